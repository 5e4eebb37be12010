"""Without JavaScript every record can be reached from home, and all of it is there."""

from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page

from etalage.model import KINDS
from pages import BuiltPage, BuiltSite
from serving import serve
from sweeping import root_of, visit_all

TEXT = "document.querySelector('main').innerText"
LINKS = """[...document.querySelectorAll('a[href]')]
  .filter(link => link.checkVisibility({ visibilityProperty: true }))
  .map(link => new URL(link.getAttribute('href'), document.baseURI).href.split('#')[0])"""


@dataclass(frozen=True)
class View:
    """What a reader sees."""

    text: str
    """In lower case, since styles may change it."""

    links: set[str]
    """Where visible links lead."""


def look(page: Page, url: str) -> View:
    page.goto(url)
    return View(plain(page.evaluate(TEXT)), set(page.evaluate(LINKS)))


def plain(text: str) -> str:
    return " ".join(text.lower().split())


@pytest.fixture(params=["invented", pytest.param("real", marks=pytest.mark.sweep)])
def walked(request: pytest.FixtureRequest) -> BuiltSite:
    """In the sweep the real site too."""
    found: BuiltSite = request.getfixturevalue(request.param)
    return found


def test_every_record_is_in_reach_and_there_without_scripts(walked: BuiltSite) -> None:
    with serve(walked.folder, root_of(walked.folder)) as address:
        views = visit_all(address, walked.pages, look, java_script_enabled=False)
    records = walked.record_pages(*KINDS)
    assert len(records) >= len(KINDS)
    homes = walked.homes
    seen = {path for language in homes for path in reached(language, walked, views, address)}
    assert {page.path for page in records} - seen == set()
    assert [page.path for page in records if not is_there(page, views[page.path])] == []


def reached(language: str, site: BuiltSite, views: Mapping[str, View], address: str) -> set[str]:
    """Paths that links lead to, from one language's home on, within that language."""
    found: set[str] = set()
    ahead = {site.homes[language]}
    pages = site.pages_of(language)
    while ahead:
        path = ahead.pop()
        found.add(path)
        linked = {it.removeprefix(address) for it in views[path].links if it.startswith(address)}
        ahead |= (linked & pages.keys()) - found
    return found


def is_there(page: BuiltPage, view: View) -> bool:
    """Its heading, its summary and every paragraph are seen.

    Not what waits for a script, nor the line for phones, which the facts beside the text say too.
    """
    paragraphs = [
        "".join(it for it in text.strings if not it.find_parent(hidden=True))
        for text in page.select("main h1, main h2, main p:not(.head__glance)")
        if not text.find_parent("dialog")
    ]
    return bool(paragraphs) and all(plain(text) in view.text for text in paragraphs)
