"""What the quality page is made of: parts, each with a sentence of explanation and tables.

In: nothing. Out: dataclasses, to be filled. Next: `cells` and `parts` fill them; a template draws
them, and the command `report` writes them as text.
"""

from dataclasses import dataclass

from markupsafe import Markup

from ..parts.views import Link
from ..parts.writer import NOTHING


@dataclass(frozen=True)
class TableRow:
    """A line of a table."""

    link: Link
    """Its name, and where that leads."""

    detail: Markup
    """What stands below the name; may be empty."""

    cells: tuple[Markup, ...]

    edit_url: str = ""
    """Where its record can be edited; empty where it cannot, or where there is no record."""

    edit: Markup = NOTHING
    """What the link to `edit_url` says."""


@dataclass(frozen=True)
class RowGroup:
    """Rows that belong together."""

    head: TableRow | None
    """A row above them that sums them up."""

    rows: tuple[TableRow, ...]


@dataclass(frozen=True)
class Table:
    """A table of the page."""

    caption: Markup

    columns: tuple[Markup, ...]
    """The first is that of the names."""

    groups: tuple[RowGroup, ...]

    @property
    def can_edit(self) -> bool:
        """Whether there is a column of links to edit."""
        return any(row.edit_url for group in self.groups for row in group.rows)


@dataclass(frozen=True)
class Part:
    """One thing that is looked at."""

    id: str
    """Anchor of its heading."""

    title: Markup
    explanation: Markup
    tables: tuple[Table, ...]

    nothing: Markup
    """What is said where there are no tables."""


@dataclass(frozen=True)
class QualityView:
    """The page on quality."""

    title: Markup
    introduction: Markup

    computed: Markup
    """On which day, and from how many records."""

    overview: Table
    """How often each check found something."""

    parts: tuple[Part, ...]
