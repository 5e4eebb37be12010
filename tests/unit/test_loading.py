"""What an editor reads when a file is wrong: file, line, key, and what to do."""

import re
import shutil
from datetime import date
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
import yaml

from etalage.loading import load
from etalage.loading.yaml import parse_document, read_document
from etalage.loading.yaml.composer import compose_text
from etalage.settings import Settings
from mistakes import GOOD, MISTAKES, Mistake, broken
from projects import CORNER, REGION, make_region, planned

FORM = "the file name may have small letters, digits and single hyphens only"


def problems_of(
    folder: Path, content: str | bytes, name: str = "data/showcases/x.yml"
) -> list[str]:
    """Problems of a project that has the invented region's places and sources and one more file."""
    for kind in ("places", "sources", "showcases"):
        (folder / "data" / kind).mkdir(parents=True)
    (folder / "data/keys.yml").write_text(
        "summary: [samenvatting, Korte tekst]\nvalue: [waarde]\nsource: [bron]\n"
    )
    for kept in ("places/zandstad.yml", "places/duinland.yml", "sources/gids.yml"):
        (folder / "data" / kept).write_bytes((REGION / "data" / kept).read_bytes())
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    loaded = load(Settings(folder, ("nl", "en"), date(2020, 1, 1)))
    frame = ("data/site.yml", "data/interface.yml")
    return [
        str(problem)
        for problem in sorted(set(loaded.problems))
        if not str(problem).startswith(frame)
    ]


def test_a_good_file_has_no_problems(tmp_path: Path) -> None:
    assert problems_of(tmp_path, GOOD) == []


ROWS = {
    f"{kind}: {name}": mistake for kind, rows in MISTAKES.items() for name, mistake in rows.items()
}


@pytest.mark.parametrize("mistake", ROWS.values(), ids=ROWS.keys())
def test_a_mistake_is_named_with_its_line(mistake: Mistake, tmp_path: Path) -> None:
    assert problems_of(tmp_path, broken(mistake)) == [
        f"data/showcases/x.yml:{message}" for message in mistake[2]
    ]


@pytest.mark.parametrize("mistake", ROWS.values(), ids=ROWS.keys())
def test_a_mistake_is_named_the_same_in_a_file_with_windows_line_ends(
    mistake: Mistake, tmp_path: Path
) -> None:
    content = broken(mistake).replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    assert problems_of(tmp_path, content) == [
        f"data/showcases/x.yml:{message}" for message in mistake[2]
    ]


ACCEPTED = {
    "Windows line ends": GOOD.replace("\n", "\r\n"),
    "a byte-order mark": "\ufeff" + GOOD,
    "a long line": GOOD + "body: {nl: " + "lang " * 4000 + ", en: " + "long " * 4000 + "}\n",
    "a document mark at the top": "---\n" + GOOD,
    "a comment after a value": GOOD.replace("2017", "2017 # volgens de gids"),
    "quotation marks inside a text": GOOD.replace("nl: Licht", 'nl: het "licht" van ’s avonds'),
    "curly quotation marks inside a text": GOOD.replace("nl: Licht", "nl: “Licht” en “lucht”"),
    "a text over several lines": GOOD
    + 'body:\n  nl: "Een: twee\n    drie: vier"\n  en: >-\n    one: two\n    -three\n',
    "a text in single quotation marks over several lines": GOOD
    + "body:\n  nl: 'De programma''s\n    van de kust'\n  en: x\n",
    "tabs between words and at the ends of lines": GOOD.replace("start: ", "start:\t").replace(
        "\n", "\t\n"
    )
    + "links:\n  -\turl: https://a.nl/\n    label: {nl: x, en: x}\n\t\n"
    + "body:\n  nl: |-\n    Een.\n\t\n    Twee.\n  en: x\n",
    "special spaces at the end of a value": GOOD.replace("2017", "2017\xa0"),
    "spaces at the ends of lines": GOOD.replace("\n", "  \n"),
    "no newline at the end": GOOD.rstrip("\n"),
    "empty lines": GOOD.replace("\n", "\n\n   \n"),
    "some Windows line ends": GOOD.replace("\n", "\r\n", 3),
    "a text that starts with a long dash": GOOD.replace(
        "{nl: Licht, en: Light}", "\n  nl:\n    – Ja, zei hij.\n  en: Yes"
    ),
    "YAML inside a text": GOOD
    + "seeks:\n  - audience: [citizen]\n    text:\n"
    + "      nl: |-\n        start:2017\n        -item [x\n        ---\n"
    + "      en: |\n       “a”: @b\n",
    "a web address without a key": GOOD + "redirect_from:\n  - showcases/vuur\n",
}


