"""A scalar of a YAML file as a value.

In: a node. Out: text, number, true or false, or None, by the core schema of YAML 1.2 without octal,
hexadecimal, infinity and not-a-number. Next: `document`.
"""

import re
from decimal import Decimal

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode


def read_scalar(node: ScalarNode) -> str | int | Decimal | bool | None:
    """What stands between quotation marks is text, whatever it looks like."""
    text = str(node.value)
    if node.style is not None:
        return text
    if text in ("", "~", "null"):
        return None
    if text in ("true", "false"):
        return text == "true"
    # Longer numbers than these are no sums or counts, and Python refuses to read very long ones.
    if re.fullmatch(r"-?(0|[1-9][0-9]{0,17})", text):
        return int(text)
    # 170.000 stays text: a Dutch editor means 170 thousand, YAML would read 170.
    if re.fullmatch(r"-?[0-9]+\.[0-9]+", text) and not re.fullmatch(
        r"-?[1-9][0-9]{0,2}(\.[0-9]{3})+", text
    ):
        return Decimal(text)
    return text


def text_cut_short(node: ScalarNode, text: str) -> str:
    """What YAML takes for a comment though it was meant as text: `#1` in `Project #1`."""
    if node.style is not None or not node.value:
        return ""
    found = re.compile(r"[ \t]+(#[^\s#]\S*)").match(text, node.end_mark.index)
    return found[1] if found else ""


def lines_inside(node: Node | None) -> set[int]:
    """Indexes of the lines that are the inside of a quoted or block text, after its first line."""
    if isinstance(node, ScalarNode):
        last = node.end_mark.line + (1 if node.end_mark.column else 0)
        return set(range(node.start_mark.line + 1, last)) if node.style else set()
    if isinstance(node, MappingNode):
        return {line for pair in node.value for part in pair for line in lines_inside(part)}
    return (
        {line for part in node.value for line in lines_inside(part)}
        if isinstance(node, SequenceNode)
        else set()
    )
