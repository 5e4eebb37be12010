"""A number in a text shows its source where the reader is, and the source leads back."""

import pytest
from playwright.sync_api import Page, expect

SHOWCASE = "en/showcases/kweldermodel/"


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
    with phone.expect_response("**/source_note.*.js"):
        phone.locator("a.citation").first.focus()


def test_where_that_does_not_come_a_number_leads_to_the_list(reader: Page) -> None:
    reader.route("**/source_note.*.js", lambda it: it.abort())
    reader.locator("a.citation").first.click()
    reader.wait_for_url("**/#reference-1")


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
