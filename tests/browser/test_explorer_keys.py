"""The explorer by keyboard, on a phone, and page by page."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

FOCUSED = "document.activeElement"


def test_it_works_by_keyboard_alone(address: str, writer: Page) -> None:
    writer.goto(f"{address}en/explore/")
    tab_to(writer, "q")
    writer.keyboard.type("emmen")
    expect(writer.locator(".explorer__found")).not_to_have_text("18 results")
    tab_to(writer, "kind")
    writer.keyboard.press("Space")
    assert writer.evaluate(f"{FOCUSED}.checked")
    assert "kind=showcases" in writer.url
    tab_to(writer, "sort")
    assert writer.locator(".card:visible").count() > 0
    writer.keyboard.press("Tab")
    assert writer.evaluate(f"{FOCUSED}.className") == "card__link"
    writer.keyboard.press("Enter")
    writer.wait_for_url("**/en/showcases/*/")


def tab_to(page: Page, name: str) -> None:
    """Press Tab until a field of this name has the focus."""
    for _press in range(90):
        page.keyboard.press("Tab")
        if page.evaluate(f"{FOCUSED}.name") == name:
            return
    raise AssertionError(f"{name} is out of reach")


def test_the_focus_stays_on_an_option_that_has_nothing_left(address: str, writer: Page) -> None:
    writer.goto(f"{address}explore/?kind=showcases&programme=urbact-iii")
    option = writer.locator("input[value=urbact-iii]")
    option.focus()
    writer.keyboard.press("Space")
    assert option.evaluate("it => it === document.activeElement")
    writer.locator("input[value=showcases]").focus()
    writer.keyboard.press("Space")
    writer.keyboard.press("Space")
    assert not option.is_visible()


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_the_filters_wait_behind_a_button(width: int, address: str, phone: Page) -> None:
    phone.set_viewport_size({"width": width, "height": 640})
    phone.goto(f"{address}explore/")
    place = phone.locator("input[value=emmen]")
    assert not place.is_visible()
    phone.locator(".explorer__drawer-title").press("Enter")
    phone.locator("[data-facet=place] summary").press("Enter")
    place.check()
    assert phone.evaluate("document.documentElement.scrollWidth") <= width
    phone.get_by_role("button", name="Toon de resultaten").press("Enter")
    assert not place.is_visible()
    assert phone.evaluate(f"{FOCUSED}.className") == "explorer__found"
    assert "1 gekozen" in (phone.locator(".explorer__drawer-title").text_content() or "")


def test_a_long_list_comes_page_by_page(site: Path, address: str, writer: Page) -> None:
    """Pages of five, for there are no 48 records yet."""
    text = (
        (site / "explore/index.html")
        .read_text()
        .replace('data-page-size="48"', 'data-page-size="5"')
    )
    writer.route("**/explore/*", lambda route: short(route, text))
    writer.goto(f"{address}explore/")
    links = writer.locator(".card__link:visible")
    total = int((writer.locator(".explorer__found").text_content() or "").split()[0])
    expect(links).to_have_count(5)
    assert not writer.locator("#projects").is_visible()
    writer.get_by_role("button", name="Toon er nog 5").press("Enter")
    expect(links).to_have_count(10)
    assert links.nth(5).evaluate("it => it === document.activeElement")
    assert writer.url.endswith("?page=2")
    writer.reload()
    expect(links).to_have_count(10)
    while writer.locator(".explorer__more").is_visible():
        writer.locator(".explorer__more").click()
    expect(links).to_have_count(total)


def short(route: Route, text: str) -> None:
    route.fulfill(body=text, content_type="text/html; charset=utf-8")
