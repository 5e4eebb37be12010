"""Catalogue -> the pages of one language.

In: a catalogue and an edition. Out: `Page`s, each with its address, template and view. `parts` has
what pages of more than one kind are made of, `navigation` what stands around every page. Next:
`site.drawing`. Nothing here reads a file.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ..catalogue import Catalogue
from ..edition import Edition
from ..exports import Exports
from ..model import Described
from ..quality import Evidence, Report
from .agendas import agenda_page, agendas_pages
from .brochure import brochure_pages
from .charts import in_view_page
from .embeds import embed_pages
from .evidence import evidence_page
from .explorer import explorer_page
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


def plan_pages(
    catalogue: Catalogue,
    edition: Edition,
    exports: Exports,
    report: Report,
    evidence: Evidence | None,
) -> Iterator[Page]:
    """Every page of one language that is made from data."""
    yield home_page(PageWriter(catalogue, edition, ""))
    yield explorer_page(PageWriter(catalogue, edition, "explore"))
    for folder in KINDS_OF_PAGES:
        yield from _pages_of_kind(catalogue, edition, folder)
    yield from partners_pages(PageWriter(catalogue, edition, "partners"))
    yield in_view_page(PageWriter(catalogue, edition, "in-view"))
    yield tour_page(PageWriter(catalogue, edition, "tour"))
    yield from sources_pages(PageWriter(catalogue, edition, "sources"))
    yield from brochure_pages(PageWriter(catalogue, edition, "print"))
    yield search_page(PageWriter(catalogue, edition, "search"), KINDS_OF_PAGES)
    yield open_data_page(PageWriter(catalogue, edition, "open-data"), exports)
    yield quality_page(PageWriter(catalogue, edition, "quality"), report)
    yield from embed_pages(PageWriter(catalogue, edition, "embed"))
    yield evidence_page(PageWriter(catalogue, edition, "evidence"), evidence)


def _pages_of_kind(catalogue: Catalogue, edition: Edition, folder: str) -> Iterator[Page]:
    list_pages, record_page = KINDS_OF_PAGES[folder]
    yield from list_pages(PageWriter(catalogue, edition, folder))
    for record in catalogue.records[folder].values():
        assert isinstance(record, Described)
        writer = PageWriter(catalogue, edition, record.address)
        yield record_page(record, writer)
        yield from redirect_pages(record, writer)


__all__ = ["KINDS_OF_PAGES", "Page", "PageWriter", "plan_pages"]
