"""Catalogue -> the pages of one language.

In: a catalogue and an edition. Out: `Page`s, each with its address, template and view. `parts` has
what pages of more than one kind are made of, `navigation` what stands around every page. Next:
`site.drawing`. Nothing here reads a file.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from ..catalogue import Catalogue
from ..edition import Edition
from ..exports import Exports
from ..model import Described
from ..quality import Evidence, Report
from .agendas import agenda_page, agendas_pages
from .brochure import brochures_pages, volume_pages
from .charts import in_view_page
from .embeds import embed_pages, embeds_pages
from .evidence import evidence_page
from .explorer import explorer_pages
from .home import home_page
from .open_data import open_data_page
from .organisations import organisation_page, organisations_pages
from .partners import partners_pages
from .parts.views import Page
from .parts.writer import PageWriter
from .places import place_page, places_pages
from .programmes import programme_page, programmes_pages
from .projects import project_page, projects_pages
from .quality import quality_page
from .redirects import redirect_pages
from .search import search_page
from .showcases import showcase_page, showcases_pages
from .sources import sources_pages
from .specialisations import specialisation_page, specialisations_pages
from .tour import tour_page

Plan = Callable[..., Iterable[Page]]
"""Pages of a writer, and of what else they show."""


def _alone(plan: Callable[..., Page]) -> Callable[..., Iterable[Page]]:
    """What makes one page as if it made several."""
    return lambda *given: (plan(*given),)


KINDS_OF_PAGES: dict[
    str, tuple[Callable[[PageWriter], Iterable[Page]], Callable[[Any, PageWriter], Page]]
] = {
    "showcases": (showcases_pages, showcase_page),
    "specialisations": (specialisations_pages, specialisation_page),
    "projects": (projects_pages, project_page),
    "programmes": (programmes_pages, programme_page),
    "places": (places_pages, place_page),
    "organisations": (organisations_pages, organisation_page),
    "agendas": (agendas_pages, agenda_page),
}
"""Folder -> the pages that list its records, and the page of one of them."""

FIRST: dict[str, Plan] = {"": _alone(home_page), "explore": explorer_pages}
"""Address -> what makes the pages below it that stand before those of the records."""

LAST: dict[str, Plan] = {
    "partners": partners_pages,
    "in-view": _alone(in_view_page),
    "tour": _alone(tour_page),
    "sources": sources_pages,
    "print": brochures_pages,
    "search": _alone(partial(search_page, folders=tuple(KINDS_OF_PAGES))),
    "open-data": _alone(open_data_page),
    "quality": _alone(quality_page),
    "embed": embeds_pages,
    "evidence": _alone(evidence_page),
}
"""The same of those that stand after them."""

ASIDE: dict[str, tuple[Callable[[Any, PageWriter], Iterable[Page]], Iterable[str]]] = {
    "print": (volume_pages, ("specialisations", "places")),
    "embed": (embed_pages, ("showcases", "projects", "specialisations")),
}
"""Address -> what makes further pages of a record below it, and folders of such records."""


@dataclass(frozen=True)
class Piece:
    """Pages of one language that are planned together."""

    name: str
    """No other piece of the language has it."""

    plan: Callable[[Catalogue], Iterable[Page]]

    given: tuple[object, ...] = ()
    """What they show besides what the catalogue answers."""

    lasts: bool = True
    """Whether all that they are made of can be kept."""


def pieces(
    catalogue: Catalogue,
    edition: Edition,
    exports: Exports,
    report: Report,
    evidence: Evidence | None,
) -> Iterator[Piece]:
    """Every page of one language that is made from data."""
    shown = {"open-data": (exports,), "quality": (report,), "evidence": (evidence,)}
    for address, plan in (FIRST | _of_records(catalogue) | LAST | _aside(catalogue)).items():
        given = shown.get(address, ())
        lasts = exports not in given  # which know how files are made
        yield Piece(address, partial(_write, plan, edition, address, given), given, lasts)


def _of_records(catalogue: Catalogue) -> dict[str, Plan]:
    """Of each list and each record."""
    plans: dict[str, Plan] = {}
    for folder, (list_pages, record_page) in KINDS_OF_PAGES.items():
        plans[folder] = list_pages
        plan = partial(_page_and_redirects, record_page)
        for slug in catalogue.records[folder]:
            plans[f"{folder}/{slug}"] = partial(_pages_of_record, plan, folder, slug)
    return plans


def _aside(catalogue: Catalogue) -> dict[str, Plan]:
    return {
        f"{above}/{folder}/{slug}": partial(_pages_of_record, plan, folder, slug)
        for above, (plan, folders) in ASIDE.items()
        for folder in folders
        for slug in catalogue.records[folder]
    }


def _pages_of_record(
    plan: Callable[[Any, PageWriter], Iterable[Page]], folder: str, slug: str, writer: PageWriter
) -> Iterable[Page]:
    return plan(writer.catalogue.records[folder][slug], writer)


def _write(
    plan: Plan, edition: Edition, address: str, given: Iterable[object], catalogue: Catalogue
) -> Iterable[Page]:
    return plan(PageWriter(catalogue, edition, address), *given)


def _page_and_redirects(
    plan: Callable[[Any, PageWriter], Page], record: Described, writer: PageWriter
) -> Iterator[Page]:
    yield plan(record, writer)
    yield from redirect_pages(record, writer)


__all__ = ["KINDS_OF_PAGES", "Page", "PageWriter", "Piece", "pieces"]
