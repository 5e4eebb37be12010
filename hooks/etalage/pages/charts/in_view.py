"""The page with the three pictures and the sources of their sums."""

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
    title: Markup
    introduction: Markup
    timeline: Timeline
    budgets: Budgets
    matrix: Matrix
    references: tuple[CitedSource, ...]


def in_view_page(writer: PageWriter) -> Page:
    view = InViewView(
        writer.word("in_view"),
        writer.word("in_view_introduction"),
        draw_timeline(writer),
        draw_budgets(writer),
        draw_matrix(writer),
        writer.citations.listing(()),
    )
    return overview_page(writer, "in_view", "pages/in_view.html", view)


def in_view_link(writer: PageWriter) -> Link:
    """The way from a list to the pictures."""
    return Link(writer.word("in_view_link"), writer.edition.path("in-view"))
