"""The page on the quality of the data and of their translations.

In: a report and a writer. Out: a `Page`, and its view by itself. `view` says what it is made of,
`cells` fills its tables, `parts` makes each part of it and `overview` the whole. Next: `pages`; the
command `report` writes the same view as text.
"""

from .overview import quality_page, quality_view
from .view import Part, QualityView, Table, TableRow

__all__ = ["Part", "QualityView", "Table", "TableRow", "quality_page", "quality_view"]
