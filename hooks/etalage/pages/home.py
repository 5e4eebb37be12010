"""The home page: what this is and for whom, today's specialisations, the best-known showcases, the places."""

from dataclasses import dataclass

from markupsafe import Markup

from .desk import Desk
from .page import Card, Link, Page


@dataclass(frozen=True)
class HomeView:
    title: Markup
    tagline: Markup
    introduction: Markup
    showcases: tuple[Card, ...]
    all_showcases: Link
    specialisations: tuple[Card, ...]
    all_specialisations: Link
    places: tuple[Card, ...]
    all_places: Link


def home_page(desk: Desk) -> Page:
    catalogue, site = desk.catalogue, desk.catalogue.site
    specialisations = [it for it in catalogue.specialisations.values() if catalogue.is_current(it) and not it.broader]
    view = HomeView(
        title=desk.text(site.name),
        tagline=desk.text(site.tagline),
        introduction=desk.text(site.introduction),
        showcases=desk.showcase_cards(catalogue.showcases[slug] for slug in site.featured),
        all_showcases=Link(desk.word("all_showcases"), desk.edition.path("showcases")),
        specialisations=tuple(desk.card(it) for it in specialisations),
        all_specialisations=Link(desk.word("all_specialisations"), desk.edition.path("specialisations")),
        places=tuple(desk.card(it) for it in catalogue.places.values() if it.kind == "city"),
        all_places=Link(desk.word("all_places"), desk.edition.path("places")),
    )
    title, description = desk.edition.plain(site.name), desk.edition.plain(site.tagline)
    return Page(desk.address, desk.edition.language, "home.html", title, description, title, (), view)
