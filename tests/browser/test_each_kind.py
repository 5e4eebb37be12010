"""One page of each kind: easy to hit, to follow with the keyboard and to look at; light, and
still while it loads.
"""

import re
import time
from pathlib import Path

from playwright.sync_api import Browser, Page, Route

from pages import BuiltPage
from weighing import first_view

SCRIPTS = Path(__file__).parent
SMALL_TARGETS = (SCRIPTS / "small_targets.js").read_text("utf-8")
UNSEEN_FOCUS = (SCRIPTS / "unseen_focus.js").read_text("utf-8")
MOVING = """() => [...document.querySelectorAll("*")].filter(element => {
  const style = getComputedStyle(element);
  const isMoving = [style.transitionDuration, style.animationDuration]
    .some(time => parseFloat(time) > 0.01);
  return isMoving || style.scrollBehavior === "smooth";
}).map(element => element.outerHTML.slice(0, 100))"""
OBSERVE = """window.shifted = 0;
new PerformanceObserver(list => list.getEntries().forEach(entry => { shifted += entry.value }))
  .observe({ type: "layout-shift", buffered: true });"""
SETTLED = """document.fonts.ready.then(() =>
  new Promise(done => requestAnimationFrame(() => setTimeout(done, 100))))"""

LATE = re.compile(r"\.(woff2|js)$")

BYTES, BROCHURE_BYTES = 30_000, 60_000
REQUESTS = 9
"""What a first view may weigh (README, Quality)."""


def test_targets_are_24_px_or_more(address: str, kinds: dict[str, BuiltPage], phone: Page) -> None:
    assert found_on(kinds, address, phone, SMALL_TARGETS) == {}


def test_targets_are_24_px_or_more_however_long_a_name_is(
    region_url: str, region_kinds: dict[str, BuiltPage], phone: Page
) -> None:
    assert found_on(region_kinds, region_url, phone, SMALL_TARGETS) == {}


def test_focus_is_seen_on_all_that_takes_it(
    region_url: str, region_kinds: dict[str, BuiltPage], phone: Page
) -> None:
    assert found_on(region_kinds, region_url, phone, UNSEEN_FOCUS) == {}


def test_focus_is_seen_with_forced_colours(
    region_url: str, region_kinds: dict[str, BuiltPage], phone: Page
) -> None:
    phone.emulate_media(forced_colors="active")
    assert found_on(region_kinds, region_url, phone, UNSEEN_FOCUS) == {}


def test_nothing_moves_for_who_wants_less_motion(
    region_url: str, region_kinds: dict[str, BuiltPage], phone: Page
) -> None:
    phone.emulate_media(reduced_motion="reduce")
    assert found_on(region_kinds, region_url, phone, MOVING) == {}


def found_on(
    kinds: dict[str, BuiltPage], address: str, page: Page, script: str
) -> dict[str, list[str]]:
    """Path -> what the script lists there."""
    found = {}
    for built in kinds.values():
        page.goto(address + built.path)
        if elements := page.evaluate(script):
            found[built.path] = elements
    return found


def test_a_first_view_is_light(address: str, kinds: dict[str, BuiltPage], browser: Browser) -> None:
    weights = {built.path: first_view(browser, address + built.path) for built in kinds.values()}
    assert {
        path: weight
        for path, weight in weights.items()
        if weight[0] > (BROCHURE_BYTES if "print/" in path else BYTES) or weight[1] > REQUESTS
    } == {}


def test_nothing_shifts_while_a_page_loads(
    region_url: str, region_kinds: dict[str, BuiltPage], browser: Browser
) -> None:
    for width in (390, 1280):
        page = browser.new_page(viewport={"width": width, "height": 844})
        page.add_init_script(OBSERVE)
        page.route(LATE, come_late)
        for built in region_kinds.values():
            page.goto(region_url + built.path)
            page.evaluate(SETTLED)
            # 0 as Lighthouse rounds it: a late font may still move a line by a pixel.
            assert round(page.evaluate("shifted"), 3) == 0, (built.path, width)
        page.close()


def come_late(route: Route) -> None:
    """After the text is painted, as on a slow line."""
    time.sleep(0.2)
    route.continue_()
