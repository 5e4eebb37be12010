"""Repairs what keeps a file from being YAML, or makes it other YAML than was meant.

A parser stops at the first problem and often points elsewhere. So each is looked for line by line,
reported, and repaired in memory, by which the rest of the file can be read and its other problems
be reported at the same time.

In: the text of a file. Out: `Recovered`. Next: `document` parses it. `line_repairs` and
`quote_repairs` know the repairs; this module knows which lines are structure and which are the
inside of a text.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ...problems import Problem
from .layout_repairs import (
    BLOCK_TEXT,
    KEY_LINE,
    LAYOUT_REPAIRS,
    MISREAD_LAYOUT,
    FindByPlace,
    Place,
    column_of_text,
)
from .line_repairs import CONFLICT, LINE_REPAIRS, MISREAD
from .quote_repairs import OPEN_QUOTE
from .repair import FindRepair, Repair, indentation

QUOTED = re.compile(
    r"""(?P<lead> *+(?:- ++)*+)(?:(?:["'][\w-]+["']|[^\s#:"'{\[][^:#]*): +)?"""
    r"""(?P<quote>["'])(?P<rest>.*)"""
)
"""The line on which a text between quotation marks begins."""

SUSPECT = re.compile(
    r" *(?:[*+•‣▪◦·–—‒―?\d]|-\S|(?:- +)*[A-Za-z_]\w+:[^\s:/]"
    r"|.*[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000“”„‘’])"
)
"""How a line begins that may be misread, or what it holds."""

KEY = re.compile(r"[a-z_]+(?=:)")
"""A key at the margin."""

FURTHEST = 500
"""Lines further down at which the end of something that began is looked for, at most."""

CLOSING = {'"': re.compile(r'(?:[^"\\]|\\.)*"'), "'": re.compile(r"(?:[^']|'')*'(?!')")}


@dataclass
class Recovered:
    """The text of a file, repaired as far as could be."""

    text: str
    """With as many lines as before."""

    problems: list[Problem] = field(default_factory=list)

    guesses: set[int] = field(default_factory=set)
    """Lines whose repair had to guess what was meant."""


def recover(text: str, inside: Collection[int] | None = None) -> Recovered:
    """Find and repair what can be seen line by line.

    inside: for a text that is YAML, indexes of the lines inside its texts; only what is misread is
    then looked for.
    """
    lines = text.split("\n")
    recovered = Recovered(text)
    if "<<<<<<<" in text:
        _settle_conflicts(lines, recovered)
    if inside is None:
        _repair_all(lines, _following(lines), recovered)
    else:
        _repair_misread(lines, inside, recovered)
    recovered.text = "\n".join(lines)
    return recovered


def _repair_all(lines: list[str], following: Sequence[str], recovered: Recovered) -> None:
    before, margin = -1, -1
    lines[:] = [line if line.strip() else line.replace("\t", " ") for line in lines]
    for index in _structure(lines):
        if _is_second_document(lines, index):
            starts = f"a second document starts here ({lines[index][:3]})"
            message = f"{starts}; remove this line, a file holds one record"
            recovered.problems.append(Problem("", index + 1, "", message))
            _leave_out(lines, index)
            continue
        _straighten(lines, index)
        place = Place(lines, index, before)
        repair = _find_by_place(place, LAYOUT_REPAIRS)
        if repair and repair.belongs_above:
            is_told, margin = margin == before, before  # one message for all that is left of a text
            _make(repair, place.index, lines, recovered, is_told=is_told)
            continue
        if repair:
            _make(repair, place.index, lines, recovered)
        _close_text(lines, index, recovered)
        _repair_line(lines, index, following[index], recovered, LINE_REPAIRS)
        before = index if lines[index].strip() else before


def _repair_misread(lines: list[str], inside: Collection[int], recovered: Recovered) -> None:
    before, following = -1, _following(lines)
    for index, line in enumerate(lines):
        if index in inside or not line.strip() or line.lstrip().startswith("#"):
            continue
        before, above = index, before
        if not SUSPECT.match(line):
            continue
        if repair := _find_by_place(Place(lines, index, above), MISREAD_LAYOUT):
            _make(repair, index, lines, recovered)
        _repair_line(lines, index, following[index], recovered, MISREAD)


def _find_by_place(place: Place, finders: Iterable[FindByPlace]) -> Repair | None:
    return next((repair for find in finders if (repair := find(place))), None)


def _straighten(lines: list[str], index: int) -> None:
    """Tabs between words do no harm: YAML knows them, though this parser does not."""
    start = indentation(lines[index])
    if not lines[index][start:].startswith("\t"):
        lines[index] = lines[index].replace("\t", " ")


def _close_text(lines: list[str], index: int, recovered: Recovered) -> None:
    """A text over several lines whose quotation mark is still open where the next key begins."""
    quoted = QUOTED.match(lines[index].rstrip("\r"))
    if not quoted or CLOSING[quoted["quote"]].match(quoted["rest"]):
        return
    last = _last_before_key(lines, index, quoted["quote"], len(quoted["lead"]))
    if last > index:
        recovered.problems.append(Problem("", index + 1, "", OPEN_QUOTE))
        recovered.guesses.add(index + 1)
        lines[last] = lines[last].rstrip().rstrip("”’“") + quoted["quote"]


def _last_before_key(lines: Sequence[str], index: int, quote: str, column: int) -> int:
    """The last line with words before a key that cannot be inside this text; 0 if it closes."""
    last = index
    for number in range(index + 1, min(len(lines), index + FURTHEST)):
        if KEY_LINE.match(lines[number]) and indentation(lines[number]) <= column:
            return last
        if CLOSING[quote].match(lines[number]):
            return 0
        last = number if lines[number].strip() else last
    return 0


def _following(lines: Sequence[str]) -> list[str]:
    """For each line the next one that is not empty, as it was written."""
    found, last = [""] * len(lines), ""
    for index in range(len(lines) - 1, -1, -1):
        found[index] = last
        last = lines[index] if lines[index].strip() else last
    return found


def _repair_line(
    lines: list[str],
    index: int,
    following: str,
    recovered: Recovered,
    finders: Iterable[FindRepair],
) -> None:
    for find in finders:
        repair = find(lines[index].rstrip("\r"), following)
        if repair:
            _make(repair, index, lines, recovered)


def _make(
    repair: Repair, index: int, lines: list[str], recovered: Recovered, *, is_told: bool = False
) -> None:
    """Put a line right, and report it unless that has been done for the lines above it."""
    if not is_told:
        recovered.problems.append(Problem("", index + 1, "", repair.message))
    lines[index] = repair.line
    if repair.is_guess:
        recovered.guesses.add(index + 1)


def _settle_conflicts(lines: list[str], recovered: Recovered) -> None:
    """Keep the first side of a merge conflict, as if it had been chosen."""
    start, is_second = 0, False
    for index, line in enumerate(lines):
        marker = CONFLICT.match(line)
        if marker and marker[0].startswith("<"):
            start = index + 1
            below = enumerate(lines[index : index + FURTHEST], start)
            ends = (f", up to line {number}" for number, it in below if it.startswith(">>>>>>>"))
            end = next(ends, "")
            advice = "keep what is right and remove the lines with <<<<<<<, ======= and >>>>>>>"
            recovered.problems.append(Problem("", start, "", f"a merge conflict{end}; {advice}"))
        is_second = (is_second or line.startswith(("=======", "|||||||"))) and start > 0
        if start and (marker or is_second):
            lines[index] = ""
        if line.startswith(">>>>>>>"):
            start, is_second = 0, False


def _structure(lines: list[str]) -> Iterator[int]:
    """Indexes of the lines that are structure: not empty, no comment, not the inside of a text."""
    index = 0
    while index < len(lines):
        if not lines[index].strip() or lines[index].lstrip().startswith("#"):
            index += 1
            continue
        yield index
        index = _end_of_text(lines, index)


def _end_of_text(lines: list[str], index: int) -> int:
    """The line after the text that starts on this line, when it takes several."""
    line = lines[index].rstrip("\r")
    if BLOCK_TEXT.match(line):
        column = column_of_text(lines, index)
        index += 1
        while index < len(lines) and (
            not lines[index].strip() or indentation(lines[index]) >= column
        ):
            index += 1
        return index
    quoted = QUOTED.match(line)
    if quoted and not CLOSING[quoted["quote"]].match(quoted["rest"]):
        last = min(len(lines), index + FURTHEST)
        ends = (n for n in range(index + 1, last) if CLOSING[quoted["quote"]].match(lines[n]))
        return next(ends, index) + 1
    return index + 1


def _leave_out(lines: list[str], index: int) -> None:
    """The line that starts a second document; and all of it, where keys come back in it."""
    begun = {found[0] for it in lines[:index] if (found := KEY.match(it))}
    if begun.isdisjoint(found[0] for it in lines[index:] if (found := KEY.match(it))):
        lines[index] = ""
    else:
        lines[index:] = [""] * (len(lines) - index)


def _is_second_document(lines: list[str], index: int) -> bool:
    before = (line for line in lines[:index] if line.strip() and not line.startswith("#"))
    return bool(re.match(r"(---|\.\.\.)(\s|$)", lines[index])) and any(before)
