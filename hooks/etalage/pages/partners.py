"""The pages for partners: every offer and every ask, by topic and by who the reader is.

In: showcases, projects and agendas. Out: `Page`s. Next: `pages`, and `home`, which leads there.

What can be had now stands before what could be had earlier. Within each era opportunities stand by
specialisation; what belongs to several or to none stands under a heading of its own. What an agenda
asks of those it is addressed to stands apart: it is not for partners.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from ..addresses import page_address
from ..model import Agenda
from ..model.outcome import AUDIENCES, Audience
from .agendas import published
from .facets import as_tree
from .parts.desks import Desk, desks_for, make_desk
from .parts.excerpts import first_of, rest_of
from .parts.offered import (
    Found,
    ListedOpportunity,
    find_opportunities,
    list_opportunity,
    topics_of,
)
from .parts.page_making import home_link, make_page, number_page, overview_page
from .parts.paging import divide_groups, make_pager
from .parts.views import Link, Page, Pager
from .parts.writer import PageWriter
from .specialisations import WORK_WITH_US

OPPORTUNITIES_A_PAGE = 100

EVERYTHING = ""
"""Stands for a specialisation where an opportunity is for the whole region."""


@dataclass(frozen=True)
class Topic:
    """A specialisation of today, and whom to turn to about it."""

    link: Link
    """To its page, where it says how to work together."""

    is_part: bool
    """Whether it is part of the one above it."""

    accent: str
    """Name of its colour; empty for none."""

    desks: tuple[Desk, ...]

    open: Link | None
    """To what it offers and asks today; None where that is nothing."""


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
class Contact:
    """Whom partners can turn to, and what for."""

    desk: Desk

    role: Markup
    """May be empty."""


@dataclass(frozen=True)
class PartnersView:
    """The page for partners."""

    title: Markup
    introduction: Markup

    contact: Link
    """Where to write to."""

    contacts: tuple[Contact, ...]
    """Who answers what, whichever the topic."""

    topics: tuple[Topic, ...]
    """Today's specialisations, each with whom to turn to; the first where they are many."""

    more_topics: Link | None

    audiences: tuple[Link, ...]
    """A page for each kind of reader for whom there is something now."""

    eras: tuple[Era, ...]

    appeals: tuple[Appeal, ...]
    """Of the agendas that hold today."""

    pager: Pager | None = None


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

    pager: Pager | None


def partners_pages(writer: PageWriter) -> Iterator[Page]:
    found = list(_found(writer))
    audiences, eras = _links(found, writer), tuple(_eras(found, writer))
    groups = [group for era in eras for group in era.groups]
    shares = divide_groups(groups, OPPORTUNITIES_A_PAGE, "opportunities")
    topics = list(_topics(dict(_openings(shares, eras[0], writer)), writer))
    view = PartnersView(
        title=writer.word("partners"),
        introduction=writer.word("partners_introduction"),
        contact=Link(writer.word("contact_site"), writer.catalogue.site.contact),
        contacts=tuple(_contacts(writer)),
        audiences=tuple(audiences.values()),
        topics=tuple(first_of(topics)),
        more_topics=rest_of(writer, topics, writer.edition.path("specialisations")),
        eras=eras,
        appeals=tuple(_appeals(writer)),
    )
    yield from _number(view, shares, writer)
    for audience in audiences:
        own = replace(writer, address=_address(audience))
        yield from _audience_pages(audience, audiences, found, own)


def _number(
    view: PartnersView, shares: Sequence[Sequence[OpportunityGroup]], writer: PageWriter
) -> Iterator[Page]:
    """The first page leads to all; the others go on with its list."""
    for number, share in enumerate(shares, 1):
        own = replace(writer, address=page_address(writer.address, number))
        pager = make_pager(writer, writer.address, number, len(shares))
        shown = replace(view, eras=tuple(_cut(view.eras, share)), pager=pager)
        template = "pages/partners.html" if number == 1 else "pages/partners_part.html"
        page = overview_page(own, "partners", template, shown)
        yield number_page(writer, page, number, len(shares))


def _cut(eras: Iterable[Era], share: Iterable[OpportunityGroup]) -> Iterator[Era]:
    """What stands of each on one page."""
    for era in eras:
        yield replace(era, groups=tuple(it for it in share if it.id.startswith(f"{era.id}-")))


def _openings(
    shares: Sequence[Iterable[OpportunityGroup]], now: Era, writer: PageWriter
) -> Iterator[tuple[str, Link]]:
    """Specialisation -> where what it offers and asks today begins."""
    counts = {it.id: len(it.opportunities) for it in now.groups}
    places = [(it.id, number) for number, share in enumerate(shares, 1) for it in share]
    for anchor, number in reversed(places):  # so that the first is the last said
        if anchor in counts:
            page = writer.edition.path(page_address("partners", number)) if number > 1 else ""
            label = writer.edition.counted("open_now", counts[anchor])
            yield anchor.removeprefix("now-"), Link(label, f"{page}#{anchor}")


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


def _contacts(writer: PageWriter) -> Iterator[Contact]:
    for it in writer.catalogue.site.contacts:
        organisation = writer.catalogue.organisations[it.organisation]
        yield Contact(make_desk(organisation, writer), writer.sentence(it.role))


def _audience_pages(
    audience: Audience,
    links: Mapping[Audience, Link],
    found: Iterable[Found],
    writer: PageWriter,
) -> Iterator[Page]:
    label, everything = links[audience].label, writer.link_to("partners", "partners")
    introduction = writer.choice("for", f"{audience}_introduction")
    meant = [it for it in found if it.holds_now and audience in it.opportunity.audience]
    others = tuple(link for it, link in links.items() if it != audience)
    groups = list(_groups("now", meant, writer))
    shares = divide_groups(groups, OPPORTUNITIES_A_PAGE, "opportunities")
    for number, share in enumerate(shares, 1):
        pager = make_pager(writer, writer.address, number, len(shares))
        page = make_page(
            replace(writer, address=page_address(writer.address, number)),
            "pages/audience.html",
            AudienceView(label, introduction, share, everything, others, pager),
            label.striptags(),
            introduction.striptags(),
            breadcrumbs=(home_link(writer), everything),
        )
        yield number_page(writer, page, number, len(shares))


def _found(writer: PageWriter) -> Iterator[Found]:
    return find_opportunities(writer.catalogue.offering(), writer)


def _topics(open_now: Mapping[str, Link], writer: PageWriter) -> Iterator[Topic]:
    """Today's specialisations, each followed by its parts; open_now: where these have offers."""
    catalogue = writer.catalogue
    every = list(catalogue.specialisations.values())
    for depth, it in as_tree(every, lambda term: term.broader):
        if not catalogue.is_current(it):
            continue
        page = writer.link(it)
        yield Topic(
            link=replace(page, path=f"{page.path}#{WORK_WITH_US}"),
            is_part=depth > 0,
            accent=catalogue.accent_of(it),
            desks=desks_for(it, writer),
            open=open_now.get(it.slug),
        )


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
        for heading in topics_of(it.record, writer, era == "now") or (EVERYTHING,):
            by_heading.setdefault(heading, []).append(list_opportunity(it, writer))
    for slug, specialisation in writer.catalogue.specialisations.items():
        if listed := by_heading.get(slug):
            yield OpportunityGroup(
                f"{era}-{slug}", writer.text(specialisation.title), tuple(listed)
            )
    if listed := by_heading.get(EVERYTHING):
        yield OpportunityGroup(f"{era}-all", writer.word("all_fields"), tuple(listed))


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
