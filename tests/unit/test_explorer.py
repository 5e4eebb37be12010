"""What the explorer offers to filter by is what the records say."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from etalage.catalogue import read_catalogue
from etalage.edition import make_edition
from etalage.pages import PageWriter
from etalage.pages.explorer import explorer_link, explorer_pages, write_scripts, years_of
from etalage.pages.facets import make_facets
from etalage.settings import read_settings
from projects import multiply

TODAY = date(2025, 1, 1)


def write_of(region: Path) -> PageWriter:
    settings = replace(read_settings(region / "mkdocs.yml"), today=TODAY)
    catalogue = read_catalogue(settings)
    return PageWriter(catalogue, make_edition(catalogue, "en", settings), "explore")


@pytest.fixture
def writer(region: Path) -> PageWriter:
    return write_of(region)


@pytest.fixture
def large(region: Path) -> PageWriter:
    """With places and records enough for several pages."""
    multiply(region, 41, ("showcases", "projects", "places"))
    return write_of(region)


COUNTS = {
    "kind": [("Showcases", 2), ("EU projects", 1)],
    "specialisation": [("The sea", 2), ("Tidal power", 2), ("The sun", 1)],
    "place": [("Duinland", 3), ("Sandtown", 3)],
    "programme": [('<span lang="nl">Golfslag</span>', 1)],
    "country": [("Netherlands", 1), ("United Kingdom", 1)],
    "status": [("Running", 1), ("Ended", 2)],
}


@pytest.mark.parametrize("key", COUNTS)
def test_counts_are_those_of_the_records(key: str, writer: PageWriter) -> None:
    (facet,) = (facet for facet in make_facets(writer) if facet.key == key)
    assert [(option.label, option.count) for option in facet.options] == COUNTS[key]


def test_a_part_stands_below_its_whole(writer: PageWriter) -> None:
    depths = {
        option.value: option.depth for facet in make_facets(writer) for option in facet.options
    }
    assert (depths["zee"], depths["getijden"], depths["duinland"], depths["zandstad"]) == (
        0,
        1,
        0,
        1,
    )


def test_an_option_without_records_is_left_out(writer: PageWriter) -> None:
    values = {option.value for facet in make_facets(writer) for option in facet.options}
    assert not {"planned", "unknown"} & values


def test_what_cards_do_not_show_is_in_a_script_in_their_order(writer: PageWriter) -> None:
    scripts = write_scripts(writer.catalogue, writer.edition)
    assert next(explorer_pages(writer)).view.words == scripts.words  # type: ignore[attr-defined]
    words = told(scripts.files[scripts.words])
    view = next(explorer_pages(writer)).view
    cards = [card for group in view.groups for card in group.cards]  # type: ignore[attr-defined]
    assert len(words) == len(cards)
    by_title = sorted(cards, key=lambda it: words[cards.index(it)][0])
    assert [str(it.title) for it in by_title] == sorted(str(it.title) for it in cards)
    ((_, text),) = (it for it, card in zip(words, cards, strict=True) if "kabel" in card.path)
    for word in (
        "golfslag",
        "sandtown",
        "far shore council",
        "tidal power",
        "bring power",
    ):
        assert word in text
    assert "{lang" not in text


def told(script: str) -> Any:
    """What it sets a name to."""
    return json.loads(script.partition(" = ")[2].removesuffix(";\n"))


def test_what_cards_are_filtered_by_is_in_a_script(writer: PageWriter) -> None:
    view: Any = next(explorer_pages(writer)).view
    data = told(write_scripts(writer.catalogue, writer.edition).files[view.data])
    assert ["Tidal power", "../specialisations/getijden/"] in data["named"]
    *answers, start, end = data["cards"][-1]
    chosen = [
        [options[it][0] for it in numbers]
        for options, numbers in zip(data["facets"].values(), answers, strict=True)
    ]
    assert chosen == [
        ["projects"],
        ["zee", "getijden"],
        ["duinland", "zandstad"],
        ["golfslag"],
        ["NL", "GB"],
        ["ended"],
    ]
    assert (start, end, len(data["cards"])) == (2018, 2021, 3)


def test_a_long_facet_shows_the_answers_with_the_most_records(large: PageWriter) -> None:
    view: Any = next(explorer_pages(large)).view
    questions = {it.facet.key: it for it in view.questions}
    assert {key for key, it in questions.items() if it.find} == {"place"}
    assert len(questions["place"].facet.options) == 20
    assert questions["place"].find == "Search all 82"


def test_years_run_from_the_first_known_to_the_last(writer: PageWriter) -> None:
    assert next(explorer_pages(writer)).view.years == tuple(range(2017, 2026))  # type: ignore[attr-defined]


def test_what_runs_without_an_end_runs_till_today_and_no_longer(writer: PageWriter) -> None:
    harbour = writer.catalogue.showcases[
        "haven"
    ]  # begun in 2024, last seen at work in May of that year
    assert years_of(harbour, TODAY) == (2024, 2025)
    assert years_of(harbour, date(2030, 1, 1)) == (2024, 2024)


def test_the_lists_lead_to_the_explorer_with_their_kind_chosen(writer: PageWriter) -> None:
    assert explorer_link("projects", writer).path == "en/explore/?kind=projects"
