"""One build of the site, free of the generator that runs it.

In: mkdocs.yml's place. Out: every page of every language, and an edition for each. `events` asks it; nothing here knows
which generator does.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .admin import Admin, make_admin
from .assets import bundle_styles, read_scripts
from .catalogue import Catalogue, read_catalogue
from .edition import Edition, make_edition
from .exports import make_exports
from .loading.text import read_text
from .pages import Desk, Page, plan_pages
from .problems import DataError, Problem
from .prose import Prose, write_prose
from .quality import make_report
from .settings import Settings, read_settings


@dataclass(frozen=True)
class Build:
    """editions: by language. pages, prose: by where they stand, or would stand, in docs/. stylesheet: its path.

    scripts: their paths by name. files: contents by path of what stands beside the pages. admin: editing in a form.
    """

    settings: Settings
    catalogue: Catalogue
    editions: dict[str, Edition]
    pages: dict[str, Page]
    prose: dict[str, Prose]
    stylesheet: str
    scripts: dict[str, str]
    files: dict[str, str | bytes]
    admin: Admin

    def has_frame_of(self, other: "Build") -> bool:
        """Whether both have the same pages and everything around them, so that only views can differ."""
        same = self.pages.keys() == other.pages.keys() and self.files.keys() == other.files.keys()
        return same and (self.settings, self.catalogue.site, self.catalogue.words, self.prose) == (
            other.settings, other.catalogue.site, other.catalogue.words, other.prose,
        )  # fmt: skip


def read_prose(catalogue: Catalogue, editions: Mapping[str, Edition], root: Path) -> dict[str, Prose]:
    """Every text of docs/ by its path there, filled in. Raises DataError with every slip, at the line where it stands."""
    prose: dict[str, Prose] = {}
    problems: list[Problem] = []
    for path in sorted((root / "docs").rglob("*.md")):
        text, faults = read_text(path.read_bytes())
        file = path.relative_to(root).as_posix()
        problems += [Problem(file, line, "", message) for line, message in faults]
        edition = editions.get(path.stem.rpartition(".")[2]) or next(iter(editions.values()))
        try:
            prose[path.relative_to(root / "docs").as_posix()] = write_prose(text, Desk(catalogue, edition, ""), file)
        except DataError as error:
            problems += error.problems
    if problems:
        raise DataError(problems)
    return prose


def make_editions(catalogue: Catalogue, settings: Settings) -> dict[str, Edition]:
    return {language: make_edition(catalogue, language, settings) for language in settings.languages}


def prepare_build(config_file: Path, overrides: Path) -> Build:
    """Read the data once and plan all pages; overrides: the folder of templates and styles.

    Raises DataError before anything is written.
    """
    settings = read_settings(config_file)
    catalogue = read_catalogue(settings)
    editions = make_editions(catalogue, settings)
    prose = read_prose(catalogue, editions, settings.root)
    exports, report = tuple(make_exports(catalogue)), make_report(catalogue, settings)
    planned = (page for edition in editions.values() for page in plan_pages(catalogue, edition, exports, report))
    pages = {page.source_uri: page for page in planned}
    stylesheet = bundle_styles(overrides / "assets/css")
    scripts = read_scripts(overrides / "assets/js")
    admin = make_admin(catalogue.site, editions, settings.root)
    files: dict[str, str | bytes] = {asset.path: asset.content for asset in (stylesheet, *scripts.values())}
    files |= admin.files | {export.path: export.content for export in exports}
    script_paths = {name: script.path for name, script in scripts.items()}
    return Build(settings, catalogue, editions, pages, prose, stylesheet.path, script_paths, files, admin)
