"""Pictures of records: when (timeline), how much (budgets) and where (matrix) on a page of their
own; the course of a single record (milestones) and what grew into what (lineage) on the pages they
are about.

In: a writer. Out: a `Page`, a `Course`, a `Lineage`. Each of the modules works out one picture, as
plain numbers in percent of its width, and the same facts as a table or list; `axis` has what they
share and `in_view` puts three of them on one page. Next: `pages`.
"""

from .in_view import in_view_link, in_view_page
from .lineage import Lineage, draw_lineage, short_link, with_parts
from .milestones import Course, draw_course

__all__ = [
    "Course",
    "Lineage",
    "draw_course",
    "draw_lineage",
    "in_view_link",
    "in_view_page",
    "short_link",
    "with_parts",
]
