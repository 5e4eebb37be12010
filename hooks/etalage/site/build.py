"""The whole site: everything that is planned, before it is drawn.

In: the settings of a project. Out: a `Site`: its pages, what stands around them, and the files
beside them. Nothing here knows which generator carries it out. Next: `drawing`, `incremental`,
the commands, and the seam.
"""

import gc
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial

from ..catalogue import Catalogue, read_catalogue
from ..editing.form import Form, form_installed, form_page, make_form
from ..edition import Edition
from ..exports import Exports, make_exports
from ..loading.links import stray_links
from ..pages import Page, PageWriter, pieces
from ..pages.drawings import plan_drawings
from ..pages.everywhere import not_found_page, sitemap
from ..pages.explorer import Scripts, scripts_name, write_scripts
from ..pages.navigation import Assets, Frame, make_frame, missing_pages
from ..photographs import Rendition, renditions_of
from ..problems import raise_problems
from ..quality import Evidence, Report, make_report, read_evidence, write_evidence
from ..quality.evidence import PATH as EVIDENCE
from ..settings import Settings
from ..watching import Maker, as_before
from . import security_txt
from .assets import Bundle, make_bundle, read_sources
from .cards import make_cards, wrong_template
from .copies import copied_files
from .drawing import Drawer, DrawingPen, draw_pages
from .drawings import Files, under_kept_names
from .pictures import wrong_pictures
from .planning import Plan, make_editions, outline_of_pages, plan_pieces, start_making
from .prose import ProseFile, plan_prose, read_prose
from .search_window import draw_windows, with_window
from .verification import clashing_files, clashing_pages, dead_links, links_in


@dataclass(frozen=True)
class Site:
    """All that is planned."""

    settings: Settings

    plan: Plan
    """The pages made from data, and what each was made of."""

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
    def catalogue(self) -> Catalogue:
        return self.plan.catalogue

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

    def without_views(self) -> "Site":
        """Where its pages are, without what they show, for when they are drawn."""
        return replace(
            self,
            plan=outline_of_pages(self.plan),
            pages={file: page.outline for file, page in self.pages.items()},
            extra_pages={file: page.outline for file, page in self.extra_pages.items()},
        )

    def draw(self) -> dict[str, str]:
        """File on the site -> HTML of every page. Raises DataError with all that is wrong."""
        html = draw_pages(self.drawer(), self.all_pages, self.frames)
        links = {page.file: links_in(html[page.file], page) for page in self.all_pages}
        raise_problems(dead_links(self.all_pages, links, set(self.outputs)))
        return html


def plan_site(settings: Settings, before: Plan | None = None) -> Site:
    """Read the data once and plan all pages. Raises DataError before anything is written.

    before: a plan from which all is taken over that would be the same.
    """
    settings.require_files()
    with _nothing_thrown_away():
        site = _plan_site(settings, before)
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


