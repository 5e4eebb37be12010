"""Lists, tables and lines of Markdown that are drawn otherwise than they look in the text.

In: the tokens of a text, and its lines. Out: line and message of each. Next: `markdown`, which asks
for them.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.token import Token

from .marks import CITATION
from .signs import as_spaces
from .values import describe

HIGHEST = 3
"""Digits of the number of an item; longer ones are years."""

Lost = Iterator[tuple[int, str]]
"""Line, from 0, and what is wrong there."""

ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t]+\S")
MARK = re.compile(r"[ >\t]*(?:[-*+]|\d{1,9}[.)])[ \t]+")
DASH = re.compile(r"[–—] \S")

ANYWHERE = {
    re.compile(r"(?:[•‣▪◦·∙●○■□☐☑☒✓✔➢➤→]|--?>|--+(?=\s))\s?\S"): (
        "no item of a list; start each with a dash (-) and a space"
    ),
    re.compile(r"[-+][^\W\d_]|\*[^\W_*][^*]*$|\d{1,3}[.)][^\W\d_]"): (
        "no item of a list; write a space after the sign"
    ),
    re.compile(r"#{1,6}[^\s#]"): (
        "no heading without a space after #; where a text has no headings, leave # out"
    ),
    re.compile(r"\|.*\|\s*$"): (
        "no row of a table; below its head goes a line |---| with as many columns"
    ),
    re.compile(r"!!!\s|:::|\[![A-Za-z]+\]"): "a box, which is not drawn; write a paragraph",
    re.compile(r"\[[ xX]\] (?!\()"): "a box to tick, which is not drawn; leave it out",
    re.compile(r"\*\[[^\]\n]+\]:"): "the meaning of a short name; write it in the text",
}
"""How no line of a paragraph can begin, and what it is taken for."""

LATER = {
    ITEM: (
        "drawn inside the text above it; put an empty line above a list, "
        "and 2 spaces before a list inside a list"
    ),
    re.compile(r": \S"): "drawn inside the text above it; write terms and meanings in sentences",
    re.compile(r"[b-z][.)] \S|\((?:\d{1,2}|[b-z])\) \S|[iv]{2,4}[.)] \S"): (
        "drawn inside the text above it; start items with a dash (-) or a number"
    ),
}
"""The same of all lines but the first."""


def lost_by_layout(tokens: Sequence[Token], lines: Sequence[str]) -> Lost:
    """Everything that the lay-out of a text makes of it, and that its writer will not expect."""
    yield from _lost_lines(tokens)
    yield from _lost_cells(tokens, lines)
    items = list(_lost_items(tokens, lines))
    yield from items or _lost_numbers(tokens)  # an item beside its list counts as one of it


def _lost_lines(tokens: Sequence[Token]) -> Lost:
    for before, token in pairwise(tokens):
        if token.type != "inline" or before.type != "paragraph_open" or not token.map:
            continue
        written = [line.strip() for line in token.content.split("\n")]
        lines = [line.strip() for line in CITATION.sub(as_spaces, token.content).split("\n")]
        for number, line in enumerate(lines):
            above = lines[number - 1] if number else ""
            if what := _look_at(line, above):
                yield token.map[0] + number, f"{describe(written[number])} is {what}"


def _look_at(line: str, above: str) -> str:
    patterns = ANYWHERE | LATER if above else ANYWHERE
    if DASH.match(line) and (DASH.match(above) or above.endswith(":")):
        return "no item of a list; start each with a dash (-) and a space"
    return next((what for pattern, what in patterns.items() if pattern.match(line)), "")


def _lost_cells(tokens: Sequence[Token], lines: Sequence[str]) -> Lost:
    """A row with more cells than the head of its table loses them; a line below it becomes one."""
    width = 0
    for token in tokens:
        if token.type == "tr_open" and token.map:
            row = lines[token.map[0]].strip()
            cells = len(re.findall(r"(?<!\\)\|", row.removeprefix("|").removesuffix("|"))) + 1
            if width and cells > width:
                message = f"{describe(row)} has {cells} cells, the head of its table {width}"
                yield token.map[0], message
            elif width and "|" not in row:
                yield token.map[0], f"{describe(row)} is drawn as a row; put an empty line above it"
            width = width or cells
        width = 0 if token.type == "table_close" else width


def _lost_items(tokens: Sequence[Token], lines: Sequence[str]) -> Lost:
    """Items that stand further in than those before them, and are drawn beside them."""
    above: dict[int, str] = {}
    for token in tokens:
        if token.type == "list_item_open" and token.map:
            above = {level: it for level, it in above.items() if level <= token.level}
            line = lines[token.map[0]]
            before = above.setdefault(token.level, line)
            if _column(line) > _column(before):
                inside = len(before) - len(MARK.sub("", before))
                advice = f"write {inside} spaces before it, or {_column(before)} as before that one"
                told = "drawn beside the item above it, not inside"
                yield token.map[0], f"{describe(line.strip())} is {told}; {advice}"
            else:
                above[token.level] = line
        elif token.nesting == 1 and not token.type.endswith("list_open"):
            above.pop(token.level + 1, None)


def _column(line: str) -> int:
    return len(line) - len(line.lstrip(" >\t"))


def _lost_numbers(tokens: Sequence[Token]) -> Lost:
    """Lists are numbered anew, one by one, whatever their items say."""
    counts: dict[int, list[int]] = {}
    for token in tokens:
        if token.type == "ordered_list_open":
            counts[token.level + 1] = []
        elif token.type == "list_item_open" and token.info.isdecimal() and token.map:
            numbers = counts.setdefault(token.level, [])
            numbers.append(int(token.info))
            drawn = numbers[0] + len(numbers) - 1
            if len(token.info) > HIGHEST:
                advice = f"write {token.info}\\. for a year or a number in a text"
                yield token.map[0], f"“{token.info}.” is drawn as the number of an item; {advice}"
            elif numbers[-1] not in (drawn, numbers[0]):
                message = f"“{numbers[-1]}.” is drawn as {drawn}.; number a list one by one"
                yield token.map[0], message
