"""The map as readers use it: with the keyboard, with a thumb, in any size."""

from itertools import combinations

import pytest
from playwright.sync_api import Page

LABELS = """labels => labels.filter(it => getComputedStyle(it).visibility == "visible").map(it => {
    const label = it.getBoundingClientRect(), map = it.ownerSVGElement.getBoundingClientRect()
    return {
        left: label.left, right: label.right, top: label.top, bottom: label.bottom,
        px: parseFloat(getComputedStyle(it).fontSize) * it.getScreenCTM().a,
        inside: label.left >= map.left && label.right <= map.right
          && label.top >= map.top && label.bottom <= map.bottom,
    }
})"""
TARGETS = """circles => circles.map(it => it.getBoundingClientRect())
  .map(it => [it.x + it.width / 2, it.y + it.height / 2, it.width])"""


def test_the_tab_key_visits_every_link_and_enter_opens_it(region_url: str, phone: Page) -> None:
    phone.goto(region_url + "places/")
    links = phone.locator(".map__drawing a")
    expected = links.evaluate_all("links => links.map(it => it.href.baseVal)")
    links.first.focus()
    visited = []
    for _link in expected:
        visited.append(phone.evaluate("document.activeElement.href.baseVal"))
        phone.keyboard.press("Tab")
    assert visited == expected
    phone.keyboard.press("Shift+Tab")
    phone.keyboard.press("Enter")
    phone.wait_for_url(f"**/{expected[-1].removeprefix('../')}")


def test_a_screen_reader_hears_a_named_group_of_named_links(region_url: str, phone: Page) -> None:
    phone.goto(region_url + "en/places/")
    group = phone.get_by_role("group", name="Map of Duinland")
    assert group.get_by_role("link", name="Sandtown, showcases and projects:").count() == 1
    assert group.get_by_role("link", name="Duinland, showcases and projects:").count() == 1
    assert group.get_by_role("link", name="North Head Polder", exact=True).count() == 1


@pytest.mark.parametrize(("path", "least"), [("", 2), ("places/", 4)])
@pytest.mark.parametrize("width", [320, 390, 640, 768, 1280])
def test_names_are_readable_inside_the_map_and_apart(
    width: int, path: str, least: int, region_url: str, phone: Page
) -> None:
    phone.set_viewport_size({"width": width, "height": 844})
    phone.goto(region_url + path)
    labels = phone.locator(".map__label").evaluate_all(LABELS)
    assert len(labels) >= least
    assert all(label["px"] >= 12 and label["inside"] for label in labels)
    assert not any(overlap(one, other) for one, other in combinations(labels, 2) if width >= 390)


def overlap(one: dict[str, float], other: dict[str, float]) -> bool:
    """A line's box is higher than its letters; 4 px of it may be shared."""
    beside = one["right"] <= other["left"] or other["right"] <= one["left"]
    return not (beside or one["bottom"] <= other["top"] + 4 or other["bottom"] <= one["top"] + 4)


@pytest.mark.parametrize("width", [390, 768, 1280])
def test_targets_are_24_px_and_do_not_share_a_place(
    width: int, region_url: str, phone: Page
) -> None:
    phone.set_viewport_size({"width": width, "height": 844})
    phone.goto(region_url + "places/")
    targets = phone.locator(".map__target").evaluate_all(TARGETS)
    assert min(target[2] for target in targets) >= 24
    assert all(
        (one[0] - two[0]) ** 2 + (one[1] - two[1]) ** 2 >= 24**2
        for one, two in combinations(targets, 2)
    )


def test_a_name_without_room_shows_when_its_point_has_focus(region_url: str, phone: Page) -> None:
    phone.goto(region_url + "places/")
    waiting = phone.locator(".map__label--wide, .map__label--pointed").first
    assert waiting.evaluate("it => getComputedStyle(it).visibility") == "hidden"
    waiting.evaluate("it => it.closest('a').previousElementSibling.focus()")
    phone.keyboard.press("Tab")
    assert waiting.evaluate("it => getComputedStyle(it).visibility") == "visible"
