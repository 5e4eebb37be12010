"""Catalogue -> the pages of one language.

In: a catalogue and an edition. Out: `Page`s, each with its address, template and view. `desk` has what all kinds of
pages use, `page` the parts of views. Next: `events`, which hands them to the generator. Nothing here reads a file.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ..catalogue import Catalogue
from ..edition import Edition
from ..exports import Export
from ..quality import Report
from .agendas import agenda_page, agendas_page
from .brochure import brochure_page
from .charts import in_view_page
from .desk import Desk
from .explorer import explorer_page
from .home import home_page
from .open_data import open_data_page
from .organisations import organisation_page, organisations_page
from .page import Page
from .partners import partners_page
from .places import place_page, places_page
from .programmes import programme_page, programmes_page
from .projects import project_page, projects_page
from .quality import quality_page
from .redirects import redirect_pages
from .search import search_page
from .showcases import showcase_page, showcases_page
from .sources import sources_page
from .specialisations import specialisation_page, specialisations_page

KINDS_OF_PAGES: dict[str, tuple[Callable[[Desk], Page], Callable[[Any, Desk], Page]]] = {
    "showcases": (showcases_page, showcase_page),
    "specialisations": (specialisations_page, specialisation_page),
    "projects": (projects_page, project_page),
    "programmes": (programmes_page, programme_page),
    "places": (places_page, place_page),
    "organisations": (organisations_page, organisation_page),
    "agendas": (agendas_page, agenda_page),
}
"""Folder -> the page that lists its records, and the page of one of them."""


def plan_pages(catalogue: Catalogue, edition: Edition, exports: Iterable[Export], report: Report) -> Iterator[Page]:
    """Every page of one language that is made from data."""
    yield home_page(Desk(catalogue, edition, ""))
    yield explorer_page(Desk(catalogue, edition, "explore"))
    for folder, (list_page, record_page) in KINDS_OF_PAGES.items():
        yield list_page(Desk(catalogue, edition, folder))
        for record in getattr(catalogue, folder).values():
            desk = Desk(catalogue, edition, record.address)
            yield record_page(record, desk)
            yield from redirect_pages(record, desk)
    yield partners_page(Desk(catalogue, edition, "partners"))
    yield in_view_page(Desk(catalogue, edition, "in-view"))
    yield sources_page(Desk(catalogue, edition, "sources"))
    yield brochure_page(Desk(catalogue, edition, "print"))
    yield search_page(Desk(catalogue, edition, "search"), KINDS_OF_PAGES)
    yield open_data_page(Desk(catalogue, edition, "open-data"), exports)
    yield quality_page(Desk(catalogue, edition, "quality"), report)


__all__ = ["Desk", "Page", "plan_pages"]
