"""The parts of the quality page, one function each.

In: a report and a desk. Out: a `Part`. Next: `page`.
"""

from itertools import groupby

from ...quality import Report
from ..desk import NOTHING, Desk
from .cells import SCORES, language_name, make_check, make_part, make_table, number, plain_row, record_row, scores, share
from .view import Group, Part, Table


def unsourced(report: Report, desk: Desk) -> Part:
    rows = [record_row(it.record, desk, number(it.count, desk)) for it in report.unsourced]
    return make_check("unsourced", desk, rows, "quality_count")


def unlicensed(report: Report, desk: Desk) -> Part:
    rows = [record_row(it, desk, it.image.file if it.image else "") for it in report.unlicensed]
    return make_check("unlicensed", desk, rows, "quality_file")


def behind(report: Report, desk: Desk) -> Part:
    rows = [
        record_row(
            it.record, desk, language_name(it.lag.language, desk), language_name(it.lag.newer, desk), number(it.lag.days, desk)
        )
        for it in report.behind
    ]
    days = number(report.allowed_lag, desk)
    return make_check("behind", desk, rows, "quality_older", "quality_newer", "quality_days", days=days)


def unverified(report: Report, desk: Desk) -> Part:
    rows = [record_row(it.record, desk, desk.edition.date(it.verified_on)) for it in report.unverified]
    return make_check("unverified", desk, rows, "quality_verified_on")


def without_results(report: Report, desk: Desk) -> Part:
    rows = [record_row(it.record, desk, desk.edition.date(it.end)) for it in report.without_results]
    return make_check("without_results", desk, rows, "period_end")


def completeness(report: Report, desk: Desk) -> Part:
    """A group a kind, with a row for each text that is optional there."""
    languages = [reading.language for reading in report.readings]
    groups = []
    for kind, fields in groupby(report.completeness, key=lambda it: it.kind):
        counted = list(fields)
        head = plain_row(desk.word(kind), NOTHING, *(share(counted, language, desk) for language in languages))
        rows = (
            plain_row(desk.word(f"field_{it.field}"), NOTHING, *(share([it], language, desk) for language in languages))
            for it in counted
        )
        groups.append(Group(head, tuple(rows)))
    columns = (desk.word("quality_text"), *(language_name(language, desk) for language in languages))
    return make_part("completeness", desk, [Table(desk.word("quality_completeness_caption"), columns, tuple(groups))])


def longest(report: Report, desk: Desk) -> Part:
    tables = []
    for reading in report.readings:
        rows = [record_row(it.record, desk, number(it.measure.words, desk)) for it in reading.longest]
        caption = desk.word("quality_longest_caption").format(language=language_name(reading.language, desk))
        tables.append(make_table(caption, desk, rows, "record_name", "quality_words"))
    return make_part("longest", desk, tables)


def readability(report: Report, desk: Desk) -> Part:
    rows = []
    for it in report.readings:
        formula = desk.line(it.formula) or desk.word("quality_no_formula")
        rows.append(plain_row(language_name(it.language, desk), formula, *scores(it.score, it.measure, desk)))
    tables = [make_table(desk.word("quality_readability_caption"), desk, rows, "quality_language", *SCORES)]
    for reading in (it for it in report.readings if it.hardest):
        caption = desk.word("quality_hardest_caption").format(language=language_name(reading.language, desk))
        hardest = [record_row(it.record, desk, *scores(it.score, it.measure, desk)[:2]) for it in reading.hardest]
        tables.append(make_table(caption, desk, hardest, "record_name", *SCORES[:2]))  # syllables would not fit a phone
    least = number(report.least_words, desk)
    return make_part("readability", desk, tables, least=least)
