"""One build of the site, free of the generator that runs it.

In: mkdocs.yml's place. Out: every page of every language, and an edition for each. `events` asks it; nothing here knows
which generator does.
"""

from dataclasses import dataclass
from pathlib import Path

from .admin import Admin, make_admin
from .assets import bundle_styles, read_scripts
from .catalogue import Catalogue, read_catalogue
from .edition import Edition, make_edition
from .exports import make_exports
from .pages import Desk, Page, plan_pages
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


def prepare_build(config_file: Path, overrides: Path) -> Build:
    """Read the data once and plan all pages; overrides: the folder of templates and styles.

    Raises DataError before anything is written.
    """
    settings = read_settings(config_file)
    catalogue = read_catalogue(settings)
    editions = {language: make_edition(catalogue, language, settings) for language in settings.languages}
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
