"""Pages on paper, as Chromium prints them."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader


@pytest.fixture(params=["light", "dark"])
def desk(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    page = browser.new_page(color_scheme=request.param)
    yield page
    page.close()


def test_paper_shows_the_record_and_not_the_site_around_it(address: str, desk: Page) -> None:
    desk.goto(address + "showcases/sensor-city/")
    desk.emulate_media(media="print")
    for gone in (".site-header", ".site-footer", ".trail", ".scheme"):
        assert not desk.locator(gone).is_visible(), gone
    assert desk.locator(".cite__permalink a").is_visible()
    assert desk.locator(".references__address").first.is_visible()


def test_paper_is_black_on_white_whatever_the_reader_chose(address: str, desk: Page) -> None:
    desk.goto(address + "showcases/sensor-city/")
    desk.get_by_role("button", name="Kleuren").click(click_count=2)
    assert desk.locator("html").get_attribute("data-scheme") == "dark"
    desk.emulate_media(media="print")
    style = (
        "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]"
    )
    assert desk.evaluate(style) == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


def test_addresses_of_sources_are_on_paper_only(address: str, desk: Page) -> None:
    desk.goto(address + "showcases/sensor-city/")
    assert not desk.locator(".references__address").first.is_visible()


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("showcases/sensor-city/", 4),
        ("en/showcases/lifelines/", 4),
        ("projects/bling/", 4),
        ("print/", 80),
    ],
)
def test_a_print_is_short_and_has_no_blank_page(
    path: str, most: int, address: str, browser: Browser
) -> None:
    page = browser.new_page()
    page.goto(address + path)
    pages = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    page.close()
    letters = [len(it.extract_text()) for it in pages]
    assert 0 < len(letters) <= most
    assert min(letters) > 100, letters
