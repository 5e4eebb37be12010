"""What is wrong with one line of YAML, and the line as it was meant.

`line_repairs` and `quote_repairs` find repairs, `recovery` reports and makes them.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

LEAD = r"(?P<lead> *+(?:- ++)*+)"
"""What stands before a key or text: spaces, and the dashes of a list."""

KEYED = LEAD + r"(?P<key>(?:[\w-]+ *: +)?)"
"""The same with the key, if there is one."""


@dataclass(frozen=True)
class Repair:
    """How one line is put right."""

    message: str
    """What is wrong and what to do about it."""

    line: str
    """The line as it was meant."""

    is_guess: bool = False
    """What was meant is not certain, so nothing else is said about this line."""

    belongs_above: bool = False
    """It is the inside of the text above it, and no structure."""


FindRepair = Callable[[str, str], Repair | None]
"""Looks at a line, and at the next one that is not empty."""


def indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def shorten(text: str, most: int = 40) -> str:
    return text if len(text) <= most else text[: most - 3] + "…"


def starts_anew(line: str, following: str) -> bool:
    """Whether the next line is a key or an item of its own, at most as deep as this one."""
    depth = len(re.match(LEAD, line)["lead"])  # type: ignore[index]  # it matches any line
    return not following or (
        indentation(following) <= depth and bool(re.match(r" *(- |[\w-]+:)", following))
    )