@pytest.mark.parametrize("content", ACCEPTED.values(), ids=ACCEPTED.keys())
def test_what_does_no_harm_is_accepted(content: str, tmp_path: Path) -> None:
    assert problems_of(tmp_path, content) == []


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the file is empty"),
        (b"# later\n", "the file is empty"),
        (b"{}\n", "the file is empty"),
        (b"- title\n", "must be a list of keys with values, such as title: …"),
        (
            b"\xff\xfet\x00",
            "is not saved as UTF-8; save the file anew and choose “UTF-8” as its encoding",
        ),
        (b"x: " + b"[" * 3000 + b"]" * 3000, "brackets inside brackets without end; remove them"),
    ],
)
def test_a_file_that_is_no_record_is_named(content: bytes, message: str, tmp_path: Path) -> None:
    assert problems_of(tmp_path, content) == [f"data/showcases/x.yml:1: {message}"]


def test_every_message_says_where_and_what_to_do() -> None:
    """A line, and either advice after a semicolon, a hint after a colon, or a word
    that says it all.
    """
    for _, _, messages in ROWS.values():
        for message in messages:
            assert re.match(r"\d+: \S", message)
            assert re.search(
                r"; |: .*: |must|missing|needs|out of range|before|calendar|stands here", message
            ), message


LINE_REPAIRS = ("", "\n", "{", "[", '"', "'", ":", "- ", "#", "\t", "|", "<<<<<<< ", "\n---\n")


def test_no_slip_of_the_keyboard_makes_it_fail(tmp_path: Path) -> None:
    """Cuts, doubles and swaps at every place of a good file.

    Each is read without an error of our own.
    """
    path = tmp_path / "x.yml"
    good = (
        GOOD + "body:\n  nl: |-\n    Zie [@gids].\n  en: \"See: [@gids]\"\nlinks:\n  - url: 'x'\n"
    )
    for place, slip in zip(range(len(good)), cycle(LINE_REPAIRS), strict=False):
        content = good[:place] + slip + good[place + 1 :]
        path.write_text(content)
        document = read_document(path)
        assert all(1 <= problem.line <= content.count("\n") + 1 for problem in document.problems)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("data/showcases/De Toren.yml", f"{FORM}; rename it to de-toren.yml"),
        ("data/showcases/node.js.yml", f"{FORM}; rename it to node-js.yml"),
        ("data/showcases/Toren.yml", f"{FORM}; rename it to toren.yml"),
        ("data/showcases/toren🏖.yml", f"{FORM}; rename it to toren.yml"),
        ("data/showcases/🏖.yml", f"{FORM}, such as my-record.yml"),
        (
            "data/showcases/toren.yml.txt",
            "is no record; the name of a record ends in .yml; rename it to toren.yml",
        ),
        (
            "data/showcases/toren.yaml",
            "is no record; the name of a record ends in .yml; rename it to toren.yml",
        ),
        ("data/showcase/toren.yml", "is in no folder of records; did you mean “showcases”?"),
        ("data/toren.yml", "is in no folder of records; move it into one, such as data/sources/"),
        ("data/toren.md", "is no record, and data/ holds nothing else"),
        ("data/showcases/toren.jpg", "is no record; a picture stands in docs/assets/images/"),
        ("data/showcases/toren.yml.bak", "is a copy that was left behind; remove it"),
        (
            "data/schema/toren.yml",
            "is in no folder of records; move it into one, such as data/sources/",
        ),
        ("toren.yml", "is read by nobody; move it to its kind's folder, such as data/sources/"),
        ("showcases/toren.yml", "is read by nobody; move it to data/showcases/"),
        ("toren.JPG", "is shown nowhere; a picture stands in docs/assets/images/"),
        ("data/showcases/zee/toren.yml", "stands too deep; move it to data/showcases/"),
        (
            "data/showcases/toren",
            "is no record; the name of a record ends in .yml; rename it to toren.yml",
        ),
        (
            "data/showcases/index.yml",
            "“index” is the name of the list itself; choose another file name",
        ),
        (
            "data/showcases/null.yml",
            "“null” means something else to YAML or to Windows; "
            "choose another file name, such as null-2",
        ),
        (f"data/showcases/{'x' * 101}.yml", "its name is 101 characters long; 100 is the most"),
    ],
)
def test_a_misplaced_file_is_named(name: str, message: str, tmp_path: Path) -> None:
    assert problems_of(tmp_path, GOOD, name) == [f"{name}:1: {message}"]


