"""Pages of places: the list, by kind, and each place."""

from dataclasses import dataclass

from markupsafe import Markup

from ..model import Place
from .desk import Desk
from .map import MapView, draw_map
from .page import Card, Figure, Foot, Group, Head, Link, Page


@dataclass(frozen=True)
class PlaceView:
    head: Head
    body: Markup
    figures: tuple[Figure, ...]
    strengths: tuple[Markup, ...]
    showcases: tuple[Card, ...]
    projects: tuple[Card, ...]
    specialisations: tuple[Card, ...]
    within: tuple[Card, ...]
    organisations: tuple[Link, ...]
    foot: Foot


@dataclass(frozen=True)
class PlacesView:
    """map: None for a region without one."""

    title: Markup
    introduction: Markup
    map: MapView | None
    groups: tuple[Group, ...]


def place_page(place: Place, desk: Desk) -> Page:
    catalogue = desk.catalogue
    province = place.within and desk.link(catalogue.places[place.within])
    view = PlaceView(
        head=desk.head(
            place,
            desk.word(f"place_{place.kind}"),
            desk.fact("province", *([province] if province else [])),
            desk.fact("cbs_code", place.cbs_code or ""),
            desk.fact("nuts_code", place.nuts_code or ""),
            desk.fact("website", *([Link(desk.word("official_site"), place.url)] if place.url else [])),
        ),
        body=desk.prose(place.body),
        figures=desk.figures(place.figures),
        strengths=desk.sentences(place.strengths),
        showcases=desk.showcase_cards(catalogue.at(place.slug, catalogue.showcases)),
        projects=desk.project_cards(catalogue.at(place.slug, catalogue.projects)),
        specialisations=tuple(desk.card(it) for it in catalogue.at(place.slug, catalogue.specialisations)),
        within=tuple(desk.card(it, desk.word(f"place_{it.kind}")) for it in catalogue.places_within(place.slug)),
        organisations=desk.links(catalogue.organisations_at(place.slug)),
        foot=desk.foot(place),
    )
    return desk.record_page(place, "place.html", view)


def places_page(desk: Desk) -> Page:
    """The map, and the same as a list: places by kind, then showcases with a spot of their own."""
    places = list(desk.catalogue.places.values())
    showcases = [it for it in desk.catalogue.showcases.values() if it.location]
    groups = [
        Group(kind, desk.word(f"places_{kind}"), tuple(desk.card(it) for it in places if it.kind == kind))
        for kind in ("city", "province", "town")
    ]
    groups.append(Group("showcases", desk.word("places_showcases"), desk.showcase_cards(showcases)))
    shown = draw_map(desk, sorted(places, key=lambda it: it.kind != "city"), showcases)
    view = PlacesView(desk.word("places"), desk.word("places_introduction"), shown, tuple(it for it in groups if it.cards))
    return desk.overview_page("places", "places.html", view)
