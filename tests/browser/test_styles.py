"""The shortened style sheet means what the files mean that people write, to a browser's parser."""

import re

from playwright.sync_api import Page

from etalage.site.assets import FIRST, LAST, bundle_styles, shorten
from projects import ROOT

STYLES = ROOT / "overrides/assets/css"

RULES = """text => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return [...sheet.cssRules].map(rule => rule.cssText);
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


def test_the_bundle_holds_every_rule_of_every_file_and_no_other(desk: Page) -> None:
    others = {path.name for path in STYLES.glob("*.css")} - {*FIRST, *LAST}
    files = [(STYLES / name).read_text("utf-8") for name in (*FIRST, *sorted(others), *LAST)]
    written = rules(desk, "".join(files))
    assert len(written) > 300
    assert rules(desk, bundle_styles(STYLES).content) == written


def test_what_is_awkward_keeps_its_meaning(desk: Page) -> None:
    assert len(rules(desk, AWKWARD)) == 7
    assert rules(desk, shorten(AWKWARD)) == rules(desk, AWKWARD)
