"""Opportunities of many records: which there are, of which topic, and from whom.

In: showcases and projects. Out: `Found`s, and `ListedOpportunity`s. Next: `partners`, and
the page of a specialisation.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ...model.outcome import Opportunity
from ...model.status import state_of
from .opportunities import Offering, OpportunityView, make_opportunity
from .views import Link
from .writer import PageWriter


@dataclass(frozen=True)
class Found:
    """An opportunity and its record, before it is written for a page."""

    kind: str
    """offer or ask."""

    opportunity: Opportunity
    record: Offering

    holds_now: bool
    """Now or in days to come."""


@dataclass(frozen=True)
class ListedOpportunity:
    """An offer or an ask among those of other records."""

    opportunity: OpportunityView

    record: Link
    """Who says so."""

    status: Markup
    """Of the record, in words."""

    places: tuple[Link, ...]


def find_opportunities(records: Iterable[Offering], writer: PageWriter) -> Iterator[Found]:
    """Every offer and ask, record by record, offers first."""
    today = writer.edition.today
    for record in records:
        for kind, several in (("offer", record.offers), ("ask", record.seeks)):
            for it in several:
                yield Found(kind, it, record, state_of(it, record, today) != "expired")


def list_opportunity(found: Found, writer: PageWriter) -> ListedOpportunity:
    text = writer.text(found.opportunity.text)
    return ListedOpportunity(
        opportunity=make_opportunity(found.kind, found.opportunity, found.record, writer, text),
        record=writer.link(found.record),
        status=writer.status(found.record).label,
        places=writer.places(found.record),
    )


def topics_of(record: Offering, writer: PageWriter, is_now: bool = True) -> tuple[str, ...]:
    """The specialisations under which its opportunities stand: one or two, or none.

    More of them, or none, mean that it is for the whole region. is_now: only those of today count.
    """
    catalogue = writer.catalogue
    fitting = tuple(
        slug
        for slug in record.specialisations
        if not is_now or catalogue.is_current(catalogue.specialisations[slug])
    )
    return fitting if 1 <= len(fitting) <= 2 else ()
