"""The files of open data: lists of each kind, all in one, and each record.

In: a publisher. Out: `Export`s. Next: `files`.
"""

import io
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from ..model import KINDS, Record
from . import dcat, geography, openapi
from .export import Export, Shared, write_json
from .linked import documents, make_graph, write_turtle
from .openapi import CSV, GEOJSON, JSON, ZIP
from .publisher import FOLDER, Publisher, latest_update
from .schemas import record_schema, schema_path
from .tables import write_table

JSONLD, TURTLE = "application/ld+json", "text/turtle"

INDEX = f"{FOLDER}/index.json"
EVERYTHING = f"{FOLDER}/all.zip"

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can tell, of every file in it: two builds stay the same."""


def make_data_files(publisher: Publisher) -> list[Export]:
    """Every file of the version: lists first, then all in one, then each record."""
    lists = [*_files_of_kinds(publisher), *_files_of_all(publisher)]
    records = [_file_of(record, publisher) for record in publisher.records()]
    everything = Export(EVERYTHING, ZIP, lambda: _pack(lists))
    index = Export(INDEX, JSON, lambda: write_json(_index(publisher)))
    catalogue = _files_of_catalogue([*lists, everything], publisher)
    return [index, *lists, everything, *catalogue, *records]


def _files_of_kinds(publisher: Publisher) -> Iterator[Export]:
    for kind in KINDS:
        records = Shared(partial(_publish, kind, publisher), files=2)
        schema = partial(record_schema, kind, publisher)
        table = partial(_write_table, records, schema)
        yield Export(f"{FOLDER}/{kind}.json", JSON, partial(_write, records), kind)
        yield Export(f"{FOLDER}/{kind}.csv", CSV, table, kind)
        yield Export(schema_path(kind), "application/schema+json", partial(_write, schema))


def _files_of_all(publisher: Publisher) -> Iterator[Export]:
    locations = lambda: write_json(geography.make_locations(publisher))  # noqa: E731
    addresses = lambda: write_json(openapi.describe_addresses(publisher))  # noqa: E731
    graph = Shared(partial(make_graph, publisher), files=2)
    yield Export(geography.PATH, GEOJSON, locations)
    yield Export(documents.JSONLD, JSONLD, lambda: write_json(graph()))
    yield Export(documents.TURTLE, TURTLE, lambda: write_turtle(graph(), documents.GRAPH_PREFIXES))
    yield Export(openapi.PATH, "application/openapi+json", addresses)


def _files_of_catalogue(files: Sequence[Export], publisher: Publisher) -> Iterator[Export]:
    """None where the site does not say who answers for its data."""

    def describe() -> dict[str, Any]:
        listed = [dcat.File(it.path, it.media_type, it.size) for it in files]
        return dcat.describe_data(publisher, listed)

    if publisher.catalogue.site.open_data:
        described = Shared(describe, files=2)
        yield Export(f"{dcat.CATALOGUE}.jsonld", JSONLD, lambda: write_json(described()))
        yield Export(
            f"{dcat.CATALOGUE}.ttl", TURTLE, lambda: write_turtle(described(), dcat.PREFIXES)
        )


def _file_of(record: Record, publisher: Publisher) -> Export:
    return Export(publisher.data(record), JSON, lambda: write_json(publisher.publish(record)))


def _publish(kind: str, publisher: Publisher) -> list[dict[str, Any]]:
    return [publisher.publish(it) for it in publisher.catalogue.records[kind].values()]


def _write(make: Callable[[], Any]) -> str:
    return write_json(make())


def _write_table(
    records: Callable[[], list[dict[str, Any]]], schema: Callable[[], dict[str, Any]]
) -> str:
    return write_table(records(), schema())


def _index(publisher: Publisher) -> dict[str, Any]:
    """Where everything of the version stands, and how fresh it is."""
    site = publisher.catalogue.site
    return {
        "id": publisher.url(INDEX),
        "title": dict(site.name.by_language),
        "version": openapi.VERSION,
        "updated": latest_update(publisher).isoformat(),
        "languages": list(publisher.languages),
        "licence": site.data_licence.url,
        "licence_of_texts": site.text_licence.url,
        "kinds": {kind: _entry(kind, publisher) for kind in KINDS},
        "locations": publisher.url(geography.PATH),
        "graph": publisher.url(documents.JSONLD),
        "turtle": publisher.url(documents.TURTLE),
        **_catalogue_entry(publisher),
        "everything": publisher.url(EVERYTHING),
        "openapi": publisher.url(openapi.PATH),
    }


def _catalogue_entry(publisher: Publisher) -> dict[str, str]:
    has_one = publisher.catalogue.site.open_data
    return {"catalogue": publisher.url(f"{dcat.CATALOGUE}.ttl")} if has_one else {}


def _entry(kind: str, publisher: Publisher) -> dict[str, Any]:
    return {
        "count": len(publisher.catalogue.records[kind]),
        "json": publisher.url(f"{FOLDER}/{kind}.json"),
        "csv": publisher.url(f"{FOLDER}/{kind}.csv"),
        "schema": publisher.url(schema_path(kind)),
    }


def _pack(files: list[Export]) -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for file in files:
            info = ZipInfo(file.path.removeprefix(f"{FOLDER}/"), EPOCH)
            info.compress_type = ZIP_DEFLATED
            archive.writestr(info, file.content)
    return stream.getvalue()
