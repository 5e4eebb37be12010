"""Pages in a real browser, as readers meet them."""

from playwright.sync_api import Page


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
