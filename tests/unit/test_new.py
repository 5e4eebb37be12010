"""`python -m etalage new`: a record to fill in, whose blanks are named until they are filled."""

import json
import re
from pathlib import Path

import pytest

from etalage.__main__ import main
from etalage.editing.schema import make_shapes
from etalage.editing.tidy import make_layout, tidy
from etalage.model import KINDS
from etalage.model.introspection import shapes_of
from projects import add_language, planned, read_record

FILLED = {
    "sources": "gids",
    "places": "zandstad",
    "programme": "golfslag",
    "document": "rapport",
    "language": "nl",
    "lat": 52.5,
    "lon": 4.5,
    "url": "https://duinland.example/x",
    "start": 2014,
    "end": 2020,
    "verified_on": "2020-01-15",
}
KIND = {"places": "hamlet", "organisations": "research"}


def run(region: Path, *arguments: str) -> int:
    return main(["--config", str(region / "mkdocs.yml"), *arguments])


def blanks(region: Path, capsys: pytest.CaptureFixture[str]) -> list[tuple[str, int, str]]:
    """File, line and key of each blank; every problem is one."""
    capsys.readouterr()
    run(region, "check")
    problems = capsys.readouterr().err.splitlines()
    assert all(problem.endswith(": empty; fill it in") for problem in problems), problems
    return [
        (file, int(line), key)
        for file, line, key, _ in (problem.split(":", 3) for problem in problems)
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_record_passes_once_its_blanks_are_filled(
    kind: str, region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(region, "new", kind, "Het nieuwe duin") == 0
    path = region / f"data/{kind}/het-nieuwe-duin.yml"
    lines = path.read_text().splitlines()
    for file, number, key in blanks(region, capsys):
        assert file == f"data/{kind}/het-nieuwe-duin.yml"
        name = re.sub(r"\.\d+$", "", key.strip()).split(".")[-1]
        value = KIND[kind] if name == "kind" else FILLED.get(name, "Tekst")
        lines[number - 1] = re.sub(r"^(\s*(?:-|[\w-]+:))", rf"\1 {value}", lines[number - 1])
    path.write_text("\n".join(lines) + "\n")
    assert planned(region) == []


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_commented_out_is_right_once_it_is_not(
    kind: str, region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every key is one that the model knows, in its place: what remains to be said of it
    is that it is empty.
    """
    run(region, "new", kind, "Duin")
    path = region / f"data/{kind}/duin.yml"
    head, mark, fields = path.read_text().partition("and may go.\n")
    uncommented = re.sub(r"^# (?=[a-z_]+:| )", "", fields, flags=re.M)
    path.write_text(
        head + mark + re.sub(r"^( *(?:- )?)# (?=[a-z_]+:)", r"\1", uncommented, flags=re.M)
    )
    capsys.readouterr()
    run(region, "check")
    others = [
        problem
        for problem in capsys.readouterr().err.splitlines()
        if ": empty; fill it in" not in problem
    ]
    assert [problem for problem in others if "either organisation or name" not in problem] == []


def test_the_name_makes_the_address_and_the_title(region: Path) -> None:
    assert run(region, "new", "showcase", "Fryslân:", "'s avonds", "Ærø") == 0
    text = (region / "data/showcases/fryslan-s-avonds-aero.yml").read_text()
    assert """# Name in each language\ntitle:\n  nl: "Fryslân: 's avonds Ærø"\n  en:\n""" in text
    assert text.startswith("# yaml-language-server: $schema=../schema/showcases.schema.json\n")


@pytest.mark.parametrize("kind", KINDS)
def test_its_keys_stand_in_the_order_in_which_people_write_them(kind: str, region: Path) -> None:
    run(region, "new", kind, "Duin")
    text = (region / f"data/{kind}/duin.yml").read_text()
    assert re.findall(r"^(?:# )?(\w+):", text, flags=re.M) == [
        shape.name for shape in shapes_of(KINDS[kind])
    ]


def test_nobody_is_said_to_have_checked_it(region: Path) -> None:
    run(region, "new", "place", "Duin")
    text = (region / "data/places/duin.yml").read_text()
    assert re.search(r"^verified_on: # ", text, flags=re.M)
    assert re.search(r"^updated:\n  nl: \d", text, flags=re.M)


def test_a_text_of_more_than_one_line_has_its_sign(region: Path) -> None:
    run(region, "new", "place", "Duin")
    text = (region / "data/places/duin.yml").read_text()
    assert "# body: # The story, in Markdown; cite a source as [@file-name]\n#   nl: |-\n" in text
    text = text.replace("# body:", "body:").replace("#   nl: |-", "  nl: |-\n    Een duin.")
    text = text.replace("#   en: |-", "  en: |-\n    A dune.")
    (region / "data/places/duin.yml").write_text(text)
    assert read_record(region / "data/places/duin.yml")["body"] == {
        "nl": "Een duin.",
        "en": "A dune.",
    }


@pytest.mark.parametrize("kind", KINDS)
def test_tidy_leaves_it_as_it_is(kind: str, region: Path) -> None:
    run(region, "new", kind, "Duin")
    written = (region / f"data/{kind}/duin.yml").read_bytes()
    assert tidy(written, make_layout(KINDS[kind], ("nl", "en"))) == written


@pytest.mark.parametrize("kind", KINDS)
def test_no_term_of_a_vocabulary_is_in_its_explanations(kind: str, region: Path) -> None:
    run(region, "new", kind, "Duin")
    text = (region / f"data/{kind}/duin.yml").read_text()
    shape = json.loads(make_shapes(("nl", "en"))[f"{kind}.schema.json"])
    assert not re.search(r"\b(schema|skos|dct|wdt):\w", text + str(shape))


def test_a_new_record_has_every_language(region: Path) -> None:
    add_language(region, "de", like="en")
    run(region, "new", "place", "Strand")
    assert "summary:\n  nl:\n" in (region / "data/places/strand.yml").read_text()
    assert "  nl:\n  en:\n  de:\n" in (region / "data/places/strand.yml").read_text()


@pytest.mark.parametrize(
    ("kind", "name", "message"),
    [
        (
            "showcase",
            "Vuurtoren",
            "data/showcases/vuurtoren.yml exists already; edit it, or give another name",
        ),
        (
            "showcase",
            "🏖",
            "“🏖” has no letters a-z or digits to make an address of; say which after --file, "
            "such as --file my-showcase",
        ),
        (
            "place",
            "Index",
            "data/places/index.yml: “index” is the name of the list itself; "
            "choose another file name",
        ),
        (
            "source",
            "x" * 300,
            f"data/sources/{'x' * 300}.yml: its name is 300 characters long; 100 is the most",
        ),
        (
            "project",
            "Aux",
            "data/projects/aux.yml: “aux” means something else to YAML or to Windows; "
            "choose another file name, such as aux-2",
        ),
        (
            "showcse",
            "Duin",
            "there is no kind of record called “showcse”; did you mean “showcase”?",
        ),
    ],
)
def test_what_cannot_be_made_is_said(
    kind: str, name: str, message: str, region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.read_bytes() for path in (region / "data").rglob("*.yml")}
    assert run(region, "new", kind, name) == 1
    assert capsys.readouterr().err.splitlines()[0] == message
    assert {path: path.read_bytes() for path in (region / "data").rglob("*.yml")} == before


@pytest.mark.parametrize("file", ["al-manara", "al-manara.yml", "Al Manara"])
def test_a_name_in_another_script_has_an_address_of_its_own(file: str, region: Path) -> None:
    assert run(region, "new", "showcase", "المنارة", "--file", file) == 0
    assert '  nl: "المنارة"\n' in (region / "data/showcases/al-manara.yml").read_text()


def test_what_to_do_next_is_said(region: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(region, "new", "source", "Atlas")
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "Wrote data/sources/atlas.yml. Next:"
    assert said[2].endswith("such as data/sources/atlas.yml:9.")
