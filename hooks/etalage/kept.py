"""Answers that cost time, kept in a file for the next run; the file may be deleted at any time.

In: questions. Out: their answers, from before where the same was asked of the same code. Next:
`quality` keeps what it measured of texts, `site` what pages lead to.
"""

import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

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
        part = self._file.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            (self._file.parent / ".gitignore").write_text("*\n", "utf-8")  # nobody's text
            part.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
            part.replace(self._file)  # in one step: another run may be reading


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
