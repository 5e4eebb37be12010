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

from .lines import HTML, IN_LINE, NO_LINK
from .marks import CITATION, FOREIGN_WORDS
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


DEEPEST = 12
"""Levels of lists and quotations, each two of them; the parser drops what lies deeper than 20."""

TOO_DEEP = "lists or quotations stand inside each other too deeply; write them one after another"


def parse_markdown(text: str) -> Sequence[Token]:
    return _parse(text)[0]


@lru_cache(maxsize=16384)
def _parse(text: str) -> tuple[Sequence[Token], dict[str, Any]]:
    """Tokens and names of links; kept, since a text is the same on every page that shows it."""
    names: dict[str, Any] = {}
    return parser.parse(text, names), names.get("references", {})


def links_in(text: str) -> Iterator[str]:
    """Targets of all links, as a browser would read them."""
    for _, token in _by_line(parse_markdown(text)):
        if token.type == "link_open":
            yield str(token.attrs["href"])


def targets_in(text: str) -> Iterator[tuple[int, str]]:
    """Line, from 0, and target of every link and picture."""
    for line, token in _by_line(parse_markdown(text)):
        if target := token.attrs.get("href") or token.attrs.get("src"):
            yield line, str(target)


def lost(text: str) -> Iterator[tuple[int, str]]:
    """Line, from 0, and what is wrong with what no page would show as it was meant."""
    tokens = list(_by_line(parse_markdown(text)))
    for (line, token), (_, following) in zip(tokens, [*tokens[1:], (0, None)], strict=False):
        if token.level > DEEPEST:
            yield line, TOO_DEEP
        elif token.type == "text":
            yield from ((line, message) for message in _no_links(token.content))
        elif token.type == "link_open":
            yield from ((line, message) for message in _lost_of_link(token, following))
    yield from _lost_cells(parse_markdown(text), text.split("\n"))


def undrawn(text: str) -> Iterator[str]:
    """What the page of a record would not draw as it is written, each in words."""
    yield from (message for _, message in lost(text))
    for _, token in _by_line(parse_markdown(text)):
        if token.type in UNDRAWN:
            yield f"{describe(token.content.strip() or token.markup)} is {UNDRAWN[token.type]}"
        elif token.type == "text":
            for found in HTML.finditer(token.content):
                yield f"{describe(found[0])} is {IN_LINE[HTML]}"
    for name in _parse(text)[1]:
        yield f"{describe(f'[{name.lower()}]: …')} names a link apart; write [words](address)"


def _no_links(text: str) -> Iterator[str]:
    for found in NO_LINK.finditer(text):
        yield f"{describe(found[0])} is no link; write [words](address), without spaces"


def _lost_of_link(token: Token, following: Token | None) -> Iterator[str]:
    if token.attrs.get("title"):
        yield f"{describe(token.attrs['title'])} is a link's title, which nobody sees; remove it"
    if following and following.type == "link_close":
        yield f"{describe(token.attrs['href'])} has no words; write [words](address)"


def _lost_cells(tokens: Sequence[Token], lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """A row with more cells than the head of its table loses them."""
    width = 0
    for token in tokens:
        if token.type == "tr_open" and token.map:
            row = lines[token.map[0]].strip()
            cells = len(re.findall(r"(?<!\\)\|", row.removeprefix("|").removesuffix("|"))) + 1
            if width and cells > width:
                message = f"{describe(row)} has {cells} cells, the head of its table {width}"
                yield token.map[0], message
            width = width or cells
        width = 0 if token.type == "table_close" else width


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
        state.push("citation", "", 0).content = found[1]
    state.pos = found.end()
    return True


def _read_foreign_words(state: StateInline, silent: bool) -> bool:
    """`[mienskip]{lang=fy}`, with Markdown inside."""
    found = FOREIGN_WORDS.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        state.push("foreign_open", "span", 1).attrSet("lang", found[2])
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
