"""Repairs of lines that are wrong only beside those around them.

A line without its colon, a sign of a list that YAML does not know, a paragraph that stands left of
the text it belongs to: each is an ordinary line by itself.

In: the lines of a file and one of them, a line of structure. Out: a `Repair`, or None. Next:
`recovery`, which asks before it looks at the line by itself.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from .repair import LEAD, Repair, indentation, shorten

KEY_LINE = re.compile(r" *+(?:[-*–—•] ++)*+(?:\"[\w-]+\"|'[\w-]+'|[A-Za-z_][\w-]*) *:(?:\s|$)")
OPENS = re.compile(r" *(?:- +)*(?P<key>[\w-]+) *:\s*(?:#.*)?$")
"""A key whose value stands on the lines below it."""

BRACKETS_GO_ON = re.compile(r"[\[{,]\s*$")
"""The end of a line below which another item stands, rather than another key."""

SIGN_AT_END = re.compile(r" [|>][-+]?\s*$")

NEAR = 500
"""Lines above and below that are looked at, at most."""

BLOCK_TEXT = re.compile(
    r"(?P<lead> *+(?:- ++)*+)(?P<key>(?:[\"']?[^\s#:\"'{\[][^:#]*): +)?[|>][-+]?(?P<deep>\d?)[-+]?"
    r"\s*(?:#.*)?$"
)
"""The line on which a block text begins, after | or >."""

FENCE = re.compile(r" *(?P<sign>```|~~~)[\w-]*\s*$")
BULLET = re.compile(r"(?P<lead> *)(?P<sign>[*+•‣▪◦·–—‒―]|--|\d{1,3}[.)])(?P<gap> *)(?P<item>\S.*)$")
ITEM = re.compile(r" *- ")
LACKS_COLON = re.compile(
    LEAD + r"(?P<key>[a-z][a-z_]+)(?:\s*(?:=>?|->|[;,.：])\s*(?P<other>.*)|\s+(?P<value>.*)|)$"
)


@dataclass(frozen=True)
class Place:
    """A line of structure among the others."""

    lines: Sequence[str]
    index: int

    before: int
    """Index of the line of structure before it; -1 for the first."""

    @property
    def line(self) -> str:
        return self.lines[self.index].rstrip("\r")

    @property
    def above(self) -> str:
        return self.lines[self.before].rstrip("\r") if self.before >= 0 else ""

    @property
    def below(self) -> str:
        """The next line that is not empty."""
        rest = self.lines[self.index + 1 : self.index + NEAR]
        return next((line for line in rest if line.strip()), "")


FindByPlace = Callable[[Place], Repair | None]


def column_of_text(lines: Sequence[str], index: int) -> int:
    """Column at which the block text begins whose sign, | or >, stands on this line."""
    head = BLOCK_TEXT.match(lines[index].rstrip("\r"))
    assert head
    least = column_around(head) + 1
    if head["deep"]:
        return least - 1 + int(head["deep"])
    first = next((line for line in lines[index + 1 : index + NEAR] if line.strip()), "")
    return indentation(first) if indentation(first) >= least else least + 1


def column_around(head: re.Match[str]) -> int:
    """Column of the key or dash that a block text belongs to; the text stands further in."""
    return len(head["lead"]) if head["key"] else head["lead"].rfind("-")


def _fence(place: Place) -> Repair | None:
    found = FENCE.match(place.line)
    if not found:
        return None
    message = f"a line of {found['sign']} belongs to Markdown and not to a record; remove it"
    return Repair(message, "")


def _left_of_its_text(place: Place) -> Repair | None:
    """A line right after a block text that is neither a key nor an item of a list."""
    is_key = KEY_LINE.match(place.line) and not _is_sentence(place)
    if not BLOCK_TEXT.match(place.above) or is_key:
        return None
    if _lacks_its_colon(place) or (ITEM.match(place.line) and _goes_on(place)):
        return None
    column = column_of_text(place.lines, place.before)
    text = f"the text of line {place.before + 1}"
    message = f"starts left of {text}, to which it belongs; start it with {column} spaces"
    line = " " * column + place.line.lstrip()
    return Repair(message, line, is_guess=True, belongs_above=True)


def _is_sentence(place: Place) -> bool:
    """Whether a line that looks like a key reads as a sentence."""
    is_apart = not place.lines[place.index - 1].strip()
    return is_apart and bool(re.match(r" *[A-Z]\w+: \S+ .*[.!?]\s*$", place.line))


def _goes_on(place: Place) -> bool:
    """Whether this item belongs to a list that began above."""
    column = indentation(place.line)
    known = place.lines[max(0, place.index - NEAR) : place.index]
    above = (it for it in reversed(known) if it.strip())
    near = next((it for it in above if indentation(it) <= column), "")
    return indentation(near) == column and bool(ITEM.match(near))


def _strange_bullet(place: Place) -> Repair | None:
    """`* haven`, `– haven`, `1. haven` where a list is expected."""
    found = BULLET.match(place.line)
    opening = OPENS.match(place.above)
    is_text = opening and len(opening["key"]) < 4  # one of a language
    is_first = opening and not is_text and indentation(place.line) >= indentation(place.above)
    is_next = ITEM.match(place.above) and indentation(place.above) == indentation(place.line)
    if not found or not (is_first or is_next or _goes_on(place)):
        return None
    width = len(found["sign"] + found["gap"])
    message = f"a list starts its items with a dash (-) and a space; write “- {found['item']}”"
    return Repair(shorten(message, 120), found["lead"] + "-".ljust(max(width, 2)) + found["item"])


def _no_colon(place: Place) -> Repair | None:
    found = _lacks_its_colon(place)
    if not found:
        return None
    value = (found["other"] or found["value"] or "").strip()
    written = f"{found['key']}: {value}".rstrip()
    is_alone = not value and indentation(place.below) <= len(found["lead"])
    advice = f"write “{shorten(written)}”{', or remove it' if is_alone else ''}"
    return Repair(
        f"no colon after “{found['key']}”; {advice}",
        found["lead"] + written,
        is_guess=True,
    )


def _lacks_its_colon(place: Place) -> re.Match[str] | None:
    """A line that stands among keys and begins as one, or one with keys or items below it."""
    found = LACKS_COLON.match(place.line)
    if not found or KEY_LINE.match(place.line) or BRACKETS_GO_ON.search(place.above):
        return None
    if "-" in found["lead"] and _is_plain_item(place.above, found["lead"]):
        return None
    column = len(found["lead"])
    if not (found["value"] or found["other"]) and indentation(place.below) > column:
        is_opening = KEY_LINE.match(place.below) or ITEM.match(place.below)
        return found if is_opening and _stands_among_keys(place, column) else None
    if not _stands_among_keys(place, column):
        return None
    if BLOCK_TEXT.match(place.above) and not _begins_as_key(found, place):
        return None
    return found


def _is_plain_item(line: str, lead: str) -> bool:
    """A name or a word in a list of such, after which another one lacks nothing."""
    return line.startswith(lead) and not KEY_LINE.match(line)


def _stands_among_keys(place: Place, column: int) -> bool:
    """Whether a key is expected in this column: other ones stand there, or around it."""
    if place.before < 0:
        return True
    found = re.match(LEAD, place.above)
    around = len(found[0]) if found else 0
    is_first = OPENS.match(place.above) and (
        _column_of_key(place.below) == column or SIGN_AT_END.search(place.line)
    )
    return column <= around or bool(is_first) or _column_of_key(place.above) == column


def _column_of_key(line: str) -> int:
    found = re.match(LEAD, line)
    return len(found[0]) if found and KEY_LINE.match(line) else -1


def _begins_as_key(found: re.Match[str], place: Place) -> bool:
    """Whether the word is one of the file's keys, or what follows it is no running text."""
    again = re.compile(rf"\s*(?:- +)*{found['key']}:")
    value = found["value"] or ""
    is_bare = value[0] in "|>[{\"'" if value else "-" not in found["lead"]
    near = place.lines[max(0, place.index - NEAR) : place.index + NEAR]
    is_bare = is_bare or "_" in found["key"]
    return found["other"] is not None or is_bare or any(map(again.match, near))


