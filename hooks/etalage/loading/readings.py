"""What a file was read as before, where all that this followed from is still the same.

In: what a file holds, and what is around it. Out: its `Reading`. Only what was right is kept; what
is said of a wrong file depends on all there is. Next: `records`.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from ..kept import Kept
from ..model.references import Context

READING = ("pyyaml", "pydantic", "markdown-it-py", "babel")
"""Packages that have a say in what a file is read as."""


@dataclass(frozen=True)
class Reading:
    """A file that is right."""

    value: Any

    names: frozenset[tuple[str, str, bool]]
    """Kind, a name, and whether it was that of a record: all that was asked of the others."""


class Names(dict[str, Collection[str]]):
    """Kind -> names of its records; notes which were asked for while a file was read."""

    def __init__(self, slugs: Mapping[str, Collection[str]]) -> None:
        self.asked: set[tuple[str, str, bool]] = set()
        super().__init__((kind, _Names(kind, names, self.asked)) for kind, names in slugs.items())


class _Names(Collection[str]):
    """Those of one kind. To go through all of them is for advice, on what is wrong anyhow."""

    def __init__(self, kind: str, names: Collection[str], asked: set[tuple[str, str, bool]]):
        self._kind, self._names, self._asked = kind, names, asked

    def __contains__(self, name: object) -> bool:
        is_there = name in self._names
        self._asked.add((self._kind, str(name), is_there))
        return is_there

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def __bool__(self) -> bool:
        return True  # whether there are others is no question; whether one of a name is, is noted


class Readings:
    """Those of one project."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept

    def find(self, name: str, raw: bytes, context: Context) -> Reading | None:
        """name: of the file; raw: what it holds."""
        known: Reading | None = self._kept.find(_question(name, raw, context))
        if known and all((it in context.slugs[kind]) == there for kind, it, there in known.names):
            return known
        return None

    def keep(self, name: str, raw: bytes, context: Context, reading: Reading) -> None:
        self._kept.keep(_question(name, raw, context), reading)

    def save(self) -> None:
        self._kept.save()


@lru_cache(maxsize=1)  # a program works on one project
def readings_in(folder: Path) -> Readings:
    """The same for as long as it runs, so that what did not change stays the very same record."""
    return Readings(Kept(folder / "readings", READING))


def _question(name: str, raw: bytes, context: Context) -> tuple[str, bytes, str]:
    return name, sha256(raw).digest(), context.settled
