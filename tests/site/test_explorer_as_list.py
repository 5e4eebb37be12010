"""The explorer as it is built: without JavaScript a full list, in groups."""

from pathlib import Path

import pytest

from pages import BuiltPage, built_pages
from projects import REGION, ROOT

SITES = pytest.mark.parametrize(("name", "project"), [("site", ROOT), ("region_site", REGION)])
LANGUAGES = pytest.mark.parametrize("prefix", ["", "en/"])


def explorer(name: str, prefix: str, request: pytest.FixtureRequest) -> BuiltPage:
    site: Path = request.getfixturevalue(name)
    (page,) = (page for page in built_pages(site) if page.path == f"{prefix}explore/")
    return page


@SITES
@LANGUAGES
def test_every_record_is_listed_in_the_group_of_its_kind(
    name: str, project: Path, prefix: str, request: pytest.FixtureRequest
) -> None:
    page = explorer(name, prefix, request)
    for kind in ("showcases", "projects"):
        links = [str(link["href"]) for link in page.select(f"#{kind} .card__link")]
        assert sorted(links) == sorted(
            f"../{kind}/{file.stem}/" for file in (project / "data" / kind).glob("*.yml")
        )


@SITES
@LANGUAGES
def test_no_card_and_no_group_waits_for_a_script(
    name: str, project: Path, prefix: str, request: pytest.FixtureRequest
) -> None:
    page = explorer(name, prefix, request)
    assert page.select(".explorer__results section[hidden], .explorer__results .card[hidden]") == []
    records = sum(
        len(list((project / "data" / kind).glob("*.yml"))) for kind in ("showcases", "projects")
    )
    assert page.select(".explorer__found")[0].get_text().split()[0] == str(records)


@SITES
@LANGUAGES
def test_what_only_a_script_can_work_is_hidden(
    name: str, project: Path, prefix: str, request: pytest.FixtureRequest
) -> None:
    controls = explorer(name, prefix, request).select(
        ".explorer :is(input, select, button, summary)"
    )
    assert controls
    assert [
        control
        for control in controls
        if not control.find_parent(hidden=True) and not control.has_attr("hidden")
    ] == []


@SITES
@LANGUAGES
def test_an_option_counts_the_cards_that_carry_it(
    name: str, project: Path, prefix: str, request: pytest.FixtureRequest
) -> None:
    page = explorer(name, prefix, request)
    for option in page.select(".facet__option"):
        (box,), (count,) = option.select("input"), option.select("[data-count]")
        assert (
            len(page.select(f'.card[data-{box["name"]}~="{box["value"]}"]'))
            == int(count.get_text())
            > 0
        )


def test_a_page_shows_48_cards(site: Path) -> None:
    (page,) = (page for page in built_pages(site) if page.path == "explore/")
    assert page.select(".explorer")[0]["data-page-size"] == "48"
