"""One YAML file as plain values, with the line of every key.

In: a path. Out: a `Document`, or the problems that keep it from being one. Scalars follow YAML 1.2, so that `no` stays
a word, `12:30` stays a time and `2015-06-01` stays as typed; PyYAML by itself reads YAML 1.1. Next: `records`.
"""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

Key = tuple[str | int, ...]
Fault = tuple[int, Key, str]
"""Line from 1, key path (empty for the file), message."""

YAML_FAULTS = {
    "mapping values are not allowed here": "a colon inside a text; put the whole text between double quotes",
    "cannot start any token": "a character that YAML keeps for itself starts this text; put the text between double quotes",
    "found duplicate anchor": "& and * have a meaning in YAML; put the text between double quotes",
    "while scanning a quoted scalar": "a quotation mark is opened here and not closed",
    "could not find expected ':'": "a key without a colon after it",
    "expected <block end>": "the indentation does not fit the lines above",
    "did not find expected": "the indentation does not fit the lines above",
    "expected ',' or": "a comma or a closing bracket lacks; a text with brackets or commas needs double quotes",
    "special characters are not allowed": "a control character; remove it",
}
"""Part of PyYAML's message -> what to tell an editor. The first that fits wins."""


@dataclass
class Document:
    """values: the file as dicts, lists and scalars. lines: key path -> line of that key."""

    values: dict[str, Any] = field(default_factory=dict)
    lines: dict[Key, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def line_of(self, key: Key) -> int:
        """Line of this key, or of the nearest key around it when it is missing."""
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key, 1)


def dotted(key: Key) -> str:
    return ".".join(str(part) for part in key)


class _Composer(yaml.SafeLoader):
    """Builds the node tree; refuses aliases, which no record needs and which can contain themselves."""

    def compose_node(self, parent: Node | None, index: int) -> Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]  # PyYAML has no types for it
        if getattr(event, "anchor", None):
            message = "found duplicate anchor"
            raise yaml.composer.ComposerError(None, None, message, event.start_mark)
        return super().compose_node(parent, index)


def read_document(path: Path) -> Document:
    """Read one file; problems are in the document's `faults`, never raised."""
    document = Document()
    raw = path.read_bytes()
    text = _decode(raw, document)
    if text is None or _has_tabs(text, document):
        return document
    try:
        node = _Composer(text).get_single_node()
    except yaml.YAMLError as error:
        document.faults.append((_line_of_error(error), (), _explain(error)))
        return document
    if node is None:
        document.faults.append((1, (), "the file is empty"))
    elif not isinstance(node, MappingNode):
        document.faults.append((node.start_mark.line + 1, (), "must be a list of keys with values, such as title: …"))
    else:
        document.values = _mapping(node, (), document)
    return document


def _decode(raw: bytes, document: Document) -> str | None:
    if raw.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        document.faults.append((1, (), "starts with a byte-order mark; save the file as “UTF-8” without one"))
        return None
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        document.faults.append((line, (), "a character that is not UTF-8; save the file as “UTF-8” and type it again"))
        return None


def _has_tabs(text: str, document: Document) -> bool:
    """YAML forbids tabs for indentation; every such line is reported, PyYAML would stop at the first."""
    for number, line in enumerate(text.split("\n"), 1):
        if re.match(r" *\t", line):
            document.faults.append((number, (), "a tab at the start of the line; use spaces"))
    return bool(document.faults)


def _line_of_error(error: yaml.YAMLError) -> int:
    """Quotation marks are reported where they open, everything else where the reader got stuck."""
    context = str(getattr(error, "context", "") or "")
    mark = getattr(error, "problem_mark", None)
    if "quoted scalar" in context:
        mark = getattr(error, "context_mark", mark)
    if mark is not None:
        return int(mark.line) + 1
    return 1


def _explain(error: yaml.YAMLError) -> str:
    message = " ".join(str(error).split())
    return next((plain for part, plain in YAML_FAULTS.items() if part in message), f"not valid YAML: {message}")


def _value(node: Node, key: Key, document: Document) -> Any:
    if isinstance(node, MappingNode):
        return _mapping(node, key, document)
    if isinstance(node, SequenceNode):
        for index, item in enumerate(node.value):
            document.lines[(*key, index)] = item.start_mark.line + 1
        return [_value(item, (*key, index), document) for index, item in enumerate(node.value)]
    assert isinstance(node, ScalarNode)
    return _scalar(node)


def _mapping(node: MappingNode, key: Key, document: Document) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key_node, value_node in node.value:
        name = str(key_node.value) if isinstance(key_node, ScalarNode) else "?"
        line = key_node.start_mark.line + 1
        if name in values:
            first = document.lines[(*key, name)]
            document.faults.append((line, (*key, name), f"stands here twice, first on line {first}; keep one"))
            continue
        document.lines[(*key, name)] = line
        values[name] = _value(value_node, (*key, name), document)
    return values


def _scalar(node: ScalarNode) -> str | int | Decimal | bool | None:
    """A scalar by YAML 1.2's core schema, minus octal, hexadecimal, infinity and not-a-number."""
    text = str(node.value)
    if node.style is not None:
        return text
    if text in ("", "~", "null"):
        return None
    if text in ("true", "false"):
        return text == "true"
    if re.fullmatch(r"-?(0|[1-9]\d*)", text):
        return int(text)
    # 170.000 stays text: a Dutch editor means 170 thousand, YAML would read 170.
    if re.fullmatch(r"-?\d+\.\d+", text) and not re.fullmatch(r"-?\d{1,3}(\.\d{3})+", text):
        return Decimal(text)
    return text
