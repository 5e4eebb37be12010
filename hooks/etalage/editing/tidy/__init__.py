"""One lay-out for every record, which people, the form and the machine keep alike.

    model + languages ─ layout ─> how each value is written, and in which order
    text ─ comments ─> which comment belongs to which key
    both ─ writing ─> the same record, laid out

A change then shows as the lines that it changes. What a record says stays as it is, but for what no
reader can see: characters without a shape, accents apart from their letters, line ends.
"""

from ...loading.yaml import clean_text, parse_document
from ...problems import Key, value_at
from .comments import find_comments
from .layout import LAID_OUT, Layout, make_layout
from .writing import PLAIN, TYPED, Writer, write_value

__all__ = ["LAID_OUT", "PLAIN", "TYPED", "Layout", "make_layout", "tidy"]


def tidy(raw: bytes, layout: Layout) -> bytes:
    """A record, laid out; as it was where it cannot be read, for `check` to say why."""
    text = clean_text(raw)
    document = parse_document(text.encode())
    if document.problems:
        return raw
    writer = Writer(layout, text, document, find_comments(text, document))
    tidied = "\n".join([*writer.lines(), ""])
    after = parse_document(tidied.encode())
    again = Writer(layout, tidied, after, find_comments(tidied, after))
    if after.problems or _said(writer) != _said(again):
        raise ValueError("its lay-out would change what it says")
    return tidied.encode()


def _said(writer: Writer) -> dict[Key, list[str]]:
    """All values but those that the model takes for granted, as they are to be written."""
    return {
        key: write_value(writer.raw(key), writer.entry(key).style)
        for key in writer.document.spans
        if not isinstance(value_at(writer.document.values, key), dict | list)
        and not writer.is_left_out(key)
    }
