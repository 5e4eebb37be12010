"""Texts that name a website as where they have it from, without citing a source record.

The model already makes every figure and sum name a source; what it cannot see is a sentence such as
“example.org gave 29”. In: a record. Out: how many of its texts do so. Next: `report`.
"""

import re
from functools import cache

from ..model import Described
from ..model.localised import Text
from ..model.marks import CITATION, LINK_TARGET
from ..model.traversal import items_in

WEBSITE = re.compile(
    r"(?<![\w@/.-])(?:[a-z0-9-]+\.)+(?:com|net|org|edu|info|[a-z]{2})(?![\w.-])", re.I
)
"""A bare address; not one inside a longer address or of a mailbox."""

PARAGRAPH = re.compile(r"\n\s*\n")


def count_texts(record: Described) -> int:
    """Its texts, whatever their languages; labels of links are left out."""
    return len(_texts(record))


def count_unsourced(record: Described) -> int:
    """Texts in which a paragraph names a website and cites nothing, in any language."""
    return sum(any(map(_is_unsourced, text.by_language.values())) for text in _texts(record))


def _texts(record: Described) -> list[Text]:
    """All but the labels of links, which lead to what they name."""
    found = ((key, value) for key, value in items_in(record) if isinstance(value, Text))
    return [value for key, value in found if key[0] != "links"]


@cache
def _is_unsourced(text: str) -> bool:
    return any(
        WEBSITE.search(LINK_TARGET.sub("", paragraph)) and not CITATION.search(paragraph)
        for paragraph in PARAGRAPH.split(text)
    )
