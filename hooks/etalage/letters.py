"""How letters compare: which are the same to a reader who types them, and which come first.

In: text. Out: text to compare, words to find it by, and a key to sort it by. Next: `model` makes
addresses of it, `pages` sorts lists and fills the explorer, `site` helps Pagefind.
"""

import re
import unicodedata
from functools import cache
from typing import Any

from pyuca import Collator

APOSTROPHES = "'’‘ʼ′`´"
HYPHENS = "\u002d\u2010-\u2015"

PLAIN = str.maketrans(
    {"æ": "ae", "ð": "d", "đ": "d", "ħ": "h", "ı": "i", "ł": "l"}
    | {"œ": "oe", "ø": "o", "ß": "ss", "þ": "th", "ŧ": "t"}
)
"""Letters that do not come apart into a plain letter and a mark."""

UNSEEN = ("Mn", "Mc", "Me", "Pd", "Cf")
"""Categories of Unicode: marks, hyphens, and what only steers the lay-out, such as soft hyphens."""

WORD = re.compile(rf"[^\W_](?:[^\W_]|[{HYPHENS}{APOSTROPHES}\u00ad](?=[^\W_]))*")
UNUSUAL = re.compile("[\u2010-\u2015]")
"""Hyphens and dashes that Pagefind does not take for the end of a part."""

NUMBER = re.compile(r"\d+")
LONGEST_NUMBER = 12
"""Digits to which numbers are filled up, so that 10 comes after 9."""


_APOSTROPHES = dict.fromkeys(map(ord, APOSTROPHES))


def fold(text: str) -> str:
    """Small letters without accents, apostrophes, hyphens and what nobody sees.

    explorer.js folds so what a reader types.
    """
    letters = unicodedata.normalize("NFKD", text.lower().translate(_APOSTROPHES))
    if letters.isascii():
        return letters.replace("-", "")
    return "".join(it for it in letters if unicodedata.category(it) not in UNSEEN)


def plain_words(text: str) -> set[str]:
    """How words are typed by who lacks their letters, and parts of those with an unusual hyphen.

    `Łódź` gives lodz, `’s‑Gravenhof` sgravenhof and gravenhof; most words give nothing.
    """
    unlike = (it for it in set(WORD.findall(text)) if not it.isascii())
    return set().union(*map(_plain_forms, unlike))


@cache
def _plain_forms(word: str) -> frozenset[str]:
    """Kept, since the same words stand on many pages."""
    folded, parts = fold(word), UNUSUAL.split(word)
    plain = folded.translate(PLAIN)
    if plain == folded and len(parts) == 1:
        return frozenset()
    forms = {plain, *(fold(it).translate(PLAIN) for it in parts)}
    return frozenset(it for it in forms if len(it) > 1 and not it.isdigit())


@cache
def sort_key(text: str) -> Any:
    """By the Unicode collation algorithm, and numbers by their size. Kept, as lists share names."""
    filled = NUMBER.sub(lambda number: number[0].zfill(LONGEST_NUMBER), text)
    return _collator().sort_key(filled)


@cache
def _collator() -> Collator:
    """It reads a table of all letters, for a tenth of a second; so only when it is asked for."""
    return Collator()
