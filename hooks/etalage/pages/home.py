"""The home page: what this is and for whom, today's specialisations, the best-known showcases, the places."""

from dataclasses import dataclass

from markupsafe import Markup

from ..model.status import status_of
from .map.region import MapView, draw_map
from .parts.cards import make_card, project_cards, showcase_cards
from .parts.page_making import make_page
from .parts.views import Card, Fact, Link, Page
from .parts.writer import PageWriter


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


def home_page(writer: PageWriter) -> Page:
    catalogue, site = writer.catalogue, writer.catalogue.site
    specialisations = [
        it
        for it in catalogue.specialisations.values()
        if catalogue.is_current(it) and not it.broader
    ]
    cities, provinces = (
        [it for it in catalogue.places.values() if it.kind == kind] for kind in ("city", "province")
    )
    view = HomeView(
        title=writer.text(site.name),
        tagline=writer.text(site.tagline),
        introduction=writer.text(site.introduction),
        showcases=showcase_cards(writer, (catalogue.showcases[slug] for slug in site.featured)),
        running=_running(writer),
        partners=Link(writer.word("partners"), writer.edition.path("partners")),
        all_showcases=Link(writer.word("all_showcases"), writer.edition.path("showcases")),
        specialisations=tuple(make_card(writer, it) for it in specialisations),
        all_specialisations=Link(
            writer.word("all_specialisations"), writer.edition.path("specialisations")
        ),
        map=draw_map(writer, [*cities, *provinces]),
        places=writer.fact("places_city", *writer.links(cities))
        + writer.fact("places_province", *writer.links(provinces)),
        all_places=Link(writer.word("all_places"), writer.edition.path("places")),
    )
    title, description = writer.edition.plain(site.name), writer.edition.plain(site.tagline)
    return make_page(
        writer, "pages/home.html", view, title, description, window_title=title, breadcrumbs=()
    )


def _running(writer: PageWriter) -> tuple[Card, ...]:
    """Showcases and projects that run today; what stands among the featured ones is not repeated."""
    catalogue, today = writer.catalogue, writer.edition.today
    showcases = [it for it in catalogue.showcases.values() if status_of(it, today) == "running"]
    projects = [it for it in catalogue.projects.values() if status_of(it, today) == "running"]
    others = [it for it in showcases if it.slug not in catalogue.site.featured]
    return showcase_cards(writer, others) + project_cards(writer, projects)
