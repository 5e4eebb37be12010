"""Single values as editors write them: dates, numbers, web addresses.

In: plain YAML scalars. Out: typed values, or a `refusal` in words an editor understands.
Next: `references` and `localised`, the values that need to know the rest of the site.
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import Annotated, Any, Self
from urllib.parse import urlsplit

from babel.core import get_global
from pydantic import (
    BeforeValidator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ..cldr import REFERENCE, countries, names_of_countries
from .guesses import guess_date, guess_number, guess_url


def refusal(message: str) -> PydanticCustomError:
    """Why a value is refused; `loading.messages` hands the message to the editor as it stands."""
    # Braces would be read as placeholders by pydantic's message formatting.
    return PydanticCustomError("refusal", "{message}", {"message": message})


class Clash(str):
    """Why a value does not go with another, which may not be as it was meant."""

    other: str
    """Key of the other value, in the same group."""

    def __new__(cls, message: str, other: str) -> Self:
        said = super().__new__(cls, message)
        said.other = other
        return said


def unknown_choice(
    choices: Iterable[str], told: str, meant: str | None = None
) -> PydanticCustomError:
    """What is none of the choices there are; `loading.messages` adds which one was meant.

    told: what to say of it, as in “is not one of: a, b”. meant: the choice, or an empty string
    where none is plain; None for choices that can be told by their spelling.
    """
    context = {"choices": tuple(choices), "told": told, "meant": meant}
    return PydanticCustomError("choice", "{told}", context)


Refusal = tuple[int, str]
"""Offset in the text, and what is wrong there; WHOLE where it is about all of it."""

WHOLE = -1

MOST_REFUSALS = 20
"""Of one text; where there are more, they are one mistake many times over."""


def refusals(found: Iterable[Refusal]) -> PydanticCustomError:
    """Why a text is refused, in all its places."""
    told = sorted(set(islice(found, MOST_REFUSALS)))
    return PydanticCustomError("refusals", "refused in places", {"refusals": told})


def refusals_of(error: PydanticCustomError) -> list[Refusal]:
    """The same out of what was raised, be it for a text or for a value as a whole."""
    if error.type == "refusals":
        return list((error.context or {})["refusals"])
    return [(WHOLE, (error.context or {}).get("message", error.message()))]


def languages_of(info: ValidationInfo) -> tuple[str, ...]:
    """Of the site, as far as it is known around a value."""
    return tuple(getattr(info.context, "languages", ()))


def describe(value: object) -> str:
    """A rejected value as the editor typed it, short enough for one line."""
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "a group of keys"
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f"“{text if len(text) <= 40 else text[:37] + '…'}”"


FIRST_YEAR, LAST_YEAR = 1000, 2200
"""Of what a record can tell."""


@dataclass(frozen=True, order=True)
class PartialDate:
    """A date as precise as its source gives it: a year, a month or a day (ISO 8601)."""

    year: int

    month: int | None = None
    """From 1; None where only the year is known."""

    day: int | None = None

    PATTERN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)

    FORM = r"^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
    """What a text editor and a form hold it to while someone types."""

    @classmethod
    def parse(cls, value: Any, languages: Sequence[str] = ()) -> "PartialDate":
        """Read `2017`, `2017-04` or `2017-04-18`. languages: of the site, for advice."""
        match = cls.PATTERN.fullmatch(str(value)) if isinstance(value, str | int) else None
        if match is None or isinstance(value, bool):
            advice = guess_date(value, languages) or "2017, 2017-04 or 2017-04-18"
            raise refusal(f"{describe(value)} is not a date; write {advice}")
        parts = [int(part) for part in match.groups() if part]
        parsed = cls(*parts)
        try:
            date(*[*parts, 1, 1][:3])  # also a month or day 0, which `first_day` takes for none
        except ValueError:
            raise refusal(f"{describe(value)} is not a day of the calendar") from None
        require_year(parsed.year)
        return parsed

    def first_day(self) -> date:
        """The first day that it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> date:
        """The last day that it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def isoformat(self) -> str:
        """As precise as it is: 2017, 2017-04 or 2017-04-18."""
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: Any, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(
            lambda value, info: cls.parse(value, languages_of(info)),
            serialization=core_schema.plain_serializer_function_ser_schema(cls.isoformat),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {
            "type": ["string", "integer"],
            "pattern": cls.FORM,
            "minimum": FIRST_YEAR,
            "maximum": LAST_YEAR,
            "patternErrorMessage": "Write 2017, 2017-04 or 2017-04-18.",
            "examples": [2017, "2017-04", "2017-04-18"],
        }


def require_year(year: int) -> None:
    """Refuse a year that no record of a region can mean; most are one digit off."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise refusal(f"{year} is not a year between {FIRST_YEAR} and {LAST_YEAR}")


# No examples here: editors would offer them as the value, and a date of checking is never a given.
FULL_DATE_SCHEMA = {
    "type": "string",
    "pattern": r"^\d{4}-\d{2}-\d{2}$",
    "patternErrorMessage": "Write year-month-day, such as 2026-11-22.",
}


