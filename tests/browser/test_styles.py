"""The style sheets mean what the files mean that people write: the shortened one to a browser's
parser, and that of each kind of page on every element that it has.
"""

import re

from playwright.sync_api import Browser, Page

from etalage.site.styles import FIRST, LAST, shorten, whole_sheet
from pages import BuiltPage
from projects import ROOT

STYLES = ROOT / "overrides/assets/css"

RULES = """text => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return [...sheet.cssRules].map(rule => rule.cssText);
}"""

# What is ours, such as --ink, is seen where a style reads it.
LOOK = """() => [...document.querySelectorAll("html, body, body *")].flatMap(element =>
  [undefined, "::before", "::after"].map(part => {
    const style = getComputedStyle(element, part);
    const names = [...style].filter(name => !name.startsWith("--")).sort();
    const said = names.map(name => `${name}: ${style.getPropertyValue(name)}`);
    return [`${element.tagName}.${element.className} ${part ?? ""}`, ...said];
  }))"""

REMEMBER = f"() => {{ window.own = ({LOOK})(); }}"

COMPARE = f"""() => ({LOOK})().flatMap((look, place) =>
  look.filter((said, at) => said !== own[place][at]).map(said => `${{look[0]}} ${{said}}`))"""

HIDE = """() => document.documentElement.style.setProperty("display", "none", "important")"""
"""What is not laid out has values as they were computed, and at once."""

STYLE_WHOLE = """text => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.querySelectorAll("link[rel=stylesheet]").forEach(link => { link.disabled = true; });
  document.adoptedStyleSheets = [sheet];
}"""

AWKWARD = r"""
/* it's "said" */ a > b , a :is(p, q) ::after { content : "/* ; } */  \" ' , :  " ; }
@media ( min-width : 40em ) and (hover) { .x:hover { width : calc( 1em + (2px - 3px) * 2 ) ; ; } }
@font-face { font-family: 'A  B' ; src: url(a.woff2) format("woff2") , url("b;c.woff2") }
:root { --gap : 1px  2px ; --none: ; --list: a , b ; } .a .b > .c ~ .d + e { margin : -1px auto }
.grid { grid-template : "a  b" 1fr "c d" auto / 1fr  minmax( 0 , 2fr ) ; color : red !important }
.nested { color: red ; & > p { color : blue ; } .x & :not( [data-a = "b  c"] ) { top : 0 } }
"""


CONDITION = re.compile(r"@supports [^{]*")
DECLARATION = re.compile(r"[\w-]+: [^;{}]*")


def rules(page: Page, text: str) -> list[str]:
    plain = (CONDITION.sub(without_space, rule) for rule in page.evaluate(RULES, text))
    return [DECLARATION.sub(without_spare_space, rule) for rule in plain]


def without_space(condition: re.Match[str]) -> str:
    """A browser keeps a condition as it was written."""
    return condition[0].replace(" ", "")


def without_spare_space(declaration: re.Match[str]) -> str:
    """Where a variable is set or used a browser keeps white space, though it means nothing."""
    text = declaration[0]
    return re.sub(r" ?, ?", ",", " ".join(text.split())) if "--" in text else text


def test_the_whole_sheet_holds_every_rule_of_every_file_and_no_other(desk: Page) -> None:
    others = {path.name for path in STYLES.glob("*.css")} - {*FIRST, *LAST}
    files = [(STYLES / name).read_text("utf-8") for name in (*FIRST, *sorted(others), *LAST)]
    written = rules(desk, "".join(files))
    assert len(written) > 300
    assert rules(desk, whole_sheet(STYLES)) == written


def test_what_is_awkward_keeps_its_meaning(desk: Page) -> None:
    assert len(rules(desk, AWKWARD)) == 7
    assert rules(desk, shorten(AWKWARD)) == rules(desk, AWKWARD)


def test_a_page_looks_the_same_with_every_rule_of_the_site(
    region_url: str, region_kinds: dict[str, BuiltPage], browser: Browser
) -> None:
    """On kinds that hold most of what there is; test_sheets.py follows every class of every page.

    A font that comes between two looks would change whatever is measured in its letters.
    """
    page = browser.new_page(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    page.route("**/*.woff2", lambda route: route.abort())
    for kind in ("home", "projects/*", "showcases/*"):
        page.goto(region_url + region_kinds[kind].path)
        page.evaluate(HIDE)
        page.evaluate(REMEMBER)
        page.evaluate(STYLE_WHOLE, whole_sheet(STYLES))
        assert page.evaluate(COMPARE) == [], kind
    page.close()
