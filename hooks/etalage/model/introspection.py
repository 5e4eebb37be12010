"""What the model says of a field, and of the place that a key path points into.

In: a model and a name or key path. Out: a `FieldShape`, or the model of that part. `loading` uses
it for advice, `editing` to write first versions, forms and new names, `quality` to find texts.
"""

from dataclasses import dataclass
from functools import cache
from inspect import get_annotations
from types import UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from ..problems import Key
from .conventions import SiteChoice
from .lines import parse_name
from .localised import Localised
from .references import Reference

Base = TypeVar("Base")


@dataclass(frozen=True)
class FieldShape:
    """One field of a model; for a list, what each of its items is."""

    name: str

    info: FieldInfo
    """What the model says of it: its description, its default, whether a record must have it."""

    is_many: bool
    """A list of such values."""

    item: Any
    """Annotation of one value, without `| None`."""

    @property
    def localised(self) -> type[Localised[Any]] | None:
        """The class of a value that exists once a language."""
        return find_type(self.item, Localised)

    @property
    def reference(self) -> type[Reference] | None:
        """The class of a reference to another record."""
        return find_type(self.item, Reference)

    @property
    def listed(self) -> str:
        """Key of the list in data/site.yml among whose names one is chosen; empty for others."""
        choice = find_type(self.item, SiteChoice)
        return choice.listed if choice else ""

    @property
    def part(self) -> type[BaseModel] | None:
        """The model of a group of keys."""
        return find_type(self.item, BaseModel)

    @property
    def choices(self) -> tuple[str, ...]:
        """The values there are to choose from; empty where any value will do."""
        return get_args(self.item) if get_origin(self.item) is Literal else ()

    @property
    def is_name(self) -> bool:
        """One line of text that is the same in every language."""
        validators = (*self.info.metadata, *get_args(self.item))
        return any(getattr(it, "func", None) is parse_name for it in validators)

    def holds(self, kind: type) -> bool:
        return find_type(self.item, kind) is not None


def shape_of(model: type[BaseModel], name: str) -> FieldShape:
    """The field of this name. Raises KeyError where there is none."""
    info = model.model_fields[name]
    annotation = _without_none(info.annotation)
    is_many = get_origin(annotation) is tuple
    item = _without_none(get_args(annotation)[0]) if is_many else annotation
    return FieldShape(name, info, is_many, item)


FIRST = ("title", "summary", "body")
LAST = ("sources", "verified_on", "updated", "redirect_from", "image", "links")
"""What records share stands before and after what is particular to one kind."""


@cache
def shapes_of(model: type[BaseModel]) -> tuple[FieldShape, ...]:
    """Every field that an editor writes, in the order of files, forms and first versions.

    A kind's own ones stand before those it inherits. The slug is a file's name. Kept, as it is
    asked of every part of every record.
    """
    bases = [get_annotations(base) for base in model.__mro__]
    names = dict.fromkeys(name for own in bases for name in own if name in model.model_fields)
    own = [name for name in names if name not in {*FIRST, *LAST, "slug"}]
    ordered = [*(it for it in FIRST if it in names), *own, *(it for it in LAST if it in names)]
    return tuple(shape_of(model, name) for name in ordered)


def model_at(model: type[BaseModel], key: Key) -> type[BaseModel]:
    """The nested model a key path points into."""
    for part in key:
        if isinstance(part, str) and part in model.model_fields:
            model = shape_of(model, part).part or model
    return model


def shape_at(model: type[BaseModel], key: Key) -> FieldShape | None:
    """The field at a key path, or around the item that it points to; None where there is none."""
    names = [index for index, part in enumerate(key) if isinstance(part, str)]
    if not names:
        return None
    holder, name = model_at(model, key[: names[-1]]), str(key[names[-1]])
    return shape_of(holder, name) if name in holder.model_fields else None


def fields_with(name: str, model: type[BaseModel]) -> list[str]:
    """Fields of this model that hold a key of this name inside them."""
    return [it.name for it in shapes_of(model) if it.part and name in it.part.model_fields]


def find_type(annotation: Any, base: type[Base]) -> type[Base] | None:
    """The class of this base inside `X | None`, `tuple[X, ...]` or `Annotated[X, …]`."""
    if isinstance(annotation, type) and issubclass(annotation, base):
        return annotation
    if get_origin(annotation) in (Union, UnionType, tuple, Annotated):
        return next((found for it in get_args(annotation) if (found := find_type(it, base))), None)
    return None


def _without_none(annotation: Any) -> Any:
    choices = [choice for choice in get_args(annotation) if choice is not type(None)]
    is_optional = type(None) in get_args(annotation) and len(choices) == 1
    return choices[0] if is_optional else annotation
