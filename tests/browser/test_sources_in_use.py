"""A number in a text shows its source where the reader is, and the source leads back."""

import pytest
from playwright.sync_api import Page, Route, expect

SHOWCASE = "en/showcases/kweldermodel/"
WINDOW = "**/source_note.*.js"


@pytest.fixture
def reader(region_url: str, phone: Page) -> Page:
    phone.goto(region_url + SHOWCASE)
    return phone


def test_a_number_opens_its_source_where_it_stands(reader: Page) -> None:
    number = reader.locator("a.citation").first
    listed = reader.locator(str(number.get_attribute("href"))).get_by_role("link").first
    title = listed.inner_text()
    before = reader.url
    number.click()
    note = reader.get_by_role("dialog", name="Source")
    expect(note.get_by_role("link", name=title)).to_be_focused()
    assert reader.url == before
    reader.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(number).to_be_focused()


def test_the_script_of_the_window_comes_with_a_reader_who_comes_to_a_number(
    region_url: str, phone: Page
) -> None:
    asked: list[str] = []
    phone.on("request", lambda it: asked.append(it.url))
    phone.goto(region_url + SHOWCASE)
    assert [it for it in asked if "source_note" in it] == []
    with phone.expect_response(WINDOW):
        phone.locator("a.citation").first.focus()


def test_where_that_does_not_come_a_number_leads_to_the_list(reader: Page) -> None:
    reader.route(WINDOW, lambda it: it.abort())
    reader.locator("a.citation").first.click()
    reader.wait_for_url("**/#reference-1")


def test_the_next_number_asks_again_for_what_did_not_come(reader: Page) -> None:
    reader.route(WINDOW, lambda it: it.abort())
    number = reader.locator("a.citation").first
    with reader.expect_event("requestfailed"):
        number.focus()
    reader.unroute(WINDOW)
    number.click()
    expect(reader.get_by_role("dialog", name="Source")).to_be_visible()


@pytest.mark.parametrize("keys", [["Escape"], ["Tab"], ["/", "t", "i"]])
def test_who_has_gone_on_before_it_comes_is_left_alone(keys: list[str], reader: Page) -> None:
    waiting: list[Route] = []
    reader.route(WINDOW, lambda it: waiting.append(it))
    reader.locator("a.citation").first.press("Enter")
    for key in keys:
        reader.keyboard.press(key)
    if "/" in keys:
        expect(reader.get_by_role("searchbox")).to_have_value("ti")
    before = reader.evaluate_handle("document.activeElement")
    with reader.expect_response(WINDOW):
        waiting[0].continue_()
    reader.wait_for_function("document.querySelector('script[src*=source_note]')")
    reader.wait_for_timeout(100)  # in which it runs
    expect(reader.get_by_role("dialog", name="Source")).to_be_hidden()
    assert reader.evaluate("it => it === document.activeElement", before)


def test_what_is_pressed_beside_it_keeps_the_focus(reader: Page) -> None:
    """Or a second press of Enter would be on the number."""
    reader.locator("a.citation").first.click()
    note = reader.get_by_role("dialog", name="Source")
    expect(note).to_be_visible()
    button = reader.locator("button.scheme")
    for _press in range(2):
        button.press("Enter")
        expect(note).to_be_hidden()
        expect(button).to_be_focused()


def test_each_number_that_is_pressed_leads_into_the_window(reader: Page) -> None:
    note = reader.get_by_role("dialog", name="Source")
    for number in ("#reference-1", "#reference-2"):
        reader.locator(f"a.citation[href='{number}']").first.press("Enter")
        title = reader.locator(number).get_by_role("link").first.inner_text()
        expect(note.get_by_role("link", name=title)).to_be_focused()


@pytest.mark.parametrize("width", [390, 1000])
def test_the_window_stays_when_the_screen_grows_or_shrinks(width: int, reader: Page) -> None:
    """As that of a phone does whenever its bars come and go."""
    number = reader.locator("a.citation").first
    number.click()
    note = reader.get_by_role("dialog", name="Source")
    expect(note).to_be_visible()
    for height in (900, 400):
        reader.set_viewport_size({"width": width, "height": height})
        expect(note).to_be_in_viewport(ratio=1)


def test_another_number_takes_its_place_and_a_press_beside_it_closes_it(reader: Page) -> None:
    reader.locator("a.citation[href='#reference-1']").first.click()
    note = reader.get_by_role("dialog", name="Source")
    first = note.inner_text()
    reader.locator("a.citation[href='#reference-2']").first.evaluate("it => it.click()")
    assert note.inner_text() != first
    reader.locator("h1").click()
    expect(note).to_be_hidden()


def test_a_source_leads_back_to_each_sentence(reader: Page) -> None:
    source = reader.locator(".references__item").first
    ways = source.locator(".references__back a")
    cited = reader.locator(f'a.citation[href="#{source.get_attribute("id")}"]')
    assert ways.count() == cited.count() > 0
    ways.first.click()
    assert reader.evaluate("document.querySelector(':target').matches('a.citation')")
