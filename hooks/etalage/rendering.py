"""Texts of records as safe HTML.

In: a text of one language with our two marks, `[mienskip]{lang=fy}` and `[@slug]`. Out: `Markup` or plain text.
Next: `pages`. Python-Markdown does the Markdown, nh3 lets only harmless HTML through.
"""

import re
from collections.abc import Callable
from functools import lru_cache

import nh3
from markdown import Markdown
from markupsafe import Markup, escape

from .model.localised import CITATION, FOREIGN_WORDS, LINK_TARGET

TAGS = {"p", "em", "strong", "a", "ul", "ol", "li", "blockquote", "span", "sup", "br"}
TABLE_TAGS = {"table", "thead", "tbody", "tr", "th", "td"}
ATTRIBUTES = {"a": {"href", "class", "aria-label"}, "span": {"lang"}, "th": {"scope"}}

_markdown = Markdown(extensions=["tables"])

# A citation clings to the word before it: no line may start with a bare number.
_CITATION_IN_TEXT = re.compile(r"\s*" + CITATION.pattern)

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_BETWEEN_BLOCKS = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+>|]|\d+\.|#+)\s)")
_MARKUP = re.compile(r"^\s*(?:[-*+>]|\d+\.|#+)\s+|(?<!\w)[*_`]+(?=\w)|(?<=[\w.,;:!?)])[*_`]+(?!\w)")

Cite = Callable[[str], str]
"""Source slug -> HTML of its reference."""


def plain(text: str) -> str:
    """The text alone, for titles of windows and descriptions."""
    return _CITATION_IN_TEXT.sub("", FOREIGN_WORDS.sub(r"\1", text))


def plain_paragraphs(text: str) -> list[str]:
    """The words of a text in Markdown, a paragraph or item of a list each; links keep their words, tables are left out."""
    blocks = _BETWEEN_BLOCKS.split(_LINK.sub(r"\1", plain(text)))
    return [" ".join(_MARKUP.sub("", block).split()) for block in blocks if not block.lstrip().startswith("|")]


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


def block(text: str, cite: Cite, link: Callable[[str], str]) -> Markup:
    """Markdown as HTML. link: target as written -> href."""
    text = draw_marks(LINK_TARGET.sub(lambda match: link(match[1]), text), cite)
    return _convert(text)


@lru_cache(maxsize=4096)
def _convert(text: str) -> Markup:
    """Kept, so that a preview converts only what was edited."""
    html = _markdown.reset().convert(text)
    return Markup(nh3.clean(html, tags=TAGS | TABLE_TAGS, attributes=ATTRIBUTES, link_rel=None))  # noqa: S704 - cleaned here
