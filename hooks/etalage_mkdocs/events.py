"""MkDocs events, in call order: Etalage plans and draws, MkDocs carries.

MkDocs reads mkdocs.yml, serves, copies and
writes; static-i18n gives each page its language and its place. Each page, made or written in docs/,
passes through MkDocs as an empty text, so that it has its place in the navigation and on disk, and
its finished HTML is put in at the last event. static-i18n builds the default language first and
then calls the whole build once more a language, so each event below runs once a language; the site
is planned and drawn on the first run only.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePath
from typing import Any, TypeVar

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from etalage.engine import LOOKS, brought
from etalage.loading.files import is_left_behind
from etalage.problems import DataError
from etalage.settings import read_settings
from etalage.site.build import Site
from etalage.site.copies import DRAWN
from etalage.site.making import make_site
from etalage.site.publishing import PublishingError, Stage
from etalage.site.search_index import SearchError
from etalage.site.writing import draw_renditions, finish_site

from .preview import Preview

Made = TypeVar("Made")

_site: Site | None = None
"""None while a preview waits for right data: then MkDocs builds nothing."""

_html: Mapping[str, str] = {}

_stage: Stage | None = None
"""Where a build is made until it is whole; None in a preview."""

_preview: Preview | None = None


def on_startup(command: str, dirty: bool) -> None:
    global _preview
    _preview = Preview() if command == "serve" else None


def on_config(config: MkDocsConfig) -> None:
    """Plan and draw everything; whatever is wrong stops the build here."""
    global _site, _html, _stage
    if _is_later_language(config):
        return
    try:
        _site, _html = _preview.begin(config) if _preview else _begin(config)
    except (DataError, ValueError) as error:
        raise PluginError(f"{error}\nThe site was not built.") from None
    config.theme.static_templates.clear()
    if _looks(config) not in config.theme.dirs:
        config.theme.dirs.insert(0, _looks(config))
    config.nav = config.nav if _site else []
    if not _preview:
        _stage = _make(lambda: Stage(Path(config.site_dir)))
        config.site_dir = str(_stage.folder)


def _on_files(files: Files, config: MkDocsConfig) -> Files:
    """Announce the planned pages to static-i18n, which runs next and gives them their languages.

    What the theme brings is not for it to place, over a hundred files of which none is used.
    """
    if _site is None:
        return Files([])
    for file in list(files):
        if not (file.is_documentation_page() or _is_copied(file, config)):
            files.remove(file)
    written = set(files.src_uris)
    for page in _site.pages.values():
        if page.source_uri not in written:
            # File.generated() leaves out docs_dir, and static-i18n then takes it for an asset.
            place = (config.docs_dir, config.site_dir, config.use_directory_urls)
            files.append(File(page.source_uri, *place))
    return files


@event_priority(-200)
def _on_files_of_a_language(files: Files, config: MkDocsConfig) -> Files:
    """Add what stands beside the pages; drop texts from which none was made."""
    planned = {page.source_uri for page in _site.pages.values()} if _site else set()
    for file in list(files):
        if file.src_uri in planned:
            # Which pages the navigation leads to is said once, in mkdocs.yml, and checked by us.
            file.inclusion = InclusionLevel.NOT_IN_NAV  # also below templates/
        elif not _is_copied(file, config):
            files.remove(file)
    # Only here: static-i18n cannot place a file that has no folder.
    if _site and not _is_later_language(config):
        drawn = {page.file: _html[page.file] for page in _site.extra_pages.values()}
        for path, content in {**_site.files, **draw_renditions(_site), **drawn}.items():
            file = File.generated(config, path, content=content)
            file.inclusion = InclusionLevel.INCLUDED  # also where the name begins with a dot
            files.append(file)
    return files


on_files = CombinedEvent(_on_files, _on_files_of_a_language)


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """Every page is drawn already; MkDocs has nothing to convert."""
    return ""


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    return _html[page.file.dest_uri]


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Index for search once all languages are there, and publish; a preview indexes later."""
    if _is_later_language(config) or not (_site and _stage):
        return
    _make(partial(finish_site, _site, _stage))
    config.site_dir = str(_stage.site)


def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]
) -> LiveReloadServer:
    assert _preview
    _preview.take_over(server, builder)
    return server


def on_build_error(error: Exception) -> None:
    """Raised on by MkDocs; a preview has to know what it was, and no half of a site is kept."""
    if _preview:
        _preview.break_off(error)
    if _stage:
        _stage.discard()
    if isinstance(error, OSError):  # such as of a disk that is full
        raise PluginError(_told(error)) from None


def on_shutdown() -> None:
    if _preview:
        _preview.end()


def _begin(config: MkDocsConfig) -> tuple[Site, Mapping[str, str]]:
    settings = read_settings(Path(config.config_file_path))
    if not config.use_directory_urls:
        raise ValueError("--no-directory-urls is not possible; an address ends in a slash here")
    return make_site(replace(settings, is_published=True))


def _make(act: Callable[[], Made]) -> Made:
    """What cannot be published is told without a traceback."""
    try:
        return act()
    except (PublishingError, SearchError) as error:
        raise PluginError(str(error)) from None
    except OSError as error:
        raise PluginError(_told(error)) from None


def _told(error: OSError) -> str:
    told = f"{error.filename}: {error.strerror}" if error.filename else str(error)
    return f"{told}\nThe site was not built."


def _looks(config: MkDocsConfig) -> str:
    """Folder of templates and styles: the site's own where it names one."""
    return config.theme.custom_dir or str(brought(LOOKS))


def _is_later_language(config: MkDocsConfig) -> bool:
    """Whether static-i18n is building one more language after the default."""
    i18n: Any = config.plugins.get("i18n")
    return bool(i18n and i18n.building)


def _is_copied(file: File, config: MkDocsConfig) -> bool:
    """Pictures of our own; styles, scripts and fonts are bundled, the theme's are not used."""
    if file.src_dir == config.docs_dir:
        return not is_left_behind(PurePath(file.src_uri))
    is_ours = file.src_dir == _looks(config) and file.src_uri.startswith("assets/")
    return is_ours and not file.src_uri.endswith(DRAWN)
