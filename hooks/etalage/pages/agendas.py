"""Pages of agendas: each agenda with its structure, and one page that sets them side by side."""

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from ..model import Agenda
from ..model import agenda as model
from .desk import Desk
from .page import Card, Figure, Foot, Head, Link, Page, Participant
from .specialisations import Ancestry, ancestry


@dataclass(frozen=True)
class Value:
    title: Markup
    summary: Markup


@dataclass(frozen=True)
class Priority:
    title: Markup
    challenge: Markup
    offers: tuple[Markup, ...]
    asks: tuple[Markup, ...]
    showcases: tuple[Link, ...]
    specialisations: tuple[Link, ...]


@dataclass(frozen=True)
class AgendaView:
    head: Head
    mission: Markup
    body: Markup
    values: tuple[Value, ...]
    strengths: tuple[Markup, ...]
    specialisations: tuple[Card, ...]
    priorities: tuple[Priority, ...]
    figures: tuple[Figure, ...]
    signatories: tuple[Participant, ...]
    foot: Foot


@dataclass(frozen=True)
class Row:
    """One aspect of the comparison; a cell a column, each a list of items."""

    title: Markup
    cells: tuple[tuple[Link | Markup, ...], ...]


@dataclass(frozen=True)
class Step:
    """A specialisation of today and what it grew out of."""

    link: Link
    older: tuple[Ancestry, ...]


@dataclass(frozen=True)
class AgendasView:
    """columns: an agenda each, oldest first."""

    title: Markup
    introduction: Markup
    cards: tuple[Card, ...]
    columns: tuple[Link, ...]
    rows: tuple[Row, ...]
    steps: tuple[Step, ...]


def agenda_page(agenda: Agenda, desk: Desk) -> Page:
    catalogue = desk.catalogue
    publishers = desk.links(catalogue.organisations[slug] for slug in agenda.publisher)
    view = AgendaView(
        head=desk.head(
            agenda,
            desk.word("agenda"),
            desk.fact("published", published(agenda, desk)),
            desk.fact("publisher", *publishers),
            desk.fact("addressed_to", desk.text(agenda.addressed_to)),
        ),
        mission=desk.sentence(agenda.mission),
        body=desk.prose(agenda.body),
        values=tuple(Value(desk.text(it.title), desk.sentence(it.summary)) for it in agenda.values),
        strengths=desk.sentences(agenda.strengths),
        specialisations=tuple(desk.card(catalogue.specialisations[slug]) for slug in agenda.specialisations),
        priorities=tuple(_priority(it, desk) for it in agenda.priorities),
        figures=desk.figures(agenda.figures),
        signatories=tuple(_signatory(it, desk) for it in agenda.signatories),
        foot=desk.foot(agenda),
    )
    return desk.record_page(agenda, "agenda.html", view)


def agendas_page(desk: Desk) -> Page:
    """Then and now: the agendas side by side, and which specialisation grew into which."""
    catalogue = desk.catalogue
    agendas = sorted(catalogue.agendas.values(), key=catalogue.is_current_agenda)
    aspects: dict[str, Callable[[Agenda], tuple[Link | Markup, ...]]] = {
        "published": lambda it: (published(it, desk),),
        "addressed_to": lambda it: (desk.text(it.addressed_to),),
        "mission": lambda it: (desk.text(it.mission),),
        "core_values": lambda it: tuple(desk.text(value.title) for value in it.values),
        "strengths": lambda it: tuple(desk.text(strength) for strength in it.strengths),
        "specialisations": lambda it: desk.links(catalogue.specialisations[slug] for slug in it.specialisations),
        "priorities": lambda it: tuple(desk.text(priority.title) for priority in it.priorities),
    }
    current = [it for it in catalogue.specialisations.values() if catalogue.is_current(it)]
    view = AgendasView(
        title=desk.word("agendas"),
        introduction=desk.word("agendas_introduction"),
        cards=tuple(desk.card(it, published(it, desk)) for it in agendas),
        columns=desk.links(agendas),
        rows=tuple(Row(desk.word(key), tuple(cell(it) for it in agendas)) for key, cell in aspects.items()),
        steps=tuple(Step(desk.link(it), tuple(ancestry(it, desk))) for it in current if not it.broader or it.succeeds),
    )
    return desk.overview_page("agendas", "agendas.html", view)


def published(agenda: Agenda, desk: Desk) -> Markup:
    """The date of the document, or what is known of it."""
    return Markup.escape(desk.edition.date(agenda.published)) if agenda.published else desk.text(agenda.published_note)


def _priority(priority: model.Priority, desk: Desk) -> Priority:
    catalogue = desk.catalogue
    return Priority(
        desk.text(priority.title),
        desk.sentence(priority.challenge),
        desk.sentences(priority.offers),
        desk.sentences(priority.asks),
        desk.links(catalogue.showcases[slug] for slug in priority.showcases),
        desk.links(catalogue.specialisations[slug] for slug in priority.specialisations),
    )


def _signatory(signatory: model.Signatory, desk: Desk) -> Participant:
    organisation = desk.catalogue.organisations[signatory.organisation]
    role = desk.word("on_behalf_of").format(role=desk.text(signatory.role), organisation=desk.text(organisation.title))
    return Participant(Link(desk.line(signatory.name), ""), role)
