"""The style sheet of a page has all the rules for what is on it."""

import gzip
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from etalage.site.assets import read_sources
from etalage.site.styles import (
    Condition,
    Part,
    is_for_paper,
    left_to_right,
    read_rules,
    without_unused,
)
from pages import BuiltSite
from projects import ROOT

SHEETS = re.compile(
    r'<link rel="stylesheet" href="[^"]*assets/kept/([^"]*)">\s*'
    r'<link rel="stylesheet" href="[^"]*assets/kept/([^"]*)" media="print">'
)
LATE = re.compile(r'data-sheet="[^"]*assets/kept/([^"]*)"')
"""Of the window that searches, which a page fetches when a reader asks for it."""

HEAVIEST = 6_400
"""Bytes, compressed, of a sheet."""

BROCHURE = 6_400
"""The same of the one page made for paper, whose cover and chapters are laid out for both."""

CLASSES = re.compile(r'\bclass="([^"]*)"')


@cache
def whole() -> tuple[Part, ...]:
    """Of sites whose languages run from left to right, as those of both of these do."""
    rules = left_to_right(read_rules(read_sources(ROOT / "overrides").styles))
    return tuple(sorted(rules, key=is_for_paper))


def written(rules: tuple[Part, ...], classes: frozenset[str]) -> str:
    return without_unused("".join(rule.written(classes) for rule in rules))


def classes_by_sheets(site: BuiltSite) -> dict[tuple[str, str], set[frozenset[str]]]:
    """Sheet for screens and sheet for paper -> the classes of each page that loads them."""
    found: dict[tuple[str, str], set[frozenset[str]]] = defaultdict(set)
    for file in site.folder.rglob("*.html"):
        html = file.read_text("utf-8")
        for sheets in SHEETS.findall(html):
            found[sheets].add(frozenset(" ".join(CLASSES.findall(html)).split()))
    return found


def test_all_that_is_on_a_page_has_its_rules_for_screens_before_those_for_paper(
    each_site: BuiltSite,
) -> None:
    for sheets, pages in classes_by_sheets(each_site).items():
        texts = [(each_site.folder / "assets/kept" / name).read_text("utf-8") for name in sheets]
        assert "@media print{" not in texts[0]
        rules = read_rules("".join(texts))
        for classes in pages:
            assert written(rules, classes) == written(whole(), classes), sheets


def test_a_page_loads_two_sheets_and_each_sheet_is_loaded(each_site: BuiltSite) -> None:
    for page in each_site.pages.values():
        assert len(page.select("link[rel=stylesheet]")) == 2, page.path
    late = {it for page in each_site.pages.values() for it in LATE.findall(str(page.html))}
    written = {file.name for file in (each_site.folder / "assets/kept").glob("*.css")}
    assert written == {*chain(*classes_by_sheets(each_site)), *late}
    assert len(late) == 1


def test_the_window_that_searches_has_its_rules_between_two_sheets(each_site: BuiltSite) -> None:
    """With every class that is drawn in it, also by the script that finds."""
    assets = each_site.folder / "assets/kept"
    window = next(assets.glob("search_window_*.html")).read_text("utf-8")
    finding = next(assets.glob("finding.*.js")).read_text("utf-8")
    drawn = frozenset([*CLASSES.findall(window), *re.findall(r'"(search__\w+)"', finding)])
    names = ("project.*.css", "project_paper.*.css", "search_window.*.css")
    sheets = (next(assets.glob(it)) for it in names)
    both = read_rules("".join(sheet.read_text("utf-8") for sheet in sheets))
    found, wanted = (read_rules(written(rules, drawn)) for rules in (both, whole()))
    assert set(by_selector(found)) == set(by_selector(wanted))
    assert len(list(by_selector(found))) == len(set(by_selector(found)))


def by_selector(parts: Iterable[Part], head: str = "") -> Iterator[tuple[str, str, str]]:
    """Condition, selector and body of each."""
    for part in parts:
        if isinstance(part, Condition):
            yield from by_selector(part.rules, part.head)
        else:
            yield from ((head, selector.text, part.body) for selector in part.selectors)


def test_a_sheet_is_light(each_site: BuiltSite) -> None:
    weights = {
        file.name: len(gzip.compress(file.read_bytes(), 9, mtime=0))
        for file in (each_site.folder / "assets/kept").glob("*.css")
    }
    brochures = {name for name in weights if name.startswith("brochure.")}
    most = {name: BROCHURE if name in brochures else HEAVIEST for name in weights}
    assert {name: weight for name, weight in weights.items() if weight > most[name]} == {}
