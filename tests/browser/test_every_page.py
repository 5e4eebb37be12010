"""Every page keeps to itself, loses nothing on a narrow screen or with large text, and pleases axe.

One visit looks at all of it, since most of the time goes into loading a page. In the dark only
colours differ: test_accessibility.py looks at those.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from axe import OPTIONS, SCRIPT, objections
from pages import BuiltSite
from serving import serve
from sweeping import root_of, visit_all

SCHEME = "etalage-scheme"
"""The one thing a reader may have kept: light or dark."""

STORED = """async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie,
  ...(await indexedDB.databases()).map(database => database.name),
  ...(await navigator.serviceWorker.getRegistrations()).map(worker => worker.scope),
].filter(Boolean)"""

LOST = (Path(__file__).parent / "lost_text.js").read_text("utf-8")
SIZES = {
    "a desk at 400 %": (320, 256, 16),
    "a phone on its side": (667, 320, 16),
    "text of 200 %": (1280, 800, 32),
    "text of 200 % on half a screen": (640, 800, 32),
}


LAYOUT = dict(OPTIONS) | {
    "runOnly": {
        "type": "rule",
        "values": [
            "color-contrast",
            "link-in-text-block",
            "scrollable-region-focusable",
            "target-size",
        ],
    }
}
"""Rules that a narrow screen can break where a wide one keeps them; what opens there, the menu for
one, test_accessibility.py looks at with all rules."""

WIDTHS = {1280: OPTIONS, 390: LAYOUT}


@dataclass(frozen=True)
class Visit:
    """What was found on one page."""

    requests: list[str]
    """Addresses asked for."""

    messages: list[str]
    """In the console; a violation of the page's policy is one."""

    kept: list[str]
    """Names of what is kept in the browser."""

    lost: dict[str, list[str]]
    """Size of the screen and the letters -> text that is lost there."""

    objections: list[str]
    """Of axe, in the light, at each width."""


def look(page: Page, url: str) -> Visit:
    requests: list[str] = []
    messages: list[str] = []
    ears: dict[Any, Callable[[Any], None]] = {
        "request": lambda request: requests.append(request.url),
        "console": lambda message: messages.append(message.text),
        "pageerror": lambda error: messages.append(str(error)),
    }
    for event, ear in ears.items():
        page.on(event, ear)
    page.goto(url)
    kept = page.evaluate(STORED) + [str(cookie["name"]) for cookie in page.context.cookies()]
    objected = [it for width in WIDTHS for it in objections_at(page, width)]
    lost = {name: lost_text(page, *size) for name, size in SIZES.items()}
    for event, ear in ears.items():
        page.remove_listener(event, ear)
    return Visit(requests, messages, kept, lost, objected)


def objections_at(page: Page, width: int) -> list[str]:
    page.set_viewport_size({"width": width, "height": 844})
    return [f"{width} px: {objection}" for objection in objections(page, WIDTHS[width])]


def lost_text(page: Page, width: int, height: int, pixels: int) -> list[str]:
    page.evaluate("pixels => { document.documentElement.style.fontSize = `${pixels}px` }", pixels)
    page.set_viewport_size({"width": width, "height": height})
    return list(page.evaluate(LOST))


@dataclass(frozen=True)
class Visits:
    """Visits to many pages of one site."""

    address: str
    by_path: dict[str, Visit]


@pytest.fixture(
    scope="module", params=["invented", "kinds", pytest.param("all", marks=pytest.mark.sweep)]
)
def visits(request: pytest.FixtureRequest) -> Iterator[Visits]:
    """Every page of the invented region and each kind of the real site; in the sweep all of it."""
    name = "invented" if request.param == "invented" else "real"
    site: BuiltSite = request.getfixturevalue(name)
    paths = request.getfixturevalue("paths") if request.param == "kinds" else list(site.pages)
    with serve(site.folder, root_of(site.folder)) as address:
        found = visit_all(address, paths, look, SCRIPT, reduced_motion="reduce")
        assert len(found) == len(paths)
        yield Visits(address, found)


def test_no_page_asks_another_host(visits: Visits) -> None:
    own = (visits.address, "data:", "blob:")
    elsewhere = {
        path: [url for url in visit.requests if not url.startswith(own)]
        for path, visit in visits.by_path.items()
    }
    assert not any(elsewhere.values()), elsewhere


def test_no_page_leaves_a_message(visits: Visits) -> None:
    assert {path: visit.messages for path, visit in visits.by_path.items() if visit.messages} == {}


def test_no_page_keeps_anything_but_the_choice_of_colours(visits: Visits) -> None:
    assert {
        path: visit.kept for path, visit in visits.by_path.items() if set(visit.kept) - {SCHEME}
    } == {}


@pytest.mark.parametrize("size", SIZES)
def test_no_text_is_lost_and_no_page_scrolls_sideways_on(size: str, visits: Visits) -> None:
    assert {
        path: visit.lost[size] for path, visit in visits.by_path.items() if visit.lost[size]
    } == {}


def test_no_page_breaks_a_rule_of_axe(visits: Visits) -> None:
    found = {path: visit.objections for path, visit in visits.by_path.items()}
    assert {path: objected for path, objected in found.items() if objected} == {}
