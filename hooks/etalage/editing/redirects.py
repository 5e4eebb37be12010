"""Former addresses of a page, put into its file as it is laid out.

In: what a file says, its text and addresses. Out: an `Edit` of the text. Next: `rename`, `remove`.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from ..loading.yaml import Document, read_document

Edit = tuple[int, int, str]
"""Start and end in the text, and what comes there."""

MARK = "\ufeff"
"""Of byte order, which some editors put first in a file."""


def with_redirects(path: Path, addresses: Sequence[str]) -> str:
    """The text of a file, with these addresses leading to its page."""
    text = path.read_bytes().decode("utf-8")
    mark = MARK if text.startswith(MARK) else ""
    text = text.removeprefix(MARK)
    return mark + apply_edits([add_redirects(read_document(path), text, addresses)], text)


def add_redirects(document: Document, text: str, addresses: Sequence[str]) -> Edit:
    """Let these addresses lead to it: in the list that is there, or in a new one at the end."""
    earlier = document.values.get("redirect_from")
    newline = "\r\n" if "\r\n" in text else "\n"
    if not isinstance(earlier, list):
        before = "" if text.endswith("\n") else newline
        return len(text), len(text), f"{before}redirect_from: [{', '.join(addresses)}]{newline}"
    start, end = document.spans[("redirect_from",)]
    if text[start] == "[":
        return end - 1, end - 1, f"{', ' if earlier else ''}{', '.join(addresses)}"
    first, last = document.spans[("redirect_from", len(earlier) - 1)]
    dash = newline + text[text.rfind("\n", 0, first) + 1 : first]
    return last, last, "".join(f"{dash}{address}" for address in addresses)


def apply_edits(edits: Iterable[Edit], text: str) -> str:
    for start, end, after in sorted(edits, reverse=True):
        text = text[:start] + after + text[end:]
    return text
