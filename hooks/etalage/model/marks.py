"""The marks inside texts, `[mienskip]{lang=fy}` and `[@slug]`, and what nearly is one.

In: a text. Out: what it cites and marks, and messages about what looks like a mark and is none: a
reader would see it as it was typed. What is plain is read however it is spaced or quoted, and
`[@one, p. 12; @two]` cites two sources, the first with the place in it. `localised` and
`site.prose` refuse, `markdown` and `markup` read.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ..cldr import canonical
from .languages import advise_language
from .signs import as_spaces
from .values import describe

FOREIGN_WORDS = re.compile(
    r"\[(?!\s{0,9}\])([^\]\[]+)\] ?\{\s?:?\s?lang\s?=\s?"
    r"[\"'“”‘’]?([A-Za-z]{2,3}(?:-[A-Za-z\d]{2,4}){0,2})[\"'“”‘’]?\s?\}"
)
"""Words and their language; its code may be in capitals."""

_CITED = r"@\s{0,9}[^\s\[\],;:@]+(?:(?:\s{0,9},\s{0,9}|\s{1,9})[^\s\[\],;@][^\[\];@]{0,80})?"

CITATION = re.compile(
    rf"(?<!\\)\[\s{{0,9}}({_CITED}(?:[\s,;]{{0,9}}{_CITED}){{0,20}}[\s;]{{0,9}})\](?!\()"
)
"""One source or several, each with a place in it after a comma."""

LINK_TARGET = re.compile(r"(?<=\]\()([^)\s]{1,2000})(?=\))")


@dataclass(frozen=True)
class Cited:
    """A source, as a text cites it."""

    slug: str

    locator: str = ""
    """Where in the source, such as p. 12."""

    offset: int = 0
    """Of the mark, in its text."""


def cited_in(text: str) -> Iterator[Cited]:
    """Every source that a text cites, in its order."""
    for found in CITATION.finditer(text) if "@" in text else ():
        yield from read_citation(found)


@cache
def sources_in(text: str) -> frozenset[str]:
    """Their slugs; kept, since several rules ask, in a preview after each edit."""
    return frozenset(it.slug for it in cited_in(text))


def read_citation(found: re.Match[str]) -> Iterator[Cited]:
    """What one mark cites; found: by CITATION."""
    for part in found[1].split("@")[1:]:
        slug, _, locator = re.sub(r"\s+|,\s*", " ", part.strip(), count=1).partition(" ")
        yield Cited(slug.strip(" ,;"), " ".join(locator.strip(" ,;").split()), found.start())


_NEARLY = re.compile(
    r"(?<!\\)\[\s{0,9}@[^\[\]()\n]{0,200}\](?=\()"
    r"|(?<![\\\]])[\[(]\s{0,9}@[^\[\]()\n]{0,200}[\])]?"
    r"|\[(?:[^\[\]\n@]{0,80}\s|-)@[\w-]+[^\[\]\n]{0,80}\](?!\()"
    r"|(?<=\])\s?lang\s?=\s?[\"']?[A-Za-z]{2,3}\b[\"']?\}?"
    r"|\]\(\s?lang[^()\n]{0,80}\)"
    r"|(?<=\])\s?\{[^{}\n]{0,80}\}?"
    r"|\{\s{0,9}:?\s{0,9}lang\b[^{}\n]{0,200}\}?"
)
"""What is left of a mark that is not written as marks are."""

_DOUBLE = re.compile(r"\[\[\s?@[^\[\]\n]{0,80}\]\]?")
_RUNS_ON = re.compile(r"@\s*[^\s,;@]+\s+[^\s\d,;@][^\d,;@]*(?:@|$)")
"""Words right after a source, without a comma or a number: they name no place in it."""

_BARE = re.compile(
    r"(?<![\w./@&\\])@(?P<at>[a-z0-9][\w-]*)\]?|(?<![\\!\]])\[\^?(?P<in>[\w-]+)\](?![({\[:])"
)
"""What cites a source, where there is one of this name."""


def near_marks(
    text: str, languages: Sequence[str] = (), sources: Collection[str] = ()
) -> Iterator[tuple[int, str]]:
    """Where something stands that looks like a mark and is none, and what to write there.

    languages: of the site. sources: slugs, which might be cited without a mark.
    """
    for found in FOREIGN_WORDS.finditer(text) if "{" in text else ():
        if canonical(found[2]).lower() != found[2].lower():
            yield found.start(), f"{describe(found[0])} {_advise_language(found[2], languages)}"
    for found in CITATION.finditer(text) if "@" in text else ():
        if _RUNS_ON.search(found[1]):
            yield found.start(), f"{describe(found[0])} {_advise(found[0], languages)}"
        elif text[found.end() : found.end() + 1] == "]" and "[" not in _line_before(text, found):
            yield found.start(), f"“{found[0]}]” has a bracket too many; write {found[0]}"
    for found in _DOUBLE.finditer(text):
        yield found.start(), f"{describe(found[0])} {_advise(found[0], languages)}"
    rest = without_marks(_DOUBLE.sub(as_spaces, text))
    for found in _NEARLY.finditer(rest):
        whole = text[found.start() : found.end()]
        yield found.start(), f"{describe(whole)} {_advise(whole, languages)}"
    if sources:
        rest = _NEARLY.sub(as_spaces, rest)
        yield from _bare_citations(rest, sources)


def _line_before(text: str, found: re.Match[str]) -> str:
    return text[text.rfind("\n", 0, found.start()) + 1 : found.start()]


def uncited(slug: str, place: str) -> str:
    """What to say of a text that lacks a citation; place: where another language has it."""
    return f"does not cite [@{slug}], as {place} does; cite it here too"


def without_marks(text: str) -> str:
    """As long as it was, with spaces where marks stand; the words inside them stay."""
    return CITATION.sub(as_spaces, FOREIGN_WORDS.sub(_blank_foreign, text))


def _bare_citations(text: str, sources: Collection[str]) -> Iterator[tuple[int, str]]:
    for found in _BARE.finditer(text):
        slug = (found["at"] or found["in"]).rstrip("-_")
        if slug in sources:
            yield found.start(), f"{describe(found[0])} is no citation; write [@{slug}]"


def _advise(near: str, languages: Sequence[str]) -> str:
    if "@" not in near:
        code = re.search(r"([A-Za-z][\w-]{1,20})\W*$", near)
        word = code[1] if code and code[1].lower() not in ("lang",) else ""
        return _advise_language(word, languages)
    if near.endswith("]") and CITATION.fullmatch(near) and not _RUNS_ON.search(near[1:-1]):
        return "links to its source by itself; leave out what stands between round brackets"
    cited = re.findall(r"@\s*([\w.-]*\w)", near)
    marks = " ".join(f"[@{slug}]" for slug in cited) or "[@file-name]"
    return f"is no citation; write {marks}"


def _advise_language(typed: str, languages: Sequence[str]) -> str:
    code = advise_language(typed, languages) if typed else ""
    written = f"[words]{{lang={code}}}" if code else "[words]{lang=en} with the code of theirs"
    return f"marks no words; write {written}, and no other brackets inside"


def _blank_foreign(found: re.Match[str]) -> str:
    """Words inside the mark stay."""
    return f" {found[1]}".ljust(len(found[0]))
