"""What a region settles for itself: money, country, clock, kinds and codes of places."""

import re
from pathlib import Path

import pytest

from etalage.catalogue import read_catalogue
from etalage.edition import make_edition
from etalage.model import Showcase
from etalage.model.conventions import has_form
from etalage.pages import PageWriter
from etalage.pages.charts.matrix import draw_matrix
from etalage.pages.home import home_page
from etalage.pages.places import place_page, places_pages
from etalage.problems import DataError
from etalage.settings import build_date, read_settings
from projects import make_region, read_record

SITE_MISTAKES = {
    "no currency": (
        "currency: GBP",
        "currency: GPB",
        "6: currency: “GPB” is no code of a currency (ISO 4217)",
    ),
    "a currency by its sign": (
        "currency: GBP",
        "currency: £",
        "6: currency: “£” is no code of a currency (ISO 4217); did you mean “GBP”?",
    ),
    "a currency by its name": (
        "currency: GBP",
        "currency: Deense kroon",
        "6: currency: “Deense kroon” is no code of a currency (ISO 4217); did you mean “DKK”?",
    ),
    "gold": ("currency: GBP", "currency: XAU", "6: currency: “XAU” is no code of a currency"),
    "no country": ("country: DK", "country: UK", "5: country: “UK” is no country code"),
    "no time zone": (
        "Pacific/Auckland",
        "pacific/auckland",
        "7: time_zone: “pacific/auckland” is no time zone (IANA); write Pacific/Auckland",
    ),
    "a time zone by its city": (
        "Pacific/Auckland",
        "Buenos Aires",
        "7: time_zone: “Buenos Aires” is no time zone (IANA); write a continent",
    ),
    "a time zone by a city that no other has": (
        "Pacific/Auckland",
        "berlin",
        "7: time_zone: “berlin” is no time zone (IANA); write Europe/Berlin",
    ),
    "a time zone by its letters": (
        "Pacific/Auckland",
        "NZ time",
        "7: time_zone: “NZ time” is no time zone (IANA); write a continent and a city of its list",
    ),
    "two kinds of one name": (
        "name: isle",
        "name: port",
        "13: place_kinds.1.name: “port” is the name of item 1 too; choose another",
    ),
    "within what is no kind": (
        "within: [isle, port]",
        "within: [isles]",
        "20: place_kinds.2.within.0: “isles” is no kind of places here; did you mean “isle”?",
    ),
    "a name of two words": ("name: isle", "name: Big isle", "13: place_kinds.1.name: “Big isle”"),
    "codes of no form": (
        'form: "T[0-9]{4}"',
        "form: T(",
        "23: place_codes.0.form: “T(” is no regular expression",
    ),
    "codes that repeat what is repeated": (
        'form: "T[0-9]{4}"',
        'form: "(T{1,999}){1,999}{2}"',
        "23: place_codes.0.form: “(T{1,999}){1,999}{2}” is no regular expression",
    ),
    "codes that look around": (
        'form: "T[0-9]{4}"',
        'form: "(?=T)T[0-9]{4}"',
        "23: place_codes.0.form: “(?=T)T[0-9]{4}” looks around or back, or repeats without end",
    ),
    "codes without end": (
        'form: "T[0-9]{4}"',
        'form: "(T{1,999}){1,999}"',
        "23: place_codes.0.form: “(T{1,999}){1,999}” looks around or back, or repeats without end",
    ),
    "syllables by the code of a language": (
        "syllables: nld",
        "syllables: NL",
        "41: readability.0.syllables: “NL” is no code of rules in the package syllabreak; "
        "write nld",
    ),
    "syllables that nobody knows": (
        "syllables: nld",
        "syllables: fry",
        "41: readability.0.syllables: “fry” is no code of rules in the package syllabreak; "
        "write one of bos, ",
    ),
    "a formula for a language that the site has not": (
        "{language: nl, name: Flesch-Douma",
        "{language: fy, name: Flesch-Douma",
        "41: readability.0.language: “fy” is no language of this site (nl, en)",
    ),
    "two formulas for one language": (
        re.compile("(  - {language: nl, name: Flesch.*\n)"),
        r"\1\1",
        "42: readability.1.language: “nl” has a formula in item 1 already; keep one",
    ),
    "the clock of the machine": (
        "Pacific/Auckland",
        "localtime",
        "7: time_zone: “localtime” is no time zone (IANA)",
    ),
    "no kinds": (
        re.compile(r"place_kinds:\n(?:  .*\n)+"),
        "",
        "1: place_kinds: missing: Kinds of places",
    ),
}


def problems_of(region: Path) -> str:
    with pytest.raises(DataError) as raised:
        read_catalogue(read_settings(region / "mkdocs.yml"))
    return str(raised.value)


@pytest.mark.parametrize("name", SITE_MISTAKES)
def test_what_a_region_cannot_settle_so_is_named_with_its_line(name: str, region: Path) -> None:
    old, new, told = SITE_MISTAKES[name]
    path = region / "data/site.yml"
    before = path.read_text("utf-8")
    after = old.sub(new, before) if isinstance(old, re.Pattern) else before.replace(old, new, 1)
    assert after != before
    path.write_text(after, "utf-8")
    assert f"data/site.yml:{told}" in problems_of(region)


def test_no_form_of_a_code_takes_for_ever() -> None:
    """With Python's own engine each T doubles the time: 50 of them take years."""
    assert not has_form("T" * 50, "(T+)+[0-9]")
    assert has_form("T" * 50 + "7", "(T+)+[0-9]")
    assert not has_form("T1234\n", "T[0-9]{4}")


