"""What cost time, kept in .cache for the next run; any of it may be deleted at any time.

In: questions, or what draws a file. Out: their answers, from before where the same was asked of the
same code by the same user. Links lead neither there nor elsewhere. Next: `loading` keeps what it
read, `quality` what it measured of texts, `site` what pages lead to, and `photographs` and `site`
what they drew.
"""

import copyreg
import pickle
import sys
from collections.abc import Callable, Hashable, Iterable, Mapping
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryFile
from types import MappingProxyType
from typing import IO, Any

from .sealing import seal, unseal
from .whole_files import write_whole

PACKAGE = Path(__file__).parent


NEWS = 20
"""A file is written again once one in so many of its answers is new; writing costs time as well."""


def _unchanging(content: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(content)


copyreg.pickle(MappingProxyType, lambda proxy: (_unchanging, (dict(proxy),)))


class Kept:
    """Answers by question, both of any kind that can be pickled."""

    def __init__(self, file: Path, packages: Iterable[str], folder: Path | None = None) -> None:
        """packages, folder: on which the answers depend, besides this package."""
        self._file, self._folder = file, folder
        self._changes = _changes_in(folder)
        files = sorted(it for it in self._changes if it.is_file())
        parts = [sys.version, *map(version, packages), _own_code(), _digest(files)]
        self._version = " ".join(parts).encode()
        self._before = _read(file, self._version)
        self._now: dict[Any, Any] = {}
        self._new = 0

    def find(self, question: Hashable) -> Any:
        """The answer of now or before; None where there is none."""
        if question not in self._now and question in self._before:
            self._now[question] = self._before[question]
        return self._now.get(question)

    def keep(self, question: Hashable, answer: Any) -> None:
        self._now[question] = answer
        self._new += 1

    def ask(self, question: Hashable, answer: Callable[[], Any]) -> Any:
        """The answer of before, or a new one."""
        if self.find(question) is None:
            self.keep(question, answer())
        return self._now[question]

    def save(self) -> None:
        """What was asked this time, and nothing else; the next time begins here.

        A folder that is read-only stays as it is. Nothing is kept where files that the answers
        depend on were saved meanwhile: some may follow from these, and the edit may be undone.
        """
        self._before, self._now, new = self._now, {}, self._new
        if new * NEWS <= len(self._before) or _changes_in(self._folder) != self._changes:
            return
        self._new = 0
        with suppress(OSError), TemporaryFile() as file:
            file.write(self._version)
            pickle.dump(self._before, file)
            seal(file)
            keep_copy(self._file, file)
            _write(self._file.parent / ".gitignore", b"*\n")  # nobody's text


def keep_file(file: Path, draw: Callable[[], bytes], is_right: Callable[[bytes], bool]) -> bytes:
    """What the file holds, or what is drawn anew where it is not right."""
    with suppress(OSError):
        content = _read_own(file)
        if is_right(content):
            return content
    content = draw()
    _write(file, content)
    return content


def keep_copy(file: Path, content: IO[bytes]) -> None:
    """Of a file, from its beginning; whoever opens it again sees to it that it is the same."""
    content.seek(0)
    _write(file, content)


def open_kept(file: Path) -> IO[bytes]:
    """Raises OSError for what is no file of the cache, such as a link to what has no end."""
    if file.is_symlink() or _is_elsewhere(file) or not file.is_file():
        raise FileNotFoundError(file)
    return file.open("rb")


def _write(file: Path, content: bytes | IO[bytes]) -> None:
    """A folder that cannot be written costs time and no more."""
    with suppress(OSError):
        if not _is_elsewhere(file):
            file.parent.mkdir(parents=True, exist_ok=True)
            write_whole({file: content})


def _read_own(file: Path) -> bytes:
    """Raises OSError as `open_kept` does."""
    with open_kept(file) as kept:
        return kept.read()


def _is_elsewhere(file: Path) -> bool:
    """Whether links would have others' files read or written for those of the cache."""
    return file.parent.is_symlink() or file.parent.parent.is_symlink()


def _read(file: Path, version: bytes) -> Mapping[Any, Any]:
    """Nothing where there is nothing, or where it is of another version or not from this user."""
    with suppress(OSError, ValueError):
        content = unseal(_read_own(file))
        if content[: len(version)] == version:
            answers: dict[Any, Any] = pickle.loads(content[len(version) :])  # noqa: S301 - sealed
            return answers
    return {}


def _changes_in(folder: Path | None) -> dict[Path, tuple[int, int]]:
    """It and all below it, with when each changed; so does a folder when a file comes or goes."""
    changes: dict[Path, tuple[int, int]] = {}
    for path in (folder, *folder.rglob("*")) if folder else ():
        with suppress(OSError):  # such as of a copy that an editor makes while it saves
            known = path.stat()
            changes[path] = known.st_mtime_ns, known.st_ctime_ns
    return changes


@cache
def _own_code() -> str:
    """With the words that come along."""
    return _digest(sorted(it for it in PACKAGE.rglob("*") if it.suffix in (".py", ".yml")))


@cache
def digest_of_code(*files: str) -> str:
    """Of files of this package, by which what they draw is known from what they drew before."""
    return digest_of((file, (PACKAGE / file).read_bytes()) for file in files)


def digest_of(contents: Iterable[tuple[str, bytes]]) -> str:
    """Of names and what they stand for, in this order."""
    found = sha256()
    for name, content in contents:
        found.update(f"{name}\0{len(content)}\0".encode())
        found.update(content)
    return found.hexdigest()


def _digest(files: Iterable[Path]) -> str:
    return digest_of((str(file), file.read_bytes()) for file in files)
