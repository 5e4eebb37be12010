"""What a record refers to, wherever it stands in the record.

In: a record. Out: its references and citations, with their keys. `loading.checks` and `catalogue`
use it, so that neither lists fields by name.
"""

from collections.abc import Iterator
from weakref import ref

from pydantic import BaseModel

from ..problems import Key
from .localised import Text
from .marks import sources_in
from .references import Reference


class Walked:
    """What many rules go through, and nobody changes."""


_walked: dict[int, tuple[ref[Walked], list[tuple[Key, object]]]] = {}
"""By identity: a record is told from its like by all that it holds, which takes as long."""


def items_in(value: object, key: Key = ()) -> list[tuple[Key, object]]:
    """The value itself and every value inside it, each with its key path."""
    return _gathered(value, key) if key or not isinstance(value, Walked) else _items_of(value)


_keys: dict[Key, Key] = {}
"""Each is there once: records of a kind have the same."""


def _items_of(walked: Walked) -> list[tuple[Key, object]]:
    """Kept without itself, so that it is let go with the last who knows it."""
    place = id(walked)
    if place not in _walked:
        inside = _gathered(walked, ())[1:]
        _walked[place] = ref(walked, lambda _: _walked.pop(place)), inside
    return [((), walked), *_walked[place][1]]


def _gathered(value: object, key: Key) -> list[tuple[Key, object]]:
    found: list[tuple[Key, object]] = []
    _gather(value, key, found)
    return found


def _gather(value: object, key: Key, found: list[tuple[Key, object]]) -> None:
    """Into one list, which is quicker than one of lists."""
    key = _keys.setdefault(key, key)
    found.append((key, value))
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            _gather(getattr(value, name), (*key, name), found)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _gather(item, (*key, index), found)


def values_in(value: object) -> Iterator[object]:
    """The value itself and every value inside it."""
    return (item for _, item in items_in(value))


def references_by_key(record: BaseModel) -> Iterator[tuple[Key, Reference]]:
    """Every reference to another record, with the key path under which it stands."""
    for key, value in items_in(record):
        if isinstance(value, Reference):
            yield key, value


def references_in(record: BaseModel) -> set[tuple[str, str]]:
    """Kind and slug of all that the record refers to; the sources that its texts cite too."""
    found = set()
    for value in values_in(record):
        if isinstance(value, Reference):
            found.add((value.kind, str(value)))
        elif isinstance(value, Text):
            for text in value.by_language.values():
                found.update(("sources", it) for it in sources_in(text))
    return found