PLACE_MISTAKES = {
    "no such kind": (
        "kind: port",
        "kind: prot",
        "kind: “prot” is not one of: port, isle, hamlet; did you mean “port”?",
    ),
    "a code of another form": (
        "value: T9999",
        "value: X9999",
        "codes.0.value: “X9999” is no code of tide-table, which are written as T[0-9]{4}",
    ),
    "no such register": (
        "scheme: tide-table",
        "scheme: tidetable",
        "codes.0.scheme: “tidetable” is not one of: tide-table, light-list; "
        "did you mean “tide-table”?",
    ),
    "two codes of one register": (
        "value: T9999}\n",
        "value: T9999}\n  - {scheme: tide-table, value: T9998}\n",
        "codes.1: is the same as item 1 of this list; keep one",
    ),
}


@pytest.mark.parametrize("name", PLACE_MISTAKES)
def test_a_place_follows_what_the_region_settles(name: str, region: Path) -> None:
    old, new, told = PLACE_MISTAKES[name]
    path = region / "data/places/zandstad.yml"
    before = path.read_text("utf-8")
    assert old in before
    path.write_text(before.replace(old, new, 1), "utf-8")
    assert re.search(rf"data/places/zandstad.yml:\d+: {re.escape(told)}", problems_of(region))


def test_an_organisation_is_in_the_country_of_the_region_unless_it_says_otherwise(
    region: Path,
) -> None:
    path = region / "data/organisations/duinlab.yml"
    path.write_text(path.read_text("utf-8") + "country: SE\n", "utf-8")
    organisations = read_catalogue(read_settings(region / "mkdocs.yml")).organisations
    assert organisations["kustverbond"].country == "DK"
    assert organisations["duinlab"].country == "SE"


@pytest.fixture(scope="module")
def writer(tmp_path_factory: pytest.TempPathFactory) -> PageWriter:
    region = make_region(tmp_path_factory.mktemp("whole") / "project")
    settings = read_settings(region / "mkdocs.yml")
    catalogue = read_catalogue(settings)
    return PageWriter(catalogue, make_edition(catalogue, "en", settings), "places")


def test_a_place_counts_all_that_lies_within_it_however_deep(writer: PageWriter) -> None:
    catalogue = writer.catalogue
    assert "noorderhoofderveer" in catalogue.area_of("kwelderland")
    assert "noorderhoofderveer" in catalogue.area_of("noorderhoofd")
    assert catalogue.area_of("noorderhoofderveer") == ["noorderhoofderveer"]
    here = {it.slug for it in catalogue.at("noorderhoofd", Showcase)}
    assert here <= {it.slug for it in catalogue.at("kwelderland", Showcase)}


def test_the_page_of_a_place_speaks_of_it_as_the_region_does(writer: PageWriter) -> None:
    view = place_page(writer.catalogue.places["noorderhoofd"], writer).view
    assert view.header.search_entry.kind == "Port"
    facts = {
        fact.term: [str(getattr(it, "label", it)) for it in fact.values]
        for fact in view.header.facts
    }
    assert facts["Isle"] == ["Saltmarsh Land"]
    assert [it for it in facts if it in ("Tide table code", "List of lights")] == [
        "Tide table code",
        "List of lights",
    ], "in the order of the registers, not of the record"
    assert (facts["Tide table code"], facts["List of lights"]) == (["T9998"], ["B 0998"])
    assert view.within.title == "Places within it"
    isle = place_page(writer.catalogue.places["kwelderland"], writer).view
    assert isle.within.title == "Places on this isle"


def test_minor_places_stand_in_lists_alone(writer: PageWriter) -> None:
    kinds = {kind.name: kind for kind in writer.catalogue.site.place_kinds}
    assert [kind for kind in kinds if kinds[kind].minor] == ["hamlet"]
    home = home_page(writer).view
    assert [fact.term for fact in home.places] == ["Ports", "Isles"]
    [first, *_] = places_pages(writer)
    assert [group.title for group in first.view.groups][:3] == ["Ports", "Isles", "Hamlets"]
    assert {it.kind for it in first.view.map.points} == {"place", "minor", "showcase"}
    assert {it.kind for it in home.map.points} == {"place"}
    named = [str(group.title) for group in draw_matrix(writer).kinds]
    assert named == ["Ports", "Isles", "Hamlets"]


@pytest.mark.parametrize(
    ("zone", "day"),
    [("Pacific/Auckland", 2), ("America/Anchorage", 1), ("Mars/Olympus", 1), ("Pacific", 1)],
)
def test_a_day_begins_at_midnight_of_the_region(
    zone: str, day: int, monkeypatch: pytest.MonkeyPatch, region: Path
) -> None:
    """Whatever the clock of the machine says; UTC decides while the zone is wrong."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1577921400")  # 1 January 2020, 23:30 UTC
    path = region / "data/site.yml"
    path.write_text(path.read_text("utf-8").replace("Pacific/Auckland", zone), "utf-8")
    assert read_settings(region / "mkdocs.yml").today.day == day
    path.unlink()
    assert read_settings(region / "mkdocs.yml").today == build_date()


@pytest.mark.parametrize(
    "written",
    [
        "time_zone:   'Pacific/Auckland'",
        "time_zone: # of the capital\n  Pacific/Auckland",
        '"time_zone" : "Pacific/Auckland"',
        "time_zone:\r\n  Pacific/Auckland\r",
    ],
)
def test_the_zone_is_read_as_the_records_are(
    written: str, monkeypatch: pytest.MonkeyPatch, region: Path
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1577921400")  # 1 January 2020, 23:30 UTC
    path = region / "data/site.yml"
    text = path.read_text("utf-8").replace("time_zone: Pacific/Auckland", written)
    path.write_bytes(text.encode())
    assert read_record(path)["time_zone"] == "Pacific/Auckland"
    assert read_settings(region / "mkdocs.yml").today.day == 2
