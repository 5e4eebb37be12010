"""What a region settles once for all of its records: its clock, and what sorts of places it has.

In: values of data/site.yml, and of the records that follow them. Out: time zones that exist, the
kinds of places, the registers that give them codes, and the names by which records choose among
these. Next: `site` holds them, `place` chooses.
"""

import re
from functools import cache
from typing import Annotated, Any, ClassVar, Self
from zoneinfo import available_timezones

from babel.core import get_global
from pydantic import (
    BeforeValidator,
    Field,
    GetJsonSchemaHandler,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, SchemaError, SchemaValidator, core_schema

from .localised import Label
from .record import Strict
from .references import SLUG, Name, conventions_of
from .values import (
    COUNTRY_CODE,
    Flag,
    WebUrl,
    describe,
    languages_of,
    parse_country,
    parse_line,
    refusal,
    unknown_choice,
)

NO_PLACES = {"localtime", "Factory"}
"""Names by which a machine finds its own clock, or none."""


@cache
def _zones() -> dict[str, str]:
    return {it.lower(): it for it in available_timezones() - NO_PLACES}


def zones_of(country: str) -> tuple[str, ...]:
    """Names of the time zones of a country (ISO 3166); none for what is no country."""
    return tuple(get_global("territory_zones").get(country, ()))


def _parse_zone(value: Any) -> str:
    zones = _zones()
    if isinstance(value, str) and value in zones.values():
        return value
    typed = str(value).strip().lower().replace(" ", "_")
    cities = [zone for key, zone in zones.items() if key.endswith(f"/{typed}")]
    near = zones.get(typed) or (cities[0] if len(cities) == 1 else "")
    advice = f"write {near}" if near else "write a continent and a city of its list"
    raise refusal(f"{describe(value)} is no time zone (IANA); {advice}")


TimeZone = Annotated[str, BeforeValidator(_parse_zone), WithJsonSchema({"type": "string"})]


def _parse_country(value: Any, info: ValidationInfo) -> str:
    return parse_country(value, languages_of(info)) if value else conventions_of(info).country


CountryOrOwn = Annotated[
    str,
    BeforeValidator(_parse_country),
    WithJsonSchema({"type": "string", "pattern": COUNTRY_CODE}),
]
"""A code of ISO 3166; the one of the site where none is given."""


def _parse_form(value: Any) -> str:
    form = parse_line(value)
    try:
        re.compile(form)
    except re.error as error:
        raise refusal(f"{describe(form)} is no regular expression: {error}") from None
    try:
        _reader_of(form)
    except SchemaError:
        told = "looks around or back, or repeats without end; write how long each part is"
        raise refusal(f"{describe(form)} {told}") from None
    return form


@cache
def _reader_of(form: str) -> SchemaValidator:
    """Pydantic's own engine reads in time that grows with the value alone; Python's may hang."""
    whole = rf"\A(?:{form})\z"
    return SchemaValidator(core_schema.str_schema(pattern=whole, regex_engine="rust-regex"))


def has_form(value: str, form: str) -> bool:
    """form: a regular expression of data/site.yml, for the whole value."""
    return bool(_reader_of(form).isinstance_python(value))


Form = Annotated[str, BeforeValidator(_parse_form), WithJsonSchema({"type": "string"})]


class PlaceKind(Strict):
    """A kind of places, in the words of each language."""

    name: Annotated[str, Field(pattern=rf"^{SLUG.pattern}$")] = Field(
        description="By which places say that they are of this kind: small letters and hyphens"
    )
    title: Label = Field(description="What one such place is called")
    plural: Label = Field(description="What several are called, as above a list")
    within: tuple[str, ...] = Field(
        default=(), description="Kinds of the places that it can lie in, by name"
    )
    parts: Label | None = Field(
        default=None,
        description="What stands above the list of places that lie in such a place; "
        "leave out for words that fit any",
    )
    minor: Flag = Field(
        default=False,
        description="true for small places: the home page leaves them out, and the map has "
        "smaller points for them",
    )


class CodeScheme(Strict):
    """A register that gives places codes."""

    name: Annotated[str, Field(pattern=rf"^{SLUG.pattern}$")] = Field(
        description="By which the codes of places name it: small letters and hyphens"
    )
    title: Label = Field(description="What the code is called, as on the page of a place")
    form: Form = Field(
        description="How a whole code is written, as a regular expression: [A-Z]{2}[0-9]+"
    )
    uri: WebUrl | None = Field(
        default=None,
        description="Web address that, with the code behind it, stands for the place itself "
        "in linked data",
    )


class SiteChoice(Name):
    """The name of something that data/site.yml lists. Subclasses say of which list."""

    listed: ClassVar[str]
    """Key of the list; each of its items has a name and a title."""

    @classmethod
    def read(cls, value: Any, info: core_schema.ValidationInfo) -> Self:
        """Raises what tells the names there are; while the site itself is wrong, any will do."""
        known = conventions_of(info).names.get(cls.listed, ())
        if not isinstance(value, str) or (known and value not in known):
            raise unknown_choice(known, f"is not one of: {', '.join(known)}")
        return cls(value)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", "x-listed": cls.listed}


class PlaceKindName(SiteChoice):
    listed = "place_kinds"


class CodeSchemeName(SiteChoice):
    listed = "place_codes"
