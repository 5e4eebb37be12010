"""The marks inside texts: `[mienskip]{lang=fy}` and `[@slug]`, and what nearly is one.

In: a text. Out: patterns of marks, and messages about what looks like a mark and is none: a reader
would see it as it was typed. `localised` and `site.prose` refuse it, `markdown` reads the marks.
"""

import re
from collections.abc import Iterator

from .values import describe

FOREIGN_WORDS = re.compile(r"\[([^\]\[]+)\]\{lang=([a-z]{2,3})\}")
CITATION = re.compile(r"\[@([^\]\[\s,;@]+)\]")
LINK_TARGET = re.compile(r"(?<=\]\()([^)\s]{1,2000})(?=\))")

NEARLY = re.compile(r"[\[(]\s{0,9}@[^\[\]()\n]{0,200}[\])]?|\{\s{0,9}lang\b[^{}\n]{0,200}\}?")
"""What is left of a mark that is not written as marks are."""


def near_marks(text: str) -> Iterator[tuple[int, str]]:
    """Where something stands that looks like a mark and is none, and what to write there."""
    rest = FOREIGN_WORDS.sub(_blank, CITATION.sub(_blank, text))
    for found in NEARLY.finditer(rest):
        yield found.start(), f"{describe(found[0])} {_advise(found[0])}"


def _advise(near: str) -> str:
    if near.startswith("{"):
        return "marks no words; write [words]{lang=fy}, with a language's code and without spaces"
    cited = re.findall(r"@\s*([\w.-]*\w)", near)
    marks = " ".join(f"[@{slug}]" for slug in cited) or "[@file-name]"
    return f"is no citation; write {marks}"


def _blank(found: re.Match[str]) -> str:
    """As long as it was, so that the rest stays where it is; words inside a mark stay too."""
    return found[0].replace("[", " ").replace("{lang", "     ").replace("@", " ")
