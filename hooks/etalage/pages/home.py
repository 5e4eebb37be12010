"""The home page: what this is and for whom, with a first choice of what there is.

In: the catalogue's site, and the writer of the page. Out: a `Page`. Next: `pages`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from ..model import Place, Specialisation
from ..model.status import status_of
from .charts import in_view_link
from .map.region import MapView, draw_map
from .partners import audience_links
from .parts.cards import make_cards, project_cards, showcase_cards
from .parts.excerpts import first_of, some_links
from .parts.page_making import make_page
from .parts.views import Card, Fact, Link, Page
from .parts.writer import PageWriter

LASTING = ("running", "planned")
"""What a visitor can still meet."""


COUNTED = ("showcases", "projects", "organisations", "sources")


@dataclass(frozen=True)
class Count:
    """How many records of a kind there are."""

    link: Link
    """To their list."""

    number: str


@dataclass(frozen=True)
class HomeView:
    """The home page."""

    title: Markup
    tagline: Markup
    introduction: Markup
    counts: tuple[Count, ...]

    showcases: tuple[Card, ...]
    """The ones that the site features and that run, or are to."""

    ended: tuple[Card, ...]
    """The others that it features, for what came of them."""

    all_showcases: Link

    running: tuple[Card, ...]
    """Showcases and projects at work today, those featured aside."""

    in_view: Link
    """All that runs and ran, as pictures of data."""

    partners: Link

    audiences: tuple[Link, ...]
    """What there is for each kind of reader."""

    specialisations: tuple[Card, ...]
    """The first of today's, without their parts."""

    all_specialisations: Link

    map: MapView | None
    """None for a region without one."""

    places: tuple[Fact, ...]
    """The first of each kind but the minor ones, by name."""

    all_places: Link


def home_page(writer: PageWriter) -> Page:
    site, edition = writer.catalogue.site, writer.edition
    title, description = edition.plain(site.name), edition.plain(site.tagline)
    return make_page(
        writer,
        "pages/home.html",
        _view(writer),
        title,
        description,
        window_title=title,
        breadcrumbs=(),
    )


def _view(writer: PageWriter) -> HomeView:
    site = writer.catalogue.site
    places = _places(writer)
    featured = [writer.catalogue.showcases[slug] for slug in site.featured]
    lasting = [it for it in featured if status_of(it, writer.edition.today) in LASTING]
    return HomeView(
        title=writer.text(site.name),
        tagline=writer.text(site.tagline),
        introduction=writer.text(site.introduction),
        counts=tuple(_count(folder, writer) for folder in COUNTED),
        showcases=showcase_cards(writer, lasting),
        ended=showcase_cards(writer, (it for it in featured if it not in lasting)),
        all_showcases=writer.link_to("showcases", "all_showcases"),
        running=_running(writer),
        in_view=in_view_link(writer),
        partners=writer.link_to("partners", "partners"),
        audiences=tuple(audience_links(writer).values()),
        specialisations=make_cards(writer, first_of(_specialisations(writer))),
        all_specialisations=writer.link_to("specialisations", "all_specialisations"),
        map=draw_map(writer, [place for found in places.values() for place in found]),
        places=tuple(_list_places(places, writer)),
        all_places=writer.link_to("places", "all_places"),
    )


def _count(folder: str, writer: PageWriter) -> Count:
    number = Decimal(len(writer.catalogue.records[folder]))
    return Count(writer.listing(folder), writer.edition.number(number))


def _places(writer: PageWriter) -> dict[str, list[Place]]:
    """Kind -> its places, without minor ones."""
    places = writer.catalogue.places.values()
    kinds = (kind.name for kind in writer.catalogue.site.place_kinds if not kind.minor)
    return {kind: [it for it in places if it.kind == kind] for kind in kinds}


def _list_places(places: Mapping[str, list[Place]], writer: PageWriter) -> Iterator[Fact]:
    for kind, found in places.items():
        if found:
            title = writer.catalogue.site.kinds[kind].plural
            yield Fact(writer.text(title), some_links(writer, found, writer.edition.path("places")))


def _specialisations(writer: PageWriter) -> list[Specialisation]:
    catalogue = writer.catalogue
    records = catalogue.specialisations.values()
    return [it for it in records if catalogue.is_current(it) and not it.broader]


def _running(writer: PageWriter) -> tuple[Card, ...]:
    """What the site features is not repeated."""
    catalogue = writer.catalogue
    showcases = [it for it in catalogue.showcases.values() if writer.is_running(it)]
    projects = [it for it in catalogue.projects.values() if writer.is_running(it)]
    others = [it for it in showcases if it.slug not in catalogue.site.featured]
    every = showcase_cards(writer, others) + project_cards(writer, projects)
    return tuple(first_of(every))  # the link below leads to all
