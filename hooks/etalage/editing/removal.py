"""What goes and what is left when a record is removed.

In: the project, a record, and the record that its address is to lead to, if any. Out: a `Removal`;
nothing is written. Next: `commands.remove`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from ..loading import Loaded, load
from ..loading.yaml import read_document
from ..model import Described, Record
from ..model.record import PICTURES
from ..model.traversal import references_in
from ..problems import raise_problems
from ..settings import Settings
from .data_files import text_files
from .mentions import find_references
from .redirects import with_redirects
from .writing import Contents


@dataclass(frozen=True)
class Removal:
    contents: Contents
    """Every file that changes or goes."""

    addresses: tuple[str, ...]
    """Those of the record until now, its own first; empty where it had no page."""

    left: tuple[str, ...]
    """Records that no other one refers to any more, such as a source that only this one cited."""


def plan_removal(settings: Settings, kind: str, slug: str, heir: Path | None) -> Removal:
    """Raises DataError with every place that still refers to the record."""
    raise_problems(find_references(settings, kind, slug))
    path, loaded = settings.data / kind / f"{slug}.yml", load(settings)
    record = loaded.records[kind].get(slug)
    addresses = _addresses(path, f"{kind}/{slug}")
    contents: dict[Path, bytes | None] = {path: None}
    if heir:
        contents[heir] = with_redirects(heir, addresses).encode()
    contents |= dict.fromkeys(_pictures(settings, loaded, record))
    return Removal(contents, addresses, tuple(_left(loaded, record)))


def _addresses(path: Path, own: str) -> tuple[str, ...]:
    earlier = read_document(path).values.get("redirect_from")
    return (own, *map(str, earlier if isinstance(earlier, list) else ()))


def _pictures(settings: Settings, loaded: Loaded, record: Record | None) -> Iterator[Path]:
    """The picture of the record, where neither another record nor a text shows it."""
    if not isinstance(record, Described) or not record.image:
        return
    name = record.image.file
    others = (it for it in _records(loaded) if it is not record and isinstance(it, Described))
    texts = (path.read_bytes() for path in text_files(settings.docs))
    shown = any(it.image and it.image.file == name for it in others)
    if not shown and not any(name.encode() in text for text in texts):
        yield settings.docs / PICTURES / name


def _left(loaded: Loaded, record: Record | None) -> Iterator[str]:
    if record:
        others = (references_in(it) for it in _records(loaded) if it is not record)
        alone = references_in(record) - set(chain.from_iterable(others))
        yield from sorted(f"{kind}/{slug}" for kind, slug in alone)


def _records(loaded: Loaded) -> Iterator[Record]:
    return chain.from_iterable(records.values() for records in loaded.records.values())
