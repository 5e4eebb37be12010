"""A slip of the pen in one line of YAML; `slips` and `quoting` find them, `mending` reports and mends them."""

import re
from collections.abc import Callable
from dataclasses import dataclass

LEAD = r"(?P<lead> *(?:- +)*)"
KEYED = LEAD + r"(?P<key>(?:[\w-]+ *: +)?)"


@dataclass(frozen=True)
class Slip:
    """message: what is wrong and what to do. mended: the line as it was meant.

    is_guess: what was meant is not certain, so nothing else is said about this line.
    """

    message: str
    mended: str
    is_guess: bool = False


Finder = Callable[[str, str], Slip | None]
"""Looks at a line, and at the next one that is not empty."""


def indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def shorten(text: str) -> str:
    return text if len(text) <= 40 else text[:37] + "…"


def starts_anew(line: str, following: str) -> bool:
    """Whether the next line is a key or an item of its own, at most as deep as this one."""
    depth = len(re.match(LEAD, line)["lead"])  # type: ignore[index]  # it matches any line
    return not following or (indentation(following) <= depth and bool(re.match(r" *(- |[\w-]+:)", following)))
