"""Where: a place among its neighbours, with the showcases that have a spot of their own.

In: a place, and the outlines of data/map.yml. Out: `Nearby`, cut to what lies around the place.
Next: `drawings`.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from ...catalogue import Catalogue
from ...edition import Edition
from ...model import Place
from ...model.mercator import to_point
from ..map.label_layout import PHONE, XY, Box, Label, place_labels
from .outline import corners
from .window import Window, open_window

CUT = 0.4
"""Of the whole map, that is seen around a place without an outline."""

CROPPED = 0.1
"""Of the height, above and below, which a wide page does not show (head.css)."""

LETTERS = 26
"""Height of a line of text, in pixels of the drawing."""


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


def draw_nearby(catalogue: Catalogue, edition: Edition, place: Place) -> Nearby:
    """Of a place in a region with a map."""
    region = catalogue.map
    assert region
    outlines: dict[str, str] = {shape.place: shape.path for shape in region.shapes}
    home = _home(place, outlines, catalogue)
    whole = outlines.get(place.slug)
    around = corners(whole) if whole else [to_point(region, place.location)]
    window = open_window(around, float(region.view_box.width) * CUT)
    located = (it.location for it in catalogue.showcases.values() if it.location)
    spots = (to_point(region, it) for it in located)
    return Nearby(
        window=window,
        land=tuple(path for slug, path in outlines.items() if slug != home),
        marked=outlines.get(home, ""),
        dots=tuple(_dots(catalogue, edition, place, window)),
        showcases=tuple(it for it in spots if window.holds(it)),
    )


def _home(place: Place, outlines: Collection[str], catalogue: Catalogue) -> str:
    """The nearest of those it lies in that has an outline, or the widest; it may be itself."""
    while place.slug not in outlines and place.within:
        place = catalogue.places[place.within]
    return place.slug


def _dots(catalogue: Catalogue, edition: Edition, place: Place, window: Window) -> Iterator[Dot]:
    """Its own first, so that these have their names before there is no room left."""
    region = catalogue.map
    assert region
    outlined = {shape.place for shape in region.shapes}
    own = set(catalogue.area_of(place.slug))
    spots = {it: to_point(region, it.location) for it in _by_rank(catalogue, own)}
    seen = [it for it, at in spots.items() if window.holds(at) and it.slug not in outlined]
    names = [edition.plain(it.title) for it in seen]
    labels = place_names([spots[it] for it in seen], names, window)
    for it, name, label in zip(seen, names, labels, strict=True):
        yield Dot(spots[it], name, label, it.slug in own)


def _by_rank(catalogue: Catalogue, own: set[str]) -> list[Place]:
    return sorted(catalogue.places.values(), key=lambda it: it.slug not in own)


def place_names(spots: list[XY], names: list[str], window: Window) -> list[Label | None]:
    """A spot for each name, or None; lines of text are as high as the map's on a phone."""
    unit = PHONE / (LETTERS * window.pixel)
    height = window.height * unit
    frame = Box(0, height * CROPPED, window.width * unit, height * (1 - CROPPED))
    moved = [((x - window.x) * unit, (y - window.y) * unit) for x, y in spots]
    labels = place_labels(moved, names, frame, {})
    return [it if it.shown == "always" else None for it in labels]
