"""Brochures to print or to keep as a file: one for each specialisation and one for each place.

A contents page leads to them. A brochure binds its showcases and projects whole, a chapter each; it
is divided into parts before it grows heavy. In: the writer of the contents page. Out: `Page`s.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from ..addresses import page_address
from ..catalogue import Catalogue
from ..edition import Edition
from ..model import Described, Place, Project, Showcase, Specialisation
from ..model.localised import Text
from ..model.traversal import values_in
from .parts.cards import sort_by_title
from .parts.page_making import home_link, make_page, number_page, overview_page
from .parts.paging import divide_groups, make_pager
from .parts.views import Link, Page, Pager
from .parts.writer import PageWriter
from .projects import ProjectView, project_view
from .showcases import ShowcaseView, showcase_view

HEAVY = 36_000
"""Characters of text in one part; with what stands around it, below 60 kB and 3,000 elements."""

FURNISHING = 1_600
"""Characters for which the facts and headings of a chapter count, however short its texts are."""

VOLUMES_A_PAGE = 300
"""In the list of all, a line each."""

Entry = Showcase | Project


@dataclass(frozen=True)
class Chapter:
    """One record."""

    id: str
    """Its anchor on the page."""

    view: ShowcaseView | ProjectView


@dataclass(frozen=True)
class Volume:
    """A brochure, in the list of all."""

    link: Link
    count: Markup


@dataclass(frozen=True)
class VolumeGroup:
    """Brochures by one aspect."""

    id: str
    """Anchor of the heading."""

    title: Markup
    volumes: tuple[Volume, ...]


@dataclass(frozen=True)
class Cover:
    """The front of a brochure and of their contents page."""

    title: Markup
    eyebrow: Markup
    tagline: Markup
    introduction: Markup
    publisher: Markup

    date: Markup
    """The day it was made, for which the status of records holds."""

    home: Link
    """Address of the site, written out."""


@dataclass(frozen=True)
class BrochuresView:
    """Which brochures there are."""

    cover: Cover
    groups: tuple[VolumeGroup, ...]
    pager: Pager | None


@dataclass(frozen=True)
class BrochureView:
    """One part of a brochure."""

    cover: Cover
    contents: Link
    showcases: tuple[Chapter, ...]
    projects: tuple[Chapter, ...]
    pager: Pager | None


BOUND: dict[str, type[Specialisation | Place]] = {
    "print_by_specialisation": Specialisation,
    "print_by_place": Place,
}
"""Word for a group of brochures -> what each of them is about."""


def brochures_pages(writer: PageWriter) -> Iterator[Page]:
    """Which brochures there are."""
    groups = [_group(key, writer.catalogue.of(kind), writer) for key, kind in BOUND.items()]
    cover = _cover(
        writer, writer.text(writer.catalogue.site.name), writer.word("print_introduction")
    )
    shares = divide_groups(groups, VOLUMES_A_PAGE, "volumes")
    for number, share in enumerate(shares, 1):
        view = BrochuresView(cover, share, make_pager(writer, "print", number, len(shares)))
        own = replace(writer, address=page_address("print", number))
        page = overview_page(own, "print", "pages/brochures.html", view)
        yield number_page(writer, page, number, len(shares))


def _group(key: str, subjects: Mapping[str, Described], writer: PageWriter) -> VolumeGroup:
    volumes = []
    for subject in sort_by_title(writer, subjects.values()):
        if count := len(_entries(subject, writer)):
            link = Link(writer.text(subject.title), writer.edition.path(_address(subject)))
            volumes.append(Volume(link, writer.edition.counted("print_count", count)))
    return VolumeGroup(key.replace("_", "-"), writer.word(key), tuple(volumes))


def _chapter(entry: Entry, writer: PageWriter) -> Chapter:
    """The same below one place and another; links in texts differ by how deep the page stands."""
    language, depth = writer.edition.language, writer.address.count("/")
    name = f"chapters/{language}/{entry.address}/{depth}"
    return writer.catalogue.once(name, _make_chapter, entry, writer.edition, depth)


def _weight(entry: Entry, catalogue: Catalogue) -> int:
    return catalogue.once(f"weights/{entry.address}", _weigh, entry)


def _weigh(_: Catalogue, entry: Entry) -> int:
    """Characters of its texts, in the language in which each is longest."""
    texts = (it for it in values_in(entry) if isinstance(it, Text))
    return FURNISHING + sum(max(map(len, it.by_language.values())) for it in texts)


def volume_pages(subject: Described, writer: PageWriter) -> Iterator[Page]:
    """Every part of one brochure."""
    shares = _divide_by_weight(_entries(subject, writer), writer.catalogue)
    for number, entries in enumerate(shares, 1):
        address = page_address(_address(subject), number)
        pager = make_pager(writer, _address(subject), number, len(shares))
        own = replace(writer, address=address)
        page = _part(subject, [_chapter(it, own) for it in entries], pager, own)
        yield number_page(replace(writer, address=_address(subject)), page, number, len(shares))


def _part(
    subject: Described, chapters: Sequence[Chapter], pager: Pager | None, writer: PageWriter
) -> Page:
    name = writer.edition.plain(subject.title)
    title = writer.word("print_volume").format(title=name)
    introduction = writer.word("print_volume_introduction").format(title=name)
    contents = Link(writer.word("print"), writer.edition.path("print"))
    view = BrochureView(
        cover=_cover(writer, writer.text(subject.title), introduction),
        contents=Link(writer.word("print_all"), contents.path),
        showcases=tuple(it for it in chapters if isinstance(it.view, ShowcaseView)),
        projects=tuple(it for it in chapters if isinstance(it.view, ProjectView)),
        pager=pager,
    )
    return make_page(
        writer,
        "pages/brochure.html",
        view,
        title.striptags(),
        introduction.striptags(),
        heading=writer.text(subject.title),
        breadcrumbs=(home_link(writer), contents),
        is_listed=False,  # its chapters have pages of their own
    )


def _cover(writer: PageWriter, title: Markup, introduction: Markup) -> Cover:
    site, home, edition = writer.catalogue.site, writer.edition.permalink(""), writer.edition
    return Cover(
        title=title,
        eyebrow=writer.word("print"),
        tagline=writer.text(site.tagline),
        introduction=introduction,
        publisher=writer.text(site.publisher),
        date=writer.word("as_on").format(date=edition.date(edition.today)),
        home=Link(Markup.escape(home), home),
    )


def _make_chapter(catalogue: Catalogue, entry: Entry, edition: Edition, depth: int) -> Chapter:
    """At a writer of its own, so that its sources are numbered from one."""
    anchor, address = entry.address.replace("/", "-"), "/".join(["print"] * (depth + 1))
    own = PageWriter(catalogue, edition, address, prefix=f"{anchor}-")
    view: ShowcaseView | ProjectView
    view = showcase_view(entry, own) if isinstance(entry, Showcase) else project_view(entry, own)
    # The place is named too; a map in each chapter would be a tenth of what the page weighs.
    return Chapter(anchor, replace(view, header=replace(view.header, locator=None)))


def _entries(subject: Described, writer: PageWriter) -> list[Entry]:
    """Showcases, then projects, of a specialisation or a place.

    By file name rather than by title, so that each part has the same chapters in every language.
    """
    catalogue = writer.catalogue
    showcases: list[Showcase] = []
    projects: list[Project] = []
    if isinstance(subject, Specialisation):
        showcases, projects = (
            catalogue.showcases_of(subject.slug),
            catalogue.projects_of(subject.slug),
        )
    elif isinstance(subject, Place):
        showcases, projects = (
            catalogue.at(subject.slug, Showcase),
            catalogue.at(subject.slug, Project),
        )
    return [*showcases, *projects]


def _divide_by_weight(entries: Sequence[Entry], catalogue: Catalogue) -> list[list[Entry]]:
    """Alike in every language, so that each part has its like in the others."""
    shares: list[list[Entry]] = []
    weight = 0
    for entry in entries:
        own = _weight(entry, catalogue)
        if not shares or weight + own > HEAVY:
            shares.append([])
            weight = 0
        shares[-1].append(entry)
        weight += own
    return shares


def _address(subject: Described) -> str:
    return f"print/{subject.address}"
