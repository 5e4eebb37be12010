"""The small map beside a record's facts: where in the region it is.

In: a place, showcase or project. Out: a `Locator`, or None when it has no place on the map. Next:
`record_header`.
"""

from dataclasses import dataclass

from markupsafe import Markup

from ...catalogue import Catalogue
from ...edition import Edition
from ...model import Described, Place, Project, Showcase
from ...model.mercator import to_point


@dataclass(frozen=True)
class Locator:
    """A small map to look at."""

    label: Markup
    """What it shows, in words."""

    path: str
    """Where the large map is."""

    view_box: str
    """As SVG writes it."""

    areas: tuple[tuple[str, bool], ...]
    """Outlines, and whether they are marked."""

    points: tuple[tuple[float, float], ...]
    """In units of the drawing."""


def draw_locator(catalogue: Catalogue, edition: Edition, record: Described) -> Locator | None:
    region, places = catalogue.map, _places_of(catalogue, record)
    if region is None or not places:
        return None
    outlined = {shape.place for shape in region.shapes}
    marked = {place.slug for place in places}
    if isinstance(record, Showcase) and record.location:
        spots = [record.location]
    else:
        spots = [place.location for place in places if place.slug not in outlined]
    names = ", ".join(edition.plain(place.title) for place in places)
    return Locator(
        label=edition.words["map_locator"].format(places=names),
        path=f"{edition.path('places')}#map",
        view_box=str(region.view_box),
        areas=tuple((shape.path, shape.place in marked) for shape in region.shapes),
        points=tuple(to_point(region, spot) for spot in spots),
    )


def _places_of(catalogue: Catalogue, record: Described) -> list[Place]:
    if isinstance(record, Place):
        return [record]
    return (
        [catalogue.places[slug] for slug in record.places]
        if isinstance(record, Showcase | Project)
        else []
    )
