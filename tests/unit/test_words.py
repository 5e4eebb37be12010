"""The words that Etalage brings: complete, described, and said otherwise where a region likes."""

import re
from datetime import date
from pathlib import Path

import pytest
import yaml
from markupsafe import Markup

from etalage.__main__ import main
from etalage.catalogue import read_catalogue
from etalage.edition import Edition, make_edition
from etalage.model.localised import Wording
from etalage.model.references import Context
from etalage.problems import DataError
from etalage.settings import Settings, read_settings
from etalage.site.build import plan_site
from etalage.site.error_page import Failure, draw_error_page
from etalage.words import (
    FALLBACK,
    Words,
    all_keys,
    brought_words,
    describe_word,
    is_for_readers,
    keys_in,
    merge_words,
)
from projects import ROOT, add_language, planned, read_record, say_in, words_in, write_record

FOLDER = ROOT / "hooks/etalage/words"
LANGUAGES = sorted(it.stem for it in FOLDER.glob("*.yml") if it.stem != "descriptions")
PLACE = re.compile(r"\{\w+\}")


def settings_of(region: Path) -> Settings:
    return read_settings(region / "mkdocs.yml")


def test_these_are_the_languages_that_are_complete() -> None:
    assert LANGUAGES == ["de", "en", "fr", "nl"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_every_word_in_one_order(language: str) -> None:
    assert list(brought_words(language)) == list(all_keys())


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_word_is_one_that_a_region_could_write_too(language: str) -> None:
    for key, word in brought_words(language).items():
        read = Wording.read_value(word, Context((language,), {}))
        assert read == " ".join(word.split()), key  # blanks that do not break count as others


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_word_has_the_places_that_its_description_explains(language: str) -> None:
    """The program behind the form fills in its own words."""
    for key, word in brought_words(language).items():
        described = set(PLACE.findall(describe_word(key)))
        places = set(PLACE.findall(word))
        is_given_less = key.startswith("form_") or key.endswith("_one")
        assert places <= described if is_given_less else places == described, key


def test_every_word_is_described_and_every_description_is_of_a_word() -> None:
    assert all(describe_word(it) for it in all_keys())
    described = yaml.safe_load((FOLDER / "descriptions.yml").read_text("utf-8"))
    assert list(described) == ["readers", "editors"]
    used = {describe_word(it) for it in all_keys()}
    for texts in described.values():
        assert set(texts.values()) <= used


def test_readers_come_first_in_each_file() -> None:
    told = [is_for_readers(it) for it in all_keys()]
    assert told == sorted(told, reverse=True)


def test_a_region_says_otherwise_in_the_languages_that_it_likes(region: Path) -> None:
    write_record(region / "data/interface.yml", {"menu": {"nl": "Kaart"}})
    settings = settings_of(region)
    catalogue = read_catalogue(settings)
    said = {it: make_edition(catalogue, it, settings).words for it in settings.languages}
    assert (said["nl"].menu, said["en"].menu) == ("Kaart", "Menu")
    assert said["en"].home == "Home"


def test_a_region_needs_no_words_of_its_own(region: Path) -> None:
    (region / "data/interface.yml").unlink()
    assert planned(region) == []


def test_a_language_takes_the_words_of_the_wider_one() -> None:
    assert brought_words("de-AT") == brought_words("de")
    assert brought_words("de-Latn-CH") == brought_words("de")
    assert brought_words("sr-Latn") == {} != brought_words("de")


def test_a_word_beside_a_number_has_the_forms_of_each_language(region: Path) -> None:
    assert {it for it in keys_in("sr-Latn") if it.startswith("print_count")} == {
        "print_count_one",
        "print_count_few",
        "print_count_other",
    }
    assert {it for it in keys_in("ja") if it.startswith("print_count")} == {"print_count_other"}
    forms = {"explore_found_one": "{count} rezultat", "explore_found_few": "{count} rezultata"}
    add_language(region, "sr-Latn", "en", forms | {"print_count_one": "jedan"})
    settings = settings_of(region)
    said = make_edition(read_catalogue(settings), "sr-Latn", settings)
    assert said.counted("explore_found", 21) == "21 rezultat"
    assert said.counted("explore_found", 22) == "22 rezultata"
    assert said.counted("print_count", 1) == "jedan"


@pytest.mark.parametrize(
    ("language", "one", "more"),
    [
        ("nl", "meer dan 1 dag later", "meer dan 30 dagen later"),
        ("en", "more than 1 day later", "more than 30 days later"),
        ("de", "mehr als 1 Tag später", "mehr als 30 Tage später"),
        ("fr", "plus de 1 jour après", "plus de 30 jours après"),
    ],
)
def test_the_quality_page_tells_days_as_the_language_does(
    language: str, one: str, more: str
) -> None:
    words = Words({key: Markup.escape(word) for key, word in brought_words(language).items()})
    said = Edition(language, "", words, date(2020, 1, 1))
    assert one in said.counted("quality_behind_explained", 1)
    assert more in said.counted("quality_behind_explained", 30)
    assert said.counted("quality_readability_explained", 1)
    assert said.counted("with_site", 1, known=1)


def test_days_that_a_region_sets_are_told_in_their_form(region: Path) -> None:
    path = region / "data/site.yml"
    path.write_text(path.read_text().replace("lag_days: 10", "lag_days: 1"))
    html = plan_site(settings_of(region)).draw()
    assert "meer dan 1 dag later" in html["quality/index.html"]
    assert "more than 1 day later" in html["en/quality/index.html"]


def test_a_language_without_words_for_readers_lists_them_once(region: Path) -> None:
    add_language(region, "fy", like="nl")
    own = read_record(region / "data/interface.yml")
    write_record(
        region / "data/interface.yml", {key: it for key, it in own.items() if key != "menu"}
    )
    assert planned(region) == [
        "data/interface.yml:1: fy: words for readers that lack: 1; Etalage does not bring them in "
        "this language, so give each its fy here: menu"
    ]
    (region / "data/interface.yml").unlink()
    (told,) = planned(region)
    assert set(told.rpartition(": ")[2].split(", ")) == set(words_in("fy", FALLBACK))


def test_words_for_editors_fall_back_and_check_says_so_in_one_line(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add_language(region, "fy", like="nl")
    say_in(region, "fy", {"field_title": "Titel", "hint_title": "De namme."})
    count = sum(not is_for_readers(it) for it in all_keys()) - 2
    assert main(["--config", str(region / "mkdocs.yml"), "check"]) == 0
    told = [it for it in capsys.readouterr().out.splitlines() if "editors" in it]
    assert told == [
        f"Note: words for editors that are shown in en: {count} of fy; "
        "give them their own in data/interface.yml."
    ]
    settings = settings_of(region)
    words = make_edition(read_catalogue(settings), "fy", settings).words
    assert (words.field_title, words.field_url) == ("Titel", "Web address")


def test_a_word_that_looks_misspelt_is_noted(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = "main_navigaton: {nl: Menu, en: Menu}\nmotto: {nl: Vooruit, en: Onward}\n"
    (region / "data/interface.yml").write_text(own)
    assert main(["--config", str(region / "mkdocs.yml"), "check"]) == 0
    told = [it for it in capsys.readouterr().out.splitlines() if "interface.yml" in it]
    assert told == [
        "Note: data/interface.yml: main_navigaton: Etalage asks for no such word; "
        "it does for main_navigation."
    ]


def test_a_word_of_its_own_is_there_in_each_language(region: Path) -> None:
    (region / "data/interface.yml").write_text("menu: {nl: Kaart}\nmotto: {en: Onward}\n")
    with pytest.raises(DataError) as error:
        read_catalogue(settings_of(region))
    assert str(error.value) == "data/interface.yml:2: motto.nl: missing"


def test_what_a_preview_shows_has_its_words_whatever_is_wrong() -> None:
    words = merge_words({}, ("fy", "nl"))
    html = draw_error_page(Failure((), "?"), words, ("fy", "nl"), ROOT / "overrides")
    assert "Something is not right yet" in html
    assert "Hier klopt iets nog niet" in html
