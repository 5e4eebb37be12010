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
from .pages import Desk, Page, plan_pages
from .problems import DataError, Problem
from .prose import Prose, write_prose
from .quality import make_report
from .settings import Settings, read_settings


@dataclass(frozen=True)
class Build:
    """editions: by language. pages: by where they would stand in docs/. stylesheet: its path.

    scripts: their paths by name. files: contents by path of what stands beside the pages. admin: editing in a form.
    """

    settings: Settings
    catalogue: Catalogue
    editions: dict[str, Edition]
    pages: dict[str, Page]
    stylesheet: str
    scripts: dict[str, str]
    files: dict[str, str | bytes]
    admin: Admin

    def has_frame_of(self, other: "Build") -> bool:
        """Whether both have the same pages and everything around them, so that only views can differ."""
        same = self.pages.keys() == other.pages.keys() and self.files.keys() == other.files.keys()
        return same and (self.settings, self.catalogue.site, self.catalogue.words) == (
            other.settings, other.catalogue.site, other.catalogue.words,
        )  # fmt: skip

    def write_prose(self, markdown: str, language: str, file: str) -> Prose:
        """A page of prose in one language; file: for messages."""
        return write_prose(markdown, Desk(self.catalogue, self.editions[language], ""), file)


def check_prose(catalogue: Catalogue, editions: Mapping[str, Edition], root: Path) -> None:
    """Raises DataError with every slip in docs/, at the line where its editor finds it."""
    problems: list[Problem] = []
    for language, edition in editions.items():
        for path in sorted((root / "docs").rglob(f"*.{language}.md")):
            text = path.read_bytes().decode("utf-8", errors="replace")
            try:
                write_prose(text, Desk(catalogue, edition, ""), path.relative_to(root).as_posix())
            except DataError as error:
                problems += error.problems
    if problems:
        raise DataError(problems)


def make_editions(catalogue: Catalogue, settings: Settings) -> dict[str, Edition]:
    return {language: make_edition(catalogue, language, settings) for language in settings.languages}


def prepare_build(config_file: Path, overrides: Path) -> Build:
    """Read the data once and plan all pages; overrides: the folder of templates and styles.

    Raises DataError before anything is written.
    """
    settings = read_settings(config_file)
    catalogue = read_catalogue(settings)
    editions = make_editions(catalogue, settings)
    check_prose(catalogue, editions, settings.root)
    exports, report = tuple(make_exports(catalogue)), make_report(catalogue, settings)
    planned = (page for edition in editions.values() for page in plan_pages(catalogue, edition, exports, report))
    pages = {page.source_uri: page for page in planned}
    stylesheet = bundle_styles(overrides / "assets/css")
    scripts = read_scripts(overrides / "assets/js")
    admin = make_admin(catalogue.site, editions, settings.root)
    files: dict[str, str | bytes] = {asset.path: asset.content for asset in (stylesheet, *scripts.values())}
    files |= admin.files | {export.path: export.content for export in exports}
    script_paths = {name: script.path for name, script in scripts.items()}
    return Build(settings, catalogue, editions, pages, stylesheet.path, script_paths, files, admin)
