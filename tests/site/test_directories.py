"""Long lists as directories: all of it, in order, and a way to every part."""

import re

from pages import BuiltSite


def test_every_organisation_stands_once_under_its_kind(each_site: BuiltSite) -> None:
    for home in each_site.homes.values():
        page = each_site.pages[f"{home}organisations/"]
        found = {
            str(link["href"]).strip("/"): str(group["id"])
            for group in page.select("section[id]")
            for link in group.select(".rows__name a")
        }
        assert found == {
            slug: it["kind"] for slug, it in each_site.records("organisations").items()
        }
        jumps = [str(link["href"]) for link in page.select(".routes a")]
        assert jumps == [f"#{group['id']}" for group in page.select("section[id]")]


def test_every_source_stands_once_below_its_publisher(each_site: BuiltSite) -> None:
    for language, home in each_site.homes.items():
        pages = [
            page
            for path, page in each_site.pages_of(language).items()
            if re.fullmatch(rf"{home}sources/(page/\d+/)?", path)
        ]
        items = [str(it["id"]) for page in pages for it in page.select(".sources__item")]
        assert sorted(items) == sorted(each_site.records("sources"))
        letters = [it.get_text() for it in pages[0].select(".routes a")]
        assert set(letters) == {
            it.get_text() for page in pages for it in page.select("section > h2")
        }
        assert all(len(page.select(".routes a")) in (0, len(letters)) for page in pages)


def test_the_foot_of_every_page_has_columns_with_titles(each_site: BuiltSite) -> None:
    for page in each_site.pages_with_language:
        columns = page.select(".site-footer__columns > div")
        assert len(columns) == 3
        assert all(it.select("h2") and it.select("li a") for it in columns)


def test_a_list_of_one_group_says_its_name_once(each_site: BuiltSite) -> None:
    for home in each_site.homes.values():
        page = each_site.pages[f"{home}programmes/"]
        assert [it.name for it in page.select(".record :is(h1, h2, h3)")].count("h1") == 1
        assert page.select(".card h2")