@pytest.mark.parametrize("name", [".toren.yml", "#toren.yml#", "toren.yml~", f"{'x' * 100}.yml"])
def test_what_a_text_editor_leaves_behind_and_a_long_name_are_no_problem(
    name: str, tmp_path: Path
) -> None:
    assert problems_of(tmp_path, GOOD, f"data/showcases/{name}") == []


def test_what_is_left_behind_or_misplaced_hides_nothing_after_it(tmp_path: Path) -> None:
    assert problems_of(tmp_path, GOOD.replace("2017", "soon"), "data/showcases/b.yml") == [
        "data/showcases/b.yml:5: start: “soon” is not a date; write 2017, 2017-04 or 2017-04-18"
    ]
    for name in ("showcases/a~", "showcases/a.txt", "schema/a.json", "showcases/aa/b.yml"):
        (tmp_path / "data" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "data" / name).write_text("x\n")
    (tmp_path / "data/showcases/c.yml").write_text(GOOD.replace("[gids]", "[b]"))
    loaded = load(Settings(tmp_path, ("nl", "en"), date(2020, 1, 1)))
    told = [str(it) for it in loaded.problems if it.file.startswith("data/showcases")]
    assert told == [
        "data/showcases/a.txt:1: is no record; "
        "the name of a record ends in .yml; rename it to a.yml",
        "data/showcases/aa/b.yml:1: stands too deep; move it to data/showcases/",
        "data/showcases/b.yml:5: start: “soon” is not a date; write 2017, 2017-04 or 2017-04-18",
        "data/showcases/c.yml:6: sources.0: "
        "there is no “b” in data/sources/; there is one in data/showcases/",
    ]
    assert loaded.slugs["showcases"] == {"b", "c"}


def test_a_file_that_is_right_becomes_a_record_with_all_it_says(tmp_path: Path) -> None:
    assert problems_of(tmp_path, GOOD) == []
    loaded = load(Settings(tmp_path, ("nl", "en"), date(2020, 1, 1)))
    record = loaded.records["showcases"]["x"]
    assert (record.slug, record.address) == ("x", "showcases/x")
    assert record.title.by_language == {"nl": "Toren", "en": "Tower"}  # type: ignore[attr-defined]
    assert {kind: sorted(it) for kind, it in loaded.slugs.items() if it} == {
        "places": ["duinland", "zandstad"],
        "showcases": ["x"],
        "sources": ["gids"],
    }
    assert loaded.map is None
    assert loaded.documents["data/showcases/x.yml"].lines[("start",)] == 5


