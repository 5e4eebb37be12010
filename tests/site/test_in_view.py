"""Each picture has a table with exactly its records and their numbers."""

from decimal import Decimal

import pytest
from bs4 import Tag

from pages import BuiltPage, BuiltSite


@pytest.fixture
def page(each_site: BuiltSite) -> BuiltPage:
    """In English, or else in the last language of the site."""
    home = each_site.homes.get("en", list(each_site.homes.values())[-1])
    return each_site.pages[f"{home}in-view/"]


def slugs(elements: list[Tag], kind: str) -> list[str]:
    paths = [str(element["href"]).rstrip("/").split("/") for element in elements]
    return sorted(path[-1] for path in paths if path[-2] == kind)


def test_the_timeline_has_every_showcase_and_project_once(
    page: BuiltPage, each_site: BuiltSite
) -> None:
    for kind in ("showcases", "projects"):
        known = each_site.records(kind)
        undated = {slug for slug, record in known.items() if "start" not in record}
        assert slugs(page.select("#timeline tbody th a"), kind) == sorted(known)
        assert slugs(page.select(".timeline__row a"), kind) == sorted(known)
        hollow = page.select(".timeline__row:has(.timeline__bar--undated) a")
        assert slugs(hollow, kind) == sorted(undated)


def test_the_budgets_have_every_project_below_its_programme(
    page: BuiltPage, each_site: BuiltSite
) -> None:
    projects = each_site.records("projects")
    for body in page.select("#budgets tbody"):
        [programme] = slugs(body.select("th[scope=rowgroup] a"), "programmes")
        wanted = sorted(slug for slug, it in projects.items() if it["programme"] == programme)
        assert slugs(body.select("th[scope=row] a"), "projects") == wanted
    totals = [it for it in projects.values() if "total_budget" in it]
    assert len(page.select(".budgets__total[x]")) == len(totals)
    shared = [it for it in totals if it.keys() & {"eu_contribution", "eu_rate"}]
    assert len(page.select(".budgets__eu[x]")) == len(shared)


def test_an_exact_sum_stands_in_the_table_as_in_the_data(invented: BuiltSite) -> None:
    page = invented.pages["en/in-view/"]
    rows = {row.th.text.strip(): row.text for row in page.select("#budgets tbody tr") if row.th}
    amounts = {
        record["title"]["en"]: record["total_budget"]
        for record in invented.records("projects").values()
        if "total_budget" in record
    }
    exact = {title: it["amount"] for title, it in amounts.items() if not it.get("about")}
    assert any(isinstance(amount, Decimal) for amount in exact.values())
    for title, amount in exact.items():
        assert f"{amount:,}" in rows[title] or "million" in rows[title], title


def test_the_matrix_draws_the_numbers_of_its_table(page: BuiltPage, each_site: BuiltSite) -> None:
    rows = [row.select("td") for row in page.select("#matrix tbody tr")]
    table = [[cell.text for cell in cells] for cells in rows if cells]
    drawn = [
        [cell.text.split() for cell in row.select(".matrix__cell")]
        for row in page.select(".matrix__row")
    ]
    assert table
    assert table == [[cell[0] if cell else "0" for cell in row] for row in drawn]
    records = each_site.records("specialisations")
    tops = {slug for slug, record in records.items() if "broader" not in record}
    assert set(slugs(page.select("#matrix tbody th a"), "specialisations")) == tops


def test_every_drawing_has_a_name_or_is_only_there_to_be_seen(each_site: BuiltSite) -> None:
    for home in each_site.homes.values():
        drawings = each_site.pages[f"{home}in-view/"].select("figure svg")
        outer = [drawing for drawing in drawings if not drawing.find_parent("svg")]
        assert outer
        assert all(is_named_or_hidden(drawing) for drawing in outer)


def is_named_or_hidden(drawing: Tag) -> bool:
    is_hidden = drawing.get("aria-hidden") or drawing.find_parent(attrs={"aria-hidden": True})
    return bool(is_hidden or (drawing["role"] == "img" and drawing["aria-label"]))


def test_every_table_has_a_caption_and_headings_with_a_scope(page: BuiltPage) -> None:
    assert len(page.select("figure")) == len(page.select("table caption")) == 3
    assert page.select("table th:not([scope])") == []


def test_files_with_all_that_the_timeline_shows_are_within_reach(
    page: BuiltPage, each_site: BuiltSite
) -> None:
    paths = [str(link["href"]) for link in page.select("#timeline .chart__note a")]
    assert [path.rpartition("/")[2] for path in paths] == ["showcases.csv", "projects.csv"]
