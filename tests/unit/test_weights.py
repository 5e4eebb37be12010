"""No page grows heavy with the catalogue, and every record stays in reach by links alone."""

import gzip
import re
from urllib.parse import urldefrag, urljoin

import pytest

from etalage.settings import read_settings
from etalage.site.build import Site, plan_site
from etalage.site.drawing import draw_pages
from projects import CORNER, make_region, multiply

WORK = ("showcases", "projects", "organisations", "sources")
EVERYTHING = (*WORK, "places", "specialisations", "programmes")
MOST_BYTES = 60_000
MOST_ELEMENTS = 3_000

LANGUAGE = "en"
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
