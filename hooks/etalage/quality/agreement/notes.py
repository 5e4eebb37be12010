"""What one language of a text has and another has not, at the line where an editor looks first.

In: the passages of a text. Out: a `Problem` for each difference, which nobody has to mend: two
languages may well put things in their own way. Next: `commands.check`.
"""

from collections.abc import Iterable, Iterator

from ...problems import Problem
from ..passages import Passage, Passages
from .shared import Lack, find_lacks


def find_disagreements(texts: Iterable[Passages]) -> Iterator[Problem]:
    """Every other language is compared with the first."""
    for first, *others in texts:
        for other in others:
            for lack in find_lacks(first.text, first.language, other.text, other.language):
                yield _note(lack, first, other)


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
