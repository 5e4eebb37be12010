"""changed_pages.py looks at what a branch changes, and names file and address of what axe finds."""

import shutil
import subprocess
from pathlib import Path

import pytest

from changed_pages import look_at, main, pages_of, unbuilt
from projects import ROOT

TOWER = "data/showcases/vuurtoren.yml"


def change(file: str, dutch: str, english: str, state: str = "changed") -> dict[str, object]:
    return {"file": file, "state": state, "pages": {"nl": dutch, "en": english}}


def test_each_page_is_looked_at_once_in_every_language(region_site: Path) -> None:
    changes = [
        change("data/sources/gids.yml", "/sources/#gids", "/en/sources/#gids"),
        change("data/sources/rapport.yml", "/sources/#rapport", "/en/sources/#rapport"),
        change("docs/about.*.md", "/about/", "/en/about/"),
        change("data/places/weg.yml", "/places/weg/", "/en/places/weg/", "deleted"),
    ]
    assert pages_of(changes, region_site) == {
        "sources/": "data/sources/gids.yml",
        "en/sources/": "data/sources/gids.yml",
        "about/": "docs/about.nl.md",
        "en/about/": "docs/about.en.md",
    }


def test_words_of_many_pages_have_one_page_of_each_kind_looked_at(region_site: Path) -> None:
    pages = pages_of([change("data/interface.yml", "", "")], region_site)
    assert {"", "en/", "showcases/", "en/showcases/", "404.html"} <= pages.keys()
    assert unbuilt(pages, region_site) == []


def test_what_axe_finds_is_named_with_file_address_and_look(
    region_site: Path, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    shutil.copytree(region_site, site)
    page = site / "en/showcases/vuurtoren/index.html"
    page.write_text(page.read_text("utf-8").replace('<html lang="en"', "<html"), "utf-8")
    pages = {"en/showcases/vuurtoren/": TOWER, "showcases/vuurtoren/": TOWER}
    found = look_at(pages, site)
    assert [line.partition(" (")[0] for line in found] == [
        f"{TOWER}:1: /en/showcases/vuurtoren/: 1280 px, light: html-has-lang",
        f"{TOWER}:1: /en/showcases/vuurtoren/: 390 px, dark: html-has-lang",
    ]


def test_a_page_that_was_not_built_is_no_page_without_problems(region_site: Path) -> None:
    pages = {"showcases/vuurtoren/": TOWER, "showcases/weg/": "data/showcases/weg.yml"}
    assert unbuilt(pages, region_site) == [
        "data/showcases/weg.yml:1: /showcases/weg/: the site has no such page"
    ]


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    subprocess.run(["git", "-C", str(folder), *identity, *arguments], check=True)


@pytest.fixture
def branch(region: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The invented region, with a line added to one record since `main`."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    git(region, "init", "--quiet", "--initial-branch=main")
    git(region, "add", "--all")
    git(region, "commit", "--quiet", "--message", "main")
    (region / TOWER).write_text((region / TOWER).read_text("utf-8") + "# seen\n", "utf-8")
    return region


def test_a_branch_is_built_and_its_pages_are_looked_at(
    branch: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--base", "main"], branch) == 0
    assert capsys.readouterr().out == "Pages looked at: 2. Problems: 0.\n"


def test_a_branch_with_a_problem_fails(branch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    layout = branch / "overrides/layout.html"
    (branch / "overrides").unlink()
    shutil.copytree(ROOT / "overrides", branch / "overrides")
    layout.write_text(layout.read_text("utf-8").replace("<html lang=", "<html data-was="), "utf-8")
    assert main(["--base", "main"], branch) == 1
    assert f"{TOWER}:1: /showcases/vuurtoren/: 1280 px" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("base", "file", "said"),
    [("nothing", "data/seen.txt", "git knows no"), ("main", TOWER, "The site does not build.")],
)
def test_what_keeps_it_from_looking_is_said_and_fails(
    base: str, file: str, said: str, branch: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (branch / file).write_text("unknown: key\n")
    assert main(["--base", base], branch) == 1
    assert capsys.readouterr().err.startswith(said)
