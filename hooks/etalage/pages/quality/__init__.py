"""The page of the quality of the data and their translations; the command `report` writes the same view as text.

`view` has what it is made of, `parts` fills each of them from a report.
"""

from .overview import quality_page, quality_view
from .view import Part, QualityView, Table, TableRow

__all__ = ["Part", "QualityView", "TableRow", "Table", "quality_page", "quality_view"]
