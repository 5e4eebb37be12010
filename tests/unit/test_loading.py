"""What an editor reads when a file is wrong: file, line, key, and what to do."""

from datetime import date
from pathlib import Path

import pytest

from etalage.loading import load
from etalage.settings import Settings
from projects import REGION

GOOD = """\
title: {nl: Toren, en: Tower}
summary: {nl: Een toren., en: A tower.}
theme: {nl: Licht, en: Light}
places: [zandstad]
start: 2017
sources: [gids]
verified_on: 2020-01-15
updated: {nl: 2020-01-15, en: 2020-01-15}
"""


def problems_of(folder: Path, content: str | bytes, name: str = "data/showcases/x.yml") -> list[str]:
    """Problems of a project that has the invented region's places and sources and one more file."""
    for kind in ("places", "sources", "showcases"):
        (folder / "data" / kind).mkdir(parents=True)
    for kept in ("places/zandstad.yml", "places/duinland.yml", "sources/gids.yml"):
        (folder / "data" / kept).write_bytes((REGION / "data" / kept).read_bytes())
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    loaded = load(Settings(folder, ("nl", "en"), date(2020, 1, 1)))
    frame = ("data/site.yml", "data/interface.yml")
    return [str(problem) for problem in sorted(set(loaded.problems)) if not str(problem).startswith(frame)]


def test_a_good_file_has_no_problems(tmp_path: Path) -> None:
    assert problems_of(tmp_path, GOOD) == []


MISTAKES = {
    "missing language": (
        GOOD.replace("{nl: Een toren., en: A tower.}", "{nl: Een toren.}"),
        "data/showcases/x.yml:2: summary.en: missing",
    ),
    "missing key": (GOOD.replace("theme: {nl: Licht, en: Light}\n", ""), "data/showcases/x.yml:1: theme: missing"),
    "unknown key": (GOOD + "sumary: x\n", "data/showcases/x.yml:9: sumary: unknown key; did you mean “summary”?"),
    "unknown language": (
        GOOD.replace("en: Tower}", "en: Tower, eng: Tower}"),
        "data/showcases/x.yml:1: title.eng: unknown language; did you mean “en”?",
    ),
    "one language for all": (
        GOOD.replace("{nl: Toren, en: Tower}", "Toren"),
        "data/showcases/x.yml:1: title: must have a value for each language (nl: …, en: …)",
    ),
    "empty text": (GOOD.replace("en: Tower", "en: ''"), "data/showcases/x.yml:1: title.en: empty"),
    "empty value": (GOOD.replace("en: Tower", "en:"), "data/showcases/x.yml:1: title.en: empty"),
    "empty key": (GOOD + "figures:\n", "data/showcases/x.yml:9: figures: empty; fill it in or remove the key"),
    "number for text": (
        GOOD.replace("en: Tower", "en: 2018"),
        "data/showcases/x.yml:1: title.en: “2018” is not text; put it between quotes",
    ),
    "text for a list": (
        GOOD.replace("[zandstad]", "zandstad"),
        "data/showcases/x.yml:4: places: must be a list: each item on its own line, after a dash and a space",
    ),
    "empty list": (GOOD.replace("[zandstad]", "[]"), "data/showcases/x.yml:4: places: needs at least one item"),
    "duplicate key": (
        GOOD + "start: 2018\n",
        "data/showcases/x.yml:9: start: stands here twice, first on line 5; keep one",
    ),
    "yes and no": (
        GOOD.replace("[zandstad]", "[no]"),
        "data/showcases/x.yml:4: places.0: there is no “no” in data/places/",
    ),
    "true for text": (
        GOOD.replace("en: Tower", "en: true"),
        "data/showcases/x.yml:1: title.en: “true” is not text; put it between quotes",
    ),
    "half a date": (
        GOOD.replace("verified_on: 2020-01-15", "verified_on: 2015-06"),
        "data/showcases/x.yml:7: verified_on: “2015-06” is not a full date; write year-month-day, such as 2026-11-22",
    ),
    "a time": (
        GOOD.replace("start: 2017", "start: 12:30"),
        "data/showcases/x.yml:5: start: “12:30” is not a date; write 2017, 2017-04 or 2017-04-18",
    ),
    "Dutch date": (
        GOOD.replace("start: 2017", "start: 18-04-2017"),
        "data/showcases/x.yml:5: start: “18-04-2017” is not a date; write 2017, 2017-04 or 2017-04-18",
    ),
    "no such day": (
        GOOD.replace("start: 2017", "start: 2017-02-30"),
        "data/showcases/x.yml:5: start: “2017-02-30” is not a day of the calendar",
    ),
    "end before start": (
        GOOD.replace("start: 2017", "start: 2017-04\nend: 2016"),
        "data/showcases/x.yml:6: end: 2016 is before the start, 2017-04",
    ),
    "tab": (GOOD + "links:\n\t- url: x\n", "data/showcases/x.yml:10: a tab at the start of the line; use spaces"),
    "broken UTF-8": (
        GOOD.encode().replace(b"Licht", b"Licht\xeb"),
        "data/showcases/x.yml:3: a character that is not UTF-8; save the file as “UTF-8” and type it again",
    ),
    "byte-order mark": (
        b"\xef\xbb\xbf" + GOOD.encode(),
        "data/showcases/x.yml:1: starts with a byte-order mark; save the file as “UTF-8” without one",
    ),
    "empty file": ("", "data/showcases/x.yml:1: the file is empty"),
    "only a comment": ("# later\n", "data/showcases/x.yml:1: the file is empty"),
    "a list for a record": ("- title\n", "data/showcases/x.yml:1: must be a list of keys with values, such as title: …"),
    "unknown reference": (
        GOOD.replace("[zandstad]", "[zandstat]"),
        "data/showcases/x.yml:4: places.0: there is no “zandstat” in data/places/; did you mean “zandstad”?",
    ),
    "unknown citation": (
        GOOD + "body:\n  nl: Zie [@gidz].\n  en: See [@gids].\n",
        "data/showcases/x.yml:10: body.nl: there is no “gidz” in data/sources/; did you mean “gids”?",
    ),
    "link to no record": (
        GOOD + "body:\n  nl: Zie [dit](places/zandstat).\n  en: See [@gids].\n",
        "data/showcases/x.yml:10: body.nl: there is no “zandstat” in data/places/; did you mean “zandstad”?",
    ),
    "unquoted colon": (
        GOOD.replace("theme: {nl: Licht, en: Light}", "theme:\n  nl: Licht: een begin\n  en: Light"),
        "data/showcases/x.yml:4: a colon inside a text; put the whole text between double quotes",
    ),
    "open quote": (
        GOOD.replace("theme: {nl: Licht, en: Light}", 'theme:\n  nl: "Licht\n  en: Light'),
        "data/showcases/x.yml:4: a quotation mark is opened here and not closed",
    ),
    "at sign": (
        GOOD.replace("theme: {nl: Licht, en: Light}", "theme:\n  nl: @licht\n  en: Light"),
        "data/showcases/x.yml:4: a character that YAML keeps for itself starts this text; put the text between double quotes",
    ),
    "alias": (
        GOOD.replace("theme: {nl: Licht, en: Light}", "theme:\n  nl: *licht\n  en: Light"),
        "data/showcases/x.yml:4: & and * have a meaning in YAML; put the text between double quotes",
    ),
    "no web address": (
        GOOD + "links:\n  - url: www.toren.nl\n    label: {nl: x, en: x}\n",
        "data/showcases/x.yml:10: links.0.url: “www.toren.nl” is not a web address; it starts with https:// (or http://)",
    ),
    "mail for a web address": (
        GOOD + "links:\n  - url: mailto:a@b.nl\n    label: {nl: x, en: x}\n",
        "data/showcases/x.yml:10: links.0.url: “mailto:a@b.nl” is not a web address; it starts with https:// (or http://)",
    ),
    "thousands with dots": (
        GOOD + "figures:\n  - {value: 170.000, label: {nl: x, en: x}, as_of: 2019, source: gids}\n",
        "data/showcases/x.yml:10: figures.0.value: “170.000” can be read in two ways; write 170000, or 170.0 for a decimal",
    ),
    "unknown key in a list": (
        GOOD + "figures:\n  - value: 1\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n    unti: EUR\n",
        "data/showcases/x.yml:14: figures.0.unti: unknown key; did you mean “unit”?",
    ),
    "no such choice": (
        GOOD + "figures:\n  - {value: 1, label: {nl: x, en: x}, as_of: 2019, source: gids, unit: euro}\n",
        "data/showcases/x.yml:10: figures.0.unit: “euro” is not one of: EUR, percent, NOK",
    ),
    "slug in the file": (GOOD + "slug: x\n", "data/showcases/x.yml:9: slug: unknown key; it follows from the file name"),
    "summary too long": (
        GOOD.replace("A tower.", "A " + "very " * 40 + "high tower."),
        "data/showcases/x.yml:2: summary.en: is 213 characters long; at most 200",
    ),
}


