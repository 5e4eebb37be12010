"""Periods along a row of years.

In: the dates of records. Out: places and widths in percent of those years. Next: `cards`, and the
charts of time.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from ...model.record import Dated
from ...model.values import PartialDate

DAY = timedelta(days=1)


def percent(part: float | Decimal, whole: float | Decimal) -> float:
    """A part in percent of the whole, short enough to write into a page."""
    return round(float(part) / float(whole) * 100, 3)


@dataclass(frozen=True)
class Years:
    """Whole years, both included."""

    first: int
    last: int

    def place(self, day: date) -> float:
        begin, end = date(self.first, 1, 1), date(self.last + 1, 1, 1)
        return percent((day - begin).days, (end - begin).days)


def span_years(periods: Iterable[Dated], today: date) -> Years:
    """The years that hold every known start, every end and today."""
    days = [today]
    for period in periods:
        if period.start:
            days += [period.start.first_day(), last_known_day(period, period.start)]
    return Years(min(days).year, max(days).year)


def last_known_day(period: Dated, start: PartialDate) -> date:
    """The end, or as far as it is known: the last sign of life, or else the start itself."""
    return (period.end or period.last_known_active or start).last_day()


def measure(
    period: Dated, start: PartialDate, status: str, years: Years, today: date
) -> tuple[float, float, float, str]:
    """x, width, done and tail of a bar."""
    end = last_known_day(period, start)
    tail = _tail(period, status)
    if tail == "arrow":
        end = max(end, today)
    first, last = years.place(start.first_day()), years.place(end + DAY)
    done = min(max(years.place(today + DAY), first), last)
    return first, round(last - first, 3), round(done - first, 3), tail


def _tail(period: Dated, status: str) -> str:
    if period.end or status == "planned":
        return ""
    return "arrow" if status == "running" else "dots"
