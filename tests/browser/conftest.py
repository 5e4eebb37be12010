"""What browser tests share: the served site, a browser, a phone, and which pages to look at."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from chromium import open_chromium
from pages import MISSING, BuiltPage, BuiltSite
from serving import serve
from sweeping import one_of_each_kind, root_of


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """Of the real site, for what holds for any content."""
    with serve(site) as address:
        yield address


@pytest.fixture(scope="module")
def region_url(region_site: Path) -> Iterator[str]:
    """Of the invented region's site, below a folder; all behaviour is tested on it."""
    with serve(region_site, root_of(region_site)) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A module's own: Playwright allows one at a time, and sweeping.py starts others."""
    with open_chromium() as browser:
        yield browser


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    yield page
    page.close()


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    yield page
    page.close()


@pytest.fixture(scope="session")
def paths(kinds: dict[str, BuiltPage], real: BuiltSite) -> list[str]:
    """One page of each kind in each language, and the one for missing addresses."""
    homes = real.homes.values()
    default = real.homes[real.settings.default_language]
    own = [page.path.removeprefix(default) for page in kinds.values() if page.path != MISSING]
    return [home + path for home in homes for path in own] + [MISSING]


@pytest.fixture(scope="session")
def every_path(real: BuiltSite) -> list[str]:
    """Every page of the real site; for the sweep, since there is no end to them."""
    return list(real.pages)


@pytest.fixture(scope="session")
def kinds(site: Path) -> dict[str, BuiltPage]:
    """One page of each kind of the real site, the longest."""
    return one_of_each_kind(site)


@pytest.fixture(scope="session")
def region_kinds(region_site: Path) -> dict[str, BuiltPage]:
    """The same of the invented region."""
    return one_of_each_kind(region_site)
