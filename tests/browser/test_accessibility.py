"""axe-core finds nothing to object to: on every page, at two widths, light and dark."""

from itertools import product

from playwright.sync_api import Page

from pages import BuiltPage
from projects import ROOT
from sweeping import visit_all

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text("utf-8")
OPTIONS = {
    # No rule and no element is left out. This rule is of WCAG 2.2, which axe tests when asked.
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
    "preload": False,  # no rule in use reads the style sheets of other hosts
}
COLOURS = OPTIONS | {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block", "target-size"]}
}
"""In the dark only colours differ (light-dark() in tokens.css): other rules would find there what they found in the light."""

RUN = "options => axe.run(options).then(result => result.violations)"
OPEN = "document.querySelectorAll('details').forEach(it => it.open = true), document.querySelector('[popover]')?.showPopover()"
WIDTHS = (390, 1280)
SCHEMES = {"light": OPTIONS, "dark": COLOURS}


def look(page: Page, url: str, widths: tuple[int, ...] = WIDTHS, before: str = "") -> list[str]:
    """Width, scheme, rule and elements of all that axe objects to. Colours change at once, as without motion they must."""
    page.emulate_media(reduced_motion="reduce")
    page.goto(url)
    if before:
        page.evaluate(before)
    found = []
    for width, (scheme, options) in product(widths, SCHEMES.items()):
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        for violation in page.evaluate(RUN, options):
            elements = [" ".join(map(str, node["target"])) for node in violation["nodes"]]
            found.append(
                f"{width} {scheme} {violation['id']} ({violation['help']}): {elements[:5]}"
            )
    return found


def test_no_page_breaks_a_rule_of_axe(address: str, paths: list[str]) -> None:
    found = visit_all(address, paths, look, AXE)
    assert len(found) == len(paths)
    assert {path: violations for path, violations in found.items() if violations} == {}


def test_what_opens_breaks_no_rule_either(address: str, kinds: dict[str, BuiltPage]) -> None:
    paths = [page.path for page in kinds.values()]
    found = visit_all(address, paths, lambda page, url: look(page, url, (390,), OPEN), AXE)
    assert {path: violations for path, violations in found.items() if violations} == {}
