"""What the languages of one text must share, and what they may put in their own way."""

from pathlib import Path

import pytest

from etalage.quality.agreement.shared import find_lacks
from noting import TOWER, all_notes, edit, notes
from projects import planned

SAME = (
    ("10,3 miljoen euro", "€10.3 million"),
    ("170.000 deelnemers", "170,000 participants"),
    ("1.500.000,50 euro", "EUR 1,500,000.50"),
    ("10,6 procent", "10.6 per cent"),
    ("EUR 1,5 miljoen", "€1.5 million"),
    ("op 11 maart 2010", "on 11 March 2010"),
    ("op 11 maart 2010", "on March 11, 2010"),
    ("op 11 maart 2010", "on the 11th of March 2010"),
    ("op 11 maart 2010", "on 2010-03-11"),
    ("van 11 tot 13 maart 2010", "from 11 March to 13 March 2010"),
    ("in maart", "that month"),
    ("twintig gemeenten", "20 municipalities"),
    ("36 maanden", "thirty-six months"),
    ("tweehonderd bedrijven", "200 firms"),
    ("een miljard euro", "€1 billion"),
    ("twintigduizend bomen", "20,000 trees"),
    ("anderhalf miljoen", "1.5 million"),
    ("anderhalf jaar", "1.5 years"),
    ("de 15e eeuw", "the 15th century"),
    ("de vijftiende eeuw", "the 15th century"),
    ("in de jaren 60", "in the 1960s"),
    ("in de jaren zestig", "in the 1960s"),
    ("2014-2020", "2014–2020"),
    ("van 2014 tot en met 2020", "from 2014 to 2020"),
    ("125 tot 200 miljoen euro", "€125 million to €200 million"),
    ("15 van de 27 miljoen euro", "€15 million of the €27 million"),
    ("8 miljoen van de een, 16 van de ander", "€8 million from one, €16 million from the other"),
    ("op 11, 12 en 13 maart", "on 11 March, 12 March and 13 March"),
    ("om 12.30 uur", "at 12:30"),
    ("medio 2012", "in mid-2012"),
    ("Vracht 2.0 in de A28", "Freight 2.0 on the A28"),
    ("De COVID-19-crisis", "The COVID-19 crisis"),
    ("Sinds 1968. In 1968 kwam er meer.", "There has been more since 1968."),
    ("In 24 uur, in mei niet", "Within a day. May it stay"),
    ("Bel 050 123 45 67", "Call 050 123 45 67"),
    ("zie www.duin2000.nl en https://x.example/2014", "see the site"),
    ("[@jaarcijfers-2019] [x](showcases/haven)", "[y](showcases/haven) [@jaarcijfers-2019]"),
    ("[x](https://nl.example/2019)", "[y](https://en.example/2020)"),
    ("[mienskip]{lang=fy} en [living lab]{lang=en}", "[mienskip]{lang=fy} and living lab"),
    ("{number} van {total}", "{number} of {total}"),
)
DIFFERENT = (
    ("10,3 miljoen", "10.2 million", "10,3 miljoen", "10.2 million"),
    ("10,3 procent", "10,3 per cent", "10,3", "10,3"),
    ("10.3 procent", "10.3 per cent", "10.3", "10.3"),
    ("2.500 bomen", "2.500 trees", "2.500", "2.500"),
    ("170.000 mensen", "17,000 people", "170.000", "17,000"),
    ("170.000 mensen", "many people", "170.000", ""),
    ("mensen", "170,000 people", "170,000", ""),
    ("3 gemeenten", "5 municipalities", "3", "5"),
    ("30 procent", "30 euro", "30", "30"),
    ("45 procent", "a large part", "45", ""),
    ("in 2012", "in 2021", "2012", "2021"),
    ("in 2012 en in 2013, tot 2013", "in 2012 and in 2013, until 2012", "2013", "2012"),
    ("op 11 maart 2010", "on 12 March 2010", "11 maart", "12 March"),
    ("in maart 2010", "in May 2010", "maart", "May"),
    ("1 miljoen", "1 billion", "1 miljoen", "1 billion"),
    ("twee miljoen", "€250 million", "250 million", ""),
    ("[x](showcases/haven)", "[x](showcases/vuurtoren)", "showcases/haven", "showcases/vuurtoren"),
    ("[x](showcases/haven.md#nu)", "the harbour", "showcases/haven", ""),
    ("Zo is het [@gids].", "It is so.", "[@gids]", ""),
    ("[mienskip]{lang=fy}", "mienskip", "[mienskip]{lang=fy}", ""),
)


@pytest.mark.parametrize(("dutch", "english"), SAME)
def test_what_says_the_same_is_no_difference(dutch: str, english: str) -> None:
    assert list(find_lacks(dutch, "nl", english, "en")) == []
    assert list(find_lacks(english, "en", dutch, "nl")) == []


