"""The pages for partners: every offer and every ask, by topic and by who the reader is.

In: showcases, projects and agendas. Out: `Page`s. Next: `pages`, and `home`, which leads there.

What can be had now stands before what could be had earlier. Within each era opportunities stand by
specialisation; what belongs to several or to none stands under a heading of its own. What an agenda
asks of those it is addressed to stands apart: it is not for partners.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from ..model import Agenda
from ..model.outcome import AUDIENCES, Audience, Opportunity
from ..model.status import state_of
from .agendas import published
from .parts.opportunities import Offering, OpportunityView, make_opportunity
from .parts.page_making import home_link, make_page, overview_page
from .parts.views import Link, Page, Participant
from .parts.writer import PageWriter

EVERYTHING = ""
"""Stands for a specialisation where an opportunity is for the whole region."""


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


@dataclass(frozen=True)
class OpportunityGroup:
    """Opportunities of one specialisation, or of the whole region."""

    id: str
    """Anchor of the heading."""

    title: Markup
    opportunities: tuple[ListedOpportunity, ...]


@dataclass(frozen=True)
class Era:
    """What holds now, or what held earlier."""

    id: str
    """Anchor of the heading."""

    title: Markup
    introduction: Markup
    groups: tuple[OpportunityGroup, ...]


@dataclass(frozen=True)
class AppealPart:
    """What an agenda offers and asks under one of its priorities."""

    title: Markup
    offers: tuple[Markup, ...]
    asks: tuple[Markup, ...]


@dataclass(frozen=True)
class Appeal:
    """What an agenda asks of those it is addressed to."""

    agenda: Link

    published: Markup
    """When."""

    addressed_to: Markup
    """May be empty."""

    parts: tuple[AppealPart, ...]


@dataclass(frozen=True)
class PartnersView:
    """The page for partners."""

    title: Markup
    introduction: Markup

    contact: Link
    """Where to write to."""

    contacts: tuple[Participant, ...]
    """Who answers what."""

    audiences: tuple[Link, ...]
    """A page for each kind of reader for whom there is something now."""

    eras: tuple[Era, ...]

    appeals: tuple[Appeal, ...]
    """Of the agendas that hold today."""


@dataclass(frozen=True)
class AudienceView:
    """What there is now for one kind of reader."""

    title: Markup
    introduction: Markup
    groups: tuple[OpportunityGroup, ...]

    everything: Link
    """The page with all there is for partners."""

    audiences: tuple[Link, ...]
    """The pages for other readers."""


def partners_pages(writer: PageWriter) -> Iterator[Page]:
    found = list(_found(writer))
    audiences = _links(found, writer)
    view = PartnersView(
        title=writer.word("partners"),
        introduction=writer.word("partners_introduction"),
        contact=Link(writer.word("contact_site"), writer.catalogue.site.contact),
        contacts=tuple(_contacts(writer)),
        audiences=tuple(audiences.values()),
        eras=tuple(_eras(found, writer)),
        appeals=tuple(_appeals(writer)),
    )
    yield overview_page(writer, "partners", "pages/partners.html", view)
    for audience in audiences:
        own = replace(writer, address=_address(audience))
        yield _audience_page(audience, audiences, found, own)


def audience_links(writer: PageWriter) -> Mapping[Audience, Link]:
    """Kind of reader -> the page with what there is for it, where there is anything now."""
    return _links(_found(writer), writer)


def _links(found: Iterable[Found], writer: PageWriter) -> dict[Audience, Link]:
    served = {whom for it in found if it.holds_now for whom in it.opportunity.audience}
    return {
        it: Link(writer.choice("for", it), writer.edition.path(_address(it)))
        for it in AUDIENCES
        if it in served
    }


def _address(audience: Audience) -> str:
    return f"partners/{audience}"


def _contacts(writer: PageWriter) -> Iterator[Participant]:
    for it in writer.catalogue.site.contacts:
        organisation = writer.catalogue.organisations[it.organisation]
        yield Participant(writer.link(organisation), writer.sentence(it.role))


def _audience_page(
    audience: Audience,
    links: Mapping[Audience, Link],
    found: Iterable[Found],
    writer: PageWriter,
) -> Page:
    label, everything = links[audience].label, writer.link_to("partners", "partners")
    introduction = writer.choice("for", f"{audience}_introduction")
    meant = [it for it in found if it.holds_now and audience in it.opportunity.audience]
    view = AudienceView(
        title=label,
        introduction=introduction,
        groups=tuple(_groups("now", meant, writer)),
        everything=everything,
        audiences=tuple(link for it, link in links.items() if it != audience),
    )
    return make_page(
        writer,
        "pages/audience.html",
        view,
        label.striptags(),
        introduction.striptags(),
        breadcrumbs=(home_link(writer), everything),
    )


def _found(writer: PageWriter) -> Iterator[Found]:
    """Every offer and ask, record by record, offers first."""
    today = writer.edition.today
    for record in writer.catalogue.offering():
        for kind, several in (("offer", record.offers), ("ask", record.seeks)):
            for it in several:
                holds_now = state_of(it, record, today) != "expired"
                yield Found(kind, it, record, holds_now)


def _eras(found: Iterable[Found], writer: PageWriter) -> Iterator[Era]:
    for key, is_now in (("now", True), ("earlier", False)):
        yield Era(
            id=key,
            title=writer.word(f"partners_{key}"),
            introduction=writer.word(f"partners_{key}_introduction"),
            groups=tuple(_groups(key, [it for it in found if it.holds_now == is_now], writer)),
        )


def _groups(era: str, found: Iterable[Found], writer: PageWriter) -> Iterator[OpportunityGroup]:
    by_heading: dict[str, list[ListedOpportunity]] = {}
    for it in found:
        for heading in _headings(it.record.specialisations, era, writer):
            by_heading.setdefault(heading, []).append(_listed(it, writer))
    for slug, specialisation in writer.catalogue.specialisations.items():
        if listed := by_heading.get(slug):
            yield OpportunityGroup(
                f"{era}-{slug}", writer.text(specialisation.title), tuple(listed)
            )
    if listed := by_heading.get(EVERYTHING):
        yield OpportunityGroup(f"{era}-all", writer.word("all_fields"), tuple(listed))


def _headings(specialisations: tuple[str, ...], era: str, writer: PageWriter) -> tuple[str, ...]:
    """One or two specialisations each get the opportunity.

    More of them, or none, mean that it is for the whole region.
    """
    catalogue = writer.catalogue
    fitting = tuple(
        slug
        for slug in specialisations
        if era == "earlier" or catalogue.is_current(catalogue.specialisations[slug])
    )
    return fitting if 1 <= len(fitting) <= 2 else (EVERYTHING,)


def _listed(found: Found, writer: PageWriter) -> ListedOpportunity:
    text = writer.text(found.opportunity.text)
    return ListedOpportunity(
        opportunity=make_opportunity(found.kind, found.opportunity, found.record, writer, text),
        record=writer.link(found.record),
        status=writer.status(found.record).label,
        places=writer.places(found.record),
    )


def _appeals(writer: PageWriter) -> Iterator[Appeal]:
    for agenda in writer.catalogue.agendas.values():
        parts = tuple(_appeal_parts(agenda, writer))
        if writer.catalogue.is_current_agenda(agenda) and parts:
            yield Appeal(
                agenda=writer.link(agenda),
                published=published(agenda, writer),
                addressed_to=writer.text(agenda.addressed_to),
                parts=parts,
            )


def _appeal_parts(agenda: Agenda, writer: PageWriter) -> Iterator[AppealPart]:
    for priority in agenda.priorities:
        offers, asks = (
            tuple(writer.text(text) for text in texts) for texts in (priority.offers, priority.asks)
        )
        if offers or asks:
            yield AppealPart(writer.text(priority.title), offers, asks)
