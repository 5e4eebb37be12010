"""How a record is referred to, and the brochure that binds showcases and projects."""

from collections import Counter
from pathlib import Path

import pytest
import yaml

from etalage.model import KINDS
from pages import BuiltPage, built_pages
from projects import REGION, ROOT

SITES = {"site": ROOT, "region_site": REGION}


def record_pages(site: Path, *kinds: str) -> list[BuiltPage]:
    pages = built_pages(site)
    return [
        page
        for page in pages
        if len(parts := page.path.removeprefix("en/").split("/")) == 3 and parts[0] in kinds
    ]


def brochures(site: Path, prefix: str) -> list[BuiltPage]:
    """Every part of every brochure; the contents page leads to them."""
    start = f"{prefix}print/"
    return [
        page for page in built_pages(site) if page.path.startswith(start) and page.path != start
    ]


@pytest.mark.parametrize("name", SITES)
def test_every_record_says_how_to_refer_to_it(name: str, request: pytest.FixtureRequest) -> None:
    project = SITES[name]
    address = yaml.safe_load((project / "mkdocs.yml").read_text())["site_url"]
    pages = record_pages(request.getfixturevalue(name), *(KINDS.keys() - {"sources"}))
    assert len(pages) > 10
    for page in pages:
        (permalink,) = page.select(".cite__permalink a")
        assert permalink["href"] == permalink.get_text() == address + page.path
        (citation,) = page.select(".cite__text")
        (title,) = page.select("h1")
        assert citation.get_text().startswith(title.get_text().rstrip(".")), page.path
        assert citation.get_text().endswith(address + page.path), page.path
        assert ".." not in citation.get_text(), page.path
        (dates,) = page.select(".cite .dates")
        assert len([word for word in dates.get_text().split() if word.strip(".").isdigit()]) == 4, (
            page.path
        )


def test_a_record_can_be_edited_where_the_site_names_its_repository(
    site: Path, region_site: Path
) -> None:
    (link,) = BuiltPage("", region_site / "en/showcases/vuurtoren/index.html").select(
        ".cite__edit a"
    )
    assert (
        link["href"] == "https://code.duinland.example/gids/edit/main/data/showcases/vuurtoren.yml"
    )
    assert (REGION / "data/showcases/vuurtoren.yml").is_file()
    named = "repository" in yaml.safe_load((ROOT / "data/site.yml").read_text())
    assert all(
        bool(page.select(".cite__edit a")) == named for page in record_pages(site, "showcases")
    )


@pytest.mark.parametrize("prefix", ["", "en/"])
@pytest.mark.parametrize("name", SITES)
def test_the_brochures_bind_every_showcase_and_project(
    name: str, prefix: str, request: pytest.FixtureRequest
) -> None:
    records = {
        f"{kind}-{path.stem}"
        for kind in ("showcases", "projects")
        for path in (SITES[name] / f"data/{kind}").glob("*.yml")
    }
    bound: set[str] = set()
    for page in brochures(request.getfixturevalue(name), prefix):
        chapters = [str(chapter["id"]) for chapter in page.select("article.chapter")]
        links = [str(link["href"]) for link in page.select(".contents__list a")]
        assert links == [f"#{chapter}" for chapter in chapters], page.path
        bound.update(chapters)
    assert bound == records


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_contents_page_leads_to_every_brochure(site: Path, prefix: str) -> None:
    pages = {page.path: page for page in built_pages(site)}
    led_to = set(pages[f"{prefix}print/"].links())
    first = {page.path for page in brochures(site, prefix) if "/page/" not in page.path}
    assert first <= led_to


def test_a_chapter_cites_its_own_sources_only(site: Path) -> None:
    chapters = [it for page in brochures(site, "en/") for it in page.select("article.chapter")]
    for chapter in chapters:
        listed = {f"#{item['id']}" for item in chapter.select(".references__item")}
        cited = {str(link["href"]) for link in chapter.select("a.citation")}
        assert cited <= listed
        assert f"#{chapter['id']}-reference-1" in listed


@pytest.mark.parametrize("name", SITES)
def test_no_id_stands_twice_on_a_page(name: str, request: pytest.FixtureRequest) -> None:
    for page in built_pages(request.getfixturevalue(name)):
        ids = Counter(str(element["id"]) for element in page.select("[id]"))
        assert [it for it, times in ids.items() if times > 1] == [], page.path


def test_every_listed_source_prints_its_web_address(site: Path) -> None:
    sources = {
        path.stem: yaml.safe_load(path.read_text()).get("url")
        for path in (ROOT / "data/sources").glob("*.yml")
    }
    for page in record_pages(site, "showcases", "projects"):
        for item in page.select(".references__item"):
            (link,) = item.select("a")
            (address,) = [it.get_text() for it in item.select(".references__address")] or [None]
            assert address == sources[str(link["href"]).rpartition("#")[2]], page.path
