"""Outlines of countries as the drawing of data/countries.yml.

In: a GeoJSON file, and the part of the earth to show. Out: the content of countries.yml, in
Lambert's projection around the middle of that part. Next: `commands.draw_countries`.
"""

from collections.abc import Mapping
from math import cos, radians
from pathlib import Path
from typing import Any, NamedTuple

import shapely
from pyproj import Transformer
from shapely.geometry import LineString, box
from shapely.geometry.base import BaseGeometry

from .outlines import MARGIN, find_middle, find_room, fit, read_outlines, write_path

WIDTH = 1000
"""Units of the drawing."""

BEYOND = 30
"""Degrees around the window that its corners may show once they are projected."""

RADIUS = 6371007
"""Of the earth as a sphere, in metres."""

DEGREES = "OGC:CRS84"


class Window(NamedTuple):
    """A part of the earth, in degrees."""

    west: float
    south: float
    east: float
    north: float

    @property
    def centre(self) -> dict[str, float]:
        lat, lon = (self.south + self.north) / 2, (self.west + self.east) / 2
        return {"lat": round(lat, 2), "lon": round(lon, 2)}


def draw_countries(path: Path, key: str, window: Window, bytes_allowed: int) -> Mapping[str, Any]:
    """key: the property with each country's code. Raises ValueError as `read_outlines` does."""
    near = box(*window).buffer(BEYOND, join_style="mitre")
    found = {
        code: part
        for code, outline in sorted(read_outlines(path, key, DEGREES).items())
        if not (part := outline.intersection(near)).is_empty
    }
    flat, frame, plane = _project(list(found.values()), window)
    wide = frame.buffer(MARGIN, join_style="mitre")  # so that no cut is seen as a border
    shown = {code: it for code, part in zip(found, flat, strict=True) if (it := _cut(part, wide))}
    coarse = fit(list(shown.values()), bytes_allowed)
    left, top, right, bottom = map(round, frame.bounds)
    return {
        "view_box": {"x": left, "y": top, "width": right - left, "height": bottom - top},
        "projection": plane,
        "shapes": [_shape(*it) for it in zip(shown, coarse, strict=True)],
    }


def _project(
    outlines: list[BaseGeometry], window: Window
) -> tuple[list[BaseGeometry], BaseGeometry, Mapping[str, Any]]:
    """Outlines and window in units of the drawing, y downwards, and how they came there."""
    centre = window.centre
    lambert = f"+proj=laea +lat_0={centre['lat']} +lon_0={centre['lon']} +R={RADIUS}"
    turn = Transformer.from_crs(DEGREES, lambert, always_xy=True).transform
    # As wide as its middle, so that what narrows towards a pole leaves no corner empty.
    across = radians(window.east - window.west) * cos(radians(centre["lat"]))
    scale = round(WIDTH / across, 3)

    def project(outline: BaseGeometry) -> BaseGeometry:
        flat = shapely.transform(outline, turn, interleaved=False)
        drawn = shapely.transform(flat, lambda points: points / RADIUS * [scale, -scale])
        return shapely.make_valid(drawn)

    middle = LineString([(centre["lon"], window.south), (centre["lon"], window.north)])
    _, top, _, bottom = project(middle).bounds
    frame = box(-WIDTH / 2, top, WIDTH / 2, bottom)
    plane = {"centre": centre, "scale": scale, "x_offset": 0, "y_offset": 0}
    return [project(it) for it in outlines], frame, plane


def _cut(outline: BaseGeometry, frame: BaseGeometry) -> BaseGeometry | None:
    """What lies in the frame, or None."""
    part = outline.intersection(frame)
    areas = [it for it in getattr(part, "geoms", [part]) if it.geom_type == "Polygon" and it.area]
    return shapely.MultiPolygon(areas) if areas else None


def _shape(code: str, outline: BaseGeometry) -> dict[str, Any]:
    x, y = find_middle(outline)
    label = {"x": x, "y": y, "room": find_room(outline)}
    return {"country": code, "label": label, "path": write_path(outline)}
