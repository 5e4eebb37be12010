"""Dates, numbers and status as each language writes them."""

from datetime import date
from decimal import Decimal

import pytest
from markupsafe import Markup

from etalage.edition import Edition, Words
from etalage.model.record import Dated
from etalage.model.status import status_of
from etalage.model.values import PartialDate
from etalage.problems import DataError

WORDS = Words(
    since=Markup("since {date}"), until=Markup("until {date}"), unit_eur=Markup("€{number}")
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
    ("start", "end", "words"),
    [
        ("2010", "2017-04", "2010 – April 2017"),
        ("2010", None, "since 2010"),
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


def test_a_missing_word_stops_the_build_by_name() -> None:
    with pytest.raises(DataError, match=r"interface\.yml:1: motto: missing"):
        WORDS["motto"]


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