def parse_full_date(value: Any, languages: Sequence[str] = ()) -> date:
    """Read `2026-11-22`; less precise dates are refused. languages: of the site, for advice."""
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
        try:
            day = date.fromisoformat(value)
        except ValueError:
            raise refusal(f"{describe(value)} is not a day of the calendar") from None
        require_year(day.year)
        return day
    guess = guess_date(value, languages)
    advice = guess if len(guess) == 10 else "year-month-day, such as 2026-11-22"
    raise refusal(f"{describe(value)} is not a full date; write {advice}")


MOST_DIGITS, MOST_DECIMALS, MOST_WHOLE_DIGITS = 15, 15, 18
TOO_LARGE = f"has more than {MOST_DIGITS} digits; no sum or count is so large"


def _require_bounds(number: Decimal) -> Decimal:
    """Refuse a number that nothing in a region comes to; most have been typed twice."""
    if abs(number) >= 10**MOST_DIGITS:
        raise refusal(TOO_LARGE)
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and -exponent > MOST_DECIMALS:
        raise refusal(f"has more than {MOST_DECIMALS} decimals; round it")
    return number


PLAIN_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?", re.ASCII)
TWO_READINGS = re.compile(r"-?[1-9]\d{0,2}[.,]\d{3}", re.ASCII)
"""170.000 is 170 thousand to some and 170 to others."""


def parse_number(value: Any) -> Decimal:
    """Read a plain number, between quotation marks or not.

    Digits grouped with dots or commas are refused, because 170.000 would become 170.
    """
    is_split = isinstance(value, str) and TWO_READINGS.fullmatch(value)
    if isinstance(value, str) and PLAIN_NUMBER.fullmatch(value) and not is_split:
        value = Decimal(value)
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return _require_bounds(Decimal(value))
    if isinstance(value, str) and re.fullmatch(r"0*\d{16,}", value):
        raise refusal(TOO_LARGE)
    if is_split:
        digits, decimal = re.sub(r"[.,]", "", value), value.replace(",", ".").rstrip("0") + "0"
        raise refusal(
            f"{describe(value)} can be read in two ways; write {digits}, or {decimal} for a decimal"
        )
    advice = (
        guess_number(value) or "all its digits, with a point for decimals, such as 4500000 or 10.3"
    )
    raise refusal(f"{describe(value)} is not a number; write {advice}")


def parse_degrees(value: Any) -> Decimal:
    """Read a latitude, longitude or coefficient; three decimals are no thousands here."""
    if isinstance(value, str) and re.fullmatch(r"-?\d{1,3}\.\d+", value, re.ASCII):
        return _require_bounds(Decimal(value))
    if isinstance(value, str) and re.search("[°'\"″′NESWOZ]", value):
        raise refusal(f"{describe(value)} is not in degrees with a point, such as 53.21917")
    return parse_number(value)


HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])", re.I)
ENDS_ODDLY = re.compile(r"[.,;:!'\"”’»…*]+$|…")
"""What comes along from the text around an address, or stands where it was cut short."""


def parse_web_url(value: Any) -> str:
    """Accept an http or https address with a host and without spaces, user names and odd ports.

    What ends in a sign of a sentence was copied with it.
    """
    if isinstance(value, str) and _is_web_url(value):
        _require_end(value)
        return value
    if isinstance(value, str):
        require_words(value)
    advice = "write it whole, such as https://www.example.org/page"
    meant = guess_url(str(value))
    if _is_web_url(meant) and not ENDS_ODDLY.search(meant):
        advice = f"write {meant}"
    elif len(re.findall(r"https?://", str(value))) > 1:
        advice = "write one address; another one goes in an item of its own"
    elif " " in str(value).strip():
        advice = "write %20 for a space"
    elif not str(value).isascii():
        advice = "write its host in plain letters (xn--…), and %… for others in the path"
    raise refusal(f"{describe(value)} is not a web address; {advice}")


def _without_bracket(url: str) -> str:
    """As it is where the bracket at its end was opened in it."""
    return url[:-1] if url.endswith(")") and url.count(")") > url.count("(") else url


def _require_end(url: str) -> None:
    found = ENDS_ODDLY.search(url)
    if _without_bracket(url) != url:
        raise refusal(f"{describe(url)} ends in “)”; write {_without_bracket(url)}")
    if found and found[0] == "…":
        raise refusal(f"{describe(url)} is cut short (…); copy the whole address")
    if found:
        whole, sign = url[: found.start()], found[0][-1]
        bare = _without_bracket(whole)
        is_own = sign.isascii() and bare == whole
        own = f", or {bare}%{ord(sign):02X} if it belongs to the address" if is_own else ""
        raise refusal(f"{describe(url)} ends in “{url[len(bare) :]}”; write {bare}{own}")
    if code := re.search(r"&(amp|#38);", url):
        raise refusal(f"{describe(url)} has “{code[0]}”, code for a sign; write & alone")
    if code := re.search(r"%(?![0-9A-Fa-f]{2}).{0,2}", url):
        raise refusal(f"{describe(url)} has “{code[0]}”, which stands for nothing; write %25 for %")


