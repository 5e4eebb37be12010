"""Without JavaScript every record can be reached from home, and all of it is there."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from playwright.sync_api import Page

from etalage.model import KINDS
from pages import BuiltPage, BuiltSite
from serving import serve
from sweeping import root_of, sitemap, visit_all

TEXT = "document.querySelector('main').innerText"
LINKS = """[...document.querySelectorAll('a[href]')]
  .filter(link => link.checkVisibility({ visibilityProperty: true }))
  .map(link => new URL(link.getAttribute('href'), document.baseURI).href.split('#')[0])"""


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


def test_every_record_is_in_reach_and_there_without_scripts(invented: BuiltSite) -> None:
    with serve(invented.folder, root_of(invented.folder)) as address:
        views = visit_all(address, sitemap(invented.folder), look, java_script_enabled=False)
    records = [f"{kind}/{slug}/" for kind in KINDS for slug in invented.records(kind)]
    for language, home in invented.homes.items():
        pages = invented.pages_of(language)
        own = {home + record for record in records} & pages.keys()  # a source has no page
        assert len(own) > len(KINDS)
        assert own - reached(home, pages, views, address) == set()
        assert [path for path in own if not is_there(pages[path], views[path])] == []


def reached(home: str, pages: Collection[str], views: Mapping[str, View], address: str) -> set[str]:
    """Those of a language's pages that links lead to from its home on, by way of each other."""
    found: set[str] = set()
    ahead = {home}
    while ahead:
        path = ahead.pop()
        found.add(path)
        linked = {link.removeprefix(address) for link in views[path].links}
        ahead |= {path for path in linked if path in pages and path in views} - found
    return found


def is_there(page: BuiltPage, view: View) -> bool:
    """Its heading, its summary and every paragraph are seen."""
    paragraphs = [
        text.get_text()
        for text in page.select("main h1, main h2, main p")
        if not text.find_parent(hidden=True)
    ]
    return bool(paragraphs) and all(plain(text) in view.text for text in paragraphs)
