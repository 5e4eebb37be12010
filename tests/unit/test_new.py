"""`python -m etalage new`: a record to fill in, whose blanks are named until they are filled."""

import re
from pathlib import Path

import pytest

from etalage.__main__ import main
from etalage.model import KINDS
from projects import add_language, planned

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
}
KIND = {"places": "town", "organisations": "research"}


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
    kind: str, bare_region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(bare_region, "new", kind, "Het nieuwe duin") == 0
    path = bare_region / f"data/{kind}/het-nieuwe-duin.yml"
    lines = path.read_text().splitlines()
    for file, number, key in blanks(bare_region, capsys):
        assert file == f"data/{kind}/het-nieuwe-duin.yml"
        name = re.sub(r"\.\d+$", "", key.strip()).split(".")[-1]
        value = KIND[kind] if name == "kind" else FILLED.get(name, "Tekst")
        lines[number - 1] = re.sub(r"^(\s*(?:-|[\w-]+:))", rf"\1 {value}", lines[number - 1])
    path.write_text("\n".join(lines) + "\n")
    assert planned(bare_region) == []


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_commented_out_is_right_once_it_is_not(
    kind: str, bare_region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every key is one that the model knows, in its place: what remains to be said of it
    is that it is empty.
    """
    run(bare_region, "new", kind, "Duin")
    path = bare_region / f"data/{kind}/duin.yml"
    head, _, optional = path.read_text().partition("# Remove")
    uncommented = re.sub(r"^# ", "", optional.partition("\n")[2], flags=re.M)
    path.write_text(head + re.sub(r"^( *)# ", r"\1", uncommented, flags=re.M))
    capsys.readouterr()
    run(bare_region, "check")
    others = [
        problem
        for problem in capsys.readouterr().err.splitlines()
        if ": empty; fill it in" not in problem
    ]
    assert [problem for problem in others if "either organisation or name" not in problem] == []


def test_the_name_makes_the_address_and_the_title(bare_region: Path) -> None:
    assert run(bare_region, "new", "showcase", "Fryslân:", "'s avonds", "Ærø") == 0
    text = (bare_region / "data/showcases/fryslan-s-avonds-aero.yml").read_text()
    assert (
        """title: # Name in each language (schema:name)\n  nl: "Fryslân: 's avonds Ærø"\n  en:\n"""
        in text
    )
    assert text.startswith("# yaml-language-server: $schema=../schema/showcases.schema.json\n")


def test_a_new_record_has_every_language(bare_region: Path) -> None:
    add_language(bare_region, "de", like="en")
    run(bare_region, "new", "place", "Strand")
    assert "summary: # One or two" in (bare_region / "data/places/strand.yml").read_text()
    assert "  nl:\n  en:\n  de:\n" in (bare_region / "data/places/strand.yml").read_text()


@pytest.mark.parametrize(
    ("kind", "name", "message"),
    [
        (
            "showcase",
            "Vuurtoren",
            "data/showcases/vuurtoren.yml exists already; edit it, or give another name",
        ),
        ("showcase", "🏖", "“🏖” has no letters or digits to make an address of; give another name"),
        (
            "showcse",
            "Duin",
            "there is no kind of record called “showcse”; did you mean “showcase”?",
        ),
    ],
)
def test_what_cannot_be_made_is_said(
    kind: str, name: str, message: str, bare_region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.read_bytes() for path in (bare_region / "data").rglob("*.yml")}
    assert run(bare_region, "new", kind, name) == 1
    assert capsys.readouterr().err.splitlines()[0] == message
    assert {path: path.read_bytes() for path in (bare_region / "data").rglob("*.yml")} == before


def test_what_to_do_next_is_said(bare_region: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(bare_region, "new", "source", "Atlas")
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "Wrote data/sources/atlas.yml. Next:"
    assert said[2].endswith("such as data/sources/atlas.yml:5.")
