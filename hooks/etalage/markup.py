"""Texts as safe HTML: the one door for everything that an editor writes.

In: a text of one language with our two marks, `[mienskip]{lang=fy}` and `[@slug]`. Out: `Markup` or
plain text. A text is read as Markdown with its marks set aside, cleaned, and only then are marks
drawn and links resolved: what stands for a mark is never read as Markdown, and what an editor wrote
never decides what a mark becomes. Python-Markdown does the Markdown, nh3 lets only harmless HTML
through. Next: `pages` and `site.prose`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from html import unescape

import nh3
from markdown import Markdown
from markupsafe import Markup, escape

from .model.localised import CITATION, FOREIGN_WORDS

TAGS = {"p", "em", "strong", "a", "ul", "ol", "li", "blockquote", "span", "sup", "br"}
TABLE_TAGS = {"table", "thead", "tbody", "tr", "th", "td"}
ATTRIBUTES = {"a": {"href", "class", "aria-label"}, "span": {"lang"}, "th": {"scope"}}

PAGE_TAGS = {"h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre", "code", "img", "dl", "dt", "dd"}
PAGE_ATTRIBUTES = {
    **{f"h{level}": {"id"} for level in range(1, 7)},
    "img": {"src", "alt", "title"},
    "code": {"class"},
}
"""What a whole page of prose may have besides."""

# A citation clings to the word before it: no line may start with a bare number.
_CITATION_IN_TEXT = re.compile(r"(?<!\s)\s*" + CITATION.pattern)

_LINK = re.compile(r"!?\[([^\]\[]*)\]\([^)\n]{0,2000}\)")
_BETWEEN_BLOCKS = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+>|]|\d+\.|#+)\s)")
_MARKUP = re.compile(r"^\s*(?:[-*+>]|\d+\.|#+)\s+|(?<!\w)[*_`]+(?=\w)|(?<=[\w.,;:!?)])[*_`]+(?!\w)")

Cite = Callable[[str], str]
"""Source slug -> HTML of its reference."""

Resolve = Callable[[str, str], str]
"""Target as written, and href or src -> its address on the page at hand."""


def plain(text: str) -> str:
    """The text alone, for titles of windows and descriptions."""
    return _CITATION_IN_TEXT.sub("", FOREIGN_WORDS.sub(r"\1", text))


def plain_paragraphs(text: str) -> list[str]:
    """The words of a text in Markdown, paragraph by paragraph; an item of a list counts as one.

    Links keep their words; tables are left out.
    """
    blocks = _BETWEEN_BLOCKS.split(_LINK.sub(r"\1", plain(text)))
    return [
        " ".join(_MARKUP.sub("", block).split())
        for block in blocks
        if not block.lstrip().startswith("|")
    ]


def inline(text: str, cite: Cite | None = None) -> Markup:
    """One line; citations are left out unless `cite` draws them."""
    return _draw_line(text, cite) if cite else _uncited(text)


@lru_cache(maxsize=16384)
def _uncited(text: str) -> Markup:
    """Kept, since names and words come back on many pages."""
    return _draw_line(text, lambda slug: "")


def _draw_line(text: str, cite: Cite) -> Markup:
    html = FOREIGN_WORDS.sub(r'<span lang="\2">\1</span>', str(escape(text)))
    return Markup(_CITATION_IN_TEXT.sub(lambda match: cite(match[1]), html))  # noqa: S704 - escaped


def block(text: str, cite: Cite, link: Resolve) -> Markup:
    """The Markdown of a record as HTML."""
    return _finish(_convert_block(text), cite, link)


def document(text: str, cite: Cite, link: Resolve) -> Markup:
    """The Markdown of a whole page of prose as HTML, with headings that can be linked to."""
    return _finish(_convert_document(text), cite, link)


@dataclass(frozen=True)
class _Converted:
    """A text as clean HTML, with tokens where its marks are drawn."""

    html: str

    marks: tuple[re.Match[str], ...]
    """What each token stands for."""


@cache
def _convert_block(text: str) -> _Converted:
    """Kept: a text is the same on every page that shows it, and before and after most edits."""
    return _convert(text, Markdown(extensions=["tables"]), TAGS | TABLE_TAGS, ATTRIBUTES)


@cache
def _convert_document(text: str) -> _Converted:
    converter = Markdown(extensions=["toc", "tables", "fenced_code"])
    tags, attributes = TAGS | TABLE_TAGS | PAGE_TAGS, ATTRIBUTES | PAGE_ATTRIBUTES
    return _convert(text, converter, tags, attributes)


def _convert(
    text: str, converter: Markdown, tags: set[str], attributes: dict[str, set[str]]
) -> _Converted:
    marks: list[re.Match[str]] = []

    def set_aside(mark: re.Match[str]) -> str:
        marks.append(mark)
        return _token(len(marks) - 1)

    text = _CITATION_IN_TEXT.sub(set_aside, _TOKEN.sub("", text))
    text = FOREIGN_WORDS.sub(lambda it: f"{set_aside(it)}{it[1]}{_END}", text)
    html = nh3.clean(converter.convert(text), tags=tags, attributes=attributes, link_rel=None)
    return _Converted(_TAG.sub(lambda tag: _TOKEN.sub("", tag[0]), html), tuple(marks))


def _finish(converted: _Converted, cite: Cite, link: Resolve) -> Markup:
    """Draw the marks and resolve the links, as one page has them."""

    def draw(token: re.Match[str]) -> str:
        if not token[1]:
            return "</span>"
        mark = converted.marks[int(token[1])]
        return f'<span lang="{mark[2]}">' if mark.re is FOREIGN_WORDS else cite(mark[1])

    def resolve(target: re.Match[str]) -> str:
        return f'{target[1]}="{escape(link(unescape(target[2]), target[1]))}"'

    return Markup(_TOKEN.sub(draw, _ADDRESS.sub(resolve, converted.html)))  # noqa: S704 - cleaned


def _token(number: int | str) -> str:
    """Letters that survive Markdown and cleaning as they are."""
    return f"zqmark{number}zq"


_END = _token("")
_TOKEN = re.compile(_token(r"(\d*)"))
_TAG = re.compile(r"<[^>]*>")
_ADDRESS = re.compile(r'\b(href|src)="([^"]*)"')
