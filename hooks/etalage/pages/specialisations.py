"""Pages of specialisations: the list, today's before earlier ones, and each specialisation."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ..model import Specialisation
from ..model.specialisation import Succession
from .parts.cards import make_card, project_cards, showcase_cards
from .parts.figures import make_figures
from .parts.page_making import list_pages, record_page
from .parts.record_footer import make_footer
from .parts.record_header import make_header
from .parts.views import Card, Group, KeyFigure, Link, Page, RecordFooter, RecordHeader
from .parts.writer import PageWriter


@dataclass(frozen=True)
class Ancestry:
    """One step from an older specialisation to a newer one. note: says so when the link is our own reading."""

    link: Link
    basis: Markup
    note: Markup


@dataclass(frozen=True)
class SpecialisationView:
    header: RecordHeader
    body: Markup
    figures: tuple[KeyFigure, ...]
    strengths: tuple[Markup, ...]
    parts: tuple[Card, ...]
    grew_out_of: tuple[Ancestry, ...]
    grew_into: tuple[Ancestry, ...]
    facilities: tuple[Link, ...]
    showcases: tuple[Card, ...]
    projects: tuple[Card, ...]
    agendas: tuple[Link, ...]
    footer: RecordFooter


def specialisation_page(specialisation: Specialisation, writer: PageWriter) -> Page:
    catalogue = writer.catalogue
    broader = specialisation.broader and writer.link(
        catalogue.specialisations[specialisation.broader]
    )
    period = writer.edition.period(specialisation.valid_from, specialisation.valid_to)
    view = SpecialisationView(
        header=make_header(
            writer,
            specialisation,
            _era(specialisation, writer),
            writer.fact("part_of", *([broader] if broader else [])),
            writer.fact("named_in_sources", period),
            writer.fact("places", *writer.places(specialisation)),
        ),
        body=writer.prose(specialisation.body),
        figures=make_figures(writer, specialisation.figures),
        strengths=writer.sentences(specialisation.strengths),
        parts=tuple(make_card(writer, part) for part in catalogue.parts_of(specialisation.slug)),
        grew_out_of=tuple(ancestry(specialisation, writer)),
        grew_into=tuple(_grew_into(specialisation, writer)),
        facilities=writer.links(
            catalogue.organisations[slug] for slug in specialisation.facilities
        ),
        showcases=showcase_cards(writer, catalogue.showcases_of(specialisation.slug)),
        projects=project_cards(writer, catalogue.projects_of(specialisation.slug)),
        agendas=writer.links(catalogue.agendas_naming(specialisation)),
        footer=make_footer(writer, specialisation),
    )
    return record_page(writer, specialisation, "pages/specialisation.html", view)


def specialisations_pages(writer: PageWriter) -> Iterable[Page]:
    """Today's specialisations with their parts, then the older ones."""
    records = writer.catalogue.specialisations.values()
    current = [it for it in records if writer.catalogue.is_current(it)]
    groups = [
        Group("current", writer.word("specialisations_current"), _cards(current, None, writer))
    ]
    groups += [
        Group(
            f"parts-{it.slug}",
            writer.word("specialisations_parts").format(title=writer.text(it.title)),
            _cards(current, it.slug, writer),
        )
        for it in current
    ]
    earlier = [it for it in records if not writer.catalogue.is_current(it)]
    groups.append(
        Group(
            "earlier",
            writer.word("specialisations_earlier"),
            tuple(make_card(writer, it) for it in earlier),
        )
    )
    return list_pages(writer, "specialisations", groups)


def _cards(
    specialisations: list[Specialisation], broader: str | None, writer: PageWriter
) -> tuple[Card, ...]:
    return tuple(make_card(writer, it) for it in specialisations if it.broader == broader)


def _era(specialisation: Specialisation, writer: PageWriter) -> Markup:
    return (
        writer.word("era_current")
        if writer.catalogue.is_current(specialisation)
        else writer.word("era_earlier")
    )


def ancestry(specialisation: Specialisation, writer: PageWriter) -> Iterator[Ancestry]:
    """What it grew out of."""
    for succession in specialisation.succeeds:
        older = writer.catalogue.specialisations[succession.specialisation]
        yield _step(older, succession, writer)


def _grew_into(specialisation: Specialisation, writer: PageWriter) -> Iterator[Ancestry]:
    for newer in writer.catalogue.successors_of(specialisation.slug):
        for succession in newer.succeeds:
            if succession.specialisation == specialisation.slug:
                yield _step(newer, succession, writer)


def _step(other: Specialisation, succession: Succession, writer: PageWriter) -> Ancestry:
    note = writer.word("own_reading") if succession.own_reading else Markup("")
    return Ancestry(writer.link(other), writer.sentence(succession.basis), note)
