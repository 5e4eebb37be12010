"""Dates, numbers and status as each language writes them."""

from datetime import date
from decimal import Decimal

import pytest
from markupsafe import Markup

from etalage.edition import Edition
from etalage.model.record import Dated
from etalage.model.status import status_of
from etalage.model.values import PartialDate
from etalage.words import Words

WORDS = Words(
    {
        "since": Markup("since {date}"),
        "starting": Markup("from {date}"),
        "until": Markup("until {date}"),
    }
)


def edition(language: str) -> Edition:
    return Edition(language, "" if language == "nl" else language, WORDS, date(2020, 1, 1))


@pytest.mark.parametrize(
    ("typed", "dutch", "english"),
    [
        ("2017", "2017", "2017"),
        ("2017-04", "april 2017", "April 2017"),
        ("2017-04-18", "18 april 2017", "18 April 2017"),
    ],
)
def test_a_date_is_as_precise_as_its_source(typed: str, dutch: str, english: str) -> None:
    assert edition("nl").date(PartialDate.parse(typed)) == dutch
    assert edition("en").date(PartialDate.parse(typed)) == english


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        ("170000", "170.000", "170,000"),
        ("14.4", "14,4", "14.4"),
        ("10300000", "10,3 miljoen", "10.3 million"),
        ("285119.01", "285.119,01", "285,119.01"),
        ("6229126.11", "6.229.126,11", "6,229,126.11"),
    ],
)
def test_a_number_is_written_as_the_language_does(value: str, dutch: str, english: str) -> None:
    assert edition("nl").number(Decimal(value)) == dutch
    assert edition("en").number(Decimal(value)) == english


def test_a_range_shares_its_unit() -> None:
    assert edition("en").quantity(Decimal(125), "EUR", Decimal(200)) == "€125–200"


@pytest.mark.parametrize(
    ("value", "unit", "language", "expected"),
    [
        ("5", "GBP", "nl", "£ 5"),
        ("5", "GBP", "fr", "5 £GB"),
        ("2500000", "NOK", "en", "2.5 million Norwegian kroner"),
        ("1", "NOK", "en", "1 Norwegian krone"),
        ("5", "NOK", "nb", "5 kr"),
        ("5", "ZAR", "af", "R 5"),
        ("-2", "percent", "de", "-2 %"),
        ("2.5", "percent", "en", "2.5%"),
        ("2", None, "en", "2"),
    ],
)
def test_a_number_has_its_unit_as_the_language_writes_it(
    value: str, unit: str | None, language: str, expected: str
) -> None:
    written = edition(language).quantity(Decimal(value), unit)
    assert written.replace("\N{NO-BREAK SPACE}", " ") == expected


@pytest.mark.parametrize(("unit", "language"), [("GBP", "nl"), ("NOK", "nb"), ("percent", "de")])
def test_no_line_ends_between_a_number_and_its_sign(unit: str, language: str) -> None:
    assert " " not in edition(language).quantity(Decimal(5), unit)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2010", "2017-04", "2010 – April 2017"),
        ("2010", None, "since 2010"),
        ("2120", None, "from 2120"),
        (None, "2015", "until 2015"),
        ("2018", "2018", "2018"),
    ],
)
def test_an_open_period_is_put_into_words(start: str | None, end: str | None, words: str) -> None:
    sides = [PartialDate.parse(side) if side else None for side in (start, end)]
    assert edition("en").period(*sides) == words


def test_paths_carry_the_language_unless_it_is_the_default() -> None:
    assert edition("nl").path("showcases/x") == "showcases/x/"
    assert edition("en").path("showcases/x") == "en/showcases/x/"
    assert (edition("nl").path(""), edition("en").path("")) == ("", "en/")


def noted(words: Words) -> list[str]:
    return [str(problem) for problem in words.problems]


def test_a_missing_word_is_noted_by_name_and_once() -> None:
    words = Words({})
    assert (words["motto"], words.motto) == ("motto", "motto")
    assert noted(words) == ["data/interface.yml:1: motto: missing; a page asks for this word"]


def test_a_place_for_no_value_is_noted_with_the_values_there_are() -> None:
    words = Words({"since": Markup("since {datum}"), "menu": Markup("{x}")})
    assert words["since"].format(date="2017") == "since {datum}"
    assert words["menu"].format() == "{x}"
    assert noted(words) == [
        "data/interface.yml:1: since: there is no value for {datum}; there is {date}",
        "data/interface.yml:1: menu: there is no value for {x}; there is none",
    ]


def test_no_attribute_of_a_value_can_be_reached_from_a_word() -> None:
    words = Words({"since": Markup("since {date.year}")})
    assert words["since"].format(date=date(2017, 1, 1)) == "since {date.year}"
    assert len(noted(words)) == 1


@pytest.mark.parametrize(
    ("dates", "status"),
    [
        ({"start": "2017", "end": "2019"}, "ended"),
        ({"end": "2019-12-31"}, "ended"),
        ({"start": "2017", "end": "2020"}, "running"),
        ({"start": "2020-02", "end": "2021"}, "planned"),
        ({"start": "2021"}, "planned"),
        ({"start": "2017"}, "unknown"),
        ({"start": "2010", "last_known_active": "2019-06"}, "running"),
        ({"start": "2010", "last_known_active": "2017"}, "unknown"),
        ({}, "unknown"),
    ],
)
def test_status_follows_from_dates(dates: dict[str, str], status: str) -> None:
    assert status_of(Dated.model_validate(dates), date(2020, 1, 1)) == status
