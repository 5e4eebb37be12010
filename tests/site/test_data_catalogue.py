"""The catalogue of open data: as DCAT-AP-NL 3.0 has it, and true of the files that are there.

The official shapes are not ours to keep; what they ask of us stands in shapes/catalogue.ttl.
"""

import json
from pathlib import Path

import pytest
from pyld import jsonld
from pyshacl import validate
from rdflib import DCAT, DCTERMS, RDF, Graph, Namespace, URIRef
from rdflib.compare import isomorphic

from etalage.__main__ import main
from etalage.exports.dcat import language_authority
from pages import BuiltSite
from projects import ROOT, read_record, write_record

SHAPES = ROOT / "tests/shapes/catalogue.ttl"
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")


def catalogue(site: BuiltSite) -> Graph:
    return Graph().parse(site.folder / "data/v1/catalog.ttl")


def complaints(graph: Graph) -> str:
    """What the shapes have against it; empty where they have nothing."""
    conforms, _, text = validate(graph, shacl_graph=Graph().parse(SHAPES))
    return "" if conforms else text


def test_it_has_the_shape_that_is_promised(each_site: BuiltSite) -> None:
    assert complaints(catalogue(each_site)) == ""


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        (DCAT.Catalog, DCTERMS.title),
        (DCAT.Dataset, DCTERMS.description),
        (DCAT.Dataset, DCAT.theme),
        (DCAT.Dataset, DCTERMS.accessRights),
        (DCAT.Distribution, DCTERMS.license),
        (DCAT.Distribution, DCAT.byteSize),
        (DCAT.DataService, DCAT.endpointURL),
        (VCARD.Kind, VCARD.fn),
    ],
)
def test_the_shapes_notice_what_lacks(kind: URIRef, path: URIRef, invented: BuiltSite) -> None:
    graph = catalogue(invented)
    subject = min(graph.subjects(RDF.type, kind))
    assert (subject, path, None) in graph
    graph.remove((subject, path, None))
    assert str(subject) in complaints(graph)


def test_both_forms_say_the_same(each_site: BuiltSite) -> None:
    text = (each_site.folder / "data/v1/catalog.jsonld").read_text("utf-8")
    quads = jsonld.to_rdf(json.loads(text), {"format": "application/n-quads"})
    assert isomorphic(catalogue(each_site), Graph().parse(data=quads, format="nt"))


def test_each_text_stands_once_in_each_language(each_site: BuiltSite) -> None:
    graph = catalogue(each_site)
    for title in (DCTERMS.title, DCTERMS.description):
        for subject in set(graph.subjects(title)):
            spoken = [it.language for it in graph.objects(subject, title)]  # type: ignore[attr-defined]
            assert sorted(spoken) == sorted(each_site.homes)


def test_each_file_is_there_and_as_large_as_it_says(each_site: BuiltSite) -> None:
    graph, base = catalogue(each_site), each_site.settings.site_url
    files = list(graph.subjects(RDF.type, DCAT.Distribution))
    assert len(files) > 15
    for file in files:
        path = each_site.folder / str(graph.value(file, DCAT.downloadURL)).removeprefix(base)
        assert path.stat().st_size == int(str(graph.value(file, DCAT.byteSize)))


def test_who_publishes_it_and_how_to_reach_them(invented: BuiltSite) -> None:
    graph = catalogue(invented)
    contact = graph.value(None, RDF.type, VCARD.Kind)
    assert str(graph.value(contact, VCARD.hasEmail)) == "mailto:gegevens@duinland.example"
    assert str(graph.value(contact, VCARD.hasTelephone)) == "tel:+31201234567"
    publisher = "https://identifier.overheid.example/tooi/id/kustverbond"
    assert set(map(str, graph.objects(None, DCTERMS.publisher))) == {publisher}


@pytest.mark.parametrize(
    ("language", "code"),
    [("nl", "NLD"), ("en", "ENG"), ("de", "DEU"), ("fy", "FRY"), ("nds", "NDS")],
)
def test_a_language_has_the_code_of_the_european_union(language: str, code: str) -> None:
    assert language_authority(language).endswith(f"/language/{code}")


LACKING = "open_data: lacks email, telephone, publisher_id; catalogues of open data ask for it"


def without_contact(region: Path) -> None:
    site = region / "data/site.yml"
    values = read_record(site)
    for key in ("email", "telephone", "publisher_id"):
        del values["open_data"][key]
    write_record(site, values)


@pytest.mark.parametrize(
    ("address", "is_told"), [("https://www.duinland.nl/", True), ("https://example.org/", False)]
)
def test_what_only_the_owner_can_give_is_asked_for_once_the_site_has_an_address(
    address: str, is_told: bool, region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    without_contact(region)
    config = region / "mkdocs.yml"
    text = config.read_text("utf-8").replace("https://duinland.example/gids/", address)
    config.write_text(text, "utf-8")
    assert main(["--config", str(config), "check"]) == 0
    assert (LACKING in capsys.readouterr().out) is is_told


def test_a_site_that_does_not_say_who_answers_has_no_catalogue(region: Path) -> None:
    site = region / "data/site.yml"
    write_record(site, {key: it for key, it in read_record(site).items() if key != "open_data"})
    assert (
        main(["--config", str(region / "mkdocs.yml"), "build", "--site-dir", str(region / "s")])
        == 0
    )
    assert not list((region / "s/data/v1").glob("catalog.*"))
    assert (region / "s/data/v1/index.json").is_file()
