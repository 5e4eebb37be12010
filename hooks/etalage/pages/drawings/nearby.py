"""Where: a place among its neighbours, with the showcases that have a spot of their own.

In: a place, and the outlines of data/map.yml. Out: `Nearby`, cut to what lies around the place.
Next: `drawings`.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from ...catalogue import Catalogue
from ...edition import Edition
from ...model import Place, Showcase
from ...model.mercator import to_point
from ..map.label_layout import PHONE, XY, Box, Label, place_labels
from ..map.neighbours import Item, Neighbours
from ..map.outline import corners
from .window import Window, open_window

CUT = 0.4
"""Of the whole map, that is seen around a place without an outline."""

CROPPED = 0.08
"""Of the height, above and below, where no name stands: the top of a page shows less (head.css)."""

LETTERS = 26
"""Height of a line of text, in pixels of the drawing."""

MOST = 24
"""Places in one drawing, and showcases; more could not be told apart."""


@dataclass(frozen=True)
class Dot:
    """A place in view."""

    spot: XY
    name: str

    label: Label | None
    """Where its name stands; None where there is no room."""

    is_own: bool
    """The place itself, or one within it."""


@dataclass(frozen=True)
class Nearby:
    """The drawing, in units of the map."""

    window: Window

    land: tuple[str, ...]
    """Outlines, as SVG writes them."""

    marked: str
    """That of the place, or of what it lies in; may be empty."""

    dots: tuple[Dot, ...]
    showcases: tuple[XY, ...]


@dataclass(frozen=True)
class Surroundings:
    """Where everything lies."""

    places: Neighbours[Place]
    showcases: Neighbours[Showcase]


def read_surroundings(catalogue: Catalogue) -> Surroundings:
    """Of a region with a map; places with an outline are drawn in another way."""
    region = catalogue.map
    assert region
    outlined = {shape.place for shape in region.shapes}
    places = [it for it in catalogue.places.values() if it.slug not in outlined]
    located = catalogue.showcases.values()
    return Surroundings(
        Neighbours((to_point(region, it.location), it) for it in places),
        Neighbours((to_point(region, it.location), it) for it in located if it.location),
    )


def draw_nearby(catalogue: Catalogue, edition: Edition, place: Place) -> Nearby:
    """Of a place in a region with a map."""
    region, surroundings = catalogue.map, catalogue.once("surroundings", read_surroundings)
    assert region
    outlines: dict[str, str] = {shape.place: shape.path for shape in region.shapes}
    home = _home(place, outlines, catalogue)
    whole = outlines.get(place.slug)
    around = corners(whole) if whole else [to_point(region, place.location)]
    window = open_window(around, float(region.view_box.width) * CUT)
    mine = [] if whole else [(around[0], place)]
    others = (it for it in _near(surroundings.places, window) if it[1].slug != place.slug)
    near = _near(surroundings.showcases, window)
    located = sorted(near, key=lambda it: catalogue.rank_of(Showcase, it[1].slug))
    return Nearby(
        window=window,
        land=tuple(path for slug, path in outlines.items() if slug != home),
        marked=outlines.get(home, ""),
        dots=tuple(_dots(catalogue, edition, place, window, [*mine, *others])),
        showcases=tuple(spot for spot, _ in located),
    )


def _home(place: Place, outlines: Collection[str], catalogue: Catalogue) -> str:
    """The nearest of those it lies in that has an outline, or the widest; it may be itself."""
    while place.slug not in outlines and place.within:
        place = catalogue.places[place.within]
    return place.slug


def _dots(
    catalogue: Catalogue,
    edition: Edition,
    place: Place,
    window: Window,
    near: Iterable[tuple[XY, Place]],
) -> Iterator[Dot]:
    """Its own first, so that these have their names before there is no room left."""
    own = set(catalogue.area_of(place.slug))
    seen = sorted(
        near, key=lambda it: (it[1].slug not in own, catalogue.rank_of(Place, it[1].slug))
    )
    names = [edition.plain(it.title) for _, it in seen]
    labels = place_names([spot for spot, _ in seen], names, window)
    for (spot, it), name, label in zip(seen, names, labels, strict=True):
        yield Dot(spot, name, label, it.slug in own)


def _near(neighbours: Neighbours[Item], window: Window) -> list[tuple[XY, Item]]:
    """What is seen in the window; the nearest to its middle, where that is much."""
    middle = window.x + window.width / 2, window.y + window.height / 2
    found = neighbours.around(middle, max(window.width, window.height) / 2)
    return list(islice(((spot, it) for spot, it in found if window.holds(spot)), MOST))


def place_names(spots: list[XY], names: list[str], window: Window) -> list[Label | None]:
    """A spot for each name, or None; lines of text are as high as the map's on a phone."""
    unit = PHONE / (LETTERS * window.pixel)
    height = window.height * unit
    frame = Box(0, height * CROPPED, window.width * unit, height * (1 - CROPPED))
    moved = [((x - window.x) * unit, (y - window.y) * unit) for x, y in spots]
    labels = place_labels(moved, names, frame, {})
    return [it if it.shown == "always" else None for it in labels]
