"""Pages of agendas: each agenda with its structure, and one page that sets them side by side.

In: agendas, and the writer of the page. Out: `Page`s. Next: `pages`.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ..model import Agenda, Specialisation
from ..model import agenda as model
from .charts import Lineage, draw_lineage, short_link, with_parts
from .parts.cards import make_card, make_cards
from .parts.excerpts import first_of, rest_of
from .parts.figures import make_figures
from .parts.page_making import overview_page, record_page
from .parts.record_footer import make_footer
from .parts.record_header import make_header
from .parts.views import Card, Fact, KeyFigure, Link, Page, Part, Participant, RecordView
from .parts.writer import PageWriter
from .specialisations import Ancestry, ancestry

Items = tuple[Link | Markup, ...]

MOST_COLUMNS = 6
"""Agendas side by side."""


@dataclass(frozen=True)
class ValueView:
    """A value that an agenda stands for."""

    title: Markup
    summary: Markup


@dataclass(frozen=True)
class PriorityView:
    """A priority of an agenda."""

    title: Markup
    challenge: Markup
    offers: tuple[Markup, ...]
    asks: tuple[Markup, ...]
    showcases: tuple[Link, ...]
    specialisations: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class AgendaView(RecordView):
    """The page of an agenda."""

    mission: Part[Markup] | None
    body: Part[Markup] | None
    values: Part[tuple[ValueView, ...]] | None
    strengths: Part[tuple[Markup, ...]] | None
    priorities: Part[tuple[PriorityView, ...]] | None
    figures: Part[tuple[KeyFigure, ...]] | None
    signatories: Part[tuple[Participant, ...]] | None
    specialisations: Part[tuple[Card, ...]] | None


@dataclass(frozen=True)
class Aspect:
    """One aspect in which agendas are compared."""

    title: Markup

    cells: tuple[Items, ...]
    """What each agenda says of it, in the order of the columns."""


@dataclass(frozen=True)
class Descent:
    """A specialisation of today and what it grew out of."""

    link: Link

    accent: str
    """Name of its colour; empty for none."""

    older: tuple[Ancestry, ...]


@dataclass(frozen=True)
class AgendasView:
    """The page that sets the agendas side by side."""

    title: Markup
    introduction: Markup
    cards: tuple[Card, ...]

    columns: tuple[Link, ...]
    """An agenda each, the oldest first; of many those of today, or the last."""

    rows: tuple[Aspect, ...]

    lineage: Lineage | None
    """What grew into what, as a drawing; None where nothing did."""

    steps: tuple[Descent, ...]
    """The same with reasons."""

    more: Link | None
    """To the specialisations for which the drawing has no room."""


def agenda_page(agenda: Agenda, writer: PageWriter) -> Page:
    catalogue, part = writer.catalogue, writer.part
    named = (catalogue.specialisations[slug] for slug in agenda.specialisations)
    view = AgendaView(
        header=make_header(writer, agenda, writer.word("agenda"), *_facts(agenda, writer)),
        mission=part("mission", writer.sentence(agenda.mission)),
        body=part("story", writer.prose(agenda.body)),
        values=part("core_values", _values(agenda, writer)),
        strengths=part("strengths", writer.sentences(agenda.strengths)),
        priorities=part("priorities", _priorities(agenda, writer)),
        figures=part("figures", make_figures(writer, agenda.figures)),
        signatories=part("signatories", _signatories(agenda, writer)),
        specialisations=part("specialisations", make_cards(writer, named)),
        footer=make_footer(writer, agenda),
    )
    return record_page(writer, agenda, "pages/agenda.html", view)


def _values(agenda: Agenda, writer: PageWriter) -> tuple[ValueView, ...]:
    values = agenda.values
    return tuple(ValueView(writer.text(it.title), writer.sentence(it.summary)) for it in values)


def _signatories(agenda: Agenda, writer: PageWriter) -> tuple[Participant, ...]:
    return tuple(_signatory(it, writer) for it in agenda.signatories)


def agendas_pages(writer: PageWriter) -> Iterator[Page]:
    """Then and now: the agendas side by side, and which specialisation grew into which."""
    catalogue = writer.catalogue
    agendas = sorted(catalogue.agendas.values(), key=catalogue.is_current_agenda)
    latest, newer = agendas[-MOST_COLUMNS:], _today(writer)
    view = AgendasView(
        title=writer.word("agendas"),
        introduction=writer.word("agendas_introduction"),
        cards=tuple(make_card(writer, it, published(it, writer)) for it in agendas),
        columns=writer.links(latest),
        rows=tuple(_compare(latest, writer)),
        lineage=draw_lineage(writer, first_of(newer)),
        steps=tuple(_descent(it, writer) for it in first_of(newer)),
        more=rest_of(writer, newer, writer.edition.path("specialisations")),
    )
    yield overview_page(writer, "agendas", "pages/agendas.html", view)


def published(agenda: Agenda, writer: PageWriter) -> Markup:
    """The date of the document, or what is known of it."""
    if agenda.published:
        return Markup.escape(writer.edition.date(agenda.published))
    return writer.text(agenda.published_note)


def _facts(agenda: Agenda, writer: PageWriter) -> Iterator[tuple[Fact, ...]]:
    publishers = writer.links(writer.catalogue.organisations[slug] for slug in agenda.publisher)
    yield writer.fact("published", published(agenda, writer))
    yield writer.fact("publisher", *publishers)
    yield writer.fact("addressed_to", writer.text(agenda.addressed_to))


def _compare(agendas: Iterable[Agenda], writer: PageWriter) -> Iterator[Aspect]:
    named = writer.catalogue.specialisations
    aspects: dict[str, Callable[[Agenda], Items]] = {
        "published": lambda it: (published(it, writer),),
        "addressed_to": lambda it: (writer.text(it.addressed_to),),
        "mission": lambda it: (writer.text(it.mission),),
        "core_values": lambda it: tuple(writer.text(value.title) for value in it.values),
        "strengths": lambda it: tuple(writer.text(strength) for strength in it.strengths),
        "specialisations": lambda it: tuple(
            short_link(named[slug], writer) for slug in it.specialisations
        ),
        "priorities": lambda it: tuple(writer.text(priority.title) for priority in it.priorities),
    }
    for key, items in aspects.items():
        yield Aspect(writer.word(key), tuple(items(it) for it in agendas))


def _descent(newer: Specialisation, writer: PageWriter) -> Descent:
    accent = writer.catalogue.accent_of(newer)
    return Descent(short_link(newer, writer), accent, tuple(ancestry(newer, writer)))


def _today(writer: PageWriter) -> list[Specialisation]:
    """Of a whole, those parts only that grew out of one of their own."""
    catalogue = writer.catalogue
    current = (it for it in catalogue.specialisations.values() if catalogue.is_current(it))
    return with_parts(catalogue, (it for it in current if not it.broader))


def _priorities(agenda: Agenda, writer: PageWriter) -> tuple[PriorityView, ...]:
    return tuple(_priority(it, writer) for it in agenda.priorities)


def _priority(priority: model.Priority, writer: PageWriter) -> PriorityView:
    catalogue = writer.catalogue
    return PriorityView(
        title=writer.text(priority.title),
        challenge=writer.sentence(priority.challenge),
        offers=writer.sentences(priority.offers),
        asks=writer.sentences(priority.asks),
        showcases=writer.links(catalogue.showcases[slug] for slug in priority.showcases),
        specialisations=writer.links(
            catalogue.specialisations[slug] for slug in priority.specialisations
        ),
    )


def _signatory(signatory: model.Signatory, writer: PageWriter) -> Participant:
    organisation = writer.catalogue.organisations[signatory.organisation]
    role = writer.word("on_behalf_of").format(
        role=writer.text(signatory.role), organisation=writer.text(organisation.title)
    )
    return Participant(Link(writer.line(signatory.name), ""), role)
