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
            path, _, anchor = (link.removeprefix(base) if page.path == "404.html" else link).partition("#")
            if not leads_somewhere(path, anchor, pages, site):
                broken.append((page.path, link))
    assert broken == []


def leads_somewhere(path: str, anchor: str, pages: dict[str, BuiltPage], site: Path) -> bool:
    if path in pages:
        return not anchor or bool(pages[path].html.find(id=anchor))
    return (site / path).is_file()


@SITES
def test_every_page_can_be_reached_from_home(name: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(name)
    pages = {page.path: page for page in built_pages(site) if page.path != "404.html"}
    reached, frontier = set(), {""}
    while frontier:
        reached |= frontier
        links = {link.partition("#")[0] for path in frontier for link in pages[path].links()}
        frontier = (links & pages.keys()) - reached
    assert reached == pages.keys()
