"""The site in a Chromium of January 2023: readable and usable, in the reader's colours.

What the styles ask that it lacks is listed here and in MAINTAINING.md, with what comes in its
place.
"""

import platform
import re
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from axe import OPTIONS, SCRIPT, objections
from chromium import OLD, open_chromium
from etalage.site.styles import whole_sheet
from pages import BuiltPage
from projects import ROOT
from sweeping import visit_all

STYLES = whole_sheet(ROOT / "overrides/assets/css")
KEY = ("home", "explore", "in-view", "showcases/*")
"""Kinds of page that hold most of what can go wrong; the sweep does all."""

LOST = (Path(__file__).parent / "lost_text.js").read_text("utf-8")

pytestmark = pytest.mark.skipif(
    (sys.platform, platform.machine()) != ("linux", "x86_64"),
    reason="this old Chromium is for Linux on x86-64",
)

LACKING = {
    "text-wrap:balance": "text-wrap",
    "text-wrap:pretty": "text-wrap",
    "print-color-adjust:exact": "print-color-adjust",
    "grid-template-rows:subgrid": "subgrid",
    "details::details-content": "::details-content",
    ".figures__note::details-content": "::details-content",
    ".site-nav:not(:popover-open)": "popover",
}
"""Declarations and selectors that it does not know -> how MAINTAINING.md calls them."""

KNOWN = {
    "at-rules": {
        "bottom-right",
        "container",
        "font-face",
        "keyframes",
        "media",
        "page",
        "supports",
    },
    "media features": {
        "forced-colors",
        "hover",
        "max-width",
        "min-height",
        "min-width",
        "pointer",
        "prefers-color-scheme",
        "prefers-reduced-motion",
    },
    "functions": {
        "attr",
        "calc",
        "clamp",
        "counter",
        "format",
        "inset",
        "linear-gradient",
        "min",
        "minmax",
        "repeat",
        "rgb",
        "rotate",
        "url",
        "var",
    },
}
"""What a browser of 2022 knows, or does without. It does not say that it lacks these, for it takes
any function beside var(), and any condition."""

PATTERNS = {
    "at-rules": r"@([\w-]+)",
    "media features": r"(?<=@media)[^{]*",
    "functions": r"(?<=[ :,(/+*-])([a-z-]+)\((?=[^{}]*[;}])",
}

UNKNOWN = r"""text => {
  const bare = text.replace(/"[^"]*"/g, '""');
  const declarations = [...bare.matchAll(/(?<=[{;])([\w-]+):([^{};]+)(?=[;}])/g)]
    .filter(([, name]) => !/^--|^(src|size|font-display|unicode-range)$/.test(name))
    .filter(([, name, value]) => !CSS.supports(name, value.replace(" !important", "")));
  const isUnknown = ([selector]) => {
    try { document.querySelector(selector); } catch { return true; }
  };
  const selectors = [...text.matchAll(/(?<=[{}])[^@{};]+(?={)/g)].filter(isUnknown);
  return [...declarations, ...selectors].map(([all]) => all);
}"""

FILLS = """() => Object.fromEntries(
  [...document.querySelectorAll("figure rect, figure circle")].map(
    it => [it.classList.value, getComputedStyle(it).fill]))"""
BLACK = "rgb(0, 0, 0)"

BACKGROUND = "getComputedStyle(document.body).backgroundColor"
DARK, LIGHT = "rgb(14, 26, 31)", "rgb(251, 250, 246)"

COLOURS = dict(OPTIONS) | {"runOnly": {"type": "rule", "values": ["color-contrast"]}}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """In place of the one that all other tests use."""
    with open_chromium(OLD) as browser:
        yield browser


def named(kind: str) -> set[str]:
    """Names of a kind in the styles."""
    found = re.findall(PATTERNS[kind], STYLES)
    if kind == "media features":
        return {name for query in found for name in re.findall(r"\(([\w-]+)", query)}
    return set(found)


@pytest.mark.parametrize("kind", KNOWN)
def test_styles_use_nothing_newer_that_goes_unseen(kind: str) -> None:
    assert named(kind) == KNOWN[kind]


