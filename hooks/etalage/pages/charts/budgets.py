"""For how much: a bar for each programme, with its projects as segments.

In: the sums of the projects. Out: `Budgets`, with widths in percent of the largest programme; what
is not known adds nothing. Next: `in_view`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from ...model import Programme, Project
from ...model.project import Amount
from ..parts.figures import cite_amount, round_amount, write_amount
from ..parts.views import Link
from ..parts.writer import NOTHING, PageWriter
from ..parts.years import percent
from .axis import Tick, make_tick, round_step

MOST_SUMS_NAMED = 4

NARROW = 5
"""Percentage below which a segment is too narrow for its number."""

KNOWN = ("budgets_known_some", "budgets_known_all")
FINDINGS = ("finding_budgets_some", "finding_budgets_all")
"""Words for where some budgets are known, and for where all are."""

ROUNDED_TO = 3
"""Digits kept of a sum of which a part was rounded by its source already."""


@dataclass(frozen=True)
class Segment:
    """A project in the bar of its programme."""

    number: int
    """In the list of the programme."""

    x: float
    """In percent, as `width` and `eu` are."""

    width: float

    eu: float | None
    """Width of the part that the EU pays; None when it is not known."""

    @property
    def middle(self) -> float:
        return round(self.x + self.width / 2, 3)

    @property
    def is_narrow(self) -> bool:
        return self.width < NARROW


@dataclass(frozen=True)
class Budget:
    """A project in the table."""

    link: Link

    total: Markup
    """With the number of its source, as `eu` too; empty when it is not known."""

    eu: Markup
    """The share in per cent, where no source gives the sum."""


@dataclass(frozen=True)
class ProgrammeBudget:
    """A programme: its bar, and its rows of the table."""

    link: Link

    told: Markup
    """How many projects, and for how much together."""

    segments: tuple[Segment, ...]
    rows: tuple[Budget, ...]

    total: Markup
    """The sum of what is known, as `eu` too; empty when nothing is."""

    eu: Markup


@dataclass(frozen=True)
class Budgets:
    """The picture."""

    finding: Markup
    """What it says, in a few words; may be empty."""

    ticks: tuple[Tick, ...]
    programmes: tuple[ProgrammeBudget, ...]

    unknown: tuple[Link, ...]
    """Projects without a known total."""


@dataclass(frozen=True)
class Total:
    """A sum of sums."""

    amount: Decimal

    about: bool
    """Whether a source rounded any part of it."""


def draw_budgets(writer: PageWriter) -> Budgets:
    funded = {
        slug: projects
        for slug in writer.catalogue.programmes
        if (projects := sort_projects(writer.catalogue.funded_by(slug)))
    }
    totals = (add_up(it.total_budget for it in projects) for projects in funded.values())
    scale = max((total.amount for total in totals if total), default=Decimal(0))
    programmes = [
        _programme(writer.catalogue.programmes[slug], projects, scale, writer)
        for slug, projects in funded.items()
    ]
    unknown = writer.links(
        it for projects in funded.values() for it in projects if not it.total_budget
    )
    finding = _tell(FINDINGS, [it for found in funded.values() for it in found], writer)
    return Budgets(finding, _ticks(scale, writer), tuple(programmes), unknown)


def sort_projects(projects: Iterable[Project]) -> list[Project]:
    """The largest first, what is not known last."""
    return sorted(
        projects,
        key=lambda it: (-it.total_budget.amount if it.total_budget else Decimal(1), it.slug),
    )


def add_up(amounts: Iterable[Amount | None]) -> Total | None:
    """The sum of what is known, or None when nothing is."""
    known = [amount for amount in amounts if amount]
    if not known:
        return None
    return Total(sum((it.amount for it in known), Decimal(0)), any(it.about for it in known))


def cut_segments(projects: Iterable[Project], scale: Decimal) -> tuple[Segment, ...]:
    """Segments side by side, in the order given; scale: the sum that fills the width."""
    segments, before = [], Decimal(0)
    for number, project in enumerate(projects, 1):
        if project.total_budget and scale:
            eu = percent(project.eu_contribution.amount, scale) if project.eu_contribution else None
            width = percent(project.total_budget.amount, scale)
            segments.append(Segment(number, percent(before, scale), width, eu))
            before += project.total_budget.amount
    return tuple(segments)


def write_total(total: Total | None, writer: PageWriter) -> Markup:
    """A sum in words, no more precise than its parts."""
    if total is None:
        return NOTHING
    if total.about:
        return round_amount(writer, total.amount, total.about, ROUNDED_TO)
    return write_amount(writer, total.amount, False)


def _programme(
    programme: Programme, projects: list[Project], scale: Decimal, writer: PageWriter
) -> ProgrammeBudget:
    return ProgrammeBudget(
        link=writer.link(programme),
        told=_tell(KNOWN, projects, writer),
        segments=cut_segments(projects, scale),
        rows=tuple(_budget(project, writer) for project in projects),
        total=write_total(add_up(it.total_budget for it in projects), writer),
        eu=write_total(add_up(it.eu_contribution for it in projects), writer),
    )


def _tell(families: tuple[str, str], projects: list[Project], writer: PageWriter) -> Markup:
    """Of how many the budget is known, and for how much together; nothing where it is of none."""
    known = [it.total_budget for it in projects if it.total_budget]
    total = add_up(known)
    if total is None:
        return NOTHING
    family = families[len(known) == len(projects)]
    told = round_amount(writer, total.amount, total.about, ROUNDED_TO)
    return writer.edition.counted(family, len(known), all=str(len(projects)), sum=told)


def _budget(project: Project, writer: PageWriter) -> Budget:
    rate = project.eu_rate and writer.edition.quantity(project.eu_rate, "percent")
    return Budget(
        writer.link(project),
        cite_amount(writer, project.total_budget),
        cite_amount(writer, project.eu_contribution) or Markup.escape(rate or ""),
    )


def _ticks(scale: Decimal, writer: PageWriter) -> tuple[Tick, ...]:
    if not scale:
        return ()
    step = round_step(int(scale), MOST_SUMS_NAMED)
    sums, currency = range(0, int(scale) + 1, step), writer.catalogue.site.currency
    return tuple(
        make_tick(percent(it, scale), writer.edition.quantity(Decimal(it), currency)) for it in sums
    )
