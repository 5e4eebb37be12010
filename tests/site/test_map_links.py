"""The map in built pages: the same links as the list below it, and a locator among the facts."""

from urllib.parse import urljoin

import pytest

from pages import BuiltPage, BuiltSite


@pytest.fixture
def mapped(each_site: BuiltSite) -> BuiltSite:
    """A region may have no outlines, and then it has no map."""
    if not (each_site.project / "data/map.yml").is_file():
        pytest.skip("this region has no map")
    return each_site


def targets(page: BuiltPage, selector: str) -> list[str]:
    return sorted(urljoin(f"/{page.path}", str(link["href"])) for link in page.select(selector))


def test_the_map_of_places_leads_where_the_list_leads(mapped: BuiltSite) -> None:
    for language, home in mapped.homes.items():
        lists = (page for path, page in mapped.pages_of(language).items() if is_list(path, home))
        listed = sorted(target for page in lists for target in targets(page, ".card__link"))
        assert targets(mapped.pages[f"{home}places/"], ".map__drawing a") == listed != []


def is_list(path: str, home: str) -> bool:
    """The list of places or a further page of it."""
    return path == f"{home}places/" or path.startswith(f"{home}places/page/")


def test_the_map_at_home_leads_where_the_list_of_places_leads(mapped: BuiltSite) -> None:
    page = mapped.pages[""]
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
    path: str, label: str, areas: int, points: int, invented: BuiltSite
) -> None:
    (locator,) = invented.pages[path].select(".facts img")
    assert locator["alt"] == label
    address = path.removeprefix("en/").strip("/")
    (file,) = invented.folder.glob(f"assets/kept/maps/where/{address}.*.svg")
    assert str(locator["src"]).endswith(file.relative_to(invented.folder).as_posix())
    drawing = file.read_text("utf-8")
    assert drawing.count('<path class="link"') == areas
    assert drawing.count("<circle") == points


def test_every_place_showcase_and_project_has_a_locator(mapped: BuiltSite) -> None:
    records = mapped.record_pages("places", "showcases", "projects")
    assert records
    assert [page.path for page in records if not page.select("img.locator")] == []


def test_the_outlines_are_credited_under_their_licence(mapped: BuiltSite) -> None:
    for home in mapped.homes.values():
        for page in (mapped.pages[home], mapped.pages[f"{home}places/"]):
            maps = page.select(".map")
            assert len(page.select(".map figcaption a[href^=http]")) == len(maps) * 2
            assert len(page.select(".map figcaption a[rel=license]")) == len(maps)
