"""A problem, from where it is found to where it is shown: what is wrong, and in which line.

In: nothing. Out: `Problem`, which every part of Etalage reports, and `DataError`, which carries all
of them at once.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

MOST_TOLD = 100
"""Problems in one message; where there are more, they are one problem many times over."""

STEERING = re.compile(
    r"[\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\uf8ff\ufeff\ufff0-\ufffc\uffff"
    r"\U000e0000-\U0010ffff]"
)
"""Characters that would steer a terminal or a log or turn the text around them, and unseen ones."""

Key = tuple[str | int, ...]
"""Path of a key inside a file: names of keys, and numbers of items from 0."""


def dotted(key: Key) -> str:
    """`("figures", 0, "label")` -> figures.0.label, as messages write it."""
    return ".".join(str(part) for part in key)


def value_at(values: Any, key: Key) -> Any:
    """The value at a key path that is there."""
    for part in key:
        values = values[part]
    return values


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong, as it is reported to an editor."""

    file: str
    """Path from the project's root; empty until it is known whose text was read."""

    line: int
    """From 1."""

    key: str
    """Dotted path inside the file; empty for the file itself."""

    message: str
    """What is wrong and what to do about it, in one line."""

    cause: str = field(default="", compare=False)
    """What it comes of, where many come of one, such as a record that is not there."""

    def in_file(self, file: str) -> "Problem":
        return replace(self, file=file)

    def __str__(self) -> str:
        """In one line, without characters that would steer a terminal or a log."""
        parts = (f"{self.file}:{self.line}", self.key, self.message)
        return STEERING.sub("\N{REPLACEMENT CHARACTER}", ": ".join(part for part in parts if part))


class DataError(Exception):
    """The data has problems; the message lists every one, sorted by file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        told = [str(problem) for problem in self.problems[:MOST_TOLD]]
        if left := len(self.problems) - len(told):
            told.append(f"… and {left} more; mend these first")
        super().__init__("\n".join(told))


def raise_problems(problems: Iterable[Problem]) -> None:
    """Raise DataError with all of them, if there are any."""
    if found := tuple(problems):
        raise DataError(found)
