"""Repairs between braces, as in {de: …, fr: …}.

In: a mapping as the parser read it. Out: its pairs as they were meant, and a problem for each one
that had to be repaired. Next: `document`.
"""

import re

from yaml.nodes import MappingNode, Node, ScalarNode

from ...problems import Problem

Pair = tuple[Node, Node]


def repair_pairs(node: MappingNode, text: str) -> tuple[list[Pair], list[Problem]]:
    """Leave out what stands between commas without a colon, and split `fr:Tour` at its colon."""
    pairs: list[Pair] = []
    problems: list[Problem] = []
    for key, value in node.value:
        if not node.flow_style or not _has_no_value(key, value, text):
            pairs.append((key, value))
            continue
        name, colon, rest = key.value.partition(":")
        line = key.start_mark.line + 1
        if colon and rest:
            problems.append(
                Problem("", line, "", f"no space after the colon; write “{name}: {rest}”")
            )
            pairs.append((_scalar(name, key), _scalar(rest, key)))
        elif not problems or problems[-1].line != line:
            problems.append(Problem("", line, "", _explain(key.value, pairs)))
    return pairs, problems


def _has_no_value(key: Node, value: Node, text: str) -> bool:
    is_empty = isinstance(value, ScalarNode) and value.value == "" and not value.style
    return (
        isinstance(key, ScalarNode)
        and not key.style
        and is_empty
        and text[key.end_mark.index : key.end_mark.index + 1] != ":"
    )


NUMBER = re.compile(r"[\d.]*\d")
GOES_ON = re.compile(r"\d[\d.]*(?: \w+)?|-+")
"""How a number may go on behind a comma."""


def _explain(word: str, before: list[Pair]) -> str:
    last = before[-1][1].value if before else ""
    if word.isdecimal() and isinstance(last, str) and last.isdecimal():
        return f"a comma inside a number; decimals come after a point: {last}.{word}"
    if GOES_ON.fullmatch(word) and isinstance(last, str) and NUMBER.fullmatch(last):
        return f"a comma inside a number, “{last},{word}”; write digits, with a point for decimals"
    return (
        f"“{word}” has no colon; write {word}: …, or put a text with a comma between double quotes"
    )


def _scalar(value: str, near: Node) -> ScalarNode:
    return ScalarNode("tag:yaml.org,2002:str", value, near.start_mark, near.end_mark)
