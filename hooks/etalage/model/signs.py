"""Signs that other programs draw as something and a page here would show as they were typed.

In: a text. Out: where such signs stand, and what to write instead. `lines` asks for texts of one
line, `markdown` for those with paragraphs.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from .values import describe

Found = Iterator[tuple[int, str]]
"""Offset in the text, and what is wrong there."""

HTML = re.compile(
    r"</?[A-Za-z][^<>@\n]{0,200}>|<!--|</?(?:b|i|u|a|p|br|div|span|em|strong|sup)\b(?!@)"
)
TEMPLATE = re.compile(r"\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,200}%\}")
ESCAPED = re.compile(r"\\[!-/:-@\[-`{-~]")
"""A sign that its writer wants to be seen."""

SIGNS = {
    HTML: "HTML, which is not drawn; leave it out",
    re.compile(r"\[\^[^\]\n]{0,80}\](?::|)|\^\[[^\]\n]{1,200}\]"): (
        "a footnote; write it in the text, or cite a source as [@file-name]"
    ),
    re.compile(r"\[\[[^\[\]\n]{1,200}\]\]"): "a link of a wiki; write [words](address)",
    re.compile(r"~~[^~\n]{1,200}~~|==[^=\n]{1,200}=="): (
        "text that is struck out or marked, which is not drawn; leave the signs out"
    ),
    re.compile(r"(?<!\w):(?=[a-z_]*[a-z]:)[a-z][a-z0-9_+-]{1,30}:(?!\w)"): (
        "code for a picture; type the picture itself, or leave it out"
    ),
    TEMPLATE: ("code of a template, which is not read here; write the words themselves"),
    re.compile(r"\{[.:#][^{}\n]{0,80}\}|(?<=[\s)])\{[a-z][^{}\n]{0,80}=[^{}\n]{0,80}\}"): (
        "code for attributes, which is not read here; leave it out"
    ),
    re.compile(r"\$[A-Za-z\\][^$\n]{0,80}\$(?!\d)|\\[(\[][^\n]{1,80}\\[)\]]"): (
        "a formula, which is not drawn; write it in words"
    ),
    re.compile(r"(?<=\w)\^[\w+-]{1,20}\^|(?<=[A-Za-z])~\w{1,9}~"): (
        "a raised or lowered sign, which is not drawn; type the character itself, such as m²"
    ),
    re.compile(
        r"\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}|\\n(?![a-z])|(?<=[\w.,;!?])\\n"
        r"|&(?:[A-Za-z]{2,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});"
    ): "code for a character; type the character itself",
    re.compile(r"\b(?:TODO|TBD|FIXME|XXX)\b"): (
        "a note to yourself; write what it stands for, or leave the text out until it is known"
    ),
    re.compile(r"\[[^\[\]\n]{1,200}\] \((?:https?:|www\.)[^()\n]{0,200}\)"): (
        "no link; write [words](address), without a space between the brackets"
    ),
    re.compile(r"\([^()\n]{1,200}\)\[(?:https?:|www\.)[^\[\]\n]{0,200}\]"): (
        "a link the wrong way round; write [words](address)"
    ),
}
"""Signs -> what they are."""


SUSPECT = re.compile(
    r"[\[\]{}<>*_`~=^$\\&|#@\n]|://|:\w|\A\s*(?:[-•‣▪◦]|\d{4,}[.)]\s)|www\.|TODO|TBD|FIXME|XXX"
)
"""Without any of these, nothing in a text can be other than it seems."""


def find_signs(text: str, signs: Mapping[re.Pattern[str], str]) -> Found:
    """Every place of the text that looks like one of these; the first that fits has it."""
    taken: set[int] = set()
    for pattern, what in signs.items():
        for found in pattern.finditer(text):
            if found.start() not in taken:
                taken.update(range(*found.span()))
                yield found.start(), f"{describe(found[0].strip())} is {what}"


def told_once(
    found: Iterable[tuple[int, str]], line_of: Callable[[int], int] = lambda it: it
) -> Found:
    """What is told of one place only once: the first time that the same words are quoted.

    line_of: the line of each, where they come with offsets.
    """
    told: dict[int, list[str]] = {}
    for place, message in found:
        quoted = message.partition("“")[2].partition("”")[0].strip("…")
        on_line = told.setdefault(line_of(place), [])
        if not quoted or not any(quoted in it or it in quoted for it in on_line):
            yield place, message
        on_line.extend([quoted] if quoted else [])


def without_escapes(text: str) -> str:
    """The text with other letters, as many, for signs that are meant to be seen."""
    return ESCAPED.sub("xx", text) if "\\" in text else text


def blank(patterns: Iterable[re.Pattern[str]], text: str) -> str:
    """The text with as many spaces where one of these stands."""
    for pattern in patterns:
        text = pattern.sub(as_spaces, text)
    return text


def as_spaces(found: re.Match[str]) -> str:
    """As long as it was and with its line ends, so that the rest stays where it is."""
    return re.sub(r"[^\n]", " ", found[0])
