"""Pages of specialisations: the list, today's before earlier ones, and each specialisation."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ..model import Specialisation
from ..model.specialisation import Succession
from .desk import Desk
from .page import Card, Figure, Foot, Group, Head, Link, Page


@dataclass(frozen=True)
class Ancestry:
    """One step from an older specialisation to a newer one. note: says so when the link is our own reading."""

    link: Link
    basis: Markup
    note: Markup


@dataclass(frozen=True)
class SpecialisationView:
    head: Head
    body: Markup
    figures: tuple[Figure, ...]
    strengths: tuple[Markup, ...]
    parts: tuple[Card, ...]
    grew_out_of: tuple[Ancestry, ...]
    grew_into: tuple[Ancestry, ...]
    facilities: tuple[Link, ...]
    showcases: tuple[Card, ...]
    projects: tuple[Card, ...]
    agendas: tuple[Link, ...]
    foot: Foot


def specialisation_page(specialisation: Specialisation, desk: Desk) -> Page:
    catalogue = desk.catalogue
    broader = specialisation.broader and desk.link(catalogue.specialisations[specialisation.broader])
    period = desk.edition.period(specialisation.valid_from, specialisation.valid_to)
    view = SpecialisationView(
        head=desk.head(
            specialisation,
            _era(specialisation, desk),
            desk.fact("part_of", *([broader] if broader else [])),
            desk.fact("named_in_sources", period),
            desk.fact("places", *desk.places(specialisation)),
        ),
        body=desk.prose(specialisation.body),
        figures=desk.figures(specialisation.figures),
        strengths=desk.sentences(specialisation.strengths),
        parts=tuple(desk.card(part) for part in catalogue.parts_of(specialisation.slug)),
        grew_out_of=tuple(ancestry(specialisation, desk)),
        grew_into=tuple(_grew_into(specialisation, desk)),
        facilities=desk.links(catalogue.organisations[slug] for slug in specialisation.facilities),
        showcases=desk.showcase_cards(catalogue.showcases_of(specialisation.slug)),
        projects=desk.project_cards(catalogue.projects_of(specialisation.slug)),
        agendas=desk.links(catalogue.agendas_naming(specialisation)),
        foot=desk.foot(specialisation),
    )
    return desk.record_page(specialisation, "specialisation.html", view)


def specialisations_page(desk: Desk) -> Page:
    """Today's specialisations with their parts, then the older ones."""
    records = desk.catalogue.specialisations.values()
    current = [it for it in records if desk.catalogue.is_current(it)]
    groups = [Group("current", desk.word("specialisations_current"), _cards(current, None, desk))]
    groups += [
        Group(
            f"parts-{it.slug}",
            desk.word("specialisations_parts").format(title=desk.text(it.title)),
            _cards(current, it.slug, desk),
        )
        for it in current
    ]
    earlier = [it for it in records if not desk.catalogue.is_current(it)]
    groups.append(Group("earlier", desk.word("specialisations_earlier"), tuple(desk.card(it) for it in earlier)))
    return desk.list_page("specialisations", groups)


def _cards(specialisations: list[Specialisation], broader: str | None, desk: Desk) -> tuple[Card, ...]:
    return tuple(desk.card(it) for it in specialisations if it.broader == broader)


def _era(specialisation: Specialisation, desk: Desk) -> Markup:
    return desk.word("era_current") if desk.catalogue.is_current(specialisation) else desk.word("era_earlier")


def ancestry(specialisation: Specialisation, desk: Desk) -> Iterator[Ancestry]:
    """What it grew out of."""
    for succession in specialisation.succeeds:
        older = desk.catalogue.specialisations[succession.specialisation]
        yield _step(older, succession, desk)


def _grew_into(specialisation: Specialisation, desk: Desk) -> Iterator[Ancestry]:
    for newer in desk.catalogue.successors_of(specialisation.slug):
        for succession in newer.succeeds:
            if succession.specialisation == specialisation.slug:
                yield _step(newer, succession, desk)


def _step(other: Specialisation, succession: Succession, desk: Desk) -> Ancestry:
    note = desk.word("own_reading") if succession.own_reading else Markup("")
    return Ancestry(desk.link(other), desk.sentence(succession.basis), note)
