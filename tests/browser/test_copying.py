"""A citation is copied by a button, with the keyboard too; without a script there is no button."""

from playwright.sync_api import Browser, expect

PATH = "en/showcases/vuurtoren/"


def test_a_citation_is_copied_by_keyboard(browser: Browser, region_url: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{region_url}{PATH}")
    button = page.get_by_role("button", name="Copy")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".cite__files [role=status]")).to_have_text("Copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#citation").inner_text()
    context.close()


def test_without_a_script_there_is_no_button(browser: Browser, region_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{region_url}{PATH}")
    expect(page.locator("[data-copy]")).to_be_hidden()
    expect(page.get_by_role("link", name="BibTeX")).to_be_visible()
    context.close()
