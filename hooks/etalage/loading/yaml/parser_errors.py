"""What still keeps a file from being YAML, in words an editor understands.

In: the error of the parser, and the text. Out: a `Problem`. Only what `recovery` does not see line
by line comes here.
"""

import re

import yaml

from ...problems import Problem
from .quote_repairs import OPEN_QUOTE
from .repair import indentation

CONTEXTS = (
    "while scanning a simple key",
    "while scanning a quoted scalar",
    "while scanning a double-quoted scalar",
)
"""Where the parser got stuck says little in these cases; what it was reading started elsewhere."""

MESSAGES = {
    "unknown escape character": (
        "a backslash between double quotes; use single quotes around this text"
    ),
    "sequence entries are not allowed here": (
        "a list starts on the next line: each item after a dash and a space"
    ),
    "mapping values are not allowed here": (
        "a colon inside a text; put the whole text between double quotes"
    ),
    "cannot start any token": (
        "a sign that YAML keeps for itself starts this text; put the text between double quotes"
    ),
    "found duplicate anchor": (
        "a text that starts with & or *, which has a meaning in YAML; "
        "put the text between double quotes"
    ),
    "while scanning a quoted scalar": OPEN_QUOTE,
    "while scanning a double-quoted scalar": OPEN_QUOTE,
    "could not find expected ':'": "a key without a colon after it; write key: value",
    "expected the node content": (
        "a comma, colon or bracket stands where a value belongs; remove it, or fill in the value"
    ),
    "expected ',' or": (
        "a comma or a closing bracket lacks; a text with brackets or commas needs double quotes"
    ),
    "found unexpected document separator": (
        "a line of --- or ... inside a text between quotation marks; close the text, or remove it"
    ),
    "expected escape sequence": (
        "a backslash between double quotes; use single quotes around this text"
    ),
    "mapping keys are not allowed here": (
        "a question mark and a space start this text; put the text between double quotes"
    ),
    "while scanning a directive": (
        "a text that starts with %, which has a meaning in YAML; put it between double quotes"
    ),
    "while scanning a tag": (
        "a text that starts with !, which has a meaning in YAML; put it between double quotes"
    ),
    "while scanning a block scalar": (
        "a text after | or >; start it on the next line, two spaces further in"
    ),
}
"""Part of PyYAML's message -> what to tell an editor. The first that fits wins."""

UNKNOWN = (
    "this line does not go with the line above it; "
    "a colon, a bracket, a quotation mark or spaces at its start may lack, or be too many"
)

INDENTATION = "the indentation does not fit {}; keys that belong together start in the same column"


def explain_parser_error(error: yaml.MarkedYAMLError, text: str) -> Problem:
    """One problem: the parser stops at the first."""
    message = " ".join(str(error).split())
    started, stuck = error.context_mark, error.problem_mark
    is_elsewhere = (
        started and (error.context or "").startswith(CONTEXTS) and "escape" not in message
    )
    mark = started if is_elsewhere else stuck or started
    line = mark.line if mark else 0
    lines = text.split("\n")
    if _is_indentation(message, lines[line : line + 1], mark.column if mark else 0):
        return Problem("", line + 1, "", INDENTATION.format(_deeper_above(lines, line)))
    known = (plain for part, plain in MESSAGES.items() if part in message)
    return Problem("", line + 1, "", next(known, UNKNOWN))


def _is_indentation(message: str, lines: list[str], column: int) -> bool:
    """A key of its own, in a column where none can start."""
    if "expected <block end>" in message or "did not find expected" in message:
        return True
    starts_line = bool(lines) and re.fullmatch(r" *(- +)*[\w-]+", lines[0][:column]) is not None
    return "mapping values are not allowed here" in message and starts_line


def _deeper_above(lines: list[str], line: int) -> str:
    """The line that stands too far in, where it is not this one that does not far enough."""
    column, first = indentation(lines[line]), 0
    for number in range(line - 1, 0, -1):
        if lines[number].strip() and indentation(lines[number]) <= column:
            break
        first = number + 1 if lines[number].strip() else first
    return f"that of line {first}" if first else "the lines above"
