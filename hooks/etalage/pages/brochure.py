"""The brochure: every showcase and project of one language on one page, to print or to keep as a file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from markupsafe import Markup

from ..model import Project, Showcase
from .desk import Desk
from .page import Link, Page
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


def brochure_page(desk: Desk) -> Page:
    site, home = desk.catalogue.site, desk.edition.permalink("")
    view = BrochureView(
        title=desk.text(site.name),
        eyebrow=desk.word("print"),
        tagline=desk.text(site.tagline),
        introduction=desk.word("print_introduction"),
        publisher=desk.text(site.publisher),
        date=desk.word("as_on").format(date=desk.edition.date(desk.edition.today)),
        home=Link(Markup.escape(home), home),
        showcases=_chapters(desk.catalogue.showcases, showcase_view, desk),
        projects=_chapters(desk.catalogue.projects, project_view, desk),
    )
    return desk.overview_page("print", "brochure.html", view)


def _chapters(records: Mapping[str, Bound], write: Callable[[Bound, Desk], View], desk: Desk) -> tuple[Chapter, ...]:
    """By title; each written at a desk of its own, so that its sources are numbered from one."""
    chapters = []
    for record in sorted(records.values(), key=lambda it: desk.edition.plain(it.title).casefold()):
        anchor = record.address.replace("/", "-")
        own_desk = Desk(desk.catalogue, desk.edition, desk.address, prefix=f"{anchor}-")
        view = write(record, own_desk)
        # The place is named too; a map in each chapter would be a tenth of what the page weighs.
        chapters.append(Chapter(anchor, replace(view, head=replace(view.head, locator=None))))
    return tuple(chapters)
