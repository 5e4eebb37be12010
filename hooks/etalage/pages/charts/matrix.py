"""Where: how many records each specialisation has at each place.

In: showcases, projects and facilities, each with its places. Out: `Matrix`, a circle for each
number. A specialisation counts its parts, and a province what is within it, as their own pages do.
Next: `in_view`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import sqrt

from markupsafe import Markup

from ...catalogue import Catalogue
from ...model import Place, Project, Showcase, Specialisation
from ...model.place import PLACE_KINDS
from ..parts.views import Link
from ..parts.writer import PageWriter

LARGEST = 20
"""Radius of the circle of the largest number, in pixels."""


@dataclass(frozen=True)
class Cell:
    """How much of a specialisation there is at one place."""

    place: Markup
    count: int

    radius: float
    """Of its circle, in pixels; the area of the circle goes with the count."""

    name: Markup
    """Of its circle, for those who cannot see it."""


@dataclass(frozen=True)
class MatrixRow:
    """A specialisation, with a cell for each place."""

    link: Link

    accent: str
    """Name of its colour; empty for none."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class MatrixGroup:
    """Specialisations of one time."""

    title: Markup
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True)
class Matrix:
    """The picture."""

    columns: tuple[Link, ...]
    """The places."""

    groups: tuple[MatrixGroup, ...]


def draw_matrix(writer: PageWriter) -> Matrix:
    catalogue = writer.catalogue
    current, earlier = split_rows(catalogue)
    counter = Counter(catalogue, [*current, *earlier])
    places = list(choose_places(catalogue, counter))
    largest = max(
        (counter.count(row, it) for row in [*current, *earlier] for it in places), default=0
    )
    groups = (
        MatrixGroup(title, tuple(_row(it, places, largest, counter, writer) for it in rows))
        for title, rows in (
            (writer.word("specialisations_current"), current),
            (writer.word("specialisations_earlier"), earlier),
        )
        if rows
    )
    return Matrix(writer.links(places), tuple(groups) if places else ())


def split_rows(catalogue: Catalogue) -> tuple[list[Specialisation], list[Specialisation]]:
    """Today's specialisations that are part of no other, and the earlier ones."""
    records = catalogue.specialisations.values()
    current = [it for it in records if catalogue.is_current(it) and not it.broader]
    return current, [it for it in records if not catalogue.is_current(it)]


class Counter:
    """Counts what a specialisation or its parts have at a place or within it.

    That is: showcases, projects and facilities.
    """

    def __init__(self, catalogue: Catalogue, rows: Iterable[Specialisation]) -> None:
        self._catalogue = catalogue
        self.rows = {row.slug: _places_by_address(row, catalogue) for row in rows}

    def count(self, row: Specialisation, place: Place) -> int:
        area = {place.slug, *(it.slug for it in self._catalogue.places_within(place.slug))}
        return sum(1 for places in self.rows[row.slug].values() if not area.isdisjoint(places))

    def has_any(self, place: Place) -> bool:
        return any(self.count(self._catalogue.specialisations[slug], place) for slug in self.rows)


def _places_by_address(
    specialisation: Specialisation, catalogue: Catalogue
) -> dict[str, tuple[str | None, ...]]:
    """Address of each record of a specialisation or its parts -> the places it has."""
    family = [specialisation, *catalogue.parts_of(specialisation.slug)]
    facilities = (catalogue.organisations[slug] for it in family for slug in it.facilities)
    related: list[Showcase | Project] = [
        *catalogue.showcases_of(specialisation.slug),
        *catalogue.projects_of(specialisation.slug),
    ]
    return {it.address: (it.place,) for it in facilities} | {
        it.address: it.places for it in related
    }


def choose_places(catalogue: Catalogue, counter: Counter) -> Iterator[Place]:
    """Cities and provinces all, towns where there is something to count."""
    for kind in PLACE_KINDS:
        for place in catalogue.places.values():
            if place.kind == kind and (kind != "town" or counter.has_any(place)):
                yield place


def size_circle(count: int, largest: int) -> float:
    """Radius of a circle whose area goes with the count."""
    return round(LARGEST * sqrt(count / largest), 2) if largest else 0


def _row(
    specialisation: Specialisation,
    places: list[Place],
    largest: int,
    counter: Counter,
    writer: PageWriter,
) -> MatrixRow:
    cells = []
    for place in places:
        count = counter.count(specialisation, place)
        name = writer.word("matrix_count").format(count=count)
        cells.append(Cell(writer.text(place.title), count, size_circle(count, largest), name))
    return MatrixRow(
        writer.link(specialisation), writer.catalogue.accent_of(specialisation), tuple(cells)
    )
