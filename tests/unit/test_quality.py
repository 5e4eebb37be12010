"""What is counted of the data: texts that are there, that are old, long or hard, and figures
without a source.
"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from etalage.catalogue import read_catalogue
from etalage.markup import plain_paragraphs
from etalage.model.localised import Text
from etalage.model.site import Formula
from etalage.quality import Measure, Report, make_report
from etalage.quality.readability import count_syllables, find_formula, measure, score
from etalage.quality.texts import sentences_in, texts_of
from etalage.settings import Settings, read_settings

DUTCH = Formula(
    language="nl",
    name="Flesch-Douma",
    constant=Decimal("206.84"),
    per_word=Decimal("0.93"),
    per_syllable=Decimal(77),
    syllables="nld",
)
ENGLISH = Formula(
    language="en",
    name="Flesch",
    constant=Decimal("206.835"),
    per_word=Decimal("1.015"),
    per_syllable=Decimal("84.6"),
    syllables="eng",
)


def settings_on(region: Path, day: date) -> Settings:
    settings = read_settings(region / "mkdocs.yml")
    return Settings(settings.root, settings.languages, day, settings.site_url)


@pytest.fixture
def report_on(region: Path) -> Callable[..., Report]:
    """The report of the invented region on a day, after changes to its files.

    A change is: file, what stands there, what comes there.
    """

    def make(day: date, *changes: tuple[str, str, str]) -> Report:
        for file, old, new in changes:
            path = region / "data" / file
            assert old in path.read_text()
            path.write_text(path.read_text().replace(old, new))
        settings = settings_on(region, day)
        return make_report(read_catalogue(settings), settings)

    return make


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("De *toren* heet [Ljochttoer]{lang=fy} [@gids].", ["De toren heet Ljochttoer."]),
        ("Lees [het **getij**](specialisations/getijden).", ["Lees het getij."]),
        ("Twee:\n\n- Een.\n- Nog\n  een.", ["Twee:", "Een.", "Nog een."]),
        ("Kop.\n\n| a | b |\n|---|---|\n| Nee. | Nee. |", ["Kop."]),
        ("1. Eerst snake_case.\n2. Dan __vet__.", ["Eerst snake_case.", "Dan vet."]),
    ],
)
def test_only_words_are_left_of_a_text(text: str, paragraphs: list[str]) -> None:
    assert plain_paragraphs(text) == paragraphs


def test_only_sentences_of_a_record_count(region: Path) -> None:
    catalogue = read_catalogue(read_settings(region / "mkdocs.yml"))
    asking = Text({"nl": "Wie bouwt de vuurtoren?", "en": "Who builds the lighthouse?"})
    lighthouse = catalogue.showcases["vuurtoren"].model_copy(update={"title": asking})
    sentences = [" ".join(words) for words in sentences_in(texts_of(lighthouse, "en"))]
    assert "A lighthouse that runs on the tide" in sentences
    assert "Local people call the tower Ljochttoer" in sentences
    assert "Read more about the tide" in sentences
    assert not {
        "Who builds the lighthouse",
        "Light",
        "hours of light",
        "Site of the lighthouse",
    } & set(sentences)


@pytest.mark.parametrize(
    ("word", "rules", "syllables"),
    [
        ("energie", "nld", 3),
        ("samenwerking", "nld", 4),
        ("financiële", "nld", 5),
        ("zee", "nld", 1),
        ("eiland", "nld", 2),
        ("energy", "eng", 3),
        ("university", "eng", 5),
        ("the", "eng", 1),
        ("people", "eng", 2),
        ("noord-nederland", "nld", 4),
    ],
)
def test_syllables_are_those_of_the_language(word: str, rules: str, syllables: int) -> None:
    assert count_syllables(word, rules) == syllables


def test_a_score_follows_from_words_a_sentence_and_syllables_a_word() -> None:
    measured = measure(
        [("de", "zee", "is", "mooi"), ("het", "water", "stijgt", "weer", "snel", "nu")], DUTCH
    )
    assert measured == Measure(words=10, sentences=2, syllables=11)
    assert score(measured, DUTCH) == round(206.84 - 0.93 * 5 - 77 * 1.1, 1)
    assert score(measured, ENGLISH) == round(206.835 - 1.015 * 5 - 84.6 * 1.1, 1)


def test_a_language_is_scored_by_its_formula_or_that_of_one_it_takes_after() -> None:
    assert find_formula([DUTCH, ENGLISH], "nl") == DUTCH
    assert find_formula([DUTCH, ENGLISH], "en-GB") == ENGLISH
    assert find_formula([DUTCH], "en") is None


def test_each_language_is_read_by_its_own_formula(report_on: Callable[..., Report]) -> None:
    dutch, english = report_on(date(2020, 1, 20)).readings
    assert (dutch.language, dutch.formula) == ("nl", "Flesch-Douma")
    assert dutch.score
    assert (english.language, english.formula, english.score, english.hardest) == (
        "en",
        "",
        None,
        (),
    )
    assert english.measure.words > 50
    assert [it.measure.words for it in english.longest] == sorted(
        (it.measure.words for it in english.longest), reverse=True
    )


def test_a_short_text_gets_no_score_and_a_hard_one_comes_first(
    report_on: Callable[..., Report],
) -> None:
    easy = "De zee is mooi. " * 20
    hard = "Verantwoordelijkheidsgebieden vereisen interdisciplinaire samenwerkingsverbanden. " * 20
    (dutch, _) = report_on(
        date(2020, 1, 20),
        ("showcases/haven.yml", "Een haven zonder kade.", "Een haven."),
        ("showcases/haven.yml", "sources:", f"body: {{nl: {easy}, en: Short.}}\nsources:"),
        ("showcases/vuurtoren.yml", "De toren bleef staan [@gids].", f"{hard} [@gids]"),
    ).readings
    assert [it.record.slug for it in dutch.hardest] == ["vuurtoren", "haven"]


def test_texts_that_may_be_left_out_are_counted_by_kind_and_language(
    report_on: Callable[..., Report],
) -> None:
    counted = {
        (it.kind, it.field): (dict(it.filled), it.possible)
        for it in report_on(date(2020, 1, 20)).completeness
    }
    assert counted["showcases", "legacy"] == ({"nl": 1, "en": 1}, 2)
    assert counted["projects", "results"] == ({"nl": 1, "en": 1}, 1)
    assert counted["projects", "notes"] == ({"nl": 0, "en": 0}, 1)
    assert ("showcases", "title") not in counted
    assert not any(kind == "sources" for kind, _ in counted)


def test_facts_count_as_unchecked_after_a_year(report_on: Callable[..., Report]) -> None:
    assert report_on(date(2021, 1, 14)).unverified == ()  # 2020-01-15 and 365 days
    late = report_on(
        date(2021, 1, 15),
        ("showcases/haven.yml", "verified_on: 2020-01-15", "verified_on: 2019-12-01"),
    )
    assert late.unverified[0].record.slug == "haven"
    assert len(late.unverified) == late.records


def test_an_ended_project_without_results_is_found(report_on: Callable[..., Report]) -> None:
    without = ("projects/kabel.yml", "results:", "notes:")
    assert report_on(date(2022, 1, 1)).without_results == ()
    found = report_on(date(2022, 1, 1), without)
    assert [(it.record.slug, it.end.isoformat()) for it in found.without_results] == [
        ("kabel", "2021")
    ]
    assert (found.ended, report_on(date(2021, 12, 31)).without_results) == (1, ())


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("Volgens voorbeeld.org zijn het er 29.", 1),
        ("Volgens voorbeeld.org zijn het er 29 [@gids].", 0),
        ("Zie [de gids](https://gids.example/) en bel.", 0),
        ("Schrijf naar info@voorbeeld.org, 3.5 km verderop.", 0),
    ],
)
def test_a_text_that_names_a_website_without_a_source_is_counted(
    said: str, count: int, report_on: Callable[..., Report]
) -> None:
    english = "x [@gids]" if "[@gids]" in said else "x"
    added = f"kind: port\nbody: {{nl: {said!r}, en: {english!r}}}\n"
    report = report_on(date(2020, 1, 20), ("places/zandstad.yml", "kind: port\n", added))
    assert sum(it.count for it in report.unsourced) == count
    assert report.texts > count


def test_a_text_that_is_behind_is_found_with_the_newest_language(
    report_on: Callable[..., Report],
) -> None:
    report = report_on(date(2020, 3, 10))
    (behind,) = report.behind
    assert (behind.record.slug, behind.lag.language, behind.lag.newer, behind.lag.days) == (
        "haven",
        "en",
        "nl",
        46,
    )
    assert report.allowed_lag == 10
