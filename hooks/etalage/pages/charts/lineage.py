"""What grew into what: earlier specialisations on one side, newer ones on the other, and a line for
each step between them.

In: the newer ones. Out: a `Lineage`, in percent of its height, which a template puts between two
lists of links. Next: the pages of agendas and of specialisations.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean

from markupsafe import Markup

from ...catalogue import Catalogue
from ...model import Specialisation
from ...model.specialisation import Succession
from ..parts.views import Link
from ..parts.writer import PageWriter


@dataclass(frozen=True)
class Origin:
    """An older specialisation, as it stands below a newer one."""

    name: Markup

    is_own_reading: bool
    """Whether no source says so."""


@dataclass(frozen=True)
class Member:
    """A specialisation in one of the lists."""

    link: Link

    accent: str
    """Name of its colour; empty for none."""

    is_part: bool
    """Whether what it is part of stands above it."""

    origins: tuple[Origin, ...] = ()
    """What it grew out of."""

    @property
    def is_own_reading(self) -> bool:
        """Whether no source says any of it."""
        return bool(self.origins) and all(it.is_own_reading for it in self.origins)


@dataclass(frozen=True)
class Curve:
    """A step from an older specialisation to a newer one."""

    path: str
    """As SVG writes it, in a square of 100 by 100 that is stretched to fit."""

    accent: str
    is_own_reading: bool


@dataclass(frozen=True)
class Lineage:
    """The drawing."""

    older: tuple[Member, ...]
    newer: tuple[Member, ...]
    curves: tuple[Curve, ...]

    @property
    def has_own_reading(self) -> bool:
        """Whether a step is drawn that no source states."""
        return any(it.is_own_reading for it in self.curves)


def draw_lineage(
    writer: PageWriter, newer: Sequence[Specialisation], only: str = ""
) -> Lineage | None:
    """None where none of them grew out of another one; only: slug of the one older one to show."""
    steps = {it.slug: _steps(it, only) for it in newer}
    order = sort_older(list(steps.values()))
    if not order:
        return None
    named = writer.catalogue.specialisations
    return Lineage(
        older=tuple(Member(short_link(named[slug], writer), "", False) for slug in order),
        newer=tuple(_newer(it, steps, writer) for it in newer),
        curves=tuple(_curves(order, newer, steps, writer.catalogue)),
    )


def with_parts(catalogue: Catalogue, wholes: Iterable[Specialisation]) -> list[Specialisation]:
    """Each followed by those of its parts that grew out of an older specialisation."""
    return [
        it
        for whole in wholes
        for it in (whole, *(part for part in catalogue.parts_of(whole.slug) if part.succeeds))
    ]


def sort_older(rows: Sequence[Sequence[Succession]]) -> list[str]:
    """Slugs of older ones, each as near as can be to what it became; rows: of the newer ones."""
    found: dict[str, list[int]] = {}
    for row, steps in enumerate(rows):
        for step in steps:
            found.setdefault(str(step.specialisation), []).append(row)
    return sorted(found, key=lambda it: mean(found[it]))


def bend(left: float, right: float) -> str:
    """A line between two heights that leaves and arrives level."""
    return f"M0 {left:g}C50 {left:g} 50 {right:g} 100 {right:g}"


def _steps(specialisation: Specialisation, only: str) -> list[Succession]:
    return [it for it in specialisation.succeeds if only in ("", it.specialisation)]


def _curves(
    order: list[str],
    newer: Sequence[Specialisation],
    steps: Mapping[str, list[Succession]],
    catalogue: Catalogue,
) -> Iterator[Curve]:
    for row, specialisation in enumerate(newer):
        for step in steps[specialisation.slug]:
            left = _height(order.index(step.specialisation), len(order))
            path = bend(left, _height(row, len(newer)))
            yield Curve(path, catalogue.accent_of(specialisation), step.own_reading)


def _height(row: int, rows: int) -> float:
    """The middle of a row, in percent of all of them."""
    return round((row + 0.5) / rows * 100, 2)


def _newer(
    specialisation: Specialisation, shown: Mapping[str, list[Succession]], writer: PageWriter
) -> Member:
    named = writer.catalogue.specialisations
    return Member(
        link=short_link(specialisation, writer),
        accent=writer.catalogue.accent_of(specialisation),
        is_part=specialisation.broader in shown,
        origins=tuple(
            Origin(short_link(named[it.specialisation], writer).label, it.own_reading)
            for it in shown[specialisation.slug]
        ),
    )


def short_link(specialisation: Specialisation, writer: PageWriter) -> Link:
    """By its short title, if it has one; nothing leads to the page at hand."""
    label = writer.text(specialisation.short_title or specialisation.title)
    is_here = specialisation.address == writer.address
    return Link(label, "" if is_here else writer.edition.path(specialisation.address))
