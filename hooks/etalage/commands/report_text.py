"""The quality page as plain text and as GitHub's Markdown; `report` uses it.

In: the view of the page, in one language. Out: text of at most 100 columns, or Markdown with links
to the pages and to where their records can be edited.
"""

import re
from collections.abc import Iterator
from textwrap import fill, shorten
from urllib.parse import urljoin

from markupsafe import Markup

from ..pages.quality import QualityView, Table, TableRow

WIDTH = 100
"""Characters in a line, at most."""

GAP = "  "
"""Between columns."""

SHORTEST = 20
"""Characters that a name keeps, even where the columns beside it take the whole line."""


def write_text(view: QualityView, site_url: str) -> str:
    """For a terminal. site_url: of no use here, since plain text links to nothing."""
    blocks = [_heading(view.title, "="), _wrap(view.computed), _as_text(view.overview)]
    for part in view.parts:
        blocks += [_heading(part.title, "-"), _wrap(part.explanation)]
        blocks += [_as_text(table) for table in part.tables] or [part.nothing.striptags()]
    return "\n\n".join(blocks)


def write_markdown(view: QualityView, site_url: str) -> str:
    """site_url: for links to pages; a summary is read elsewhere."""
    blocks = [
        f"# {_escape(view.title)}",
        _escape(view.computed),
        _as_markdown(view.overview, site_url),
    ]
    for part in view.parts:
        blocks += [f"## {_escape(part.title)}", _escape(part.explanation)]
        blocks += [_as_markdown(table, site_url) for table in part.tables] or [
            _escape(part.nothing)
        ]
    return "\n\n".join(blocks)


def _heading(title: Markup, line: str) -> str:
    return f"{title.striptags()}\n{line * len(title.striptags())}"


def _wrap(text: Markup) -> str:
    return fill(text.striptags(), WIDTH, break_long_words=False, break_on_hyphens=False)


def _as_text(table: Table) -> str:
    """Names to the left, the other columns to the right."""
    lines = [tuple(column.striptags() for column in table.columns), *_lines(table)]
    widths = [max(len(cell) for cell in column) for column in zip(*lines, strict=True)]
    room = WIDTH - sum(len(GAP) + width for width in widths[1:])
    widths[0] = min(widths[0], max(room, SHORTEST))
    written = [_wrap(table.caption)]
    for name, *cells in lines:
        aligned = [f"{cell:>{width}}" for cell, width in zip(cells, widths[1:], strict=True)]
        written.append(GAP.join([f"{_cut(name, widths[0]):<{widths[0]}}", *aligned]).rstrip())
    return "\n".join(written)


def _lines(table: Table) -> Iterator[tuple[str, ...]]:
    for group in table.groups:
        rows = group.rows if group.head is None else (group.head, *group.rows)
        for row in rows:
            indent = GAP if group.head and row is not group.head else ""
            detail = f" ({row.detail.striptags()})" if row.detail else ""
            yield (
                f"{indent}{row.link.label.striptags()}{detail}",
                *(cell.striptags() for cell in row.cells),
            )


def _cut(name: str, width: int) -> str:
    return name if len(name) <= width else shorten(name, width, placeholder="…")


def _as_markdown(table: Table, site_url: str) -> str:
    columns = [_escape(column) for column in table.columns]
    lines = [
        f"**{_escape(table.caption)}**\n",
        _line(columns),
        _line(["---", *["--:"] * (len(columns) - 1)]),
    ]
    for group in table.groups:
        if group.head:
            lines.append(
                _line(
                    [f"**{_escape(cell)}**" for cell in (group.head.link.label, *group.head.cells)]
                )
            )
        lines += [_line([_name(row, site_url), *map(_escape, row.cells)]) for row in group.rows]
    return "\n".join(lines)


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _name(row: TableRow, site_url: str) -> str:
    """The name with its links: to the page, and to where its record can be edited."""
    name = _escape(row.link.label)
    if row.link.path and not row.link.path.startswith("#"):
        name = f"[{name}]({urljoin(site_url, row.link.path)})"
    edit = f" · [{_escape(row.edit)}]({row.edit_url})" if row.edit_url else ""
    return f"{name} ({_escape(row.detail)}){edit}" if row.detail else f"{name}{edit}"


def _escape(text: Markup) -> str:
    return re.sub(r"([\\`*_\[\]|<>#~])", r"\\\1", text.striptags())
