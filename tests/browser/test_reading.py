"""Pages in a real browser, as readers meet them."""

import pytest
from playwright.sync_api import Page

WORDS_ON_LAST_LINE = """text => {
  const lead = document.querySelector("main p:not(.trail p)");
  lead.textContent = text;
  const counts = new Map();
  for (let width = 240; width <= 480; width += 8) {
    lead.style.width = `${width}px`;
    const tops = [...text.matchAll(/\\S+/g)].map(word => {
      const range = document.createRange();
      range.setStart(lead.firstChild, word.index);
      range.setEnd(lead.firstChild, word.index + word[0].length);
      return range.getBoundingClientRect().top;
    });
    counts.set(width, tops.filter(top => top === tops.at(-1)).length);
  }
  return [...counts.values()];
}"""
"""Of a text at many widths."""

FIRST_LINES = """rows => rows.map(row => [...row.children].map(cell => {
  const range = document.createRange();
  range.selectNodeContents(cell.querySelector("a") ?? cell);
  return Math.round(range.getClientRects()[0].top);
}))"""
"""Where the text of each cell begins."""

LINES = """cells => cells.map(cell => {
  const tops = new Set(), texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    for (const line of range.getClientRects()) tops.add(Math.round(line.top));
  }
  return tops.size;
})"""
"""How many lines each cell has."""


def test_the_menu_opens_and_leads_on_with_the_keyboard(region_url: str, phone: Page) -> None:
    phone.goto(region_url)
    navigation = phone.get_by_role("navigation", name="Hoofdmenu")
    assert not navigation.is_visible()
    phone.get_by_role("button", name="Menu").focus()
    phone.keyboard.press("Enter")
    assert navigation.is_visible()
    phone.keyboard.press("Tab")
    phone.keyboard.press("Enter")
    phone.wait_for_url("**/explore/")


def test_the_language_switch_keeps_the_reader_on_the_page(region_url: str, phone: Page) -> None:
    phone.goto(region_url + "showcases/vuurtoren/")
    phone.get_by_role("link", name="English").click()
    phone.wait_for_url("**/en/showcases/vuurtoren/")
    assert phone.locator("html").get_attribute("lang") == "en"


def test_a_wrong_address_gets_an_answer_in_each_language(region_url: str, phone: Page) -> None:
    response = phone.goto(region_url + "en/no/such/page/")
    assert response
    assert response.status == 404
    assert phone.get_by_role("heading", name="Deze pagina bestaat niet").is_visible()
    assert phone.get_by_role("heading", name="This page does not exist").is_visible()
    phone.get_by_role("link", name="Home", exact=True).first.click()
    phone.wait_for_url(region_url)


def test_no_text_ends_in_a_line_of_one_short_word(region_url: str, desk: Page) -> None:
    desk.goto(region_url)
    text = "The region shows what runs and what has ended, and who takes part in it, so far. " * 2
    assert min(desk.evaluate(WORDS_ON_LAST_LINE, text.strip())) > 1


def test_a_name_stands_on_the_line_of_its_numbers(region_url: str, desk: Page, phone: Page) -> None:
    for page in (desk, phone):
        page.goto(region_url + "quality/")
        rows = page.locator(".quality tbody tr:has(th > a)").evaluate_all(FIRST_LINES)
        assert rows
        assert all(len(set(tops)) == 1 for tops in rows), rows


def test_a_programme_stands_on_the_line_of_its_sum(region_url: str, desk: Page) -> None:
    desk.goto(region_url + "in-view/")
    rows = desk.locator(".budgets__programme > .chart__label").evaluate_all(FIRST_LINES)
    assert rows
    assert all(len(set(tops)) == 1 for tops in rows), rows


def test_a_share_stands_below_its_count_on_a_phone_and_else_beside_it(
    region_url: str, desk: Page, phone: Page
) -> None:
    for page, lines in ((desk, 1), (phone, 2)):
        page.goto(region_url + "quality/")
        cells = page.locator("td:has(> .quality__share)").evaluate_all(LINES)
        assert set(cells) == {lines}


@pytest.mark.parametrize("width", [390, 768, 900, 1280, 1920])
def test_header_text_and_footer_begin_on_one_line(region_url: str, desk: Page, width: int) -> None:
    desk.set_viewport_size({"width": width, "height": 900})
    desk.goto(region_url + "showcases/")
    begun = [
        desk.locator(place).first.evaluate("it => Math.round(it.getBoundingClientRect().left)")
        for place in (
            ".site-header__name",
            ".trail a",
            "main h1",
            ".site-footer h2, .site-footer a",
        )
    ]
    assert len(set(begun)) == 1, begun
