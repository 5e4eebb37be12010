"""Codes of languages by BCP 47, and what CLDR knows of each."""

from datetime import date
from decimal import Decimal

import pytest

from etalage.cldr import (
    can_be_written,
    canonical,
    is_language,
    is_right_to_left,
    lineage,
    locale_of,
    name_of_language,
    plural_of,
    plurals_of,
)
from etalage.edition import Edition
from etalage.model.languages import advise_language
from etalage.model.values import PartialDate
from etalage.quality.agreement.notation import notation_of
from etalage.words import Words


def edition(language: str) -> Edition:
    return Edition(language, "", Words({}), date(2020, 1, 1))


@pytest.mark.parametrize(
    ("code", "known"),
    [
        ("en", True),
        ("en-GB", True),
        ("es-419", True),
        ("sr-Latn", True),
        ("sr-Latn-RS", True),
        ("gos", True),
        ("en_GB", False),
        ("EN", False),
        ("en-gb", False),
        ("sr-latn", False),
        ("nld", False),
        ("xx", False),
        ("en-ZZ", False),
        ("en-Xxxx", False),
        ("fries", False),
        ("", False),
    ],
)
def test_a_code_is_one_that_cldr_knows_in_its_own_case(code: str, known: bool) -> None:
    assert is_language(code) is known


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("EN_gb", "en-GB"),
        ("sr-latn", "sr-Latn"),
        ("nld", "nl"),
        ("iw", "he"),
        ("en-Abcd", "en"),
        ("en-uk", "en-GB"),
        ("de-SU", "de"),
        ("fries", ""),
    ],
)
def test_what_was_meant_is_written_as_bcp_47_has_it(typed: str, code: str) -> None:
    assert canonical(typed) == code


def test_a_language_is_also_meant_by_its_name() -> None:
    assert advise_language("fries", ("nl",)) == "fy"
    assert advise_language("en_us", ()) == "en-US"


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("pt-BR", ["pt-BR", "pt"]),
        ("de-Latn-CH", ["de-Latn-CH", "de-Latn", "de"]),
        ("sr-Latn-RS", ["sr-Latn-RS", "sr-Latn"]),
        ("nl", ["nl"]),
    ],
)
def test_a_language_takes_after_wider_ones_in_its_own_script(code: str, line: list[str]) -> None:
    assert list(lineage(code)) == line


@pytest.mark.parametrize(
    ("code", "told"),
    [("ar", True), ("he", True), ("sr-Latn", False), ("az-Arab", True), ("az", False)],
)
def test_a_script_runs_one_way(code: str, told: bool) -> None:
    assert is_right_to_left(code) is told


@pytest.mark.parametrize(
    ("code", "day", "month"),
    [
        ("de", "16. Januar 2020", "Januar 2020"),
        ("en", "16 January 2020", "January 2020"),
        ("en-GB", "16 January 2020", "January 2020"),
        ("en-US", "January 16, 2020", "January 2020"),
        ("sr-Latn", "16. januar 2020.", "januar 2020."),
        ("pt-BR", "16 de janeiro de 2020", "janeiro de 2020"),
        ("fy-NL", "16 Jannewaris 2020", "Jannewaris 2020"),
    ],
)
def test_dates_have_the_patterns_of_their_language(code: str, day: str, month: str) -> None:
    written = edition(code)
    assert written.date(date(2020, 1, 16)) == written.date(PartialDate.parse("2020-01-16")) == day
    assert written.date(PartialDate.parse("2020-01")) == month


@pytest.mark.parametrize(
    ("code", "whole", "decimal"),
    [
        ("de", "170.000", "1.234,5"),
        ("en-GB", "170,000", "1,234.5"),
        ("de-CH", "170’000", "1’234.5"),
        ("hi", "1,70,000", "1,234.5"),
        ("pl", "170\N{NO-BREAK SPACE}000", "1\N{NO-BREAK SPACE}234,5"),
    ],
)
def test_numbers_do_too(code: str, whole: str, decimal: str) -> None:
    assert edition(code).number(Decimal(170000)) == whole
    assert edition(code).one_decimal(1234.5) == decimal


@pytest.mark.parametrize(
    ("code", "million"),
    [("de", "2 Millionen"), ("mt", "2,000,000"), ("ja", "2,000,000"), ("zh-Hans-CN", "2,000,000")],
)
def test_a_language_without_words_for_large_numbers_has_all_their_digits(
    code: str, million: str
) -> None:
    assert edition(code).number(Decimal(2_000_000)) == million
    assert notation_of(code).months


@pytest.mark.parametrize(
    ("code", "known"), [("mt", True), ("yi", True), ("wa", False), ("io", False), ("ba-RU", False)]
)
def test_a_language_whose_months_have_no_names_cannot_be_written(code: str, known: bool) -> None:
    assert can_be_written(code) is known


def test_a_language_without_a_country_is_that_of_the_world() -> None:
    assert str(locale_of("en")) == "en_001"
    assert str(locale_of("en-US")) == "en_US"


@pytest.mark.parametrize(
    ("code", "forms"),
    [
        ("ar", {0: "zero", 1: "one", 2: "two", 3: "few", 11: "many", 100: "other"}),
        ("cy", {0: "zero", 1: "one", 2: "two", 3: "few", 6: "many", 7: "other"}),
        ("sr-Latn", {1: "one", 2: "few", 5: "other", 21: "one"}),
        ("fr", {0: "one", 1: "one", 2: "other"}),
        ("ja", {1: "other"}),
    ],
)
def test_words_beside_a_number_have_the_forms_of_their_language(
    code: str, forms: dict[int, str]
) -> None:
    assert {count: plural_of(code, count) for count in forms} == forms
    assert plurals_of(code) == set(forms.values())


def test_a_language_with_a_script_or_a_country_has_a_name() -> None:
    assert name_of_language("en-GB", "en") == "British English"
    assert name_of_language("sr-Latn", "de") == "Serbisch (Lateinisch)"
    assert name_of_language("fy-NL", "en") == "Western Frisian (Netherlands)"
