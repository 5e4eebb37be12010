"""Each picture has a table with exactly its records and their numbers."""

from pathlib import Path

import pytest
import yaml
from bs4 import Tag

from pages import BuiltPage
from projects import REGION, ROOT

PAGES = pytest.mark.parametrize(("name", "project"), [("site", ROOT), ("region_site", REGION)])


def in_view(site: Path, language: str = "en/") -> BuiltPage:
    return BuiltPage(f"{language}in-view/", site / f"{language}in-view/index.html")


def records(project: Path, kind: str) -> dict[str, dict]:  # type: ignore[type-arg]
    return {
        path.stem: yaml.safe_load(path.read_text())
        for path in (project / "data" / kind).glob("*.yml")
    }


def slugs(elements: list[Tag], kind: str) -> list[str]:
    paths = [str(element["href"]).rstrip("/").split("/") for element in elements]
    return sorted(path[-1] for path in paths if path[-2] == kind)


@PAGES
def test_the_timeline_has_every_showcase_and_project_once(
    name: str, project: Path, request: pytest.FixtureRequest
) -> None:
    page = in_view(request.getfixturevalue(name))
    for kind in ("showcases", "projects"):
        known = records(project, kind)
        drawn = sorted(slug for slug, record in known.items() if "start" in record)
        assert slugs(page.select("#timeline tbody th a"), kind) == sorted(known)
        assert slugs(page.select(".timeline__row a"), kind) == drawn
        assert slugs(page.select("#timeline .chart__note a"), kind) == sorted(
            known.keys() - set(drawn)
        )


@PAGES
def test_the_budgets_have_every_project_below_its_programme(
    name: str, project: Path, request: pytest.FixtureRequest
) -> None:
    page = in_view(request.getfixturevalue(name))
    projects = records(project, "projects")
    for body in page.select("#budgets tbody"):
        [programme] = slugs(body.select("th[scope=rowgroup] a"), "programmes")
        wanted = sorted(
            slug for slug, record in projects.items() if record["programme"] == programme
        )
        assert slugs(body.select("th[scope=row] a"), "projects") == wanted
    assert len(page.select(".budgets__total[x]")) == sum(
        "total_budget" in it for it in projects.values()
    )
    assert len(page.select(".budgets__eu[x]")) == sum(
        "total_budget" in it and "eu_contribution" in it for it in projects.values()
    )


def test_an_exact_sum_stands_in_the_table_as_in_the_data(site: Path) -> None:
    rows = {
        row.th.text.strip(): row.text for row in in_view(site).select("#budgets tbody tr") if row.th
    }
    for record in records(ROOT, "projects").values():
        amount = record.get("total_budget", {"about": True})
        if not amount.get("about"):
            assert f"{amount['amount']:,}" in rows[record["title"]["en"]]


@PAGES
def test_the_matrix_draws_the_numbers_of_its_table(
    name: str, project: Path, request: pytest.FixtureRequest
) -> None:
    page = in_view(request.getfixturevalue(name))
    table = [
        [cell.text for cell in row.select("td")]
        for row in page.select("#matrix tbody tr")
        if row.select("td")
    ]
    drawn = [
        [cell.text.split() for cell in row.select(".matrix__cell")]
        for row in page.select(".matrix__row")
    ]
    assert table
    assert table == [[cell[0] if cell else "0" for cell in row] for row in drawn]
    tops = {slug for slug, it in records(project, "specialisations").items() if "broader" not in it}
    assert set(slugs(page.select("#matrix tbody th a"), "specialisations")) == tops


@pytest.mark.parametrize("language", ["", "en/"])
def test_every_drawing_has_a_name_or_is_only_there_to_be_seen(site: Path, language: str) -> None:
    drawings = in_view(site, language).select("figure svg")
    outer = [drawing for drawing in drawings if not drawing.find_parent("svg")]
    assert outer
    assert all(
        it.find_parent(attrs={"aria-hidden": True})
        or it.get("aria-hidden")
        or (it["role"] == "img" and it["aria-label"])
        for it in outer
    )


def test_every_table_has_a_caption_and_headings_with_a_scope(site: Path) -> None:
    page = in_view(site)
    assert len(page.select("figure")) == len(page.select("table caption")) == 3
    assert page.select("table th:not([scope])") == []
