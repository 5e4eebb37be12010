"""The page of evidence: what was tested, with what, when and with which result.

In: what CI wrote down, or nothing, and a writer. Out: a `Page`. Next: `pages`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from ..quality import Evidence, Tested
from ..quality.evidence import PATH
from .parts.page_making import overview_page
from .parts.views import Fact, Link, Page
from .parts.writer import NOTHING, PageWriter
from .quality.cells import make_table, number
from .quality.view import Table, TableRow

COUNTS = ("passed", "failed", "skipped")
SHORT = 10
"""Letters of a commit that a person needs to find it."""


@dataclass(frozen=True)
class EvidencePart:
    """A group of tests."""

    id: str
    """Anchor of its heading."""

    title: Markup
    explanation: Markup
    facts: tuple[Fact, ...]

    command: str
    """With which anyone can run it again."""


@dataclass(frozen=True)
class EvidenceView:
    """The page of evidence."""

    title: Markup
    introduction: Markup

    told: Markup
    """When and on which version of the code it was run; or that there are no results."""

    overview: Table | None
    parts: tuple[EvidencePart, ...]

    file: str
    """Path of the results as a file; empty without them."""


def evidence_page(writer: PageWriter, evidence: Evidence | None) -> Page:
    tested = evidence.tested if evidence else ()
    view = EvidenceView(
        title=writer.word("evidence"),
        introduction=writer.word("evidence_introduction"),
        told=_told(evidence, writer),
        overview=_overview(tested, writer) if tested else None,
        parts=tuple(_part(group, writer) for group in tested),
        file=PATH if tested else "",
    )
    return overview_page(writer, "evidence", "pages/evidence.html", view)


def _told(evidence: Evidence | None, writer: PageWriter) -> Markup:
    if evidence is None:
        return writer.word("evidence_none")
    commit = Markup("<code>{}</code>").format(evidence.commit[:SHORT])
    day = writer.edition.date(evidence.day)
    return writer.word("evidence_run").format(
        date=day, commit=commit, result=", ".join(_result(evidence.tested, writer))
    )


def _overview(tested: tuple[Tested, ...], writer: PageWriter) -> Table:
    """Without what was skipped, which would not fit a phone."""
    rows = [
        TableRow(
            Link(_title(group, writer), f"#{group.group}"),
            NOTHING,
            (number(group.passed, writer), number(group.failed, writer)),
        )
        for group in tested
    ]
    caption = writer.word("evidence_overview_caption")
    columns = ("evidence_group", "evidence_passed", "evidence_failed")
    return make_table(caption, writer, rows, *columns)


def _part(group: Tested, writer: PageWriter) -> EvidencePart:
    return EvidencePart(
        id=group.group,
        title=_title(group, writer),
        explanation=_known_word(f"evidence_{group.group}_explained", NOTHING, writer),
        facts=(
            *writer.fact("evidence_result", *_result([group], writer)),
            *writer.fact("evidence_tools", group.tools),
        ),
        command=group.command,
    )


def _result(tested: Iterable[Tested], writer: PageWriter) -> list[Markup]:
    """`120 passed`, `0 failed` and `3 skipped`, of all of them together."""
    groups = list(tested)
    sums = {it: sum(getattr(group, it) for group in groups) for it in COUNTS}
    return [
        writer.word(f"evidence_count_{it}").format(count=number(count, writer))
        for it, count in sums.items()
    ]


def _title(group: Tested, writer: PageWriter) -> Markup:
    return _known_word(f"evidence_{group.group}", Markup.escape(group.group), writer)


def _known_word(key: str, otherwise: Markup, writer: PageWriter) -> Markup:
    """Results may be of a version of the code that had another group of tests."""
    return writer.word(key) if key in writer.edition.words else otherwise
