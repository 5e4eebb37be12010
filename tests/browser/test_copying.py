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


def test_what_may_not_be_copied_is_marked(browser: Browser, region_url: str) -> None:
    """A browser asks its reader, who may say no."""
    page = browser.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    page.goto(f"{region_url}{PATH}")
    page.get_by_role("button", name="Copy").click()
    citation = page.locator("#citation").inner_text()
    page.wait_for_function("text => String(getSelection()).trim() === text", arg=citation)
    assert page.locator(".cite__files [role=status]").inner_text() == ""
    assert errors == []
    page.close()


def test_without_a_script_there_is_no_button(browser: Browser, region_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{region_url}{PATH}")
    expect(page.locator("[data-copy]")).to_be_hidden()
    expect(page.get_by_role("link", name="BibTeX")).to_be_visible()
    context.close()
