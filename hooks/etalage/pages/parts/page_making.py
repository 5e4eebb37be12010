"""A view as a whole page: its address, titles, the pages above it and itself in other languages.

In: a view. Out: a `Page`. Next: `site.drawing`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from ...addresses import page_address
from ...exports import Publisher
from ...exports.cards import card_path
from ...exports.linked import describe
from ...exports.twins import twin_path
from ...model import Described
from .paging import CARDS_A_PAGE, divide_groups, make_pager
from .views import Alternate, Group, Link, ListView, Page
from .writer import PageWriter


def make_page(
    writer: PageWriter, template: str, view: object, title: str, description: str, **more: Any
) -> Page:
    """more: fields of `Page` that differ from what follows here."""
    edition, site = writer.edition, writer.catalogue.site
    name = edition.plain(site.name)
    page: dict[str, Any] = {
        "address": writer.address,
        "path": edition.path(writer.address),
        "language": edition.language,
        "template": template,
        "title": title,
        "window_title": f"{title} – {name}",
        "heading": title,
        "description": description,
        "label": title,
        "canonical": edition.permalink(writer.address),
        "alternates": make_alternates(writer),
        "breadcrumbs": (home_link(writer),),
        "view": view,
        "card": edition.site_url + card_path(edition, ""),
    }
    return Page(**page | more)


def make_alternates(writer: PageWriter) -> tuple[Alternate, ...]:
    """The page in every language of the site."""
    edition, texts = writer.edition, writer.catalogue.words.texts
    return tuple(
        Alternate(
            language,
            writer.line(texts["language_name"][language]),
            edition.path_in(language, writer.address),
            edition.permalink_in(language, writer.address),
            texts["locale_code"][language],
        )
        for language in edition.languages
    )


def home_link(writer: PageWriter) -> Link:
    return Link(writer.word("home"), writer.edition.path(""))


def record_page(writer: PageWriter, record: Described, template: str, view: object) -> Page:
    """The page of one record, below the list of its kind.

    The kind stands in the window's title too: a showcase and an organisation may share a name.
    """
    edition, listing = writer.edition, writer.listing(record.folder)
    title, name = edition.plain(record.title), edition.plain(writer.catalogue.site.name)
    return make_page(
        writer,
        template,
        view,
        title,
        edition.plain(record.summary),
        window_title=f"{title} – {listing.label.striptags()} – {name}",
        heading=writer.text(record.title),
        breadcrumbs=(home_link(writer), listing),
        origin=f"data/{record.address}.yml",
        changed_on=max(record.updated[edition.language], record.verified_on).isoformat(),
        card=edition.site_url + card_path(edition, record.address),
        twin=twin_path(edition, record),
        things=tuple(describe(record, Publisher(writer.catalogue, edition))),
    )


def overview_page(writer: PageWriter, name: str, template: str, view: object) -> Page:
    """A page below home whose title and description are interface words."""
    title, description = (writer.word(key).striptags() for key in (name, f"{name}_introduction"))
    label, words = f"{name}_label", writer.edition.words
    return make_page(
        writer,
        template,
        view,
        title,
        description,
        label=words[label].striptags() if label in words else title,
    )


def list_pages(
    writer: PageWriter, folder: str, groups: Iterable[Group], *links: Link, **more: Any
) -> Iterator[Page]:
    """The pages that list a kind; groups without cards are left out.

    links: other ways to see the same; more: fields of `ListView` that differ.
    """
    introduction = writer.word(f"{folder}_introduction")
    shares = divide_groups([group for group in groups if group.cards], CARDS_A_PAGE)
    for number, share in enumerate(shares, 1):
        pager = make_pager(writer, folder, number, len(shares))
        view = ListView(writer.word(folder), introduction, share, links, pager, **more)
        page = overview_page(
            replace(writer, address=page_address(folder, number)), folder, "pages/list.html", view
        )
        yield number_page(writer, page, number, len(shares))


def number_page(writer: PageWriter, page: Page, number: int, count: int) -> Page:
    """A page of a list that has several says which it is, from the second on."""
    if number == 1:
        return page
    counted = writer.word("pager_page").format(number=number, count=count)
    name = writer.edition.plain(writer.catalogue.site.name)
    first = Link(page.heading, writer.edition.path(writer.address))
    return replace(
        page,
        title=f"{page.title} ({counted})",
        window_title=f"{page.title} ({counted}) – {name}",
        heading=counted,
        breadcrumbs=(*page.breadcrumbs, first),
    )
