"""Pages on paper, as Chromium prints them."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from pages import BuiltSite

RECORD = "showcases/zeekraal/"


@pytest.fixture(params=["light", "dark"])
def desk(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    page = browser.new_page(color_scheme=request.param)
    yield page
    page.close()


def test_paper_shows_the_record_and_not_the_site_around_it(region_url: str, desk: Page) -> None:
    desk.goto(region_url + RECORD)
    desk.emulate_media(media="print")
    for gone in (".site-header", ".site-footer", ".trail", ".scheme"):
        assert not desk.locator(gone).is_visible(), gone
    assert desk.locator(".cite__permalink a").is_visible()
    assert desk.locator(".references__address").first.is_visible()


def test_paper_is_black_on_white_whatever_the_reader_chose(region_url: str, desk: Page) -> None:
    desk.goto(region_url + RECORD)
    desk.get_by_role("button", name="Kleuren").click(click_count=2)
    assert desk.locator("html").get_attribute("data-scheme") == "dark"
    desk.emulate_media(media="print")
    style = (
        "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]"
    )
    assert desk.evaluate(style) == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


def test_addresses_of_sources_are_on_paper_only(region_url: str, desk: Page) -> None:
    desk.goto(region_url + RECORD)
    assert not desk.locator(".references__address").first.is_visible()


def printed(browser: Browser, url: str) -> list[int]:
    """Number of letters on each page of paper."""
    page = browser.new_page()
    page.goto(url)
    paper = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    page.close()
    return [len(it.extract_text()) for it in paper]


@pytest.mark.parametrize(
    ("path", "most"),
    [(RECORD, 4), ("en/showcases/vuurtoren/", 3), ("projects/zoutproef/", 4), ("print/", 3)],
)
def test_a_print_is_short(path: str, most: int, region_url: str, browser: Browser) -> None:
    assert 0 < len(printed(browser, region_url + path)) <= most


def test_a_chapter_of_a_brochure_takes_two_pages_at_most(
    region_url: str, browser: Browser, invented: BuiltSite
) -> None:
    """With one for the cover and the contents, however many there are."""
    path = "en/print/places/kwelderland/"
    chapters = len(invented.pages[path].select("article.chapter"))
    assert chapters > 10
    assert len(printed(browser, region_url + path)) <= 2 + 2 * chapters


def test_no_print_has_a_blank_page(real: BuiltSite, address: str, browser: Browser) -> None:
    """Of the longest and the shortest record of each kind that is printed most."""
    for kind in ("showcases", "projects"):
        pages = sorted(real.record_pages(kind), key=lambda page: page.file.stat().st_size)
        for page in (pages[0], pages[-1]):
            letters = printed(browser, address + page.path)
            assert min(letters) > 100, (page.path, letters)
