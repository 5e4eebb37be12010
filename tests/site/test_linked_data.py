"""Linked data: each page says what it is about, in words that machines share, and so do all in one.

Two libraries that have no part in making it read it: pyld the JSON-LD, rdflib the Turtle.
"""

import gzip
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld
from rdflib import OWL, RDF, Graph, Literal, Namespace, URIRef

from etalage.model import KINDS
from pages import BuiltPage, BuiltSite

SCHEMA = Namespace("https://schema.org/")
HEAVIEST = 2000
"""Bytes, compressed, that it may add to a page."""

Triple = tuple[Any, Any, Any]


def data_of(page: BuiltPage) -> str:
    return "".join(it.get_text() for it in page.select('script[type="application/ld+json"]'))


def triples_of(text: str) -> set[Triple]:
    """What JSON-LD means, by pyld; without what has no identifier, such as the trail."""
    quads = jsonld.to_rdf(json.loads(text), {"format": "application/n-quads"})
    return named(Graph().parse(data=quads, format="nt"))


def named(graph: Graph) -> set[Triple]:
    return {(s, p, bare(o)) for s, p, o in graph if isinstance(s, URIRef)}


def bare(value: Any) -> Any:
    """Numbers by what they come to: there are several ways to write one."""
    is_number = isinstance(value, Literal) and isinstance(value.value, int | float)
    return float(value.value) if is_number else value


@cache
def turtle(folder: Path) -> Graph:
    return Graph().parse(folder / "data/v1/graph.ttl", format="turtle")


@pytest.fixture(scope="module")
def graph(invented: BuiltSite) -> Graph:
    return turtle(invented.folder)


def about(kind: str, slug: str) -> URIRef:
    return URIRef(f"https://duinland.example/gids/{kind}/{slug}/#it")


def test_json_ld_and_turtle_mean_the_same(invented: BuiltSite, graph: Graph) -> None:
    text = (invented.folder / "data/v1/graph.jsonld").read_text("utf-8")
    assert len(graph) > 500
    assert triples_of(text) == named(graph)


def test_what_a_page_says_is_part_of_the_whole(invented: BuiltSite, graph: Graph) -> None:
    whole = named(graph)
    pages = [*invented.record_pages(*KINDS), invented.pages["open-data/"]]
    for page in pages:
        found = triples_of(data_of(page))
        assert found, page.path
        assert found - whole == set(), page.path


def test_a_page_says_it_in_its_own_language(invented: BuiltSite) -> None:
    for language, home in invented.homes.items():
        found = triples_of(data_of(invented.pages[f"{home}showcases/vuurtoren/"]))
        spoken = {it.language for *_, it in found if isinstance(it, Literal) and it.language}
        assert spoken == {language}


@pytest.mark.parametrize(
    ("kind", "slug", "types"),
    [
        ("showcases", "vuurtoren", {"Project"}),
        ("projects", "kabel", {"ResearchProject"}),
        ("programmes", "golfslag", {"FundingScheme"}),
        ("places", "zandstad", {"City"}),
        ("places", "kwelderland", {"AdministrativeArea"}),
        ("organisations", "universiteit-van-de-kust", {"Organization", "CollegeOrUniversity"}),
        ("agendas", "kustplan", {"Report"}),
    ],
)
def test_a_record_has_its_type(kind: str, slug: str, types: set[str], graph: Graph) -> None:
    found = set(graph.objects(about(kind, slug), RDF.type))
    assert found == {SCHEMA[it] for it in types}


def test_a_grant_has_its_sum_and_who_pays(graph: Graph) -> None:
    grants = list(graph.subjects(RDF.type, SCHEMA.MonetaryGrant))
    assert grants
    assert all(graph.value(it, SCHEMA.funder) for it in grants)
    amounts = [graph.value(it, SCHEMA.amount) for it in grants]
    known = [it for it in amounts if it]
    assert known
    assert all(graph.value(it, SCHEMA.currency) == Literal("GBP") for it in known)


def test_a_figure_has_its_date_and_its_source(graph: Graph) -> None:
    figures = list(graph.subjects(RDF.type, SCHEMA.Observation))
    assert figures
    for figure in figures:
        assert graph.value(figure, SCHEMA.observationDate)
        source = graph.value(figure, URIRef("http://purl.org/dc/terms/source"))
        assert (source, RDF.type, SCHEMA.CreativeWork) in graph


def test_registers_know_the_same_things(graph: Graph) -> None:
    same = {str(it) for it in graph.objects(None, OWL.sameAs)}
    for register in ("https://keep.eu/", "https://ror.org/", "https://kohesio.ec.europa.eu/"):
        assert any(it.startswith(register) for it in same), register


def test_what_is_referred_to_is_there(each_site: BuiltSite) -> None:
    graph = turtle(each_site.folder)
    base, subjects = each_site.settings.site_url, set(graph.subjects())
    for thing in set(graph.objects()):
        if isinstance(thing, URIRef) and thing.startswith(base) and thing not in subjects:
            path = thing.removeprefix(base)
            there = each_site.folder / path
            assert path in each_site.pages or there.is_file(), thing


def test_a_page_hardly_weighs_more_for_it(each_site: BuiltSite) -> None:
    for page in each_site.pages.values():
        text = data_of(page)
        assert len(gzip.compress(text.encode(), 9, mtime=0)) <= HEAVIEST, page.path


def test_every_page_below_home_tells_where_it_stands(each_site: BuiltSite) -> None:
    for page in each_site.pages_with_language:
        crumbs = page.select(".trail a, .breadcrumbs a")
        trails = [it for it in parsed(page) if it["@type"] == "BreadcrumbList"]
        assert len(trails) == (1 if crumbs else 0), page.path
        for trail in trails:
            named = [str(it["name"]) for it in trail["itemListElement"][:-1]]
            assert named == [it.get_text(strip=True) for it in crumbs], page.path


def parsed(page: BuiltPage) -> list[dict[str, Any]]:
    text = data_of(page)
    return list(json.loads(text)["@graph"]) if text else []
