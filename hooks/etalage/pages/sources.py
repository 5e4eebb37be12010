"""The page of all sources, each with the records that rest on it."""

from dataclasses import dataclass

from markupsafe import Markup

from .desk import Desk
from .page import Link, Page
from .references import Reference


@dataclass(frozen=True)
class SourceEntry:
    id: str
    reference: Reference
    cited_by: tuple[Link, ...]


@dataclass(frozen=True)
class SourcesView:
    title: Markup
    introduction: Markup
    entries: tuple[SourceEntry, ...]


def sources_page(desk: Desk) -> Page:
    entries = []
    for number, source in enumerate(desk.catalogue.sources.values(), 1):
        citing = desk.links(desk.catalogue.citing(source.slug))
        entries.append(SourceEntry(source.slug, desk.references.entry(source, number), citing))
    view = SourcesView(desk.word("sources"), desk.word("sources_introduction"), tuple(entries))
    return desk.overview_page("sources", "sources.html", view)
