"""Where points and their names stand on a map, so that none covers another.

In: points with names, most important first, and the box they must stay in. Out: the same points,
moved apart where they would share a place, each with a spot for its name. Plain geometry, in units
of the drawing. Next: `region`, which knows what the points are.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import cos, dist, pi, sin
from typing import Literal

XY = tuple[float, float]
Anchor = Literal["start", "middle", "end"]
Shown = Literal["always", "wide", "pointed"]

GAP = 25.5
"""Least distance between two points, in units of a map as it is drawn: `Map.fitted` says how wide.

On a map as wide as a phone these are 24 px, the least size of a target.
"""

PHONE, DESK = 15.0, 9.0
"""Height of a line of text (an em) in units, on a map as wide as a phone and as wide as a desk.

Letters keep their size on the screen, so that a wide map has room for more of them.
"""

LETTER, DOT, MARGIN = 0.66, 0.35, 0.7
"""Width of a letter, radius of a point, space between a point and its name, in ems.

All are on the safe side.
"""


@dataclass(frozen=True)
class Box:
    """A rectangle, in units; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Box") -> bool:
        apart = (
            self.right <= other.left
            or other.right <= self.left
            or self.bottom <= other.top
            or other.bottom <= self.top
        )
        return not apart

    def contains(self, other: "Box") -> bool:
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )

    def holds(self, point: XY) -> bool:
        x, y = point
        return self.left < x < self.right and self.top < y < self.bottom

    def count(self, points: Iterable[XY]) -> int:
        """How many of these are inside."""
        return sum(map(self.holds, points))


@dataclass(frozen=True)
class Label:
    """Where a name stands beside its point."""

    anchor: Anchor
    """Which part of the name stands at `dx`, as SVG's text-anchor."""

    dx: float
    """From the point, in ems, as `dy` is; `dy` is that of the line it stands on."""

    dy: float

    shown: Shown = "always"
    """For want of room: on a wide map only, or only while its point is pointed at."""

    def box(self, point: XY, name: str, em: float = PHONE) -> Box:
        width = len(name) * LETTER * em
        before = {"start": 0.0, "middle": width / 2, "end": width}[self.anchor]
        left = point[0] + self.dx * em - before
        baseline = point[1] + self.dy * em
        return Box(left, baseline - 0.8 * em, left + width, baseline + 0.25 * em)


BESIDE = (
    Label("start", MARGIN, 0.32),
    Label("end", -MARGIN, 0.32),
    Label("middle", 0, 1.45),
    Label("middle", 0, -MARGIN),
)
"""Right of the point, left of it, below and above: in order of preference."""

ASLANT = (
    Label("start", 0, -MARGIN),
    Label("end", 0, -MARGIN),
    Label("start", 0, 1.45),
    Label("end", 0, 1.45),
)
"""Above and below the point, to either side: for names that find no room beside it."""

ASKEW = (
    Label("start", MARGIN, 0.85),
    Label("end", -MARGIN, 0.85),
    Label("start", MARGIN, -0.2),
    Label("end", -MARGIN, -0.2),
)
"""Right and left of the point, half a line lower or higher: for names between other points."""

SPOTS = BESIDE + ASLANT + ASKEW

ROUNDS: tuple[tuple[float, Shown, tuple[Label, ...]], ...] = (
    (PHONE, "always", BESIDE),
    (PHONE, "always", ASLANT),
    (PHONE, "always", ASKEW),
    (DESK, "wide", SPOTS),
)
"""In which names look for a spot: height of a line, when it is shown, and where they look."""

COUNT = " 00"
"""What may follow a name on a wide map."""

CENTRED = Label("middle", 0, 0.32)


def spread(points: Iterable[XY], frame: Box) -> Iterator[XY]:
    """Keep the first points where they are; move later ones as little as makes room.

    Of the spots that are as far away, one gets the spot with most room around it.
    """
    placed = _Placed()
    for point in points:
        for ring in _around(point):
            free = [
                spot for spot in ring if _is_inside(spot, frame) and placed.leaves_room_at(spot)
            ]
            if free:
                point = max(free, key=placed.room_at)
                break
        placed.add(point)
        yield point


