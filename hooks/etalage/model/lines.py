"""Text of one line, which is shown as it stands: no Markdown, no HTML.

In: a text. Out: what in it would be shown as it was typed; and `Line`, a name that is the same in
every language and cites nothing. `localised` asks for texts, `markdown` for their words.
"""

import re
from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import BeforeValidator

from .marks import CITATION, near_marks
from .values import describe, parse_line, refusal

HTML = re.compile(r"</?[A-Za-z][^<>\n]{0,200}>|<!--")
ENTITY = re.compile(r"&(?:[A-Za-z]{2,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")
NO_LINK = re.compile(r"!?\[[^\[\]\n]{0,200}\](?:\([^)\n]{0,200}\)?|\[[^\[\]\n]{0,200}\])")

IN_LINE = {
    HTML: "HTML, which is not drawn; leave it out",
    ENTITY: "code for a character; type the character itself",
    NO_LINK: "a link, which a text of one line has none of",
    re.compile(r"\*\*[^*\n]{1,200}\*\*"): "Markdown, which a text of one line has none of",
    re.compile(r"\A\s{0,9}#{1,6}\s[^\n]{0,40}"): "a heading, which a text of one line has none of",
}
"""What would be shown as it was typed."""


def undrawn_in_line(text: str) -> Iterator[str]:
    """What a text of one line would show as it was typed, each in words."""
    for pattern, what in IN_LINE.items():
        for found in pattern.finditer(text):
            yield f"{describe(found[0])} is {what}"


def parse_name(value: Any) -> str:
    """A line without anything that only a text can have."""
    name = parse_line(value)
    for _, message in near_marks(name):
        raise refusal(message)
    for message in undrawn_in_line(name):
        raise refusal(message)
    if cited := CITATION.search(name):
        raise refusal(f"{describe(cited[0])} is a citation, which a name has none of; leave it out")
    return name


Line = Annotated[str, BeforeValidator(parse_name)]
