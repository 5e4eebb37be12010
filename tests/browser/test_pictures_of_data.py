"""Pictures made of data on a phone and with the keyboard."""

from itertools import pairwise

import pytest
from playwright.sync_api import Page


@pytest.fixture
def phone(phone: Page, region_url: str) -> Page:
    """A narrower one, with the pictures on it."""
    phone.set_viewport_size({"width": 320, "height": 640})
    phone.goto(region_url + "in-view/")
    return phone


def test_the_pictures_do_not_scroll_sideways_on_a_phone(phone: Page) -> None:
    phone.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 320


def test_no_name_stands_over_another_in_the_picture(phone: Page) -> None:
    """The marks of an axis leave each other room."""
    for axis in phone.locator(".chart__axis:visible").all():
        boxes = [box for text in axis.locator("text").all() if (box := text.bounding_box())]
        assert boxes
        assert all(a["x"] + a["width"] < b["x"] for a, b in pairwise(boxes))


def test_a_table_opens_with_the_keyboard(phone: Page) -> None:
    table = phone.locator("#budgets table")
    assert not table.is_visible()
    phone.locator("#budgets summary").focus()
    phone.keyboard.press("Enter")
    assert table.is_visible()


def test_every_link_in_the_pictures_is_large_enough_to_touch(phone: Page) -> None:
    for link in phone.locator("figure a").all():
        box = link.bounding_box()
        assert box
        assert box["height"] >= 24, link.inner_text()
