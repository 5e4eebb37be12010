"""The home page: what this is and for whom, today's specialisations, the best-known showcases, the places."""

from dataclasses import dataclass

from markupsafe import Markup

from ..status import status_of
from .desk import Desk
from .map import MapView, draw_map
from .page import Card, Fact, Link, Page


@dataclass(frozen=True)
class HomeView:
    title: Markup
    tagline: Markup
    introduction: Markup
    showcases: tuple[Card, ...]
    all_showcases: Link
    running: tuple[Card, ...]
    partners: Link
    specialisations: tuple[Card, ...]
    all_specialisations: Link
    map: MapView | None
    places: tuple[Fact, ...]
    all_places: Link


def home_page(desk: Desk) -> Page:
    catalogue, site = desk.catalogue, desk.catalogue.site
    specialisations = [it for it in catalogue.specialisations.values() if catalogue.is_current(it) and not it.broader]
    cities, provinces = ([it for it in catalogue.places.values() if it.kind == kind] for kind in ("city", "province"))
    view = HomeView(
        title=desk.text(site.name),
        tagline=desk.text(site.tagline),
        introduction=desk.text(site.introduction),
        showcases=desk.showcase_cards(catalogue.showcases[slug] for slug in site.featured),
        running=_running(desk),
        partners=Link(desk.word("partners"), desk.edition.path("partners")),
        all_showcases=Link(desk.word("all_showcases"), desk.edition.path("showcases")),
        specialisations=tuple(desk.card(it) for it in specialisations),
        all_specialisations=Link(desk.word("all_specialisations"), desk.edition.path("specialisations")),
        map=draw_map(desk, [*cities, *provinces]),
        places=desk.fact("places_city", *desk.links(cities)) + desk.fact("places_province", *desk.links(provinces)),
        all_places=Link(desk.word("all_places"), desk.edition.path("places")),
    )
    title, description = desk.edition.plain(site.name), desk.edition.plain(site.tagline)
    return Page(desk.address, desk.edition.language, "home.html", title, description, title, (), view)


def _running(desk: Desk) -> tuple[Card, ...]:
    """Showcases and projects that run today; what stands among the featured ones is not repeated."""
    catalogue, today = desk.catalogue, desk.edition.today
    showcases = [it for it in catalogue.showcases.values() if status_of(it, today) == "running"]
    projects = [it for it in catalogue.projects.values() if status_of(it, today) == "running"]
    others = [it for it in showcases if it.slug not in catalogue.site.featured]
    return desk.showcase_cards(others) + desk.project_cards(projects)
