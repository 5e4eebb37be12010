"""One YAML file as plain values, with the line of every key.

In: a path. Out: a `Document`: its values, and the faults met on the way. Scalars follow YAML 1.2, so that `no` stays a
word, `12:30` stays a time and `2015-06-01` stays as typed; PyYAML by itself reads YAML 1.1. Next: `records`.
"""

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from .flow import mend_pairs
from .mending import Mended, mend
from .scalars import lines_inside, read_scalar, text_cut_short
from .text import read_text
from .yaml_faults import explain_yaml

Key = tuple[str | int, ...]
Fault = tuple[int, Key, str]
"""Line from 1, key path (empty for the file), message."""


@dataclass
class Document:
    """values: the file as dicts, lists and scalars. lines: key path -> line of that key. spans: key path -> place in the text.

    guesses: lines whose meaning had to be guessed after a fault, about which nothing else can be said.
    """

    values: dict[str, Any] = field(default_factory=dict)
    lines: dict[Key, int] = field(default_factory=dict)
    spans: dict[Key, tuple[int, int]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    guesses: set[int] = field(default_factory=set)

    def line_of(self, key: Key) -> int:
        """Line of this key, or of the nearest key around it when it is missing."""
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key, 1)


def dotted(key: Key) -> str:
    return ".".join(str(part) for part in key)


class _Composer(yaml.SafeLoader):
    """Builds the node tree; refuses aliases and tags, which no record needs: they would swallow the start of a text."""

    def compose_node(self, parent: Node | None, index: int) -> Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]  # PyYAML has no types for it
        if getattr(event, "anchor", None) or getattr(event, "tag", None):
            message = "found duplicate anchor" if getattr(event, "anchor", None) else "cannot start any token"
            raise yaml.composer.ComposerError(None, None, message, event.start_mark)
        return super().compose_node(parent, index)


def read_document(path: Path) -> Document:
    """Read one file; problems are in the document's `faults`, never raised."""
    return parse_document(path.read_bytes())


@lru_cache(maxsize=4096)
def parse_document(raw: bytes) -> Document:
    """The same for what a file holds, or held before.

    Kept, so that a preview reads only what was edited; nobody changes a document.
    """
    text, invisible = read_text(raw)
    mended = _mend(text)
    slips = sorted({*invisible, *mended.faults})
    document = Document(faults=[(line, (), message) for line, message in slips], guesses=mended.guesses)
    try:
        node = _compose(mended.text)
    except yaml.MarkedYAMLError as error:
        line, message = explain_yaml(error, mended.text)
        if not any(abs(line - known) <= 1 for known, _ in slips):  # otherwise it may well come from the mending
            document.faults.append((line, (), message))
        return document
    except RecursionError:
        document.faults = document.faults or [(1, (), "brackets inside brackets without end; remove them")]
        return document
    _Reader(mended.text, document).read(node)
    return document


@lru_cache(maxsize=1)
def _compose(text: str) -> Node | None:
    """The node tree; kept for a moment, since a text without slips is asked for twice."""
    node: Node | None = _Composer(text).get_single_node()
    return node


def _mend(text: str) -> Mended:
    """Look for every slip in what is no YAML, and only for what is misread in what is."""
    try:
        node = _compose(text)
    except (yaml.MarkedYAMLError, RecursionError):
        return mend(text)
    return mend(text, lines_inside(node))


@dataclass(frozen=True)
class _Reader:
    """Turns nodes into values."""

    text: str
    document: Document

    def read(self, node: Node | None) -> None:
        if isinstance(node, MappingNode) and node.value:
            self.document.values = self._mapping(node, ())
        elif node is not None and not isinstance(node, MappingNode):
            self._report(node, (), "must be a list of keys with values, such as title: …")
        elif not self.document.faults:
            self.document.faults.append((1, (), "the file is empty"))

    def _report(self, node: Node, key: Key, message: str) -> None:
        self.document.faults.append((node.start_mark.line + 1, key, message))

    def _value(self, node: Node, key: Key) -> Any:
        self.document.spans[key] = (node.start_mark.index, node.end_mark.index)
        if isinstance(node, MappingNode):
            return self._mapping(node, key)
        if isinstance(node, SequenceNode):
            return self._sequence(node, key)
        assert isinstance(node, ScalarNode)
        if cut := text_cut_short(node, self.text):
            self._report(node, key, f"“{cut}” starts a comment here; put the whole text between double quotes")
        return read_scalar(node)

    def _sequence(self, node: SequenceNode, key: Key) -> list[Any]:
        first: dict[str, int] = {}
        values = []
        for index, item in enumerate(node.value):
            line = self.document.lines[(*key, index)] = item.start_mark.line + 1
            values.append(self._value(item, (*key, index)))
            if isinstance(item, ScalarNode) and item.value:
                if item.value in first:
                    self._report(
                        item,
                        (*key, index),
                        f"“{item.value}” stands in this list twice, first on line {first[item.value]}; keep one",
                    )
                first.setdefault(item.value, line)
        return values

    def _mapping(self, node: MappingNode, key: Key) -> dict[str, Any]:
        values: dict[str, Any] = {}
        pairs, faults = mend_pairs(node, self.text)
        for line, message in faults:
            self.document.faults.append((line, key, message))
            self.document.guesses.add(line)
        for key_node, value_node in pairs:
            name = str(key_node.value) if isinstance(key_node, ScalarNode) else "?"
            if name in values:
                first = self.document.lines[(*key, name)]
                self._report(key_node, (*key, name), f"stands here twice, first on line {first}; keep one")
                continue
            self.document.lines[(*key, name)] = key_node.start_mark.line + 1
            values[name] = self._value(value_node, (*key, name))
        return values
