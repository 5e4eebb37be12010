"""How each value of a record is written, and in which order.

In: a model and the site's languages. Out: a `Layout`. Next: `writing`, and the form, which writes
records in the same way.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from pydantic import BaseModel

from ...model import KINDS, Site, Terms
from ...model.introspection import FieldShape, shapes_of
from ...model.localised import DatePerLanguage, Markdown
from ...model.record import Image
from ...model.values import PartialDate
from ...problems import Key

Style = Literal["group", "text", "prose", "picture", "word", "value"]
"""A group has keys or items of its own, one a line. A text stands between quotation marks, so that
nothing in it can be taken for YAML; prose on lines of its own, below |-. A picture is the name of a
file, without its folder. A word, such as the name of a record or an address, and a value, such as a
number or a date, stand as they are."""


PICTURE = (Image, "file")


@dataclass(frozen=True)
class Entry:
    """How one value is written."""

    style: Style

    default: str | None = None
    """What the model takes for granted; a key that says so is left out."""


Layout = Mapping[str, Entry]
"""Pattern of a key path -> its entry, in the order of the file: `figures.*.label.fr`."""


LAID_OUT: Mapping[str, type[BaseModel]] = {**KINDS, "site": Site, "terms": Terms}
"""Kind of record, or name of a file that stands alone -> its model: all that the form edits."""


def pattern_of(key: Key) -> str:
    """`("figures", 0, "label")` -> figures.*.label."""
    return ".".join("*" if isinstance(part, int) else part for part in key)


def make_layout(model: type[BaseModel], languages: Sequence[str]) -> Layout:
    return dict(_entries(model, languages, ""))


def _entries(
    model: type[BaseModel], languages: Sequence[str], before: str
) -> Iterator[tuple[str, Entry]]:
    for shape in shapes_of(model):
        pattern = before + shape.name
        if shape.is_many:
            yield pattern, Entry("group", None if shape.info.is_required() else "[]")
            pattern += ".*"
        style: Style = "picture" if (model, shape.name) == PICTURE else _style(shape)
        yield pattern, Entry(style, None if shape.is_many else _default(shape))
        if shape.part:
            yield from _entries(shape.part, languages, f"{pattern}.")
        if shape.localised:
            one = Entry(_style_of_language(shape.localised))
            yield from ((f"{pattern}.{language}", one) for language in languages)


def _style(shape: FieldShape) -> Style:
    if shape.localised or shape.part:
        return "group"
    if shape.is_name:
        return "text"
    is_value = any(map(shape.holds, (int, Decimal, date, PartialDate)))
    return "value" if is_value else "word"


def _style_of_language(localised: type[Any]) -> Style:
    if issubclass(localised, DatePerLanguage):
        return "value"
    return "prose" if issubclass(localised, Markdown) else "text"


def _default(shape: FieldShape) -> str | None:
    default = None if shape.info.is_required() else shape.info.default
    if isinstance(default, bool):
        return str(default).lower()
    return str(default) if isinstance(default, str | int) else None
