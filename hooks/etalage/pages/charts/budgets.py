"""For how much: a bar for each programme, with its projects as segments.

In: the sums of the projects. Out: `Budgets`, with widths in percent of the largest programme; what
is not known adds nothing. Next: `in_view`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from ...addresses import explorer_path
from ...model import Programme, Project
from ...model.project import Amount
from ..parts.excerpts import first_of, rest_of, some_links
from ..parts.figures import cite_amount, cite_rate, round_amount, write_amount
from ..parts.views import Link
from ..parts.writer import NOTHING, PageWriter
from ..parts.years import percent
from .axis import Tick, make_tick, round_step

MOST_SUMS_NAMED = 4

MOST_PROJECTS = 100
"""Shown one by one; of more, the largest of each of the largest programmes."""

LARGEST_PROJECTS = 5
LARGEST_PROGRAMMES = 10

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
    """In the list of the programme; 0 for all that are not in it together."""

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
        return self.width < NARROW or not self.number


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

    more: Link | None
    """To the projects that are not shown one by one; the sums below count them."""

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

    more: Link | None
    """To all programmes, where the picture has only the largest."""


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
    every = [it for found in funded.values() for it in found]
    slugs, most, few = list(funded), len(funded), len(every)
    if len(every) > MOST_PROJECTS:
        slugs, most, few = _largest(funded), LARGEST_PROGRAMMES, LARGEST_PROJECTS
    return Budgets(
        finding=_tell(FINDINGS, every, writer),
        ticks=_ticks(scale, writer),
        programmes=tuple(
            _programme(writer.catalogue.programmes[it], funded[it], few, scale, writer)
            for it in first_of(slugs, most)
        ),
        unknown=some_links(
            writer, [it for it in every if not it.total_budget], writer.edition.path("projects")
        ),
        more=rest_of(writer, slugs, writer.edition.path("programmes"), most),
    )


def _largest(funded: Mapping[str, list[Project]]) -> list[str]:
    """Programmes, that with the largest known sum first."""
    totals = {slug: add_up(it.total_budget for it in found) for slug, found in funded.items()}
    return sorted(
        funded, key=lambda it: total.amount if (total := totals[it]) else Decimal(0), reverse=True
    )


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
            paid = paid_by_eu(project)
            eu = None if paid is None else percent(paid, scale)
            width = percent(project.total_budget.amount, scale)
            segments.append(Segment(number, percent(before, scale), width, eu))
            before += project.total_budget.amount
    return tuple(segments)


def paid_by_eu(project: Project) -> Decimal | None:
    """A sum, or a share of all costs; None where no source gives either."""
    if project.eu_contribution:
        return project.eu_contribution.amount
    if project.eu_rate and project.total_budget:
        return project.total_budget.amount * project.eu_rate.percent / 100
    return None


def _merge(shown: Sequence[Project], every: Sequence[Project], scale: Decimal) -> Iterator[Segment]:
    """What is not shown, as one segment, so that the bar is as long as the sum says."""
    before, whole = (
        sum((it.total_budget.amount for it in several if it.total_budget), Decimal(0))
        for several in (shown, every)
    )
    if whole > before:
        yield Segment(0, percent(before, scale), percent(whole - before, scale), None)


def write_total(total: Total | None, writer: PageWriter) -> Markup:
    """A sum in words, no more precise than its parts."""
    if total is None:
        return NOTHING
    if total.about:
        return round_amount(writer, total.amount, total.about, ROUNDED_TO)
    return write_amount(writer, total.amount, False)


def _programme(
    programme: Programme, projects: list[Project], few: int, scale: Decimal, writer: PageWriter
) -> ProgrammeBudget:
    """few: how many of its projects are shown, the largest."""
    path, shown = explorer_path(writer.edition, programme=programme.slug), first_of(projects, few)
    return ProgrammeBudget(
        link=writer.link(programme),
        told=_tell(KNOWN, projects, writer),
        segments=(
            *cut_segments(shown, scale),
            *_merge(shown, projects, scale),
        ),
        rows=tuple(_budget(project, writer) for project in shown),
        more=rest_of(writer, projects, path, few),
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
    return Budget(
        writer.link(project),
        cite_amount(writer, project.total_budget),
        cite_amount(writer, project.eu_contribution) or cite_rate(writer, project.eu_rate),
    )


def _ticks(scale: Decimal, writer: PageWriter) -> tuple[Tick, ...]:
    if not scale:
        return ()
    step = round_step(int(scale), MOST_SUMS_NAMED)
    sums, currency = range(0, int(scale) + 1, step), writer.catalogue.site.currency
    return tuple(
        make_tick(percent(it, scale), writer.edition.quantity(Decimal(it), currency)) for it in sums
    )
