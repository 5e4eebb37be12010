"""When: a bar for each showcase and project.

In: the dates of the records and the day of the build. Out: `Timeline`, with every place along the
years in percent. Next: `in_view`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from ...model import Project, Showcase
from ...model.values import PartialDate
from ..parts.views import Link, StatusLabel
from ..parts.writer import PageWriter
from ..parts.years import Years, measure, span_years
from .axis import Tick, name_years


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


def draw_timeline(writer: PageWriter) -> Timeline:
    kinds: Mapping[str, list[Showcase | Project]] = {
        "showcases": list(writer.catalogue.showcases.values()),
        "projects": list(writer.catalogue.projects.values()),
    }
    records = [record for kind in kinds.values() for record in kind]
    today = writer.edition.today
    years = span_years(records, today)
    return Timeline(
        ticks=name_years(years),
        today=years.place(today),
        today_label=writer.word("timeline_today").format(date=writer.edition.date(today)),
        groups=tuple(
            _group(writer.word(folder), kind, years, writer)
            for folder, kind in kinds.items()
            if kind
        ),
        undrawn=writer.links(record for record in records if not record.start),
    )


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
