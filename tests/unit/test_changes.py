"""Two versions of a record compared: which language's text changed,
and whether its date went with it.
"""

from datetime import date

import pytest

from etalage.editing.diff.changes import Change, Subject, compare, compare_all
from etalage.editing.diff.facts import Difference
from etalage.editing.diff.listing import LONGEST, write_markdown
from etalage.editing.diff.versions import read_prose, read_record, subject_of
from etalage.edition import Edition
from etalage.problems import Problem
from etalage.words import Words

FILE = "data/showcases/haven.yml"
SUBJECT = Subject("showcases/haven", "showcases/haven", moves=True)
TODAY = date(2020, 3, 1)
LANGUAGES = ("nl", "en")
RECORD = """\
title: {nl: De haven, en: The harbour}
summary: {nl: Een haven., en: A harbour.}
start: 2017
figures: [{value: 12, label: {nl: schepen, en: ships}, as_of: 2019, source: gids}]
body:
  nl: |-
    Lees de [gids](https://duinland.example/gids) [@gids].
  en: |-
    Read the [guide](https://duinland.example/gids) [@gids].
updated: {nl: 2020-01-15, en: 2020-01-16}
"""


def changed(*edits: tuple[str, str], record: str = RECORD) -> Change:
    """The record after these replacements, compared with what it was."""
    now = record
    for old, new in edits:
        assert old in now
        now = now.replace(old, new)
    return compare(SUBJECT, version(record), version(now), LANGUAGES, TODAY)


def version(text: str, file: str = FILE):  # type: ignore[no-untyped-def]
    return read_record(file, text.encode(), LANGUAGES)


def test_a_text_and_its_date_changed_in_both_languages_is_all_right() -> None:
    found = changed(
        ("Een haven", "Een zeehaven"),
        ("A harbour", "A port"),
        ("01-15", "02-20"),
        ("01-16", "02-20"),
    )
    assert (found.state, found.languages, found.warnings, found.errors) == (
        "changed",
        LANGUAGES,
        (),
        (),
    )


def test_a_text_changed_in_one_language_is_a_warning_at_its_line() -> None:
    found = changed(("Een haven", "Een zeehaven"), ("01-15", "02-20"))
    assert found.languages == ("nl",)
    assert found.errors == ()
    message = "changed in nl only; see whether en still says the same"
    assert found.warnings == (Problem(FILE, 2, "summary.nl", message),)


def test_a_text_whose_date_stayed_is_an_error_at_the_date() -> None:
    found = changed(
        ("Een haven", "Een zeehaven"),
        ("schepen", "boten"),
        ("A harbour", "A port"),
        ("01-16", "02-20"),
    )
    assert [error.message for error in found.errors] == [
        "the text changed (figures, summary) but this date stayed the same; write 2020-03-01"
    ]
    assert (found.errors[0].line, found.errors[0].key) == (10, "updated.nl")


def test_every_language_with_an_old_date_is_named() -> None:
    found = changed(("Een haven", "Een zeehaven"), ("A harbour", "A port"))
    assert [error.key for error in found.errors] == ["updated.nl", "updated.en"]


def test_a_date_that_went_back_is_an_error() -> None:
    assert (
        "went back from 2020-01-15"
        in changed(("Een haven", "Een zeehaven"), ("01-15", "01-14")).errors[0].message
    )


def test_a_text_may_be_edited_twice_on_one_day() -> None:
    assert (
        changed(
            ("Een haven", "Een zeehaven"), record=RECORD.replace("2020-01-15", "2020-03-01")
        ).errors
        == ()
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("value: 12", "value: 13"),
        ("start: 2017", "start: 2018-02"),
        ("source: gids", "source: rapport"),
        (" [@gids].\n  en", ".\n  en"),
        ("[gids](https://duinland.example/gids)", "[gids](showcases/gids)"),
        ("Een haven.", '"Een haven."'),
        ("de [gids]", "de\n    [gids]"),
        ("title: {nl: De haven, en: The harbour}", "title:\n  en: The harbour\n  nl: De haven"),
    ],
)
def test_what_no_reader_of_a_language_reads_needs_no_date(old: str, new: str) -> None:
    found = changed((old, new))
    assert (found.languages, found.warnings, found.errors) == ((), (), ())


