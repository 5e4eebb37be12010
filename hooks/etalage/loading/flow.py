"""Slips between braces, as in {nl: …, en: …}.

In: a mapping as the parser read it. Out: its pairs as they were meant, and a fault for each slip.
"""

from yaml.nodes import MappingNode, Node, ScalarNode

from .text import Fault

Pair = tuple[Node, Node]


def mend_pairs(node: MappingNode, text: str) -> tuple[list[Pair], list[Fault]]:
    """Leave out what stands between commas without a colon, and split `nl:Toren` at its colon."""
    pairs: list[Pair] = []
    faults: list[Fault] = []
    for key, value in node.value:
        if not node.flow_style or not _has_no_value(key, value, text):
            pairs.append((key, value))
            continue
        name, colon, rest = key.value.partition(":")
        line = key.start_mark.line + 1
        if colon and rest:
            faults.append((line, f"no space after the colon; write “{name}: {rest}”"))
            pairs.append((_scalar(name, key), _scalar(rest, key)))
        elif not faults or faults[-1][0] != line:
            faults.append((line, _explain(key.value, pairs)))
    return pairs, faults


def _has_no_value(key: Node, value: Node, text: str) -> bool:
    is_empty = isinstance(value, ScalarNode) and value.value == "" and value.style is None
    return (
        isinstance(key, ScalarNode)
        and key.style is None
        and is_empty
        and text[key.end_mark.index : key.end_mark.index + 1] != ":"
    )


def _explain(word: str, before: list[Pair]) -> str:
    last = before[-1][1].value if before else ""
    if word.isdecimal() and isinstance(last, str) and last.isdecimal():
        return f"a comma inside a number; decimals come after a point: {last}.{word}"
    return f"“{word}” has no colon; write {word}: …, or put a text with a comma between double quotes"


def _scalar(value: str, near: Node) -> ScalarNode:
    return ScalarNode("tag:yaml.org,2002:str", value, near.start_mark, near.end_mark)
