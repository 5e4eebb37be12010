"""The parts of the quality page, one function each.

In: a report and a writer. Out: a `Part`. Next: `page`.
"""

from itertools import groupby

from ...quality import Report
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
from .view import Part, RowGroup, Table


def unsourced(report: Report, writer: PageWriter) -> Part:
    rows = [record_row(it.record, writer, number(it.count, writer)) for it in report.unsourced]
    return make_check("unsourced", writer, rows, "quality_count")


def unlicensed(report: Report, writer: PageWriter) -> Part:
    rows = [record_row(it, writer, it.image.file if it.image else "") for it in report.unlicensed]
    return make_check("unlicensed", writer, rows, "quality_file")


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
    days = number(report.allowed_lag, writer)
    return make_check(
        "behind", writer, rows, "quality_older", "quality_newer", "quality_days", days=days
    )


def unverified(report: Report, writer: PageWriter) -> Part:
    rows = [
        record_row(it.record, writer, writer.edition.date(it.verified_on))
        for it in report.unverified
    ]
    return make_check("unverified", writer, rows, "quality_verified_on")


def without_results(report: Report, writer: PageWriter) -> Part:
    rows = [
        record_row(it.record, writer, writer.edition.date(it.end)) for it in report.without_results
    ]
    return make_check("without_results", writer, rows, "period_end")


def completeness(report: Report, writer: PageWriter) -> Part:
    """A group a kind, with a row for each text that is optional there."""
    languages = [reading.language for reading in report.readings]
    groups = []
    for kind, fields in groupby(report.completeness, key=lambda it: it.kind):
        counted = list(fields)
        head = plain_row(
            writer.word(kind),
            NOTHING,
            *(share(counted, language, writer) for language in languages),
        )
        rows = (
            plain_row(
                writer.word(f"field_{it.field}"),
                NOTHING,
                *(share([it], language, writer) for language in languages),
            )
            for it in counted
        )
        groups.append(RowGroup(head, tuple(rows)))
    columns = (
        writer.word("quality_text"),
        *(language_name(language, writer) for language in languages),
    )
    return make_part(
        "completeness",
        writer,
        [Table(writer.word("quality_completeness_caption"), columns, tuple(groups))],
    )


def longest(report: Report, writer: PageWriter) -> Part:
    tables = []
    for reading in report.readings:
        rows = [
            record_row(it.record, writer, number(it.measure.words, writer))
            for it in reading.longest
        ]
        caption = writer.word("quality_longest_caption").format(
            language=language_name(reading.language, writer)
        )
        tables.append(make_table(caption, writer, rows, "record_name", "quality_words"))
    return make_part("longest", writer, tables)


def readability(report: Report, writer: PageWriter) -> Part:
    rows = []
    for it in report.readings:
        formula = writer.line(it.formula) or writer.word("quality_no_formula")
        rows.append(
            plain_row(
                language_name(it.language, writer), formula, *scores(it.score, it.measure, writer)
            )
        )
    tables = [
        make_table(
            writer.word("quality_readability_caption"), writer, rows, "quality_language", *SCORES
        )
    ]
    for reading in (it for it in report.readings if it.hardest):
        caption = writer.word("quality_hardest_caption").format(
            language=language_name(reading.language, writer)
        )
        hardest = [
            record_row(it.record, writer, *scores(it.score, it.measure, writer)[:2])
            for it in reading.hardest
        ]
        tables.append(
            make_table(caption, writer, hardest, "record_name", *SCORES[:2])
        )  # syllables would not fit a phone
    least = number(report.least_words, writer)
    return make_part("readability", writer, tables, least=least)