class _Placed:
    """Points by squares as wide as GAP, so that only neighbours are looked at.

    Many may stand on one spot.
    """

    def __init__(self) -> None:
        self._squares: dict[tuple[int, int], set[XY]] = {}

    def add(self, point: XY) -> None:
        self._squares.setdefault(self._square(point), set()).add(point)

    def leaves_room_at(self, spot: XY) -> bool:
        column, row = self._square(spot)
        squares = (
            self._squares.get((column + x, row + y), ()) for x in (-1, 0, 1) for y in (-1, 0, 1)
        )
        return all(dist(spot, point) >= GAP for square in squares for point in square)

    def room_at(self, spot: XY) -> float:
        return min(
            (dist(spot, point) for square in self._squares.values() for point in square),
            default=GAP,
        )

    def _square(self, point: XY) -> tuple[int, int]:
        return int(point[0] // GAP), int(point[1] // GAP)


def place_labels(
    points: Sequence[XY],
    names: Sequence[str],
    frame: Box,
    areas: Mapping[XY, str],
    outlines: Sequence[XY] = (),
) -> list[Label]:
    """A spot for each name; areas: names that have theirs already, centred.

    outlines: points along lines that names cross as little as they can, once all have a spot.
    """
    labels: list[Label | None] = [None] * len(points)
    for em, shown, spots in ROUNDS:
        taken = [*_taken(points, areas, em), *_boxes(labels, points, names, em)]
        for index, (point, name) in enumerate(zip(points, names, strict=True)):
            free = (it for it in spots if _is_free(it.box(point, name, em), frame, taken))
            if labels[index] is None and (label := next(free, None)):
                labels[index] = replace(label, shown=shown)
                taken.append(label.box(point, name, em))
    if outlines:
        _keep_off(outlines, labels, points, names, frame, _taken(points, areas, PHONE))
    return [
        label or _pointed(point, name, frame)
        for label, point, name in zip(labels, points, names, strict=True)
    ]


def _keep_off(
    outlines: Sequence[XY],
    labels: list[Label | None],
    points: Sequence[XY],
    names: Sequence[str],
    frame: Box,
    taken: list[Box],
) -> None:
    """Each name that is always shown moves to the free spot where it crosses least."""
    for index, (label, point, name) in enumerate(zip(labels, points, names, strict=True)):
        if label and label.shown == "always":
            others = [*labels[:index], None, *labels[index + 1 :]]
            full = [*taken, *_boxes(others, points, names, PHONE)]
            free = (it for it in SPOTS if _is_free(it.box(point, name), frame, full))
            labels[index] = _least_crossing((label, *free), point, name, outlines)


def _least_crossing(labels: Iterable[Label], point: XY, name: str, outlines: Sequence[XY]) -> Label:
    """Behind which there is least of the outlines, with what follows the name on a desk."""
    boxes = {it: (it.box(point, name), it.box(point, name + COUNT, DESK)) for it in labels}
    reach = _around_all([box for pair in boxes.values() for box in pair])
    near = [it for it in outlines if reach.holds(it)]  # of all there are, next to none

    def crossed(label: Label) -> int:
        phone, desk = boxes[label]
        return phone.count(near) + 2 * desk.count(near)

    return min(boxes, key=crossed)


def _around_all(boxes: Sequence[Box]) -> Box:
    return Box(
        min(it.left for it in boxes),
        min(it.top for it in boxes),
        max(it.right for it in boxes),
        max(it.bottom for it in boxes),
    )


def _taken(points: Sequence[XY], areas: Mapping[XY, str], em: float) -> list[Box]:
    """Where no name can stand: points, and names that have their spot already."""
    names = (CENTRED.box(spot, name, em) for spot, name in areas.items())
    return [*(_dot(point, em) for point in points), *names]


def _boxes(
    labels: Sequence[Label | None], points: Sequence[XY], names: Sequence[str], em: float
) -> Iterator[Box]:
    """Of the names that have a spot."""
    for label, point, name in zip(labels, points, names, strict=True):
        if label:
            yield label.box(point, name, em)


def _around(point: XY) -> Iterator[list[XY]]:
    """The point itself, then the points of ever wider rings around it."""
    yield [point]
    angles = [2 * pi * step / 24 for step in range(24)]
    for radius in range(2, 100, 2):
        yield [
            (round(point[0] + radius * cos(it), 1), round(point[1] + radius * sin(it), 1))
            for it in angles
        ]


def _is_inside(point: XY, frame: Box) -> bool:
    return frame.contains(_dot(point, PHONE))


def _dot(point: XY, em: float) -> Box:
    x, y, radius = *point, DOT * em
    return Box(x - radius, y - radius, x + radius, y + radius)


def _is_free(box: Box, frame: Box, obstacles: Iterable[Box]) -> bool:
    return frame.contains(box) and not any(box.overlaps(it) for it in obstacles)


def _pointed(point: XY, name: str, frame: Box) -> Label:
    """Above or below the point, shifted sideways until it is inside the frame."""
    dy = -MARGIN if point[1] - frame.top > 2 * PHONE else 1.45
    box = Label("middle", 0, dy).box(point, name)
    shift = max(0.0, frame.left - box.left) - max(0.0, box.right - frame.right)
    return Label("middle", round(shift / PHONE, 2), dy, shown="pointed")
