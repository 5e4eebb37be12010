"""No link or anchor leads nowhere, and no page is out of reach."""

from pathlib import Path

import pytest

from pages import BuiltPage, built_pages

SITES = pytest.mark.parametrize("name", ["site", "region_site"])


@SITES
def test_no_internal_link_or_anchor_is_broken(name: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(name)
    base = "" if name == "site" else "gids/"  # the invented region is published below a folder
    pages = {page.path: page for page in built_pages(site)}
    broken = []
    for page in pages.values():
        for link in page.links():
            path, _, anchor = (
                link.removeprefix(base) if page.path == "404.html" else link
            ).partition("#")
            if not leads_somewhere(path, anchor, pages, site):
                broken.append((page.path, link))
    assert broken == []


def leads_somewhere(path: str, anchor: str, pages: dict[str, BuiltPage], site: Path) -> bool:
    if path in pages:
        return not anchor or bool(pages[path].html.find(id=anchor))
    return (site / path).is_file()


@SITES
@pytest.mark.parametrize("home", ["", "en/"])
def test_every_page_of_a_language_is_three_clicks_from_its_home(
    home: str, name: str, request: pytest.FixtureRequest
) -> None:
    site: Path = request.getfixturevalue(name)
    pages = {
        page.path: page
        for page in built_pages(site)
        if page.path != "404.html" and page.path.startswith(home)
    }
    wanted = {path for path in pages if home or not path.startswith("en/")}
    reached = {home}
    for _click in range(3):
        reached |= {
            link.partition("#")[0] for path in reached & wanted for link in pages[path].links()
        }
    assert wanted - reached == set()


@SITES
def test_no_list_and_no_section_is_empty(name: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(name)
    for page in built_pages(site):
        assert all(item.find("li") for item in page.select("main ul, main ol")), page.path
        assert all(
            section.find(True, recursive=False).find_next_sibling()
            for section in page.select("main section")
        ), page.path
