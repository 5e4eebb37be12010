"""The page that offers the records as open data.

In: the files of open data, and the writer of the page. Out: a `Page`. Next: `pages`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from ..exports import FOLDER, Export, Exports, Publisher
from ..exports.linked import describe_catalogue
from ..model import KINDS
from .data_examples import Example, make_examples
from .embeds import EmbedCode, embed_codes
from .parts.page_making import overview_page
from .parts.record_footer import link_citations
from .parts.views import Link, Page
from .parts.writer import PageWriter

WHOLE = (
    "all.zip",
    "index.json",
    "locations.geojson",
    "graph.ttl",
    "graph.jsonld",
    "catalog.ttl",
    "openapi.json",
)
"""Files that hold more than one kind, by their names, in the order of the page; a site need not
have all.
"""


@dataclass(frozen=True)
class Download:
    """A file."""

    link: Link
    media_type: str

    size: Markup
    """In words; empty in a preview, which makes no files."""


@dataclass(frozen=True)
class KindOfData:
    """The files that hold the records of one kind."""

    title: Markup
    count: int
    downloads: tuple[Download, ...]


@dataclass(frozen=True)
class OpenDataView:
    """The page of open data."""

    title: Markup
    introduction: Markup
    licence: Link

    quality: Link
    """To the page on the quality of the data."""

    kinds: tuple[KindOfData, ...]
    wholes: tuple[Download, ...]

    examples: tuple[Example, ...]
    """How to fetch it."""

    embeds: tuple[EmbedCode, ...]
    """How to show some of it in a page elsewhere."""

    citation_files: tuple[Link, ...]
    """How to refer to the data, for reference managers."""


def open_data_page(writer: PageWriter, exports: Exports) -> Page:
    licence = writer.catalogue.site.data_licence
    shelf = _Shelf(writer, exports)
    view = OpenDataView(
        title=writer.word("open_data"),
        introduction=writer.word("open_data_introduction"),
        licence=Link(writer.text(licence.name), licence.url),
        quality=writer.link_to("quality", "quality_link"),
        kinds=tuple(shelf.kind(kind) for kind in KINDS),
        wholes=tuple(shelf.wholes()),
        examples=tuple(make_examples(writer)),
        embeds=tuple(embed_codes(writer)),
        citation_files=link_citations(writer, writer.address),
    )
    page = overview_page(writer, "open_data", "pages/open_data.html", view)
    things = describe_catalogue(Publisher(writer.catalogue, writer.edition))
    return replace(page, things=tuple(things))


@dataclass(frozen=True)
class _Shelf:
    """Files by their paths."""

    writer: PageWriter
    exports: Exports

    def wholes(self) -> Iterator[Download]:
        for name in WHOLE:
            if f"{FOLDER}/{name}" in self.exports.files:
                yield self.download(f"{FOLDER}/{name}", f"open_data_{name.replace('.', '_')}")

    def kind(self, kind: str) -> KindOfData:
        found = [it for it in self.exports.files.values() if it.kind == kind]
        count = len(self.writer.catalogue.records[kind])
        downloads = tuple(self.download(it.path, _form(it)) for it in found)
        return KindOfData(self.writer.word(kind), count, downloads)

    def download(self, path: str, key: str) -> Download:
        export = self.exports.files[path]
        return Download(Link(self.writer.word(key), path), export.media_type, self._size(path))

    def _size(self, path: str) -> Markup:
        size = self.exports.size_of(path)
        if size is None:
            return Markup("")
        return self.writer.word("file_size").format(size=max(1, round(size / 1000)))


def _form(export: Export) -> str:
    return f"open_data_{export.path.rpartition('.')[2]}"
