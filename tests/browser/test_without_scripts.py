"""Without JavaScript every record can be reached from home, and all of it is there."""

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from etalage.model import KINDS
from pages import BuiltPage, built_pages
from projects import ROOT
from sweeping import visit_all

TEXT = "document.querySelector('main').innerText"
LINKS = """[...document.querySelectorAll('a[href]')]
  .filter(link => link.checkVisibility({ visibilityProperty: true }))
  .map(link => new URL(link.getAttribute('href'), document.baseURI).href.split('#')[0])"""
HOMES = ("", "en/")


@dataclass(frozen=True)
class View:
    """What a reader sees."""

    text: str
    """Words, in lower case as styles may change it."""

    links: set[str]
    """Where visible links lead."""


def look(page: Page, url: str) -> View:
    page.goto(url)
    return View(plain(page.evaluate(TEXT)), set(page.evaluate(LINKS)))


def plain(text: str) -> str:
    return " ".join(text.lower().split())


def test_every_record_is_in_reach_and_there_without_scripts(
    site: Path, address: str, paths: list[str]
) -> None:
    views = visit_all(address, paths, look, java_script_enabled=False)
    pages = {page.path: page for page in built_pages(site)}
    for home in HOMES:
        records = {
            f"{home}{kind}/{file.stem}/"
            for kind in KINDS
            for file in (ROOT / "data" / kind).glob("*.yml")
        }
        records &= pages.keys()  # a source has no page of its own
        assert len(records) > len(KINDS)
        assert records - reached(home, views, address) == set()
        assert [path for path in records if not is_there(pages[path], views[path])] == []


def reached(home: str, views: dict[str, View], address: str) -> set[str]:
    """Paths that links lead to, from one language's home on, without the links to other
    languages' homes.
    """
    found: set[str] = set()
    ahead = {home}
    while ahead:
        path = ahead.pop()
        found.add(path)
        linked = {
            link.removeprefix(address) for link in views[path].links if link.startswith(address)
        }
        ahead |= {
            link for link in linked & views.keys() if link.startswith("en/") == (home == "en/")
        } - found
    return found


def is_there(page: BuiltPage, view: View) -> bool:
    """Its heading, its summary and every paragraph are seen."""
    paragraphs = [
        text.get_text()
        for text in page.select("main h1, main h2, main p")
        if not text.find_parent(hidden=True)
    ]
    return bool(paragraphs) and all(plain(text) in view.text for text in paragraphs)
