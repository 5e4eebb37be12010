"""A record as text, laid out.

In: a `Layout`, a text and its `Document`. Out: lines. Next: `tidy_text`.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from ...loading.yaml import Document
from ...model.record import PICTURE_FOLDER
from ...problems import Key, value_at
from .comments import Comments
from .layout import Entry, Layout, Style, pattern_of

PLAIN = r"(?!-$)[A-Za-z0-9/+.-](\S*[^\s:-])?"
"""What stands as it is: one word in which YAML sees nothing else."""

TYPED = r"~|null|true|false|-?\d+(\.\d+)*"
"""What YAML takes for something other than a text."""

UNKNOWN = Entry("word")


def write_value(text: str, style: Style) -> list[str]:
    """One value; after its first line come those below it, without indentation."""
    if style == "prose":
        return _block(text.strip()) if text.strip() else ['""']
    if style == "picture":
        text = text.removeprefix(PICTURE_FOLDER)
    is_typed = style != "value" and re.fullmatch(TYPED, text)
    if style != "text" and re.fullmatch(PLAIN, text) and not is_typed:
        return [text]
    line = re.sub(r"[ \t\n]+", " ", text).strip(" ")
    return _block(line) if re.search(r'["\\]', line) else [f'"{line}"']


def _write_key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z_][\w-]*", name) else json.dumps(name, ensure_ascii=False)


def _block(text: str) -> list[str]:
    return ["|-", *text.split("\n")]


@dataclass(frozen=True)
class Writer:
    """Writes one file."""

    layout: Layout
    text: str
    document: Document
    comments: Comments

    def lines(self) -> Iterator[str]:
        yield from self.comments.top
        yield from self._group((), "")
        yield from self.comments.end

    def entry(self, key: Key) -> Entry:
        """Of a key that the model does not know, what will do for any."""
        return self.layout.get(pattern_of(key), UNKNOWN)

    def raw(self, key: Key) -> str:
        """A value as it was typed, without quotation marks."""
        value = value_at(self.document.values, key)
        if value is None or isinstance(value, str):
            return value or ""
        start, end = self.document.spans[key]
        return self.text[start:end]

    def is_left_out(self, key: Key) -> bool:
        """Whether the model takes it for granted, and nobody wrote why it is there."""
        has_comment = key in self.comments.above or key in self.comments.beside
        return self.raw(key) == self.entry(key).default and not has_comment

    def _group(self, key: Key, indent: str) -> Iterator[str]:
        values = value_at(self.document.values, key)
        place = {pattern: index for index, pattern in enumerate(self.layout)}
        for name in sorted(values, key=lambda it: place.get(pattern_of((*key, it)), len(place))):
            yield from self._above((*key, name), indent)
            if not self.is_left_out((*key, name)):
                yield from self._held(f"{_write_key(name)}:", (*key, name), indent)

    def _list(self, key: Key, indent: str) -> Iterator[str]:
        for index in range(len(value_at(self.document.values, key))):
            yield from self._above((*key, index), indent)
            yield from self._item((*key, index), indent)

    def _item(self, key: Key, indent: str) -> Iterator[str]:
        if not self._is_full(key, dict):
            yield from self._held("-", key, indent)
            return
        lines = list(self._group(key, f"{indent}  "))
        comments = list(takewhile(lambda line: line.lstrip().startswith("#"), lines))
        yield from (f"{indent}{line.lstrip()}" for line in comments)
        first, *rest = lines[len(comments) :]
        yield f"{indent}- {first.lstrip()}"
        yield from rest

    def _held(self, head: str, key: Key, indent: str) -> Iterator[str]:
        """head: what stands before the value."""
        if self._is_full(key, dict | list):
            yield f"{indent}{head}"
            below = self._group if self._is_full(key, dict) else self._list
            yield from below(key, f"{indent}  ")
        else:
            yield from self._value(head, key, indent)

    def _value(self, head: str, key: Key, indent: str) -> Iterator[str]:
        first, *rest = self._written(key)
        comment = self.comments.beside.get(key, "")
        if comment and rest:
            yield f"{indent}{comment}"
            comment = ""
        yield " ".join(it for it in (f"{indent}{head}", first, comment) if it)
        yield from (f"{indent}  {line}" if line else "" for line in rest)

    def _written(self, key: Key) -> Sequence[str]:
        value = value_at(self.document.values, key)
        if value is None:
            return [""]
        if isinstance(value, dict | list):
            return [self.raw(key)]
        style = self.entry(key).style
        known = style if pattern_of(key) in self.layout or isinstance(value, str) else "value"
        return write_value(self.raw(key), known)

    def _above(self, key: Key, indent: str) -> Iterator[str]:
        yield from (f"{indent}{comment}" for comment in self.comments.above.get(key, ()))

    def _is_full(self, key: Key, kind: Any) -> bool:
        value = value_at(self.document.values, key)
        return isinstance(value, kind) and bool(value)