def throw_away() -> None:
    """Let go what refers to itself in a circle and is no longer used, as Jinja's environments do.

    It takes as long as it takes to look at all there is, so it is for when much was made anew.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def _plan_site(settings: Settings, before: Plan | None) -> Site:
    catalogue = read_catalogue(settings)
    catalogue = as_before(catalogue, before.catalogue) if before else catalogue
    editions = make_editions(catalogue, settings, before)
    exports, evidence = _plan_exports(catalogue, editions, settings), read_evidence(settings)
    maker = start_making(catalogue, editions, before)
    _plan_data(maker, editions, (exports, make_report(catalogue, settings), evidence))
    bundle, form = _plan_bundle(maker, settings), _plan_form(maker, editions, settings)
    made = _write_others(maker, settings, tuple(editions.values()), evidence)
    others, drawings = under_kept_names(settings, made)
    plan = Plan(catalogue, editions, maker.made)
    pages, texts = _add_prose(settings, plan)
    frames, windows = _make_frames(plan, pages, settings, _paths(bundle, drawings))
    extra = _extra_pages(settings, frames, pages, form)
    styled = bundle.files({page.template for page in (*pages, *extra)})
    return Site(
        settings=settings,
        plan=plan,
        frames=frames,
        pages={page.file: page for page in pages},
        extra_pages={page.file: page for page in extra},
        files={**styled, **form.files, **others, **windows},
        exports=exports,
        texts=texts,
    )


def _plan_exports(
    catalogue: Catalogue, editions: Mapping[str, Edition], settings: Settings
) -> Exports:
    exports = make_exports(catalogue, editions, settings.is_published)
    return exports.with_files(make_cards(catalogue, editions.values(), settings))


def _write_scripts(maker: Maker, edition: Edition) -> Scripts:
    """What the explorer fetches."""
    make = partial(write_scripts, edition=edition)
    return maker.make(scripts_name(edition), make, (edition,))


def _plan_bundle(maker: Maker, settings: Settings) -> Bundle:
    sources = read_sources(settings.templates, settings.languages)
    return maker.make("bundle", lambda _: make_bundle(sources), (sources,))


def _plan_form(maker: Maker, editions: Mapping[str, Edition], settings: Settings) -> Form:
    root = settings.root
    given = (form_installed(root),)
    return maker.make("form", lambda it: make_form(it.site, editions, root), given)


def _make_frames(
    plan: Plan, pages: Collection[Page], settings: Settings, assets: Assets
) -> tuple[dict[str, Frame], Files]:
    """By language, and the windows that search, which their pages fetch."""
    writers = {it: PageWriter(plan.catalogue, own, "") for it, own in plan.editions.items()}
    frames = {it: make_frame(writer, pages, settings, assets) for it, writer in writers.items()}
    windows = draw_windows(Drawer(settings.templates), frames)
    framed = {it: with_window(frame, windows[it]) for it, frame in frames.items()}
    return framed, {it.path: it.content for it in windows.values()}


def _extra_pages(
    settings: Settings, frames: Mapping[str, Frame], pages: Iterable[Page], form: Form
) -> tuple[Page, ...]:
    missing = not_found_page(frames, settings.site_url)
    return missing, sitemap(frames, pages), form_page(form, frames)


def _write_others(
    maker: Maker, settings: Settings, editions: Collection[Edition], evidence: Evidence | None
) -> Files:
    """Drawings, and what programs ask for at an address of its own."""
    drawings = maker.make("drawings", lambda it: tuple(plan_drawings(it, editions)))
    pen = DrawingPen(settings.templates)
    files: dict[str, str | bytes] = {
        it.path: maker.make(it.path, partial(pen.draw, it), (it, pen.look)) for it in drawings
    }
    for it in editions:
        files |= _write_scripts(maker, it).files
    if evidence:
        files[EVIDENCE] = write_evidence(evidence)
    files[security_txt.PATH] = maker.make(
        security_txt.PATH, lambda it: security_txt.write_security_txt(it.site, settings)
    )
    return files


def _plan_data(
    maker: Maker,
    editions: Mapping[str, Edition],
    shown: tuple[Exports, Report, Evidence | None],
) -> None:
    """Pages made from data. shown: what some of them show besides."""
    for language, edition in editions.items():
        _write_scripts(maker, edition)  # first, or they would not be kept
        plan_pieces(maker, language, pieces(maker.catalogue, edition, *shown))


def _add_prose(settings: Settings, plan: Plan) -> tuple[list[Page], list[ProseFile]]:
    """All pages, with those of docs/, and the texts of these. Raises DataError."""
    made = list(plan.pages)
    files, unread = read_prose(settings)
    prose, problems = plan_prose(files, plan.catalogue, plan.editions, made, settings.docs)
    pages = [*made, *prose]
    shown = (*stray_links(settings.docs), *wrong_pictures(settings), *wrong_template(settings))
    clashes = clashing_pages(made)
    raise_problems([*unread, *problems, *shown, *clashes, *missing_pages(pages, settings)])
    return pages, files


def _paths(bundle: Bundle, drawings: Mapping[str, str]) -> Assets:
    return Assets(
        {template: sheet.path for template, sheet in bundle.sheets.items()},
        {template: sheet.path for template, sheet in bundle.papers.items()},
        {name: script.path for name, script in bundle.scripts.items()},
        {name: font.path for name, font in bundle.fonts.items()},
        drawings,
        bundle.window.path,
    )
