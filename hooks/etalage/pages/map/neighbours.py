"""What lies around a spot of the map, found by squares, so that nobody looks at all that there is.

In: points of the map. Out: those near a spot, or gathered where they are many. Next: `region`,
and `drawings.nearby`.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from math import ceil
from typing import Generic, TypeVar

from .label_layout import GAP, XY

Item = TypeVar("Item")
Square = tuple[int, int]


class Neighbours(Generic[Item]):
    """Items by the square that they lie in."""

    def __init__(self, items: Iterable[tuple[XY, Item]], side: float = GAP) -> None:
        self._side = side
        self._squares: dict[Square, list[tuple[XY, Item]]] = {}
        for spot, item in items:
            self._squares.setdefault(self._square(spot), []).append((spot, item))

    @property
    def squares(self) -> list[Sequence[tuple[XY, Item]]]:
        """What lies together, in the order in which the first of each came."""
        return list(self._squares.values())

    def around(self, middle: XY, reach: float) -> Iterator[tuple[XY, Item]]:
        """What lies within reach and a little farther, from near to far."""
        column, row = self._square(middle)
        for distance in range(ceil(reach / self._side) + 1):
            for x, y in _ring(distance):
                yield from self._squares.get((column + x, row + y), ())

    def _square(self, spot: XY) -> Square:
        return int(spot[0] // self._side), int(spot[1] // self._side)


def _ring(distance: int) -> Iterable[Square]:
    """Squares that are this many away."""
    if not distance:
        return [(0, 0)]
    sides = range(-distance, distance + 1)
    above = ((x, y) for x in sides for y in (-distance, distance))
    beside = ((x, y) for x in (-distance, distance) for y in sides[1:-1])
    return chain(above, beside)
