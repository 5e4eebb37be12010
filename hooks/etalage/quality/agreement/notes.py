"""What one language of a text has and another has not, at the line where an editor looks first.

In: the passages of a text. Out: a `Problem` for each difference, which nobody has to mend: two
languages may well put things in their own way. Next: `commands.check`.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from ...kept import Kept
from ...problems import Problem
from ..passages import Passage, Passages
from .shared import Lack, find_lacks


def find_disagreements(texts: Iterable[Passages], kept: Kept) -> Iterator[Problem]:
    """Every other language is compared with the first. kept: what was compared before."""
    for first, *others in texts:
        for other in others:
            for lack in _lacks(first, other, kept):
                yield _note(lack, first, other)


def _lacks(first: Passage, other: Passage, kept: Kept) -> tuple[Lack, ...]:
    asked = first.text, first.language, other.text, other.language
    question = sha256("\0".join(asked).encode()).digest()
    lacks: tuple[Lack, ...] = kept.ask(question, lambda: tuple(find_lacks(*asked)))
    return lacks


def _note(lack: Lack, first: Passage, other: Passage) -> Problem:
    if not lack.here:
        lack, first, other = Lack(lack.there, "", lack.near_there, ""), other, first
    here, there = lack.here, lack.there
    line = other.line_of(lack.near_there)
    place = f"line {line}" if first.file == other.file else f"{other.file}:{line}"
    elsewhere = f"{other.language} ({place})"
    message = f"has “{here}”, which {elsewhere} has not; make them the same"
    if there == here:
        message = f"has “{here}”, which means another number in {elsewhere}; mend one of them"
    elif there:
        message = f"has “{here}” where {elsewhere} has “{there}”; make them the same"
    return Problem(first.file, first.line_of(lack.near_here), first.key, message)
