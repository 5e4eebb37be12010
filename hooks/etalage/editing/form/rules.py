"""What a text in a form must look like, and the words for one that does not.

In: the limits of a field. Out: a `Rule`. Next: `fields`.

A form keeps what is typed: a field for numbers would make 3 of 10,3 without a word. So numbers are
text to it, and a pattern refuses what the model would.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ...model.values import (
    COUNTRY_CODE,
    MOST_DECIMALS,
    MOST_DIGITS,
    TWO_READINGS,
    WEB_ADDRESS,
    WHOLE_NUMBER,
    PartialDate,
)

WORDS = {
    PartialDate.FORM: "admin_date",
    WEB_ADDRESS: "admin_web_address",
    COUNTRY_CODE: "admin_country",
}
"""Pattern -> interface word that says what to write."""

DECIMALS = rf"(\.\d{{1,{MOST_DECIMALS}}})?"
ANY_NUMBER = rf"-?(0|[1-9]\d{{0,{MOST_DIGITS - 1}}}){DECIMALS}"
NOT_ZERO = r"(?!0(\.0+)?$)"
IN_ONE_WAY = rf"(?!{TWO_READINGS.pattern}$)"


@dataclass(frozen=True)
class Rule:
    """A pattern, as a browser knows them."""

    pattern: str

    word: str
    """Interface word for a text that does not match."""

    values: Mapping[str, Any] = field(default_factory=dict)
    """What stands between braces in the word."""


def find_rule(limits: Mapping[str, Any]) -> Rule | None:
    """None where a text may be any. limits: as `find_limits` gives them."""
    if limits.get("type") in ("integer", "number"):
        return _number_rule(limits) if "maximum" not in limits else _bounded_rule(limits)
    pattern = limits.get("pattern")
    return Rule(pattern, WORDS.get(pattern, "admin_no_match")) if pattern else None


def _number_rule(limits: Mapping[str, Any]) -> Rule:
    number = WHOLE_NUMBER if _is_whole(limits) else ANY_NUMBER
    if "minimum" in limits:
        number = number.removeprefix("-?")
    word = "admin_whole" if _is_whole(limits) else "admin_number"
    return Rule(f"^{_excluded(limits)}{number}$", word)


def _bounded_rule(limits: Mapping[str, Any]) -> Rule:
    least, most = limits["minimum"], limits["maximum"]
    number = _whole_between(least, most) if _is_whole(limits) else _between(least, most)
    word = "admin_whole_between" if _is_whole(limits) else "admin_number_between"
    return Rule(f"^{_excluded(limits)}{number}$", word, {"least": least, "most": most})


def _is_whole(limits: Mapping[str, Any]) -> bool:
    return bool(limits["type"] == "integer")


def _excluded(limits: Mapping[str, Any]) -> str:
    """What looks like a number but is none here."""
    zero = NOT_ZERO if limits.get("is_above_minimum") else ""
    return zero if _is_whole(limits) or limits["has_decimals"] else zero + IN_ONE_WAY


def _whole_between(least: int, most: int) -> str:
    return f"({'|'.join(map(str, range(least, most + 1)))})"


def _between(least: int, most: int) -> str:
    """As far below zero as above it, or not below it."""
    less = "|".join(map(str, range(most)))
    return rf"{'-?' if least < 0 else ''}(({less}){DECIMALS}|{most}(\.0+)?)"
