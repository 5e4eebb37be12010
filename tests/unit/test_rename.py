"""`python -m etalage rename`: the slug changes everywhere and nothing else does,
or nothing at all.
"""

import shutil
from pathlib import Path

import pytest

from etalage.__main__ import main
from etalage.editing import rename as renaming
from projects import make_region, planned

KEYS = "---\ntitle: x\ndescription: x\n---\n"


def run(region: Path, *arguments: str) -> int:
    return main(["--config", str(region / "mkdocs.yml"), *arguments])


def texts(region: Path) -> dict[str, bytes]:
    found = [*(region / "data").rglob("*.yml"), *(region / "docs").rglob("*.md")]
    return {path.relative_to(region).as_posix(): path.read_bytes() for path in found}


def changed(region: Path, before: dict[str, bytes]) -> dict[str, list[str]]:
    """Lines that are new, by file."""
    after = texts(region)
    return {
        name: [
            line
            for line in text.decode().splitlines()
            if line not in before.get(name, b"").decode().splitlines()
        ]
        for name, text in after.items()
        if text != before.get(name)
    }


def test_a_showcase_is_renamed_wherever_it_is_referred_to(region: Path) -> None:
    (region / "docs/about.nl.md").write_text(
        KEYS + "Zie [de haven](showcases/haven.md) en haven.\n"
    )
    before = texts(region)
    assert run(region, "rename", "showcases/haven", "kade") == 0
    found = changed(region, before)
    record = found.pop("data/showcases/kade.yml")
    assert record[-1] == "redirect_from: [showcases/haven]"
    assert found == {
        "data/showcases/vuurtoren.yml": [
            "  nl: Het licht brandt nog bij [de haven](showcases/kade).",
            "  en: Its light still burns at [the harbour](showcases/kade).",
            "related: [kade]",
        ],
        "docs/about.nl.md": ["Zie [de haven](showcases/kade.md) en haven."],
    }
    assert not (region / "data/showcases/haven.yml").exists()
    assert planned(region) == []


def test_a_source_is_renamed_in_citations_too_and_leaves_no_redirect(region: Path) -> None:
    shutil.copy(region / "data/sources/rapport.yml", region / "data/sources/gidsen.yml")
    for language in ("en", "nl"):
        page = region / f"docs/about.{language}.md"
        page.write_text(KEYS + "Read it [@gids], not [@gidsen].\n")
    before = texts(region)
    assert run(region, "rename", "source/gids", "boek") == 0
    found = changed(region, before)
    assert "  nl: De toren bleef staan [@boek]." in found["data/showcases/vuurtoren.yml"]
    assert "sources: [boek, rapport]" in found["data/showcases/vuurtoren.yml"]
    assert found["docs/about.en.md"] == ["Read it [@boek], not [@gidsen]."]
    assert (region / "data/sources/boek.yml").read_bytes() == before["data/sources/gids.yml"]
    assert planned(region) == []


def test_every_record_can_be_renamed(tmp_path: Path) -> None:
    """One after another, so that each is referred to by what was renamed before it."""
    whole = make_region(tmp_path / "project")
    before = sorted(whole.glob("data/*/*.yml"))
    for number, path in enumerate(before):
        assert run(whole, "rename", f"{path.parent.name}/{path.stem}", f"anders-{number}") == 0
    assert planned(whole) == []
    assert not any(path.exists() for path in before)


def test_comments_quotation_marks_and_line_ends_stay(region: Path) -> None:
    path = region / "data/showcases/haven.yml"
    path.write_bytes(
        path.read_bytes()
        .replace(b"places: [zandstad]", b"places:  # zandstad\n  -   'zandstad'   # de stad")
        .replace(b"\n", b"\r\n")
    )
    before = path.read_bytes()
    assert run(region, "rename", "places/zandstad", "zandstede") == 0
    assert path.read_bytes() == before.replace(b"'zandstad'", b"'zandstede'")


