"""Pages that speak all languages at once: the one for an address that does not exist, the sitemap.

In: the frames of all languages and the pages of the site. Out: `Page`s, drawn in the frame of the
default language. Next: `site.build`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from ..words import Words
from .navigation import Frame
from .parts.views import Alternate, Link, Page
from .parts.writer import NOTHING

ADVISED = ("showcases", "specialisations", "places")
"""Where to go on from a page that does not exist, besides home."""


@dataclass(frozen=True)
class Advice:
    """What one language says of a page that does not exist."""

    language: str
    words: Words
    links: tuple[Link, ...]


@dataclass(frozen=True)
class NotFoundView:
    """The page for an address that does not exist, in every language."""

    advice: tuple[Advice, ...]


@dataclass(frozen=True)
class Listed:
    """A page that search engines may list."""

    canonical: str
    changed_on: str
    alternates: tuple[Alternate, ...]


@dataclass(frozen=True)
class SitemapView:
    """Every page that search engines are told of, with itself in other languages."""

    pages: tuple[Listed, ...]


def make_file_page(frame: Frame, path: str, template: str, view: object, **more: str) -> Page:
    """A page outside the navigation and the languages, at a path of its own."""
    return Page(
        address=path,
        path=path,
        language=frame.language,
        template=template,
        title="",
        window_title=more.get("window_title", ""),
        heading=NOTHING,
        description="",
        label="",
        canonical="",
        alternates=(),
        breadcrumbs=(),
        view=view,
        is_listed=False,
        root=more.get("root", ""),
    )


def not_found_page(frames: Mapping[str, Frame], site_url: str) -> Page:
    """It is shown at any address, so its links start at the root of the site."""
    advice = tuple(_advice(frame) for frame in frames.values())
    title = " · ".join(str(it.words["not_found"].striptags()) for it in advice)
    return make_file_page(
        next(iter(frames.values())),
        "404.html",
        "404.html",
        NotFoundView(advice),
        window_title=title,
        root=urlsplit(site_url).path or "/",
    )


def sitemap(frames: Mapping[str, Frame], pages: Iterable[Page]) -> Page:
    listed = tuple(
        Listed(it.canonical, it.changed_on, it.alternates) for it in pages if it.is_listed
    )
    frame = next(iter(frames.values()))
    return make_file_page(frame, "sitemap.xml", "sitemap.xml", SitemapView(listed))


def _advice(frame: Frame) -> Advice:
    home = Link(frame.words["home"], frame.home)
    others = (Link(frame.words[it], f"{frame.home}{it}/") for it in ADVISED)
    return Advice(frame.language, frame.words, (home, *others))
