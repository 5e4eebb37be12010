"""The pages of all sources, each with the records that rest on it.

In: sources, and the writer of the pages. Out: `Page`s. Next: `pages`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from markupsafe import Markup

from ..addresses import SOURCES_A_PAGE, page_address
from ..model import Source
from .parts.citations import CitedSource
from .parts.page_making import number_page, overview_page
from .parts.paging import divide, make_pager
from .parts.views import Link, Page, Pager
from .parts.writer import NOTHING, PageWriter


@dataclass(frozen=True)
class SourceEntry:
    """One source."""

    reference: CitedSource

    retrieved: Markup
    """On which day it was read; empty when that is not known."""

    cited_by: tuple[Link, ...]
    """The records that rest on it."""


@dataclass(frozen=True)
class SourcesView:
    """A page that lists sources."""

    title: Markup
    introduction: Markup
    entries: tuple[SourceEntry, ...]
    pager: Pager | None


def sources_pages(writer: PageWriter) -> Iterable[Page]:
    shares = divide(list(writer.catalogue.sources.values()), SOURCES_A_PAGE)
    for number, sources in enumerate(shares, 1):
        view = SourcesView(
            title=writer.word("sources"),
            introduction=writer.word("sources_introduction"),
            entries=tuple(_entry(source, writer) for source in sources),
            pager=make_pager(writer, "sources", number, len(shares)),
        )
        own = replace(writer, address=page_address("sources", number))
        page = overview_page(own, "sources", "pages/sources.html", view)
        yield number_page(writer, page, number, len(shares))


def _entry(source: Source, writer: PageWriter) -> SourceEntry:
    day = source.retrieved and writer.edition.date(source.retrieved)
    return SourceEntry(
        reference=writer.citations.entry(source, source.slug),
        retrieved=writer.word("retrieved_on").format(date=day) if day else NOTHING,
        cited_by=writer.links(writer.catalogue.citing(source.slug)),
    )
