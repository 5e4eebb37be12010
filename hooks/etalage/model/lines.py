"""Text of one line, which is shown as it stands: no Markdown, no HTML.

In: a text. Out: what in it would be shown as it was typed; and `Line`, a name that is the same in
every language and cites nothing. `localised` asks for texts.
"""

import re
from typing import Annotated, Any

from pydantic import BeforeValidator

from .marks import CITATION, near_marks, without_marks
from .signs import SIGNS, Found, find_signs
from .values import describe, parse_line, refusal

NO_MARKDOWN = "Markdown, which a text of one line has none of"

IN_LINE = SIGNS | {
    re.compile(r"!?\[[^\[\]\n]{0,200}\](?:\([^)\n]{0,200}\)?|\[[^\[\]\n]{0,200}\])"): (
        "a link, which a text of one line has none of"
    ),
    re.compile(r"\A\s{0,9}https?://\S{1,200}\s{0,9}\Z"): (
        "a web address; write words here, and the address under a key such as url"
    ),
    re.compile(r"\*\*[^*\n]{1,200}\*\*|(?<![\w.])__[^_\n]{1,200}__|`[^`\n]{1,200}`"): NO_MARKDOWN,
    re.compile(r"(?<![\w*])\*[^\s*](?:[^*\n]{0,198}[^\s*])?\*(?![\w*])"): NO_MARKDOWN,
    re.compile(r"(?<![\w_/])_[^\s_](?:[^_\n]{0,198}[^\s_])?_(?![\w_/])"): NO_MARKDOWN,
    re.compile(r"\A\s{0,9}#{1,6}\s[^\n]{0,40}"): "a heading, which a text of one line has none of",
    re.compile(r"(?:\A|\n)\s{0,9}(?:[*•‣▪◦]|-(?!\d)|\d{1,3}[.)](?=[^\n]*\n))\s[^\n]{0,40}"): (
        "an item of a list, which a text of one line has none of"
    ),
    re.compile(
        r"\A\s{0,9}>\s?[^\n]{0,40}"
    ): "a quotation (>), which a text of one line has none of",
    re.compile(
        r"\A\s{0,9}\|[^\n]{0,200}\|\s{0,9}\Z"
    ): "a table, which a text of one line has none of",
    re.compile(r"\*\*|(?<![\w*])\*(?=[^\W\d])"): NO_MARKDOWN,
}
"""What would be shown as it was typed."""


def undrawn_in_line(text: str) -> Found:
    """What a text of one line would show as it was typed, each in words."""
    yield from find_signs(without_marks(text), IN_LINE)
    if empty := re.search(r"\n\s{0,99}\n\s{0,99}(?=\S)", text.rstrip()):
        yield empty.end(), "a second paragraph, which a text of one line has none of; join the two"


def parse_name(value: Any) -> str:
    """A line without anything that only a text can have."""
    name = parse_line(value)
    for _, message in (*near_marks(name), *undrawn_in_line(name)):
        raise refusal(message)
    if cited := CITATION.search(name):
        raise refusal(f"{describe(cited[0])} is a citation, which a name has none of; leave it out")
    return name


Line = Annotated[str, BeforeValidator(parse_name)]
