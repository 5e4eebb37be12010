"""Pydantic's errors in words an editor understands.

In: the error list of a record. Out: (key path, message) pairs. Next: `records` adds file and line.
"""

from collections.abc import Iterator
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from ..model.references import suggestion
from .document import Key


def explain(error: ValidationError, model: type[BaseModel]) -> Iterator[tuple[Key, str]]:
    """Every fault of one record, in the order of its fields."""
    details = error.errors(include_url=False)
    keys = {tuple(detail["loc"]) for detail in details}
    for detail in details:
        key = tuple(detail["loc"])
        context = detail.get("ctx", {})
        if detail["type"] == "localised":
            yield from (((*key, language), message) for language, message in context["faults"])
        elif detail["type"] == "too_short" and any(other[: len(key)] == key for other in keys - {key}):
            continue  # pydantic counts items it refused as absent
        else:
            yield key, _plain(detail["type"], context, detail, key, model)


PLAIN = {
    "missing": "missing",
    "string_type": "“{value}” is not text; put it between quotes",
    "tuple_type": "must be a list: each item on its own line, after a dash and a space",
    "model_type": "must have keys of its own, indented below it",
    "too_short": "needs at least one item",
    "bool_type": "“{value}” is neither true nor false",
    "bool_parsing": "“{value}” is neither true nor false",
    "int_type": "“{value}” is not a whole number",
    "int_parsing": "“{value}” is not a whole number",
    "int_from_float": "“{value}” is not a whole number",
}
"""Pydantic's name of an error -> what to tell an editor, where that needs no look at the model."""


def _plain(kind: str, context: dict[str, Any], detail: Any, key: Key, model: type[BaseModel]) -> str:
    value = detail.get("input")
    if kind == "fault":
        return str(context["message"])
    if kind == "extra_forbidden":
        return f"unknown key{suggestion(key[-1], _fields_at(model, key[:-1]))}"
    if value is None:
        return "empty; fill it in or remove the key"
    if kind == "literal_error":
        choices = str(context["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
        return f"“{value}” is not one of: {', '.join(choices)}{suggestion(value, choices)}"
    if kind == "string_pattern_mismatch":
        return f"“{value}” does not have the right form{_hint(model, key)}"
    if kind.startswith(("greater_than", "less_than")):
        return f"{value} is out of range: {detail['msg'].removeprefix('Input should be ')}"
    return PLAIN.get(kind, str(detail["msg"])).format(value=value)


def _hint(model: type[BaseModel], key: Key) -> str:
    """The field's own description, when a pattern alone would tell an editor nothing."""
    field = _model_at(model, key[:-1]).model_fields.get(str(key[-1]))
    return f": {field.description}" if field and field.description else ""


def _fields_at(model: type[BaseModel], key: Key) -> set[str]:
    return set(_model_at(model, key).model_fields) - {"slug"}


def _model_at(model: type[BaseModel], key: Key) -> type[BaseModel]:
    """The nested model a key path points into."""
    for part in key:
        if isinstance(part, str) and part in model.model_fields:
            model = _inner_model(model.model_fields[part].annotation) or model
    return model


def _inner_model(annotation: Any) -> type[BaseModel] | None:
    """The model inside `X | None` or `tuple[X, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (Union, UnionType, tuple):
        return next((found for item in get_args(annotation) if (found := _inner_model(item))), None)
    return None
