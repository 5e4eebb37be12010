"""`python -m etalage tidy`: one lay-out for every record, and nothing else changes."""

from functools import cache
from pathlib import Path

import pytest

from etalage.__main__ import main
from etalage.catalogue import read_catalogue
from etalage.editing.tidy import LAID_OUT, Layout, make_layout, tidy
from etalage.settings import read_settings
from projects import make_region


@cache
def layout(kind: str) -> Layout:
    return make_layout(LAID_OUT[kind], ("nl", "en"))


def laid_out(text: str, kind: str = "projects") -> str:
    return tidy(text.encode(), layout(kind)).decode()


@pytest.mark.parametrize(
    ("before", "after"),
    {
        "a text stands between quotation marks": ("title: {nl: Toren}", 'title:\n  nl: "Toren"\n'),
        "also what looks like a number": ("title: {nl: 1984}", 'title:\n  nl: "1984"\n'),
        "on one line": (
            "title:\n  nl: >-\n    Een\n    toren",
            'title:\n  nl: "Een toren"\n',
        ),
        "with quotation marks in it, below": (
            "title: {nl: 'De \"toren\"'}",
            'title:\n  nl: |-\n    De "toren"\n',
        ),
        "prose stands below": ("body: {nl: Een toren.}", "body:\n  nl: |-\n    Een toren.\n"),
        "in its paragraphs": (
            'body: {nl: "Een.\\n\\nTwee.\\n"}',
            "body:\n  nl: |-\n    Een.\n\n    Twee.\n",
        ),
        "folded prose is one line": (
            "body:\n  nl: >-\n    Een\n    toren.\n",
            "body:\n  nl: |-\n    Een toren.\n",
        ),
        "names of records are bare": ("places: ['zand', \"zee\"]", "places:\n  - zand\n  - zee\n"),
        "but never another kind of value": ("programme: '2014'", 'programme: "2014"\n'),
        "names are texts": ("acronym: '2014'", 'acronym: "2014"\n'),
        "numbers are bare": ("keep_eu_id: '10.30'", "keep_eu_id: 10.30\n"),
        "and so are dates": ('start: "2017"', "start: 2017\n"),
        "what is no number stays what it is": ("keep_eu_id: 10,3 %", 'keep_eu_id: "10,3 %"\n'),
        "the model's own value is left out": ("start: 2017\nlead_known: true", "start: 2017\n"),
        "also when it is an empty list": ("start: 2017\nrelated: []", "start: 2017\n"),
        "another value is not": ("lead_known: false", "lead_known: false\n"),
        "nor what must be there": ("places: []", "places: []\n"),
        "what lacks stays empty": ("title: {nl: }", "title:\n  nl:\n"),
        "a group in a list": (
            "partners: [{country: NL, role: partner, name: A}]",
            'partners:\n  - name: "A"\n    country: NL\n',
        ),
        "keys in the model's order": (
            "start: 2017\nsources: [a]\ntitle: {en: A, nl: B}",
            'title:\n  nl: "B"\n  en: "A"\nstart: 2017\nsources:\n  - a\n',
        ),
        "unknown keys last": ("x: 'a b'\nstart: 2017\ny: 1", 'start: 2017\nx: "a b"\ny: 1\n'),
        "a picture without its folder": (
            "image: {file: /docs/assets/images/a.jpg}",
            "image:\n  file: a.jpg\n",
        ),
        "addresses are bare": (
            "links: [{url: 'https://x.example/?a=1#b'}]",
            "links:\n  - url: https://x.example/?a=1#b\n",
        ),
        "lines end alike, the last one too": (
            "start: 2017\r\nend: 2018",
            "start: 2017\nend: 2018\n",
        ),
        "spaces at an end, blank lines and marks go": (
            "\ufeffstart: 2017  \n\n\nend: 2018\n\n",
            "start: 2017\nend: 2018\n",
        ),
        "characters without a shape go": (
            "title: {nl: Kust\u00adlijn, en: Cafe\u0301\u200b}",
            'title:\n  nl: "Kustlijn"\n  en: "Café"\n',
        ),
    }.values(),
    ids=str,
)
def test_each_value_is_written_in_one_way(before: str, after: str) -> None:
    assert laid_out(before) == after
    assert laid_out(after) == after


COMMENTED = """\
# yaml-language-server: $schema=x
# The whole record

# from the letter
start: 2017   # or earlier
# what it is
title: # in each language
  # the Dutch one
  nl: "A # b"
  en: A
body:
  nl: |- # below
    # no comment
    text
# about partners
partners:
  # the first
  - country: NL  # of two
    # the name
    name: A
  - {name: B, country: DE} # short
lead_known: true # said so
# the end
"""

LAID_OUT_COMMENTED = """\
# yaml-language-server: $schema=x
# The whole record
# from the letter
# what it is
# in each language
title:
  # the Dutch one
  nl: "A # b"
  en: "A"
body:
  # below
  nl: |-
    # no comment
    text
lead_known: true # said so
# about partners
partners:
  # the first
  # the name
  - name: "A"
    country: NL # of two
  # short
  - name: "B"
    country: DE
start: 2017 # or earlier
# the end
"""


def test_comments_go_along_with_their_keys() -> None:
    assert laid_out(COMMENTED) == LAID_OUT_COMMENTED
    assert laid_out(LAID_OUT_COMMENTED) == LAID_OUT_COMMENTED


@pytest.mark.parametrize(
    "text", ["title: {nl: A", "a: 1\na: 2", "title: {nl: FryslÃ¢n}", "- a", "", "<<<<<<< a"]
)
def test_what_cannot_be_read_stays_as_it_is(text: str) -> None:
    assert laid_out(text) == text


@pytest.fixture
def whole_region(tmp_path: Path) -> Path:
    return make_region(tmp_path / "project")


def test_it_lays_out_a_project_and_changes_nothing_that_is_shown(
    whole_region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = whole_region / "mkdocs.yml"
    before = read_catalogue(read_settings(config))
    assert main(["--config", str(config), "tidy", "--check"]) == 1
    told = capsys.readouterr().out
    assert "data/showcases/haven.yml:1: laid out otherwise" in told
    assert main(["--config", str(config), "tidy"]) == 0
    after = read_catalogue(read_settings(config))
    assert (after.records, after.site) == (before.records, before.site)
    capsys.readouterr()
    assert main(["--config", str(config), "tidy", "--check"]) == 0
    assert capsys.readouterr().out == "0 files would change.\n"


def test_it_looks_at_the_files_that_are_named(region: Path) -> None:
    config, other = region / "mkdocs.yml", region / "data/showcases/vuurtoren.yml"
    before = other.read_bytes()
    file = region / "data/showcases/haven.yml"
    assert main(["--config", str(config), "tidy", str(file)]) == 0
    assert file.read_text().startswith("title:\n")
    assert other.read_bytes() == before


def test_it_looks_at_all_files_of_a_folder_that_is_named(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config, other = region / "mkdocs.yml", region / "data/showcases/vuurtoren.yml"
    before = other.read_bytes()
    assert main(["--config", str(config), "tidy", str(region / "data/agendas")]) == 0
    assert capsys.readouterr().out == "laid out data/agendas/kustplan.yml\n1 file changed.\n"
    assert other.read_bytes() == before


def test_a_file_that_is_not_there_is_said(region: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = region / "data/showcases/havn.yml"
    assert main(["--config", str(region / "mkdocs.yml"), "tidy", str(file)]) == 1
    assert capsys.readouterr().err == f"{file}: is not there\n"
