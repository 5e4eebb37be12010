"""What a branch changes, value by value: old and new, by name, and what stands out of it."""

from datetime import date

import pytest

from etalage.editing.diff.changes import Subject, compare
from etalage.editing.diff.facts import find_differences
from etalage.editing.diff.listing import write_json, write_markdown, write_text
from etalage.editing.diff.versions import read_record
from etalage.editing.diff.wording import LONGEST, MOST_WORDS, mark_words
from etalage.edition import Edition
from etalage.model import KINDS
from etalage.words import Words

FILE = "data/projects/kabel.yml"
TODAY = date(2020, 3, 1)
LANGUAGES = ("nl", "en")
RECORD = """\
title: {nl: De kabel, en: The cable}
programme: golfslag
places: [zandstad, duinland]
start: 2018-04-04
end: 2021
partners:
- {organisation: duinlab, country: NL, role: lead}
- {name: Far Shore Council, country: GB}
figures:
- {value: 12, label: {nl: meters, en: metres}, as_of: 2019, source: gids}
- {value: 1250000, unit: EUR, label: {nl: kosten, en: costs}, as_of: 2019-06, source: gids}
total_budget: {amount: 285119.01, source: rapport}
body:
  nl: |-
    De kabel is lang. Hij ligt op de bodem [@gids].

    Wie hem ziet, belt de haven.
  en: A cable.
links:
- {url: https://a.example/x, label: {nl: Site, en: Site}}
verified_on: 2020-01-15
updated: {nl: 2020-01-15, en: 2020-01-15}
"""


def told(*edits: tuple[str, str], record: str = RECORD) -> list[str]:
    now = record
    for old, new in edits:
        assert old in now
        now = now.replace(old, new)
    before, after = (read_record(FILE, it.encode(), LANGUAGES) for it in (record, now))
    found = find_differences(before.values, after.values, KINDS["projects"], LANGUAGES, TODAY)
    return [str(it) for it in found]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("value: 12,", "value: 13,", "figures “meters” value: 12 → 13"),
        ("value: 12,", "value: 120,", "figures “meters” value: 12 → 120 (10 times as much)"),
        (
            "amount: 285119.01",
            "amount: 28511.901",
            "total_budget amount: 285119.01 → 28511.901 (10 times as little)",
        ),
        ("start: 2018-04-04", "start: 2018-05", "start: 2018-04-04 → 2018-05"),
        (
            "start: 2018-04-04",
            "start: 2008-04-04",
            "start: 2018-04-04 → 2008-04-04 (10 years earlier)",
        ),
        ("end: 2021", "end: 2027", "end: 2021 → 2027 (6 years later)"),
        ("as_of: 2019,", "as_of: 2025,", "figures “meters” as_of: 2019 → 2025"),
        ("as_of: 2019,", "as_of: 2009,", "figures “meters” as_of: 2019 → 2009 (10 years earlier)"),
        (
            "nl: 2020-01-15",
            "nl: 2010-01-15",
            "updated nl: 2020-01-15 → 2010-01-15 (10 years earlier)",
        ),
        ("zandstad, duinland", "zandstad", "places: gone: duinland"),
        ("zandstad, duinland", "duinland, zandstad", "places: in another order"),
        ("country: GB", "country: FR", "partners “Far Shore Council” country: GB → FR"),
        (
            "- {name: Far",
            "- {name: Near Shore, country: GB}\n- {name: Far",
            "partners: new: Near Shore, GB",
        ),
        (
            "a.example/x",
            "b.example/x",
            "links “Site” url: https://a.example/x → https://b.example/x",
        ),
        ("places: [zandstad, duinland]\n", "", "places: gone: zandstad"),
        ("programme: golfslag", "lead_known: false\nprogramme: golfslag", "lead_known: new: false"),
        ("De kabel,", "De lange kabel,", "title nl: De {+lange+} kabel"),
        ("is lang", "is kort", "body nl: De kabel is [-lang.-] {+kort.+} Hij ligt op …"),
        (
            "de bodem [@gids]",
            "de bodem",
            "body nl: … ligt op de [-bodem [@gids].-] {+bodem.+} Wie hem ziet, …",
        ),
        ("A cable.", "A long cable. It hums.", "body en: A {+long+} cable. {+It hums.+}"),
    ],
)
def test_old_and_new_are_told_by_name(old: str, new: str, line: str) -> None:
    assert told((old, new))[0] == line


