"""Partner with us: every offer and every ask, by specialisation, with its place and where it is from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ..model import Project, Showcase
from ..model.localised import Text
from .desk import Desk
from .page import Link, Page, Status


@dataclass(frozen=True)
class Opportunity:
    """kind: offer or ask. status: of the record it is from, so that nobody answers an ended call."""

    kind: str
    label: Markup
    text: Markup
    record: Link
    places: tuple[Link, ...]
    status: Status | None


@dataclass(frozen=True)
class OpportunityGroup:
    id: str
    title: Markup
    opportunities: tuple[Opportunity, ...]


@dataclass(frozen=True)
class PartnersView:
    title: Markup
    introduction: Markup
    contact: Link
    groups: tuple[OpportunityGroup, ...]


def partners_page(desk: Desk) -> Page:
    by_specialisation: dict[str, list[Opportunity]] = {}
    for specialisations, opportunity in _opportunities(desk):
        for slug in specialisations or ("",):
            by_specialisation.setdefault(slug, []).append(opportunity)
    order = [*desk.catalogue.specialisations, ""]
    groups = [_group(slug, by_specialisation[slug], desk) for slug in order if slug in by_specialisation]
    title, introduction = desk.word("partners"), desk.word("partners_introduction")
    contact = Link(desk.word("contact_site"), desk.catalogue.site.contact)
    view = PartnersView(title, introduction, contact, tuple(groups))
    return Page(
        desk.address, desk.edition.language, "partners.html", title.striptags(), introduction.striptags(), desk.trail(), view
    )  # fmt: skip


def _group(slug: str, opportunities: list[Opportunity], desk: Desk) -> OpportunityGroup:
    if not slug:
        return OpportunityGroup("all-fields", desk.word("all_fields"), tuple(opportunities))
    return OpportunityGroup(slug, desk.text(desk.catalogue.specialisations[slug].title), tuple(opportunities))


def _opportunities(desk: Desk) -> Iterator[tuple[tuple[str, ...], Opportunity]]:
    """Each with the specialisations it belongs to; none means that it concerns the whole region."""
    records: list[Showcase | Project] = [*desk.catalogue.showcases.values(), *desk.catalogue.projects.values()]
    for record in records:
        for opportunity in _both(
            record.offers, record.seeks, desk.link(record), desk.places(record), desk.status(record), desk
        ):
            yield record.specialisations, opportunity
    for agenda in desk.catalogue.agendas.values():
        for priority in agenda.priorities:
            for opportunity in _both(priority.offers, priority.asks, desk.link(agenda), (), None, desk):
                yield priority.specialisations, opportunity


def _both(
    offers: Iterable[Text], asks: Iterable[Text], record: Link, places: tuple[Link, ...], status: Status | None, desk: Desk
) -> Iterator[Opportunity]:
    for text in offers:
        yield Opportunity("offer", desk.word("offer"), desk.text(text), record, places, status)
    for text in asks:
        yield Opportunity("ask", desk.word("ask"), desk.text(text), record, places, status)
