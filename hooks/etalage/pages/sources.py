"""The page of all sources, each with the records that rest on it."""

from dataclasses import dataclass

from markupsafe import Markup

from .parts.citations import CitedSource
from .parts.page_making import overview_page
from .parts.views import Link, Page
from .parts.writer import PageWriter


@dataclass(frozen=True)
class SourceEntry:
    id: str
    reference: CitedSource
    cited_by: tuple[Link, ...]


@dataclass(frozen=True)
class SourcesView:
    title: Markup
    introduction: Markup
    entries: tuple[SourceEntry, ...]


def sources_page(writer: PageWriter) -> Page:
    entries = []
    for number, source in enumerate(writer.catalogue.sources.values(), 1):
        citing = writer.links(writer.catalogue.citing(source.slug))
        entries.append(SourceEntry(source.slug, writer.citations.entry(source, number), citing))
    view = SourcesView(writer.word("sources"), writer.word("sources_introduction"), tuple(entries))
    return overview_page(writer, "sources", "pages/sources.html", view)
