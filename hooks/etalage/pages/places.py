"""Pages of places: the list, by kind, and each place.

In: places, and the writer of the page. Out: `Page`s. Next: `pages`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from ..addresses import explorer_path, page_address
from ..catalogue import Catalogue
from ..edition import Edition
from ..model import Place, Project, Showcase, Specialisation
from .map.region import MapView, draw_map
from .parts.cards import make_card, make_cards, project_cards, showcase_cards
from .parts.excerpts import few_cards, first_of, rest_of, some_links
from .parts.figures import make_figures
from .parts.kinds_of_places import group_by_kind
from .parts.page_making import number_page, overview_page, record_page
from .parts.paging import CARDS_A_PAGE, divide_groups, make_pager
from .parts.record_footer import make_footer
from .parts.record_header import make_header
from .parts.views import (
    Card,
    Fact,
    Group,
    KeyFigure,
    Link,
    Page,
    Pager,
    Part,
    RecordView,
)
from .parts.writer import PageWriter


@dataclass(frozen=True, kw_only=True)
class PlaceView(RecordView):
    """The page of a place."""

    body: Part[Markup] | None
    figures: Part[tuple[KeyFigure, ...]] | None
    strengths: Part[tuple[Markup, ...]] | None
    organisations: Part[tuple[Link, ...]] | None
    showcases: Part[tuple[Card, ...]] | None
    projects: Part[tuple[Card, ...]] | None
    specialisations: Part[tuple[Card, ...]] | None

    within: Part[tuple[Card, ...]] | None
    """Places that are part of it."""


@dataclass(frozen=True)
class PlacesView:
    """A page that lists places."""

    title: Markup
    introduction: Markup

    map: MapView | None
    """None for a region without one, and on all pages of the list but the first."""

    groups: tuple[Group, ...]
    pager: Pager | None


def place_page(place: Place, writer: PageWriter) -> Page:
    catalogue, part, slug = writer.catalogue, writer.part, place.slug
    view = PlaceView(
        header=make_header(writer, place, _kind(place, writer), *_facts(place, writer)),
        body=part("story", writer.prose(place.body)),
        figures=part("figures", make_figures(writer, place.figures)),
        strengths=part("strengths", writer.sentences(place.strengths)),
        organisations=part("organisations", _organisations(place, writer)),
        showcases=_listed(
            writer, slug, "showcases", showcase_cards(writer, catalogue.at(slug, Showcase))
        ),
        projects=_listed(
            writer, slug, "projects", project_cards(writer, catalogue.at(slug, Project))
        ),
        specialisations=few_cards(
            writer,
            "specialisations",
            make_cards(writer, catalogue.at(slug, Specialisation)),
            writer.edition.path("specialisations"),
        ),
        within=_within(place, writer),
        footer=make_footer(writer, place),
    )
    return record_page(writer, place, "pages/place.html", view)


def _organisations(place: Place, writer: PageWriter) -> tuple[Link, ...]:
    found = writer.catalogue.organisations_at(place.slug)
    return some_links(writer, found, writer.edition.path("organisations"))


def _listed(
    writer: PageWriter, slug: str, kind: str, cards: tuple[Card, ...]
) -> Part[tuple[Card, ...]] | None:
    return few_cards(writer, kind, cards, explorer_path(writer.edition, kind=kind, place=slug))


def _within(place: Place, writer: PageWriter) -> Part[tuple[Card, ...]] | None:
    places = writer.catalogue.places_within(place.slug)
    cards = tuple(make_card(writer, it, _kind(it, writer)) for it in first_of(places))
    more = rest_of(writer, places, writer.edition.path("places"))
    return writer.part("places_within", cards, writer.catalogue.kind_of(place).parts, more)


def places_pages(writer: PageWriter) -> Iterator[Page]:
    """The map, and the same as a list: places by kind, then showcases with a spot of their own."""
    shares = divide_groups(_groups(writer), CARDS_A_PAGE)
    for number, share in enumerate(shares, 1):
        view = PlacesView(
            title=writer.word("places"),
            introduction=writer.word("places_introduction"),
            map=draw_region(writer) if number == 1 else None,
            groups=share,
            pager=make_pager(writer, "places", number, len(shares)),
        )
        own = replace(writer, address=page_address("places", number))
        page = overview_page(own, "places", "pages/places.html", view)
        yield number_page(writer, page, number, len(shares))


def _kind(place: Place, writer: PageWriter) -> Markup:
    return writer.text(writer.catalogue.kind_of(place).title)


def _facts(place: Place, writer: PageWriter) -> Iterator[tuple[Fact, ...]]:
    if place.within:
        outer = writer.catalogue.places[place.within]
        yield (Fact(_kind(outer, writer), (writer.link(outer),)),)
    codes = {str(code.scheme): code.value for code in place.codes}
    for scheme in writer.catalogue.site.place_codes:
        if scheme.name in codes:
            yield (Fact(writer.text(scheme.title), (Markup.escape(codes[scheme.name]),)),)
    if place.url:
        yield writer.fact("website", Link(writer.word("official_site"), place.url))


def _groups(writer: PageWriter) -> list[Group]:
    groups = [
        Group(kind, title, make_cards(writer, found))
        for kind, title, found in group_by_kind(writer, writer.catalogue.places.values())
    ]
    cards = showcase_cards(writer, _located(writer))
    return [*groups, Group("showcases", writer.word("places_showcases"), cards)]


def draw_region(writer: PageWriter) -> MapView | None:
    """All places, and the showcases with a spot of their own."""
    name = f"map/{writer.edition.language}"
    return writer.catalogue.once(name, _draw_region, writer.edition)


def _draw_region(catalogue: Catalogue, edition: Edition) -> MapView | None:
    writer = PageWriter(catalogue, edition, "places")
    kinds = list(writer.catalogue.site.kinds)
    places = sorted(writer.catalogue.places.values(), key=lambda it: kinds.index(it.kind))
    return draw_map(writer, places, _located(writer))


def _located(writer: PageWriter) -> list[Showcase]:
    """Showcases with a spot of their own."""
    return [it for it in writer.catalogue.showcases.values() if it.location]
