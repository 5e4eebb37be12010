"""The site made to be kept: opened from a folder, by file://, in a real browser."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import lxml.html
import pytest
from playwright.sync_api import Page, Request, expect

from pages import BuiltSite
from projects import run
from serving import serve
from sweeping import one_of_each_kind

DARK, LIGHT = "rgb(14, 26, 31)", "rgb(251, 250, 246)"
BACKGROUND = "getComputedStyle(document.body).backgroundColor"
FONTS = "document.fonts.ready.then(fonts => [...fonts].map(font => font.status))"
PICTURES = """Promise.all([...document.images].map(picture => {
  picture.loading = "eager";
  return picture.decode();
}))"""
ADDRESSES = "//@href | //@src | //@action | //meta[@http-equiv='refresh']/@content"


@pytest.fixture(scope="module")
def kept(region_project: Path, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The invented region, in a folder whose name a careless address would not survive."""
    folder = tmp_path_factory.mktemp("kept") / "a copy, of 100% #1"
    result = run(region_project, "build", "--archive", "--site-dir", str(folder))
    assert result.returncode == 0, result.stderr
    return BuiltSite(region_project, folder)


@pytest.fixture
def reader(desk: Page, kept: BuiltSite) -> Iterator[Page]:
    """At home, in the default language; afterwards nothing may have gone wrong on the way."""
    wrong: list[str] = []
    desk.on("console", lambda it: wrong.append(it.text))
    desk.on("pageerror", lambda it: wrong.append(str(it)))
    desk.on("requestfailed", lambda it: wrong.extend(failure(it)))
    desk.on("request", lambda it: wrong.extend([it.url] * (not it.url.startswith("file:"))))
    desk.goto(address(kept))
    yield desk
    assert wrong == []


def failure(request: Request) -> list[str]:
    """A picture that was not there yet when the reader went on has not failed."""
    reason = str(request.failure)
    return [] if reason == "net::ERR_ABORTED" else [f"{request.url}: {reason}"]


def address(kept: BuiltSite, path: str = "") -> str:
    return (kept.folder / path / "index.html").as_uri()


def targets(file: Path) -> Iterator[Path]:
    """The files that a page leads to or loads, on this site."""
    for found in lxml.html.fromstring(file.read_bytes()).xpath(ADDRESSES):
        parts = urlsplit(str(found).removeprefix("0; url="))
        if not parts.scheme and parts.path:
            yield file.parent / unquote(parts.path)


def test_every_address_on_every_page_is_that_of_a_file(kept: BuiltSite) -> None:
    led = [(file, target) for file in kept.folder.rglob("*.html") for target in targets(file)]
    assert len(led) > 5000
    assert [(file, target) for file, target in led if not target.is_file()] == []


def test_a_page_of_every_kind_has_its_looks_and_nothing_fails(
    reader: Page, kept: BuiltSite
) -> None:
    pages = one_of_each_kind(kept.folder)
    assert len(pages) > 20
    for page in pages.values():
        reader.goto(address(kept, page.path))
        assert reader.evaluate(BACKGROUND) == LIGHT, page.path
        assert "error" not in reader.evaluate(FONTS), page.path
        reader.evaluate(PICTURES)


def test_a_reader_goes_from_page_to_page_and_to_the_other_language(reader: Page) -> None:
    reader.get_by_role("link", name="Showcases", exact=True).first.click()
    reader.get_by_role("link", name="De nieuwe vuurtoren").first.click()
    expect(reader.get_by_role("heading", level=1)).to_have_text("De nieuwe vuurtoren")
    reader.get_by_role("link", name="English", exact=True).click()
    expect(reader.get_by_role("heading", level=1)).to_have_text("The new lighthouse")
    reader.locator("a.citation").first.click()
    reader.get_by_role("link", name="All sources of this page").click()
    assert reader.url.endswith("#sources")
    reader.get_by_role("navigation").get_by_role("link", name="Showcases").first.click()
    reader.get_by_role("link", name="Duinland Showcase").click()
    assert reader.url.endswith("/en/index.html")


def test_an_old_address_leads_on(reader: Page, kept: BuiltSite) -> None:
    reader.goto(address(kept, "agendas/akkoord"))
    reader.wait_for_url(address(kept, "agendas/kwelderakkoord"))


def test_the_explorer_filters_and_keeps_what_is_chosen_in_its_address(
    reader: Page, kept: BuiltSite
) -> None:
    reader.goto(address(kept, "en/explore"))
    shown = reader.locator(".explorer .card:visible")
    before = shown.count()
    reader.get_by_role("checkbox", name=re.compile("^EU projects")).check()
    expect(shown).not_to_have_count(before)
    assert "kind=projects" in reader.url
    after = shown.count()
    reader.reload()
    expect(shown).to_have_count(after)


def test_the_explorer_finds_what_no_card_shows(reader: Page, kept: BuiltSite) -> None:
    reader.goto(address(kept, "en/explore"))
    reader.get_by_role("searchbox", name="Search by word").fill("bistro ebbe")
    expect(reader.locator(".explorer .card:visible")).to_have_count(1)


def test_colours_can_be_chosen(reader: Page) -> None:
    for _ in ("light", "dark"):
        reader.locator("button.scheme").click()
    assert reader.evaluate(BACKGROUND) == DARK


def test_search_says_that_it_needs_a_server_and_lists_remain(reader: Page, kept: BuiltSite) -> None:
    reader.get_by_role("link", name="Zoeken").first.click()
    reader.get_by_role("searchbox").fill("vuurtoren")
    expect(reader.locator(".search__status")).to_contain_text("Zoeken werkt niet in een kopie")
    reader.keyboard.press("Enter")
    expect(reader.get_by_role("heading", level=1)).to_have_text("Zoeken")
    expect(reader.locator(".search__status")).to_contain_text("Zoeken werkt niet in een kopie")


def test_search_works_once_the_folder_is_served(desk: Page, kept: BuiltSite) -> None:
    with serve(kept.folder) as host:
        desk.goto(f"{host}en/search/index.html?q=lighthouse")
        desk.get_by_role("link", name="The new lighthouse").click()
        expect(desk.get_by_role("heading", level=1)).to_have_text("The new lighthouse")


def test_what_only_a_host_needs_is_left_out(kept: BuiltSite) -> None:
    names = {path.name for path in kept.folder.iterdir()}
    assert names & {"404.html", "sitemap.xml", "admin", ".well-known"} == set()
    assert "index.html" in names
