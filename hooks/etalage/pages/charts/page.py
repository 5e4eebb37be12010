"""The page with the three pictures and the sources of their sums."""

from dataclasses import dataclass

from markupsafe import Markup

from ..desk import Desk
from ..page import Link, Page
from ..references import Reference
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
    references: tuple[Reference, ...]


def in_view_page(desk: Desk) -> Page:
    view = InViewView(
        desk.word("in_view"),
        desk.word("in_view_introduction"),
        draw_timeline(desk),
        draw_budgets(desk),
        draw_matrix(desk),
        desk.references.listing(()),
    )
    return desk.overview_page("in_view", "in_view.html", view)


def in_view_link(desk: Desk) -> Link:
    """The way from a list to the pictures."""
    return Link(desk.word("in_view_link"), desk.edition.path("in-view"))
