"""When: a bar for each showcase and project.

In: the dates of the records and the day of the build. Out: `Timeline`, with every place along the
years in percent. Next: `in_view`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...model import Project, Showcase
from ..parts.excerpts import first_of, rest_of
from ..parts.views import Link, StatusLabel
from ..parts.writer import PageWriter
from ..parts.years import DAY, Years, last_known_day, measure, span_years
from .axis import Tick, name_years

MOST_BARS = 40
"""Of one kind."""


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

    is_undated: bool = False
    """Whether nobody says when it began."""

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
    """With how many of them run today."""

    bars: tuple[Bar, ...]
    """In the order of their starts; what has no known start comes last."""

    rows: tuple[Dates, ...]

    more: Link | None
    """To the list of all, where these are too many for the picture: it has what runs first."""


@dataclass(frozen=True)
class Timeline:
    """The picture."""

    finding: Markup
    """What it says, in a few words."""

    ticks: tuple[Tick, ...]

    today: float
    """In percent."""

    today_label: Markup
    groups: tuple[BarGroup, ...]

    has_undated: bool
    """Whether there is a bar without a known start."""


def draw_timeline(writer: PageWriter) -> Timeline:
    kinds: Mapping[str, list[Showcase | Project]] = {
        "showcases": list(writer.catalogue.showcases.values()),
        "projects": list(writer.catalogue.projects.values()),
    }
    records = [record for kind in kinds.values() for record in kind]
    today = writer.edition.today
    years = span_years(records, today)
    return Timeline(
        finding=_finding("finding_timeline", records, writer),
        ticks=name_years(years),
        today=years.place(today),
        today_label=writer.word("timeline_today").format(date=writer.edition.date(today)),
        groups=tuple(_group(folder, kind, years, writer) for folder, kind in kinds.items() if kind),
        has_undated=any(not record.start for record in records),
    )


def _finding(
    family: str, records: Sequence[Showcase | Project], writer: PageWriter, title: str = ""
) -> Markup:
    """How many of them run today."""
    running = sum(map(writer.is_running, records))
    return writer.edition.counted(family, running, all=str(len(records)), title=title)


def _group(
    folder: str, records: list[Showcase | Project], years: Years, writer: PageWriter
) -> BarGroup:
    ranked = records if len(records) <= MOST_BARS else sorted(records, key=writer.is_running)[::-1]
    shown = first_of(ranked, MOST_BARS)
    by_start = sorted(
        shown, key=lambda it: (it.start is None, it.start and it.start.first_day(), it.slug)
    )
    return BarGroup(
        title=_finding("finding_kind", records, writer, writer.word(folder)),
        bars=tuple(_bar(it, years, writer) for it in by_start),
        rows=tuple(_dates(it, writer) for it in by_start),
        more=rest_of(writer, records, writer.edition.path(folder), MOST_BARS),
    )


def _bar(record: Showcase | Project, years: Years, writer: PageWriter) -> Bar:
    status, today = writer.status(record), writer.edition.today
    link, period = writer.link(record), writer.period(record)
    if record.start is None:
        period = period or writer.word("timeline_undated")
        width = years.place(last_known_day(record, record.end) + DAY) if record.end else 100
        return Bar(link, period, status, 0, width, width, "", is_undated=True)
    return Bar(link, period, status, *measure(record, record.start, status.key, years, today))


def _dates(record: Showcase | Project, writer: PageWriter) -> Dates:
    start, end = (writer.edition.date(day) if day else "" for day in (record.start, record.end))
    return Dates(writer.link(record), start, end, writer.status(record))
