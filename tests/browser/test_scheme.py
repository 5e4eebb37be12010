"""The reader's choice of colours: kept, obeyed before the first paint, and the only thing
that is stored.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

DARK, LIGHT = "rgb(14, 26, 31)", "rgb(251, 250, 246)"
BACKGROUND = "getComputedStyle(document.body).backgroundColor"
STORED = "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """Whose device is set to dark."""
    context = browser.new_context(color_scheme="dark")
    yield context
    context.close()


@pytest.fixture
def page(reader: BrowserContext, region_url: str) -> Page:
    page = reader.new_page()
    page.goto(region_url + "en/showcases/vuurtoren/")
    return page


def test_the_button_goes_round_with_the_keyboard_and_says_where_it_is(page: Page) -> None:
    button = page.locator("button.scheme")
    button.focus()
    seen = []
    for _press in range(4):
        name = button.inner_text().strip()
        assert page.get_by_role("button", name=name, exact=True).count() == 1
        seen.append((name, page.evaluate(BACKGROUND)))
        page.keyboard.press("Enter")
    automatic, light, dark = (
        ("Colours: automatic", DARK),
        ("Colours: light", LIGHT),
        ("Colours: dark", DARK),
    )
    assert seen == [automatic, light, dark, automatic]
    assert page.locator(".scheme__status").inner_text() == "Colours: light"


def test_the_choice_is_remembered_on_every_page(page: Page, region_url: str) -> None:
    page.locator("button.scheme").click()
    page.goto(region_url)
    assert page.evaluate(BACKGROUND) == LIGHT
    assert page.locator("button.scheme").inner_text().strip() == "Kleuren: licht"
    page.go_back()
    page.locator("button.scheme").click()
    page.go_forward()
    assert page.evaluate(BACKGROUND) == DARK
    assert page.locator("html").get_attribute("data-scheme") == "dark"


def test_nothing_but_the_choice_is_stored_and_nothing_on_automatic(
    page: Page, reader: BrowserContext
) -> None:
    empty = '[{},{},""]'
    assert page.evaluate(STORED) == empty
    stored = []
    for _press in range(3):
        page.locator("button.scheme").click()
        stored.append(page.evaluate(STORED))
    assert stored == [
        '[{"etalage-scheme":"light"},{},""]',
        '[{"etalage-scheme":"dark"},{},""]',
        empty,
    ]
    assert reader.cookies() == []


def test_the_choice_is_there_before_anything_is_drawn(page: Page) -> None:
    """The script stands in the head without defer, before the styles; the attribute is set while
    the body is not there.
    """
    script = page.locator("head script[src*='/scheme.']")
    assert script.evaluate("it => !it.defer && !it.async && it.type === ''")
    assert script.evaluate(
        "it => !!(it.compareDocumentPosition(document.querySelector('link[rel=stylesheet]')) & 4)"
    )


def test_the_button_is_large_enough_and_absent_without_a_script(
    page: Page, browser: Browser, region_url: str
) -> None:
    box = page.locator("button.scheme").bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 24
    plain = browser.new_page(java_script_enabled=False)
    plain.goto(region_url)
    assert not plain.locator("button.scheme").is_visible()
    plain.close()


def test_a_browser_without_storage_still_gets_its_colours(
    reader: BrowserContext, region_url: str
) -> None:
    page = reader.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked'); } })"
    )
    page.goto(region_url)
    page.locator("button.scheme").click()
    assert page.evaluate(BACKGROUND) == LIGHT
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert page.evaluate(BACKGROUND) == LIGHT  # as one who comes back to it finds it
    assert errors == []
