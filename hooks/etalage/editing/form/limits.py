"""What the model asks of a value, in terms a form can hold an editor to while they type.

In: a field of a model. Out: its JSON Schema without null, with the bounds that pydantic leaves out
where the model writes the schema itself. Next: `rules` and `fields`.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from annotated_types import Ge, Gt, Le
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from ...model.localised import Summary
from ...model.values import parse_degrees

# A character that counts may have marks before it that do not: those of another language's words.
_MARK = r"(?:\[(?=[^\]\[]+\]\{lang=[a-z]{2,3}\})|\]\{lang=[a-z]{2,3}\})"
# Nothing is both a mark and a character that counts, or a text that is too long and has ten of them
# would keep a browser busy for minutes.
SUMMARY = rf"^(?:{_MARK}*(?!{_MARK})[\s\S]){{1,{Summary.LIMIT}}}{_MARK}*$"
"""A text that fits on a card."""


def find_limits(model: type[BaseModel], name: str) -> dict[str, Any]:
    """The limits of a field; `has_decimals` where its numbers may have any number of decimals."""
    limits = dict(_schema(model)["properties"][name])
    if choices := limits.get("anyOf"):
        limits |= next(choice for choice in choices if choice != {"type": "null"})
    constraints = list(_constraints(model.model_fields[name]))
    for limit in constraints:
        if isinstance(limit, Ge | Gt):
            limits["minimum"] = _number(limit.ge if isinstance(limit, Ge) else limit.gt)
            limits["is_above_minimum"] = isinstance(limit, Gt)
        elif isinstance(limit, Le):
            limits["maximum"] = _number(limit.le)
    return limits | {
        "has_decimals": any(getattr(limit, "func", None) is parse_degrees for limit in constraints)
    }


@cache
def _schema(model: type[BaseModel]) -> dict[str, Any]:
    return model.model_json_schema()


def _number(bound: Any) -> int | float:
    return int(bound) if bound == int(bound) else float(bound)


def _constraints(value: Any) -> Iterator[Any]:
    """What a field and, inside `X | None` or `Annotated[X, …]`, its type are annotated with."""
    if isinstance(value, FieldInfo):
        yield from value.metadata
        value = value.annotation
    for part in get_args(value):
        yield part
        yield from (part.metadata if isinstance(part, FieldInfo) else _constraints(part))
