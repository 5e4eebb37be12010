"""The catalogue of the open data, as DCAT-AP-NL 3.0 asks for it.

In: a publisher, and the files there are. Out: JSON-LD with its texts once a language; Turtle is
made of it. A site whose data/site.yml does not say who publishes its data has none. Next: `files`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..cldr import in_three_letters
from ..model import KINDS, Organisation
from ..model.site import OpenData
from . import geography, openapi
from .linked.documents import JSONLD, TURTLE
from .linked.parts import Node, say
from .publisher import FOLDER, Publisher
from .schemas import schema_path

CATALOGUE = f"{FOLDER}/catalog"
"""With .jsonld or .ttl behind it."""

PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
RESOURCE = {"@type": "rdfs:Resource"}
"""What DCAT-AP wants to be told of every address, though anything is one."""

TEXTS = (
    "dct:title",
    "dct:description",
    "dcat:keyword",
    "foaf:name",
    "skos:prefLabel",
    "vcard:fn",
)

AUTHORITY = "http://publications.europa.eu/resource/authority"
MEDIA_TYPES = "https://www.iana.org/assignments/media-types"
LICENCES = {"publicdomain/zero/1.0": "CC0", "licenses/by/4.0": "CC_BY_4_0"}
"""Part of an address at Creative Commons -> code by which the EU knows that licence."""

FORMATS = {
    "csv": "CSV",
    "geojson": "GEOJSON",
    "json": "JSON",
    "jsonld": "JSON_LD",
    "ttl": "RDF_TURTLE",
    "zip": "ZIP",
}
"""Ending of a file -> the EU's code."""


@dataclass(frozen=True)
class File:
    """What the catalogue says of a file."""

    path: str
    media_type: str
    size: int


def describe_data(publisher: Publisher, files: Sequence[File]) -> Node:
    """The catalogue, its data sets and their files, who is behind it and how to reach them."""
    told = publisher.catalogue.site.open_data
    assert told
    catalogue = _Catalogue(publisher, told, {it.path: it for it in files})
    terms = {key: {"@container": "@language"} for key in TEXTS}
    return {"@context": PREFIXES | terms, "@graph": list(catalogue.nodes())}


def language_authority(language: str) -> str:
    """`fr` -> …/authority/language/FRA."""
    return f"{AUTHORITY}/language/{in_three_letters(language).upper()}"