A = "{text: {nl: een, en: one}, audience: [citizen]}"
B = "{text: {nl: twee, en: two}, audience: [citizen]}"


def test_the_order_of_a_list_is_no_text() -> None:
    record = RECORD + f"offers: [{A}, {B}]\n"
    assert changed(
        (f"{A}, {B}", f"{B}, {A}"),
        record=record,
    ) == Change(
        SUBJECT,
        FILE,
        "changed",
        links=("https://duinland.example/gids",),
        differences=(Difference(("offers",), "offers", "", "", "in another order"),),
    )


def test_a_text_that_is_taken_away_is_a_change() -> None:
    record = RECORD + "legacy: {nl: Weg., en: Gone.}\n"
    found = changed(("legacy: {nl: Weg., en: Gone.}\n", ""), record=record)
    assert found.languages == LANGUAGES
    assert "(legacy)" in found.errors[0].message


def test_an_older_version_may_be_wrong_by_todays_model() -> None:
    before = version("name: De haven\nsummary: {nl: Een haven.}\nupdated: yesterday\n")
    found = compare(SUBJECT, before, version(RECORD), LANGUAGES, TODAY)
    assert (found.languages, found.errors) == (LANGUAGES, ())


def test_an_older_version_may_be_no_yaml_at_all() -> None:
    assert compare(SUBJECT, version("{{{"), version(RECORD), LANGUAGES, TODAY).errors == ()


def test_what_cannot_be_read_now_is_reported_as_check_does() -> None:
    found = compare(SUBJECT, version(RECORD), version("title: {nl: x\n"), LANGUAGES, TODAY)
    assert str(found.errors[0]).startswith(f"{FILE}:1: a bracket is opened here and not closed")


def test_a_third_language_that_did_not_change_is_named() -> None:
    record = RECORD.replace("en: A harbour.", "en: A harbour., fy: In haven.")
    now = record.replace("Een haven", "Een zeehaven").replace("A harbour", "A port")
    subject = compare(
        SUBJECT,
        *(read_record(FILE, it.encode(), ("nl", "en", "fy")) for it in (record, now)),
        ("nl", "en", "fy"),
        TODAY,
    )
    assert (
        subject.warnings[0].message
        == "changed in nl and en only; see whether fy still says the same"
    )


def test_new_deleted_and_moved_records_are_told_apart() -> None:
    moved = Subject("showcases/kade", "showcases/kade", moves=True)
    heir = version(RECORD + "redirect_from: [showcases/haven]\n", "data/showcases/kade.yml")
    place = Subject("places/kust", "places/kust", moves=True)
    source = Subject("sources/gids", "sources#gids")
    pairs = {
        SUBJECT: (version(RECORD), None),
        moved: (None, heir),
        place: (version(RECORD, "data/places/kust.yml"), None),
        source: (None, version("title: {nl: Gids, en: Guide}\n", "data/sources/gids.yml")),
    }
    found = {change.subject.key: change for change in compare_all(pairs, LANGUAGES, TODAY)}
    assert {key: change.state for key, change in found.items()} == {
        "showcases/kade": "moved",
        "places/kust": "deleted",
        "sources/gids": "new",
    }
    assert found["showcases/kade"].was == FILE
    assert found["showcases/kade"].languages == ()
    assert "redirect_from: [places/kust]" in found["places/kust"].warnings[0].message


def test_a_deleted_record_whose_address_another_one_takes_over_needs_no_warning() -> None:
    other = Subject("showcases/kade", "showcases/kade", moves=True)
    heir = version(RECORD + "redirect_from: [showcases/haven]\n", "data/showcases/kade.yml")
    pairs = {
        SUBJECT: (version(RECORD), None),
        other: (version(RECORD, "data/showcases/kade.yml"), heir),
    }
    assert [(change.state, change.warnings) for change in compare_all(pairs, LANGUAGES, TODAY)] == [
        ("deleted", ()),
        ("changed", ()),
    ]


