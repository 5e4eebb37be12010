"""Places and what has a spot of its own as GeoJSON (RFC 7946).

In: a publisher. Out: one collection of points, longitude first. Next: `files`.
"""

from collections.abc import Iterator
from typing import Any

from ..model import Location, Place, Record
from .publisher import FOLDER, Publisher, plain_number

PATH = f"{FOLDER}/locations.geojson"


def make_locations(publisher: Publisher) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": list(_features(publisher))}


def _features(publisher: Publisher) -> Iterator[dict[str, Any]]:
    for record in publisher.records():
        spot = getattr(record, "location", None)
        if isinstance(spot, Location):
            yield _feature(record, spot, publisher)


def _feature(record: Record, spot: Location, publisher: Publisher) -> dict[str, Any]:
    """A place says of which sort it is: of an area the point is its main town."""
    published = publisher.publish(record)
    kept = ("title", "collection", "slug", "pages", "summary")
    properties = {name: published[name] for name in kept}
    if isinstance(record, Place):
        properties["kind"] = record.kind
    return {
        "type": "Feature",
        "id": published["id"],
        "geometry": {
            "type": "Point",
            "coordinates": [plain_number(spot.lon), plain_number(spot.lat)],
        },
        "properties": properties,
    }