@pytest.mark.parametrize(("content", "expected"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_named_with_its_line(content: str | bytes, expected: str, tmp_path: Path) -> None:
    assert problems_of(tmp_path, content) == [expected]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("data/showcases/De Toren.yml", "the file name may have small letters, digits and single hyphens only"),
        ("data/showcases/node.js.yml", "the file name may have small letters, digits and single hyphens only"),
        ("data/showcases/toren.yaml", "is no record; the name of a record ends in .yml"),
        ("data/showcase/toren.yml", "is in no folder of records; did you mean “showcases”?"),
        ("data/toren.yml", "is in no folder of records"),
    ],
)
def test_a_misplaced_file_is_named(name: str, message: str, tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, GOOD, name)
    assert problem.startswith(f"{name}:1: {message}")


def test_all_mistakes_of_a_file_are_reported_at_once(tmp_path: Path) -> None:
    broken = GOOD.replace("en: Tower", "eng: Tower").replace("2017", "soon").replace("[gids]", "[gidz]") + "titel: x\n"
    assert [problem.split(":")[1] for problem in problems_of(tmp_path, broken)] == ["1", "1", "5", "6", "9"]


@pytest.mark.parametrize(("typed", "read"), [("no", "no"), ("12:30", "12:30"), ("1_000", "1_000"), ("0123", "0123")])
def test_words_that_yaml_would_change_stay_as_typed(typed: str, read: str, tmp_path: Path) -> None:
    problems_of(tmp_path, GOOD.replace("en: Tower", f"en: {typed}"))
    loaded = load(Settings(tmp_path, ("nl", "en"), date(2020, 1, 1)))
    assert loaded.records["showcases"]["x"].title["en"] == read
