"""A file for machines, with its address and its kind; what it holds is made when asked.

A check and a preview ask for none of them, and pay for none. In: what makes its content. Out:
`Export`. Next: `data_files` and `text_files` make them, `site.writing` writes them.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from io import SEEK_END, BytesIO
from tempfile import TemporaryFile
from typing import IO, Any, Generic, TypeVar
from weakref import finalize

Value = TypeVar("Value")

LARGE = 100_000
"""Bytes."""


@dataclass(frozen=True)
class Export:
    """One file."""

    path: str
    """From the site's root."""

    media_type: str

    make: Callable[[], str | bytes]

    kind: str = ""
    """Of its records, by their folder below data/; empty for one that holds other things."""

    @property
    def content(self) -> bytes:
        """Made once, at the first time of asking."""
        self._made.seek(0)
        return self._made.read()

    @property
    def size(self) -> int:
        """In bytes."""
        return self._made.seek(0, SEEK_END)

    @cached_property
    def _made(self) -> IO[bytes]:
        """In a file where there is much of it: all together is too much for memory."""
        made = self.make()
        content = made.encode() if isinstance(made, str) else made
        if len(content) < LARGE:
            return BytesIO(content)
        file = TemporaryFile()  # noqa: SIM115 - open for as long as somebody may ask
        finalize(self, file.close)
        file.write(content)
        return file

    def forget(self) -> None:
        """What it holds, once that is written."""
        if made := self.__dict__.pop("_made", None):
            made.close()


@dataclass(frozen=True)
class Exports:
    """All files for machines."""

    files: Mapping[str, Export]
    """Path on the site -> file."""

    is_measured: bool
    """Whether pages say how large files are, for which these have to be made."""

    def with_files(self, files: Iterable[Export]) -> "Exports":
        return replace(self, files={**self.files, **{it.path: it for it in files}})

    def size_of(self, path: str) -> int | None:
        """In bytes; None where they are not measured."""
        return self.files[path].size if self.is_measured else None


class Shared(Generic[Value]):
    """What several files are made of: made for the first of them, and let go with the last."""

    def __init__(self, make: Callable[[], Value], files: int) -> None:
        self._make, self._left = make, files
        self._made: list[Value] = []

    def __call__(self) -> Value:
        made = self._made.pop() if self._made else self._make()
        self._left -= 1
        if self._left > 0:
            self._made.append(made)
        return made


def write_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
