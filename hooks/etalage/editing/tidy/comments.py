"""The comments of a file, and which key each belongs to.

In: a text and its `Document`. Out: `Comments`. Next: `writing` puts them back where their keys come
to stand.

A comment on a line of its own belongs to the key or item below it; one after a value, to that.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from ...loading.yaml import Document
from ...problems import Key, value_at

COMMENT = re.compile(r"(?:^|\s)(#.*?)\s*$")
BLOCK = re.compile(r"[|>][^\n]*")
"""First line of a text on lines of its own."""


@dataclass(frozen=True)
class Comments:
    """Each as it was written, from its number sign on."""

    top: list[str] = field(default_factory=list)
    above: dict[Key, list[str]] = field(default_factory=dict)
    beside: dict[Key, str] = field(default_factory=dict)
    end: list[str] = field(default_factory=list)


def find_comments(text: str, document: Document) -> Comments:
    """document: what the text says, without problems."""
    found = Comments()
    on_line = _keys_by_line(document)
    first = min(on_line, default=0)
    for number, line in enumerate(_without_values(text, document).split("\n"), 1):
        if not (comment := COMMENT.search(line)):
            continue
        alone = not line[: comment.start(1)].strip()
        if number < first:
            found.top.append(comment[1])
        elif not alone and number in on_line:
            _add_beside(found, comment[1], on_line[number], document)
        elif below := min((it for it in on_line if it > number), default=0):
            found.above.setdefault(on_line[below][0], []).append(comment[1])
        else:
            found.end.append(comment[1])
    return found


def _keys_by_line(document: Document) -> dict[int, list[Key]]:
    """Keys and items by the line on which they begin, the outermost first."""
    lines: dict[int, list[Key]] = {}
    for key in sorted(document.lines, key=len):
        lines.setdefault(document.lines[key], []).append(key)
    return lines


def _add_beside(found: Comments, comment: str, keys: Iterable[Key], document: Document) -> None:
    """After the one value of a line, or above all that stands on it."""
    outermost, *_ = keys
    values = [key for key in keys if not isinstance(value_at(document.values, key), dict | list)]
    if len(values) == 1:
        found.beside[values[0]] = comment
    else:
        found.above.setdefault(outermost, []).append(comment)


def _without_values(text: str, document: Document) -> str:
    """The text with something harmless for each value, in which a number sign is no comment."""
    parts, done = [], 0
    for start, end in sorted(_spans(text, document)):
        parts += [text[done:start], re.sub(r"[^\n]", "x", text[start:end])]
        done = max(done, end)
    return "".join([*parts, text[done:]])


def _spans(text: str, document: Document) -> Iterable[tuple[int, int]]:
    for key, (start, end) in document.spans.items():
        if not isinstance(value_at(document.values, key), dict | list):
            block = BLOCK.match(text, start, end)
            yield (block.end() if block else start), end
