"""The map of the region.

In: the outlines of data/map.yml, and the places and showcases to put among them. Out: a `MapView`
in units of the drawing, or None for a region without a map. Next: the pages of places, and home.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from ...catalogue import Catalogue
from ...model import Map, Place, Showcase
from ...model.mercator import to_point
from ..parts.views import Link
from ..parts.writer import PageWriter
from .label_layout import GAP, XY, Box, Label, place_labels, spread
from .neighbours import Neighbours
from .outline import points_along

MOST = 40
"""Records with a point of their own; a map of more shows the others gathered."""

TOGETHER = 2 * GAP
"""Side of a square, in units, in which the others are gathered."""

MOVED = 6.0
"""From this distance, in units, a line leads from a point to where it belongs."""


STEP = 2.0
"""Between points along an outline, in units, by which names are told whether they cross it."""


@dataclass(frozen=True)
class Area:
    """An outline that leads to its place."""

    path: str
    """The outline, as SVG writes it."""

    link: Link
    """Its label says in full what the name says in short."""

    name: str
    """As it stands on the map."""

    count: str
    """How many showcases and projects are there; empty for none."""

    spot: XY
    """Of the name."""


@dataclass(frozen=True)
class Point:
    """A mark that leads to its record."""

    kind: str
    """`place`, `minor` for a small one, `showcase` or `gathered`, for the style."""

    link: Link
    """Its label says in full what the name says in short."""

    name: str
    """As it stands on the map."""

    count: str
    """How many showcases and projects are at a place; empty for none."""

    spot: XY

    origin: XY | None
    """Where it belongs, if it had to make room."""

    label: Label


@dataclass(frozen=True)
class MapView:
    """The map."""

    label: Markup
    """What it shows, for those who cannot see it."""

    view_box: str
    """As SVG writes it."""

    areas: tuple[Area, ...]
    points: tuple[Point, ...]

    credit: Link
    """Of the outlines, as the licence is."""

    licence: Link


def draw_map(
    writer: PageWriter, places: Sequence[Place], showcases: Sequence[Showcase] = ()
) -> MapView | None:
    """A map of these, most important first.

    Places with an outline become areas; showcases need a location.
    """
    region = writer.catalogue.map
    if region is None:
        return None
    areas = tuple(_areas(region, {place.slug for place in places}, writer))
    outlined = {shape.place for shape in region.shapes}
    records: list[Place | Showcase] = [
        *(place for place in places if place.slug not in outlined),
        *showcases,
    ]
    return MapView(
        label=writer.word("map_label").format(region=writer.text(writer.catalogue.site.region)),
        view_box=str(region.view_box),
        areas=areas,
        points=_points(region, records, {area.spot: area.name for area in areas}, writer),
        credit=Link(writer.text(region.credit.text), region.credit.url),
        licence=Link(writer.text(region.credit.licence.name), region.credit.licence.url),
    )


def _areas(region: Map, shown: set[str], writer: PageWriter) -> Iterable[Area]:
    for shape in region.shapes:
        if shape.place in shown:
            place = writer.catalogue.places[shape.place]
            name = writer.text(shape.name or place.title)
            spot = float(shape.label.x), float(shape.label.y)
            count = _number(place, writer)
            yield Area(shape.path, _link(place, count, writer), name.striptags(), count, spot)


@dataclass(frozen=True)
class _Mark:
    """What gets a point."""

    kind: str
    link: Link
    name: str
    count: str
    origin: XY


Spotted = tuple[XY, Place | Showcase]


def _points(
    region: Map, records: Sequence[Place | Showcase], named: Mapping[XY, str], writer: PageWriter
) -> tuple[Point, ...]:
    """named: the names of areas by where they stand."""
    box = region.view_box
    frame = Box(float(box.x), float(box.y), float(box.x + box.width), float(box.y + box.height))
    marks = list(_marks(region, records, writer))
    spots = list(spread((it.origin for it in marks), frame))
    lines = [it for shape in region.shapes for it in points_along(shape.path, STEP)]
    labels = place_labels(spots, [it.name for it in marks], frame, named, lines)
    return tuple(
        Point(it.kind, it.link, it.name, it.count, spot, _origin(it.origin, spot), label)
        for it, spot, label in zip(marks, spots, labels, strict=True)
    )


def _marks(region: Map, records: Sequence[Place | Showcase], writer: PageWriter) -> Iterator[_Mark]:
    located = [(to_point(region, it.location), it) for it in records if it.location]
    alone, together = _part(located, writer.catalogue)
    for spot, record in alone:
        yield _mark(spot, record, writer)
    for gathered in together:
        yield _gather([spot for spot, _ in gathered], writer)


def _part(
    located: list[Spotted], catalogue: Catalogue
) -> tuple[list[Spotted], list[Sequence[Spotted]]]:
    """Those with a point of their own, and the others as they are gathered.

    Of many, that of each square where most is, so that these do not crowd in one corner of the map.
    """
    if len(located) <= MOST:
        return located, []
    ranked = sorted(located, key=lambda it: _count(it[1], catalogue), reverse=True)
    squares = Neighbours(ranked, TOGETHER).squares
    firsts = [square[0] for square in squares[:MOST]]
    rest = [*(square[1:] for square in squares[:MOST]), *squares[MOST:]]
    lonely = [square[0] for square in rest if len(square) == 1]
    return firsts + lonely, [square for square in rest if len(square) > 1]


def _gather(spots: Sequence[XY], writer: PageWriter) -> _Mark:
    """In their middle; it leads to the list that is equal to the map."""
    count = len(spots)
    label = writer.word("map_gathered").format(count=count)
    middle = (
        round(sum(x for x, _ in spots) / count, 1),
        round(sum(y for _, y in spots) / count, 1),
    )
    return _Mark("gathered", Link(label, writer.edition.path("places")), f"+{count}", "", middle)


def _mark(spot: XY, record: Place | Showcase, writer: PageWriter) -> _Mark:
    name = writer.text(record.title).striptags()
    count = _number(record, writer)
    return _Mark(_kind(record, writer), _link(record, count, writer), name, count, spot)


def _link(record: Place | Showcase, count: str, writer: PageWriter) -> Link:
    """Its label is all that a screen reader says: the name, and of a place how much is there."""
    link = writer.link(record)
    if not count:
        return link
    return Link(writer.word("map_place").format(place=link.label, count=count), link.path)


def _number(record: Place | Showcase, writer: PageWriter) -> str:
    """Of showcases and projects at a place."""
    count = _count(record, writer.catalogue)
    return writer.edition.number(Decimal(count)) if count else ""


def _count(record: Place | Showcase, catalogue: Catalogue) -> int:
    return 0 if isinstance(record, Showcase) else catalogue.count_at(record.slug)


def _kind(record: Place | Showcase, writer: PageWriter) -> str:
    if isinstance(record, Showcase):
        return "showcase"
    return "minor" if writer.catalogue.kind_of(record).minor else "place"


def _origin(origin: XY, spot: XY) -> XY | None:
    moved = abs(origin[0] - spot[0]) + abs(origin[1] - spot[1])
    return origin if moved > MOVED else None
