"""No page grows heavy with the catalogue, and every record stays in reach by links alone."""

import gzip
import re
from urllib.parse import urldefrag, urljoin

import pytest

from etalage.pages import Page
from etalage.settings import read_settings
from etalage.site.build import Site, plan_site
from etalage.site.drawing import draw_pages
from projects import CORNER, make_region, multiply

WORK = ("showcases", "projects", "organisations", "sources")
EVERYTHING = (*WORK, "places", "specialisations", "programmes")
MOST_BYTES = 60_000
MOST_ELEMENTS = 3_000

AT_ONCE = 14_600
"""Bytes that a server sends before it waits for an answer: ten packets."""

LANGUAGE = "en"
CARDS = re.compile(r'<ul class="cards[^"]*">(.*?)</ul>\s*(<p class="more">)?', re.DOTALL)
ELEMENT = re.compile(r"<[a-z]")
LINK = re.compile(r'<a [^>]*href="([^"]+)"')


@pytest.fixture(scope="module", params=[WORK, EVERYTHING], ids=["work", "everything"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Of three hundred times as many records, of few places and topics or of as many."""
    project = make_region(tmp_path_factory.mktemp("heavy") / "project", CORNER)
    return plan_site(read_settings(multiply(project, 300, request.param) / "mkdocs.yml"))


@pytest.fixture(scope="module")
def drawn(site: Site) -> dict[str, str]:
    """Path -> HTML of the pages of one language; of the records that grow, the first."""
    pages = [it for it in site.all_pages if it.language == LANGUAGE and not is_copy(it.address)]
    html = draw_pages(site.drawer(), pages, site.frames)
    return {it.path: html[it.file] for it in pages}


def is_copy(address: str) -> bool:
    return re.search(r"/[a-z]+-300-\d+$", address) is not None


def test_no_page_is_heavy(drawn: dict[str, str]) -> None:
    heavy = {
        path: (size, count)
        for path, text in drawn.items()
        if (size := len(gzip.compress(text.encode()))) > MOST_BYTES
        or (count := len(ELEMENT.findall(text))) > MOST_ELEMENTS
    }
    assert heavy == {}


@pytest.fixture(scope="module")
def weights(site: Site, drawn: dict[str, str]) -> dict[str, int]:
    """Path of a record -> bytes, compressed, of its page and the sheet that a screen waits for."""
    styles = site.frames[LANGUAGE].assets.styles
    sheets = {it.path: str(site.files[styles[it.template]]) for it in records_of(site)}
    return {path: weigh(drawn[path]) + weigh(it) for path, it in sheets.items() if path in drawn}


def records_of(site: Site) -> list[Page]:
    return [
        it
        for it in site.all_pages
        if it.language == LANGUAGE
        and it.address.partition("/")[2] in site.catalogue.records.get(it.address.split("/")[0], {})
    ]


def weigh(text: str) -> int:
    return len(gzip.compress(text.encode(), mtime=0))


def test_a_page_of_a_record_comes_at_once_with_its_sheet(weights: dict[str, int]) -> None:
    """Without what waits until it is asked for: pictures, paper, the window that searches."""
    assert len(weights) > 10
    assert {path: it for path, it in weights.items() if it > AT_ONCE} == {}


def test_below_a_text_stand_a_few_cards_and_the_way_to_the_rest(drawn: dict[str, str]) -> None:
    paths = [it for it in drawn if re.fullmatch(r"en/(places|specialisations)/\w+/", it)]
    lists = [it for path in paths for it in CARDS.findall(drawn[path])]
    counts = [(len(re.findall(r'<li class="card', cards)), bool(more)) for cards, more in lists]
    assert counts
    assert all(count <= 9 and more == (count == 6) for count, more in counts)


def test_every_record_is_in_reach(site: Site, drawn: dict[str, str]) -> None:
    """From home, by links that work without a script."""
    reached, ahead = set[str](), {f"{LANGUAGE}/"}
    while ahead:
        path = ahead.pop()
        reached.add(path)
        found = (urldefrag(urljoin(f"/{path}", it))[0] for it in LINK.findall(drawn.get(path, "")))
        ahead |= {it.removeprefix("/").partition("?")[0] for it in found} - reached
    records = {
        f"{LANGUAGE}/{kind}/{slug}/"
        for kind in set(EVERYTHING) - {"sources"}
        for slug in site.catalogue.records[kind]
    }
    assert len(records) > 1000
    assert records - reached == set()
