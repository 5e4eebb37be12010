"""The whole site: everything that is planned, before it is drawn.

In: the settings of a project. Out: a `Site`: its pages, what stands around them, and the files
beside them. Nothing here knows which generator carries it out. Next: `drawing`, `incremental`,
the commands, and the seam.
"""

import gc
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from ..catalogue import Catalogue, read_catalogue
from ..editing.form import Form, form_page, make_form
from ..edition import Edition, make_edition
from ..exports import Exports, make_exports, make_unversioned
from ..loading.links import stray_links
from ..pages import Page, PageWriter, plan_pages
from ..pages.drawings import plan_drawings
from ..pages.everywhere import not_found_page, sitemap
from ..pages.navigation import Assets, Frame, make_frame, missing_pages
from ..photographs import Rendition, renditions_of
from ..problems import raise_problems
from ..quality import Evidence, make_report, read_evidence, write_evidence
from ..quality.evidence import PATH as EVIDENCE
from ..settings import Settings
from . import security_txt
from .assets import Bundle, read_bundle
from .cards import make_cards
from .copies import copied_files
from .drawing import Drawer, draw_drawings, draw_pages
from .pictures import wrong_pictures
from .prose import ProseFile, plan_prose, read_prose
from .verification import clashing_files, clashing_pages, dead_links, links_in

Files = Mapping[str, str | bytes]
"""Path on the site -> content."""


@dataclass(frozen=True)
class Site:
    """All that is planned."""

    settings: Settings
    catalogue: Catalogue

    frames: Mapping[str, Frame]
    """Language -> what all its pages have in common."""

    pages: Mapping[str, Page]
    """File on the site -> page, of every language."""

    extra_pages: Mapping[str, Page]
    """The same for pages that speak all languages, such as the one for a missing address."""

    files: Files
    """What stands beside the pages: styles, scripts, drawings, the form."""

    exports: Exports
    """Open data, made when it is written."""

    texts: Collection[ProseFile]
    """Those of docs/, of every language."""

    @property
    def renditions(self) -> Mapping[str, Rendition]:
        """Path on the site -> a photograph in one width, drawn when it is written."""
        return renditions_of(self.catalogue.pictures)

    @property
    def all_pages(self) -> Iterable[Page]:
        return (*self.pages.values(), *self.extra_pages.values())

    def drawer(self) -> Drawer:
        return Drawer(self.settings.templates)

    @property
    def outputs(self) -> list[str]:
        """Every file that will stand on the site, but for the search index."""
        copied = copied_files(self.settings)
        return [
            *self.pages,
            *self.extra_pages,
            *self.files,
            *self.renditions,
            *self.exports.files,
            *copied,
        ]

    def draw(self) -> dict[str, str]:
        """File on the site -> HTML of every page. Raises DataError with all that is wrong."""
        html = draw_pages(self.drawer(), self.all_pages, self.frames)
        links = {page.file: links_in(html[page.file], page) for page in self.all_pages}
        raise_problems(dead_links(self.all_pages, links, set(self.outputs)))
        return html


def plan_site(settings: Settings) -> Site:
    """Read the data once and plan all pages. Raises DataError before anything is written."""
    settings.require_files()
    with _nothing_thrown_away():
        site = _plan_site(settings)
    raise_problems(clashing_files(site.pages.values(), site.outputs))
    return site


@contextmanager
def _nothing_thrown_away() -> Iterator[None]:
    """Python looks for what is no longer used; of what is read and planned that is next to none."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _plan_site(settings: Settings) -> Site:
    catalogue = read_catalogue(settings)
    editions = {it: make_edition(catalogue, it, settings) for it in settings.languages}
    bundle = read_bundle(settings.templates)
    exports = make_exports(catalogue, editions, settings.is_published)
    exports = exports.with_files(make_cards(catalogue, editions.values(), settings))
    evidence = read_evidence(settings)
    pages, texts = _plan_pages(settings, catalogue, editions, exports, evidence)
    frames = _make_frames(catalogue, editions, pages, settings, _paths(bundle))
    form = make_form(catalogue.site, editions, settings.root)
    extra = _extra_pages(settings, frames, pages, form)
    styled = bundle.files({page.template for page in (*pages, *extra)})
    others = _write_others(settings, catalogue, editions.values(), evidence)
    return Site(
        settings=settings,
        catalogue=catalogue,
        frames=frames,
        pages={page.file: page for page in pages},
        extra_pages={page.file: page for page in extra},
        files={**styled, **form.files, **others},
        exports=exports,
        texts=texts,
    )


def _make_frames(
    catalogue: Catalogue,
    editions: Mapping[str, Edition],
    pages: Collection[Page],
    settings: Settings,
    assets: Assets,
) -> dict[str, Frame]:
    writers = {it: PageWriter(catalogue, edition, "") for it, edition in editions.items()}
    return {it: make_frame(writer, pages, settings, assets) for it, writer in writers.items()}


def _extra_pages(
    settings: Settings, frames: Mapping[str, Frame], pages: Iterable[Page], form: Form
) -> tuple[Page, ...]:
    missing = not_found_page(frames, settings.site_url)
    return missing, sitemap(frames, pages), form_page(form, frames)


def _write_others(
    settings: Settings,
    catalogue: Catalogue,
    editions: Iterable[Edition],
    evidence: Evidence | None,
) -> Files:
    """Drawings, and what programs ask for at an address of its own."""
    drawings = draw_drawings(settings.templates, plan_drawings(catalogue, editions))
    files: dict[str, str | bytes] = {**make_unversioned(catalogue), **drawings}
    if evidence:
        files[EVIDENCE] = write_evidence(evidence)
    files[security_txt.PATH] = security_txt.write_security_txt(catalogue.site, settings)
    return files


def _plan_pages(
    settings: Settings,
    catalogue: Catalogue,
    editions: Mapping[str, Edition],
    exports: Exports,
    evidence: Evidence | None,
) -> tuple[list[Page], list[ProseFile]]:
    """Pages made from data, then those of docs/, and the texts of these. Raises DataError."""
    report = make_report(catalogue, settings)
    made = [
        page
        for edition in editions.values()
        for page in plan_pages(catalogue, edition, exports, report, evidence)
    ]
    files, unread = read_prose(settings)
    prose, problems = plan_prose(files, catalogue, editions, made, settings.docs)
    pages = [*made, *prose]
    copied = (*stray_links(settings.docs), *wrong_pictures(settings))
    clashes = clashing_pages(made)
    raise_problems([*unread, *problems, *copied, *clashes, *missing_pages(pages, settings)])
    return pages, files


def _paths(bundle: Bundle) -> Assets:
    return Assets(
        {template: sheet.path for template, sheet in bundle.sheets.items()},
        {name: script.path for name, script in bundle.scripts.items()},
    )
