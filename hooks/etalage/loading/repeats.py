"""What refers to itself, stands in a list twice, or was seen before it was there.

In: what `records` read. Out: key of a record and message. Next: `checks` places them.
"""

from collections.abc import Iterator

from pydantic import BaseModel

from ..model import Record, Source
from ..model.references import Reference
from ..model.traversal import items_in, references_by_key
from ..problems import Key

Found = Iterator[tuple[Key, str]]

NAMES = ("organisation", "url", "scheme")
"""Keys of items by which they are told apart, where they have one."""


def repeats_in(record: Record) -> Found:
    yield from _to_itself(record)
    yield from _twice(record)
    if isinstance(record, Source):
        yield from _before_its_time(record)


def _to_itself(record: Record) -> Found:
    """Only through a relation that holds for both; others go round in a circle."""
    for key, reference in references_by_key(record):
        is_own = (reference.kind, str(reference)) == (record.folder, record.slug)
        if is_own and str(key[0]).startswith("related"):
            yield key, "is this record itself, which everything is related to; remove it"


def _twice(record: Record) -> Found:
    """Items of one list that are the same, or that name the same organisation or address."""
    for key, items in items_in(record):
        if not isinstance(items, tuple) or not items or isinstance(items[0], Reference | int | str):
            continue
        first: dict[object, int] = {}
        for index, item in enumerate(items):
            told = _told_apart_by(item)
            if told in first:
                nth = first[told] + 1
                yield (*key, index), f"is the same as item {nth} of this list; keep one"
            first.setdefault(told, index)


def _told_apart_by(item: object) -> object:
    named = (getattr(item, name, None) for name in NAMES) if isinstance(item, BaseModel) else ()
    return next((it for it in named if it), item)


def _before_its_time(source: Source) -> Found:
    if source.retrieved and source.published and source.retrieved < source.published.first_day():
        published = source.published.isoformat()
        yield ("retrieved",), f"is before it was published, {published}; correct one of them"
