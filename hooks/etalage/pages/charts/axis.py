"""What the pictures share: places along a width, and the marks of an axis.

In: numbers. Out: places in percent of the width, and `Tick`s. Next: `timeline` and `budgets`.
"""

from dataclasses import dataclass
from datetime import date

from ..parts.years import Years

MOST_YEARS_NAMED = 6

NEAR_EDGE = 2
"""Per cent from either side within which no label is centred on its mark."""

HALF_A_LETTER = 1.5
MARGIN = 5
"""Per cent of the narrowest drawing: what a letter of a label takes on either side of its mark, and
what a page leaves free beside the drawing."""


@dataclass(frozen=True)
class Tick:
    """A mark of an axis."""

    x: float
    """In percent."""

    label: str

    anchor: str
    """start, middle or end, as SVG's text-anchor, so that no label leaves the drawing."""


def make_tick(x: float, label: str) -> Tick:
    near = max(NEAR_EDGE, len(label) * HALF_A_LETTER - MARGIN)
    anchor = "start" if x < near else "end" if x > 100 - near else "middle"
    return Tick(x, label, anchor)


def name_years(years: Years) -> tuple[Tick, ...]:
    """A mark where a year begins, for some of them."""
    step = round_step(years.last - years.first + 1, MOST_YEARS_NAMED)
    named = (year for year in range(years.first, years.last + 1) if year % step == 0)
    return tuple(make_tick(years.place(date(year, 1, 1)), str(year)) for year in named)


def round_step(length: int, most: int) -> int:
    """The smallest of 1, 2, 5, 10, 20, 50 … that divides a length into at most so many parts."""
    power = 1
    while True:
        for step in (power, 2 * power, 5 * power):
            if length <= step * most:
                return step
        power *= 10
