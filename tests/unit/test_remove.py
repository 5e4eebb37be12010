"""`python -m etalage remove`: a record goes with all that is its own, or nothing does."""

import re
import shutil
from pathlib import Path

import pytest

from etalage.__main__ import main
from projects import planned

PICTURES = "docs/assets/images"


def run(region: Path, *arguments: str) -> int:
    return main(["--config", str(region / "mkdocs.yml"), "remove", *arguments])


def files(region: Path) -> dict[str, bytes]:
    found = [it for part in ("data", "docs") for it in (region / part).rglob("*") if it.is_file()]
    return {path.relative_to(region).as_posix(): path.read_bytes() for path in found}


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    return {name for name in before | after if before.get(name) != after.get(name)}


@pytest.fixture
def pier(region: Path) -> Path:
    """A showcase that nothing refers to, with a picture, a source and an earlier address."""
    text = (region / "data/showcases/vuurtoren.yml").read_text()
    text = text.replace("showcases/toren", "showcases/steiger").replace("vuurtoren.svg", "pier.svg")
    (region / "data/showcases/pier.yml").write_text(text.replace("@gids", "@boek"))
    pictures = region / PICTURES
    shutil.copy(pictures / "vuurtoren.svg", pictures / "pier.svg")
    shutil.copy(region / "data/sources/gids.yml", region / "data/sources/boek.yml")
    assert planned(region) == []
    return region


def test_it_goes_with_its_picture_and_its_addresses_lead_on(
    pier: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(pier)
    assert run(pier, "showcases/pier", "--redirect", "showcases/haven") == 0
    assert capsys.readouterr().out.splitlines() == [
        "deleted data/showcases/pier.yml",
        "changed data/showcases/haven.yml",
        f"deleted {PICTURES}/pier.svg",
        "showcases/pier and showcases/steiger now lead to showcases/haven.",
        "Nothing refers to sources/boek any more; see whether it may go too.",
    ]
    heir = (pier / "data/showcases/haven.yml").read_text()
    assert heir.endswith("redirect_from: [showcases/pier, showcases/steiger]\n")
    assert len(changed(before, files(pier))) == 3
    assert planned(pier) == []


def test_one_address_leads_on_in_the_singular(
    pier: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = pier / "data/showcases/pier.yml"
    file.write_text(re.sub(r"redirect_from: .*\n", "", file.read_text()))
    assert run(pier, "showcases/pier", "--redirect", "showcases/haven") == 0
    assert "showcases/pier now leads to showcases/haven." in capsys.readouterr().out


def test_its_address_may_lead_nowhere(pier: Path) -> None:
    before = files(pier)
    assert run(pier, "data/showcases/pier.yml", "--no-redirect") == 0
    gone = {"data/showcases/pier.yml", f"{PICTURES}/pier.svg"}
    assert changed(before, files(pier)) == gone
    assert planned(pier) == []


def test_a_picture_that_others_show_stays(pier: Path) -> None:
    haven = pier / "data/showcases/haven.yml"
    haven.write_text(
        haven.read_text() + "image: {file: pier.svg, alt: {nl: Pier, en: Pier}, "
        "credit: Duinland, licence: CC0 1.0}\n"
    )
    assert run(pier, "showcases/pier", "--no-redirect") == 0
    assert (pier / PICTURES / "pier.svg").is_file()


def test_what_refers_to_it_is_listed_with_its_lines_and_nothing_changes(
    pier: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (pier / "docs/about.en.md").open("a") as page:
        page.write("\nSee [the harbour](showcases/haven.md).\n")
    before = files(pier)
    assert run(pier, "showcases/haven", "--no-redirect") == 1
    *listed, end = capsys.readouterr().err.splitlines()
    assert end == "showcases/haven was not removed."
    places = [
        line.partition(": refers to showcases/haven; take that out, or")[0] for line in listed
    ]
    for place in (
        "data/showcases/vuurtoren.yml:18: legacy.nl",
        "data/showcases/vuurtoren.yml:19: legacy.en",
        "data/showcases/vuurtoren.yml:22: related.0",
    ):
        assert place in places
    assert [place for place in places if place.startswith("docs/about.en.md:")]
    assert changed(before, files(pier)) == set()


def test_a_source_is_named_by_keys_and_cited_by_texts(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(region, "sources/gids") == 1
    told = capsys.readouterr().err
    for key in ("figures.0.source", "sources.0", "results.nl", "body.en"):
        assert f": {key}: refers to sources/gids;" in told


def test_a_source_that_nothing_refers_to_goes_without_a_question(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(region / "data/sources/gids.yml", region / "data/sources/boek.yml")
    assert run(region, "source/boek") == 0
    assert capsys.readouterr().out == "deleted data/sources/boek.yml\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("showcases/pier",), "say what its address is to do: lead on to another record"),
        (("showcases/pir", "--no-redirect"), "there is no “pir” in data/showcases/; did you mean"),
        (("showcases/pier", "--redirect", "showcases/pier"), "it cannot lead to itself"),
        (("showcases/pier", "--redirect", "sources/gids"), "a source has no page"),
        (("sources/boek", "--redirect", "showcases/haven"), "a source has no page"),
        (("showcases/pier", "--redirect", "showcases/havn"), "there is no “havn”"),
    ],
)
def test_what_cannot_be_is_said_and_changes_nothing(
    arguments: tuple[str, ...], message: str, pier: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(pier)
    assert run(pier, *arguments) == 1
    assert capsys.readouterr().err.startswith(message)
    assert files(pier) == before


def test_it_can_go_with_mistakes_in_it(pier: Path) -> None:
    with (pier / "data/showcases/pier.yml").open("a") as record:
        record.write("nothing: here\n")
    assert run(pier, "showcases/pier", "--redirect", "showcases/haven") == 0
    assert planned(pier) == []
