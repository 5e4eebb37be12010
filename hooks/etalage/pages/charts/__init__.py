"""The page that shows records as pictures: when (timeline), how much (budgets), where (matrix).

In: a writer. Out: a `Page`. Each of the three modules works out one picture, as plain numbers in
percent of its width, and the same facts as the rows of a table; `axis` has what they share and
`in_view` puts the three on one page. Next: `pages`.
"""

from .in_view import in_view_link, in_view_page

__all__ = ["in_view_link", "in_view_page"]
