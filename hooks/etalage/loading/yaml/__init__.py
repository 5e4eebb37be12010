"""One YAML file as plain values, with the line of every key; the door is `parse_document`.

    bytes ─ encoding ─> text ─ recovery ─> YAML ─ document ─> values, lines, problems
                          (line_repairs, quote_repairs)  (flow_repairs, scalars, parser_errors)

What an editor got wrong is reported and repaired in memory, by which the rest of the file can be
read and its other problems be told at the same time. Nothing outside this room knows how.
"""

from .document import Document, Documents, parse_document, read_document
from .encoding import clean_text, decode_text, find_odd

__all__ = [
    "Document",
    "Documents",
    "clean_text",
    "decode_text",
    "find_odd",
    "parse_document",
    "read_document",
]
