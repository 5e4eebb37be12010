"""What two languages of one text must share, and what one of them lacks.

Numbers, sums, years, dates and percentages; citations; links to records; words marked as of a third
language. In: a text in two languages. Out: a `Lack` for each thing that only one of them says. A
number that may be a word elsewhere counts only where the other side has one too that is not found
here. Next: `notes`.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest

from ...model import KINDS
from ...model.marks import CITATION, FOREIGN_WORDS, LINK_TARGET, cited_in
from .numbers import Said, read_numbers

NO_TEXT = re.compile(
    rf"{CITATION.pattern}|{LINK_TARGET.pattern}|https?://\S+|\{{[^{{}}]*lang[^{{}}]*\}}|\{{\{{?[^{{}}]*\}}\}}?"
    r"|(?<![\w.])[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}(?![\w.])"
)
"""Citations, addresses, marks and places for values."""

TELLING = re.compile(r"[\d\[]")
"""Without digits and brackets, nothing that is compared stands in a text."""

BEFORE = 20
"""Characters that tell one place of a number from another."""


@dataclass(frozen=True)
class Lack:
    """What one language says and the other does not."""

    here: str
    """As it is written in the first language; empty where only the second says something."""

    there: str
    """What the second says in its place; empty where it says nothing."""

    near_here: str
    """The same with some words before it, by which it is found in its file."""

    near_there: str


@dataclass(frozen=True)
class _Content:
    """What is compared of one text."""

    numbers: Sequence[Said]
    citations: Collection[str]
    links: Collection[str]
    foreign: Collection[tuple[str, str]]


def find_lacks(here: str, language: str, there: str, other: str) -> Iterator[Lack]:
    """languages: of the text here, and of the same text there."""
    if not TELLING.search(here + there):
        return
    one, two = _read(here, language), _read(there, other)
    numbers = _lacking_numbers(one.numbers, two.numbers)
    yield from _pair(*(_near(text, it) for text, it in zip((here, there), numbers, strict=True)))
    for mine, theirs in ((one.citations, two.citations), (one.links, two.links)):
        yield from _pair(_without(mine, theirs), _without(theirs, mine))
    mine, theirs = (
        [f"[{words}]{{lang={code}}}" for words, code in content if code not in (language, other)]
        for content in (one.foreign, two.foreign)
    )
    yield from _pair(_without(mine, theirs), _without(theirs, mine))


@cache
def _read(text: str, language: str) -> _Content:
    """Kept, since a preview and a third language ask again."""
    plain = NO_TEXT.sub(lambda found: " " * len(found[0]), text)
    found = (it.partition("#")[0] for it in LINK_TARGET.findall(text))
    targets = [it.strip("./").removesuffix(".md") for it in found]
    return _Content(
        read_numbers(plain, language),
        [f"[@{it.slug}]" for it in cited_in(text)],
        [it for it in targets if it.partition("/")[0] in KINDS],
        FOREIGN_WORDS.findall(text),
    )


def _lacking_numbers(one: Sequence[Said], two: Sequence[Said]) -> tuple[list[Said], list[Said]]:
    """Numbers without a match; of those that may be no mistake, only where both sides have some."""
    mine, theirs = _unpaired(one, two)
    kept: tuple[list[Said], list[Said]] = ([], [])
    for sort in _SORTS:
        some = [it for it in mine if _sort_of(it, two) == sort]
        others = [it for it in theirs if _sort_of(it, one) == sort]
        if sort == "unsaid" or (some and others):
            kept[0].extend(some)
            kept[1].extend(others)
    return kept


_SORTS = ("unsaid", "said less often", "perhaps in words")


def _sort_of(said: Said, others: Sequence[Said]) -> str:
    if any(said.is_said_by(it) for it in others):
        return "said less often"
    return "perhaps in words" if said.may_be_word else "unsaid"


def _unpaired(one: Sequence[Said], two: Sequence[Said]) -> tuple[list[Said], list[Said]]:
    """What is left when each thing is taken together with one of the other side."""
    left = [it for it in two if not it.is_in_words]
    mine = []
    for said in (it for it in one if not it.is_in_words):
        found = next((it for it in left if said.is_said_by(it)), None)
        if found:
            left.remove(found)
        else:
            mine.append(said)
    return mine, left


def _near(text: str, some: Iterable[Said]) -> dict[str, str]:
    """What is written of each, once, and the same with what stands before it on its line."""
    found: dict[str, str] = {}
    for it in sorted(some, key=lambda it: it.offset):
        start = max(text.rfind("\n", 0, it.offset) + 1, it.offset - BEFORE)
        found.setdefault(it.written, text[start : it.offset + len(it.written)])
    return found


def _without(some: Collection[str], others: Collection[str]) -> dict[str, str]:
    return {it: it for it in some if it not in others}


def _pair(here: Mapping[str, str], there: Mapping[str, str]) -> Iterator[Lack]:
    for (one, near), (other, near_it) in zip_longest(
        here.items(), there.items(), fillvalue=("", "")
    ):
        yield Lack(one, other, near, near_it)
