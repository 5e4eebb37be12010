"""Texts of records as safe HTML.

In: a text of one language with our two marks, `[mienskip]{lang=fy}` and `[@slug]`. Out: `Markup` or plain text.
Next: `pages`. Python-Markdown does the Markdown, nh3 lets only harmless HTML through.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from xml.etree.ElementTree import Element

import nh3
from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup, escape

from .model.localised import CITATION, FOREIGN_WORDS, LINK_TARGET

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

_markdown = Markdown(extensions=["tables"])

# A citation clings to the word before it: no line may start with a bare number.
_CITATION_IN_TEXT = re.compile(r"\s*" + CITATION.pattern)

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_BETWEEN_BLOCKS = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+>|]|\d+\.|#+)\s)")
_MARKUP = re.compile(r"^\s*(?:[-*+>]|\d+\.|#+)\s+|(?<!\w)[*_`]+(?=\w)|(?<=[\w.,;:!?)])[*_`]+(?!\w)")

Cite = Callable[[str], str]
"""Source slug -> HTML of its reference."""

Resolve = Callable[[str], str]
"""Target of a link as written -> its address on the page at hand."""


def plain(text: str) -> str:
    """The text alone, for titles of windows and descriptions."""
    return _CITATION_IN_TEXT.sub("", FOREIGN_WORDS.sub(r"\1", text))


def plain_paragraphs(text: str) -> list[str]:
    """The words of a text in Markdown, a paragraph or item of a list each; links keep their words, tables are left out."""
    blocks = _BETWEEN_BLOCKS.split(_LINK.sub(r"\1", plain(text)))
    return [
        " ".join(_MARKUP.sub("", block).split())
        for block in blocks
        if not block.lstrip().startswith("|")
    ]


def draw_marks(text: str, cite: Cite) -> str:
    """HTML of our two marks inside a text that is HTML or Markdown already."""
    text = FOREIGN_WORDS.sub(r'<span lang="\2">\1</span>', text)
    return _CITATION_IN_TEXT.sub(lambda match: cite(match[1]), text)


def inline(text: str, cite: Cite | None = None) -> Markup:
    """One line; citations are left out unless `cite` draws them."""
    return Markup(draw_marks(str(escape(text)), cite)) if cite else _uncited(text)  # noqa: S704 - escaped here


@lru_cache(maxsize=16384, typed=True)
def _uncited(text: str) -> Markup:
    """Kept, since names and words come back on many pages."""
    return Markup(draw_marks(str(escape(text)), lambda slug: ""))  # noqa: S704 - escaped here


def block(text: str, cite: Cite, link: Resolve) -> Markup:
    """The Markdown of a record as HTML."""
    text = draw_marks(LINK_TARGET.sub(lambda match: link(match[1]), text), cite)
    return _convert(text)


@lru_cache(maxsize=4096)
def _convert(text: str) -> Markup:
    """Kept, so that a preview converts only what was edited."""
    html = _markdown.reset().convert(text)
    tags = TAGS | TABLE_TAGS
    return Markup(nh3.clean(html, tags=tags, attributes=ATTRIBUTES, link_rel=None))  # noqa: S704 - cleaned here


def document(text: str, cite: Cite, link: Resolve) -> Markup:
    """The Markdown of a whole page of prose as HTML, with headings that can be linked to."""
    converter = Markdown(extensions=["toc", "tables", "fenced_code", _Resolver(link)])
    html = converter.convert(draw_marks(text, cite))
    tags, attributes = TAGS | TABLE_TAGS | PAGE_TAGS, ATTRIBUTES | PAGE_ATTRIBUTES
    return Markup(nh3.clean(html, tags=tags, attributes=attributes, link_rel=None))  # noqa: S704 - cleaned here


class _Resolver(Extension):
    """Gives each link and picture of a text the address that a browser reads."""

    def __init__(self, link: Resolve) -> None:
        super().__init__()
        self.link = link

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        processor = _LinkProcessor(md)
        processor.link = self.link
        md.treeprocessors.register(processor, "links", 0)


class _LinkProcessor(Treeprocessor):
    link: Resolve

    def run(self, root: Element) -> None:
        for element in root.iter():
            for name in ("href", "src"):
                if target := element.get(name):
                    element.set(name, self.link(target))
