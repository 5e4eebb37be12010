"""The page that offers the records as open data."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from ..exports import Export
from .desk import Desk
from .page import Link, Page


@dataclass(frozen=True)
class Download:
    link: Link
    details: Markup


@dataclass(frozen=True)
class OpenDataView:
    title: Markup
    introduction: Markup
    licence: Link
    downloads: tuple[Download, ...]


def open_data_page(desk: Desk, exports: Iterable[Export]) -> Page:
    licence = desk.catalogue.site.data_licence
    view = OpenDataView(
        desk.word("open_data"),
        desk.word("open_data_introduction"),
        Link(desk.text(licence.name), licence.url),
        tuple(Download(Link(desk.word(it.folder), it.path), _details(it, desk)) for it in exports),
    )
    return desk.overview_page("open_data", "open_data.html", view)


def _details(export: Export, desk: Desk) -> Markup:
    kilobytes = max(1, round(len(export.content.encode()) / 1000))
    return desk.word("download_details").format(count=export.count, size=kilobytes)
