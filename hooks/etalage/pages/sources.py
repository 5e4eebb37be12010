"""The pages of all sources by publisher, each with the records that rest on it.

In: sources, and the writer of the pages. Out: `Page`s. Next: `pages`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from markupsafe import Markup

from ..addresses import SOURCES_A_PAGE, page_address
from ..catalogue import Catalogue
from ..edition import Edition
from ..letters import fold
from ..markup import plain
from ..model import Source
from .parts.citations import ListedSource, list_source
from .parts.excerpts import some_links
from .parts.page_making import number_page, overview_page
from .parts.paging import divide, make_pager
from .parts.views import Link, Page, Pager
from .parts.writer import NOTHING, PageWriter


@dataclass(frozen=True)
class SourceEntry:
    """One source."""

    slug: str
    """Its anchor on the page."""

    listed: ListedSource

    retrieved: Markup
    """On which day it was read; empty when that is not known."""

    cited_by: tuple[Link, ...]
    """The first records that rest on it."""

    used_on: Markup
    """How many these are, in words."""


@dataclass(frozen=True)
class Publisher:
    """Who published some of the sources."""

    name: Markup
    entries: tuple[SourceEntry, ...]


@dataclass(frozen=True)
class Letter:
    """Publishers whose names begin alike."""

    id: str
    """Anchor of the heading."""

    title: Markup
    publishers: tuple[Publisher, ...]


@dataclass(frozen=True)
class SourcesView:
    """A page that lists sources."""

    title: Markup
    introduction: Markup

    jumps: tuple[Link, ...]
    """To each letter, on this page or another one."""

    letters: tuple[Letter, ...]
    pager: Pager | None


def sources_pages(writer: PageWriter) -> Iterable[Page]:
    shares = divide(writer.catalogue.sources_by_publisher(), SOURCES_A_PAGE)
    pages = [tuple(_letters(sources, writer)) for sources in shares]
    jumps = tuple(_jumps(pages, writer))
    for number, letters in enumerate(pages, 1):
        view = SourcesView(
            title=writer.word("sources"),
            introduction=writer.word("sources_introduction"),
            jumps=jumps,
            letters=letters,
            pager=make_pager(writer, "sources", number, len(shares)),
        )
        own = replace(writer, address=page_address("sources", number))
        page = overview_page(own, "sources", "pages/sources.html", view)
        yield number_page(writer, page, number, len(shares))


def _jumps(pages: Sequence[Sequence[Letter]], writer: PageWriter) -> Iterator[Link]:
    """A letter that goes on on the next page is found where it begins."""
    known: set[Markup] = set()
    for number, letters in enumerate(pages, 1):
        path = writer.edition.path(page_address("sources", number))
        for letter in letters:
            if letter.title not in known:
                known.add(letter.title)
                yield Link(letter.title, f"{path}#{letter.id}")


def _letters(sources: Sequence[Source], writer: PageWriter) -> Iterator[Letter]:
    """Sources, in order of publisher; an anchor has a sign that no source has in its name."""
    for number, (letter, several) in enumerate(groupby(sources, key=_initial), 1):
        publishers = tuple(
            Publisher(_name(publisher, writer), tuple(_entry(it, writer) for it in published))
            for publisher, published in groupby(several, key=lambda it: it.publisher)
        )
        yield Letter(f"letter_{number}", Markup.escape(letter), publishers)


def _initial(source: Source) -> str:
    first = fold(plain(source.publisher or "")).lstrip()[:1].upper()
    return "0–9" if first.isdigit() else first or "–"


def _name(publisher: str | None, writer: PageWriter) -> Markup:
    return writer.line(publisher) if publisher else writer.word("publisher_unknown")


def _entry(source: Source, writer: PageWriter) -> SourceEntry:
    name = f"sources/{writer.edition.language}/{source.slug}"
    return writer.catalogue.once(name, _make_entry, writer.edition, source)


def _make_entry(catalogue: Catalogue, edition: Edition, source: Source) -> SourceEntry:
    writer = PageWriter(catalogue, edition, "sources")
    day = source.retrieved and writer.edition.date(source.retrieved)
    citing = writer.catalogue.citing(source.slug)
    return SourceEntry(
        slug=source.slug,
        listed=list_source(catalogue, edition, source, names_publisher=False),
        retrieved=writer.word("retrieved_on").format(date=day) if day else NOTHING,
        cited_by=some_links(writer, citing),
        used_on=writer.edition.counted("used_on", len(citing)),
    )
