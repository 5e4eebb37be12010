"""How long, how much and with how many: a project in a few numbers, for its card.

In: a project. Out: a `Gauge`: its bar along the years of all projects, and the same in words. Next:
`cards`.
"""

from collections.abc import Iterator

from markupsafe import Markup

from ...model import Project
from ...model.status import status_of
from ...model.values import PartialDate
from .figures import round_amount
from .views import Gauge, Stretch
from .writer import PageWriter
from .years import Years, measure

DIGITS = 2
"""Of a budget that are told; its page has them all."""


def make_gauge(writer: PageWriter, project: Project) -> Gauge:
    return Gauge(_stretch(writer, project), tuple(_facts(writer, project)))


def _stretch(writer: PageWriter, project: Project) -> Stretch | None:
    if project.start is None:
        return None
    today = writer.edition.today
    named = [*writer.catalogue.project_years(), today.year]
    years, status = Years(min(named), max(named)), status_of(project, today)
    x, width, _, _ = measure(project, project.start, status, years, today)
    return Stretch(round(x, 1), round(width, 1), round(years.place(today), 1), status)


def _facts(writer: PageWriter, project: Project) -> Iterator[Markup]:
    start, end = (it and PartialDate(it.year) for it in (project.start, project.end))
    if period := writer.edition.period(start, end):
        yield Markup.escape(period)
    if project.total_budget:
        budget = project.total_budget
        yield round_amount(writer, budget.amount, budget.about, DIGITS)
    if countries := {it.country for it in project.partners}:
        yield writer.edition.counted("countries", len(countries))
