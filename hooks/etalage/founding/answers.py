"""What must be known of a region before it can be founded, by the rules that its records have.

In: what was typed, by question. Out: `Answers`, or every fault at once, in words. Next: `asking`,
which asks what was not typed, and `files`.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationError, ValidationInfo, field_validator

from ..configuration import odd_address
from ..loading.messages import Explainer
from ..model import Location
from ..model.conventions import TimeZone, zones_of
from ..model.currencies import currencies_of
from ..model.localised import Label
from ..model.record import Strict
from ..model.references import Context, make_slug
from ..model.units import CurrencyCode
from ..model.values import Country, WebUrl, describe, languages_of, refusal
from ..settings import object_to_language

Typed = Mapping[str, Any]
"""Question -> a text, or a list of them."""

NOWHERE = "https://www.example.org/"
"""Stands in for the address of a site that has none yet."""


def _parse_language(value: Any) -> str:
    if advice := object_to_language(str(value)):
        raise refusal(f"{describe(value)} is no language that a site can be in; {advice}")
    return str(value)


def _in_each_language(value: Any, info: ValidationInfo) -> Any:
    languages = languages_of(info)
    parts = [it.strip() for it in str(value).split(" / ")]
    if len(parts) == len(languages) and all(parts):
        return dict(zip(languages, parts, strict=True))
    return dict.fromkeys(languages, value)


def _parse_place(value: Any) -> Any:
    """`Dunwich, 52.28, 1.63`: a name, which may have commas too, and two numbers."""
    parts = [it.strip() for it in str(value).rsplit(",", 2)]
    if len(parts) < 3 or not all(parts):
        advice = "write its name, latitude and longitude, such as Dunwich, 52.28, 1.63"
        raise refusal(f"{describe(value)} does not say where it is; {advice}")
    return {"title": parts[0], "location": {"lat": parts[1], "lon": parts[2]}}


Everywhere = Annotated[Label, BeforeValidator(_in_each_language)]
"""A name that is the same in each language, or one for each: `Wales / Cymru`."""


class Town(Strict):
    title: Everywhere
    location: Location

    @property
    def slug(self) -> str:
        """Made of the first name with letters or digits of use; empty where none has them."""
        slugs = map(make_slug, self.title.by_language.values())
        return next(filter(None, slugs), "")


class Answers(Strict):
    languages: tuple[Annotated[str, BeforeValidator(_parse_language)], ...] = Field(
        min_length=1, description="Codes of the languages of the site, the default one first"
    )
    name: Everywhere = Field(
        description="Name of the region, as used inside sentences; one for each language where "
        "they differ, as in Wales / Cymru"
    )
    country: Country = Field(description="Country code of two capitals (ISO 3166)")
    currency: CurrencyCode = Field(description="Currency of budgets, by its code (ISO 4217)")
    time_zone: TimeZone = Field(description="Time zone, a continent and a city (IANA)")
    places: tuple[Annotated[Town, BeforeValidator(_parse_place)], ...] = Field(
        min_length=1,
        description="Places of the region, each a name, a latitude and a longitude in degrees",
    )
    url: WebUrl = Field(description="Address that the site will have")

    @field_validator("url")
    @classmethod
    def _can_hold_a_site(cls, url: str) -> str:
        for message in odd_address(url):
            raise refusal(message)
        return url

    @field_validator("languages")
    @classmethod
    def _are_named_once(cls, languages: tuple[str, ...]) -> tuple[str, ...]:
        _refuse_twice(languages)
        return languages

    @field_validator("places")
    @classmethod
    def _have_files_of_their_own(cls, places: tuple[Town, ...]) -> tuple[Town, ...]:
        _refuse_twice(it.slug for it in places if it.slug)
        return places


QUESTIONS = tuple(Answers.model_fields)


def _refuse_twice(names: Iterable[str]) -> None:
    if twice := [it for it, count in Counter(names).items() if count > 1]:
        raise refusal(f"{describe(twice[0])} stands there twice; leave one out")


def suggest(question: str, typed: Typed) -> str:
    """What a country settles by itself, and what can be said later; empty where nothing is."""
    country = str(typed.get("country", ""))
    if question == "url":
        return NOWHERE
    known = {"currency": currencies_of, "time_zone": zones_of}.get(question)
    found = known(country) if known else ()
    return found[0] if len(found) == 1 else ""


def read_answers(typed: Typed) -> Answers:
    """Raises ValueError with a line for each fault, by the name of its option."""
    answers, faults = _read(typed)
    if answers is None:
        told = (f"--{it.replace('_', '-')}: {message}" for it, message in faults)
        raise ValueError("\n".join(dict.fromkeys(told)))
    return answers


def faults_in(question: str, typed: Typed) -> list[str]:
    """What is wrong with one answer, each in words."""
    return list(dict.fromkeys(message for it, message in _read(typed)[1] if it == question))


def _read(typed: Typed) -> tuple[Answers | None, list[tuple[str, str]]]:
    given = {question: suggest(question, typed) for question in QUESTIONS} | dict(typed)
    given = {question: answer for question, answer in given.items() if answer}
    languages = tuple(it for it in given.get("languages", ()) if not object_to_language(it))
    try:
        return Answers.model_validate(given, context=Context(languages, {})), []
    except ValidationError as error:
        explained = Explainer(Answers, languages, {}).explain(error, ())
        return None, [(str(key[0]), message) for key, _, message in explained]
