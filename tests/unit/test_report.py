"""`python -m etalage report`: the quality page for who edits, as text, as Markdown
or for a program.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from markupsafe import Markup

from etalage.__main__ import main
from etalage.commands.report_text import _as_text
from etalage.pages.parts.views import Link
from etalage.pages.quality.view import RowGroup, Table, TableRow
from projects import environment


def report(region: Path, *arguments: str) -> int:
    return main(["--config", str(region / "mkdocs.yml"), "report", *arguments])


def test_it_runs_where_a_region_is_cloned(region: Path, tmp_path: Path) -> None:
    """From the command line, in a repository of its own that it leaves as it was."""
    git = ["git", "-C", str(region), "-c", "user.name=x", "-c", "user.email=x@example.org"]
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "All"]):
        subprocess.run([*git, *arguments], check=True)
    command = [sys.executable, "-m", "etalage", "report", "--format", "json"]
    env = environment() | {"PYTHONPATH": str(region / "hooks"), "SOURCE_DATE_EPOCH": "1583798400"}
    result = subprocess.run(
        command, cwd=region, env=env, capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stderr) == (0, "")
    counted = json.loads(result.stdout)
    assert (counted["computed_on"], counted["unverified"], counted["unsourced"]) == (
        "2020-03-10",
        [],
        [],
    )
    (behind,) = counted["behind"]
    assert behind["record"] == "showcases/haven"
    assert behind["lag"] == {"language": "en", "newer": "nl", "updated": "2020-03-01", "days": 46}
    assert (
        subprocess.run([*git, "status", "--porcelain"], capture_output=True, check=True).stdout
        == b""
    )


@pytest.mark.parametrize("language", ["nl", "en"])
def test_text_fits_a_terminal(
    language: str, region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    haven = region / "data/showcases/haven.yml"
    haven.write_text(
        haven.read_text()
        .replace("The harbour", "The harbour " * 12)
        .replace("De haven", "De haven " * 12)
    )
    assert report(region, "--language", language) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(len(line) for line in lines) <= 100
    assert any(line.endswith("46") for line in lines), "how many days the harbour is behind"
    assert any("…" in line for line in lines)


def test_it_speaks_the_default_language_of_the_site(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report(region)
    assert capsys.readouterr().out.startswith("Kwaliteit van de gegevens\n====")
    report(region, "--language", "en")
    assert capsys.readouterr().out.startswith("Quality of the data\n====")


def test_markdown_links_to_each_page_and_to_where_it_is_edited(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report(region, "--format", "markdown", "--language", "en")
    written = capsys.readouterr().out
    assert "# Quality of the data" in written
    page, edit = (
        "https://duinland.example/gids/en/showcases/haven/",
        "https://code.duinland.example/gids/edit/main/data",
    )
    assert (
        f"| [The harbour]({page}) (Showcase) · [Edit]({edit}/showcases/haven.yml) "
        "| English | Dutch | 46 |" in written
    )
    rows = [line for line in written.splitlines() if line.startswith("|")]
    assert all(line.endswith(" |") for line in rows)


def test_what_would_be_markup_in_a_title_is_not_in_markdown(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    haven = region / "data/showcases/haven.yml"
    haven.write_text(haven.read_text().replace("De haven", "'De | <haven*'"))
    report(region, "--format", "markdown")
    assert r"[De \| \<haven\*](" in capsys.readouterr().out


def test_only_when_asked_does_it_fail_and_only_for_what_must_not_be(region: Path) -> None:
    assert report(region, "--strict") == 0
    sea = region / "data/specialisations/zon.yml"
    sea.write_text(sea.read_text() + "body: {nl: Volgens x.org groot., en: Large.}\n")
    assert (report(region), report(region, "--strict")) == (0, 1)


def test_an_unknown_language_is_refused(region: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert report(region, "--language", "fr") == 1
    assert capsys.readouterr().err == "“fr” is no language of this site; choose one of: nl, en\n"


def test_a_name_keeps_room_beside_a_long_sentence() -> None:
    name, sentence = "An organisation with quite a name", "word " * 40
    row = TableRow(Link(Markup.escape(name), ""), Markup(), (Markup.escape(sentence),))
    table = Table(Markup("Caption"), (Markup("Name"), Markup("Offer")), (RowGroup(None, (row,)),))
    written = _as_text(table).split("\n")[-1]
    assert written.startswith("An organisation")
    assert sentence.strip() in written
