"""The shape of a record by its model: which part of it a key path points into.

In: a model and a key path. Out: the model of that part, or the type of its value. `messages` uses it for advice, the
commands `new` and `rename` and the form of `admin` to know what belongs where.
"""

from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel

from ..model.references import Reference
from .document import Key

Base = TypeVar("Base")


def model_at(model: type[BaseModel], key: Key) -> type[BaseModel]:
    """The nested model a key path points into."""
    for part in key:
        if isinstance(part, str) and part in model.model_fields:
            model = find_type(model.model_fields[part].annotation, BaseModel) or model
    return model


def fields_with(name: str, model: type[BaseModel]) -> list[str]:
    """Fields of this model that hold a key of this name inside them."""
    inner = {field: find_type(info.annotation, BaseModel) for field, info in model.model_fields.items()}
    return [field for field, part in inner.items() if part and name in part.model_fields]


def find_type(annotation: Any, base: type[Base]) -> type[Base] | None:
    """The class of this base inside `X | None`, `tuple[X, ...]` or `Annotated[X, …]`."""
    if isinstance(annotation, type) and issubclass(annotation, base):
        return annotation
    if get_origin(annotation) in (Union, UnionType, tuple, Annotated):
        return next((found for item in get_args(annotation) if (found := find_type(item, base))), None)
    return None


def bare(annotation: Any) -> Any:
    """The annotation without `| None`."""
    choices = [choice for choice in get_args(annotation) if choice is not type(None)]
    return choices[0] if type(None) in get_args(annotation) and len(choices) == 1 else annotation


def reference_at(model: type[BaseModel], key: Key) -> type[Reference] | None:
    """The kind of reference that stands at a key path, if one does."""
    names = [index for index, part in enumerate(key) if isinstance(part, str)]
    if not names:
        return None
    field = model_at(model, key[: names[-1]]).model_fields.get(str(key[names[-1]]))
    return find_type(field.annotation, Reference) if field else None


def value_at(values: Any, key: Key) -> Any:
    """The value at a key path that is there."""
    for part in key:
        values = values[part]
    return values
