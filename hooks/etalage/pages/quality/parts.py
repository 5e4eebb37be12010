"""The parts of the page on quality, one function each.

In: a report and a writer. Out: a `Part`. Next: `overview`.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from ...quality import Filled, Report
from ...quality.reading import Reading
from ..parts.writer import NOTHING, PageWriter
from .cells import (
    SCORES,
    language_name,
    make_check,
    make_part,
    make_table,
    number,
    plain_row,
    record_row,
    scores,
    share,
)
from .view import Part, RowGroup, Table, TableRow


def unsourced(report: Report, writer: PageWriter) -> Part:
    rows = [record_row(it.record, writer, number(it.count, writer)) for it in report.unsourced]
    return make_check("unsourced", writer, rows, "quality_count")


def behind(report: Report, writer: PageWriter) -> Part:
    rows = [
        record_row(
            it.record,
            writer,
            language_name(it.lag.language, writer),
            language_name(it.lag.newer, writer),
            number(it.lag.days, writer),
        )
        for it in report.behind
    ]
    columns = ("quality_older", "quality_newer", "quality_days")
    return make_check("behind", writer, rows, *columns, count=report.allowed_lag)


def unverified(report: Report, writer: PageWriter) -> Part:
    rows = [
        record_row(it.record, writer, writer.edition.date(it.verified_on))
        for it in report.unverified
    ]
    return make_check("unverified", writer, rows, "quality_verified_on")


def lapsed(report: Report, writer: PageWriter) -> Part:
    rows = [record_row(it.record, writer, writer.text(it.text)) for it in report.offering.lapsed]
    return make_check("lapsed", writer, rows, "quality_offer")


def without_results(report: Report, writer: PageWriter) -> Part:
    rows = [
        record_row(it.record, writer, writer.edition.date(it.end)) for it in report.without_results
    ]
    return make_check("without_results", writer, rows, "period_end")


def completeness(report: Report, writer: PageWriter) -> Part:
    """A group a kind, with a row for each text that is optional there."""
    languages = [reading.language for reading in report.readings]
    names = (language_name(language, writer) for language in languages)
    columns = (writer.word("quality_text"), *names)
    groups = tuple(_filled_by_kind(report.completeness, languages, writer))
    table = Table(writer.word("quality_completeness_caption"), columns, groups)
    return make_part("completeness", writer, [table])


def _filled_by_kind(
    completeness: Iterable[Filled], languages: list[str], writer: PageWriter
) -> Iterator[RowGroup]:
    for kind, fields in groupby(completeness, key=lambda it: it.kind):
        counted = list(fields)
        rows = (_filled_row(f"field_{it.field}", [it], languages, writer) for it in counted)
        yield RowGroup(_filled_row(kind, counted, languages, writer), tuple(rows))


def _filled_row(
    key: str, counted: list[Filled], languages: list[str], writer: PageWriter
) -> TableRow:
    """How much is filled in, per language; key: of the word for its name."""
    shares = (share(counted, language, writer) for language in languages)
    return plain_row(writer.word(key), NOTHING, *shares)


def longest(report: Report, writer: PageWriter) -> Part:
    tables = []
    for reading in report.readings:
        rows = [
            record_row(it.record, writer, number(it.measure.words, writer))
            for it in reading.longest
        ]
        name = language_name(reading.language, writer)
        caption = writer.word("quality_longest_caption").format(language=name)
        tables.append(make_table(caption, writer, rows, "record_name", "quality_words"))
    return make_part("longest", writer, tables)


def readability(report: Report, writer: PageWriter) -> Part:
    """All texts of a language together, then the records that are hardest to read."""
    caption = writer.word("quality_readability_caption")
    rows = [_reading_row(reading, writer) for reading in report.readings]
    tables = [make_table(caption, writer, rows, "quality_language", *SCORES)]
    tables += [_hardest(reading, writer) for reading in report.readings if reading.hardest]
    return make_part("readability", writer, tables, report.least_words)


def _reading_row(reading: Reading, writer: PageWriter) -> TableRow:
    formula = writer.line(reading.formula) or writer.word("quality_no_formula")
    name = language_name(reading.language, writer)
    return plain_row(name, formula, *scores(reading.score, reading.measure, writer))


def _hardest(reading: Reading, writer: PageWriter) -> Table:
    """Without syllables, which would not fit a phone."""
    name = language_name(reading.language, writer)
    caption = writer.word("quality_hardest_caption").format(language=name)
    rows = [
        record_row(it.record, writer, *scores(it.score, it.measure, writer)[:2])
        for it in reading.hardest
    ]
    return make_table(caption, writer, rows, "record_name", *SCORES[:2])
