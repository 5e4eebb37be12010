"""Every page keeps to itself, and loses nothing on a narrow screen or with large text."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from sweeping import visit_all

SCHEME = "etalage-scheme"
"""The one thing a reader may have kept: light or dark."""

STORED = """async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie,
  ...(await indexedDB.databases()).map(database => database.name),
  ...(await navigator.serviceWorker.getRegistrations()).map(worker => worker.scope),
].filter(Boolean)"""

LOST = (Path(__file__).parent / "lost_text.js").read_text("utf-8")
SIZES = {
    "a screen of 320 px": (320, 16),
    "text of 200 %": (1280, 32),
    "text of 200 % on half a screen": (640, 32),
}


@dataclass(frozen=True)
class Visit:
    """Found on one page: addresses asked for, messages, names of what is kept, and for each size the text that is lost."""

    requests: list[str]
    messages: list[str]
    kept: list[str]
    lost: dict[str, list[str]]


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
    lost = {name: lost_text(page, width, pixels) for name, (width, pixels) in SIZES.items()}
    for event, ear in ears.items():
        page.remove_listener(event, ear)
    return Visit(requests, messages, kept, lost)


def lost_text(page: Page, width: int, pixels: int) -> list[str]:
    page.evaluate("pixels => { document.documentElement.style.fontSize = `${pixels}px` }", pixels)
    page.set_viewport_size({"width": width, "height": 800})
    return list(page.evaluate(LOST))


@pytest.fixture(scope="module")
def visits(address: str, paths: list[str]) -> dict[str, Visit]:
    visits = visit_all(address, paths, look)
    assert len(visits) == len(paths)
    return visits


def test_no_page_asks_another_host(visits: dict[str, Visit], address: str) -> None:
    own = (address, "data:", "blob:")
    elsewhere = {
        path: [url for url in visit.requests if not url.startswith(own)]
        for path, visit in visits.items()
    }
    assert not any(elsewhere.values()), elsewhere


def test_no_page_leaves_a_message(visits: dict[str, Visit]) -> None:
    assert {path: visit.messages for path, visit in visits.items() if visit.messages} == {}


def test_no_page_keeps_anything_but_the_choice_of_colours(visits: dict[str, Visit]) -> None:
    assert {path: visit.kept for path, visit in visits.items() if set(visit.kept) - {SCHEME}} == {}


@pytest.mark.parametrize("size", SIZES)
def test_no_text_is_lost_and_no_page_scrolls_sideways_on(
    size: str, visits: dict[str, Visit]
) -> None:
    assert {path: visit.lost[size] for path, visit in visits.items() if visit.lost[size]} == {}
