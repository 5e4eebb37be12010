"""The texts of docs/ as pages.

In: texts, and the pages that are made from data. Out: a `Page` each, and every problem of every
text. Next: `site.build`.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from markupsafe import Markup

from ... import markup
from ...catalogue import Catalogue
from ...edition import Edition
from ...model.markdown import lost
from ...model.marks import CITATION, near_marks
from ...model.values import describe
from ...pages import Page, PageWriter
from ...pages.parts.citations import CitedSource
from ...pages.parts.page_making import make_page
from ...problems import Problem
from .files import ProseFile
from .languages import report_missing_citations
from .links import Links
from .values import SiteValues

CODE = re.compile(r"^(```|~~~).*?^\1|(?<!`)(`+)(?!`).*?(?<!`)\2(?!`)|^(?: {4}|\t).*?$", re.M | re.S)
SCHEME = re.compile(r"\]\(\s*<?\s*((?!https?:|mailto:|tel:)[A-Za-z][\w+.-]*:)")
HTML = re.compile(r"<(?!https?://|mailto:)[A-Za-z/!?][^>\n]{0,200}>?")


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
        pages.append(_plan_page(file, writer, Links(file, writer.edition, addresses, docs)))
    report_missing_citations(files, catalogue.sources)
    return pages, [problem for file in files for problem in file.problems]


def _plan_page(file: ProseFile, writer: PageWriter, links: Links) -> Page:
    title = file.keys.get("title", file.address)
    return make_page(
        writer,
        "pages/prose.html",
        ProseView(_draw_content(file, writer, links), writer.citations.listing(())),
        title,
        file.keys.get("description", ""),
        label=file.keys.get("label", title),
        origin=file.file,
    )


def _draw_content(file: ProseFile, writer: PageWriter, links: Links) -> Markup:
    """Safe HTML; values of the site come last, so that they are never read as Markdown."""
    values = SiteValues(writer.catalogue.site, writer.edition, file)
    _report_unknown_sources(file, writer.catalogue)
    text = values.set_aside(file.markdown)
    _report_undrawn(file, text)

    def cite(slug: str) -> str:
        return writer.citations.citation(slug) if slug in writer.catalogue.sources else ""

    resolve = replace(links, markdown=text).resolve
    return values.fill_in(markup.document(text, cite, resolve))


def _report_undrawn(file: ProseFile, text: str) -> None:
    """What would be cleaned away or shown as typed; as an example of code it may stand.

    text: the Markdown without values.
    """
    for line, message in lost(text):
        file.report_line(line, message)
    shown = CODE.sub(lambda code: re.sub(r"\S", " ", code[0]), file.markdown)
    for tag in HTML.finditer(shown):
        message = f"{describe(tag[0])} is HTML, which is not drawn; write Markdown, or `code`"
        file.report(tag.start(), message)
    for offset, message in near_marks(shown):
        file.report(offset, message)
    for scheme in SCHEME.finditer(shown):
        message = f"“{scheme[1]}” starts no address that a page may lead to; write https://…"
        file.report(scheme.start(), message)


def _report_unknown_sources(file: ProseFile, catalogue: Catalogue) -> None:
    for cited in CITATION.finditer(file.markdown):
        if cited[1] not in catalogue.sources:
            file.report(cited.start(), f"there is no “{cited[1]}” in data/sources/")
