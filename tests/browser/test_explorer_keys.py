"""The explorer by keyboard, on a phone, and page by page."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from etalage.pages.explorer import PAGE_SIZE

FOCUSED = "document.activeElement"


def test_it_works_by_keyboard_alone(region_url: str, desk: Page) -> None:
    desk.goto(f"{region_url}en/explore/")
    before = desk.locator(".explorer__found").text_content() or ""
    tab_to(desk, "q")
    desk.keyboard.type("marram")
    expect(desk.locator(".explorer__found")).not_to_have_text(before)
    tab_to(desk, "kind")
    desk.keyboard.press("Space")
    assert desk.evaluate(f"{FOCUSED}.checked")
    assert "kind=showcases" in desk.url
    tab_to(desk, "sort")
    assert desk.locator(".card:visible").count() > 0
    named = desk.locator(".explorer__named a:visible").count()
    for _ in range(named + 1):
        desk.keyboard.press("Tab")
    assert desk.evaluate(f"{FOCUSED}.className") == "card__link"
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/en/showcases/*/")


def tab_to(page: Page, name: str) -> None:
    """Press Tab until a field of this name has the focus."""
    for _press in range(90):
        page.keyboard.press("Tab")
        if page.evaluate(f"{FOCUSED}.name") == name:
            return
    raise AssertionError(f"{name} is out of reach")


def test_the_focus_stays_on_an_option_that_has_nothing_left(region_url: str, desk: Page) -> None:
    desk.goto(f"{region_url}explore/?kind=showcases&programme=strandlijn")
    option = desk.locator("input[value=strandlijn]")
    option.focus()
    desk.keyboard.press("Space")
    assert option.evaluate("it => it === document.activeElement")
    desk.locator("input[value=showcases]").focus()
    desk.keyboard.press("Space")
    desk.keyboard.press("Space")
    assert not option.is_visible()


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_the_filters_wait_behind_a_button(
    width: int, region_url: str, phone: Page
) -> None:
    phone.set_viewport_size({"width": width, "height": 640})
    phone.goto(f"{region_url}explore/")
    place = phone.locator("input[value=zilt]")
    assert not place.is_visible()
    phone.locator(".explorer__drawer-title").press("Enter")
    phone.locator("[data-facet=place] summary").press("Enter")
    place.check()
    assert phone.evaluate("document.documentElement.scrollWidth") <= width
    phone.get_by_role("button", name="Toon de resultaten").press("Enter")
    assert not place.is_visible()
    assert phone.evaluate(f"{FOCUSED}.className") == "explorer__found"
    assert "1 gekozen" in (phone.locator(".explorer__drawer-title").text_content() or "")


def test_a_long_list_comes_page_by_page(region_site: Path, region_url: str, desk: Page) -> None:
    """Pages of five, for the region has fewer records than fill one."""
    text = (region_site / "explore/index.html").read_text()
    size = f'data-page-size="{PAGE_SIZE}"'
    assert size in text
    shortened = text.replace(size, 'data-page-size="5"')
    desk.route("**/explore/*", lambda route: short(route, shortened))
    desk.goto(f"{region_url}explore/")
    links = desk.locator(".card__link:visible")
    total = int((desk.locator(".explorer__found").text_content() or "").split()[0])
    expect(links).to_have_count(5)
    assert not desk.locator("#projects").is_visible()
    desk.get_by_role("button", name="Toon er nog 5").press("Enter")
    expect(links).to_have_count(10)
    assert links.nth(5).evaluate("it => it === document.activeElement")
    assert desk.url.endswith("?page=2")
    desk.reload()
    expect(links).to_have_count(10)
    while desk.locator(".explorer__more").is_visible():
        desk.locator(".explorer__more").click()
    expect(links).to_have_count(total)


def short(route: Route, text: str) -> None:
    route.fulfill(body=text, content_type="text/html; charset=utf-8")
