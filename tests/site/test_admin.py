"""The page of the form stands outside the site that readers and search engines see."""

from pathlib import Path

import pytest

from pages import BuiltPage, built_pages

PATH = "admin/"


@pytest.fixture(scope="module")
def page(site: Path) -> BuiltPage:
    return BuiltPage(PATH, site / "admin/index.html")


def test_no_page_leads_to_the_form_or_loads_anything_of_it(site: Path) -> None:
    """What search finds is what the pages mark for it, and this one marks nothing."""
    assert PATH not in (site / "sitemap.xml").read_text()
    for other in built_pages(site):
        assert not [link for link in other.links() if link.startswith((PATH, "assets/admin."))], (
            other.path
        )


def test_search_engines_and_search_are_told_to_leave_it_out(page: BuiltPage) -> None:
    assert [str(it["content"]) for it in page.select("meta[name=robots]")] == ["noindex"]
    assert page.select("[data-pagefind-body], link[rel=alternate]") == []


def test_it_speaks_each_language_under_one_heading_of_the_first_level(page: BuiltPage) -> None:
    assert [str(section["lang"]) for section in page.select("main > section")] == ["nl", "en"]
    assert [heading.name for heading in page.select("h1, h2, h3")] == ["h1", "h2"]
    assert len({section.select_one("p").text for section in page.select("section")}) == 2  # type: ignore[union-attr]


def test_it_loads_nothing_from_another_host(page: BuiltPage, site: Path) -> None:
    assert [
        it for it in page.select("[src], link") if "//" in str(it.get("src") or it.get("href"))
    ] == []
    assert "jsdelivr" not in (site / "admin/cms/index.js").read_text()


def test_the_form_comes_with_its_licence_and_in_both_languages(page: BuiltPage, site: Path) -> None:
    assert "MIT" in (site / "admin/cms/LICENSE.txt").read_text()
    named = [
        str(button[f"data-{what}"])
        for button in page.select("button")
        for what in ("program", "configuration")
    ]
    assert len(named) == 4
    assert all((site / "admin" / path).is_file() for path in named)


def test_a_site_without_the_form_builds_and_says_so(region_site: Path) -> None:
    page = BuiltPage(PATH, region_site / "admin/index.html")
    assert page.select("button, script") == []
    assert "Het formulier zelf zit niet in deze versie" in page.html.text
    assert [it.name for it in (region_site / "admin").iterdir()] == ["index.html"]
