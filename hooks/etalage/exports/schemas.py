"""The form of what is published, as JSON Schema (2020-12).

In: the model and the languages. Out: a schema for each kind. It follows from pydantic's own, with
what `publisher` makes of references, texts, pictures and sums. Next: `files` and `tables`.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from ..model import KINDS
from ..model.introspection import shapes_of
from ..model.values import PartialDate
from .publisher import FOLDER, Publisher, source_of

Schema = dict[str, Any]

FOR_EDITORS = {"title", "patternErrorMessage", "examples", "default", "description"}
"""What pydantic's schema says to who writes records, and to nobody else."""

URI: Schema = {"type": "string", "format": "uri"}
RATE: Schema = {"$ref": "#/$defs/Rate"}
CURRENCY: Schema = {"type": "string", "pattern": "^[A-Z]{3}$"}


def schema_path(kind: str) -> str:
    return f"{FOLDER}/schema/{kind}.schema.json"


def record_schema(kind: str, publisher: Publisher) -> Schema:
    """The schema of one record of a kind."""
    made = KINDS[kind].model_json_schema()
    definitions = made.pop("$defs", {})
    definitions.pop("Rate", None)
    parts = {name: _part(name, it, publisher) for name, it in definitions.items()}
    whole = _group(made, publisher)
    own = _in_order(kind, whole["properties"])
    first = {
        "id": URI,
        "title": own.pop("title"),
        "collection": {"const": kind},
        "slug": {"type": "string"},
        "pages": _per_language(URI, publisher),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": publisher.url(schema_path(kind)),
        "type": "object",
        "properties": first | own,
        "required": [*first, *(it for it in own if it in whole["required"])],
        "additionalProperties": False,
        **({"$defs": parts} if parts else {}),
    }


def _in_order(kind: str, properties: Schema) -> Schema:
    """As files have them; pydantic has what is inherited first."""
    names = [it for shape in shapes_of(KINDS[kind]) for it in (shape.name, source_of(shape.name))]
    return {it: properties[it] for it in names if it in properties}


def _part(name: str, schema: Schema, publisher: Publisher) -> Schema:
    made = _group(schema, publisher)
    properties, required = made["properties"], made["required"]
    if name == "Image":
        properties = {"url": URI} | {it: properties[it] for it in properties if it != "file"}
        required = ["url", *(it for it in required if it != "file")]
    if name == "Amount":
        properties, required = {"currency": CURRENCY} | properties, ["currency", *required]
    return made | {"properties": properties, "required": required}


def _group(schema: Schema, publisher: Publisher) -> Schema:
    fields = schema["properties"].items()
    return {
        "type": "object",
        "properties": dict(it for key, field in fields for it in _named(key, field, publisher)),
        "required": [name for name, it in fields if not _may_lack(it)],
        "additionalProperties": False,
    }


def _named(name: str, schema: Any, publisher: Publisher) -> Iterator[tuple[str, Schema]]:
    """The field as it is published; a rate is a number, with its source beside it."""
    made = _value(schema, publisher)
    yield name, {"type": "number"} if made == RATE else made
    if made == RATE:
        yield source_of(name), URI


def _may_lack(field: Mapping[str, Any]) -> bool:
    return {"type": "null"} in field.get("anyOf", ()) or field.get("default") == ""


def _value(schema: Any, publisher: Publisher) -> Any:
    """What pydantic says of a value, as it is published."""
    choices = [it for it in schema.get("anyOf", ()) if it != {"type": "null"}]
    if len(choices) == 1:
        return _value(choices[0], publisher)
    if "x-localised" in schema:
        one = {"type": "string"}
        if schema["x-localised"].get("pattern", "").startswith("^"):
            one["format"] = "date"
        return _per_language(one, publisher, is_complete="x-complete" in schema)
    if "x-kind" in schema:
        return URI
    if "x-listed" in schema:
        listed = publisher.catalogue.site.lists[schema["x-listed"]]
        return {"type": "string", "enum": [it.name for it in listed]}
    if schema.get("pattern") == PartialDate.FORM:
        return {"type": "string", "pattern": PartialDate.FORM}
    bare = {key: it for key, it in schema.items() if key not in FOR_EDITORS}
    if "items" in bare:
        bare["items"] = _value(bare["items"], publisher)
    return bare


def _per_language(one: Schema, publisher: Publisher, is_complete: bool = True) -> Schema:
    languages = list(publisher.languages)
    return {
        "type": "object",
        "properties": dict.fromkeys(languages, one),
        "required": languages if is_complete else [],
        "additionalProperties": False,
    }