def test_styles_ask_nothing_unknown_but_what_is_listed(phone: Page) -> None:
    assert set(phone.evaluate(UNKNOWN, STYLES)) == set(LACKING)


def look(page: Page, url: str) -> list[str]:
    """What cannot be read on a phone, in either scheme."""
    page.goto(url)
    found = list(page.evaluate(LOST))
    for scheme, colour in (("light", LIGHT), ("dark", DARK)):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        if (background := page.evaluate(BACKGROUND)) != colour:
            found.append(f"{scheme}: the page is {background}")
        found += [f"{scheme}: {it}" for it in objections(page, COLOURS)]
        found += [f"{scheme}: {it}" for it in black_shapes(page)]
    return found


def black_shapes(page: Page) -> list[str]:
    """Bars and circles that have lost their colours."""
    return [name for name, fill in page.evaluate(FILLS).items() if fill == BLACK]


@pytest.mark.parametrize("kinds", [KEY, pytest.param((), marks=pytest.mark.sweep, id="all")])
def test_a_page_is_readable_in_both_schemes(
    kinds: tuple[str, ...], region_url: str, region_kinds: dict[str, BuiltPage]
) -> None:
    paths = [region_kinds[kind].path for kind in kinds or region_kinds]
    found = visit_all(
        region_url,
        paths,
        look,
        SCRIPT,
        open_browser=partial(open_chromium, OLD),
        viewport={"width": 390, "height": 844},
        reduced_motion="reduce",
    )
    assert {path: it for path, it in found.items() if it} == {}


def test_bars_differ_by_status(region_url: str, desk: Page) -> None:
    desk.goto(region_url + "in-view/")
    bars = ("running", "ended", "unknown")
    fills = desk.evaluate(FILLS)
    assert len({fills[f"timeline__bar timeline__bar--{it}"] for it in bars}) == len(bars)


@pytest.mark.parametrize("width", [320, 390, 700])
def test_the_navigation_lies_open(width: int, region_url: str, phone: Page) -> None:
    phone.set_viewport_size({"width": width, "height": 844})
    phone.goto(region_url + "en/showcases/")
    assert not phone.locator(".site-header__menu").is_visible()
    for link in phone.locator(".site-nav a").all():
        box = link.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
    phone.get_by_role("link", name="Places", exact=True).click()
    phone.wait_for_url("**/en/places/")


def test_search_finds(region_url: str, desk: Page) -> None:
    desk.goto(region_url + "en/places/zilt/")
    desk.keyboard.press("/")
    desk.keyboard.type("lighthouse")
    expect(desk.locator(".search__link").first).to_have_text("The new lighthouse")
    desk.keyboard.press("Escape")
    expect(desk.get_by_role("dialog")).not_to_be_visible()


def test_search_says_nothing_of_scripts_where_they_run(region_url: str, phone: Page) -> None:
    phone.goto(region_url + "en/search/")
    assert not phone.locator(".search__needs-script").is_visible()
    assert phone.get_by_role("searchbox").is_visible()


def test_the_explorer_filters_beside_the_list(region_url: str, desk: Page) -> None:
    desk.goto(region_url + "en/explore/")
    desk.get_by_label("Ended").check()
    expect(desk).to_have_url(re.compile(r"\?status=ended$"))
    assert desk.locator(".card:visible").count() > 1
    form, card = desk.locator(".explorer__form"), desk.locator(".card:visible").first
    left, right = form.bounding_box(), card.bounding_box()
    assert left
    assert right
    assert left["x"] + left["width"] <= right["x"]


def test_language_and_colours_can_be_chosen(region_url: str, phone: Page) -> None:
    phone.goto(region_url + "showcases/")
    phone.get_by_role("link", name="English").click()
    phone.wait_for_url("**/en/showcases/")
    seen = []
    for _press in range(2):
        phone.locator("button.scheme").click()
        seen.append(phone.evaluate(BACKGROUND))
    assert seen == [LIGHT, DARK]


def test_maintaining_says_what_comes_in_its_place() -> None:
    text = (ROOT / "MAINTAINING.md").read_text("utf-8")
    assert {name for name in LACKING.values() if f"| `{name}`" not in text} == set()