@pytest.mark.parametrize(
    ("written", "after"),
    [
        ("redirect_from: [showcases/kaai]\n", "redirect_from: [showcases/kaai, showcases/haven]\n"),
        (
            "redirect_from:\n  - showcases/kaai # oud\n",
            "redirect_from:\n  - showcases/kaai\n  - showcases/haven # oud\n",
        ),
        (
            "redirect_from:\n- 'showcases/kaai'\nsdgs: [1]\n",
            "redirect_from:\n- 'showcases/kaai'\n- showcases/haven\nsdgs: [1]\n",
        ),
        ("redirect_from: []\n", "redirect_from: [showcases/haven]\n"),
        ("redirect_from: [showcases/kade]\n", "redirect_from: [showcases/haven]\n"),
        ("sdgs: [1]", "sdgs: [1]\nredirect_from: [showcases/haven]\n"),
    ],
)
def test_the_old_address_leads_on(written: str, after: str, region: Path) -> None:
    path = region / "data/showcases/haven.yml"
    path.write_text(path.read_text() + written)
    assert run(region, "rename", "showcases/haven", "kade") == 0
    assert (region / "data/showcases/kade.yml").read_text().endswith(after)
    assert planned(region) == []


@pytest.mark.parametrize(
    ("record", "new", "message"),
    [
        (
            "showcases/haven",
            "vuurtoren",
            "data/showcases/vuurtoren.yml exists already; choose another name",
        ),
        ("showcases/haven", "De Kade", "“De Kade” is no file name for a record; write de-kade"),
        ("showcases/havn", "kade", "there is no “havn” in data/showcases/; did you mean “haven”?"),
        (
            "shows/haven",
            "kade",
            "there is no kind of record called “shows”; did you mean “showcase”?",
        ),
        (
            "haven",
            "kade",
            "“haven” lacks the folder that the record is in; write it before, "
            "such as showcases/haven",
        ),
        (
            "showcases/haven",
            "projects/kade",
            "a record stays in its folder, here data/showcases/; give its name only",
        ),
        (
            "showcases/haven",
            "index",
            "index.yml: “index” is the name of the list itself; choose another file name",
        ),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    record: str, new: str, message: str, region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = texts(region)
    assert run(region, "rename", record, new) == 1
    assert capsys.readouterr().err.splitlines()[0] == message
    assert texts(region) == before


@pytest.mark.parametrize(
    "record",
    ["./data/showcases/haven.yml", "{root}/data/showcases/haven.yml", r"data\showcases\haven.yml"],
)
def test_a_record_is_named_as_a_shell_completes_it(record: str, region: Path) -> None:
    assert run(region, "rename", record.format(root=region), "showcases/kade.yml") == 0
    assert (region / "data/showcases/kade.yml").is_file()


def test_an_address_that_leads_elsewhere_is_refused(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = texts(region)
    assert run(region, "rename", "showcases/haven", "toren") == 1
    assert (
        "“showcases/toren” is a page of its own; a redirect would hide it"
        in capsys.readouterr().err
    )
    assert texts(region) == before


def test_a_file_that_cannot_be_read_keeps_everything_as_it_is(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (region / "data/places/zandstad.yml").write_text("title: {nl: x\nkind:port\n")
    before = texts(region)
    assert run(region, "rename", "showcases/haven", "kade") == 1
    assert capsys.readouterr().err.startswith(
        "data/places/zandstad.yml:1: a bracket is opened here and not closed"
    )
    assert texts(region) == before


def test_a_record_with_blanks_can_be_renamed(region: Path) -> None:
    run(region, "new", "showcase", "Duin")
    assert run(region, "rename", "showcases/duin", "duinen") == 0
    assert (region / "data/showcases/duinen.yml").is_file()


def test_an_error_halfway_restores_every_file(
    region: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = texts(region)
    replace, written = Path.replace, []

    def fail_third_time(path: Path, target: Path) -> Path:
        written.append(path)
        if len(written) == 3:
            raise OSError("the disk is gone")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", fail_third_time)
    assert run(region, "rename", "sources/gids", "boek") == 1
    assert texts(region) == before


def test_only_whole_slugs_are_replaced_in_texts() -> None:
    rename = renaming.Renaming("sources", "gids", "boek")
    assert rename.in_text(
        "[@gids] [@gids-2] [@mijn-gids] [x](sources/gids) [x](sources/gids-2) sources/gids"
    ) == ("[@boek] [@gids-2] [@mijn-gids] [x](sources/boek) [x](sources/gids-2) sources/gids")
