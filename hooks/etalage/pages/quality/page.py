"""The quality page: first how much was found, then each part.

In: a report and a desk. Out: a `Page`. Next: `pages`; the command `report` takes the view.
"""

from ...quality import Report
from ..desk import NOTHING, Desk
from ..page import Link, Page
from . import parts
from .cells import make_table, number
from .view import Part, QualityView, Row, Table


def quality_page(desk: Desk, report: Report) -> Page:
    return desk.overview_page("quality", "quality.html", quality_view(desk, report))


def quality_view(desk: Desk, report: Report) -> QualityView:
    checks = [
        (parts.unsourced(report, desk), sum(it.count for it in report.unsourced), report.figures),
        (parts.unlicensed(report, desk), len(report.unlicensed), report.images),
        (parts.behind(report, desk), len(report.behind), report.translations),
        (parts.unverified(report, desk), len(report.unverified), report.records),
        (parts.without_results(report, desk), len(report.without_results), report.ended),
    ]
    counted = [parts.completeness(report, desk), parts.readability(report, desk), parts.longest(report, desk)]
    computed = desk.word("quality_computed")
    return QualityView(
        title=desk.word("quality"),
        introduction=desk.word("quality_introduction"),
        computed=computed.format(date=desk.edition.date(report.computed_on), count=number(report.records, desk)),
        overview=_overview(checks, desk),
        parts=(*(part for part, _, _ in checks), *counted),
    )


def _overview(checks: list[tuple[Part, int, int]], desk: Desk) -> Table:
    """How often each check found something, and of how many."""
    rows = [
        Row(Link(part.title, f"#{part.id}"), NOTHING, (number(found, desk), number(possible, desk)))
        for part, found, possible in checks
    ]
    return make_table(desk.word("quality_overview_caption"), desk, rows, "quality_check", "quality_found", "quality_possible")
