"""The explorer as it is built: without JavaScript a full list, in groups."""

import json
from collections import Counter

import pytest

from etalage.pages.explorer import PAGE_SIZE
from pages import BuiltPage, BuiltSite


@pytest.fixture
def explorers(each_site: BuiltSite) -> list[BuiltPage]:
    """The page in each language."""
    return [each_site.pages[f"{home}explore/"] for home in each_site.homes.values()]


def test_every_record_is_listed_in_the_group_of_its_kind(
    explorers: list[BuiltPage], each_site: BuiltSite
) -> None:
    for page in explorers:
        for kind in ("showcases", "projects"):
            links = [str(link["href"]) for link in page.select(f"#{kind} .card__link")]
            assert sorted(links) == [f"../{kind}/{slug}/" for slug in each_site.records(kind)]


def test_no_card_and_no_group_waits_for_a_script(
    explorers: list[BuiltPage], each_site: BuiltSite
) -> None:
    count = len(each_site.records("showcases")) + len(each_site.records("projects"))
    for page in explorers:
        hidden = ".explorer__results section[hidden], .explorer__results .card[hidden]"
        assert page.select(hidden) == []
        assert page.select(".explorer__found")[0].get_text().split()[0] == str(count)


def test_what_only_a_script_can_work_is_hidden(explorers: list[BuiltPage]) -> None:
    for page in explorers:
        controls = page.select(".explorer :is(input, select, button, summary)")
        assert controls
        shown = [it for it in controls if not it.find_parent(hidden=True)]
        assert [it for it in shown if not it.has_attr("hidden")] == []


def test_an_option_counts_the_cards_that_have_it(explorers: list[BuiltPage]) -> None:
    for page in explorers:
        script = page.file.parent / str(page.select(".explorer")[0]["data-data"])
        told = json.loads(script.read_text("utf-8").partition("=")[2].rstrip(";\n"))
        counts = Counter(
            (key, answers[number][0])
            for card in told["cards"]
            for (key, answers), numbers in zip(told["facets"].items(), card[:-2], strict=True)
            for number in numbers
        )
        for option in page.select(".facet__option"):
            (box,), (count,) = option.select("input"), option.select("[data-count]")
            assert counts[str(box["name"]), str(box["value"])] == int(count.get_text()) > 0


def test_a_script_is_told_how_many_cards_a_page_has(explorers: list[BuiltPage]) -> None:
    for page in explorers:
        assert page.select(".explorer")[0]["data-page-size"] == str(PAGE_SIZE)
