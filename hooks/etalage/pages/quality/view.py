"""What the quality page is made of: parts, each with a sentence of explanation and tables.

In: nothing. Out: the dataclasses that `parts` fills, and that a template and the command `report` draw.
"""

from dataclasses import dataclass

from markupsafe import Markup

from ..parts.views import Link

NOTHING = Markup("")


@dataclass(frozen=True)
class TableRow:
    """A line of a table. detail: what stands below its name. edit_url: where its record can be edited; both may be empty.

    edit: what the link to it says.
    """

    link: Link
    detail: Markup
    cells: tuple[Markup, ...]
    edit_url: str = ""
    edit: Markup = NOTHING


@dataclass(frozen=True)
class RowGroup:
    """Rows that belong together. head: a row above them that sums them up, or None."""

    head: TableRow | None
    rows: tuple[TableRow, ...]


@dataclass(frozen=True)
class Table:
    """columns: the first is that of the names. can_edit: there is a column of links to edit."""

    caption: Markup
    columns: tuple[Markup, ...]
    groups: tuple[RowGroup, ...]

    @property
    def can_edit(self) -> bool:
        return any(row.edit_url for group in self.groups for row in group.rows)


@dataclass(frozen=True)
class Part:
    """id: anchor of its heading. nothing: what is said where there are no tables."""

    id: str
    title: Markup
    explanation: Markup
    tables: tuple[Table, ...]
    nothing: Markup


@dataclass(frozen=True)
class QualityView:
    """computed: on which day, from how many pages. overview: number of findings of each part that is a check."""

    title: Markup
    introduction: Markup
    computed: Markup
    overview: Table
    parts: tuple[Part, ...]
