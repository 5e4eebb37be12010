"""The brochure: every showcase and project of one language on one page, to print or to keep as a file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from markupsafe import Markup

from ..model import Project, Showcase
from .parts.page_making import overview_page
from .parts.views import Link, Page
from .parts.writer import PageWriter
from .projects import ProjectView, project_view
from .showcases import ShowcaseView, showcase_view

Bound = TypeVar("Bound", Showcase, Project)
View = TypeVar("View", ShowcaseView, ProjectView)


@dataclass(frozen=True)
class Chapter:
    """One record. id: its anchor on this page."""

    id: str
    view: ShowcaseView | ProjectView


@dataclass(frozen=True)
class BrochureView:
    """date: the day it was made, for which the status of records holds. home: address of the site, written out."""

    title: Markup
    eyebrow: Markup
    tagline: Markup
    introduction: Markup
    publisher: Markup
    date: Markup
    home: Link
    showcases: tuple[Chapter, ...]
    projects: tuple[Chapter, ...]


def brochure_page(writer: PageWriter) -> Page:
    site, home = writer.catalogue.site, writer.edition.permalink("")
    view = BrochureView(
        title=writer.text(site.name),
        eyebrow=writer.word("print"),
        tagline=writer.text(site.tagline),
        introduction=writer.word("print_introduction"),
        publisher=writer.text(site.publisher),
        date=writer.word("as_on").format(date=writer.edition.date(writer.edition.today)),
        home=Link(Markup.escape(home), home),
        showcases=_chapters(writer.catalogue.showcases, showcase_view, writer),
        projects=_chapters(writer.catalogue.projects, project_view, writer),
    )
    return overview_page(writer, "print", "pages/brochure.html", view)


def _chapters(
    records: Mapping[str, Bound], write: Callable[[Bound, PageWriter], View], writer: PageWriter
) -> tuple[Chapter, ...]:
    """By title; each written at a writer of its own, so that its sources are numbered from one."""
    chapters = []
    for record in sorted(
        records.values(), key=lambda it: writer.edition.plain(it.title).casefold()
    ):
        anchor = record.address.replace("/", "-")
        own_writer = PageWriter(
            writer.catalogue, writer.edition, writer.address, prefix=f"{anchor}-"
        )
        view = write(record, own_writer)
        # The place is named too; a map in each chapter would be a tenth of what the page weighs.
        chapters.append(Chapter(anchor, replace(view, header=replace(view.header, locator=None))))
    return tuple(chapters)
