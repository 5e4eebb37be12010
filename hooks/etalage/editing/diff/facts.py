"""Which values of a record differ, before and now, each named as its editor knows it.

In: the plain values of both versions, and the model that knows their keys. Out: a `Difference` for
each, with what stands out: a number that is ten times another, a date that moved by years. An item
of a list is known by what it names, so that one put in first does not change all others. Next:
`changes`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from pydantic import BaseModel, ValidationError

from ...model.introspection import FieldShape, shape_at
from ...model.localised import DatePerLanguage
from ...model.record import Dated
from ...model.status import status_of
from ...model.values import PartialDate
from ...problems import STEERING, Key
from .pairing import name_of, pair_items
from .wording import mark_words, shorten

LONGEST = 80
"""Characters of one value."""

TIMES = 10
"""A number that is so many times another has perhaps a digit too many or too few."""

YEARS = 2
"""A date that moves by so many years has perhaps another digit than was meant."""

GOES_ON = {"verified_on", "updated", "retrieved", "last_known_active", "as_of"}
"""Keys of dates that move on with time; only going back stands out."""


@dataclass(frozen=True)
class Difference:
    """One value that is another now."""

    key: Key
    """Where it stands now, or stood."""

    name: str
    """The same for an editor: `figures “participants” value`."""

    before: str
    """As it was typed, cut short; empty where there was none."""

    now: str
    """Empty where there is none any more."""

    words: str = ""
    """The changed words of a text."""

    remark: str = ""
    """What stands out in it: `10 times as much`."""

    def __str__(self) -> str:
        """In one line, without characters that would steer a terminal or a log."""
        if self.words or not (self.before and self.now):
            told = self.words or (f"new: {self.now}" if self.now else f"gone: {self.before}")
        else:
            told = f"{self.before} → {self.now}"
        line = f"{self.name}: {told}" + (f" ({self.remark})" if self.remark else "")
        return STEERING.sub("\N{REPLACEMENT CHARACTER}", line)


def find_differences(
    before: Mapping[str, Any],
    now: Mapping[str, Any],
    model: type[BaseModel],
    languages: Sequence[str],
    today: date,
) -> list[Difference]:
    """All of them, in the order of the file; where something stands in time comes first."""
    found = _Finder(model, tuple(languages)).compare(before, now, (), "")
    return [*_status(before, now, model, today), *found]


def _status(
    before: Mapping[str, Any], now: Mapping[str, Any], model: type[BaseModel], today: date
) -> Iterator[Difference]:
    """Nobody types it: it follows from the dates, and says what a reader will see of them."""
    if issubclass(model, Dated):
        old, new = (_status_of(values, today) for values in (before, now))
        if old and new and old != new:
            yield Difference((), "status", old, new)


def _status_of(values: Mapping[str, Any], today: date) -> str:
    dates = {name: values[name] for name in Dated.model_fields if name in values}
    try:
        return status_of(Dated.model_validate(dates), today)
    except ValidationError:
        return ""


@dataclass(frozen=True)
class _Finder:
    model: type[BaseModel]
    languages: tuple[str, ...]

    def compare(self, before: Any, now: Any, key: Key, name: str) -> Iterator[Difference]:
        """Two values of one key; a group or list that is on one side only counts as empty there."""
        if before == now:
            return
        values = [value for value in (before, now) if value is not None]
        if all(isinstance(value, Mapping) for value in values):
            yield from self._groups(before or {}, now or {}, key, name)
        elif all(isinstance(value, list) for value in values):
            yield from self._lists(before or [], now or [], key, name)
        else:
            yield from self._values(before, now, key, name)

    def _groups(
        self, before: Mapping[str, Any], now: Mapping[str, Any], key: Key, name: str
    ) -> Iterator[Difference]:
        for part in dict.fromkeys([*now, *before]):
            named = f"{name} {_safe(part)}".strip()
            yield from self.compare(before.get(part), now.get(part), (*key, part), named)

    def _lists(
        self, before: list[Any], now: list[Any], key: Key, name: str
    ) -> Iterator[Difference]:
        pairs, left = pair_items(before, now)
        for index, item in enumerate(now):
            if index in pairs:
                named = f"{name} “{shorten(name_of(item), LONGEST)}”"
                yield from self.compare(before[pairs[index]], item, (*key, index), named)
            else:
                yield Difference((*key, index), name, "", self._sum_up(item))
        yield from (Difference(key, name, self._sum_up(before[index]), "") for index in left)
        if list(pairs.values()) != sorted(pairs.values()):
            yield Difference(key, name, "", "", "in another order")

    def _values(self, before: Any, now: Any, key: Key, name: str) -> Iterator[Difference]:
        old, new = self._sum_up(before), self._sum_up(now)
        if old and new and self._is_text(key, before, now):
            if words := mark_words(str(before), str(now)):
                yield Difference(key, name, old, new, words)
        elif old != new:
            yield Difference(key, name, old, new, remark=self._remark(key, old, new))

    def _is_text(self, key: Key, *values: object) -> bool:
        """Something to read, or too long to be looked at whole."""
        shape = self._shape(key)
        is_text = key[-1] in self.languages and not (shape and shape.holds(DatePerLanguage))
        return is_text or any(len(str(value)) > LONGEST for value in values)

    def _remark(self, key: Key, before: str, now: str) -> str:
        shape = self._shape(key)
        if shape and shape.holds(Decimal):
            return _compare_numbers(before, now)
        if shape and any(map(shape.holds, (PartialDate, date, DatePerLanguage))):
            return _compare_dates(before, now, shape.name in GOES_ON)
        return ""

    def _shape(self, key: Key) -> FieldShape | None:
        """What the model says of a key; of a language below it, the same."""
        return shape_at(self.model, key[:-1] if key[-1] in self.languages else key)

    def _sum_up(self, value: Any) -> str:
        """All that an item says in one line; of texts, the first language."""
        if isinstance(value, Mapping):
            spoken = [it for it in self.languages if it in value]
            kept = [value[spoken[0]]] if spoken else list(value.values())
            return shorten(", ".join(filter(None, map(self._sum_up, kept))), LONGEST)
        if isinstance(value, list):
            return shorten(", ".join(map(self._sum_up, value)), LONGEST)
        if isinstance(value, bool):
            return str(value).lower()
        return "" if value is None else shorten(str(value), LONGEST)


def _compare_numbers(before: str, now: str) -> str:
    try:
        old, new = abs(Decimal(before)), abs(Decimal(now))
    except InvalidOperation:
        return ""
    if not (old.is_finite() and new.is_finite() and old and new):
        return ""
    times = max(old, new) / min(old, new)
    larger = "as much" if new > old else "as little"
    return f"{times:,.0f} times {larger}" if times >= TIMES else ""


def _compare_dates(before: str, now: str, goes_on: bool) -> str:
    try:
        old, new = (PartialDate.parse(day).first_day() for day in (before, now))
    except ValueError:
        return ""
    years = abs((new - old).days) / 365.25
    if years < YEARS or (goes_on and new > old):
        return ""
    return f"{years:.0f} years {'later' if new > old else 'earlier'}"


def _safe(key: object) -> str:
    """A key as it may stand at the start of a line."""
    return re.sub(r"[^\w-]", "?", str(key))
