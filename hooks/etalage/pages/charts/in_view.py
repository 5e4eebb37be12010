"""The page with the three pictures and the sources of their sums.

In: a writer. Out: a `Page`, and the `Link` to it. Next: `pages`, and the lists that lead here.
"""

from dataclasses import dataclass

from markupsafe import Markup

from ..parts.citations import CitedSource
from ..parts.page_making import overview_page
from ..parts.views import Link, Page
from ..parts.writer import PageWriter
from .budgets import Budgets, draw_budgets
from .matrix import Matrix, draw_matrix
from .timeline import Timeline, draw_timeline


@dataclass(frozen=True)
class InViewView:
    """The page of the pictures."""

    title: Markup
    introduction: Markup
    timeline: Timeline
    budgets: Budgets
    matrix: Matrix

    references: tuple[CitedSource, ...]
    """Of the sums."""


def in_view_page(writer: PageWriter) -> Page:
    view = InViewView(
        title=writer.word("in_view"),
        introduction=writer.word("in_view_introduction"),
        timeline=draw_timeline(writer),
        budgets=draw_budgets(writer),
        matrix=draw_matrix(writer),
        references=writer.citations.listing(()),
    )
    return overview_page(writer, "in_view", "pages/in_view.html", view)


def in_view_link(writer: PageWriter) -> Link:
    """The way from a list to the pictures."""
    return writer.link_to("in-view", "in_view_link")
