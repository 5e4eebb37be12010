"""What a text of docs/ holds that its page would not draw as it is written.

In: a text, with and without the values of the site. Out: problems with their lines, in the text
itself. As an example of code all of it may stand. Next: `pages`.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from ...model.markdown import ADDRESS, lost, parse_markdown
from ...model.marks import cited_in, near_marks, without_marks
from ...model.references import Lack, suggestion
from ...model.signs import HTML, SIGNS, TEMPLATE, blank, find_signs, told_once, without_escapes
from ...model.values import describe
from .files import ProseFile

CODE = re.compile(r"^(```|~~~).*?^\1|(?<!`)(`+)(?!`).*?(?<!`)\2(?!`)|^(?: {4}|\t).*?$", re.M | re.S)
SCHEME = re.compile(r"\]\(\s*<?\s*((?!https?:|mailto:|tel:)[A-Za-z][\w+.-]*:)")
TAG = re.compile(r"<(?!https?://|mailto:)[A-Za-z/!?][^>\n]{0,200}>?")

OWN_SIGNS = {sign: what for sign, what in SIGNS.items() if sign not in (HTML, TEMPLATE)}
"""HTML is looked for more strictly; values of the site are looked up, and reported there."""


def report_undrawn(
    file: ProseFile, text: str, languages: Sequence[str], sources: Collection[str]
) -> None:
    """text: the Markdown without values. languages: of the site. sources: slugs."""
    _report_headings(file, text)
    _report_unknown_sources(file, sources)
    shown = blank((CODE,), file.markdown)
    for tag in TAG.finditer(shown):
        message = f"{describe(tag[0])} is HTML, which is not drawn; write Markdown, or `code`"
        file.report(tag.start(), message)
    for scheme in SCHEME.finditer(shown):
        message = f"“{scheme[1]}” starts no address that a page may lead to; write https://…"
        file.report(scheme.start(), message)
    shown = without_escapes(shown)
    for line, message in told_once(_find_undrawn(shown, text, languages, sources)):
        file.report_line(line, message)


def _find_undrawn(
    shown: str, text: str, languages: Sequence[str], sources: Collection[str]
) -> Iterator[tuple[int, str]]:
    """Lines, from 0, and messages."""
    signs = find_signs(blank((ADDRESS,), without_marks(shown)), OWN_SIGNS)
    for offset, message in (*near_marks(shown, languages, sources), *signs):
        yield shown.count("\n", 0, offset), message
    yield from lost(text)


def _report_headings(file: ProseFile, text: str) -> None:
    """Its title is the one heading of the first rank."""
    for token in parse_markdown(text):
        if token.type == "heading_open" and token.tag == "h1" and token.map:
            message = "a heading of the first rank, which the title is; write ## before it"
            file.report_line(token.map[0], message)


def _report_unknown_sources(file: ProseFile, sources: Collection[str]) -> None:
    for cited in cited_in(file.markdown):
        if cited.slug not in sources:
            advice = suggestion(cited.slug, sources) or "; choose one that is there"
            file.report(cited.offset, Lack("sources", cited.slug, advice))
