"""Catalogue -> the pages of one language.

In: a catalogue and an edition. Out: `Page`s, each with its address, template and view. `parts` has
what pages of more than one kind are made of, `navigation` what stands around every page. Next:
`site.drawing`. Nothing here reads a file.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ..catalogue import Catalogue
from ..edition import Edition
from ..exports import Export
from ..model import Described
from ..quality import Report
from .agendas import agenda_page, agendas_page
from .brochure import brochure_page
from .charts import in_view_page
from .explorer import explorer_page
from .home import home_page
from .open_data import open_data_page
from .organisations import organisation_page, organisations_page
from .partners import partners_page
from .parts.views import Page
from .parts.writer import PageWriter
from .places import place_page, places_page
from .programmes import programme_page, programmes_page
from .projects import project_page, projects_page
from .quality import quality_page
from .redirects import redirect_pages
from .search import search_page
from .showcases import showcase_page, showcases_page
from .sources import sources_page
from .specialisations import specialisation_page, specialisations_page

KINDS_OF_PAGES: dict[
    str, tuple[Callable[[PageWriter], Page], Callable[[Any, PageWriter], Page]]
] = {
    "showcases": (showcases_page, showcase_page),
    "specialisations": (specialisations_page, specialisation_page),
    "projects": (projects_page, project_page),
    "programmes": (programmes_page, programme_page),
    "places": (places_page, place_page),
    "organisations": (organisations_page, organisation_page),
    "agendas": (agendas_page, agenda_page),
}
"""Folder -> the page that lists its records, and the page of one of them."""


def plan_pages(
    catalogue: Catalogue, edition: Edition, exports: Iterable[Export], report: Report
) -> Iterator[Page]:
    """Every page of one language that is made from data."""
    yield home_page(PageWriter(catalogue, edition, ""))
    yield explorer_page(PageWriter(catalogue, edition, "explore"))
    for folder, (list_page, record_page) in KINDS_OF_PAGES.items():
        yield list_page(PageWriter(catalogue, edition, folder))
        for record in catalogue.records[folder].values():
            assert isinstance(record, Described)
            writer = PageWriter(catalogue, edition, record.address)
            yield record_page(record, writer)
            yield from redirect_pages(record, writer)
    yield partners_page(PageWriter(catalogue, edition, "partners"))
    yield in_view_page(PageWriter(catalogue, edition, "in-view"))
    yield sources_page(PageWriter(catalogue, edition, "sources"))
    yield brochure_page(PageWriter(catalogue, edition, "print"))
    yield search_page(PageWriter(catalogue, edition, "search"), KINDS_OF_PAGES)
    yield open_data_page(PageWriter(catalogue, edition, "open-data"), exports)
    yield quality_page(PageWriter(catalogue, edition, "quality"), report)


__all__ = ["KINDS_OF_PAGES", "Page", "PageWriter", "plan_pages"]
