"""The page of all sources, each with the records that rest on it."""

from dataclasses import dataclass

from markupsafe import Markup

from .desk import Desk
from .page import Link, Page, Reference


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
    title, introduction = desk.word("sources"), desk.word("sources_introduction")
    view = SourcesView(title, introduction, tuple(entries))
    return Page(
        desk.address, desk.edition.language, "sources.html", title.striptags(), introduction.striptags(), desk.trail(), view
    )  # fmt: skip
