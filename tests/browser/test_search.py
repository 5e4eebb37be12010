"""Search in a real browser: what it finds, in which language, with which keys and at what cost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from projects import ROOT
from serving import serve

SHOWCASES = [
    (prefix, path.stem, yaml.safe_load(path.read_text())["title"][language])
    for path in sorted((ROOT / "data/showcases").glob("*.yml"))
    for prefix, language in (("", "nl"), ("en/", "en"))
]


@pytest.fixture(scope="module")
def searching(browser: Browser) -> Iterator[Page]:
    """One page for many searches, as a reader who keeps searching has."""
    page = browser.new_page()
    yield page
    page.close()


def found(page: Page, address: str, query: str) -> list[str]:
    """Addresses of all results of a query, on the search page at `address`."""
    if page.url.partition("?")[0] != address:
        page.goto(address)
    page.get_by_role("searchbox").fill(query)
    expect(page.locator(".search__status")).to_contain_text(f"“{query}”")
    while page.locator(".search__more").is_visible():
        count = page.locator(".search__item").count()
        page.locator(".search__more").click()
        expect(page.locator(".search__item")).not_to_have_count(count)
    return [str(link.get_attribute("href")) for link in page.locator(".search__link").all()]


@pytest.mark.parametrize(("prefix", "slug", "title"), SHOWCASES)
def test_a_showcase_is_found_first_by_its_title(
    prefix: str, slug: str, title: str, address: str, searching: Page
) -> None:
    assert found(searching, f"{address}{prefix}search/", title)[0] == f"/{prefix}showcases/{slug}/"


@pytest.mark.parametrize("query", ["lifelines", "LIFELINES", "lifeline"])
def test_each_language_finds_only_its_own_pages(query: str, address: str, searching: Page) -> None:
    dutch = found(searching, address + "search/", query)
    english = found(searching, address + "en/search/", query)
    assert dutch[0] == "/showcases/lifelines/"
    assert english[0] == "/en/showcases/lifelines/"
    assert not any(url.startswith("/en/") for url in dutch)
    assert all(url.startswith("/en/") for url in english)


def test_dutch_and_english_words_are_stemmed(address: str, searching: Page) -> None:
    assert found(searching, address + "search/", "innovatie") == found(
        searching, address + "search/", "innovaties"
    )
    assert found(searching, address + "en/search/", "scientist") == found(
        searching, address + "en/search/", "scientists"
    )


def test_a_place_comes_before_what_is_named_after_it(address: str, searching: Page) -> None:
    for query, slug in {
        "groningen": "groningen",
        "emmen": "emmen",
        "Fryslan": "provincie-fryslan",
    }.items():
        assert found(searching, address + "search/", query)[0] == f"/places/{slug}/"


def test_a_result_says_what_it_is_where_it_is_and_why(address: str, desk: Page) -> None:
    desk.goto(address + "en/search/?q=sensor+city")
    first = desk.locator(".search__item").first
    expect(first.locator(".search__where")).to_have_text("Showcase · Assen")
    assert {"Sensor", "City", "City."} & set(first.locator("mark").all_inner_texts())


def test_results_can_be_narrowed_to_a_kind(address: str, desk: Page) -> None:
    desk.goto(address + "en/search/?q=assen")
    desk.get_by_label("Kind").select_option(index=1)
    kind, count = (
        desk.get_by_label("Kind").locator("option").nth(1).inner_text().rstrip(")").split(" (")
    )
    expect(desk.locator(".search__status")).to_have_text(f"Found for “assen”: {count}")
    assert kind


def test_nothing_of_search_is_loaded_before_a_reader_searches(address: str, desk: Page) -> None:
    requests: list[str] = []
    desk.on("request", lambda request: requests.append(request.url))
    for path in ("", "en/showcases/lifelines/", "search/"):
        desk.goto(address + path)
        desk.wait_for_load_state("networkidle")
    assert [url for url in requests if "/pagefind/" in url] == []
    desk.keyboard.press("/")
    desk.wait_for_event("requestfinished", lambda request: "/pagefind/" in request.url)


@pytest.mark.parametrize("keys", ["/", "Control+k", "Meta+k"])
def test_search_works_with_the_keyboard_only(keys: str, address: str, desk: Page) -> None:
    desk.goto(address + "en/places/emmen/")
    desk.keyboard.press(keys)
    expect(desk.get_by_role("dialog", name="Search")).to_be_visible()
    desk.keyboard.type("lifelines")
    expect(desk.locator(".search [role=status]")).to_contain_text("“lifelines”")
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("ArrowDown")
    expect(desk.locator(".search__link").nth(1)).to_be_focused()
    desk.keyboard.press("ArrowUp")
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/en/showcases/lifelines/")


def test_escape_closes_search_and_gives_focus_back(address: str, desk: Page) -> None:
    desk.goto(address)
    desk.get_by_role("link", name="Zoeken").focus()
    desk.keyboard.press("Enter")
    desk.keyboard.type("/ groen")
    expect(desk.get_by_role("searchbox")).to_have_value("/ groen")
    desk.keyboard.press("Escape")
    expect(desk.get_by_role("dialog")).to_be_hidden()
    expect(desk.get_by_role("link", name="Zoeken")).to_be_focused()


def test_the_slash_key_can_be_switched_off_for_good_and_on_again(address: str, desk: Page) -> None:
    """WCAG 2.1.4: who controls a device by voice may say it by accident."""
    window = desk.get_by_role("dialog")
    switch = window.get_by_role("checkbox")
    desk.goto(address)
    desk.keyboard.press("/")
    switch.uncheck()
    desk.keyboard.press("Escape")
    desk.goto(address + "showcases/")
    desk.keyboard.press("/")
    expect(window).to_be_hidden()
    desk.keyboard.press("Control+k")
    expect(window).to_be_visible()
    expect(switch).not_to_be_checked()
    switch.check()
    desk.keyboard.press("Escape")
    desk.keyboard.press("/")
    expect(window).to_be_visible()
    assert desk.evaluate("Object.keys(localStorage)") == []


def test_enter_leads_to_the_search_page_with_the_query_in_its_address(
    address: str, desk: Page
) -> None:
    desk.goto(address + "showcases/")
    desk.keyboard.press("/")
    desk.keyboard.type("groene chemie")
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/search/?q=groene+chemie")
    expect(desk.get_by_role("searchbox")).to_have_value("groene chemie")
    expect(desk.locator(".search__item").first).to_be_visible()


def test_a_query_is_shown_as_text_and_nothing_found_is_said(address: str, desk: Page) -> None:
    desk.goto(address + "search/?q=%3Cimg+src%3Dx%3E$%26zzz")
    expect(desk.locator(".search [role=status]")).to_have_text(
        "Niets gevonden voor “<img src=x>$&zzz”."
    )
    assert desk.locator(".search img").count() == 0


def test_a_failing_search_says_so(address: str, desk: Page) -> None:
    desk.route("**/pagefind/**", lambda route: route.abort())
    desk.goto(address + "en/search/?q=water")
    expect(desk.locator(".search [role=status]")).to_contain_text("Search is not working now")


def test_without_scripts_the_search_page_says_so_and_leads_to_the_lists(
    address: str, browser: Browser
) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(address + "showcases/")
    page.get_by_role("link", name="Zoeken").click()
    page.wait_for_url("**/search/")
    expect(page.get_by_text("Zoeken werkt alleen met JavaScript")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_be_hidden()
    expect(page.get_by_role("main").get_by_role("link", name="Organisaties")).to_be_visible()
    page.close()


@pytest.mark.parametrize("path", ["", "en/", "en/showcases/vuurtoren/", "nowhere/"])
def test_search_works_on_a_site_below_a_folder(
    path: str, region_site: Path, tmp_path: Path, desk: Page
) -> None:
    (tmp_path / "gids").symlink_to(region_site)
    (tmp_path / "404.html").symlink_to(region_site / "404.html")
    with serve(tmp_path) as address:
        desk.goto(f"{address}gids/{path}")
        desk.keyboard.press("/")
        desk.keyboard.type("vuurtoren" if not path.startswith("en/") else "lighthouse")
        desk.locator(".search__link").first.click()
        desk.wait_for_url(
            f"{address}gids/{'en/' if path.startswith('en/') else ''}showcases/vuurtoren/"
        )


def test_the_search_window_fits_a_phone(address: str, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(address)
    page.get_by_role("link", name="Zoeken").click()
    page.keyboard.type("culturele hoofdstad")
    expect(page.locator(".search__item").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate(
        "(it => it.scrollWidth <= it.clientWidth)(document.querySelector('dialog'))"
    )
    page.close()
