"""The style sheet of a page has all the rules for what is on it."""

import gzip
import re
from collections import defaultdict
from functools import cache

from etalage.site.assets import read_sources
from etalage.site.styles import Part, read_rules, without_unused
from pages import BuiltSite
from projects import ROOT

SHEET = re.compile(r'<link rel="stylesheet" href="[^"]*assets/([^"]*)">')
HEAVIEST = 7_300
"""Bytes, compressed, of a sheet."""

BROCHURE = 7_700
"""The same of the one page made for paper, whose cover and chapters are laid out for both."""

CLASSES = re.compile(r'\bclass="([^"]*)"')


@cache
def whole() -> tuple[Part, ...]:
    return read_rules(read_sources(ROOT / "overrides").styles)


def written(rules: tuple[Part, ...], classes: frozenset[str]) -> str:
    return without_unused("".join(rule.written(classes) for rule in rules))


def classes_by_sheet(site: BuiltSite) -> dict[str, set[frozenset[str]]]:
    """Sheet -> the classes of each page that loads it."""
    found: dict[str, set[frozenset[str]]] = defaultdict(set)
    for file in site.folder.rglob("*.html"):
        html = file.read_text("utf-8")
        for sheet in SHEET.findall(html):
            found[sheet].add(frozenset(" ".join(CLASSES.findall(html)).split()))
    return found


def test_all_that_is_on_a_page_has_its_rules(each_site: BuiltSite) -> None:
    for name, pages in classes_by_sheet(each_site).items():
        sheet = read_rules((each_site.folder / "assets" / name).read_text("utf-8"))
        for classes in pages:
            assert written(sheet, classes) == written(whole(), classes), name


def test_a_page_loads_one_sheet_and_each_sheet_is_loaded(each_site: BuiltSite) -> None:
    for page in each_site.pages.values():
        assert len(page.select("link[rel=stylesheet]")) == 1, page.path
    written = {file.name for file in (each_site.folder / "assets").glob("*.css")}
    assert written == classes_by_sheet(each_site).keys()


def test_a_sheet_is_light(each_site: BuiltSite) -> None:
    weights = {
        file.name: len(gzip.compress(file.read_bytes(), 9, mtime=0))
        for file in (each_site.folder / "assets").glob("*.css")
    }
    brochures = {name for name in weights if name.startswith("brochure.")}
    most = {name: BROCHURE if name in brochures else HEAVIEST for name in weights}
    assert {name: weight for name, weight in weights.items() if weight > most[name]} == {}
