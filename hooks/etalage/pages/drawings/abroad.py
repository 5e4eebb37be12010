"""With whom: the countries of a project's partners, that of the lead apart, and its own places.

In: a project, and the outlines of data/countries.yml. Out: `Abroad`, cut to the countries that take
part. Next: `drawings`.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from ...catalogue import Catalogue
from ...model import Project
from ...model.countries import CountryShape
from ...model.lambert import to_plane
from ...model.map import ViewBox
from ..map.label_layout import XY
from ..map.outline import corners, rings
from .window import Window, open_window

NARROWEST = 0.25
"""Of the whole drawing: so much is always seen around the countries that take part."""

LETTERS, SMALL_LETTERS = 18, 8
"""Room that the letters of a country need around their middle, in pixels of the drawing: anywhere,
and where it is shown large.
"""

Outline = tuple[str, ...]
"""As SVG writes it, part by part: far fewer differ than are shown."""


@dataclass(frozen=True)
class Code:
    """Letters of a country that takes part."""

    letters: str
    spot: XY
    is_lead: bool

    is_tight: bool
    """Whether there is room only where the drawing is shown large."""


@dataclass(frozen=True)
class Abroad:
    """The drawing, in units of the outlines."""

    window: Window

    accent: str
    """Name of the project's colour; empty for none."""

    others: Outline
    """Of countries that take no part."""

    partners: Outline
    lead: Outline
    codes: tuple[Code, ...]

    places: tuple[XY, ...]
    """Of the region, that take part."""


def draw_abroad(catalogue: Catalogue, project: Project) -> Abroad:
    """Of a project with a partner in one of the countries that are outlined."""
    countries, codes = catalogue.countries, {it.country for it in project.partners}
    assert countries
    leads = {it.country for it in project.partners if it.role == "lead"}
    places = tuple(
        to_plane(countries.projection, catalogue.places[slug].location) for slug in project.places
    )
    taking_part = [it for it in countries.shapes if it.country in codes]
    window = _window(countries.view_box, [*places, *map(_spot, taking_part)])
    return Abroad(
        window=window,
        accent=catalogue.accent_of(project),
        others=_seen((it for it in countries.shapes if it.country not in codes), window),
        partners=_seen((it for it in taking_part if it.country not in leads), window),
        lead=_seen((it for it in taking_part if it.country in leads), window),
        codes=tuple(_codes(taking_part, leads, window)),
        places=places,
    )


def _codes(
    shapes: Iterable[CountryShape], leads: Collection[str], window: Window
) -> Iterator[Code]:
    for shape in shapes:
        room = float(shape.label.room) / window.pixel
        if room > SMALL_LETTERS:
            yield Code(shape.country, _spot(shape), shape.country in leads, room <= LETTERS)


def _window(whole: ViewBox, spots: Iterable[XY]) -> Window:
    """Where nothing has been drawn, nothing is shown."""
    window = open_window(spots, float(whole.width) * NARROWEST)
    return window.moved_into(whole)


def _spot(shape: CountryShape) -> XY:
    return float(shape.label.x), float(shape.label.y)


def _seen(shapes: Iterable[CountryShape], window: Window) -> Outline:
    """What of these lies in the window."""
    parts = (ring for shape in shapes for ring in rings(shape.path))
    return tuple(ring for ring in parts if window.meets(corners(ring)))