def _is_web_url(value: str) -> bool:
    if re.search(r"[\s\x00-\x20\x7f\\<>\"{}|^`\u200c\u200d]", value):
        return False
    try:
        parts = urlsplit(value)
        has_port = parts.port is None or 0 < parts.port < 65536
    except ValueError:
        return False
    is_named = bool(HOST.fullmatch(parts.hostname or ""))
    return parts.scheme in ("http", "https") and is_named and has_port and "@" not in parts.netloc


STAND_INS = (
    *("todo", "tb[adc]", "x{3,9}", r"n\.?v\.?t\.?", r"n\.?t\.?b\.?", "n/a", "lorem ipsum.*"),
    *("unknown", "not (yet )?known", "not applicable", "to be (announced|confirmed|decided|done)"),
    *("(nog )?(onbekend|niet bekend)", "niet van toepassing", "nader te bepalen", "(naam )?volgt"),
)
SAYS_NOTHING = re.compile(rf"\W+|\W*({'|'.join(STAND_INS)})\W*", re.I | re.S)


def require_words(text: str) -> None:
    """Refuse what stands in for a text that is still to be written."""
    seen = re.sub("[\u200c\u200d]", "", text)
    if not seen.strip():
        raise refusal("empty; fill it in")
    if SAYS_NOTHING.fullmatch(seen) and seen.isprintable():
        raise refusal(f"{describe(text)} says nothing; leave the key out until it is known")


ALSO_CALLED = {"EL": "GR", "UK": "GB"}
"""The European Union's own codes of two countries."""


def parse_country(value: Any, languages: Sequence[str] = ()) -> str:
    """Read a code such as `BE`. languages: of the site, by whose names of countries it advises."""
    if isinstance(value, str) and value in countries():
        return value
    meant = str(value).strip().upper()
    meant = ALSO_CALLED.get(meant, _country_named(str(value), languages) or meant)
    advice = f"write {meant}" if meant in countries() else "write two capitals, such as BE"
    raise refusal(f"{describe(value)} is no country code (ISO 3166); {advice}")


def _country_named(typed: str, languages: Sequence[str]) -> str:
    """The code for a name of a country, or for its code of three letters."""
    aliases = get_global("territory_aliases").get(typed.strip().upper(), ())
    if len(aliases) == 1:
        return str(aliases[0])
    for language in (*languages, REFERENCE):
        for code, name in names_of_countries(language).items():
            if name.lower() == typed.strip().lower():
                return code
    return ""


def parse_line(value: Any) -> str:
    """One line of plain text that is the same in every language, such as a name."""
    if not isinstance(value, str):
        raise refusal(f"{describe(value)} is not text; put it between quotes")
    if not value.strip():
        raise refusal("empty; fill it in, or remove the key")
    if "\n" in value.strip():
        raise refusal("has more than one line; write it on one")
    require_words(value)
    return value.strip()


WHOLE_NUMBER = rf"-?(0|[1-9]\d{{0,{MOST_WHOLE_DIGITS - 1}}})"


def parse_whole(value: Any) -> int:
    """A whole number, between quotation marks or not."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = f"{Decimal(value):f}"
    if isinstance(value, str) and re.fullmatch(WHOLE_NUMBER, value):
        return int(value)
    if isinstance(value, str) and re.fullmatch(rf"-?\d{{{MOST_WHOLE_DIGITS + 1},}}", value):
        raise refusal("is too long for a number; write digits only")
    raise refusal(f"{describe(value)} is not a whole number; write digits only")


def parse_flag(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    raise refusal(f"{describe(value)} is neither true nor false")


WEB_ADDRESS = r"^https?://[^\s/]+\.\S+$"
COUNTRY_CODE = "^[A-Z]{2}$"
"""What a text editor and a form hold them to while someone types."""


def _parse_full_date(value: Any, info: ValidationInfo) -> date:
    return parse_full_date(value, languages_of(info))


FullDate = Annotated[date, BeforeValidator(_parse_full_date), WithJsonSchema(FULL_DATE_SCHEMA)]
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
            "pattern": WEB_ADDRESS,
            "patternErrorMessage": "A web address starts with https://.",
            "examples": ["https://www.example.org/page"],
        }
    ),
]


def _parse_country(value: Any, info: ValidationInfo) -> str:
    return parse_country(value, languages_of(info))


Country = Annotated[
    str,
    BeforeValidator(_parse_country),
    WithJsonSchema({"type": "string", "pattern": COUNTRY_CODE}),
]
Whole = Annotated[int, BeforeValidator(parse_whole)]
Flag = Annotated[bool, BeforeValidator(parse_flag)]
