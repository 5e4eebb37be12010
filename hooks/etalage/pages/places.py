"""Pages of places: the list, by kind, and each place."""

from dataclasses import dataclass

from markupsafe import Markup

from ..model import Place, Project, Showcase, Specialisation
from .map.region import MapView, draw_map
from .parts.cards import make_card, project_cards, showcase_cards
from .parts.figures import make_figures
from .parts.page_making import overview_page, record_page
from .parts.record_footer import make_footer
from .parts.record_header import make_header
from .parts.views import Card, Group, KeyFigure, Link, Page, RecordFooter, RecordHeader
from .parts.writer import PageWriter


@dataclass(frozen=True)
class PlaceView:
    header: RecordHeader
    body: Markup
    figures: tuple[KeyFigure, ...]
    strengths: tuple[Markup, ...]
    showcases: tuple[Card, ...]
    projects: tuple[Card, ...]
    specialisations: tuple[Card, ...]
    within: tuple[Card, ...]
    organisations: tuple[Link, ...]
    footer: RecordFooter


@dataclass(frozen=True)
class PlacesView:
    """map: None for a region without one."""

    title: Markup
    introduction: Markup
    map: MapView | None
    groups: tuple[Group, ...]


def place_page(place: Place, writer: PageWriter) -> Page:
    catalogue = writer.catalogue
    province = place.within and writer.link(catalogue.places[place.within])
    view = PlaceView(
        header=make_header(
            writer,
            place,
            writer.word(f"place_{place.kind}"),
            writer.fact("province", *([province] if province else [])),
            writer.fact("cbs_code", place.cbs_code or ""),
            writer.fact("nuts_code", place.nuts_code or ""),
            writer.fact(
                "website", *([Link(writer.word("official_site"), place.url)] if place.url else [])
            ),
        ),
        body=writer.prose(place.body),
        figures=make_figures(writer, place.figures),
        strengths=writer.sentences(place.strengths),
        showcases=showcase_cards(writer, catalogue.at(place.slug, Showcase)),
        projects=project_cards(writer, catalogue.at(place.slug, Project)),
        specialisations=tuple(
            make_card(writer, it) for it in catalogue.at(place.slug, Specialisation)
        ),
        within=tuple(
            make_card(writer, it, writer.word(f"place_{it.kind}"))
            for it in catalogue.places_within(place.slug)
        ),
        organisations=writer.links(catalogue.organisations_at(place.slug)),
        footer=make_footer(writer, place),
    )
    return record_page(writer, place, "pages/place.html", view)


def places_page(writer: PageWriter) -> Page:
    """The map, and the same as a list: places by kind, then showcases with a spot of their own."""
    places = list(writer.catalogue.places.values())
    showcases = [it for it in writer.catalogue.showcases.values() if it.location]
    groups = [
        Group(
            kind,
            writer.word(f"places_{kind}"),
            tuple(make_card(writer, it) for it in places if it.kind == kind),
        )
        for kind in ("city", "province", "town")
    ]
    groups.append(
        Group("showcases", writer.word("places_showcases"), showcase_cards(writer, showcases))
    )
    shown = draw_map(writer, sorted(places, key=lambda it: it.kind != "city"), showcases)
    view = PlacesView(
        writer.word("places"),
        writer.word("places_introduction"),
        shown,
        tuple(it for it in groups if it.cards),
    )
    return overview_page(writer, "places", "pages/places.html", view)
