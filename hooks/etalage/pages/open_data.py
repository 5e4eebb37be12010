"""The page that offers the records as open data.

In: the exports, and the writer of the page. Out: a `Page`. Next: `pages`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from ..exports import Export
from .parts.page_making import overview_page
from .parts.views import Link, Page
from .parts.writer import PageWriter


@dataclass(frozen=True)
class Download:
    """The records of a kind as a file."""

    link: Link

    details: Markup
    """How many records, and how large the file is."""


@dataclass(frozen=True)
class OpenDataView:
    """The page of open data."""

    title: Markup
    introduction: Markup
    licence: Link

    quality: Link
    """To the page on the quality of the data."""

    downloads: tuple[Download, ...]


def open_data_page(writer: PageWriter, exports: Iterable[Export]) -> Page:
    licence = writer.catalogue.site.data_licence
    view = OpenDataView(
        title=writer.word("open_data"),
        introduction=writer.word("open_data_introduction"),
        licence=Link(writer.text(licence.name), licence.url),
        quality=writer.link_to("quality", "quality_link"),
        downloads=tuple(_download(export, writer) for export in exports),
    )
    return overview_page(writer, "open_data", "pages/open_data.html", view)


def _download(export: Export, writer: PageWriter) -> Download:
    return Download(Link(writer.word(export.folder), export.path), _details(export, writer))


def _details(export: Export, writer: PageWriter) -> Markup:
    kilobytes = max(1, round(len(export.content.encode()) / 1000))
    return writer.word("download_details").format(count=export.count, size=kilobytes)
