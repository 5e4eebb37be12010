"""HTML of many pages in one file: that of ten thousand records would take a gigabyte of memory.

In: pages, one after another. Out: each by its name, in this run or in a later one. Next:
`inspection`, `writing` and the seam.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import file_digest
from io import SEEK_END
from pathlib import Path
from tempfile import TemporaryFile, gettempdir
from typing import IO
from weakref import finalize

from ..kept import keep_copy

Place = tuple[int, int]
"""Where a page begins in the file, and how many bytes it has."""


@dataclass(frozen=True)
class Contents:
    """What it takes to find pages again in a file of another run."""

    digest: str
    """Of the whole file."""

    places: Mapping[str, Place]


class Sheets(Mapping[str, str]):
    """Pages by name."""

    def __init__(self, file: IO[bytes] | None = None, contents: Contents | None = None) -> None:
        """file: with these contents, or else empty; none: one that is gone when nobody needs it.

        Raises ValueError when the file holds anything else.
        """
        self._file = file or TemporaryFile()  # noqa: SIM115 - open for as long as this lives
        finalize(self, _close, self._file)
        self._places = dict(contents.places) if contents else {}
        if contents and self._digest() != contents.digest:
            raise ValueError("the file is not what it was")

    def __getitem__(self, name: str) -> str:
        start, length = self._places[name]
        self._file.seek(start)
        return self._file.read(length).decode()

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def put(self, name: str, html: str) -> None:
        """Raises OSError when the disk is full."""
        content = html.encode()
        self._places[name] = self._file.seek(0, SEEK_END), len(content)
        try:
            self._file.write(content)
            self._file.flush()
        except OSError as error:
            raise OSError(error.errno, error.strerror, gettempdir()) from None

    def contents(self) -> Contents:
        return Contents(self._digest(), self._places)

    def keep(self, file: Path) -> None:
        """Where another run finds it again."""
        keep_copy(file, self._file)

    def _digest(self) -> str:
        self._file.seek(0)
        return file_digest(self._file, "sha256").hexdigest()  # type: ignore[arg-type]


def _close(file: IO[bytes]) -> None:
    """What a full disk did not take is still to be written; that it is full was told before."""
    with suppress(OSError):
        file.close()
