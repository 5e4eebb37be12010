"""The numbers, sums, years and dates that a text gives, whatever language it is in.

In: a text and its language. Out: a `Said` for each, with all that it can mean: in `125 tot 200
miljoen` the first number is one of millions, and another language may say so twice. Next: `shared`.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from .notation import Notation, notation_of

Meaning = Decimal | tuple[int, int]
"""A number, or month and day; day 0 where only the month is told."""

ROUND, WORDY = 20, 100
"""Up to the first, and for a single digit with zeros, a language may well write a word.

Up to the second it may too, where no percentage or sum is told: thirty-six months.
"""

MOST_IN_WORDS = 100
"""Millions, thousands and so on that a language writes in words."""

LONGEST = 30
"""Characters of a number; more digits are a code."""

LONGEST_DAY = 14
"""Characters that a day takes before its month: `11th of `."""

DAY_AFTER_MONTH = re.compile(r"\s(0?[1-9]|[12]\d|3[01])[^\W\d_]{0,2},?\s(?=\d{4}(?!\d))")


@dataclass(frozen=True)
class Said:
    """One thing that a text says, to be looked for in the other language."""

    written: str
    """As it stands in the text."""

    offset: int
    """Where in the text."""

    meanings: frozenset[Meaning] = frozenset()
    """All that it can mean; empty for digits that are no number of this language, such as 12.30."""

    digits: str = ""
    """Without a word or sign of a unit."""

    unit: str = ""
    """What is counted, if it is said: `percent` or `money`."""

    size: Decimal = Decimal(1)
    """What its word for a magnitude multiplies by."""

    may_be_word: bool = False
    """Whether another language may well say it in a word: twenty, the sixties."""

    @property
    def is_in_words(self) -> bool:
        """A magnitude without digits, such as `half a million`."""
        return not self.digits and bool(self.meanings)

    def is_said_by(self, other: "Said") -> bool:
        if self.unit and other.unit and self.unit != other.unit:
            return False
        if self.meanings and other.meanings:
            return bool(self.meanings & other.meanings) or self._is_within(other)
        is_counted = any(it.unit or it.size > 1 for it in (self, other))
        return not is_counted and _plain(self.digits) == _plain(other.digits)

    def _is_within(self, other: "Said") -> bool:
        """Whether it is a number that the other one gives in words."""
        numbers = (it / other.size for it in self.meanings if isinstance(it, Decimal))
        return other.is_in_words and any(
            Decimal("0.5") <= it < MOST_IN_WORDS and len(it.normalize().as_tuple().digits) <= 2
            for it in numbers
        )


def _plain(digits: str) -> str:
    return re.sub(r"\D", ".", digits)


def read_numbers(text: str, language: str) -> list[Said]:
    """In the order of the text, in which what is no text has been blanked out."""
    notation = notation_of(language)
    dates = list(_dates(text, notation))
    days = {date.offset for date in dates}
    clusters = [it for it in notation.cluster.finditer(text) if it.start() not in days]
    numbers = [said for it in clusters for said in _read(it, notation)]
    found = sorted([*dates, *numbers, *_in_words(text, notation)], key=lambda it: it.offset)
    return _share_units(found)


def _dates(text: str, notation: Notation) -> Iterator[Said]:
    """Day and month, or a month alone; the year is a number of its own."""
    for found in notation.month.finditer(text):
        month, start, end = notation.months[found[1]], found.start(), found.end()
        earliest = max(0, start - LONGEST_DAY)
        if before := notation.day_before_month.search(text, earliest, start):
            day, begin = int(before[1]), before.start(1)
            other = set() if found[1] in notation.sure_months else {Decimal(day)}
            meanings: frozenset[Meaning] = frozenset({(month, day), *other})
            yield Said(text[begin:end], begin, meanings, found[0], may_be_word=bool(other))
        elif found[1] not in notation.sure_months:
            continue
        elif after := DAY_AFTER_MONTH.match(text, end):
            meaning = (month, int(after[1]))
            yield Said(text[start : after.end(1)], after.start(1), frozenset({meaning}), found[0])
        else:
            yield Said(found[0], start, frozenset({(month, 0)}), found[0], may_be_word=True)


def _read(cluster: re.Match[str], notation: Notation) -> Iterator[Said]:
    """What digits mean in this language; a date of digits alone is two things."""
    written, offset = cluster[0], cluster.start()
    if re.fullmatch(r"\d{4}-\d\d-\d\d", written):
        year, month, day = map(int, written.split("-"))
        yield Said(written, offset, frozenset({(month, day)}), written)
        yield Said(written[:4], offset, frozenset({Decimal(year)}), written[:4])
        return
    said = Said(written, offset, digits=written)
    if len(written) <= LONGEST and notation.number.fullmatch(written):
        said = _with_value(said, cluster.string, notation)
    yield _with_unit(said, cluster.string, notation)


def _with_value(said: Said, text: str, notation: Notation) -> Said:
    value, end = notation.value_of(said.written), said.offset + len(said.written)
    magnitude = notation.magnitude.match(text, end + (text[end : end + 1].isspace()))
    if magnitude:
        size = notation.magnitudes[magnitude[1].lower()]
        written = text[said.offset : magnitude.end()]
        return replace(said, written=written, meanings=frozenset({value * size}), size=size)
    has_letters = text[end : end + 1].isalpha()
    decade = {value % 100} if has_letters and 1000 <= value < 3000 else set()
    may_be_word = has_letters or _is_round(value) or (value <= WORDY and value % 1 == 0)
    return replace(said, meanings=frozenset({value, *decade}), may_be_word=may_be_word)


def _is_round(value: Decimal) -> bool:
    whole, half = divmod(value, 1)
    if half or value <= ROUND:
        return value <= ROUND and str(half) in ("0", "0.5")
    return len(str(whole).rstrip("0")) == 1 and value < 10_000


def _with_unit(said: Said, text: str, notation: Notation) -> Said:
    """Signs and words beside it; digits that count something are no number of a chapter."""
    rest = text[said.offset + len(said.written) :][:40]
    after = re.match(r"\s?(%|[^\W\d_]+|[^\s\w])?", rest)
    before = re.search(r"(\S*)\s?$", text[max(0, said.offset - 8) : said.offset])
    words = [(it[1] or "").lower() for it in (before, after) if it]
    is_percent = any(word in notation.percent for word in words)
    is_money = any(word in notation.money or _is_sign(word) for word in words)
    if not (is_percent or is_money):
        return said
    unit = "percent" if is_percent else "money"
    may_be_word = any(_is_round(it) for it in said.meanings if isinstance(it, Decimal))
    return replace(said, unit=unit, may_be_word=may_be_word)


def _is_sign(word: str) -> bool:
    return any(unicodedata.category(character) == "Sc" for character in word)


def _in_words(text: str, notation: Notation) -> Iterator[Said]:
    """A magnitude that no digits stand before: `een miljard`, `twintigduizend`."""
    for found in notation.magnitude.finditer(text):
        if not re.search(r"\d\s?$", text[max(0, found.start() - 2) : found.start()]):
            size = notation.magnitudes[found[1].lower()]
            yield Said(found[0], found.start(), frozenset({size}), size=size)


def _share_units(found: Sequence[Said]) -> list[Said]:
    """A number may leave its magnitude or month to another: `8 million from one, 2 from two`."""
    sizes = {it.size for it in found if it.size > 1 and not it.is_in_words}
    months = {it[0] for said in found for it in said.meanings if isinstance(it, tuple)}
    if not (sizes or months):
        return list(found)
    return [it if it.size > 1 else _sharing(it, sizes, months) for it in found]


def _sharing(said: Said, sizes: Iterable[Decimal], months: Iterable[int]) -> Said:
    numbers = [it for it in said.meanings if isinstance(it, Decimal) and it < 1000]
    shared: set[Meaning] = {number * size for number in numbers for size in sizes}
    shared |= {(month, int(number)) for number in numbers for month in months}
    return replace(said, meanings=said.meanings | shared)