@dataclass(frozen=True)
class _Catalogue:
    publisher: Publisher
    told: OpenData
    files: Mapping[str, File]

    def nodes(self) -> Iterator[Node]:
        sets = [self._kind(kind) for kind in KINDS] + [self._everything()]
        yield self._whole(sets)
        yield from sets
        yield self._service(sets)
        yield self._agent()
        yield self._contact()
        yield from self._concepts()

    def _id(self, part: str) -> str:
        return f"{self.publisher.url(FOLDER)}/#{part}"

    def _url(self, path: str) -> Node:
        return {"@id": self.publisher.url(path)}

    @property
    def _agent_id(self) -> str:
        organisation = self._organisation
        known = self.told.publisher_id or organisation.ror_id
        return known or self.publisher.id_of("organisations", organisation.slug)

    @property
    def _organisation(self) -> Organisation:
        return self.publisher.catalogue.organisations[self.told.publisher]

    def _shared(self) -> Node:
        """What the catalogue, its sets and its service have in common."""
        licence = self.publisher.catalogue.site.data_licence.url
        return {
            "dct:publisher": {"@id": self._agent_id},
            "dct:creator": {"@id": self._agent_id},
            "dcat:contactPoint": {"@id": self._id("contact")},
            "dct:license": {"@id": _licence(licence)},
            "dct:language": [{"@id": language_authority(it)} for it in self.publisher.languages],
        }

    def _described(self) -> Node:
        """What a set and a service have besides."""
        return self._shared() | {
            "dct:accessRights": {"@id": f"{AUTHORITY}/access-right/PUBLIC"},
            "dcat:theme": [{"@id": _theme(it)} for it in self.told.themes],
            "dcat:landingPage": self._page(),
        }

    def _page(self) -> Node:
        edition = self.publisher.edition
        return {"@id": edition.permalink_in(self.publisher.languages[0], "open-data")}

    def _whole(self, sets: Sequence[Node]) -> Node:
        site = self.publisher.catalogue.site
        return self._shared() | {
            "@id": self._id("catalogue"),
            "@type": "dcat:Catalog",
            "dct:title": say(site.name),
            "dct:description": say(site.introduction),
            "foaf:homepage": self._url(""),
            "dcat:dataset": [{"@id": it["@id"]} for it in sets],
            "dcat:service": {"@id": self._id("service")},
        }

    def _kind(self, kind: str) -> Node:
        paths = [f"{FOLDER}/{kind}.json", f"{FOLDER}/{kind}.csv"]
        paths += [geography.PATH] if kind == "places" else []
        standard = self._url(schema_path(kind))
        return self._set(kind, kind, f"{kind}_introduction", paths, standard)

    def _everything(self) -> Node:
        paths = [f"{FOLDER}/all.zip", JSONLD, TURTLE]
        return self._set(
            "all", "open_data", "open_data_introduction", paths, self._url(openapi.PATH)
        )

    def _set(self, part: str, title: str, told: str, paths: Sequence[str], form: Node) -> Node:
        words = self.publisher.catalogue.words.texts
        return self._described() | {
            "@id": self._id(part),
            "@type": "dcat:Dataset",
            "dct:identifier": self._id(part),
            "dct:title": say(words[title]),
            "dct:description": say(words[told if told in words else title]),
            "dct:conformsTo": form | {"@type": "dct:Standard"},
            "foaf:page": self._page() | {"@type": "foaf:Document"},
            "dcat:distribution": [self._file(self.files[it], form) for it in paths],
        }

    def _file(self, file: File, form: Node) -> Node:
        licence = self.publisher.catalogue.site.data_licence.url
        url = self._url(file.path)
        return url | {
            "@type": ["dcat:Distribution", "rdfs:Resource"],
            "dcat:accessURL": url,
            "dcat:downloadURL": url,
            "dcat:accessService": {"@id": self._id("service")},
            "dcat:mediaType": {"@id": f"{MEDIA_TYPES}/{file.media_type}"},
            "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": str(file.size)},
            "dct:format": {"@id": f"{AUTHORITY}/file-type/{FORMATS[file.path.rpartition('.')[2]]}"},
            "dct:license": {"@id": _licence(licence)},
            "dct:language": [{"@id": language_authority(it)} for it in self.publisher.languages],
            "dct:conformsTo": form,
        }

    def _service(self, sets: Sequence[Node]) -> Node:
        words = self.publisher.catalogue.words.texts
        return self._described() | {
            "@id": self._id("service"),
            "@type": "dcat:DataService",
            "dct:identifier": self._id("service"),
            "dct:title": say(words["open_data_openapi_json"]),
            "dct:description": say(words["what_is_in_it_explained"]),
            "dcat:keyword": say(words["open_data"]),
            "dcat:endpointURL": self._url(FOLDER) | RESOURCE,
            "dcat:endpointDescription": self._url(openapi.PATH) | RESOURCE,
            "dcat:servesDataset": [{"@id": it["@id"]} for it in sets],
        }

    def _agent(self) -> Node:
        return {
            "@id": self._agent_id,
            "@type": "foaf:Agent",
            "foaf:name": say(self._organisation.title),
        }

    def _contact(self) -> Node:
        told, site = self.told, self.publisher.catalogue.site
        ways: Node = {
            "vcard:hasEmail": told.email and {"@id": f"mailto:{told.email}"},
            "vcard:hasTelephone": told.telephone and {"@id": f"tel:{_dialled(told.telephone)}"},
            "vcard:hasURL": {"@id": site.contact},
        }
        return {
            "@id": self._id("contact"),
            "@type": ["vcard:Kind", "vcard:Organization"],
            "vcard:fn": say(self._organisation.title),
            **{key: it for key, it in ways.items() if it},
        }

    def _concepts(self) -> Iterator[Node]:
        """What is named from lists of the EU, with its type, for who does not fetch those."""
        for theme in self.told.themes:
            label = say(self.publisher.catalogue.words.texts[f"choice_{theme.lower()}"])
            yield {"@id": _theme(theme), "@type": "skos:Concept", "skos:prefLabel": label}
        for language in self.publisher.languages:
            yield {"@id": language_authority(language), "@type": "dct:LinguisticSystem"}
        yield {"@id": f"{AUTHORITY}/access-right/PUBLIC", "@type": "dct:RightsStatement"}
        licence = _licence(self.publisher.catalogue.site.data_licence.url)
        yield {"@id": licence, "@type": "dct:LicenseDocument"}
        for media_type in sorted({it.media_type for it in self.files.values()}):
            yield {"@id": f"{MEDIA_TYPES}/{media_type}", "@type": "dct:MediaType"}
        for code in FORMATS.values():
            yield {"@id": f"{AUTHORITY}/file-type/{code}", "@type": "dct:MediaTypeOrExtent"}
        yield self._page() | {"@type": "foaf:Document"}
        yield self._url("") | {"@type": "foaf:Document"}


def _theme(code: str) -> str:
    return f"{AUTHORITY}/data-theme/{code}"


def _licence(url: str) -> str:
    """By the EU's code, where it has one."""
    code = next((code for part, code in LICENCES.items() if part in url), "")
    return f"{AUTHORITY}/licence/{code}" if code else url


def _dialled(telephone: str) -> str:
    return "".join(it for it in telephone if it.isdigit() or it == "+")
