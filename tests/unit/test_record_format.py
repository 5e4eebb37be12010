"""What the form writes: the file as it was but for what was changed, laid out as `tidy` does."""

from difflib import ndiff
from typing import Any

import pytest

from etalage.editing.tidy import LAID_OUT, make_layout, tidy
from projects import REGION
from record_format import edit

RECORD = """\
# why it is here
title:
  # as the letter has it
  nl: "Toren"
  en: "Tower"
summary:
  nl: "Een toren [@gids]."
  en: "A tower [@gids]."
body:
  nl: |-
    Een.

    Twee.
  en: |-
    One.
theme:
  nl: "Licht"
  en: "Light"
places:
  - zandstad
location:
  lat: 52.50
  lon: 4.5
figures:
  - value: 10.30
    label:
      nl: "stappen"
      en: "steps"
    as_of: 2018
    source: rapport
  # of the town
  - value: 1200
    label:
      nl: "ramen"
      en: "windows"
    as_of: 2019
    source: gids
sources:
  - gids
  - rapport
verified_on: 2020-01-15
updated:
  nl: 2020-01-15
  en: 2020-01-15
"""


def changed(change: str, before: str | None = RECORD, kind: str = "showcases") -> str:
    ((_, after, _),) = edit([(kind, before, change)])
    return after


def difference(change: str, before: str = RECORD) -> list[str]:
    """Lines that went and that came, without the spaces before them."""
    after = changed(change, before)
    lines = ndiff(before.splitlines(), after.splitlines())
    return [f"{it[0]} {it[2:].strip()}" for it in lines if it[0] in "+-"]


def test_a_record_that_was_not_changed_is_the_same_file() -> None:
    assert changed("") == RECORD
    assert (
        tidy(RECORD.encode(), make_layout(LAID_OUT["showcases"], ("nl", "en"))) == RECORD.encode()
    )


@pytest.mark.parametrize(
    "more", ["---\nfoo: bar\n", "theme:\n  nl: x\n", "a: [\n"], ids=["two", "twice", "torn"]
)
def test_a_file_of_which_some_would_be_lost_is_not_opened(more: str) -> None:
    """Two documents in one file, a key twice, what is no YAML."""
    with pytest.raises(AssertionError, match="YAMLParseError"):
        edit([("showcases", RECORD + more, "")])


def test_every_record_is_laid_out_as_tidy_does_it() -> None:
    paths = [path for kind in LAID_OUT for path in sorted((REGION / "data" / kind).glob("*.yml"))]
    paths.append(REGION / "data/site.yml")
    kinds = [path.stem if path.parent.name == "data" else path.parent.name for path in paths]
    raw = [path.read_text("utf-8") for path in paths]
    written = edit([(kind, text.strip(), "") for kind, text in zip(kinds, raw, strict=True)])
    for path, kind, text, (_, after, _) in zip(paths, kinds, raw, written, strict=True):
        layout = make_layout(LAID_OUT[kind], ("nl", "en"))
        assert after == tidy(text.encode(), layout).decode(), path


DATED_NL = ["- nl: 2020-01-15", "+ nl: 2026-11-26"]


@pytest.mark.parametrize(
    ("change", "lines"),
    {
        "one word": (
            'record.title.nl = "De toren"',
            ['- nl: "Toren"', '+ nl: "De toren"', *DATED_NL],
        ),
        "one paragraph": (
            'record.body.nl = record.body.nl.replace("Twee", "Drie")',
            ["- Twee.", "+ Drie.", *DATED_NL],
        ),
        "a number, which has no language": (
            'record.figures[0].value = "10.31"',
            ["- - value: 10.30", "+ - value: 10.31"],
        ),
        "a source, which is no word": (
            'record.summary.nl = "Een toren [@rapport]."',
            ['- nl: "Een toren [@gids]."', '+ nl: "Een toren [@rapport]."'],
        ),
        "an item that goes takes its comment along": (
            "record.figures.pop()",
            [
                *("- # of the town", "- - value: 1200", "- label:", '- nl: "ramen"'),
                *('- en: "windows"', "- as_of: 2019", "- source: gids"),
                *("- nl: 2020-01-15", "- en: 2020-01-15", "+ nl: 2026-11-26", "+ en: 2026-11-26"),
            ],
        ),
        "the first of a list": (
            'record.sources.unshift("brief")',
            ["+ - brief"],
        ),
        "what was not there before": (
            'record.theme = record.theme; record.start = "2017"; record.end = "2018-04"',
            ["+ start: 2017", "+ end: 2018-04"],
        ),
        "what the model takes for granted": ("record.related = []", []),
        "a list that must not be empty": (
            "record.places = []",
            ["- places:", "- - zandstad", "+ places: []"],
        ),
        "an answer of the form": ('record.verified_on = "2026-11-25"', [
            "- verified_on: 2020-01-15", "+ verified_on: 2026-11-25"
        ]),
        "a date that an editor chose": (
            'record.title.nl = "De toren"; record.updated.nl = "2026-11-01"',
            ['- nl: "Toren"', '+ nl: "De toren"', "- nl: 2020-01-15", "+ nl: 2026-11-01"],
        ),
        "quotation marks": (
            "record.title.nl = 'De \"toren\"'",
            ['- nl: "Toren"', "+ nl: |-", '+ De "toren"', *DATED_NL],
        ),
    }.values(),
    ids=str,
)  # fmt: skip
def test_a_file_changes_where_the_record_was_changed(change: str, lines: list[str]) -> None:
    assert sorted(difference(change)) == sorted(lines)


