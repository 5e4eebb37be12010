"""axe-core finds nothing to object to in the dark, nor in what opens.

On one page of each kind; `make sweep` looks at every page in the dark. What is wrong in the light,
and before anything is opened, test_every_page.py finds.
"""

import pytest
from playwright.sync_api import Page

from axe import OPTIONS, SCRIPT, objections
from pages import BuiltPage
from sweeping import visit_all

COLOURS = dict(OPTIONS) | {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block", "target-size"]}
}
"""In the dark only colours differ: other rules would find what they found in the light."""

OPEN = """
document.querySelectorAll("details").forEach(it => it.open = true);
document.querySelector("[popover]")?.showPopover();
"""
WIDTHS = (390, 1280)


def look_in_the_dark(page: Page, url: str) -> list[str]:
    """Colours change at once, as without motion they must."""
    page.goto(url)
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        found += [f"{width} px: {objection}" for objection in objections(page, COLOURS)]
    return found


def look_at_what_opens(page: Page, url: str) -> list[str]:
    page.goto(url)
    page.evaluate(OPEN)
    found = []
    for scheme, options in (("light", OPTIONS), ("dark", COLOURS)):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        found += [f"{scheme}: {objection}" for objection in objections(page, options)]
    return found


def dark(address: str, paths: list[str]) -> dict[str, list[str]]:
    settings = {"color_scheme": "dark", "reduced_motion": "reduce"}
    return visit_all(address, paths, look_in_the_dark, SCRIPT, **settings)


def test_no_kind_of_page_breaks_a_rule_in_the_dark(
    address: str, kinds: dict[str, BuiltPage]
) -> None:
    found = dark(address, [page.path for page in kinds.values()])
    assert len(found) == len(kinds)
    assert {path: objected for path, objected in found.items() if objected} == {}


@pytest.mark.sweep
def test_no_page_breaks_a_rule_in_the_dark(address: str, every_path: list[str]) -> None:
    found = dark(address, every_path)
    assert {path: objected for path, objected in found.items() if objected} == {}


def test_what_opens_breaks_no_rule_either(address: str, kinds: dict[str, BuiltPage]) -> None:
    paths = [page.path for page in kinds.values()]
    phone = {"width": 390, "height": 844}
    found = visit_all(
        address, paths, look_at_what_opens, SCRIPT, viewport=phone, reduced_motion="reduce"
    )
    assert {path: objected for path, objected in found.items() if objected} == {}
