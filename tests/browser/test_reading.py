"""Pages in a real browser, as readers meet them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from pages import built_pages

KINDS = [
    "",
    "en/",
    "showcases/",
    "en/showcases/lifelines/",
    "specialisations/cleantech/",
    "places/emmen/",
    "sources/",
    "about/",
]


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    yield page
    page.close()


def test_no_page_asks_another_host_or_leaves_a_message(site: Path, address: str, phone: Page) -> None:
    requests: list[str] = []
    messages: list[str] = []
    phone.on("request", lambda request: requests.append(request.url))
    phone.on("console", lambda message: messages.append(message.text))
    phone.on("pageerror", lambda error: messages.append(str(error)))
    for page in built_pages(site):
        phone.goto(address + page.path)
    assert [url for url in requests if not url.startswith(address)] == []
    assert messages == []


@pytest.mark.parametrize("path", KINDS)
def test_no_page_scrolls_sideways_at_320_px(path: str, address: str, phone: Page) -> None:
    phone.set_viewport_size({"width": 320, "height": 640})
    phone.goto(address + path)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_menu_opens_and_leads_on_with_the_keyboard(address: str, phone: Page) -> None:
    phone.goto(address)
    navigation = phone.get_by_role("navigation", name="Hoofdmenu")
    assert not navigation.is_visible()
    phone.get_by_role("button", name="Menu").focus()
    phone.keyboard.press("Enter")
    assert navigation.is_visible()
    phone.keyboard.press("Tab")
    phone.keyboard.press("Enter")
    phone.wait_for_url("**/showcases/")


def test_the_language_switch_keeps_the_reader_on_the_page(address: str, phone: Page) -> None:
    phone.goto(address + "showcases/lifelines/")
    phone.get_by_role("link", name="English").click()
    phone.wait_for_url("**/en/showcases/lifelines/")
    assert phone.locator("html").get_attribute("lang") == "en"


def test_a_wrong_address_gets_an_answer_in_each_language(address: str, phone: Page) -> None:
    response = phone.goto(address + "en/no/such/page/")
    assert response
    assert response.status == 404
    assert phone.get_by_role("heading", name="Deze pagina bestaat niet").is_visible()
    assert phone.get_by_role("heading", name="This page does not exist").is_visible()
