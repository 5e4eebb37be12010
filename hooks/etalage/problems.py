"""A problem, from where it is found to where it is shown: what is wrong, and in which line.

In: nothing. Out: `Problem`, which every part of Etalage reports, and `DataError`, which carries all
of them at once.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

Key = tuple[str | int, ...]
"""Path of a key inside a file: names of keys, and numbers of items from 0."""


def dotted(key: Key) -> str:
    """`("figures", 0, "label")` -> figures.0.label, as messages write it."""
    return ".".join(str(part) for part in key)


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

    def in_file(self, file: str) -> "Problem":
        return replace(self, file=file)

    def __str__(self) -> str:
        return ": ".join(
            part for part in (f"{self.file}:{self.line}", self.key, self.message) if part
        )


class DataError(Exception):
    """The data has problems; the message lists every one, sorted by file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def raise_problems(problems: Iterable[Problem]) -> None:
    """Raise DataError with all of them, if there are any."""
    if found := tuple(problems):
        raise DataError(found)
