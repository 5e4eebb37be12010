"""Markdown as Etalage reads it: CommonMark with tables, and our marks as syntax of their own.

In: a text. Out: its tokens, or what in it would not be drawn as it was written. markdown-it-py does
the reading, in time that grows with the text alone. `localised` refuses, `markup` draws.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from .layout import lost_by_layout
from .marks import CITATION, FOREIGN_WORDS, read_citation, without_marks
from .signs import SIGNS, blank, find_signs, without_escapes
from .values import describe

UNDRAWN = {
    "heading_open": "a heading (#, or a line of === or --- below it); a text here has none",
    "hr": "a line across the text (---); an empty line parts paragraphs",
    "fence": "code (```), which is not drawn here",
    "code_block": "code, for it starts with four spaces; start it at the left",
    "code_inline": "code between backticks, which is not drawn here; use quotation marks",
    "image": "a picture inside a text; a record has one, under the key image",
}
"""Type of a token -> what it is, where the text of a record has no such thing."""


LINK_ADVICE = "write [words](address)"
NO_LINK = re.compile(
    r"!?\[[^\[\]\n]{0,200}\](?:\([^)\n]{0,200}\)?|\[[^\[\]\n]{0,200}\])|\]\([^)\n]{0,200}\)?"
)
STAYS = re.compile(r"\*\*|__(?!\w*__)|(?<![\w*])\*(?=\w)|(?<![\w_])_(?=[^\W_])")
"""Signs of emphasis that Markdown left as they were."""

BARE = re.compile(r"https?://\S{1,200}|(?<![\w/@.-])www\.\S{1,200}")
ADDRESS = re.compile(r"(?<=\])\((?:[^()\n]|\([^()\n]{0,200}\)){0,2000}\)|<https?://[^>\s]{0,2000}>")
CODE = re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)", re.S)

DEEPEST = 12
"""Levels of lists and quotations, each two of them; the parser drops what lies deeper than 20."""

TOO_DEEP = "lists or quotations stand inside each other too deeply; write them one after another"


def parse_markdown(text: str) -> Sequence[Token]:
    return _parse(text)[0]


@lru_cache(512)
def _parse(text: str) -> tuple[Sequence[Token], dict[str, Any]]:
    """Tokens and names of links. Kept for a while, since several ask in turn; the tokens of all
    texts of a large site take more memory than it costs to read these again.
    """
    names: dict[str, Any] = {}
    return parser.parse(text, names), names.get("references", {})


def links_in(text: str) -> Iterator[tuple[int, str]]:
    """Offset of its line, and target, of every link, as a browser would read it."""
    starts = _starts_of_lines(text)
    for line, token in _by_line(parse_markdown(text)):
        if token.type == "link_open":
            target = str(token.attrs["href"])
            yield max(starts[line], text.find(target, starts[line])), target


def targets_in(text: str) -> Iterator[tuple[int, str]]:
    """Line, from 0, and target of every link and picture."""
    for line, token in _by_line(parse_markdown(text)):
        for name in ("href", "src"):
            if name in token.attrs:
                yield line, str(token.attrs[name])


def lost(text: str) -> Iterator[tuple[int, str]]:
    """Line, from 0, and what is wrong with what no page would show as it was meant."""
    text = without_escapes(text)
    tokens, lines = parse_markdown(text), text.split("\n")
    yield from _lost_inline(tokens)
    yield from lost_by_layout(tokens, lines)


def undrawn(text: str) -> Iterator[tuple[int, str]]:
    """Offset, and what the page of a record would not draw as it is written, each in words."""
    text = without_escapes(text)
    starts = _starts_of_lines(text)
    yield from find_signs(blank((ADDRESS, CODE), without_marks(text)), SIGNS)
    for line, message in lost(text):
        yield _find_quoted(text, starts[line], message), message
    for line, token in _by_line(parse_markdown(text)):
        if token.type in UNDRAWN:
            is_block = token.type in ("heading_open", "hr")
            told = describe(text.split("\n")[line].strip() if is_block else token.content.strip())
            yield _find_quoted(text, starts[line], told), f"{told} is {UNDRAWN[token.type]}"
    for name in _parse(text)[1]:
        if not name.startswith("^"):
            found = re.search(rf"^.*{re.escape(name)}\]:", text, re.I | re.M)
            told = describe(f"[{name.lower()}]: …")
            yield (found.start() if found else 0), f"{told} names a link apart; {LINK_ADVICE}"


def _find_quoted(text: str, start: int, message: str) -> int:
    """Offset of the words that a message quotes in its line, or of the line.

    A line of a text may be folded over many lines of a file.
    """
    quoted = message.partition("“")[2].partition("”")[0].rstrip("…")
    end = text.find("\n", start)
    return max(start, text.find(quoted, start, end if end >= 0 else len(text)))


def _starts_of_lines(text: str) -> list[int]:
    return [0, *(found.end() for found in re.finditer("\n", text))]


def _lost_inline(tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    by_line, is_in_link = list(_by_line(tokens)), False
    for (line, token), (_, following) in zip(by_line, [*by_line[1:], (0, None)], strict=False):
        is_in_link = token.type == "link_open" or (is_in_link and token.type != "link_close")
        if token.level > DEEPEST:
            yield line, TOO_DEEP
        elif token.type == "text":
            yield from ((line, message) for message in _lost_words(token.content, is_in_link))
        elif token.type == "link_open":
            yield from ((line, message) for message in _lost_of_link(token, following))


def _lost_words(text: str, is_in_link: bool) -> Iterator[str]:
    for found in NO_LINK.finditer(text):
        yield f"{describe(found[0])} is no link; {LINK_ADVICE}, without spaces"
    if sign := STAYS.search(text):
        told = describe(text[sign.start() :])
        yield f"{told} opens or closes nothing; put such signs against the words, on both sides"
    for found in BARE.finditer("" if is_in_link else text):
        yield f"{describe(found[0])} is no link by itself; {LINK_ADVICE}"


def _lost_of_link(token: Token, following: Token | None) -> Iterator[str]:
    if token.attrs.get("title"):
        yield f"{describe(token.attrs['title'])} is a link's title, which nobody sees; remove it"
    if following and following.type == "link_close":
        yield f"{describe(token.attrs['href'])} has no words; {LINK_ADVICE}"


def _by_line(tokens: Sequence[Token]) -> Iterator[tuple[int, Token]]:
    """Every token with its line, from 0; those inside a block after the block itself."""
    line = 0
    for block in tokens:
        line = block.map[0] if block.map else line
        yield line, block
        for token in block.children or ():
            line += token.type in ("softbreak", "hardbreak")
            yield line, token


def _read_citation(state: StateInline, silent: bool) -> bool:
    """`[@slug]`; it clings to the word before it, since no line may start with a bare number."""
    found = CITATION.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        state.pending = state.pending.rstrip()
        if not state.pending and state.tokens and state.tokens[-1].type == "softbreak":
            state.tokens.pop()
        for cited in read_citation(found):
            state.push("citation", "", 0).meta = {"cited": cited}
    state.pos = found.end()
    return True


def _read_foreign_words(state: StateInline, silent: bool) -> bool:
    """`[mienskip]{lang=fy}`, with Markdown inside."""
    found = FOREIGN_WORDS.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        state.push("foreign_open", "span", 1).attrSet("lang", found[2].lower())
        end = state.posMax
        state.pos, state.posMax = found.span(1)
        state.md.inline.tokenize(state)
        state.posMax = end
        state.push("foreign_close", "span", -1)
    state.pos = found.end()
    return True


def _make_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.inline.ruler.before("link", "citation", _read_citation)
    parser.inline.ruler.before("link", "foreign_words", _read_foreign_words)
    return parser


parser = _make_parser()
