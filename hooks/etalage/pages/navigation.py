"""What stands around every page of one language: its name, its menu, its foot.

In: the pages of that language, and the addresses that mkdocs.yml puts in the menu. Out: a `Frame`,
and a problem for each page that lacks. Next: `site.drawing` draws each page inside its frame.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from markupsafe import Markup

from ..exports.feeds import NAMES, feed_path
from ..letters import sort_key
from ..model.site import Licence
from ..problems import Problem
from ..settings import Settings
from ..words import Words
from .parts.views import Fact, Link, Page
from .parts.writer import PageWriter

FOOTER_COLUMNS = {
    "footer_more": ("tour", "in-view", "programmes", "sources", "print"),
    "footer_data": ("open-data", "quality", "evidence"),
    "footer_site": ("about", "accessibility", "privacy", "colophon"),
}
"""Title -> addresses at the foot of every page; those that no record is behind stand in docs/."""

FOOTER = tuple(chain.from_iterable(FOOTER_COLUMNS.values()))

AFTER = "about"
"""What a region's own texts follow at the foot."""


POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",  # the search index is asked by WebAssembly
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
    )
)
"""What a reader's browser may load on every page: what this site serves, and nothing inline."""


@dataclass(frozen=True)
class Assets:
    """Styles, scripts, typefaces and drawings, by their paths on the site."""

    styles: Mapping[str, str]
    """Template of a page -> path of its sheet."""

    papers: Mapping[str, str]
    """The same of the sheet for paper, for which no screen waits."""

    scripts: Mapping[str, str]
    """Name -> path."""

    fonts: Mapping[str, str]
    """The same."""

    drawings: Mapping[str, str]
    """Path of a picture -> the one that changes with it; empty but on a site to publish."""

    window: str
    """Path of the sheet of the window that searches."""


@dataclass(frozen=True)
class Window:
    """What a page fetches when a reader searches, by its paths on the site."""

    path: str
    sheet: str
    script: str


@dataclass(frozen=True)
class Frame:
    """All that the pages of one language have in common."""

    language: str
    words: Words
    name: Markup
    plain_name: str

    home: str
    """Path of the home page."""

    search: str
    """Path of the search page."""

    navigation: tuple[Link, ...]
    footer: tuple[Fact, ...]
    """Columns of links, each with its title."""

    feeds: tuple[Link, ...]
    """What is new, as Atom."""

    contact: str
    """Path of those whom one can turn to."""

    publisher: Markup
    text_licence: Link
    data_licence: Link
    assets: Assets

    policy: str
    """Content Security Policy; empty in a preview, whose server adds a script to each page."""

    window: Window | None = None
    """None while it is being drawn itself."""


def make_frame(
    writer: PageWriter, pages: Iterable[Page], settings: Settings, assets: Assets
) -> Frame:
    edition, site = writer.edition, writer.catalogue.site
    return Frame(
        language=edition.language,
        words=edition.words,
        name=writer.text(site.name),
        plain_name=edition.plain(site.name),
        home=edition.path(""),
        search=edition.path("search"),
        navigation=_menu(writer, pages, settings),
        footer=_foot(writer, _own_texts(pages, edition.language, settings)),
        feeds=tuple(_feed(name, writer) for name in NAMES),
        contact=f"{edition.path('partners')}#contact",
        publisher=writer.text(site.publisher),
        text_licence=_licence(site.text_licence, writer),
        data_licence=_licence(site.data_licence, writer),
        assets=assets,
        policy="" if settings.is_preview else POLICY,
    )


def _foot(writer: PageWriter, own: Iterable[Page]) -> tuple[Fact, ...]:
    """own: pages that stand there by their own short names, besides those that all sites have."""
    more = tuple(Link(Markup.escape(it.label), it.path) for it in own)
    columns = []
    for title, addresses in FOOTER_COLUMNS.items():
        links: tuple[Link, ...] = ()
        for address in addresses:
            links += (writer.link_to(address, address.replace("-", "_")),)
            links += more if address == AFTER else ()
        columns.append(Fact(writer.word(title), links))
    return tuple(columns)


def _own_texts(pages: Iterable[Page], language: str, settings: Settings) -> list[Page]:
    """Those of docs/ itself that neither the menu leads to nor any other region has."""
    elsewhere = {"", *FOOTER, *settings.navigation}
    own = (it for it in pages if it.language == language and it.origin.startswith("docs/"))
    found = (it for it in own if it.address not in elsewhere and "/" not in it.address)
    return sorted(found, key=lambda page: sort_key(page.label))


def _menu(writer: PageWriter, pages: Iterable[Page], settings: Settings) -> tuple[Link, ...]:
    """The pages of the menu that are there, under their own short names."""
    edition = writer.edition
    labels = {page.address: page.label for page in pages if page.language == edition.language}
    known = (it for it in settings.navigation if it in labels)
    return tuple(Link(Markup.escape(labels[it]), edition.path(it)) for it in known)


def missing_pages(pages: Iterable[Page], settings: Settings) -> Iterator[Problem]:
    """Pages that the menu or the foot of every page leads to, and that nobody wrote."""
    known = {(page.language, page.address) for page in pages}
    default = settings.default_language
    for address in settings.navigation:
        if (default, address) not in known:
            message = f"there is no page {address}.md, in docs/ or made from data/"
            yield settings.problem_at(f"{address}.md", message)
    for address in FOOTER:
        if (default, address) not in known:
            message = "missing; the foot of every page leads to this page"
            yield Problem(f"docs/{address}.{default}.md", 1, "", message)


def _feed(name: str, writer: PageWriter) -> Link:
    site = writer.edition.plain(writer.catalogue.site.name)
    return Link(writer.word(f"feed_{name}").format(site=site), feed_path(writer.edition, name))


def _licence(licence: Licence, writer: PageWriter) -> Link:
    return Link(writer.text(licence.name), licence.url)
