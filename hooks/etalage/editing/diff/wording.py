"""Two versions of a text, as the few words that differ between them.

In: the text before and now. Out: one line, marked as git marks words: `een [-hoge-] {+lage+}
toren`. Next: `facts`.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

AROUND = 3
"""Words shown before and after those that changed."""

LONGEST_RUN = 20
"""Words shown of those that went or came together."""

LONGEST = 600
"""Characters of the whole line."""

MOST_WORDS = 3000
"""Comparing takes time by the square of this; a longer passage counts as rewritten as a whole."""

Step = tuple[str, Sequence[str], Sequence[str]]
"""What happened (equal, replace, delete or insert), the words before and those now."""


def mark_words(before: str, now: str) -> str:
    """The changed words with some around them; empty when nothing but the line breaks changed."""
    steps = list(_steps(before.split(), now.split()))
    if all(kind == "equal" for kind, _, _ in steps):
        return ""
    last = len(steps) - 1
    line = " ".join(_mark(step, index == 0, index == last) for index, step in enumerate(steps))
    return shorten(line, LONGEST)


def shorten(text: str, longest: int) -> str:
    """The text in one line, cut off at a word."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    return (line[:longest].rpartition(" ")[0] or line[:longest]) + " …"


def _steps(before: Sequence[str], now: Sequence[str]) -> Iterator[Step]:
    """The words in common at both ends need no comparing."""
    start = _common(before, now)
    end = _common(before[start:][::-1], now[start:][::-1])
    old, new = before[start : len(before) - end], now[start : len(now) - end]
    yield from [("equal", before[:start], now[:start])] if start else []
    if max(len(old), len(new)) > MOST_WORDS:
        yield "replace", old, new
    else:
        for kind, i1, i2, j1, j2 in SequenceMatcher(None, old, new, False).get_opcodes():
            yield kind, old[i1:i2], new[j1:j2]
    yield from [("equal", before[len(before) - end :], now[len(now) - end :])] if end else []


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((index for index, (a, b) in pairs if a != b), min(len(one), len(other)))


def _mark(step: Step, is_first: bool, is_last: bool) -> str:
    kind, old, new = step
    if kind == "equal":
        return _context(old, is_first, is_last)
    gone, come = (_run(words) for words in (old, new))
    return " ".join(([f"[-{gone}-]"] if gone else []) + ([f"{{+{come}+}}"] if come else []))


def _context(words: Sequence[str], is_first: bool, is_last: bool) -> str:
    """What stayed the same, but for the middle of it."""
    before = [] if is_first else words[:AROUND]
    after = [] if is_last else words[-AROUND:]
    is_whole = len(words) <= len(before) + len(after)
    return " ".join(words if is_whole else [*before, "…", *after])


def _run(words: Sequence[str]) -> str:
    return " ".join(words if len(words) <= LONGEST_RUN else [*words[:LONGEST_RUN], "…"])
