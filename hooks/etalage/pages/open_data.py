"""The page that offers the records as open data."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from ..exports import Export
from .parts.page_making import overview_page
from .parts.views import Link, Page
from .parts.writer import PageWriter


@dataclass(frozen=True)
class Download:
    link: Link
    details: Markup


@dataclass(frozen=True)
class OpenDataView:
    title: Markup
    introduction: Markup
    licence: Link
    quality: Link
    downloads: tuple[Download, ...]


def open_data_page(writer: PageWriter, exports: Iterable[Export]) -> Page:
    licence = writer.catalogue.site.data_licence
    view = OpenDataView(
        writer.word("open_data"),
        writer.word("open_data_introduction"),
        Link(writer.text(licence.name), licence.url),
        Link(writer.word("quality_link"), writer.edition.path("quality")),
        tuple(
            Download(Link(writer.word(it.folder), it.path), _details(it, writer)) for it in exports
        ),
    )
    return overview_page(writer, "open_data", "pages/open_data.html", view)


def _details(export: Export, writer: PageWriter) -> Markup:
    kilobytes = max(1, round(len(export.content.encode()) / 1000))
    return writer.word("download_details").format(count=export.count, size=kilobytes)
