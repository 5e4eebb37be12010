"""What the pictures share: places along a width, and the marks of an axis.

In: numbers. Out: places in percent of the width, and `Tick`s. Next: `timeline` and `budgets`.
"""

from dataclasses import dataclass
from decimal import Decimal

NEAR_EDGE = 8
"""Per cent from either side within which a label no longer fits when it is centred on its mark."""


@dataclass(frozen=True)
class Tick:
    """A mark of an axis."""

    x: float
    """In percent."""

    label: str

    anchor: str
    """start, middle or end, as SVG's text-anchor, so that no label leaves the drawing."""


def percent(part: float | Decimal, whole: float | Decimal) -> float:
    """A part in percent of the whole, short enough to write into a page."""
    return round(float(part) / float(whole) * 100, 3)


def make_tick(x: float, label: str) -> Tick:
    anchor = "start" if x < NEAR_EDGE else "end" if x > 100 - NEAR_EDGE else "middle"
    return Tick(x, label, anchor)


def round_step(length: int, most: int) -> int:
    """The smallest of 1, 2, 5, 10, 20, 50 … that divides a length into at most so many parts."""
    power = 1
    while True:
        for step in (power, 2 * power, 5 * power):
            if length <= step * most:
                return step
        power *= 10
