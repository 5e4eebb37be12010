"""MkDocs events, in call order. Each delegates to `etalage`.

With `preview`, the only module that imports mkdocs. static-i18n builds the default language first and then calls the
whole build once more per language, so each event below runs once per language; the data is read on the first run only.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

import etalage.build
import etalage.problems
import etalage.search_index
from etalage.redrawing import Canvas
from preview import Preview

_build: etalage.build.Build
_preview: Preview | None = None


def on_startup(command: str, dirty: bool) -> None:
    global _preview
    _preview = Preview() if command == "serve" else None


def on_config(config: MkDocsConfig) -> None:
    """Read data/ and plan all pages. Stops here when the data is wrong, before the old site is removed."""
    global _build
    if _i18n(config).building:
        return
    prepare = partial(etalage.build.prepare_build, Path(str(config.config_file_path)), Path(str(config.theme.custom_dir)))
    try:
        _build = _preview.begin(config, prepare) if _preview else prepare()
    except etalage.problems.DataError as error:
        raise PluginError(f"{error}\n{len(error.problems)} problem(s) in the data; the site was not built.") from None
    config.theme.static_templates.add(_build.admin.page)


def _on_files(files: Files, config: MkDocsConfig) -> Files:
    """Announce the planned pages to static-i18n, which runs next and gives them their languages."""
    for source_uri, page in _build.pages.items():
        inclusion = InclusionLevel.NOT_IN_NAV if "/" in page.address else InclusionLevel.UNDEFINED
        # File.generated() leaves out docs_dir, and static-i18n then takes the page for an asset of the theme.
        files.append(File(source_uri, config.docs_dir, config.site_dir, config.use_directory_urls, inclusion=inclusion))
    return files


@event_priority(-200)
def _on_files_of_a_language(files: Files, config: MkDocsConfig) -> Files:
    """Add styles, scripts and exports; drop what they were made of and what no page loads of the theme."""
    for file in [file for file in files if _is_unused(file, config)]:
        files.remove(file)
    # Only here: static-i18n cannot place a file that has no folder.
    if not _i18n(config).building:
        for path, content in _build.files.items():
            files.append(File.generated(config, path, content=content))
    return files


on_files = CombinedEvent(_on_files, _on_files_of_a_language)


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """Planned pages have no source; prose was read and filled in before the build began."""
    return "" if page.file.src_uri in _build.pages else _build.prose[page.file.src_uri].markdown


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give a planned page its title, description and template, as front matter would, and prose its sources."""
    if planned := _build.pages.get(page.file.src_uri):
        page.meta.update(planned.meta)
    else:
        page.meta["references"] = _build.prose[page.file.src_uri].references
    return markdown


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Escape by default: MkDocs does not, and every text here comes from an editor. Leave no blank lines behind."""
    env.autoescape = env.trim_blocks = env.lstrip_blocks = True
    env.filters["absolute"] = partial(urljoin, config.site_url)
    if canvas := _canvas():
        canvas.environment = env


@event_priority(-100)
def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """The sitemap, the page that says a page is missing and that of the form speak for all languages."""
    return context | _everywhere(config) | {"editions": list(_build.editions.values()), "admin": _build.admin}


@event_priority(-100)
def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:
    """What every template may use, and the view of a planned page."""
    planned = _build.pages.get(page.file.src_uri)
    versions: dict[str, File] = page.file.alternates  # type: ignore[attr-defined]  # set by static-i18n
    built = _build.editions.items()
    alternates = [{"edition": edition, "path": versions[code].url} for code, edition in built if code in versions]
    of_page = {"view": planned and planned.view, "trail": planned and planned.trail, "alternates": alternates}
    context = context | _everywhere(config) | of_page
    if planned and (canvas := _canvas()):
        canvas.keep_page(page.file.src_uri, Path(page.file.abs_dest_path), page.meta, context)
    return context


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """These hold every language already; the later passes would overwrite them with their own."""
    return "" if template_name in ("404.html", _build.admin.page) and _i18n(config).building else output_content


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Index the site for search after static-i18n built the other languages; a preview does so by itself, later."""
    if _i18n(config).building or _preview:
        return
    try:
        etalage.search_index.make_search_index(Path(config.site_dir))
    except etalage.search_index.SearchError as error:
        raise PluginError(f"The search index could not be made: {error}") from None


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> LiveReloadServer:
    assert _preview
    _preview.take_over(server, builder)
    return server


def on_build_error(error: Exception) -> None:
    """Raised on by MkDocs; a preview has to know what it was."""
    if _preview:
        _preview.break_off(error)


def on_shutdown() -> None:
    if _preview:
        _preview.end()


def _canvas() -> Canvas | None:
    """Where a preview draws anew what is edited; None outside a preview."""
    return _preview.canvas if _preview else None


def _everywhere(config: MkDocsConfig) -> dict[str, Any]:
    edition = _build.editions[_i18n(config).current_language]
    assets = {"styles": _build.stylesheet, "scripts": _build.scripts}
    return {"edition": edition, "words": edition.words, "site": _build.catalogue.site, **assets}


def _i18n(config: MkDocsConfig) -> Any:
    return config.plugins["i18n"]


def _is_unused(file: File, config: MkDocsConfig) -> bool:
    if file.src_dir == config.theme.custom_dir:
        return file.src_uri.endswith((".css", ".js"))
    return file.src_dir in config.theme.dirs