VALUES: dict[str, Any] = {
    "value: 10,3": 'record.figures[0].value = "10,3"',
    "value: 1.500.000": 'record.figures[0].value = "1.500.000"',
    'value: "10 000"': 'record.figures[0].value = "10 000"',
    "value: -5": 'record.figures[0].value = "-5"',
    "start: 2017-04": 'record.start = "2017-04"',
    'start: "april 2017"': 'record.start = "april 2017"',
    'en: "2018"': 'record.title.en = "2018"',
    'en: "true"': 'record.title.en = "true"',
    'en: "\'s Avonds: één # proef"': 'record.title.en = "\'s Avonds: één # proef"',
    "url: https://x.example/?a=1&b=c#d": (
        'record.links = [{url: "https://x.example/?a=1&b=c#d", label: {nl: "a", en: "b"}}]'
    ),
    "file: a.jpg": 'record.image = {file: "/docs/assets/images/a.jpg"}',
}


@pytest.mark.parametrize("line", VALUES)
def test_what_is_typed_is_what_is_written(line: str) -> None:
    lines = [it.strip().removeprefix("- ") for it in changed(VALUES[line]).splitlines()]
    assert line in lines


def test_a_new_record_has_today_in_each_language_and_no_day_of_checking() -> None:
    change = (
        'Object.assign(record, {sources: ["gids"], title: {nl: "Toren", en: "Tower"}, '
        'updated: {nl: "", en: ""}})'
    )
    assert changed(change, None) == (
        'title:\n  nl: "Toren"\n  en: "Tower"\nsources:\n  - gids\n'
        "updated:\n  nl: 2026-11-26\n  en: 2026-11-26\n"
    )


def test_a_picture_is_shown_by_its_path_and_named_without_it() -> None:
    before = RECORD + "image:\n  file: kaai.svg\n"
    ((record, after, _),) = edit([("showcases", before, "")])
    assert record["image"]["file"] == "/docs/assets/images/kaai.svg"
    assert after == before


def test_a_source_has_no_dates_of_texts() -> None:
    before = 'title:\n  nl: "Gids"\n  en: "Guide"\nlanguage: nl\n'
    assert changed('record.title.nl = "De gids"', before, "sources") == before.replace(
        '"Gids"', '"De gids"'
    )


IMAGE = """\
image:
  file: kaai.svg
  alt:
    nl: "Een kaai"
    en: "A quay"
  credit: "Ank"
  licence: "CC BY 4.0"
"""
ANOTHER = 'record.image.file = "/docs/assets/images/toren.jpg"; '
ALL_NEW = 'Object.assign(record.image, {alt: {nl: "a", en: "b"}, credit: "Bo", licence: "CC0"})'


@pytest.mark.parametrize(
    ("change", "asked"),
    [
        ("", 0),
        (ANOTHER, 1),
        (ANOTHER + 'record.image.alt.nl = "Een toren"', 1),
        (ANOTHER + ALL_NEW, 0),
        (ALL_NEW, 0),
    ],
)
def test_what_is_said_of_a_picture_is_asked_anew_with_another(change: str, asked: int) -> None:
    assert [it[2] for it in edit([("showcases", RECORD + IMAGE, change)])] == [asked]
