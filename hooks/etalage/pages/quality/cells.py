"""What the tables of the quality page are filled with, as a language writes it.

In: numbers, dates and records. Out: cells, rows, tables and parts. Next: `parts`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from markupsafe import Markup

from ...model import Described
from ...quality import Filled, Measure
from ..parts.excerpts import first_of, rest_of
from ..parts.record_footer import edit_url
from ..parts.search_entry import describe_for_search
from ..parts.views import Link
from ..parts.writer import NOTHING, PageWriter
from .view import Part, RowGroup, Table, TableRow

SCORES = ("quality_score", "quality_per_sentence", "quality_per_word")
"""Columns that `scores` fills."""

SHARE = Markup('<span class="quality__share">&nbsp;({})</span>')
"""On the same line as the count, or on a phone all on lines of their own."""


def number(value: float, writer: PageWriter) -> Markup:
    """A whole number, or one decimal."""
    edition = writer.edition
    if isinstance(value, int):
        return Markup.escape(edition.number(Decimal(value)))
    return Markup.escape(edition.one_decimal(value))


def share(counted: Iterable[Filled], language: str, writer: PageWriter) -> Markup:
    """As `12 of 68 (18%)`."""
    pairs = [(it.filled[language], it.possible) for it in counted]
    filled, possible = (sum(column) for column in zip(*pairs, strict=True))
    percent = round(100 * filled / possible) if possible else 0
    count = writer.word("quality_share").format(
        filled=number(filled, writer), possible=number(possible, writer)
    )
    return count + SHARE.format(writer.edition.quantity(Decimal(percent), "percent"))


def language_name(code: str, writer: PageWriter) -> Markup:
    return Markup.escape(writer.edition.language_name(code))


def scores(score: float | None, measure: Measure, writer: PageWriter) -> tuple[Markup, ...]:
    """Without a score there are no syllables either."""
    if score is None:
        return (writer.word("quality_no_score"),) * len(SCORES)
    values = (score, measure.words_per_sentence, measure.syllables_per_word)
    return tuple(number(value, writer) for value in values)


def record_row(record: Described, writer: PageWriter, *cells: Markup | str) -> TableRow:
    kind = describe_for_search(record, writer.catalogue, writer.edition).kind
    return TableRow(
        link=writer.link(record),
        detail=kind,
        cells=tuple(Markup.escape(cell) for cell in cells),
        edit_url=edit_url(record, writer.catalogue.site),
        edit=writer.word("quality_edit"),
    )


def plain_row(name: Markup, detail: Markup, *cells: Markup) -> TableRow:
    return TableRow(Link(name, ""), detail, cells)


def make_table(
    caption: Markup, writer: PageWriter, rows: Sequence[TableRow], *columns: str
) -> Table:
    """columns: words, that of the names included."""
    titles = tuple(writer.word(column) for column in columns)
    return Table(caption, titles, (RowGroup(None, tuple(rows)),))


def make_part(
    key: str, writer: PageWriter, tables: Iterable[Table], count: int | None = None
) -> Part:
    """count: what its explanation tells a number of, where it does."""
    explained = f"quality_{key}_explained"
    return Part(
        id=key.replace("_", "-"),
        title=writer.word(f"quality_{key}"),
        explanation=writer.word(explained).format()
        if count is None
        else writer.edition.counted(explained, count),
        tables=tuple(tables),
        nothing=NOTHING,
    )


def make_check(
    key: str,
    writer: PageWriter,
    rows: Sequence[TableRow],
    *columns: str,
    count: int | None = None,
) -> Part:
    """A part that had better be empty: its rows are what was found."""
    title, shown = writer.word(f"quality_{key}"), list(first_of(rows))
    if rest := rest_of(writer, rows):  # which `etalage report` has
        shown.append(plain_row(rest.label, NOTHING, *(NOTHING for _ in columns)))
    tables = [make_table(title, writer, shown, "record_name", *columns)] if rows else []
    part = make_part(key, writer, tables, count)
    return replace(part, nothing=writer.word("quality_nothing"))