def test_nothing_else_is_told() -> None:
    assert told(("value: 12,", "value: 13,")) == ["figures “meters” value: 12 → 13"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: {nl: De kabel", 'title: {nl: "De kabel"'),
        ("is lang. Hij", "is lang.\n    Hij"),
        ("end: 2021\n", "end: 2021 # gepland\n"),
    ],
)
def test_lay_out_is_no_difference(old: str, new: str) -> None:
    assert told((old, new)) == []


def test_where_it_stands_in_time_follows_from_the_dates_and_is_told_first() -> None:
    assert told(("end: 2021", "end: 2020-02")) == ["status: running → ended", "end: 2021 → 2020-02"]


def test_what_is_put_in_first_leaves_the_others_as_they_are() -> None:
    new = "- {value: 3, label: {nl: boten, en: boats}, as_of: 2019, source: gids}\n- {value: 12,"
    assert told(("- {value: 12,", new)) == ["figures: new: 3, boten, 2019, gids"]


def test_another_name_is_told_as_one_where_the_rest_is_the_same() -> None:
    assert told(("name: Far Shore Council", "name: Outer Lands")) == [
        "partners “Outer Lands” name: Far Shore Council → Outer Lands"
    ]


def test_an_item_with_other_words_in_each_language_is_still_the_same_item() -> None:
    record = RECORD + "offers:\n- {nl: Een rondleiding langs de kabel., en: A tour of the cable.}\n"
    assert told(
        ("langs de kabel.", "langs de dijk."), ("of the cable", "of the dike"), record=record
    ) == [
        "offers “Een rondleiding langs de dijk.” nl: … rondleiding langs de [-kabel.-] {+dijk.+}",
        "offers “Een rondleiding langs de dijk.” en: … tour of the [-cable.-] {+dike.+}",
    ]


def test_values_that_no_model_knows_are_told_too() -> None:
    assert told(("programme: golfslag", "program: [golfslag, {x: 1}]\nprogramme: golfslag")) == [
        "program: new: golfslag",
        "program: new: 1",
    ]
    assert told(("start: 2018-04-04", "start: soon")) == ["start: 2018-04-04 → soon"]
    assert told(("value: 12,", "value: NaN,")) == ["figures “meters” value: 12 → NaN"]


def test_a_long_change_is_cut_short_and_a_whole_other_text_takes_no_time() -> None:
    old, new = ("".join(f"{it}{n} " for n in range(MOST_WORDS + 1)) for it in "ab")
    line = mark_words(f"Begin {old} eind", f"Begin {new} eind")
    assert line.startswith("Begin [-a0 a1 ")
    assert line.endswith("… +} eind") or line.endswith("…+} eind")
    assert len(mark_words(*(" x ".join(it.split()[:500]) for it in (old, new)))) <= LONGEST + 2


def compared(*edits: tuple[str, str]):  # type: ignore[no-untyped-def]
    now = RECORD
    for old, new in edits:
        now = now.replace(old, new)
    pair = (read_record(FILE, it.encode(), LANGUAGES) for it in (RECORD, now))
    return compare(Subject("projects/kabel", "projects/kabel", moves=True), *pair, LANGUAGES, TODAY)


def test_what_stands_out_is_a_warning_at_its_line() -> None:
    (warning,) = compared(("1250000", "12500000")).warnings
    assert str(warning) == (
        f"{FILE}:11: figures.1.value: 1250000 → 12500000, 10 times as much; "
        "see whether each digit is right"
    )


def test_all_three_ways_of_writing_tell_them() -> None:
    change = compared(("value: 12,", "value: 13,"), ("zandstad, ", "x`|@team, zandstad, "))
    editions = [Edition("nl", "", Words({}), TODAY)]
    assert "         figures “meters” value: 12 → 13\n" in write_text([change], editions)
    assert '"name": "figures “meters” value"' in write_json([change], editions)
    markdown = write_markdown([change], editions).splitlines()
    assert markdown[-2:] == [
        "- `places: new: x'|@team`",
        "- `figures “meters” value: 12 → 13`",
    ]


def test_characters_that_steer_a_terminal_are_not_printed() -> None:
    assert told(("name: Far Shore Council", 'name: "Far \\e[2J Shore"'))[0].count("\x1b") == 0
