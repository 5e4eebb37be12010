"""Pictures of records: when (timeline), how much (budgets) and where (matrix) on a page of their
own, and the course of a single record (milestones) on its page.

In: a writer. Out: a `Page`, a `Course`. Each of the modules works out one picture, as plain
numbers in percent of its width, and the same facts as a table or list; `axis` has what they share
and `in_view` puts three of them on one page. Next: `pages`.
"""

from .in_view import in_view_link, in_view_page
from .milestones import Course, draw_course

__all__ = ["Course", "draw_course", "in_view_link", "in_view_page"]
