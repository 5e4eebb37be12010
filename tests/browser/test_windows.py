"""Small windows, long words, forced colours, windows in the page, and what stays on the way."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from pages import BuiltPage, BuiltSite
from projects import CORNER, build, make_region, read_record, write_record
from serving import serve
from sweeping import one_of_each_kind, root_of

LOST = (Path(__file__).parent / "lost_text.js").read_text("utf-8")
WORD = "Kwelderwaterstandsvoorspellingsmodellenbouwers"
MAPPED = {"home", "places"}
"""Kinds of page with the map, a drawing, in which no word breaks."""

LOW = pytest.mark.parametrize(("width", "height"), [(320, 256), (667, 320)])
"""A desk at 400 %, and a phone on its side."""


def show(page: Page, url: str, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.goto(url)


def unreachable(page: Page, controls: Locator) -> list[str]:
    """Those of which a part stays out of the window once they have the focus."""
    size = page.viewport_size
    assert size
    found = []
    for control in controls.all():
        control.focus()
        box = control.bounding_box()
        assert box
        is_seen = box["y"] >= -1 and box["y"] + box["height"] <= size["height"] + 1
        if not is_seen or box["x"] < 0 or box["x"] + box["width"] > size["width"]:
            found.append(control.inner_text())
    return found


@LOW
def test_the_menu_can_be_reached_to_its_end(
    width: int, height: int, region_url: str, phone: Page
) -> None:
    show(phone, region_url + "en/showcases/vuurtoren/", width, height)
    phone.get_by_role("button", name="Menu").click()
    assert unreachable(phone, phone.locator(".site-nav a")) == []


@LOW
def test_the_search_window_can_be_reached_to_its_end(
    width: int, height: int, region_url: str, phone: Page
) -> None:
    show(phone, region_url + "en/showcases/vuurtoren/", width, height)
    phone.get_by_role("link", name="Search", exact=True).click()
    window = phone.get_by_role("dialog")
    phone.keyboard.type(WORD[:7])
    expect(window.locator(".search__link").first).to_be_visible()
    assert unreachable(phone, window.locator("a:visible, button:visible, input:visible")) == []
    assert window.evaluate("it => it.scrollWidth - it.clientWidth") == 0


@pytest.fixture(scope="module")
def long_words(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, BuiltSite]]:
    """A region in which every name begins with a word that is wider than a phone."""
    folder = tmp_path_factory.mktemp("long")
    project = make_region(folder / "project", CORNER)
    for file in project.glob("data/*/*.yml"):
        record = read_record(file)
        if isinstance(record.get("title"), dict):
            record["title"] = {key: f"{WORD} {title}" for key, title in record["title"].items()}
            write_record(file, record)
    result = build(project, folder / "site")
    assert result.returncode == 0, result.stderr
    with serve(folder / "site", root_of(folder / "site")) as address:
        yield address, BuiltSite(project, folder / "site")


def test_a_long_word_breaks_on_every_kind_of_page(
    long_words: tuple[str, BuiltSite], phone: Page
) -> None:
    address, site = long_words
    found = {}
    kinds = one_of_each_kind(site.folder)
    for name in kinds.keys() - MAPPED:
        show(phone, address + kinds[name].path, 320, 256)
        phone.evaluate("document.querySelectorAll('form details').forEach(it => it.open = true)")
        if lost := phone.evaluate(LOST):
            found[name] = lost
    assert found == {}


def test_a_long_word_breaks_in_what_search_finds(
    long_words: tuple[str, BuiltSite], phone: Page
) -> None:
    show(phone, f"{long_words[0]}search/?q={WORD}", 320, 256)
    expect(phone.locator(".search__link").first).to_be_visible()
    assert phone.evaluate(LOST) == []


@pytest.mark.parametrize("width", [320, 1280])
def test_a_long_word_breaks_where_the_explorer_repeats_it(
    width: int, region_url: str, phone: Page
) -> None:
    show(phone, f"{region_url}en/explore/?kind=projects&q={WORD * 10}", width, 640)
    expect(phone.locator(".explorer__loosen button")).to_be_visible()
    expect(phone.locator(".explorer__everywhere")).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") == width
    assert phone.evaluate(LOST) == []


@pytest.mark.parametrize("width", [390, 1280])
def test_the_page_at_hand_can_be_told_in_the_menu_with_forced_colours(
    width: int, region_url: str, phone: Page
) -> None:
    phone.emulate_media(forced_colors="active")
    show(phone, region_url + "en/showcases/", width, 844)
    if width < 960:
        phone.get_by_role("button", name="Menu").click()
    looks = (
        "it => [getComputedStyle(it).borderBottomStyle, getComputedStyle(it).textDecorationLine]"
    )
    links = phone.locator(".site-nav a")
    current = phone.locator(".site-nav [aria-current]").evaluate(looks)
    others = [it.evaluate(looks) for it in links.all() if not it.get_attribute("aria-current")]
    assert len(others) > 5
    assert all(it == ["none", "none"] for it in others)
    assert current != ["none", "none"]


def test_a_menu_that_was_followed_is_closed(region_url: str, phone: Page) -> None:
    """A reader who comes back would otherwise find it open over the page."""
    phone.goto(region_url + "en/")
    phone.get_by_role("button", name="Menu").click()
    first = phone.locator(".site-nav a").first
    first.evaluate("it => { it.href = '#main-content' }")
    first.click()
    assert not first.is_visible()


def test_escape_closes_the_menu_and_gives_focus_back(region_url: str, phone: Page) -> None:
    phone.goto(region_url + "en/")
    button = phone.get_by_role("button", name="Menu")
    button.click()
    expect(phone.locator(".site-header__menu")).to_have_text("Close")
    phone.keyboard.press("Tab")
    phone.keyboard.press("Escape")
    assert not phone.locator(".site-nav").is_visible()
    expect(button).to_be_focused()


@pytest.fixture
def window(region_url: str, desk: Page) -> Locator:
    """The search window, with a word in its field."""
    desk.goto(region_url + "en/")
    desk.get_by_role("link", name="Search", exact=True).click()
    desk.keyboard.type("wave")
    window = desk.get_by_role("dialog")
    expect(window).to_be_visible()  # or what is pressed next is pressed on the page
    return window


def middle_of(locator: Locator) -> tuple[float, float]:
    box = locator.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_marking_text_beyond_the_window_keeps_it_open(window: Locator, desk: Page) -> None:
    desk.mouse.move(*middle_of(window.get_by_role("searchbox")))
    desk.mouse.down()
    desk.mouse.move(5, 5)
    desk.mouse.up()
    expect(window).to_be_visible()
    expect(window.get_by_role("searchbox")).to_have_value("wave")


def test_a_press_on_the_edge_of_the_window_keeps_it_open(window: Locator, desk: Page) -> None:
    box = window.bounding_box()
    assert box
    desk.mouse.click(box["x"] + 6, box["y"] + 6)
    expect(window).to_be_visible()


def test_a_press_beside_the_window_closes_it(window: Locator, desk: Page) -> None:
    desk.mouse.click(5, 5)
    expect(window).to_be_hidden()
    expect(desk.get_by_role("link", name="Search", exact=True)).to_be_focused()


@pytest.mark.parametrize("press", ["mouse", "keyboard"])
def test_filters_follow_the_switch_of_language(press: str, region_url: str, desk: Page) -> None:
    desk.goto(region_url + "explore/")
    desk.locator("[name=kind][value=projects]").check()
    desk.locator("#explorer-search").fill("zilt")
    desk.locator("[name=sort]").select_option("title")
    follow(desk.get_by_role("link", name="English"), press)
    desk.wait_for_url("**/en/explore/?q=zilt&kind=projects&sort=title")
    expect(desk.locator("#explorer-search")).to_have_value("zilt")
    expect(desk.locator("[name=kind][value=projects]")).to_be_checked()


@pytest.mark.parametrize("press", ["mouse", "keyboard"])
def test_a_query_follows_the_switch_of_language(press: str, region_url: str, desk: Page) -> None:
    desk.goto(region_url + "en/search/")
    desk.get_by_role("searchbox").fill("ljochttoer")
    expect(desk.locator(".search__link").first).to_be_visible()
    follow(desk.get_by_role("link", name="Nederlands"), press)
    desk.wait_for_url("**/gids/search/?q=ljochttoer")
    expect(desk.locator(".search__link").first).to_have_attribute(
        "href", "/gids/showcases/vuurtoren/"
    )


def follow(link: Locator, press: str) -> None:
    if press == "mouse":
        link.click()
    else:
        link.press("Enter")


def test_the_address_of_another_page_asks_nothing(
    region_url: str, region_kinds: dict[str, BuiltPage], desk: Page
) -> None:
    desk.goto(region_url + region_kinds["showcases"].path)
    desk.get_by_role("link", name="English").click()
    desk.wait_for_url("**/en/showcases/")
