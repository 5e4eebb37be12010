"""Single values: what is read of them, and what an editor is told to write instead."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter
from pydantic_core import PydanticCustomError

from etalage.model.lines import parse_name
from etalage.model.references import find_nearest, make_slug, suggestion
from etalage.model.values import (
    FullDate,
    PartialDate,
    describe,
    parse_country,
    parse_degrees,
    parse_flag,
    parse_full_date,
    parse_line,
    parse_number,
    parse_web_url,
    parse_whole,
)


def told(parse: Callable[[Any], object], value: object) -> str:
    """Why a value is refused, in the words that an editor reads."""
    with pytest.raises(PydanticCustomError) as refused:
        parse(value)
    return refused.value.message()


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("kort", "“kort”"),
        ("x" * 40, f"“{'x' * 40}”"),
        ("x" * 41, f"“{'x' * 37}…”"),
        (True, "“true”"),
        (False, "“false”"),
        ("True", "“True”"),
        (2018, "“2018”"),
        ([1], "a list"),
        ({"a": 1}, "a group of keys"),
    ],
)
def test_a_refused_value_is_shown_as_it_was_typed(value: object, shown: str) -> None:
    assert describe(value) == shown


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        (2017, date(2017, 1, 1), date(2017, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2017-04-18", date(2017, 4, 18), date(2017, 4, 18)),
        ("1000", date(1000, 1, 1), date(1000, 12, 31)),
        ("2200-12-31", date(2200, 12, 31), date(2200, 12, 31)),
    ],
)
def test_a_date_means_all_its_days_and_is_written_as_precisely_as_it_was(
    typed: str | int, first: date, last: date
) -> None:
    read = PartialDate.parse(typed)
    assert (read.first_day(), read.last_day()) == (first, last)
    assert read.isoformat() == str(typed)
    assert TypeAdapter(PartialDate).dump_python(read) == str(typed)


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("18-04-2017", "“18-04-2017” is not a date; write 2017-04-18"),
        ("٢٠١٧-٠٤", "“٢٠١٧-٠٤” is not a date; write 2017-04"),
        ("२०१७", "“२०१७” is not a date; write 2017"),
        ("18.4.2017", "“18.4.2017” is not a date; write 2017-04-18"),
        (" 18 4 2017 ", "“ 18 4 2017 ” is not a date; write 2017-04-18"),
        ("04-2017", "“04-2017” is not a date; write 2017-04"),
        ("2017/4", "“2017/4” is not a date; write 2017-04"),
        ("1/1000", "“1/1000” is not a date; write 1000-01"),
        ("99/12/1", "“99/12/1” is not a date; write 2017, 2017-04 or 2017-04-18"),
        ("100/12/1", "“100/12/1” is not a date; write 2017, 2017-04 or 2017-04-18"),
        ("1/999", "“1/999” is not a date; write 2017, 2017-04 or 2017-04-18"),
        ("31-04-2017", "“31-04-2017” is not a date; write 2017, 2017-04 or 2017-04-18"),
        ("17", "“17” is not a date; write 2017, 2017-04 or 2017-04-18"),
        (True, "“true” is not a date; write 2017, 2017-04 or 2017-04-18"),
        (Decimal("2017.5"), "“2017.5” is not a date; write 2017-05"),
        ("2017-2018", "“2017-2018” is not a date; write 2017, 2017-04 or 2017-04-18"),
        ("2017-13", "“2017-13” is not a day of the calendar"),
        ("0999", "999 is not a year between 1000 and 2200"),
        ("2201", "2201 is not a year between 1000 and 2200"),
    ],
)
def test_a_date_written_in_another_way_is_told_how_to_write_it(typed: object, message: str) -> None:
    assert told(PartialDate.parse, typed) == message


def test_a_full_date_is_read_to_the_day() -> None:
    assert TypeAdapter(FullDate).validate_python("2026-11-22") == date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("2026-11", "“2026-11” is not a full date; write year-month-day, such as 2026-11-22"),
        ("22-11-2026", "“22-11-2026” is not a full date; write 2026-11-22"),
        ("٢٠٢٦-١١-٢٢", "“٢٠٢٦-١١-٢٢” is not a full date; write 2026-11-22"),
        ("11-2026", "“11-2026” is not a full date; write year-month-day, such as 2026-11-22"),
        (2026, "“2026” is not a full date; write year-month-day, such as 2026-11-22"),
        ("2026-02-30", "“2026-02-30” is not a day of the calendar"),
        ("0206-11-22", "206 is not a year between 1000 and 2200"),
    ],
)
def test_a_date_that_is_not_full_is_told_how_to_write_it(typed: object, message: str) -> None:
    assert told(parse_full_date, typed) == message


@pytest.mark.parametrize(
    ("typed", "number"),
    [(167000, "167000"), (Decimal("10.3"), "10.3"), (-5, "-5"), (10**15 - 1, "9" * 15)],
)
def test_a_plain_number_is_read(typed: object, number: str) -> None:
    assert parse_number(typed) == Decimal(number)


@pytest.mark.parametrize("typed", ["53.219", "-6.567", "206.835", "6.5", "0.123456789012345"])
def test_degrees_may_have_three_decimals(typed: str) -> None:
    assert parse_degrees(typed) == Decimal(typed)


UNCLEAR = "all its digits, with a point for decimals, such as 4500000 or 10.3"


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("170.000", "“170.000” can be read in two ways; write 170000, or 170.0 for a decimal"),
        ("1.250", "“1.250” can be read in two ways; write 1250, or 1.250 for a decimal"),
        ("€ 285.119,01", "“€ 285.119,01” is not a number; write 285119.01, without €"),
        ("EUR 45", "“EUR 45” is not a number; write 45, without EUR"),
        ("٢٨٥١١٩", "“٢٨٥١١٩” is not a number; write 285119"),
        ("٢٨٥٬١١٩٫٠١", "“٢٨٥٬١١٩٫٠١” is not a number; write 285119.01"),
        ("१०.५", "“१०.५” is not a number; write 10.5"),
        ("45 euro", "“45 euro” is not a number; write 45, without euro"),
        ("€ 45.000", "“€ 45.000” is not a number; write 45000, without €"),
        ("€ 45,--", "“€ 45,--” is not a number; write 45, without €"),
        ("10,3 %", "“10,3 %” is not a number; write 10.3, without %"),
        ("10,1234", "“10,1234” is not a number; write 10.1234"),
        ("285,119.01", "“285,119.01” is not a number; write 285119.01"),
        ("1,285,119.01", "“1,285,119.01” is not a number; write 1285119.01"),
        ("1 285 119,01", "“1 285 119,01” is not a number; write 1285119.01"),
        ("0045", "“0045” is not a number; write 45"),
        ("0,5", "“0,5” is not a number; write 0.5"),
        ("€ 45.1234", f"“€ 45.1234” is not a number; write {UNCLEAR}"),
        ("4 miljoen", f"“4 miljoen” is not a number; write {UNCLEAR}"),
        ([4], f"a list is not a number; write {UNCLEAR}"),
        (True, f"“true” is not a number; write {UNCLEAR}"),
        ("9" * 16, "has more than 15 digits; no sum or count is so large"),
        (10**15, "has more than 15 digits; no sum or count is so large"),
        (-(10**15), "has more than 15 digits; no sum or count is so large"),
        (Decimal("0.1234567890123456"), "has more than 15 decimals; round it"),
    ],
)
def test_a_number_written_in_another_way_is_told_how_to_write_it(
    typed: object, message: str
) -> None:
    assert told(parse_number, typed) == message


@pytest.mark.parametrize(
    "address",
    [
        "https://www.example.org/page",
        "http://example.org",
        "https://example.org:8080/a?b=c#d",
        "https://example.org:65535/",
        "HTTPS://EXAMPLE.ORG/",
    ],
)
def test_a_web_address_is_taken_as_it_is(address: str) -> None:
    assert parse_web_url(address) == address


WHOLE = "write it whole, such as https://www.example.org/page"


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("www.toren.nl", "write https://www.toren.nl"),
        ("toren.nl/de/toren", "write https://toren.nl/de/toren"),
        ("toren", WHOLE),
        ("mailto:a@toren.nl", WHOLE),
        ("ftp://toren.nl", WHOLE),
        ("https://toren", WHOLE),
        ("https://toren.nl:0/", WHOLE),
        ("https://toren.nl:65536/", WHOLE),
        ("https://a@toren.nl/", WHOLE),
        ("https://toren.nl/a|b", WHOLE),
        ("https://toren.nl/de toren", "write %20 for a space"),
        (
            "https://tören.nl/",
            "write its host in plain letters (xn--…), and %… for others in the path",
        ),
    ],
)
def test_what_is_no_web_address_is_told_how_to_write_one(typed: str, advice: str) -> None:
    assert told(parse_web_url, typed) == f"“{typed}” is not a web address; {advice}"


@pytest.mark.parametrize("code", ["NL", "GB", "XK"])
def test_a_country_is_two_capitals(code: str) -> None:
    assert parse_country(code) == code


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("nl", "write NL"),
        (" nl ", "write NL"),
        ("uk", "write GB"),
        ("EL", "write GR"),
        ("EU", "write two capitals, such as BE"),
        ("Nederland", "write two capitals, such as BE"),
        (31, "write two capitals, such as BE"),
    ],
)
def test_what_is_no_country_is_told_how_to_write_one(typed: object, advice: str) -> None:
    assert told(parse_country, typed) == f"“{typed}” is no country code (ISO 3166); {advice}"


def test_a_line_loses_the_spaces_around_it() -> None:
    assert parse_line(" Zeeleeuw \n") == "Zeeleeuw"
    assert parse_name(" Zeeleeuw ") == "Zeeleeuw"


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        (2018, "“2018” is not text; put it between quotes"),
        ("  ", "empty; fill it in, or remove the key"),
        ("een\ntwee", "has more than one line; write it on one"),
        ("n.v.t.", "“n.v.t.” says nothing; leave the key out until it is known"),
        ("Lorem ipsum\ndolor", "has more than one line; write it on one"),
        ("[TBD]", "“[TBD]” says nothing; leave the key out until it is known"),
        ("<b>x</b>", "“<b>” is HTML, which is not drawn; leave it out"),
        ("caf&eacute;", "“&eacute;” is code for a character; type the character itself"),
        ("[x](y)", "“[x](y)” is a link, which a text of one line has none of"),
        ("een **vet** woord", "“**vet**” is Markdown, which a text of one line has none of"),
        ("# Kop", "“# Kop” is a heading, which a text of one line has none of"),
        ("x [@gids]", "“[@gids]” is a citation, which a name has none of; leave it out"),
        ("x (@gids)", "“(@gids)” is no citation; write [@gids]"),
    ],
)
def test_what_is_no_name_of_one_line_is_told_why(typed: object, message: str) -> None:
    assert told(parse_name, typed) == message


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("zeven", "“zeven” is not a whole number; write digits only"),
        (True, "“true” is not a whole number; write digits only"),
        ("9" * 19, "is too long for a number; write digits only"),
        ("-" + "9" * 19, "is too long for a number; write digits only"),
        (19 * [1], "a list is not a whole number; write digits only"),
    ],
)
def test_what_is_no_whole_number_is_told_why(typed: object, message: str) -> None:
    assert told(parse_whole, typed) == message


def test_true_and_false_are_no_words() -> None:
    assert parse_whole(7) == 7
    assert parse_flag(False) is False
    assert told(parse_flag, "ja") == "“ja” is neither true nor false"


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Café: 's avonds", "cafe-s-avonds"),
        ("Łódź & Ærø", "lodz-aero"),
        ("  Straße – 2 ", "strasse-2"),
        ("O’Neill‘s", "oneills"),
        ("🏖", ""),
    ],
)
def test_a_name_becomes_an_address(name: str, slug: str) -> None:
    assert make_slug(name) == slug


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Zand Stad", "zand-stad"),
        ("zand_stad", "zand-stad"),
        ("places/zand-stad.yml", "zand-stad"),
        (" ZAND-STAD.YAML ", "zand-stad"),
        ("zandstat", "zand-stad"),
        ("haven", None),
        (7, None),
    ],
)
def test_the_nearest_word_is_found_however_it_was_typed(typed: object, meant: str | None) -> None:
    known = ("duinland", "zand-stad")
    assert find_nearest(typed, known) == meant
    assert suggestion(typed, known) == (f"; did you mean “{meant}”?" if meant else "")


def test_of_words_that_are_typed_alike_the_first_is_meant() -> None:
    assert find_nearest("zand stad", ("zand_stad", "zand-stad")) == "zand-stad"
