"""Offers and asks as a reader meets them: what, for whom, until when, and where to turn.

In: opportunities of a record. Out: `OpportunityView`s. Next: the pages of records, and `partners`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from ...model import Project, Showcase
from ...model.outcome import Opportunity
from ...model.status import OpportunityState, state_of, status_of
from .views import Link
from .writer import NOTHING, PageWriter

SEPARATOR = Markup(", ")

Offering = Showcase | Project
"""What makes offers and asks."""


@dataclass(frozen=True)
class OpportunityView:
    """An offer or an ask."""

    kind: str
    """offer or ask, for the style."""

    label: Markup
    """The kind in words."""

    text: Markup

    audience: Markup
    """For whom, in words."""

    period: str
    """When it holds, in words; empty while it holds as long as its record."""

    state: OpportunityState

    mark: Markup
    """What the state means for the reader; empty for one that is open."""

    contact: Link | None
    """Where to turn."""


def make_offers(writer: PageWriter, record: Offering) -> tuple[OpportunityView, ...]:
    return _cited("offer", record.offers, record, writer)


def make_asks(writer: PageWriter, record: Offering) -> tuple[OpportunityView, ...]:
    return _cited("ask", record.seeks, record, writer)


def _cited(
    kind: str, opportunities: Iterable[Opportunity], record: Offering, writer: PageWriter
) -> tuple[OpportunityView, ...]:
    return tuple(
        make_opportunity(kind, it, record, writer, writer.sentence(it.text)) for it in opportunities
    )


def make_opportunity(
    kind: str, opportunity: Opportunity, record: Offering, writer: PageWriter, text: Markup
) -> OpportunityView:
    """kind: offer or ask; text: its own, with citations where the page lists sources."""
    state = state_of(opportunity, record, writer.edition.today)
    return OpportunityView(
        kind=kind,
        label=writer.word(f"opportunity_{kind}"),
        text=text,
        audience=SEPARATOR.join(writer.choice("audience", it) for it in opportunity.audience),
        period=writer.edition.period(opportunity.valid_from, opportunity.valid_through),
        state=state,
        mark=_mark(opportunity, record, state, writer),
        contact=_contact(opportunity, record, writer) if state != "expired" else None,
    )


def _mark(
    opportunity: Opportunity, record: Offering, state: OpportunityState, writer: PageWriter
) -> Markup:
    if state == "open":
        return NOTHING
    is_silent = status_of(record, writer.edition.today) == "unknown"
    seen = record.last_known_active if is_silent else None
    day = writer.edition.date(seen or opportunity.confirmed(record.verified_on))
    return writer.word(f"opportunity_{state}").format(date=day)


def _contact(opportunity: Opportunity, record: Offering, writer: PageWriter) -> Link | None:
    """Its own, or the first of the record's official pages."""
    links = (opportunity.contact, *record.links) if opportunity.contact else record.links
    return Link(writer.text(links[0].label), links[0].url) if links else None
