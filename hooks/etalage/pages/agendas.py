"""Pages of agendas: each agenda with its structure, and one page that sets them side by side."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ..model import Agenda
from ..model import agenda as model
from .parts.cards import make_card
from .parts.figures import make_figures
from .parts.page_making import overview_page, record_page
from .parts.record_footer import make_footer
from .parts.record_header import make_header
from .parts.views import Card, KeyFigure, Link, Page, Participant, RecordFooter, RecordHeader
from .parts.writer import PageWriter
from .specialisations import Ancestry, ancestry


@dataclass(frozen=True)
class ValueView:
    title: Markup
    summary: Markup


@dataclass(frozen=True)
class PriorityView:
    title: Markup
    challenge: Markup
    offers: tuple[Markup, ...]
    asks: tuple[Markup, ...]
    showcases: tuple[Link, ...]
    specialisations: tuple[Link, ...]


@dataclass(frozen=True)
class AgendaView:
    header: RecordHeader
    mission: Markup
    body: Markup
    values: tuple[ValueView, ...]
    strengths: tuple[Markup, ...]
    specialisations: tuple[Card, ...]
    priorities: tuple[PriorityView, ...]
    figures: tuple[KeyFigure, ...]
    signatories: tuple[Participant, ...]
    footer: RecordFooter


@dataclass(frozen=True)
class Aspect:
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
    rows: tuple[Aspect, ...]
    steps: tuple[Step, ...]


def agenda_page(agenda: Agenda, writer: PageWriter) -> Page:
    catalogue = writer.catalogue
    publishers = writer.links(catalogue.organisations[slug] for slug in agenda.publisher)
    view = AgendaView(
        header=make_header(
            writer,
            agenda,
            writer.word("agenda"),
            writer.fact("published", published(agenda, writer)),
            writer.fact("publisher", *publishers),
            writer.fact("addressed_to", writer.text(agenda.addressed_to)),
        ),
        mission=writer.sentence(agenda.mission),
        body=writer.prose(agenda.body),
        values=tuple(
            ValueView(writer.text(it.title), writer.sentence(it.summary)) for it in agenda.values
        ),
        strengths=writer.sentences(agenda.strengths),
        specialisations=tuple(
            make_card(writer, catalogue.specialisations[slug]) for slug in agenda.specialisations
        ),
        priorities=tuple(_priority(it, writer) for it in agenda.priorities),
        figures=make_figures(writer, agenda.figures),
        signatories=tuple(_signatory(it, writer) for it in agenda.signatories),
        footer=make_footer(writer, agenda),
    )
    return record_page(writer, agenda, "pages/agenda.html", view)


def agendas_pages(writer: PageWriter) -> Iterator[Page]:
    """Then and now: the agendas side by side, and which specialisation grew into which."""
    catalogue = writer.catalogue
    agendas = sorted(catalogue.agendas.values(), key=catalogue.is_current_agenda)
    aspects: dict[str, Callable[[Agenda], tuple[Link | Markup, ...]]] = {
        "published": lambda it: (published(it, writer),),
        "addressed_to": lambda it: (writer.text(it.addressed_to),),
        "mission": lambda it: (writer.text(it.mission),),
        "core_values": lambda it: tuple(writer.text(value.title) for value in it.values),
        "strengths": lambda it: tuple(writer.text(strength) for strength in it.strengths),
        "specialisations": lambda it: writer.links(
            catalogue.specialisations[slug] for slug in it.specialisations
        ),
        "priorities": lambda it: tuple(writer.text(priority.title) for priority in it.priorities),
    }
    current = [it for it in catalogue.specialisations.values() if catalogue.is_current(it)]
    view = AgendasView(
        title=writer.word("agendas"),
        introduction=writer.word("agendas_introduction"),
        cards=tuple(make_card(writer, it, published(it, writer)) for it in agendas),
        columns=writer.links(agendas),
        rows=tuple(
            Aspect(writer.word(key), tuple(cell(it) for it in agendas))
            for key, cell in aspects.items()
        ),
        steps=tuple(
            Step(writer.link(it), tuple(ancestry(it, writer)))
            for it in current
            if not it.broader or it.succeeds
        ),
    )
    yield overview_page(writer, "agendas", "pages/agendas.html", view)


def published(agenda: Agenda, writer: PageWriter) -> Markup:
    """The date of the document, or what is known of it."""
    return (
        Markup.escape(writer.edition.date(agenda.published))
        if agenda.published
        else writer.text(agenda.published_note)
    )


def _priority(priority: model.Priority, writer: PageWriter) -> PriorityView:
    catalogue = writer.catalogue
    return PriorityView(
        writer.text(priority.title),
        writer.sentence(priority.challenge),
        writer.sentences(priority.offers),
        writer.sentences(priority.asks),
        writer.links(catalogue.showcases[slug] for slug in priority.showcases),
        writer.links(catalogue.specialisations[slug] for slug in priority.specialisations),
    )


def _signatory(signatory: model.Signatory, writer: PageWriter) -> Participant:
    organisation = writer.catalogue.organisations[signatory.organisation]
    role = writer.word("on_behalf_of").format(
        role=writer.text(signatory.role), organisation=writer.text(organisation.title)
    )
    return Participant(Link(writer.line(signatory.name), ""), role)