@pytest.mark.parametrize(("dutch", "english", "here", "there"), DIFFERENT)
def test_what_one_language_lacks_is_found(dutch: str, english: str, here: str, there: str) -> None:
    (lack,) = find_lacks(dutch, "nl", english, "en")
    assert {lack.here, lack.there} == {here, there}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "am 11. März 2010, 1.500.000,5 Euro und 2,5 Millionen"),
        ("fr", "le 11 mars 2010, 1 500 000,5 euros et 2,5 millions"),
        ("es", "el 11 de marzo de 2010, 1.500.000,5 euros y 2,5 millones"),
        ("pl", "11 marca 2010, 1 500 000,5 euro i 2,5 miliona"),
        ("fy", "op 11 maart 2010, 1.500.000,5 euro en 2,5 miljoen"),
        ("en-GB", "on 11 March 2010, 1,500,000.5 euros and 2.5 million"),
        ("de-CH", "am 11. März 2010, 1’500’000.5 Euro und 2.5 Millionen"),
    ],
)
def test_every_language_is_read_as_it_writes(language: str, text: str) -> None:
    english = "on 11 March 2010, 1,500,000.5 euros and 2.5 million"
    assert list(find_lacks(text, language, english, "en")) == []


def test_digits_of_another_script_are_numbers_too() -> None:
    assert list(find_lacks("١٧٠٬٠٠٠ مشارك", "ar", "170,000 participants", "en")) == []


@pytest.mark.parametrize("text", ["9" * 5000, "1." * 3000, "1 000" * 2000, "miljoen " * 3000])
def test_it_takes_no_time_on_digits_without_end(text: str) -> None:
    list(find_lacks(text, "nl", text, "en"))


def test_a_difference_is_noted_with_both_lines(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(
        region,
        TOWER,
        ("Lees ook over", "In 2019 stond hij er.\n\n    Lees ook over"),
        ("Read more about", "He stood there in 2018.\n\n    Read more about"),
        ("A lighthouse that runs", "A lighthouse of 1834 that runs"),
    )
    assert notes(region, capsys) == [
        f"Note: {TOWER}:2: summary.en: has “1834”, which nl (line 2) has not; make them the same",
        f"Note: {TOWER}:29: body.nl: has “2019” where en (line 35) has “2018”; make them the same",
    ]


def test_the_line_is_that_of_the_number_and_of_no_address_before_it(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    link = "[x](https://x.example/2019)"
    edit(
        region,
        TOWER,
        ("Lees ook over", f"{link}\n\n    In 2019 stond hij er.\n\n    Lees ook over"),
        ("Read more about", f"{link}\n\n    Read more about"),
    )
    (note,) = notes(region, capsys)
    assert note.startswith(f"Note: {TOWER}:31: body.nl: has “2019”, which en (line 34) has not")


def test_pages_of_prose_and_the_interface_are_compared_too(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(
        region, "docs/about.nl.md", ("Duinland bestaat niet.", "Duinland bestaat niet sinds 1834.")
    )
    with (region / "data/interface.yml").open("a") as words:
        words.write("home: {nl: Home 1999, en: Home}\n")
    told = all_notes(region, capsys)
    assert [it for it in told if ": home.nl: has “1999”, which en" in it]
    assert told[-1] == (
        "Note: docs/about.nl.md:7: has “1834”, which en (docs/about.en.md:1) has not; "
        "make them the same"
    )


def test_a_citation_that_lacks_is_wrong(region: Path) -> None:
    edit(region, TOWER, ("en: The tower still stands [@gids].", "en: The tower still stands."))
    (region / "docs/about.nl.md").write_text(
        "---\ntitle: x\ndescription: x\n---\nEen.\n\nTwee [@gids].\n"
    )
    assert planned(region) == [
        f"{TOWER}:16: results.en: does not cite [@gids], as nl (line 15) does; cite it here too"
    ]
    edit(region, TOWER, ("The tower still stands.", "The tower still stands [@gids]."))
    assert planned(region) == [
        "docs/about.en.md:6: does not cite [@gids], as docs/about.nl.md:7 does; cite it here too"
    ]


def test_a_text_whose_page_says_that_it_is_behind_may_lack_one(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(
        region,
        TOWER,
        ("en: The tower still stands [@gids].", "en: The tower still stands."),
        ("en: 2020-01-16", "en: 2019-01-16"),
    )
    assert notes(region, capsys) == [
        f"Note: {TOWER}:15: results.nl: has “[@gids]”, which en (line 16) has not; "
        "make them the same"
    ]


def test_the_invented_region_says_the_same_in_both(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert notes(region, capsys) == []
