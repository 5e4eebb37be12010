"""One YAML file as plain values, with the line of every key.

In: the bytes of a file. Out: a `Document`: its values, and the problems met on the way. Scalars
follow YAML 1.2, so that `no` stays a word, `12:30` stays a time and `2015-06-01` stays as typed;
PyYAML by itself reads YAML 1.1. Next: `loading.records`.
"""

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from ...problems import Key, Problem, dotted, value_at
from .composer import compose_text
from .encoding import decode_text, find_odd
from .flow_repairs import repair_pairs
from .parser_errors import explain_parser_error
from .recovery import Recovered, recover
from .scalars import (
    folded_away,
    last_line,
    lines_inside,
    place_in_source,
    read_scalar,
    text_cut_short,
)

MOST_KEYS = 2000
"""In one group; the interface words are the largest there is."""


IN_HAND = 50
"""Files of which several things may be asked in turn; what is right is not asked about again."""


@dataclass
class Document:
    """What one file says."""

    values: dict[str, Any] = field(default_factory=dict)
    """The file as dicts, lists and scalars."""

    lines: dict[Key, int] = field(default_factory=dict)
    """Key path -> line of that key."""

    spans: dict[Key, tuple[int, int]] = field(default_factory=dict)
    """Key path -> where its value starts and ends in the text."""

    problems: list[Problem] = field(default_factory=list)
    """What is wrong; the file has no name here."""

    guesses: set[int] = field(default_factory=set)
    """Lines whose meaning had to be guessed, about which nothing else can be said."""

    text: str = ""
    """The file as it was read."""

    def is_guessed(self, key: Key) -> bool:
        """Whether the meaning of this key, or of one inside it, had to be guessed."""
        inside = (line for it, line in self.lines.items() if it[: len(key)] == key)
        return bool(self.guesses) and not self.guesses.isdisjoint([self.line_of(key), *inside])

    def line_of(self, key: Key, offset: int = -1) -> int:
        """Line of this key, or of the nearest key around it when it is missing.

        offset: in the text that is its value, if it is about a place there, or below zero.
        """
        if offset >= 0 and key in self.spans:
            start, end = self.spans[key]
            place = place_in_source(self.text[start:end], str(value_at(self.values, key)), offset)
            return self.text.count("\n", 0, start + place) + 1
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key, 1)


@dataclass
class Documents:
    """Files by name, each read as plain values when that is asked: only what is wrong asks it."""

    raw: dict[str, bytes] = field(default_factory=dict)
    """Name -> what the file holds."""

    def __getitem__(self, name: str) -> Document:
        return parse_document(self.raw[name])


def read_document(path: Path) -> Document:
    """Read one file; what is wrong stands in the document's `problems` and is never raised."""
    return parse_document(path.read_bytes())


@lru_cache(maxsize=IN_HAND)
def parse_document(raw: bytes) -> Document:
    """The same for what a file holds, or held before; nobody changes a document."""
    text, invisible = decode_text(raw)
    recovered = _recover(text)
    known = sorted({*invisible, *recovered.problems})
    document = Document(problems=known, guesses=recovered.guesses)
    try:
        node = compose_text(recovered.text)
    except yaml.MarkedYAMLError as error:
        problem = explain_parser_error(error, recovered.text)
        # Next to a line that was repaired, it may well come from the repair.
        if not any(abs(problem.line - it.line) <= 1 for it in known):
            document.problems = [*known, problem]
        return document
    except RecursionError:
        endless = Problem("", 1, "", "brackets inside brackets without end; remove them")
        document.problems = known or [endless]
        return document
    told = frozenset(problem.line for problem in known)
    document.text = recovered.text
    _NodeReader(recovered.text, document, told).read(node)
    return document


def _recover(text: str) -> Recovered:
    """Repair all that can be where a text is not YAML, and only what is misread where it is."""
    try:
        node = compose_text(text)
    except (yaml.MarkedYAMLError, RecursionError):
        return recover(text)
    return recover(text, lines_inside(node))


