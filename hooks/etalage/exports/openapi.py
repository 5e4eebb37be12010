"""The addresses of version 1 as OpenAPI 3.1 has them: files that answer to GET, and nothing else.

In: a publisher, and the files of each kind. Out: the description as plain values. Next: `files`.
"""

from typing import Any

from ..model import KINDS
from .publisher import FOLDER, Publisher
from .schemas import schema_path

PATH = f"{FOLDER}/openapi.json"
VERSION = "1.1.0"
"""Its first number is that of the folder; the second rises when something comes besides."""

JSON, CSV, GEOJSON, ZIP = "application/json", "text/csv", "application/geo+json", "application/zip"


def describe_addresses(publisher: Publisher) -> dict[str, Any]:
    site, language = publisher.catalogue.site, publisher.languages[0]
    return {
        "openapi": "3.1.0",
        "info": {
            "title": publisher.edition.plain(site.name),
            "version": VERSION,
            "license": {
                "name": site.data_licence.name[language],
                "url": site.data_licence.url,
            },
        },
        "servers": [{"url": publisher.url(FOLDER)}],
        "paths": _paths(),
    }


def _paths() -> dict[str, Any]:
    paths: dict[str, Any] = {
        "/index.json": _answer("index", JSON, {"type": "object"}),
        "/locations.geojson": _answer("locations", GEOJSON, {"type": "object"}),
        "/all.zip": _answer("all", ZIP, {"type": "string", "format": "binary"}),
    }
    for kind in KINDS:
        record = {"$ref": schema_path(kind).removeprefix(f"{FOLDER}/")}
        paths[f"/{kind}.json"] = _answer(kind, JSON, {"type": "array", "items": record})
        paths[f"/{kind}.csv"] = _answer(f"{kind}_csv", CSV, {"type": "string"})
        one = _answer(f"{kind}_record", JSON, record)
        paths[f"/{kind}/{{slug}}.json"] = {"parameters": [_slug()], **one}
    return paths


def _slug() -> dict[str, Any]:
    shape = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
    return {"name": "slug", "in": "path", "required": True, "schema": shape}


def _answer(name: str, media_type: str, schema: dict[str, Any]) -> dict[str, Any]:
    content = {media_type: {"schema": schema}}
    responses = {"200": {"description": name, "content": content}}
    return {"get": {"operationId": name, "summary": name, "responses": responses}}
