"""A partner on the way in: whom to turn to on a topic is two steps from home, and no more."""

import pytest
from playwright.sync_api import Page, expect


@pytest.mark.parametrize("window", ["desk", "phone"])
def test_whom_to_contact_on_a_topic_is_two_clicks_from_home(
    window: str, region_url: str, request: pytest.FixtureRequest
) -> None:
    page: Page = request.getfixturevalue(window)
    page.goto(f"{region_url}en/")
    page.locator(".hero").get_by_role("link", name="Partner with us").click()
    page.get_by_role("link", name="Wind", exact=True).click()
    expect(page).to_have_url(f"{region_url}en/specialisations/wind/#work-with-us")
    site = page.get_by_role("link", name="duinlab.example")
    expect(site).to_be_in_viewport()
    expect(site).to_have_attribute("href", "https://duinlab.example/")


def test_a_topic_leads_to_what_is_open_about_it(region_url: str, desk: Page) -> None:
    desk.goto(f"{region_url}en/partners/")
    topic = desk.locator(".topic", has_text="Saline farming")
    topic.get_by_role("link", name="opportunit").click()
    expect(desk.locator("#now-zilte-teelt")).to_be_in_viewport()
