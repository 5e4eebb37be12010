"""The map in built pages: the same links as the list below it, and a locator among the facts."""

from pathlib import Path
from urllib.parse import urljoin

import pytest

from pages import BuiltPage, built_pages

SITES = pytest.mark.parametrize("name", ["site", "region_site"])


def page_of(site: Path, path: str) -> BuiltPage:
    return next(page for page in built_pages(site) if page.path == path)


def targets(page: BuiltPage, selector: str) -> list[str]:
    return sorted(urljoin(f"/{page.path}", str(link["href"])) for link in page.select(selector))


@SITES
@pytest.mark.parametrize("home", ["", "en/"])
def test_the_map_of_places_leads_where_the_list_leads(
    home: str, name: str, request: pytest.FixtureRequest
) -> None:
    page = page_of(request.getfixturevalue(name), f"{home}places/")
    assert targets(page, ".map__drawing a")
    assert targets(page, ".map__drawing a") == targets(page, ".card__link")


@SITES
def test_the_map_at_home_leads_where_the_list_of_places_leads(
    name: str, request: pytest.FixtureRequest
) -> None:
    page = page_of(request.getfixturevalue(name), "")
    assert targets(page, ".map__drawing a") == targets(page, ".place-lists__list a")


@pytest.mark.parametrize(
    ("path", "label", "areas", "points"),
    [
        ("places/zandstad/", "Kaart: Zandstad", 0, 1),
        ("en/places/duinland/", "Map: Duinland", 1, 0),
        ("en/showcases/vuurtoren/", "Map: Sandtown", 0, 1),
        ("projects/kabel/", "Kaart: Zandstad", 0, 1),
    ],
)
def test_a_record_shows_where_it_is(
    path: str, label: str, areas: int, points: int, region_site: Path
) -> None:
    page = page_of(region_site, path)
    (locator,) = page.select(".facts svg[role=img]")
    assert locator["aria-label"] == label
    assert len(locator.select(".locator__area--marked")) == areas
    assert len(locator.select(".locator__dot")) == points
    assert not locator.select("a")


def test_every_place_showcase_and_project_has_a_locator(site: Path) -> None:
    records = [
        it
        for it in built_pages(site)
        if it.path.removeprefix("en/").split("/")[0] in ("places", "showcases", "projects")
    ]
    without = [
        page.path
        for page in records
        if page.select(".record--detail") and not page.select("svg.locator")
    ]
    assert without == []


@SITES
def test_the_outlines_are_credited_under_their_licence(
    name: str, request: pytest.FixtureRequest
) -> None:
    for path in ("", "en/", "places/", "en/places/"):
        page = page_of(request.getfixturevalue(name), path)
        assert (
            len(page.select(".map figcaption a[href^=http]")) == len(page.select(".map")) * 2 == 2
        )
        assert page.select(".map figcaption a[rel=license]")
