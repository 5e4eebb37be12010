"""The page that shows the records as pictures: when (timeline), for how much (budgets) and where (matrix).

Each module works out one picture as plain numbers in percent of its width, and the same facts as rows of a table;
`page` puts the three on one page. `axis` has what they share.
"""

from .in_view import in_view_link, in_view_page

__all__ = ["in_view_link", "in_view_page"]