def _text_below(place: Place) -> Repair | None:
    """A text that starts on the next line and has a colon in it, which makes it look like keys."""
    if not OPENS.match(place.line) or KEY_LINE.match(place.below) or ITEM.match(place.below):
        return None
    column = indentation(place.below)
    is_text = re.match(r" *[^\W\d_]\w* \S", place.below) and not LACKS_COLON.match(place.below)
    if column <= indentation(place.line) or not is_text:
        return None
    rest = place.lines[place.index + 1 : place.index + NEAR]
    text = takewhile(lambda it: not it.strip() or indentation(it) >= column, rest)
    if not any(re.search(r"\S:(?:\s|$)", it) for it in text):
        return None
    line = place.line.split("#")[0].rstrip()
    message = f"a text over several lines needs |- after the colon; write “{line.lstrip()} |-”"
    return Repair(message, f"{line} |-")


def _too_far_in(place: Place) -> Repair | None:
    """The first line of a file, with spaces before it that the others have not."""
    if place.before >= 0 or not place.line.startswith(" "):
        return None
    others = (line for line in place.lines[place.index + 1 :] if line.strip())
    if min(map(indentation, others), default=1):
        return None
    return Repair("spaces before the first key; remove them", place.line.lstrip())


def _question(place: Place) -> Repair | None:
    found = re.match(LEAD + r"\? +(?P<rest>[\w-]+:(?:\s.*|))$", place.line)
    if not found:
        return None
    return Repair("a question mark before a key; remove it", found["lead"] + found["rest"])


def _no_key(place: Place) -> Repair | None:
    """A sentence by itself, where keys are expected."""
    is_sentence = re.match(r"[^\W\d_]\w*(?:,? [^:#]*)?$", place.line)
    if not is_sentence or place.above.startswith(" ") or not KEY_LINE.match(place.above):
        return None
    message = "this line has no key; write it below the key whose text it is, or remove it"
    return Repair(message, "", is_guess=True)


LAYOUT_REPAIRS: tuple[FindByPlace, ...] = (
    _fence,
    _too_far_in,
    _question,
    _strange_bullet,
    _left_of_its_text,
    _no_colon,
    _text_below,
    _no_key,
)

MISREAD_LAYOUT: tuple[FindByPlace, ...] = (_question, _strange_bullet)
"""Repairs of what a parser takes for something else that is right."""
