"""What happened when, along the years of one record: a drawing, and a list equal to it.

In: milestones. Out: `Course`. Next: the pages of showcases and of projects.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from ...model.outcome import Milestone
from ..parts.writer import PageWriter
from ..parts.years import Years
from .axis import Tick, name_years

APART = 7
"""Per cent of the width that a dot takes on a phone."""


@dataclass(frozen=True)
class Stop:
    """A milestone on the way."""

    turn: str
    """What it meant, for the style."""

    label: Markup
    """What it meant, in words."""

    date: str
    """In words."""

    text: Markup
    citation: Markup

    is_ahead: bool
    """A plan."""

    x: float
    """In percent."""

    level: int
    """How many dots lie below it, so that none hides another."""


@dataclass(frozen=True)
class Course:
    """The picture."""

    ticks: tuple[Tick, ...]

    levels: int
    """How many dots stand above each other at most."""

    stops: tuple[Stop, ...]
    """The earliest first, numbered in this order."""


def draw_course(writer: PageWriter, milestones: Iterable[Milestone]) -> Course | None:
    """None where nothing is told; a single event is listed too."""
    in_order = sorted(milestones, key=lambda it: (it.date.first_day(), it.date.last_day()))
    if not in_order:
        return None
    years = Years(in_order[0].date.year, in_order[-1].date.year)
    places = [years.place(_middle(it)) for it in in_order]
    levels = list(_levels(places))
    stops = tuple(_stop(*it, writer) for it in zip(in_order, places, levels, strict=True))
    return Course(name_years(years), max(levels) + 1, stops)


def _middle(milestone: Milestone) -> date:
    """Of the days that its date can mean."""
    first, last = milestone.date.first_day(), milestone.date.last_day()
    return first + (last - first) / 2


def _levels(places: Iterable[float]) -> Iterator[int]:
    """For each place the lowest level on which the dot before it is far enough away."""
    ends: list[float] = []
    for x in places:
        level = next((it for it, end in enumerate(ends) if x - end >= APART), len(ends))
        ends[level : level + 1] = [x]
        yield level


def _stop(milestone: Milestone, x: float, level: int, writer: PageWriter) -> Stop:
    return Stop(
        turn=milestone.turn,
        label=writer.word(f"turn_{milestone.turn}"),
        date=writer.edition.date(milestone.date),
        text=writer.sentence(milestone.text),
        citation=writer.citations.citation(milestone.source),
        is_ahead=milestone.date.first_day() > writer.edition.today,
        x=x,
        level=level,
    )
