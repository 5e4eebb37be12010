"""Where: how many records each specialisation has at each place.

In: showcases and projects, each with its places. Out: `Matrix`, a circle for each number, which
leads to the records that it counts. A specialisation counts its parts, and a place what lies within
it, as the explorer does. Next: `in_view`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import sqrt

from markupsafe import Markup

from ...addresses import explorer_path
from ...catalogue import Catalogue
from ...model import Place, Project, Showcase, Specialisation
from ..parts.excerpts import first_of
from ..parts.kinds_of_places import group_by_kind
from ..parts.views import Link
from ..parts.writer import NOTHING, PageWriter
from ..parts.years import percent
from .axis import Tick
from .lineage import short_link

MOST_PLACES = 6
"""Of one kind."""

MOST_ROWS = 6
"""Of one time."""

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

    path: str
    """Where the records are that it counts."""

    is_first: bool
    """Whether its place is the first of its kind."""


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
class KindOfPlace:
    """Places of one kind, side by side."""

    title: Markup
    columns: tuple[Link, ...]


@dataclass(frozen=True)
class Matrix:
    """The picture."""

    finding: Markup
    """What it says, in a few words; may be empty."""

    kinds: tuple[KindOfPlace, ...]

    ticks: tuple[Tick, ...]
    """Where the places of each kind begin."""

    groups: tuple[MatrixGroup, ...]

    more: tuple[Link, ...]
    """To the specialisations and places for which the picture has no room."""

    @property
    def columns(self) -> tuple[Link, ...]:
        return tuple(column for kind in self.kinds for column in kind.columns)


Columns = Sequence[tuple[Markup, list[Place]]]
"""Name of each kind of place, with its places."""


def draw_matrix(writer: PageWriter) -> Matrix:
    catalogue = writer.catalogue
    times = split_rows(catalogue)
    counts = Counts(catalogue, [row for rows in times.values() for row in rows])
    chosen = list(choose_columns(writer, counts))
    columns = [(title, list(first_of(places, MOST_PLACES))) for title, places in chosen]
    shown = {key: first_of(rows, MOST_ROWS) for key, rows in times.items()}
    groups = (
        MatrixGroup(writer.word(key), tuple(_row(it, columns, counts, writer) for it in rows))
        for key, rows in shown.items()
        if rows
    )
    return Matrix(
        finding=_finding(columns, writer),
        kinds=tuple(KindOfPlace(title, writer.links(places)) for title, places in columns),
        ticks=tuple(_ticks(columns)),
        groups=tuple(groups) if columns else (),
        more=tuple(_more(times.values(), chosen, writer)),
    )


def _more(
    rows: Iterable[Sequence[Specialisation]],
    columns: Iterable[tuple[Markup, Sequence[Place]]],
    writer: PageWriter,
) -> Iterator[Link]:
    for folder, few, several in (
        ("specialisations", MOST_ROWS, rows),
        ("places", MOST_PLACES, (places for _, places in columns)),
    ):
        left = sum(len(them) - len(first_of(them, few)) for them in several)
        if left:
            label = Markup("{}: {}").format(
                writer.word(folder), writer.edition.counted("and_more", left)
            )
            yield Link(label, writer.edition.path(folder))


def split_rows(catalogue: Catalogue) -> dict[str, list[Specialisation]]:
    """Today's specialisations that are part of no other, and the earlier ones, by a word each."""
    records = catalogue.specialisations.values()
    return {
        "specialisations_current": [
            it for it in records if catalogue.is_current(it) and not it.broader
        ],
        "specialisations_earlier": [it for it in records if not catalogue.is_current(it)],
    }


class Counts:
    """What each specialisation or its parts have at a place or within it."""

    def __init__(self, catalogue: Catalogue, rows: Iterable[Specialisation]) -> None:
        self._by_row = {row.slug: _count_places(row, catalogue) for row in rows}

    @cached_property
    def largest(self) -> int:
        """Of all numbers."""
        return max((most for row in self._by_row.values() for most in row.values()), default=0)

    @cached_property
    def places(self) -> set[str]:
        """Where there is something to count."""
        return set().union(*self._by_row.values())

    def of(self, row: str, place: Place) -> int:
        return self._by_row[row][place.slug]


def _count_places(specialisation: Specialisation, catalogue: Catalogue) -> Counter[str]:
    """Records by place, each once in every place that it has or lies in."""
    related: list[Showcase | Project] = [
        *catalogue.showcases_of(specialisation.slug),
        *catalogue.projects_of(specialisation.slug),
    ]
    return Counter(place for it in related for place in catalogue.places_around(it.places))


def choose_columns(writer: PageWriter, counts: Counts) -> Iterator[tuple[Markup, list[Place]]]:
    """Places where there is something to count, by kind."""
    places = [it for it in writer.catalogue.places.values() if it.slug in counts.places]
    yield from ((title, found) for _, title, found in group_by_kind(writer, places))


def size_circle(count: int, largest: int) -> float:
    """Radius of a circle whose area goes with the count."""
    return round(LARGEST * sqrt(count / largest), 2) if largest else 0


def _ticks(columns: Columns) -> Iterator[Tick]:
    before, whole = 0, sum(len(places) for _, places in columns)
    for title, places in columns:
        yield Tick(percent(before, whole), title.striptags(), "start")
        before += len(places)


def _row(
    specialisation: Specialisation, columns: Columns, counts: Counts, writer: PageWriter
) -> MatrixRow:
    cells = (
        _cell(specialisation, place, number == 0, counts, writer)
        for _, places in columns
        for number, place in enumerate(places)
    )
    accent = writer.catalogue.accent_of(specialisation)
    return MatrixRow(short_link(specialisation, writer), accent, tuple(cells))


def _cell(
    specialisation: Specialisation,
    place: Place,
    is_first: bool,
    counts: Counts,
    writer: PageWriter,
) -> Cell:
    count, row = counts.of(specialisation.slug, place), specialisation.slug
    title = short_link(specialisation, writer).label
    return Cell(
        place=writer.text(place.title),
        count=count,
        radius=size_circle(count, counts.largest),
        name=writer.word("matrix_count").format(count=count, specialisation=title),
        path=explorer_path(writer.edition, specialisation=row, place=place.slug),
        is_first=is_first,
    )


def _finding(columns: Columns, writer: PageWriter) -> Markup:
    """Where most is, of places that have no others within them; nothing where two have as much."""
    catalogue = writer.catalogue
    counts = {
        place.slug: catalogue.count_at(place.slug)
        for _, places in columns
        for place in places
        if not catalogue.places_within(place.slug)
    }
    most = max(counts.values(), default=0)
    first = [slug for slug, count in counts.items() if count == most]
    if len(first) != 1:
        return NOTHING
    place = writer.text(catalogue.places[first[0]].title)
    return writer.edition.counted("finding_matrix", most, place=place)
