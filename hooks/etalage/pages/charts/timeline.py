"""When: a bar for each showcase and project.

In: the dates of the records and the day of the build. Out: `Timeline`, with every place along the
years in percent. Next: `in_view`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from ...model import Project, Showcase
from ...model.record import Dated
from ...model.values import PartialDate
from ..parts.views import Link, StatusLabel
from ..parts.writer import PageWriter
from .axis import Tick, make_tick, percent, round_step

DAY = timedelta(days=1)
MOST_YEARS_NAMED = 6


@dataclass(frozen=True)
class Bar:
    """A record along the years."""

    link: Link

    period: str
    """In words."""

    status: StatusLabel

    x: float
    """In percent, as `width` and `done` are."""

    width: float

    done: float
    """Width of the part up to today."""

    tail: str
    """arrow: it goes on without a known end; dots: nobody says whether it does; or empty."""

    @property
    def today(self) -> float:
        return round(self.x + self.done, 3)

    @property
    def ahead(self) -> float:
        return round(self.width - self.done, 3)

    @property
    def end(self) -> float:
        return round(self.x + self.width, 3)


@dataclass(frozen=True)
class Dates:
    """A record in the table."""

    link: Link

    start: str
    """In words, as `end` is; empty when it is not known."""

    end: str
    status: StatusLabel


@dataclass(frozen=True)
class BarGroup:
    """Records of one kind."""

    title: Markup

    bars: tuple[Bar, ...]
    """Of those with a known start."""

    rows: tuple[Dates, ...]
    """Of all."""


@dataclass(frozen=True)
class Timeline:
    """The picture."""

    ticks: tuple[Tick, ...]

    today: float
    """In percent."""

    today_label: Markup
    groups: tuple[BarGroup, ...]

    undrawn: tuple[Link, ...]
    """What has no known start."""


@dataclass(frozen=True)
class Years:
    """Whole years, both included."""

    first: int
    last: int

    def place(self, day: date) -> float:
        begin, end = date(self.first, 1, 1), date(self.last + 1, 1, 1)
        return percent((day - begin).days, (end - begin).days)

    def ticks(self) -> tuple[Tick, ...]:
        step = round_step(self.last - self.first + 1, MOST_YEARS_NAMED)
        years = (year for year in range(self.first, self.last + 1) if year % step == 0)
        return tuple(make_tick(self.place(date(year, 1, 1)), str(year)) for year in years)


def draw_timeline(writer: PageWriter) -> Timeline:
    kinds: Mapping[str, list[Showcase | Project]] = {
        "showcases": list(writer.catalogue.showcases.values()),
        "projects": list(writer.catalogue.projects.values()),
    }
    records = [record for kind in kinds.values() for record in kind]
    today = writer.edition.today
    years = span_years(records, today)
    return Timeline(
        ticks=years.ticks(),
        today=years.place(today),
        today_label=writer.word("timeline_today").format(date=writer.edition.date(today)),
        groups=tuple(
            _group(writer.word(folder), kind, years, writer)
            for folder, kind in kinds.items()
            if kind
        ),
        undrawn=writer.links(record for record in records if not record.start),
    )


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


def _group(
    title: Markup, records: list[Showcase | Project], years: Years, writer: PageWriter
) -> BarGroup:
    by_start = sorted(
        records, key=lambda it: (it.start is None, it.start and it.start.first_day(), it.slug)
    )
    bars = tuple(_bar(it, it.start, years, writer) for it in by_start if it.start)
    return BarGroup(title, bars, tuple(_dates(it, writer) for it in by_start))


def _bar(record: Showcase | Project, start: PartialDate, years: Years, writer: PageWriter) -> Bar:
    status = writer.status(record)
    return Bar(
        writer.link(record),
        writer.period(record),
        status,
        *measure(record, start, status.key, years, writer.edition.today),
    )


def _dates(record: Showcase | Project, writer: PageWriter) -> Dates:
    start, end = (writer.edition.date(day) if day else "" for day in (record.start, record.end))
    return Dates(writer.link(record), start, end, writer.status(record))