def test_prose_is_compared_by_paragraph() -> None:
    page = {
        "nl": ("docs/about.nl.md", b"---\ntitle: Over\n---\n\nEen.\n\nTwee.\n"),
        "en": ("docs/about.en.md", b"One.\n"),
    }
    now = page | {"nl": ("docs/about.nl.md", b"---\ntitle: Over\n---\n\nEen.\n\nDrie.\n")}
    found = compare(
        Subject("docs/about", "about"),
        read_prose("a", page),
        read_prose("a", now),
        LANGUAGES,
        TODAY,
    )  # type: ignore[arg-type]
    assert (found.languages, found.warnings[0].file, found.warnings[0].line) == (
        ("nl",),
        "docs/about.nl.md",
        7,
    )


def test_links_to_other_sites_are_found_in_fields_and_texts() -> None:
    text = "Begin met https://. Zie https://b.example/z, of [hier](https://c.example/q)."
    record = f"url: https://a.example/x_(y)\nlabel: {{nl: '{text}'}}\nto: showcases/haven\n"
    assert version(record).links == (
        "https://a.example/x_(y)",
        "https://c.example/q",
        "https://b.example/z",
    )


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("data/showcases/haven.yml", "showcases/haven"),
        ("docs/about.en.md", "docs/about"),
        ("data/site.yml", "data/site.yml"),
        ("data/sources/gids.yml", "sources/gids"),
        ("docs/index.nl.md", "docs/index"),
        ("data/keys.yml", "data/keys.yml"),
        ("data/map.yml", "data/map.yml"),
        ("data/schema/site.schema.json", None),
        ("data/showcases/a/b.yml", None),
        ("docs/assets/images/x.svg", "docs/assets/images/x.svg"),
        ("docs/about.fr.md", None),
        ("data/nothing/x.yml", None),
    ],
)
def test_a_file_is_known_by_its_place(path: str, key: str | None) -> None:
    subject = subject_of(path, LANGUAGES)
    assert (subject.key if subject else None) == key


def edition(language: str, site_url: str = "") -> Edition:
    return Edition(language, "" if language == "nl" else language, Words({}), TODAY, site_url)


def test_markdown_links_each_page_in_each_language() -> None:
    lines = write_markdown(
        [changed(("Een haven", "Zee"))], [edition(it, "https://p.example/1/") for it in LANGUAGES]
    )
    assert (
        "| `data/showcases/haven.yml` | changed "
        "| [`/showcases/haven/`](https://p.example/1/showcases/haven/) **text changed** "
        "| [`/en/showcases/haven/`](https://p.example/1/en/showcases/haven/) |"
    ) in lines.splitlines()
    assert "| File | State | Nederlands | English |" in lines.splitlines()


def test_nothing_of_a_strangers_file_is_markdown() -> None:
    name = "data/showcases/x`|](https://evil.example) @team\n<img>.yml"
    problem = Problem(name, 1, "a`b", "“@team` **bold**” is no key")
    written = write_markdown(
        [Change(Subject(name, None), name, "changed", errors=(problem,))], [edition("nl")]
    )
    row, error = (line for line in written.splitlines() if "evil" in line)
    assert row == (
        "| `data/showcases/x'\\|](https://evil.example) @team <img>.yml` | changed | many pages |"
    )
    assert error.count("`") == 2


def test_markdown_stays_within_what_a_comment_may_hold() -> None:
    changes = [
        Change(
            Subject(f"showcases/x{number}", f"showcases/x{number}"), f"data/x{number}.yml", "new"
        )
        for number in range(2000)
    ]
    written = write_markdown(changes, [edition("nl"), edition("en")])
    assert len(written) < LONGEST + 100
    assert written.endswith("lines more.")