def test_the_files_that_a_region_needs_are_missed(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    loaded = load(Settings(tmp_path, ("nl", "en"), date(2020, 1, 1)))
    assert sorted(str(problem) for problem in loaded.problems) == [
        "data/site.yml:1: missing",
    ]


def test_all_mistakes_of_a_file_are_reported_at_once(tmp_path: Path) -> None:
    broken = (
        GOOD.replace("en: Tower", "eng: Tower").replace("2017", "soon").replace("[gids]", "[gidz]")
        + "titels: x\n"
    )
    assert [problem.split(":")[1] for problem in problems_of(tmp_path, broken)] == [
        "1",
        "5",
        "6",
        "9",
    ]


@pytest.mark.parametrize(
    ("typed", "read"), [("no", "no"), ("12:30", "12:30"), ("1_000", "1_000"), ("0123", "0123")]
)
def test_words_that_yaml_would_change_stay_as_typed(typed: str, read: str, tmp_path: Path) -> None:
    problems_of(tmp_path, GOOD.replace("en: Tower", f"en: {typed}"))
    loaded = load(Settings(tmp_path, ("nl", "en"), date(2020, 1, 1)))
    assert loaded.records["showcases"]["x"].title["en"] == read


STYLES: tuple[dict[str, Any], ...] = (
    {"width": 30},
    {"default_style": "'", "width": 30},
    {"default_style": '"', "width": 30},
    {"default_style": "|"},
    {"default_flow_style": True, "width": 40},
)


@pytest.mark.parametrize("style", STYLES)
def test_no_right_file_is_taken_for_a_wrong_one_however_it_is_laid_out(
    style: dict[str, Any], tmp_path: Path
) -> None:
    for path in REGION.glob("data/*/*.yml"):
        values = yaml.load(path.read_text(), Loader=yaml.BaseLoader)  # noqa: S506 - plain text only
        (tmp_path / "x.yml").write_text(yaml.dump(values, allow_unicode=True, **style))
        assert read_document(tmp_path / "x.yml").problems == [], path


STYLED = {
    "block": "  nl: |-\n    Een.\n\n    Twee [x][y].\n",
    "folded": "  nl: >-\n    Een en\n    twee [x][y].\n",
    "plain": "  nl: Een en\n    nog meer\n    twee [x][y].\n",
    "single quotation marks": "  nl: 'Programma''s en ''foto''s''\n    of zo\n    [x][y].'\n",
    "double quotation marks": '  nl: "Een \\"twee\\"\\u00e9\\\n    \\n\\n drie\n    [x][y]."\n',
}


@pytest.mark.parametrize("written", STYLED.values(), ids=STYLED.keys())
def test_what_is_wrong_in_a_text_is_told_by_its_own_line(written: str, tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, f"{GOOD}body:\n{written}  en: x\n")
    line = f"{GOOD}body:\n{written}".split("[x][y]")[0].count("\n") + 1
    assert problem.startswith(f"data/showcases/x.yml:{line}: body.nl: “[x][y]” is no link")


READ_ALIKE = (
    *(
        "---",
        "\r---\n",
        "\ufeff---",
        "---\ntitle: x\n",
        "|#",
        ">#",
        "x: |#\n  a\n",
        "x: {n: ",
        "s: [s: ",
    ),
    *(
        "x: {n: , m: a}\n",
        "x: {n:\n}\n",
        "{2\n?}",
        "x: {nl: a\n  Wat?}\n",
        "x: [[a],\n  b?]\n",
        "a: b?\n",
    ),
)
"""Texts that the two take for something else by themselves."""


def test_libyaml_and_python_read_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Values, lines, spans and problems."""
    files = [path.read_bytes() for path in REGION.glob("data/**/*.yml")]
    files += [broken(mistake) for mistake in ROWS.values()]
    files += [it.encode() for it in READ_ALIKE]
    fast = [_read_anew(raw) for raw in files]
    monkeypatch.setattr("etalage.loading.yaml.composer.MAY_DIFFER", re.compile(""))
    assert fast == [_read_anew(raw) for raw in files]


def _read_anew(raw: bytes) -> object:
    parse_document.cache_clear()
    compose_text.cache_clear()
    it = parse_document(raw)
    return it.values, it.lines, it.spans, it.problems, it.guesses


def test_a_file_name_that_reads_as_a_number_is_asked_for_in_quotes(tmp_path: Path) -> None:
    region = make_region(tmp_path / "project", CORNER)
    shutil.copy(region / "data/places/zandstad.yml", region / "data/places/2020.yml")
    file = region / "data/showcases/haven.yml"
    whole = file.read_text()
    file.write_text(whole.replace("places: [zandstad]", "places: [2020]"))
    told = 'places.0: “2020” is read as a number; write "2020", with quotes'
    assert planned(region) == [f"data/showcases/haven.yml:4: {told}"]
    file.write_text(whole.replace("places: [zandstad]", 'places: ["2020"]'))
    assert planned(region) == []
