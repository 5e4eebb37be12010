"""Finding what a record refers to, wherever it stands in the record.

In: a record. Out: its references and citations. `checks` and `catalogue` use it, so that neither lists fields by name.
"""

from collections.abc import Iterator

from pydantic import BaseModel

from .model.localised import CITATION, Text
from .model.references import Reference


def values_in(value: object) -> Iterator[object]:
    """The value itself and every value inside it."""
    yield value
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from values_in(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from values_in(item)


def references_in(record: BaseModel) -> set[tuple[str, str]]:
    """Kind and slug of all that the record refers to; the sources that its texts cite too."""
    found = set()
    for value in values_in(record):
        if isinstance(value, Reference):
            found.add((value.kind, str(value)))
        elif isinstance(value, Text):
            found.update(("sources", slug) for text in value.by_language.values() for slug in CITATION.findall(text))
    return found
