"""Where in the region: its outlines, those of a record's places marked, and a dot for each spot.

In: a place, showcase or project, and the outlines of data/map.yml. Out: `Whereabouts`. Next:
`drawings`.
"""

from dataclasses import dataclass

from ...catalogue import Catalogue
from ...model import Described, Showcase
from ...model.mercator import to_point
from ..map.label_layout import XY
from ..parts.locator import places_of


@dataclass(frozen=True)
class Whereabouts:
    """The drawing, in units of the map."""

    view_box: str
    """As SVG writes it."""

    areas: tuple[tuple[str, bool], ...]
    """Outlines, and whether they are marked."""

    spots: tuple[XY, ...]

    @property
    def has_marked(self) -> bool:
        return any(is_marked for _, is_marked in self.areas)


def draw_whereabouts(catalogue: Catalogue, record: Described) -> Whereabouts:
    """Of a record that has a place, in a region with a map."""
    region, places = catalogue.map, places_of(catalogue, record)
    assert region
    outlined = {shape.place for shape in region.shapes}
    marked = {place.slug for place in places}
    if isinstance(record, Showcase) and record.location:
        spots = [record.location]
    else:
        spots = [place.location for place in places if place.slug not in outlined]
    return Whereabouts(
        view_box=str(region.view_box),
        areas=tuple((shape.path, shape.place in marked) for shape in region.shapes),
        spots=tuple(to_point(region, spot) for spot in spots),
    )
