"""The texts of docs/ as pages.

In: texts, and the pages that are made from data. Out: a `Page` each, and every problem of every
text. Next: `site.build`.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from markupsafe import Markup

from ... import markup
from ...catalogue import Catalogue
from ...edition import Edition
from ...pages import Page, PageWriter
from ...pages.parts.citations import CitedSource
from ...pages.parts.page_making import make_page
from ...problems import Problem
from .files import ProseFile
from .languages import report_missing_citations
from .links import Links
from .undrawn import report_undrawn
from .values import SiteValues


@dataclass(frozen=True)
class ProseView:
    """A text and its sources."""

    content: Markup
    references: tuple[CitedSource, ...]


def plan_prose(
    files: Collection[ProseFile],
    catalogue: Catalogue,
    editions: Mapping[str, Edition],
    planned: Iterable[Page],
    docs: Path,
) -> tuple[list[Page], list[Problem]]:
    """Every text as a page; planned: the pages that are made from data."""
    taken = {page.address for page in planned}
    addresses = taken | {file.address for file in files}
    pages = []
    for file in files:
        if file.address in taken:
            file.report(0, "a page made from data/ has this address; choose another name")
        writer = PageWriter(catalogue, editions[file.language], file.address)
        pages.append(
            _plan_page(file, writer, Links(file, writer.edition, addresses, docs), tuple(editions))
        )
    report_missing_citations(files, catalogue.sources)
    return pages, [problem for file in files for problem in file.problems]


def _plan_page(file: ProseFile, writer: PageWriter, links: Links, languages: Sequence[str]) -> Page:
    """languages: of the site."""
    title = file.keys.get("title", file.address)
    content = _draw_content(file, writer, links, languages)
    return make_page(
        writer,
        "pages/prose.html",
        ProseView(content, writer.citations.listing(())),
        title,
        file.keys.get("description", ""),
        label=file.keys.get("label", title),
        origin=file.file,
    )


def _draw_content(
    file: ProseFile, writer: PageWriter, links: Links, languages: Sequence[str]
) -> Markup:
    """Safe HTML; values of the site come last, so that they are never read as Markdown."""
    values = SiteValues(writer.catalogue.site, writer.edition, file)
    text = values.set_aside(file.markdown)
    report_undrawn(file, text, languages, writer.catalogue.sources)

    def cite(slug: str, locator: str) -> str:
        is_known = slug in writer.catalogue.sources
        return writer.citations.citation(slug, locator) if is_known else ""

    links = replace(links, markdown=text)
    describe = partial(links.describe_picture, catalogue=writer.catalogue)
    return values.fill_in(markup.document(text, cite, links.resolve, describe))
