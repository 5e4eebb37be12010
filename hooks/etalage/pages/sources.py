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


def sources_page(desk: Desk, paged: frozenset[str]) -> Page:
    """paged: folders of the kinds whose records have a page to link to."""
    entries = []
    for number, source in enumerate(desk.catalogue.sources.values(), 1):
        citing = [record for record in desk.catalogue.citing(source.slug) if record.folder in paged]
        entries.append(SourceEntry(source.slug, desk.reference(source, number), desk.links(citing)))
    title, introduction = desk.word("sources"), desk.word("sources_introduction")
    view = SourcesView(title, introduction, tuple(entries))
    return Page(
        desk.address, desk.edition.language, "sources.html", title.striptags(), introduction.striptags(), desk.trail(), view
    )  # fmt: skip
