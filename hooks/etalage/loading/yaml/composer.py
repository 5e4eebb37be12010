"""The node tree of a text that is YAML, by PyYAML.

In: text. Out: nodes with their places, or a `yaml.MarkedYAMLError`. Next: `document`. What is plain
is read by libyaml, ten times as fast; what is not, and what it refuses, by Python, whose errors say
where and why.
"""

import re
from functools import lru_cache
from itertools import accumulate

import yaml
from yaml.nodes import Node

MAY_DIFFER = re.compile(
    r"(?:^|[\s\[{,:-])(?:[&*](?! )|!)|^%|^(?:\.\.\.|---)|\t|^ {200}|(?:[?-] ){20}"
    r"|^[^\[{\n]*[\[{].*\?|[|>][-+\d]*#|:\s+[\]},]",
    re.M,
)
"""Anchors, tags and directives, starts and ends of documents, tabs, what lies deep, `{fr: Quoi?}`,
`|#` and a lacking value between brackets."""

QUOTED = re.compile(r'(?<=[\[{:,] )"[^"\\\n]*"(?=[,}\n])')
"""A text between quotes, in which nothing differs."""

DEEPEST = 100
"""Brackets inside each other."""


class _Composer(yaml.SafeLoader):
    """Refuses aliases and tags, which no record needs: they would swallow the start of a text."""

    def compose_node(self, parent: Node | None, index: int) -> Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]  # PyYAML has no types for it
        if getattr(event, "anchor", None):
            raise yaml.composer.ComposerError(
                None, None, "found duplicate anchor", event.start_mark
            )
        if getattr(event, "tag", None):
            raise yaml.composer.ComposerError(
                None, None, "cannot start any token", event.start_mark
            )
        return super().compose_node(parent, index)


@lru_cache(maxsize=1)
def compose_text(text: str) -> Node | None:
    """The node tree; kept for a moment, since a text that is YAML is asked for twice."""
    if hasattr(yaml, "CSafeLoader") and _is_plain(text):
        try:
            return _compose_fast(text)
        except yaml.YAMLError:
            pass  # told better below
    node: Node | None = _Composer(text).get_single_node()
    return node


def _is_plain(text: str) -> bool:
    bare = QUOTED.sub("", text)
    return not (MAY_DIFFER.search(bare) or _is_deep(text) or _may_ask_in_brackets(bare))


def _may_ask_in_brackets(text: str) -> bool:
    """`{fr: Quoi?}` over several lines."""
    return "?" in text and any(_opened(line) != _closed(line) for line in text.split("\n"))


def _opened(text: str) -> int:
    return text.count("[") + text.count("{")


def _closed(text: str) -> int:
    return text.count("]") + text.count("}")


def _is_deep(text: str) -> bool:
    if _opened(text) <= DEEPEST:
        return False
    steps = (1 if it in "[{" else -1 for it in re.findall(r"[\[\]{}]", text))
    return max(accumulate(steps)) > DEEPEST


def _compose_fast(text: str) -> Node | None:
    loader = yaml.CSafeLoader(text)
    try:
        node: Node | None = loader.get_single_node()
        return node
    finally:
        loader.dispose()
