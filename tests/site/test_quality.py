"""The quality page says what the report counts, and an older text that a newer one exists."""

import json
import re
from pathlib import Path

import pytest

from etalage.__main__ import main
from pages import BuiltPage
from projects import ROOT

PREFIXES = ["", "en/"]


@pytest.fixture
def counted(capsys: pytest.CaptureFixture[str]) -> dict:  # type: ignore[type-arg]
    assert main(["--config", str(ROOT / "mkdocs.yml"), "report", "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)  # type: ignore[no-any-return]


def quality(site: Path, prefix: str) -> BuiltPage:
    return BuiltPage(f"{prefix}quality/", site / prefix / "quality/index.html")


def rows(page: BuiltPage, part: str, table: int = 0) -> list[list[str]]:
    """Cells of one table, without points and commas in numbers."""
    found = page.select(f"#{part} table")[table].select("tbody tr")
    texts = [[cell.get_text(" ", strip=True) for cell in row.select("th, td")] for row in found]
    return [[re.sub(r"(?<=\d)[.,](?=\d{3}\b)", "", text) for text in row] for row in texts]


@pytest.mark.parametrize("prefix", PREFIXES)
def test_the_overview_has_the_numbers_of_the_report(prefix: str, site: Path, counted: dict) -> None:  # type: ignore[type-arg]
    found = [len(counted[key]) for key in ("unsourced", "behind", "unverified", "without_results")]
    possible = [counted[key] for key in ("figures", "images", "translations", "records", "ended")]
    cells = [[int(cell) for cell in row[1:]] for row in rows(quality(site, prefix), "overview")]
    assert cells == [list(pair) for pair in zip(found, possible, strict=True)]


@pytest.mark.parametrize("prefix", PREFIXES)
def test_the_tables_have_the_numbers_of_the_report(prefix: str, site: Path, counted: dict) -> None:  # type: ignore[type-arg]
    page = quality(site, prefix)
    texts = [row.select("td") for row in page.select("#completeness tbody tr:not(.quality__group)")]
    filled = [[int(cell.get_text().split()[0]) for cell in row] for row in texts]
    assert filled == [list(it["filled"].values()) for it in counted["completeness"]]
    languages = range(len(counted["readings"]))
    words = [[int(row[-1]) for row in rows(page, "longest", index)] for index in languages]
    assert words == [
        [it["measure"]["words"] for it in reading["longest"]] for reading in counted["readings"]
    ]
    scores = [float(row[1].replace(",", ".")) for row in rows(page, "readability")]
    assert scores == [reading["score"] for reading in counted["readings"]]


@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize("name", ["site", "region_site"])
def test_every_table_has_a_caption_and_every_cell_a_heading(
    name: str, prefix: str, request: pytest.FixtureRequest
) -> None:
    page = quality(request.getfixturevalue(name), prefix)
    for table in page.select("table"):
        assert table.caption
        assert table.caption.get_text(strip=True)
        widths = {len(row.select("th, td")) for row in table.select("tr")}
        assert len(widths) == 1, table.caption.get_text()
        assert all(cell.get("scope") for cell in table.select("th"))
    levels = [heading.name for heading in page.select("h1, h2, h3")]
    assert (levels[0], set(levels[1:])) == ("h1", {"h2"})


def test_each_finding_leads_to_its_page_and_to_where_it_is_edited(region_site: Path) -> None:
    page = quality(region_site, "en/")
    (row,) = page.select("#behind tbody tr")
    link, edit = row.select("a")
    assert (link.get_text(), link["href"]) == ("The harbour", "../showcases/haven/")
    assert (edit["aria-label"], edit["href"]) == (
        "Edit: The harbour",
        "https://code.duinland.example/gids/edit/main/data/showcases/haven.yml",
    )


def test_a_language_without_formula_is_said_to_have_no_score(region_site: Path) -> None:
    dutch, english = rows(quality(region_site, "en/"), "readability")
    assert dutch[0] == "Dutch Flesch-Douma"
    assert float(dutch[1])
    assert english == ["English no formula chosen, so no score", "none", "none", "none"]


def test_every_page_leads_to_the_quality_page(site: Path) -> None:
    for prefix in PREFIXES:
        assert f"{prefix}quality/" in set(BuiltPage(prefix, site / prefix / "index.html").links())
        assert f"{prefix}quality/" in set(
            BuiltPage(f"{prefix}open-data/", site / prefix / "open-data/index.html").links()
        )


def test_an_older_text_leads_to_the_newer_one(region_site: Path) -> None:
    page = BuiltPage("en/showcases/haven/", region_site / "en/showcases/haven/index.html")
    (note,) = page.select("article .newer")
    assert "1 March 2020" in note.get_text()
    (link,) = note.select("a")
    assert (link["lang"], link["hreflang"], link.get_text()) == (
        "nl",
        "nl",
        "Lees de Nederlandse tekst",
    )
    assert "showcases/haven/" in set(page.links())
    assert link["href"] == "../../../showcases/haven/"


def test_a_text_that_is_new_enough_says_nothing(region_site: Path, site: Path) -> None:
    for path in ("showcases/haven/", "showcases/vuurtoren/", "en/showcases/vuurtoren/"):
        assert not BuiltPage(path, region_site / path / "index.html").select(".newer")
    assert not BuiltPage("", site / "showcases/lifelines/index.html").select(".newer")
