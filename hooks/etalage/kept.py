"""What cost time, kept in .cache for the next run; any of it may be deleted at any time.

In: questions, or what draws a file. Out: their answers, from before where the same was asked of the
same code. Links lead neither there nor elsewhere. Next: `quality` keeps what it measured of texts,
`site` what pages lead to, and `photographs` and `site` what they drew.
"""

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from .whole_files import write_whole

PACKAGE = Path(__file__).parent


class Kept:
    """Answers by question, both as plain values of JSON."""

    def __init__(self, file: Path, packages: Iterable[str], files: Iterable[Path] = ()) -> None:
        """packages, files: on which the answers depend, besides this package."""
        self._file = file
        parts = [sys.version, *map(version, packages), _own_code(), _digest(files)]
        self._version = " ".join(parts)
        self._before = _read(file, self._version)
        self._now: dict[str, Any] = {}

    def knows(self, question: str) -> bool:
        return question in self._before

    def ask(self, question: str, answer: Callable[[], Any]) -> Any:
        """The answer of before, or a new one."""
        if question not in self._now:
            known = question in self._before
            self._now[question] = self._before[question] if known else answer()
        return self._now[question]

    def save(self) -> None:
        """What was asked this time, and nothing else; a folder that is read-only stays as it is."""
        if self._now.keys() == self._before.keys():
            return
        content = {"version": self._version, "answers": self._now}
        _write(self._file, json.dumps(content, ensure_ascii=False).encode())
        _write(self._file.parent / ".gitignore", b"*\n")  # nobody's text


def keep_file(file: Path, draw: Callable[[], bytes], is_right: Callable[[bytes], bool]) -> bytes:
    """What the file holds, or what is drawn anew where it is not right."""
    if not (file.is_symlink() or _is_elsewhere(file)):
        with suppress(OSError):
            content = file.read_bytes()
            if is_right(content):
                return content
    content = draw()
    _write(file, content)
    return content


def _write(file: Path, content: bytes) -> None:
    """A folder that cannot be written costs time and no more."""
    with suppress(OSError):
        if not _is_elsewhere(file):
            file.parent.mkdir(parents=True, exist_ok=True)
            write_whole({file: content})


def _is_elsewhere(file: Path) -> bool:
    """Whether links would have others' files read or written for those of the cache."""
    return file.parent.is_symlink() or file.parent.parent.is_symlink()


def _read(file: Path, version: str) -> Mapping[str, Any]:
    """Nothing where there is nothing, or where the file is spoilt."""
    with suppress(OSError, ValueError, TypeError, KeyError):
        content = json.loads(file.read_text("utf-8"))
        answers = content["answers"]
        if content["version"] == version and isinstance(answers, dict):
            return answers
    return {}


@cache
def _own_code() -> str:
    return _digest(sorted(PACKAGE.rglob("*.py")))


def _digest(files: Iterable[Path]) -> str:
    """Of their names and contents."""
    found = sha256()
    for file in files:
        content = file.read_bytes()
        found.update(f"{file}\0{len(content)}\0".encode())
        found.update(content)
    return found.hexdigest()
