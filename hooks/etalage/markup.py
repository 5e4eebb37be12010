"""Texts as safe HTML: the one door for everything that an editor writes.

In: a text of one language with our two marks, `[mienskip]{lang=fy}` and `[@slug]`. Out: `Markup` or
plain text. A text is parsed once, with our marks as syntax of their own; each page then draws the
tokens with its own numbers and links. markdown-it-py does the Markdown, in time that grows with the
text alone; nh3 lets only harmless HTML through. Next: `pages` and `site.prose`.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from itertools import zip_longest

import nh3
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType
from markupsafe import Markup, escape

from .model.localised import CITATION, FOREIGN_WORDS
from .model.references import make_slug

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
_MARKUP = re.compile(
    r"^\s*(?:[-*+>]|\d+\.|#+)\s+|(?<![\w*_`])[*_`]+(?=\w)|(?<=[\w.,;:!?)])[*_`]+(?!\w)"
)

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
    return _draw(_parse(text), cite, link, TAGS | TABLE_TAGS, ATTRIBUTES)


def document(text: str, cite: Cite, link: Resolve) -> Markup:
    """The Markdown of a whole page of prose as HTML, with headings that can be linked to."""
    tokens = _name_headings(_parse(text))
    tags, attributes = TAGS | TABLE_TAGS | PAGE_TAGS, ATTRIBUTES | PAGE_ATTRIBUTES
    return _draw(tokens, cite, link, tags, attributes)


@cache
def _parse(text: str) -> list[Token]:
    """Kept: a text is the same on every page that shows it, and before and after most edits."""
    return _parser.parse(text)


def _draw(
    tokens: list[Token], cite: Cite, link: Resolve, tags: set[str], attributes: dict[str, set[str]]
) -> Markup:
    html = _parser.renderer.render(tokens, _parser.options, {"cite": cite, "link": link}).strip()
    return Markup(nh3.clean(html, tags=tags, attributes=attributes, link_rel=None))  # noqa: S704 - cleaned


def _name_headings(tokens: list[Token]) -> list[Token]:
    """Give each heading an anchor of its own, made of its words."""
    named, taken = [], Counter[str]()
    for token, following in zip_longest(tokens, tokens[1:]):
        if token.type == "heading_open" and following:
            slug = make_slug(following.content)
            anchor = f"{slug}_{taken[slug]}" if taken[slug] else slug
            taken[slug] += 1
            token = token.copy(attrs={"id": anchor})
        named.append(token)
    return named


def _read_citation(state: StateInline, silent: bool) -> bool:
    """`[@slug]`; it clings to the word before it, since no line may start with a bare number."""
    found = CITATION.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        state.pending = state.pending.rstrip()
        if not state.pending and state.tokens and state.tokens[-1].type == "softbreak":
            state.tokens.pop()
        state.push("citation", "", 0).content = found[1]
    state.pos = found.end()
    return True


def _read_foreign_words(state: StateInline, silent: bool) -> bool:
    """`[mienskip]{lang=fy}`, with Markdown inside."""
    found = FOREIGN_WORDS.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        state.push("foreign_open", "span", 1).attrSet("lang", found[2])
        end = state.posMax
        state.pos, state.posMax = found.span(1)
        state.md.inline.tokenize(state)
        state.posMax = end
        state.push("foreign_close", "span", -1)
    state.pos = found.end()
    return True


def _draw_citation(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: object, env: EnvType
) -> str:
    return str(env["cite"](tokens[index].content))


def _draw_link(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: object, env: EnvType
) -> str:
    target = env["link"](str(tokens[index].attrs["href"]), "href")
    return f'<a href="{escape(target)}">'


def _draw_image(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: object, env: EnvType
) -> str:
    target = env["link"](str(tokens[index].attrs["src"]), "src")
    return f'<img src="{escape(target)}" alt="{escape(tokens[index].content)}">'


def _make_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.inline.ruler.before("link", "citation", _read_citation)
    parser.inline.ruler.before("link", "foreign_words", _read_foreign_words)
    parser.add_render_rule("citation", _draw_citation)
    parser.add_render_rule("link_open", _draw_link)
    parser.add_render_rule("image", _draw_image)
    return parser


_parser = _make_parser()
