"""The term base: words to use and to avoid, and where a text uses the others."""

from pathlib import Path

import pytest

from etalage.__main__ import main
from noting import TOWER, edit, notes
from projects import planned


def run(region: Path, *arguments: str) -> int:
    return main(["--config", str(region / "mkdocs.yml"), *arguments])


def test_an_avoided_word_is_noted_with_its_line_and_what_to_write(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(region, TOWER, ("Lees ook over", "Hij staat op de\n    zandvlaktes. Lees ook over"))
    with (region / "docs/about.en.md").open("a") as page:
        page.write("\nShorelines of Duinland.\n")
    tower, page_note = notes(region, capsys)
    assert tower == (
        f"Note: {TOWER}:30: body.nl: says “zandvlaktes”; write “strand”: zo noemt iedereen het"
    )
    assert page_note.startswith("Note: docs/about.en.md:")
    assert page_note.endswith("says “Shorelines”; write “beach”: everybody calls it so")


@pytest.mark.parametrize(
    ("text", "is_noted"),
    [
        ("Een zandvlakte.", True),
        ("Zandvlakte, zegt men.", True),
        ("Twee zandvlakten.", True),
        ("Een kwelderzandvlakte.", False),
        ("De zandvlaktebewoners.", False),
        ("Hij zei: “een zandvlakte”.", False),
        ("Een 'zandvlakte' heet het.", False),
        ("De [zandvlakte]{lang=en}.", False),
        ("Lees [het](https://x.example/zandvlakte).", False),
        ("Bureau Zandvlakte deed het.", False),
        ("Zandvlakte Oost deed het.", False),
        ("Het ligt in Zandland.", True),
        ("In Zandland ligt het.", True),
        ("in het zandland", False),
        ("De Vereniging Zandland deed mee.", False),
        ("Het werk van Zandland Museum.", False),
    ],
)
def test_whole_words_count_and_names_and_quotations_do_not(
    text: str, is_noted: bool, region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(region, TOWER, ("nl: De toren bleef staan", f"nl: |-\n    {text} Hij bleef"))
    assert bool(notes(region, capsys)) == is_noted


def test_the_longer_word_that_is_preferred_is_left_alone(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(region, TOWER, ("The tower still stands", "The saltern and the salters still stand"))
    (note,) = notes(region, capsys)
    assert "says “salters”" in note


def test_titles_are_names_wherever_they_stand(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(region, "data/showcases/haven.yml", ("title: {nl: ", "title: {nl: Het zandvlakte van "))
    title = (region / "data/showcases/haven.yml").read_text().splitlines()[0]
    name = title.partition("nl: ")[2].partition(",")[0]
    edit(region, TOWER, ("nl: De toren bleef staan", f"nl: {name} bleef staan"))
    assert notes(region, capsys) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("nl: [zandvlakte]", "nl: zandvlakte", "terms.0.avoid.nl: “zandvlakte” is no list"),
        (
            "nl: [zandvlakte]",
            "nl: [zandvlakte, strand]",
            "terms.0.avoid.nl.1: “strand” is what to write, says line ",
        ),
        ("nl: [zandvlakte]", "nl: [duinland]", "terms.0.avoid.nl.0: “duinland” is what to write"),
        ("nl: [zandvlakte]", "nl: [' ']", "terms.0.avoid.nl: empty; fill it in"),
        ("nl: [zandvlakte]", "fr: [zandvlakte]", "terms.0.avoid.fr: unknown language"),
        ("{nl: strand,", "{", "terms.0.preferred.nl: missing"),
    ],
)
def test_a_wrong_term_is_refused_at_its_line(
    old: str, new: str, message: str, region: Path
) -> None:
    edit(region, "data/terms.yml", (old, new))
    (problem,) = planned(region)
    assert problem.startswith("data/terms.yml:")
    assert message in problem


def test_a_region_need_not_have_any(region: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (region / "data/terms.yml").unlink()
    assert notes(region, capsys) == []
    assert run(region, "terms") == 0
    assert "has no data/terms.yml" in capsys.readouterr().out


def test_the_list_is_printed_in_every_language_or_in_one(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(region, "terms") == 0
    assert capsys.readouterr().out.splitlines() == [
        "nl:",
        "  “strand”, not “zandvlakte”: zo noemt iedereen het",
        "  “Duinland”, not “Zandland”: zo heet de streek",
        "  “zoutpan”: een plek",
        "en:",
        "  “beach”, not “sandy shore”, “shoreline”: everybody calls it so",
        "  “Duinland”, not “Sandland”: that is its name",
        "  “saltern”, not “salter”: a place and nobody's trade",
    ]
    assert run(region, "terms", "--language", "en") == 0
    assert capsys.readouterr().out.startswith("en:\n")
    assert run(region, "terms", "--language", "de") == 1
