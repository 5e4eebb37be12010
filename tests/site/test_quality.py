"""The quality page says what the report counts, and an older text that a newer one exists."""

import json
import re
from typing import Any

import pytest

from etalage.__main__ import main
from pages import BuiltPage, BuiltSite

PARTS = {
    "unsourced": "texts",
    "behind": "translations",
    "unverified": "records",
    "lapsed": "opportunities",
    "without_results": "ended",
}
"""What is found -> of how many, in the order of the page."""


@pytest.fixture
def counted(each_site: BuiltSite, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """What the report counts of the same data."""
    settings = ["--config", str(each_site.settings.config_file)]
    assert main([*settings, "report", "--format", "json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    offering = found["offering"]
    return found | {"lapsed": offering["lapsed"], "opportunities": offering["count"]}


@pytest.fixture
def pages(each_site: BuiltSite) -> list[BuiltPage]:
    """The page in each language."""
    return [each_site.pages[f"{home}quality/"] for home in each_site.homes.values()]


def rows(page: BuiltPage, part: str, table: int = 0) -> list[list[str]]:
    """Cells of one table, without points and commas in numbers."""
    tables = page.select(f"#{part} table")
    found = tables[table].select("tbody tr") if tables else []
    texts = [[cell.get_text(" ", strip=True) for cell in row.select("th, td")] for row in found]
    return [[re.sub(r"(?<=\d)[.,](?=\d{3}\b)", "", text) for text in row] for row in texts]


def test_the_overview_has_the_numbers_of_the_report(
    pages: list[BuiltPage], counted: dict[str, Any]
) -> None:
    wanted = [
        [sum(it.get("count", 1) for it in counted[part]), counted[whole]]
        for part, whole in PARTS.items()
    ]
    for page in pages:
        assert [[int(cell) for cell in row[1:]] for row in rows(page, "overview")] == wanted


def test_the_tables_have_the_numbers_of_the_report(
    pages: list[BuiltPage], counted: dict[str, Any]
) -> None:
    readings = counted["readings"]
    for page in pages:
        cells = page.select("#completeness tbody tr:not(.quality__group)")
        filled = [[int(it.text.split()[0]) for it in row.select("td")] for row in cells]
        assert filled == [list(it["filled"].values()) for it in counted["completeness"]]
        for index, reading in enumerate(readings):
            # A site that names its repository has a column of links after the numbers.
            numbers = [[it for it in row if it.isdigit()] for row in rows(page, "longest", index)]
            assert [int(row[-1]) for row in numbers] == [
                it["measure"]["words"] for it in reading["longest"]
            ]
        scores = [row[1].replace(",", ".") for row in rows(page, "readability")]
        scored = [it["score"] for it in readings]
        assert [float(it) if it[-1].isdigit() else None for it in scores] == scored


def test_every_table_has_a_caption_and_every_cell_a_heading(pages: list[BuiltPage]) -> None:
    for page in pages:
        for table in page.select("table"):
            assert table.caption
            assert table.caption.get_text(strip=True)
            widths = {len(row.select("th, td")) for row in table.select("tr")}
            assert len(widths) == 1, table.caption.get_text()
            assert all(cell.get("scope") for cell in table.select("th"))
        levels = [heading.name for heading in page.select("h1, h2, h3")]
        assert (levels[0], set(levels[1:])) == ("h1", {"h2"})


def test_each_problem_leads_to_its_page_and_to_where_it_is_edited(invented: BuiltSite) -> None:
    (row,) = invented.pages["en/quality/"].select("#behind tbody tr")
    link, edit = row.select("a")
    assert (link.get_text(), link["href"]) == ("The harbour", "../showcases/haven/")
    assert edit["aria-label"] == "Edit: The harbour"
    address = "https://code.duinland.example/gids/edit/main/data/showcases/haven.yml"
    assert edit["href"] == address


def test_a_language_without_formula_is_said_to_have_no_score(invented: BuiltSite) -> None:
    dutch, english = rows(invented.pages["en/quality/"], "readability")
    assert dutch[0] == "Dutch Flesch-Douma"
    assert float(dutch[1])
    assert english == ["English no formula chosen, so no score", "none", "none", "none"]


def test_home_and_the_open_data_lead_to_the_quality_page(each_site: BuiltSite) -> None:
    for home in each_site.homes.values():
        for page in (each_site.pages[home], each_site.pages[f"{home}open-data/"]):
            assert f"{home}quality/" in page.links


def test_an_older_text_leads_to_the_newer_one(invented: BuiltSite) -> None:
    page = invented.pages["en/showcases/haven/"]
    (note,) = page.select("article .newer")
    assert "1 March 2020" in note.get_text()
    (link,) = note.select("a")
    assert (link["lang"], link["hreflang"]) == ("nl", "nl")
    assert link.get_text() == "Lees de Nederlandse tekst"
    assert link["href"] == "../../../showcases/haven/"


def test_a_text_that_is_new_enough_says_nothing(invented: BuiltSite) -> None:
    """English is a day newer than Dutch, where ten are allowed."""
    for path in ("showcases/haven/", "showcases/vuurtoren/", "en/showcases/vuurtoren/"):
        assert not invented.pages[path].select(".newer")
