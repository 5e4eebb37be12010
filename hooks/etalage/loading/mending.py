"""Slips that keep a file from being YAML, or make it other YAML than was meant.

A parser stops at the first of them and often points elsewhere. So each is looked for line by line, reported, and mended in
memory, by which the rest of the file can be read and its other faults be reported at the same time.

In: the text of a file. Out: `Mended`. Next: `document` parses it. `slips` and
`quoting` know the slips; this module knows which lines
are structure and which are the inside of a text.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from .slip import Finder, indentation
from .slips import CONFLICT, MISREAD, SLIPS
from .text import Fault

BLOCK_TEXT = re.compile(r"(?P<lead> *(?:- +)*)(?P<key>(?:[\"']?[^\s#:\"'{\[][^:#]*): +)?[|>][-+\d]*\s*(?:#.*)?$")
QUOTED = re.compile(r"""(?P<lead> *(?:- +)*)(?:(?:["'][\w-]+["']|[^\s#:"'{\[][^:#]*): +)?(?P<quote>["'])(?P<rest>.*)""")
CLOSING = {'"': re.compile(r'(?:[^"\\]|\\.)*"'), "'": re.compile(r"(?:[^']|'')*'(?!')")}


@dataclass
class Mended:
    """text: with as many lines as before. guesses: lines on which the mending had to guess what was meant."""

    text: str
    faults: list[Fault] = field(default_factory=list)
    guesses: set[int] = field(default_factory=set)


def mend(text: str, inside: Collection[int] | None = None) -> Mended:
    """Find and mend what can be seen line by line.

    inside: for a text that is YAML, indexes of the lines inside its texts; only what is misread is then looked for.
    """
    mended = Mended(text)
    lines = text.split("\n")
    _settle_conflicts(lines, mended)
    if inside is not None:
        for index in (index for index, line in enumerate(lines) if index not in inside and not line.lstrip().startswith("#")):
            _mend_line(lines, index, mended, MISREAD)
        mended.text = "\n".join(lines)
        return mended
    for index in _structure(lines):
        if _is_second_document(lines, index):
            mended.faults.append((index + 1, "a second document starts here (---); remove this line, a file holds one record"))
            lines[index:] = [""] * (len(lines) - index)
            break
        _mend_line(lines, index, mended, SLIPS)
    mended.text = "\n".join(lines)
    return mended


def _mend_line(lines: list[str], index: int, mended: Mended, slips: Iterable[Finder]) -> None:
    following = next((line for line in lines[index + 1 :] if line.strip()), "")
    for find in slips:
        slip = find(lines[index].rstrip("\r"), following)
        if slip:
            mended.faults.append((index + 1, slip.message))
            lines[index] = slip.mended
            if slip.is_guess:
                mended.guesses.add(index + 1)


def _settle_conflicts(lines: list[str], mended: Mended) -> None:
    """Keep the first side of a merge conflict, as if it had been chosen."""
    start, is_second = 0, False
    for index, line in enumerate(lines):
        marker = CONFLICT.match(line)
        if marker and marker[0].startswith("<"):
            start = index + 1
            end = next((f", up to line {n}" for n, it in enumerate(lines[index:], start) if it.startswith(">>>>>>>")), "")
            advice = "keep what is right and remove the lines with <<<<<<<, ======= and >>>>>>>"
            mended.faults.append((start, f"a merge conflict{end}; {advice}"))
        is_second = (is_second or line.startswith(("=======", "|||||||"))) and start > 0
        if start and (marker or is_second):
            lines[index] = ""
        if line.startswith(">>>>>>>"):
            start, is_second = 0, False


def _structure(lines: list[str]) -> Iterator[int]:
    """Indexes of the lines that are structure: not empty, no comment, not inside a text of several lines."""
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
    if block := BLOCK_TEXT.match(line):
        column = len(block["lead"]) if block["key"] else block["lead"].rfind("-")
        index += 1
        while index < len(lines) and (not lines[index].strip() or indentation(lines[index]) > column):
            index += 1
        return index
    quoted = QUOTED.match(line)
    if quoted and not CLOSING[quoted["quote"]].match(quoted["rest"]):
        ends = (n for n in range(index + 1, len(lines)) if CLOSING[quoted["quote"]].match(lines[n]))
        return next(ends, index) + 1
    return index + 1


def _is_second_document(lines: list[str], index: int) -> bool:
    before = (line for line in lines[:index] if line.strip() and not line.startswith("#"))
    return bool(re.match(r"---(\s|$)", lines[index])) and any(before)
