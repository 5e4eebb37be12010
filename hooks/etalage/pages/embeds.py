"""Small pages to show inside pages of others: a card, a list, the map.

In: the catalogue, by the writer. Out: `Page`s without a script, a menu or a foot, that search
engines leave out, at addresses that are promised as those of the open data are: they stay when a
record is renamed. Next: `open_data` gives the code to copy.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from ..model import Described, Project, Showcase, Specialisation
from .map import MapView
from .parts.cards import project_cards, showcase_cards, sort_by_title
from .parts.excerpts import first_of
from .parts.page_making import make_page
from .parts.views import Card, Link, Page
from .parts.writer import NOTHING, PageWriter
from .places import draw_region

FOLDER = "embed"


@dataclass(frozen=True)
class EmbedView:
    """A page that stands in a frame."""

    title: Markup
    """Empty over the card of one record, which says it."""

    cards: tuple[Card, ...]
    """None on the map."""

    map: MapView | None

    whole: Link
    """The page of the site that has more, by the name of the site."""


@dataclass(frozen=True)
class EmbedCode:
    """What shows one of these in a page elsewhere."""

    name: Markup
    html: str


def embeds_pages(writer: PageWriter) -> Iterator[Page]:
    """A list of each kind that has cards, and the map."""
    showcases = sort_by_title(writer, writer.catalogue.showcases.values())
    projects = sort_by_title(writer, writer.catalogue.projects.values())
    yield _of_list(writer, "showcases", showcase_cards(writer, showcases))
    yield _of_list(writer, "projects", project_cards(writer, projects))
    if drawn := draw_region(writer):
        yield _make(writer, "map", writer.word("places"), (), "places", drawn)


def embed_pages(record: Showcase | Project | Specialisation, writer: PageWriter) -> Iterator[Page]:
    """The card of a showcase or a project, or those of a specialisation."""
    if isinstance(record, Showcase):
        cards = showcase_cards(writer, [record])
    elif isinstance(record, Project):
        cards = project_cards(writer, [record])
    else:
        cards = _cards_of(record, writer)
    yield from _of_record(writer, record, cards)


def embed_codes(writer: PageWriter) -> Iterator[EmbedCode]:
    """One of each form, to be changed into any other."""
    showcase = next(iter(writer.catalogue.showcases.values()), None)
    if showcase:
        yield _code(writer, "card", showcase.address, writer.edition.plain(showcase.title))
    yield _code(writer, "list", "projects", writer.word("projects").striptags())
    if writer.catalogue.map:
        yield _code(writer, "map", "map", writer.word("places").striptags())


def _code(writer: PageWriter, form: str, address: str, title: str) -> EmbedCode:
    url = writer.edition.permalink(f"{FOLDER}/{address}")
    html = Markup('<iframe src="{}" title="{}" width="100%" height="640" loading="lazy"></iframe>')
    return EmbedCode(writer.word(f"embed_{form}"), str(html.format(url, title)))


def _cards_of(specialisation: Specialisation, writer: PageWriter) -> tuple[Card, ...]:
    showcases = writer.catalogue.showcases_of(specialisation.slug)
    projects = writer.catalogue.projects_of(specialisation.slug)
    return (*showcase_cards(writer, showcases), *project_cards(writer, projects))


def _of_record(writer: PageWriter, record: Described, cards: tuple[Card, ...]) -> Iterator[Page]:
    """The same at each address that the record has had."""
    for address in (record.address, *record.redirect_from):
        page = _make(writer, address, writer.text(record.title), cards, record.address)
        yield replace(page, origin=f"data/{record.address}.yml")


def _of_list(writer: PageWriter, kind: str, cards: Iterable[Card]) -> Page:
    return _make(writer, kind, writer.word(kind), tuple(cards), kind)


def _make(
    writer: PageWriter,
    address: str,
    title: Markup,
    cards: tuple[Card, ...],
    whole: str,
    drawn: MapView | None = None,
) -> Page:
    edition = writer.edition
    shown = NOTHING if len(cards) == 1 else title
    more = writer.word("embed_whole").format(site=writer.text(writer.catalogue.site.name))
    return make_page(
        replace(writer, address=f"{FOLDER}/{address}"),
        "pages/embed.html",
        EmbedView(shown, tuple(first_of(cards)), drawn, Link(more, edition.path(whole))),
        title.striptags(),
        "",
        canonical=edition.permalink(whole),
        breadcrumbs=(),
        is_listed=False,
        card="",
    )
