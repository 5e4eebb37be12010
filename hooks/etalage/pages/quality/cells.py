"""What the tables of the quality page are filled with, as a language writes it.

In: numbers, dates and records. Out: cells, rows, tables and parts. Next: `parts`.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from markupsafe import Markup

from ...model import Described
from ...quality import Filled, Measure
from ..desk import NOTHING, Desk
from ..finding import describe_finding
from ..foot import edit_url
from ..page import Link
from .view import Group, Part, Row, Table

SCORES = ("quality_score", "quality_per_sentence", "quality_per_word")
"""Columns that `scores` fills."""


def number(value: float, desk: Desk) -> Markup:
    """A whole number, or one decimal."""
    edition = desk.edition
    return Markup.escape(edition.number(Decimal(value)) if isinstance(value, int) else edition.one_decimal(value))


def share(counted: Iterable[Filled], language: str, desk: Desk) -> Markup:
    """As `12 of 68 (18%)`."""
    pairs = [(it.filled[language], it.possible) for it in counted]
    filled, possible = (sum(column) for column in zip(*pairs, strict=True))
    percent = round(100 * filled / possible) if possible else 0
    words = {"filled": number(filled, desk), "possible": number(possible, desk), "percent": number(percent, desk)}
    return desk.word("quality_share").format(**words)


def language_name(code: str, desk: Desk) -> Markup:
    return Markup.escape(desk.edition.language_name(code))


def scores(score: float | None, measure: Measure, desk: Desk) -> tuple[Markup, ...]:
    """Without a score there are no syllables either."""
    if score is None:
        return (desk.word("quality_no_score"),) * len(SCORES)
    return tuple(number(it, desk) for it in (score, measure.words_per_sentence, measure.syllables_per_word))


def record_row(record: Described, desk: Desk, *cells: Markup | str) -> Row:
    kind = describe_finding(record, desk.catalogue, desk.edition).kind
    link, edit = desk.link(record), edit_url(record, desk.catalogue.site)
    return Row(link, kind, tuple(Markup.escape(cell) for cell in cells), edit, desk.word("quality_edit"))


def plain_row(name: Markup, detail: Markup, *cells: Markup) -> Row:
    return Row(Link(name, ""), detail, cells)


def make_table(caption: Markup, desk: Desk, rows: Sequence[Row], *columns: str) -> Table:
    """columns: words, that of the names included."""
    return Table(caption, tuple(desk.word(column) for column in columns), (Group(None, tuple(rows)),))


def make_part(key: str, desk: Desk, tables: Iterable[Table], **numbers: Markup) -> Part:
    explanation = desk.word(f"quality_{key}_explained").format(**numbers)
    return Part(key.replace("_", "-"), desk.word(f"quality_{key}"), explanation, tuple(tables), NOTHING)


def make_check(key: str, desk: Desk, rows: Sequence[Row], *columns: str, **numbers: Markup) -> Part:
    """A part that had better be empty: its rows are what was found."""
    title = desk.word(f"quality_{key}")
    tables = [make_table(title, desk, rows, "record_name", *columns)] if rows else []
    part = make_part(key, desk, tables, **numbers)
    return Part(part.id, title, part.explanation, part.tables, desk.word("quality_nothing"))
