"""The explorer by keyboard, on a phone, and page by page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from etalage.pages.explorer import PAGE_SIZE
from projects import CORNER, build, make_region, multiply
from serving import serve
from sweeping import root_of

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


COPIES = 50
"""So many of each: two showcases and a project, and no project on the first page of them."""


@pytest.fixture(scope="module")
def divided_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Of a site whose explorer takes two pages and has more places than its form shows."""
    folder = tmp_path_factory.mktemp("divided")
    project = make_region(folder / "project", CORNER)
    result = build(multiply(project, COPIES, ("showcases", "projects", "places")), folder / "site")
    assert result.returncode == 0, result.stderr
    with serve(folder / "site", root_of(folder / "site")) as address:
        yield address


def test_a_divided_list_is_fetched_when_something_is_asked(divided_url: str, desk: Page) -> None:
    asked: list[str] = []
    desk.on("request", lambda it: asked.append(it.url))
    desk.goto(f"{divided_url}en/explore/")
    links, found = desk.locator(".card__link"), desk.locator(".explorer__found")
    expect(links).to_have_count(PAGE_SIZE)
    expect(found).to_have_text("150 results")
    assert not [it for it in asked if "/page/" in it]
    assert not desk.locator(".pager").is_visible()
    desk.locator("input[value=projects]").check()
    expect(found).to_have_text(f"{COPIES} results")
    expect(links).to_have_count(PAGE_SIZE)
    assert "explore/page/2/" in " ".join(asked)
    links.last.click()
    desk.wait_for_url(f"{divided_url}en/projects/*/")
    expect(desk.locator("h1")).to_contain_text("cable")


def test_a_kind_that_the_first_page_lacks_waits_until_it_is_asked_for(
    divided_url: str, desk: Page
) -> None:
    """Going to the field fetches all pages."""
    desk.goto(f"{divided_url}en/explore/")
    with desk.expect_response("**/explore/page/2/"):
        desk.locator("#explorer-search").focus()
    desk.locator("[name=sort]").select_option("title")
    expect(desk.locator("#showcases .card")).to_have_count(PAGE_SIZE)
    expect(desk.locator("#projects .card:visible")).to_have_count(0)
    assert "undefined" not in desk.locator(".explorer").inner_text()


def test_a_divided_list_goes_on(divided_url: str, desk: Page) -> None:
    desk.goto(f"{divided_url}en/explore/?page=2")
    links = desk.locator(".card__link")
    expect(links).to_have_count(2 * PAGE_SIZE)
    desk.locator(".explorer__more").press("Enter")
    expect(links).to_have_count(3 * PAGE_SIZE)
    expect(links.nth(2 * PAGE_SIZE)).to_be_focused()
    desk.locator(".explorer__more").press("Enter")
    expect(links).to_have_count(3 * COPIES)
    assert not desk.locator(".explorer__more").is_visible()


def test_a_divided_list_that_does_not_come_is_read_page_by_page(
    divided_url: str, desk: Page
) -> None:
    desk.route("**/explore/page/2/", lambda route: route.abort())
    desk.goto(f"{divided_url}en/explore/?kind=projects")
    expect(desk.locator(".pager")).to_be_visible()
    assert not desk.locator(".explorer__form").is_visible()
    desk.unroute("**/explore/page/2/")
    desk.locator(".pager").get_by_role("link", name="2", exact=True).click()
    expect(desk.locator(".card__link")).to_have_count(3 * COPIES - 2 * PAGE_SIZE)


@pytest.mark.parametrize(
    ("choose", "shown"),
    [
        ("input[value=projects]", f"{COPIES} results"),
        ("[name=sort]", f"{3 * COPIES} results"),
        ("#explorer-search", f"{COPIES} results"),
    ],
)
def test_what_was_asked_without_a_network_is_shown_once_there_is_one(
    choose: str, shown: str, divided_url: str, desk: Page
) -> None:
    desk.goto(f"{divided_url}en/explore/")
    form, pager = desk.locator(".explorer__form"), desk.locator(".pager")
    desk.context.set_offline(True)
    with desk.expect_event("requestfailed"):
        desk.mouse.move(9, 9)
    expect(form).to_be_visible()
    ask(desk, choose)
    expect(pager).to_be_visible()
    expect(form).to_be_hidden()
    desk.context.set_offline(False)
    expect(form).to_be_visible()
    expect(pager).to_be_hidden()
    expect(desk.locator(".explorer__found")).to_have_text(shown)
    expect(desk.locator(".card__link")).to_have_count(PAGE_SIZE)


def ask(page: Page, name: str) -> None:
    control = page.locator(name)
    if name.startswith("input"):
        control.check()
    elif name.startswith("#"):
        control.fill("cable")
    else:
        control.select_option("title")


def test_back_asks_again_for_what_did_not_come(divided_url: str, desk: Page) -> None:
    desk.goto(f"{divided_url}en/explore/")
    desk.route("**/explorer_data*", lambda it: it.abort())
    desk.locator("input[value=projects]").check()
    expect(desk.locator(".pager")).to_be_visible()
    desk.unroute("**/explorer_data*")
    desk.go_back()
    expect(desk.locator(".explorer__form")).to_be_visible()
    desk.go_forward()
    expect(desk.locator(".explorer__found")).to_have_text(f"{COPIES} results")
    expect(desk.locator(".explorer")).to_have_attribute("aria-busy", "false")


def test_who_looks_for_an_answer_keeps_the_list_as_it_was(divided_url: str, desk: Page) -> None:
    desk.goto(f"{divided_url}en/explore/?page=2")
    expect(desk.locator(".card__link")).to_have_count(2 * PAGE_SIZE)
    desk.get_by_label("Search all 100").fill("town")
    desk.keyboard.press("Tab")
    assert desk.url.endswith("?page=2")
    expect(desk.locator(".card__link")).to_have_count(2 * PAGE_SIZE)


def test_an_answer_among_many_is_found_by_its_name(divided_url: str, desk: Page) -> None:
    desk.goto(f"{divided_url}en/explore/")
    places = desk.locator("[data-facet=place]")
    expect(places.locator("input[type=checkbox]:visible")).to_have_count(20)
    rare = places.get_by_label("Sandtown 50-49 (3)")
    expect(rare).to_have_count(0)
    places.get_by_label("Search all 100").fill("town 50-49")
    rare.check()
    expect(desk.locator(".explorer__found")).to_have_text("3 results")
    expect(desk.locator(".card__link")).to_have_count(3)
    assert desk.url == f"{divided_url}en/explore/?place=zandstad-50-49"


def test_an_answer_among_many_is_told_by_an_address(divided_url: str, desk: Page) -> None:
    desk.goto(f"{divided_url}en/explore/?place=zandstad-50-49&place=zandstad-50-41")
    expect(desk.locator(".explorer__found")).to_have_text("6 results")
    expect(desk.locator("[data-facet=place] input:checked")).to_have_count(2)
    assert desk.locator("[data-facet=place] input[type=checkbox]:visible").count() == 20


def test_a_page_among_many_is_found_by_its_name(divided_url: str, desk: Page) -> None:
    desk.goto(f"{divided_url}en/explore/")
    desk.get_by_label("Search by word").fill("sandtown 50-12")
    desk.locator(".explorer__named").get_by_role("link", name="Sandtown 50-12").click()
    expect(desk).to_have_url(f"{divided_url}en/places/zandstad-50-12/")