@dataclass(frozen=True)
class _NodeReader:
    """Turns nodes into values."""

    text: str
    document: Document

    told: frozenset[int]
    """Lines of which something has been said already."""

    def read(self, node: Node | None) -> None:
        if isinstance(node, MappingNode) and node.value:
            self.document.values = self._mapping(node, ())
        elif node is not None and not isinstance(node, MappingNode):
            self._report(node, (), "must be a list of keys with values, such as title: …")
        elif not self.document.problems:
            self.document.problems.append(Problem("", 1, "", "the file is empty"))

    def _report(self, node: Node, key: Key, message: str) -> None:
        problem = Problem("", node.start_mark.line + 1, dotted(key), message)
        self.document.problems.append(problem)

    def _value(self, node: Node, key: Key) -> Any:
        self.document.spans[key] = (node.start_mark.index, node.end_mark.index)
        if isinstance(node, MappingNode):
            return self._mapping(node, key)
        if isinstance(node, SequenceNode):
            return self._sequence(node, key)
        assert isinstance(node, ScalarNode)
        if cut := text_cut_short(node, self.text):
            # Behind a space it may be meant as one.
            own_line = "" if cut[1:].strip() == cut[1:] else ", or a comment on a line of its own"
            message = f"“{cut}” starts a comment here; put the whole text between double quotes"
            message += own_line
            self._report(node, key, message)
        line, lost = folded_away(node, self.text)
        if lost:
            message = f"{lost}; write |- after the key, and the text on the lines below it"
            self.document.problems.append(Problem("", line + 1, dotted(key), message))
        value = read_scalar(node)
        is_told = node.start_mark.line + 1 in self.told
        if isinstance(value, str) and not is_told and (message := find_odd(value)):
            self._report_odd(node, key, message)
        return value

    def _report_odd(self, node: Node, key: Key, message: str) -> None:
        """In its own line, where a text has several and the spoilt one can be told."""
        lines = self.text[node.start_mark.index : node.end_mark.index].splitlines()
        odd = ((number, told) for number, line in enumerate(lines) if (told := find_odd(line)))
        offset, message = next(odd, (0, message))
        line = node.start_mark.line + 1 + offset
        self.document.problems.append(Problem("", line, dotted(key), message))

    def _look_at_key(self, node: Node, name: str, key: Key) -> None:
        line = node.start_mark.line + 1
        message = find_odd(name) if line not in self.told else ""
        if message:
            self._report(node, key, message)
            self.document.guesses.add(line)

    def _sequence(self, node: SequenceNode, key: Key) -> list[Any]:
        first: dict[str, int] = {}
        values = []
        for index, item in enumerate(node.value):
            line = self.document.lines[(*key, index)] = item.start_mark.line + 1
            values.append(self._value(item, (*key, index)))
            if isinstance(item, ScalarNode) and item.value:
                if item.value in first:
                    twice = f"“{item.value}” stands in this list twice"
                    message = f"{twice}, first on line {first[item.value]}; keep one"
                    self._report(item, (*key, index), message)
                first.setdefault(item.value, line)
        return values

    def _mapping(self, node: MappingNode, key: Key) -> dict[str, Any]:
        values: dict[str, Any] = {}
        seen: dict[str, Node] = {}
        pairs, problems = repair_pairs(node, self.text)
        for it in problems:
            self.document.problems.append(Problem("", it.line, dotted(key), it.message))
            self.document.guesses.add(it.line)
        if len(pairs) > MOST_KEYS:
            message = f"has {len(pairs)} keys; no more than {MOST_KEYS} are read"
            self._report(node, key, message)
        for key_node, value_node in pairs[:MOST_KEYS]:
            name = str(key_node.value) if isinstance(key_node, ScalarNode) else "?"
            self._look_at_key(key_node, name, key)
            if name in values:
                first = self.document.lines[(*key, name)]
                advice = _advise_twice(seen[name], value_node, key)
                message = f"stands here twice, first on line {first}; {advice}"
                self._report(key_node, (*key, name), message)
                continue
            seen[name] = value_node
            self.document.lines[(*key, name)] = key_node.start_mark.line + 1
            values[name] = self._value(value_node, (*key, name))
        return values


def _advise_twice(first: Node, second: Node, key: Key) -> str:
    """What to do about a key that stands in one place twice; key: of the group around it."""
    has_other_keys = not _names(first) & _names(second)
    if (
        isinstance(first, SequenceNode | MappingNode)
        and isinstance(second, type(first))
        and has_other_keys
    ):
        what = "items" if isinstance(first, SequenceNode) else "keys"
        if first.flow_style:
            inside = f"inside the brackets of line {first.start_mark.line + 1}"
            return f"write these {what} {inside}, and remove this key"
        return f"put these {what} below line {last_line(first) + 1}, and remove this line"
    if key and isinstance(key[-1], int):
        return "start a new item with a dash, or remove the line that is wrong"
    return "remove the one that is wrong"


def _names(node: Node) -> set[str]:
    return {str(key.value) for key, _ in node.value} if isinstance(node, MappingNode) else set()
