"""The page with the three pictures and the sources of their sums.

In: a writer. Out: a `Page`, and the `Link` to it. Next: `pages`, and the lists that lead here.
"""

from dataclasses import dataclass

from markupsafe import Markup

from ...exports import FOLDER
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

    files: tuple[Link, ...]
    """All records that it shows, or of many the first, for spreadsheets."""

    budgets: Budgets
    matrix: Matrix

    references: tuple[CitedSource, ...]
    """Of the sums."""


def in_view_page(writer: PageWriter) -> Page:
    view = InViewView(
        title=writer.word("in_view"),
        introduction=writer.word("in_view_introduction"),
        timeline=draw_timeline(writer),
        files=tuple(_file(it, writer) for it in ("showcases", "projects")),
        budgets=draw_budgets(writer),
        matrix=draw_matrix(writer),
        references=writer.citations.listing(()),
    )
    return overview_page(writer, "in_view", "pages/in_view.html", view)


def _file(kind: str, writer: PageWriter) -> Link:
    label = Markup("{} ({})").format(writer.word(kind), writer.word("open_data_csv"))
    return Link(label, f"{FOLDER}/{kind}.csv")


def in_view_link(writer: PageWriter) -> Link:
    """The way from a list to the pictures."""
    return writer.link_to("in-view", "in_view_link")
