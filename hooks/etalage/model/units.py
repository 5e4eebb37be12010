"""What a number counts: money of a country (ISO 4217), or per cent.

In: a code as typed. Out: the code, or why it is refused. Next: `record` and `site`.
"""

from collections.abc import Iterable
from typing import Annotated, Any

from pydantic import BeforeValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from .currencies import advise_currency, currencies
from .values import languages_of, unknown_choice

PERCENT = "percent"
"""The one unit that is no currency."""


def units() -> tuple[str, ...]:
    """Every unit, in the order of their codes."""
    return (PERCENT, *sorted(currencies()))


def _parse_currency(value: Any, info: ValidationInfo) -> str:
    if isinstance(value, str) and value in currencies():
        return value
    raise _refusal(value, info, currencies(), "is no code of a currency (ISO 4217)")


def _parse_unit(value: Any, info: ValidationInfo) -> str:
    if isinstance(value, str) and (value == PERCENT or value in currencies()):
        return value
    told = f"is neither {PERCENT} nor the code of a currency (ISO 4217)"
    raise _refusal(value, info, units(), told)


def _refusal(
    value: Any, info: ValidationInfo, known: Iterable[str], told: str
) -> PydanticCustomError:
    return unknown_choice(known, told, advise_currency(str(value), languages_of(info)))


CURRENCY_CODE = "^[A-Z]{3}$"
UNIT_CODE = f"{CURRENCY_CODE}|^{PERCENT}$"
"""What a text editor holds them to while someone types."""

CurrencyCode = Annotated[
    str,
    BeforeValidator(_parse_currency),
    WithJsonSchema({"type": "string", "pattern": CURRENCY_CODE}),
]
Unit = Annotated[
    str,
    BeforeValidator(_parse_unit),
    WithJsonSchema({"type": "string", "pattern": UNIT_CODE}),
]
