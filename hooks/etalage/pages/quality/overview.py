"""The whole page on quality: first how much was found, then each part.

In: a report and a writer. Out: a `Page`, and its view by itself. Next: `pages`; the command
`report` takes the view.
"""

from ...quality import Report
from ..parts.page_making import overview_page
from ..parts.views import Link, Page
from ..parts.writer import NOTHING, PageWriter
from . import parts
from .cells import make_table, number
from .view import Part, QualityView, Table, TableRow


def quality_page(writer: PageWriter, report: Report) -> Page:
    return overview_page(writer, "quality", "pages/quality.html", quality_view(writer, report))


def quality_view(writer: PageWriter, report: Report) -> QualityView:
    checks = [
        (parts.unsourced(report, writer), sum(it.count for it in report.unsourced), report.texts),
        (parts.behind(report, writer), len(report.behind), report.translations),
        (parts.unverified(report, writer), len(report.unverified), report.records),
        (parts.lapsed(report, writer), len(report.offering.lapsed), report.offering.count),
        (parts.without_results(report, writer), len(report.without_results), report.ended),
    ]
    counted = [
        parts.completeness(report, writer),
        parts.readability(report, writer),
        parts.longest(report, writer),
    ]
    return QualityView(
        title=writer.word("quality"),
        introduction=writer.word("quality_introduction"),
        computed=writer.edition.counted(
            "quality_computed", report.records, date=writer.edition.date(report.computed_on)
        ),
        overview=_overview(checks, writer),
        parts=(*(part for part, _, _ in checks), *counted),
    )


def _overview(checks: list[tuple[Part, int, int]], writer: PageWriter) -> Table:
    """How often each check found something, and of how many."""
    rows = [
        TableRow(
            Link(part.title, f"#{part.id}"),
            NOTHING,
            (number(found, writer), number(possible, writer)),
        )
        for part, found, possible in checks
    ]
    return make_table(
        writer.word("quality_overview_caption"),
        writer,
        rows,
        "quality_check",
        "quality_found",
        "quality_possible",
    )
