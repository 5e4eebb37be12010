"""A scalar of a YAML file as a value.

In: a node. Out: text, number, true or false, or None, by the core schema of YAML 1.2 without octal,
hexadecimal, infinity and not-a-number. Next: `document`.
"""

import re
from decimal import Decimal
from itertools import islice

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

EDGES = "\xa0\u202f\u3000"
"""Spaces that YAML keeps at the ends of a value, though nobody sees them."""


WHOLE_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,17})")
"""Longer ones are no sums or counts, and Python refuses to read very long ones."""

FRACTION = re.compile(r"-?[0-9]+\.[0-9]+")
THOUSANDS = re.compile(r"-?[1-9][0-9]{0,2}(\.[0-9]{3})+")
"""170.000 stays text: a Dutch editor means 170 thousand, YAML would read 170."""


def read_scalar(node: ScalarNode) -> str | int | Decimal | bool | None:
    """What stands between quotation marks is text, whatever it looks like."""
    text = str(node.value)
    if node.style:
        return text
    text = text.strip(EDGES)
    if text in ("", "~", "null"):
        return None
    if text in ("true", "false"):
        return text == "true"
    if WHOLE_NUMBER.fullmatch(text):
        return int(text)
    if FRACTION.fullmatch(text) and not THOUSANDS.fullmatch(text):
        return Decimal(text)
    return text


COMMENT = re.compile(r"[ \t]+(#[^\s#]\S*)")
AFTER_WORDS = re.compile(r"[ \t]+(#[ \t]*\S*)")


def text_cut_short(node: ScalarNode, text: str) -> str:
    """What YAML takes for a comment though it may be meant as text: `#1` in `Project #1`.

    Behind one word or number `# so` is a remark; behind several it may be either.
    """
    if node.style:
        return ""
    comment = AFTER_WORDS if " " in str(node.value) else COMMENT
    found = comment.match(text, node.end_mark.index)
    return found[1] if found else ""


LONE_END = re.compile(r"(?<!\n)\n(?!\n)")
ITEM = re.compile(r"\s*(?:[-*+•]|\d{1,3}[.)]) ")


def folded_away(node: ScalarNode, text: str) -> tuple[int, str]:
    """Line, from 0, and what YAML makes of a text over several lines that no writer means.

    Only below | do lines stay as they are; elsewhere an empty line parts no paragraphs, and items
    of a list run on in one line. An empty message where nothing is lost, and of what stands between
    quotation marks, for so do programs write texts.
    """
    if node.style in ("|", '"', "'") or node.end_mark.line == node.start_mark.line:
        return 0, ""
    lines = text[node.start_mark.index : node.end_mark.index].rstrip().split("\n")
    if sum(bool(ITEM.match(line)) for line in lines) > 1:
        item = next(n for n, line in enumerate(lines) if ITEM.match(line))
        return node.start_mark.line + item, "a list runs on in one line here"
    empty = next((n for n, line in enumerate(lines) if not line.strip()), 0)
    if empty and LONE_END.search(str(node.value).strip()):
        return node.start_mark.line + empty, "an empty line parts no paragraphs here"
    return 0, ""


PIECE = {
    '"': re.compile(r"\\(?:\r?\n|[nt0abefrv_NLP ]|x..|u.{4}|U.{8}|.)|\S"),
    "'": re.compile(r"''|\S"),
}
"""What stands for one character of a text, or for a space, between quotation marks."""

BLANK_PIECE = re.compile(r"\\(?:\r?\n|[ntrfv_NLP ])")


def place_in_source(written: str, value: str, offset: int) -> int:
    """Offset in what is written of the place at an offset in the text that it stands for.

    However lines are folded and indented: all that is no space stands in both.
    """
    head = re.match(r"[|>][^\n]*\n|[\"']", written)
    piece = PIECE.get(written[:1], re.compile(r"\S"))
    before = len("".join(value[:offset].split()))
    pieces = piece.finditer(written, head.end() if head else 0)
    solid = (it for it in pieces if not BLANK_PIECE.fullmatch(it[0]))
    found = next(islice(solid, before, None), None)
    return found.start() if found else 0


def last_line(node: Node) -> int:
    """The last line of a value, from 0."""
    if isinstance(node, MappingNode) and node.value and not node.flow_style:
        return last_line(node.value[-1][1])
    if isinstance(node, SequenceNode) and node.value and not node.flow_style:
        return last_line(node.value[-1])
    return node.end_mark.line - (node.end_mark.column == 0 and node.end_mark.line > 0)


def lines_inside(node: Node | None) -> set[int]:
    """Indexes of the lines that are the inside of a quoted or block text, after its first line."""
    found: set[int] = set()
    waiting = [node]
    while waiting:
        it = waiting.pop()
        if isinstance(it, MappingNode):
            waiting += (part for pair in it.value for part in pair)
        elif isinstance(it, SequenceNode):
            waiting += it.value
        elif isinstance(it, ScalarNode) and it.style:
            end = it.end_mark.line + (1 if it.end_mark.column else 0)
            found.update(range(it.start_mark.line + 1, end))
    return found
