"""JSON Schema for editors: what their editor completes, explains and refuses while they type.

In: the model, the site's languages and the records that exist. Out: file name under data/schema/ ->
contents. The shape of each kind follows from the model and the languages; the slugs stand apart, in
`records.schema.json`, since only they change when a record is added. Next: `commands.schema` writes
the files, `commands.check` says when they are behind.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter

from ..loading import Loaded
from ..model import KINDS, SINGLES, Site
from ..model.marks import FOREIGN_WORDS
from ..model.site import SITE_LISTS
from ..words import all_keys, describe_word

SLUGS = "records.schema.json"
"""The file of the records that others can refer to."""

Schema = dict[str, Any]


def make_shapes(languages: Sequence[str]) -> dict[str, str]:
    """One schema for each kind of record, and one for each file that stands alone."""
    schemas = {kind: model.model_json_schema() for kind, model in KINDS.items()}
    schemas |= {name: TypeAdapter(it.shape).json_schema() for name, it in SINGLES.items()}
    adapted = {name: _adapt(schema, languages) for name, schema in schemas.items()}
    adapted["interface"] = _describe_words(adapted["interface"])
    return {f"{name}.schema.json": _write(schema) for name, schema in adapted.items()}


def _describe_words(schema: Schema) -> Schema:
    """With the words that Etalage brings, of which a text editor then says where each stands."""
    word = {"$ref": "#/$defs/word"}
    return {
        "$defs": {"word": schema["additionalProperties"]},
        "type": "object",
        "properties": {key: {"description": describe_word(key)} | word for key in all_keys()},
        "additionalProperties": word,
    }


def make_slugs(loaded: Loaded) -> dict[str, str]:
    """What a record can name, with its title: other records, and what data/site.yml lists."""
    titles = {kind: _titles(kind, loaded) for kind in KINDS} | _choices(loaded.site)
    definitions = {name: _definition(found) for name, found in titles.items()}
    return {SLUGS: _write({"$defs": definitions})}


def _choices(site: Site | None) -> dict[str, dict[str, str]]:
    """Key of a list in data/site.yml -> titles by name; empty while that file is wrong."""
    return {
        key: {it.name: _join(it.title.by_language.values()) for it in listed}
        for key, listed in (site.lists if site else dict.fromkeys(SITE_LISTS, ())).items()
    }


def _definition(titles: Mapping[str, str]) -> Schema:
    return {
        "type": "string",
        "enum": list(titles),
        "enumDescriptions": list(titles.values()),
    }


def _join(words: Iterable[object]) -> str:
    """A title as all languages write it."""
    plain = [FOREIGN_WORDS.sub(r"\1", word) for word in words if isinstance(word, str)]
    return " / ".join(dict.fromkeys(plain))


def _titles(kind: str, loaded: Loaded) -> dict[str, str]:
    """Title by slug; also of records with problems, since others may refer to them."""
    found = {}
    for slug in sorted(loaded.slugs[kind]):
        title = loaded.documents[f"data/{kind}/{slug}.yml"].values.get("title")
        found[slug] = _join(title.values() if isinstance(title, Mapping) else [title])
    return found


def _write(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _adapt(schema: Any, languages: Sequence[str]) -> Any:
    """Pydantic's schema with our own types filled in, and without what only concerns Python."""
    if isinstance(schema, list):
        return [_adapt(item, languages) for item in schema]
    if not isinstance(schema, dict):
        return schema
    schema = _without_python(schema)
    if "x-localised" in schema:
        return _per_language(schema, languages)
    if named := schema.get("x-kind", schema.get("x-listed")):
        kept = {key: schema[key] for key in ("title", "description") if key in schema}
        return {"$ref": f"{SLUGS}#/$defs/{named}"} | kept
    return {key: _adapt(value, languages) for key, value in schema.items()}


def _without_python(schema: Schema) -> Schema:
    """Leave out the slug, null, which is no value here, and defaults that stand for nothing."""
    choices = schema.get("anyOf", [])
    kept = [choice for choice in choices if choice != {"type": "null"}]
    if choices and len(kept) == 1:
        schema = {key: value for key, value in schema.items() if key != "anyOf"} | kept[0]
    if "default" in schema and schema["default"] in (None, [], ""):
        schema = {key: value for key, value in schema.items() if key != "default"}
    if "properties" in schema:
        properties = {name: field for name, field in schema["properties"].items() if name != "slug"}
        required = [name for name in schema.get("required", []) if name != "slug"]
        schema = schema | {"properties": properties, "required": required}
    return schema


def _per_language(schema: Schema, languages: Sequence[str]) -> Schema:
    described = {"description": schema["description"]} if "description" in schema else {}
    item = schema.pop("x-localised") | described
    properties = dict.fromkeys(languages, item)
    required = list(languages) if schema.pop("x-complete", False) else []
    return schema | {
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }
