"""The repairs that `recovery` makes, one function for each kind of line that is wrong.

In: one line, and the next one that is not empty. Out: a `Repair`, or None. To add one: write a
function, list it in LINE_REPAIRS in the order in which repairs are made, and add an example to
tests/mistakes.py.
"""

import json
import re

from .quote_repairs import CURLY, QUOTE_REPAIRS
from .repair import LEAD, FindRepair, Repair, indentation, shorten

CONFLICT = re.compile(r"<{7} |>{7} |={7}\s*$|\|{7}( |$)")

SPECIAL_SPACES = "\xa0\u1680\u2000-\u200b\u202f\u205f\u3000"


def _tab(line: str, following: str) -> Repair | None:
    if re.match(r" *\t", line):
        return Repair(
            "a tab at the start of the line; use spaces",
            line.lstrip("\t ").rjust(len(line.expandtabs(2))),
            True,
        )
    return None


def _special_space(line: str, following: str) -> Repair | None:
    """Such spaces come along with text from a web page or a word processor."""
    found = re.match(
        rf"[ ]*(?:- *|[\w-]+: *|- *[\w-]+: *)?(?=[{SPECIAL_SPACES}])[ {SPECIAL_SPACES}]+", line
    )
    if not found:
        return None
    plain = re.sub(f"[{SPECIAL_SPACES}]", " ", found[0])
    return Repair(
        "a special (non-breaking) space where an ordinary one belongs; type it again",
        plain + line[found.end() :],
    )


def _no_space_after_colon(line: str, following: str) -> Repair | None:
    found = re.match(LEAD + r"(?P<key>[A-Za-z_]\w+):(?P<value>[^\s:/].*)", line)
    if not found:
        return None
    repaired = f"{found['key']}: {found['value']}"
    return Repair(
        f"no space after the colon; write “{shorten(repaired)}”", found["lead"] + repaired
    )


def _no_space_after_dash(line: str, following: str) -> Repair | None:
    found = re.match(LEAD + r"-(?P<value>[^\s\d-].*)", line)
    if not found:
        return None
    return Repair(
        f"no space after the dash; write “{shorten('- ' + found['value'])}”",
        f"{found['lead']}- {found['value']}",
    )


def _text_after_block_sign(line: str, following: str) -> Repair | None:
    found = re.match(LEAD + r"(?P<key>[\w-]+: +)(?P<sign>[|>][-+]?) +(?P<text>[^\s#].*)", line)
    if not found:
        return None
    goes_on = indentation(following) > len(found["lead"])
    text = found["sign"] if goes_on else json.dumps(found["text"], ensure_ascii=False)
    return Repair(
        f"a text after {found['sign']}; start it on the next line, two spaces further in",
        found["lead"] + found["key"] + text,
        is_guess=True,
    )


MISREAD: tuple[FindRepair, ...] = (
    _special_space,
    _no_space_after_dash,
    _no_space_after_colon,
    *CURLY,
)
"""Repairs of what a parser takes for something else that is right."""

LINE_REPAIRS: tuple[FindRepair, ...] = (
    _tab,
    _special_space,
    _no_space_after_dash,
    _no_space_after_colon,
    _text_after_block_sign,
    *QUOTE_REPAIRS,
)
