"""Single values as editors write them: dates, numbers, web addresses.

In: plain YAML scalars. Out: typed values, or a `refusal` in words an editor understands.
Next: `references` and `localised`, the values that need to know the rest of the site.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from .guesses import guess_date, guess_number


def refusal(message: str) -> PydanticCustomError:
    """Why a value is refused; `loading.messages` hands the message to the editor as it stands."""
    # Braces would be read as placeholders by pydantic's message formatting.
    return PydanticCustomError("refusal", "{message}", {"message": message})


def describe(value: object) -> str:
    """A rejected value as the editor typed it, short enough for one line."""
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "a group of keys"
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f"“{text if len(text) <= 40 else text[:37] + '…'}”"


@dataclass(frozen=True, order=True)
class PartialDate:
    """A date as precise as its source gives it: a year, a month or a day (ISO 8601)."""

    year: int

    month: int | None = None
    """From 1; None where only the year is known."""

    day: int | None = None

    PATTERN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")

    @classmethod
    def parse(cls, value: Any) -> "PartialDate":
        """Read `2017`, `2017-04` or `2017-04-18`."""
        match = cls.PATTERN.fullmatch(str(value)) if isinstance(value, str | int) else None
        if match is None or isinstance(value, bool):
            advice = guess_date(value) or "2017, 2017-04 or 2017-04-18"
            raise refusal(f"{describe(value)} is not a date; write {advice}")
        parsed = cls(*(int(part) for part in match.groups() if part))
        try:
            parsed.first_day()
        except ValueError:
            raise refusal(f"{describe(value)} is not a day of the calendar") from None
        return parsed

    def first_day(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> date:
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def isoformat(self) -> str:
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: Any, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.parse, serialization=core_schema.plain_serializer_function_ser_schema(cls.isoformat)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {
            "type": ["string", "integer"],
            "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$",
            "minimum": 1000,
            "maximum": 9999,
            "patternErrorMessage": "Write 2017, 2017-04 or 2017-04-18.",
            "examples": [2017, "2017-04", "2017-04-18"],
        }


# No examples here: editors would offer them as the value, and a date of checking is never a given.
FULL_DATE_SCHEMA = {
    "type": "string",
    "pattern": r"^\d{4}-\d{2}-\d{2}$",
    "patternErrorMessage": "Write year-month-day, such as 2026-11-22.",
}


def parse_full_date(value: Any) -> date:
    """Read `2026-11-22`; less precise dates are refused."""
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise refusal(f"{describe(value)} is not a day of the calendar") from None
    guess = guess_date(value)
    advice = guess if len(guess) == 10 else "year-month-day, such as 2026-11-22"
    raise refusal(f"{describe(value)} is not a full date; write {advice}")


def parse_number(value: Any) -> Decimal:
    """Read a plain number.

    Digits grouped with dots or commas are refused, because 170.000 would become 170.
    """
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return Decimal(value)
    if isinstance(value, str) and re.fullmatch(r"\d{1,3}([.,]\d{3})+", value):
        digits, decimal = re.sub(r"[.,]", "", value), value.replace(",", ".").rstrip("0") + "0"
        raise refusal(
            f"{describe(value)} can be read in two ways; write {digits}, or {decimal} for a decimal"
        )
    advice = guess_number(value) or "digits only, with a point for decimals, such as 10.3"
    raise refusal(f"{describe(value)} is not a number; write {advice}")


def parse_degrees(value: Any) -> Decimal:
    """Read a latitude, longitude or coefficient; three decimals are no thousands here."""
    if isinstance(value, str) and re.fullmatch(r"-?\d{1,3}\.\d+", value):
        return Decimal(value)
    return parse_number(value)


def parse_web_url(value: Any) -> str:
    """Accept an http or https address with a host and without spaces."""
    if isinstance(value, str) and not re.search(r"\s", value):
        try:
            parts = urlsplit(value)
        except ValueError:
            parts = urlsplit("")
        if parts.scheme in ("http", "https") and "." in (parts.hostname or ""):
            return value
    advice = (
        f"write https://{value}"
        if isinstance(value, str) and re.fullmatch(r"(?!mailto:)[\w-]+\.[\w.-]+(/\S*)?", value)
        else ""
    )
    if " " in str(value).strip():
        advice = "write %20 for a space"
    raise refusal(
        f"{describe(value)} is not a web address; {advice or 'write it whole, such as https://www.example.org/page'}"
    )


FullDate = Annotated[date, BeforeValidator(parse_full_date), WithJsonSchema(FULL_DATE_SCHEMA)]
Degrees = Annotated[
    Decimal,
    BeforeValidator(parse_degrees),
    WithJsonSchema({"type": "number", "examples": [53.21917]}),
]
Coefficient = Annotated[
    Decimal,
    BeforeValidator(parse_degrees),
    WithJsonSchema({"type": "number", "examples": [206.835]}),
]
Number = Annotated[
    Decimal,
    BeforeValidator(parse_number),
    WithJsonSchema({"type": "number", "examples": [167000, 10.3]}),
]
WebUrl = Annotated[
    str,
    BeforeValidator(parse_web_url),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": r"^https?://[^\s/]+\.\S+$",
            "patternErrorMessage": "A web address starts with https://.",
            "examples": ["https://www.example.org/page"],
        }
    ),
]
