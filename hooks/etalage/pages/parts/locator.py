"""The small map beside a record's facts: where in the region it is.

In: a place, showcase or project. Out: a `Locator`, or None when it has no place on the map. What it
shows is drawn by `drawings.whereabouts`. Next: `record_header`.
"""

from dataclasses import dataclass

from markupsafe import Markup

from ...catalogue import Catalogue
from ...edition import Edition
from ...model import Described, Place, Project, Showcase

WIDTH = 208
"""In pixels, before a page makes it fit."""


@dataclass(frozen=True)
class Locator:
    """A small map to look at."""

    label: Markup
    """What it shows, in words."""

    path: str
    """Where the large map is."""

    picture: str
    """Where its own file stands, from the site's root."""

    width: int
    height: int
    """In pixels."""


def draw_locator(catalogue: Catalogue, edition: Edition, record: Described) -> Locator | None:
    picture = locator_path(catalogue, record)
    if catalogue.map is None or not picture:
        return None
    box = catalogue.map.view_box
    names = ", ".join(edition.plain(place.title) for place in places_of(catalogue, record))
    return Locator(
        label=edition.words["map_locator"].format(places=names),
        path=f"{edition.path('places')}#map",
        picture=picture,
        width=WIDTH,
        height=round(WIDTH * box.height / box.width),
    )


def locator_path(catalogue: Catalogue, record: Described) -> str:
    """From the site's root; empty where there is nothing to show."""
    if catalogue.map is None or not places_of(catalogue, record):
        return ""
    return f"assets/maps/where/{record.address}.svg"


def places_of(catalogue: Catalogue, record: Described) -> list[Place]:
    if isinstance(record, Place):
        return [record]
    return (
        [catalogue.places[slug] for slug in record.places]
        if isinstance(record, Showcase | Project)
        else []
    )
