"""Texts as safe HTML: the one door for everything that an editor writes.

In: a text of one language with our two marks, `[mienskip]{lang=fy}` and `[@slug]`. Out: `Markup` or
plain text. A text is parsed once, with our marks as syntax of their own; each page then draws the
tokens with its own numbers and links. markdown-it-py does the Markdown, in time that grows with the
text alone; nh3 lets only harmless HTML through. Next: `pages` and `site.prose`.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import zip_longest

import nh3
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup, escape

from .cldr import canonical, is_right_to_left
from .model.markdown import parse_markdown, parser
from .model.marks import CITATION, FOREIGN_WORDS, read_citation
from .model.references import make_slug

TAGS = {"p", "em", "strong", "a", "ul", "ol", "li", "blockquote", "span", "sup", "br"}
TABLE_TAGS = {"table", "thead", "tbody", "tr", "th", "td"}
ATTRIBUTES = {
    "a": {"href", "class", "id", "aria-label"},
    "ol": {"start"},
    "span": {"lang", "dir"},
    "th": {"scope", "class"},
    "td": {"class"},
}

PAGE_TAGS = {"h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre", "code", "img", "dl", "dt", "dd"}
PAGE_ATTRIBUTES = {
    **{f"h{level}": {"id"} for level in range(1, 7)},
    "img": {"src", "srcset", "sizes", "alt", "width", "height"},
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

ALIGNED = {"text-align:right": "cell--right", "text-align:center": "cell--middle"}
"""What the parser says of a column -> class of its cells."""

Cite = Callable[[str, str], str]
"""Slug of a source, and the place in it or nothing -> HTML of its reference."""

Resolve = Callable[[str, str], str]
"""Target as written, and href or src -> its address on the page at hand."""


Describe = Callable[[str], Mapping[str, str]]
"""Target of a picture as written -> what else its tag says."""


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


@cache
def _uncited(text: str) -> Markup:
    """Kept, since names and words come back on many pages."""
    return _draw_line(text, lambda slug, locator: "")


def _draw_line(text: str, cite: Cite) -> Markup:
    parts, end = [], 0
    for found in _CITATION_IN_TEXT.finditer(text):
        cited = (cite(it.slug, it.locator) for it in read_citation(found))
        parts += [_mark_words(text[end : found.start()]), *cited]
        end = found.end()
    return Markup("".join([*parts, _mark_words(text[end:])]))  # noqa: S704 - escaped


def _mark_words(text: str) -> str:
    """Escaped, with the language of words that have another one."""
    parts, end = [], 0
    for found in FOREIGN_WORDS.finditer(text):
        code = canonical(found[2]) or found[2]
        way = ' dir="rtl"' if is_right_to_left(code) else ""
        words = f'<span lang="{code}"{way}>{escape(found[1])}</span>'
        parts += [str(escape(text[end : found.start()])), words]
        end = found.end()
    return "".join([*parts, str(escape(text[end:]))])


def block(text: str, cite: Cite, link: Resolve) -> Markup:
    """The Markdown of a record as HTML."""
    return _draw(parse_markdown(text), cite, link, TAGS | TABLE_TAGS, ATTRIBUTES)


def document(text: str, cite: Cite, link: Resolve, describe: Describe = lambda _: {}) -> Markup:
    """The Markdown of a whole page of prose as HTML, with headings that can be linked to."""
    tokens = name_headings(parse_markdown(text))
    tags, attributes = TAGS | TABLE_TAGS | PAGE_TAGS, ATTRIBUTES | PAGE_ATTRIBUTES
    return _draw(tokens, cite, link, tags, attributes, describe)


def _draw(
    tokens: Sequence[Token],
    cite: Cite,
    link: Resolve,
    tags: set[str],
    attributes: dict[str, set[str]],
    describe: Describe = lambda _: {},
) -> Markup:
    env = {"cite": cite, "link": link, "describe": describe}
    html = _renderer.render(tokens, parser.options, env).strip()
    return Markup(nh3.clean(html, tags=tags, attributes=attributes, link_rel=None))  # noqa: S704 - cleaned


def name_headings(tokens: Sequence[Token]) -> list[Token]:
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


class _Renderer(RendererHTML):
    """Draws tokens; it finds these methods by the types of tokens."""

    def citation(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        cited = tokens[idx].meta["cited"]
        return str(env["cite"](cited.slug, cited.locator))

    def link_open(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        target = env["link"](str(tokens[idx].attrs["href"]), "href")
        return f'<a href="{escape(target)}">'

    def th_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        """A column that is set to the right or in the middle stays so."""
        token = tokens[idx]
        side = ALIGNED.get(str(token.attrs.get("style", "")), "")
        return f'<{token.tag} class="{side}">' if side else f"<{token.tag}>"

    td_open = th_open

    def image(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        written = str(tokens[idx].attrs["src"])
        told = {"src": env["link"](written, "src"), "alt": tokens[idx].content}
        told |= env["describe"](written)
        return "<img " + " ".join(f'{name}="{escape(it)}"' for name, it in told.items()) + ">"


_renderer = _Renderer()
