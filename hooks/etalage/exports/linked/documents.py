"""Nodes as documents: inside a page in its language alone, and all in one graph.

In: nodes. Out: JSON-LD, and Turtle, which pyoxigraph makes of the same JSON-LD. No context is
fetched from elsewhere: each document has its own. Next: `pages` and `files`.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from ..publisher import FOLDER, Publisher
from .catalogue import describe_catalogue
from .parts import Node, PerLanguage
from .things import describe_all

JSONLD, TURTLE = f"{FOLDER}/graph.jsonld", f"{FOLDER}/graph.ttl"

SCHEMA = "https://schema.org/"

PREFIXES = {
    "dct": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
}

GRAPH_PREFIXES = {"schema": SCHEMA} | PREFIXES

TEXTS = ("name", "alternateName", "description", "abstract", "variableMeasured")
DATES = (
    "datePublished",
    "dateModified",
    "foundingDate",
    "dissolutionDate",
    "observationDate",
)
ADDRESSES = ("url", "sameAs", "image", "item", "license", "contentUrl")
CODES = ("identifier", "inLanguage", "unitCode", "currency", "encodingFormat", "contentSize")
"""The same in every language."""


def write_page_data(
    nodes: Sequence[Node], crumbs: Sequence[tuple[str, str]], language: str
) -> Markup:
    """JSON for a script element; crumbs: name and address of the pages above, then of this one."""
    graph = [_in_language(it, language) for it in nodes]
    if len(crumbs) > 1:
        graph.append(_trail(crumbs))
    context = _context(graph, {"@language": language}, {it: {"@language": None} for it in CODES})
    text = json.dumps(
        {"@context": context, "@graph": graph}, ensure_ascii=False, separators=(",", ":")
    )
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704 - no tag can begin or end in it


def make_graph(publisher: Publisher) -> dict[str, Any]:
    """Everything, with its texts in every language."""
    nodes = [*describe_catalogue(publisher), *describe_all(publisher)]
    return {
        "@context": _context(nodes, {}, {key: {"@container": "@language"} for key in TEXTS}),
        "@graph": nodes,
    }


def write_turtle(document: dict[str, Any], prefixes: Mapping[str, str]) -> bytes:
    """prefixes: short names -> what they stand for."""
    from pyoxigraph import RdfFormat, parse, serialize  # for a build alone

    triples = parse(json.dumps(document), format=RdfFormat.JSON_LD)
    written = serialize(
        (it.triple for it in triples), format=RdfFormat.TURTLE, prefixes=dict(prefixes)
    )
    assert written
    head, body = written.split(b"\n")[: len(prefixes)], written.split(b"\n")[len(prefixes) :]
    return b"\n".join([*sorted(head), *body])  # the library writes prefixes in an order of chance


def _trail(crumbs: Sequence[tuple[str, str]]) -> Node:
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": url}
        for number, (name, url) in enumerate(crumbs, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _in_language(value: Any, language: str) -> Any:
    if isinstance(value, PerLanguage):
        return value[language]
    if isinstance(value, dict):
        return {key: _in_language(it, language) for key, it in value.items()}
    if isinstance(value, list):
        only = [_in_language(it, language) for it in value]
        return only[0] if len(only) == 1 else only
    return value


def _context(nodes: Iterable[Node], first: Node, more: Node) -> Node:
    """Only what these nodes use, for it stands in every page."""
    terms = (
        more
        | {key: {"@type": "Date"} for key in DATES}
        | {key: {"@type": "@id"} for key in ADDRESSES}
    )
    used = _keys_in(nodes)
    prefixes = {it for key in used for it in PREFIXES if key.startswith(f"{it}:")}
    return {
        "@vocab": SCHEMA,
        **first,
        **{name: PREFIXES[name] for name in sorted(prefixes)},
        **{name: it for name, it in terms.items() if name in used},
    }


def _keys_in(value: Any) -> set[str]:
    """Keys, and types."""
    if isinstance(value, PerLanguage):
        return set()
    if isinstance(value, dict):
        types = value.get("@type", [])
        own = {*value, *([types] if isinstance(types, str) else types)}
        return own.union(*map(_keys_in, value.values()))
    return set().union(*map(_keys_in, value)) if isinstance(value, list) else set()
