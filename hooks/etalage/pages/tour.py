"""The tour: a panel for each showcase, for a screen that people stand in front of.

In: showcases. Out: a `Page`. Next: `pages`.

Without JavaScript it is read from panel to panel by links; overrides/assets/js/tour.js adds the
arrow keys and the whole screen.
"""

from dataclasses import dataclass

from markupsafe import Markup

from ..model import Showcase
from ..model.record import Figure
from .parts.cards import by_status, showcase_cards
from .parts.excerpts import first_of, rest_of
from .parts.figures import write_figure
from .parts.page_making import overview_page
from .parts.views import Card, Link, Page
from .parts.writer import NOTHING, PageWriter


@dataclass(frozen=True)
class Stop:
    """A showcase on the tour."""

    id: str
    """Anchor of the panel."""

    card: Card

    number: Markup
    """Of its first figure, with its unit; empty where it has none, as `told` is."""

    told: Markup
    """What that figure counts, and when."""

    places: Markup


@dataclass(frozen=True)
class TourView:
    """The page of the tour."""

    title: Markup
    introduction: Markup
    stops: tuple[Stop, ...]

    more: Link | None
    """To the showcases that have no stop."""


def tour_page(writer: PageWriter) -> Page:
    """What runs comes first, what ended after it."""
    showcases = by_status(writer.catalogue.showcases.values(), writer)
    view = TourView(
        title=writer.word("tour"),
        introduction=writer.word("tour_introduction"),
        stops=tuple(_stop(it, writer) for it in first_of(showcases)),
        more=rest_of(writer, showcases, writer.edition.path("showcases")),
    )
    return overview_page(writer, "tour", "pages/tour.html", view)


def tour_link(writer: PageWriter) -> Link:
    return writer.link_to("tour", "tour_link")


def _stop(showcase: Showcase, writer: PageWriter) -> Stop:
    (card,), first = showcase_cards(writer, [showcase]), next(iter(showcase.figures), None)
    places = Markup(", ").join(it.label for it in writer.places(showcase))
    # All of one size, so without the parts that a list of figures tells apart.
    number = Markup.escape(write_figure(writer, first).striptags()) if first else NOTHING
    return Stop(showcase.slug, card, number, _told(first, writer) if first else NOTHING, places)


def _told(figure: Figure, writer: PageWriter) -> Markup:
    day = writer.edition.date(figure.as_of)
    return Markup("{} ({})").format(writer.text(figure.label), day)
