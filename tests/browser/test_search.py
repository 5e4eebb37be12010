"""Search in a real browser: what it finds, in which language, with which keys and at what cost."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from axe import SCRIPT, objections
from projects import REGION, read_record

SHOWCASES = [
    (home, path.stem, read_record(path)["title"][language])
    for path in sorted(REGION.glob("data/showcases/*.yml"))
    for home, language in (("", "nl"), ("en/", "en"))
]


FINDING = re.compile(r"/assets/kept/finding\.")
"""The script that finds, which a page fetches when a reader goes to the field."""

WINDOW = re.compile(r"/assets/kept/search_window[_.]")
"""The window that searches and its sheet, which a page fetches when a reader asks for it."""

LATE = re.compile(r"/pagefind/|/assets/kept/(finding|search|search_window_.*)\.[^/]*$")
"""All that a page fetches when a reader searches."""


@pytest.fixture(scope="module")
def searching(browser: Browser) -> Iterator[Page]:
    """One page for many searches, as a reader who keeps searching has."""
    page = browser.new_page()
    yield page
    page.close()


def found(page: Page, region_url: str, query: str, home: str = "") -> list[str]:
    """Paths of all results of a query, on the search page of a language."""
    url = f"{region_url}{home}search/"
    if page.url.partition("?")[0] != url:
        page.goto(url)
    page.get_by_role("searchbox").fill(query)
    expect(page.locator(".search__status")).to_contain_text(f"“{query}”")
    while page.locator(".search__more").is_visible():
        count = page.locator(".search__item").count()
        page.locator(".search__more").click()
        expect(page.locator(".search__item")).not_to_have_count(count)
    links = page.locator(".search__link").all()
    return [
        str(it.get_attribute("href")).removeprefix(urlsplit(region_url).path).lstrip("/")
        for it in links
    ]


@pytest.mark.parametrize(("home", "slug", "title"), SHOWCASES)
def test_a_showcase_is_found_first_by_its_title(
    home: str, slug: str, title: str, region_url: str, searching: Page
) -> None:
    words = title.replace("[", "").partition("]")[0]
    assert found(searching, region_url, words, home)[0] == f"{home}showcases/{slug}/"


@pytest.mark.parametrize("query", ["ljochttoer", "LJOCHTTOER", "ljochttoe"])
def test_each_language_finds_only_its_own_pages(
    query: str, region_url: str, searching: Page
) -> None:
    """A word that both languages have, in capitals, and before it is written out."""
    dutch = found(searching, region_url, query)
    english = found(searching, region_url, query, "en/")
    assert dutch[0] == "showcases/vuurtoren/"
    assert english[0] == "en/showcases/vuurtoren/"
    assert not any(path.startswith("en/") for path in dutch)
    assert all(path.startswith("en/") for path in english)


@pytest.mark.parametrize(
    ("home", "one", "more"),
    [("", "golf", "golven"), ("", "teler", "telers"), ("en/", "wave", "waves")],
)
def test_dutch_and_english_words_are_stemmed(
    home: str, one: str, more: str, region_url: str, searching: Page
) -> None:
    singular = found(searching, region_url, one, home)
    assert sorted(found(searching, region_url, more, home)) == sorted(singular) != []


@pytest.mark.parametrize(
    ("query", "path"),
    [
        ("noorderhoofd", "places/noorderhoofd/"),
        ("zilt", "places/zilt/"),
        ("cooperatie", "organisations/cooperatie-zeekraal/"),
    ],
)
def test_what_has_the_name_comes_before_what_is_named_after_it(
    query: str, path: str, region_url: str, searching: Page
) -> None:
    """With or without accents."""
    results = found(searching, region_url, query)
    assert results[0] == path
    assert len(results) > 1


def test_a_result_says_what_it_is_where_it_is_and_why(region_url: str, desk: Page) -> None:
    desk.goto(region_url + "en/search/?q=new+lighthouse")
    first = desk.locator(".search__item").first
    expect(first.locator(".search__where")).to_have_text("Showcase · Sandtown")
    assert {"new", "lighthouse"} & set(first.locator("mark").all_inner_texts())


def test_results_can_be_narrowed_to_a_kind(region_url: str, desk: Page) -> None:
    desk.goto(region_url + "en/search/?q=brine")
    desk.get_by_label("Kind").select_option(index=1)
    option = desk.get_by_label("Kind").locator("option").nth(1)
    kind, count = option.inner_text().rstrip(")").split(" (")
    expect(desk.locator(".search__status")).to_have_text(f"Found for “brine”: {count}")
    assert kind


def test_nothing_of_search_is_loaded_before_a_reader_searches(region_url: str, desk: Page) -> None:
    requests: list[str] = []
    desk.on("request", lambda request: requests.append(request.url))
    for path in ("search/", "", "en/showcases/vuurtoren/"):
        desk.goto(region_url + path)
        desk.wait_for_load_state("networkidle")
    page_of_its_own = re.compile(r"/assets/kept/search\.\w+\.(css|js)$")
    late = [url for url in requests if LATE.search(url)]
    assert [url for url in late if not page_of_its_own.search(url)] == []
    assert len(late) == 2
    desk.keyboard.press("/")
    desk.wait_for_event("requestfinished", lambda request: "/pagefind/" in request.url)


def hold(page: Page, what: re.Pattern[str]) -> list[Route]:
    """What is on its way, until the test lets it go."""
    held: list[Route] = []
    page.route(what, lambda route: held.append(route))
    return held


def test_what_is_typed_while_the_script_is_on_its_way_is_searched_for(
    region_url: str, desk: Page
) -> None:
    waiting = hold(desk, FINDING)
    desk.goto(region_url + "en/places/zilt/")
    with desk.expect_request(FINDING):
        desk.keyboard.press("/")
    desk.keyboard.type("lighthouse")
    waiting[0].continue_()
    expect(desk.locator(".search [role=status]")).to_contain_text("“lighthouse”")
    expect(desk.get_by_role("searchbox")).to_have_value("lighthouse")


def test_what_is_typed_while_the_window_is_on_its_way_stands_in_its_field(
    region_url: str, desk: Page
) -> None:
    waiting = hold(desk, WINDOW)
    desk.goto(region_url + "en/places/zilt/")
    desk.keyboard.press("/")
    desk.keyboard.type("light/houx")
    desk.keyboard.press("Backspace")
    desk.keyboard.type("se")
    expect(desk.get_by_role("dialog")).to_have_count(0)
    for route in waiting:
        route.continue_()
    expect(desk.get_by_role("dialog", name="Search")).to_be_visible()
    expect(desk.get_by_role("searchbox")).to_have_value("light/house")
    expect(desk.get_by_role("searchbox")).to_be_focused()
    expect(desk.locator(".search [role=status]")).to_contain_text("“light/house”")


def test_a_reader_can_give_up_before_the_window_is_there(region_url: str, desk: Page) -> None:
    waiting = hold(desk, WINDOW)
    desk.goto(region_url + "en/places/zilt/")
    link = desk.get_by_role("link", name="Search", exact=True)
    link.click()
    desk.keyboard.type("light")
    desk.keyboard.press("Escape")
    expect(link).to_be_focused()
    for route in waiting:
        route.continue_()
    expect(desk.locator("dialog.search-dialog")).to_be_attached()
    expect(desk.get_by_role("dialog")).to_have_count(0)
    link.click()
    expect(desk.get_by_role("dialog", name="Search")).to_be_visible()
    expect(desk.get_by_role("searchbox")).to_have_value("")


@pytest.mark.parametrize("is_served", [True, False])
def test_who_has_gone_on_before_the_window_is_there_is_left_alone(
    is_served: bool, region_url: str, desk: Page
) -> None:
    waiting = hold(desk, WINDOW)
    desk.goto(region_url + "en/places/zilt/")
    desk.keyboard.press("/")
    desk.keyboard.type("light")
    button = desk.locator("button.scheme")
    button.click()
    for route in waiting:
        if is_served:
            route.continue_()
        else:
            route.abort()
    if is_served:
        expect(desk.locator("dialog.search-dialog")).to_be_attached()
    desk.wait_for_function("!document.querySelector('form.unseen')")
    expect(desk.get_by_role("dialog")).to_have_count(0)
    expect(button).to_be_focused()
    assert desk.url == region_url + "en/places/zilt/"


@pytest.mark.parametrize("lacking", [WINDOW, re.compile(r"/assets/kept/search\.\w+\.js$")])
@pytest.mark.parametrize("way", ["click", "key"])
def test_a_window_that_cannot_be_fetched_is_the_search_page(
    way: str, lacking: re.Pattern[str], region_url: str, desk: Page
) -> None:
    desk.route(lacking, lambda route: route.abort())
    desk.goto(region_url + "en/places/zilt/")
    if way == "click":
        desk.get_by_role("link", name="Search", exact=True).click()
    else:
        desk.keyboard.press("/")
    desk.wait_for_url(f"{region_url}en/search/")


def test_what_was_typed_for_a_window_that_does_not_come_is_searched_for(
    region_url: str, desk: Page
) -> None:
    waiting = hold(desk, WINDOW)
    desk.goto(region_url + "en/places/zilt/")
    desk.keyboard.press("/")
    desk.keyboard.type("lighthouse")
    for route in waiting:
        route.abort()
    desk.wait_for_url(f"{region_url}en/search/?q=lighthouse")
    expect(desk.locator(".search [role=status]")).to_contain_text("“lighthouse”")


def test_enter_needs_no_window(region_url: str, desk: Page) -> None:
    desk.route(WINDOW, lambda route: None)
    desk.goto(region_url + "en/places/zilt/")
    desk.keyboard.press("Control+k")
    desk.keyboard.type("lighthouse")
    desk.keyboard.press("Enter")
    desk.wait_for_url(f"{region_url}en/search/?q=lighthouse")


def test_pointing_at_the_link_fetches_the_window(region_url: str, desk: Page) -> None:
    desk.goto(region_url + "en/places/zilt/")
    desk.get_by_role("link", name="Search", exact=True).hover()
    expect(desk.locator("dialog.search-dialog")).to_be_attached()
    desk.context.set_offline(True)
    desk.keyboard.press("/")
    expect(desk.get_by_role("dialog", name="Search")).to_be_visible()
    desk.context.set_offline(False)


def test_nothing_moves_or_flashes_when_the_window_comes(region_url: str, desk: Page) -> None:
    desk.goto(region_url + "en/places/zilt/")
    desk.evaluate(
        """() => {
          window.shifted = 0;
          new PerformanceObserver(list => {
            for (const entry of list.getEntries()) window.shifted += entry.value;
          }).observe({ type: "layout-shift" });
          window.shown = [];
          new MutationObserver(() => {
            const dialog = document.querySelector("dialog.search-dialog[open]");
            if (dialog) window.shown.push(getComputedStyle(dialog).borderRadius);
          }).observe(document, { subtree: true, childList: true, attributes: true });
        }"""
    )
    desk.keyboard.press("/")
    expect(desk.get_by_role("dialog", name="Search")).to_be_visible()
    desk.wait_for_timeout(100)  # a shift is told once it was painted
    assert desk.evaluate("window.shifted") == 0
    assert set(desk.evaluate("window.shown")) == {"8px"}


def test_axe_objects_to_nothing_in_the_window(region_url: str, browser: Browser) -> None:
    for scheme in ("light", "dark"):
        page = browser.new_page(color_scheme=scheme)
        page.add_init_script(SCRIPT)
        page.goto(region_url + "en/places/zilt/")
        page.keyboard.press("/")
        page.keyboard.type("lighthouse")
        expect(page.locator(".search__link").first).to_be_visible()
        assert objections(page) == []
        page.close()


@pytest.mark.parametrize("keys", ["/", "Control+k", "Meta+k"])
def test_search_works_with_the_keyboard_only(keys: str, region_url: str, desk: Page) -> None:
    desk.goto(region_url + "en/places/zilt/")
    desk.keyboard.press(keys)
    expect(desk.get_by_role("dialog", name="Search")).to_be_visible()
    desk.keyboard.type("lighthouse")
    expect(desk.locator(".search [role=status]")).to_contain_text("“lighthouse”")
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("ArrowDown")
    expect(desk.locator(".search__link").nth(1)).to_be_focused()
    desk.keyboard.press("ArrowUp")
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/en/showcases/vuurtoren/")


def test_escape_closes_search_and_gives_focus_back(region_url: str, desk: Page) -> None:
    desk.goto(region_url)
    desk.get_by_role("link", name="Zoeken").focus()
    desk.keyboard.press("Enter")
    desk.keyboard.type("/ kwel")
    expect(desk.get_by_role("searchbox")).to_have_value("/ kwel")
    desk.keyboard.press("Escape")
    expect(desk.get_by_role("dialog")).to_be_hidden()
    expect(desk.get_by_role("link", name="Zoeken")).to_be_focused()


def test_the_slash_key_can_be_switched_off_for_good_and_on_again(
    region_url: str, desk: Page
) -> None:
    """WCAG 2.1.4: who controls a device by voice may say it by accident."""
    window = desk.get_by_role("dialog")
    switch = window.get_by_role("checkbox")
    desk.goto(region_url)
    desk.keyboard.press("/")
    switch.uncheck()
    desk.keyboard.press("Escape")
    desk.goto(region_url + "showcases/")
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
    region_url: str, desk: Page
) -> None:
    desk.goto(region_url + "showcases/")
    desk.keyboard.press("/")
    desk.keyboard.type("zilte groente")
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/search/?q=zilte+groente")
    expect(desk.get_by_role("searchbox")).to_have_value("zilte groente")
    expect(desk.locator(".search__item").first).to_be_visible()


def test_a_query_is_shown_as_text_and_nothing_found_is_said(region_url: str, desk: Page) -> None:
    desk.goto(region_url + "search/?q=%3Cimg+src%3Dx%3E$%26zzz")
    expect(desk.locator(".search [role=status]")).to_have_text(
        "Niets gevonden voor “<img src=x>$&zzz”."
    )
    assert desk.locator(".search img").count() == 0


@pytest.mark.parametrize("part", ["**/pagefind/**", FINDING])
def test_a_failing_search_says_so(part: str | re.Pattern[str], region_url: str, desk: Page) -> None:
    desk.route(part, lambda route: route.abort())
    desk.goto(region_url + "en/search/?q=water")
    expect(desk.locator(".search [role=status]")).to_contain_text("Search is not working now")


@pytest.mark.parametrize("part", ["index", "fragment"])
@pytest.mark.parametrize("lack", ["network", "site"])
def test_what_a_search_lacks_is_never_taken_for_nothing_found(
    lack: str, part: str, region_url: str, desk: Page
) -> None:
    """Where the network is away, or a new site has parts of other names; later it is found."""
    where = f"**/pagefind/{part}/**"
    desk.route(where, lambda it: it.abort() if lack == "network" else it.fulfill(status=404))
    desk.goto(region_url + "en/search/?q=lighthouse")
    status = desk.locator(".search [role=status]")
    expect(status).to_contain_text("Search is not working now")
    desk.unroute(where)
    desk.get_by_role("searchbox").fill("lighthouse wave")
    expect(status).to_contain_text("“lighthouse wave”")
    expect(desk.locator(".search__item").first).to_be_visible()


def test_a_search_that_fails_shows_nothing_of_the_last_one(region_url: str, desk: Page) -> None:
    desk.goto(region_url + "en/search/?q=brine")
    expect(desk.locator(".search__item").first).to_be_visible()
    desk.context.set_offline(True)
    desk.get_by_role("searchbox").fill("lighthouse")
    expect(desk.locator(".search [role=status]")).to_contain_text("Search is not working now")
    expect(desk.locator(".search__item")).to_have_count(0)
    desk.context.set_offline(False)
    desk.get_by_role("searchbox").fill("lighthouse wave")
    expect(desk.locator(".search__item").first).to_be_visible()


def test_a_query_in_braces_is_shown_as_typed(region_url: str, desk: Page) -> None:
    desk.goto(region_url + "en/search/?q={count}")
    expect(desk.locator(".search [role=status]")).to_contain_text("“{count}”")


def test_without_scripts_the_search_page_says_so_and_leads_to_the_lists(
    region_url: str, browser: Browser
) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(region_url + "showcases/")
    page.get_by_role("link", name="Zoeken").click()
    page.wait_for_url("**/search/")
    expect(page.get_by_text("Zoeken werkt alleen met JavaScript")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_be_hidden()
    expect(page.get_by_role("main").get_by_role("link", name="Organisaties")).to_be_visible()
    page.close()


@pytest.mark.parametrize("path", ["", "en/", "en/showcases/vuurtoren/", "nowhere/"])
def test_search_works_on_a_site_below_a_folder(path: str, region_url: str, desk: Page) -> None:
    """On the page for what is missing too, which can be anywhere."""
    home, word = ("en/", "lighthouse") if path.startswith("en/") else ("", "vuurtoren")
    desk.goto(region_url + path)
    desk.keyboard.press("/")
    desk.keyboard.type(word)
    # On a slow machine what the first letters found is drawn before.
    expect(desk.locator(".search__status")).to_contain_text(f"“{word}”")
    desk.locator(".search__link").first.click()
    desk.wait_for_url(f"{region_url}{home}showcases/vuurtoren/")


def test_the_search_window_fits_a_phone(region_url: str, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(region_url)
    page.get_by_role("link", name="Zoeken").click()
    page.keyboard.type("kwelderwaterstandsvoorspellingsmodellenbouwers")
    expect(page.locator(".search__item").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate(
        "(it => it.scrollWidth <= it.clientWidth)(document.querySelector('dialog'))"
    )
    page.close()
