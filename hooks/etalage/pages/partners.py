"""Partner with us: every offer and every ask, first what holds now and then what earlier projects and agendas said.

Within each, by specialisation; what belongs to several or to none stands under a heading of its own.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ..model import Agenda, Project, Showcase
from ..model.localised import Text
from ..status import status_of
from .agendas import published
from .desk import Desk
from .page import Link, Page


@dataclass(frozen=True)
class Opportunity:
    """kind: offer or ask. details: when, in words."""

    kind: str
    label: Markup
    text: Markup
    record: Link
    details: Markup
    places: tuple[Link, ...]


@dataclass(frozen=True)
class OpportunityGroup:
    id: str
    title: Markup
    opportunities: tuple[Opportunity, ...]


@dataclass(frozen=True)
class Era:
    id: str
    title: Markup
    introduction: Markup
    groups: tuple[OpportunityGroup, ...]


@dataclass(frozen=True)
class PartnersView:
    title: Markup
    introduction: Markup
    contact: Link
    eras: tuple[Era, ...]


def partners_page(desk: Desk) -> Page:
    records: list[Showcase | Project | Agenda] = [
        *desk.catalogue.showcases.values(), *desk.catalogue.projects.values(), *desk.catalogue.agendas.values(),
    ]  # fmt: skip
    view = PartnersView(
        title=desk.word("partners"),
        introduction=desk.word("partners_introduction"),
        contact=Link(desk.word("contact_site"), desk.catalogue.site.contact),
        eras=(
            _era("now", [it for it in records if _holds_now(it, desk)], desk),
            _era("earlier", [it for it in records if not _holds_now(it, desk)], desk),
        ),
    )
    return desk.overview_page("partners", "partners.html", view)


def _holds_now(record: Showcase | Project | Agenda, desk: Desk) -> bool:
    if isinstance(record, Agenda):
        return desk.catalogue.is_current_agenda(record)
    return status_of(record, desk.edition.today) in ("running", "planned")


def _era(key: str, records: list[Showcase | Project | Agenda], desk: Desk) -> Era:
    by_specialisation: dict[str, list[Opportunity]] = {}
    for specialisations, opportunity in _opportunities(records, desk):
        for heading in _headings(specialisations, key, desk):
            by_specialisation.setdefault(heading, []).append(opportunity)
    groups = [
        OpportunityGroup(f"{key}-{slug}", desk.text(specialisation.title), tuple(by_specialisation[slug]))
        for slug, specialisation in desk.catalogue.specialisations.items()
        if slug in by_specialisation
    ]
    if "" in by_specialisation:
        groups.append(OpportunityGroup(f"{key}-all", desk.word("all_fields"), tuple(by_specialisation[""])))
    return Era(key, desk.word(f"partners_{key}"), desk.word(f"partners_{key}_introduction"), tuple(groups))


def _headings(specialisations: tuple[str, ...], era: str, desk: Desk) -> tuple[str, ...]:
    """One or two specialisations each get the opportunity; more or none mean that it is for the whole region."""
    known = desk.catalogue.specialisations
    fitting = tuple(slug for slug in specialisations if era == "earlier" or desk.catalogue.is_current(known[slug]))
    return fitting if 1 <= len(fitting) <= 2 else ("",)


def _opportunities(records: Iterable[Showcase | Project | Agenda], desk: Desk) -> Iterator[tuple[tuple[str, ...], Opportunity]]:
    """Each with the specialisations it belongs to."""
    for record in records:
        if isinstance(record, Agenda):
            details = published(record, desk)
            for priority in record.priorities:
                for label, text in _both(priority.offers, priority.asks):
                    yield priority.specialisations, _opportunity(label, text, desk.link(record), details, (), desk)
        else:
            for label, text in _both(record.offers, record.seeks):
                status = desk.status(record).label
                yield record.specialisations, _opportunity(label, text, desk.link(record), status, desk.places(record), desk)


def _both(offers: Iterable[Text], asks: Iterable[Text]) -> Iterator[tuple[str, Text]]:
    yield from (("offer", text) for text in offers)
    yield from (("ask", text) for text in asks)


def _opportunity(kind: str, text: Text, record: Link, details: Markup, places: tuple[Link, ...], desk: Desk) -> Opportunity:
    return Opportunity(kind, desk.word(f"opportunity_{kind}"), desk.text(text), record, details, places)
