"""Official outlines as the drawing of data/map.yml.

In: a GeoJSON file (RFC 7946; other reference systems by its older member `crs`), and the places
that the outlines are of. Out: the content of map.yml. Next: `countries`, and `commands.draw_map`.

shapely and pyproj do the geometry. A build does not need them, so only these two import them.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import pi
from pathlib import Path
from typing import Any

import shapely
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError
from shapely.geometry import MultiPolygon, Polygon, shape
from shapely.geometry.base import BaseGeometry

from ..model.map import WIDTH

MOST_BYTES = 100_000_000
MARGIN = 10
SPECK = 0.00002
"""Part of the whole drawing below which an islet is left out."""

EARTH = 6378137.0
"""Radius in metres of the sphere on which web maps draw Mercator (EPSG:3857)."""

HALVINGS = 24
"""Steps in which the coarseness that fits the size is found."""


@dataclass(frozen=True)
class Drawing:
    """Outlines in units of the drawing, y downwards."""

    paths: tuple[str, ...]
    """One for each place, as SVG writes it."""

    labels: tuple[tuple[int, int], ...]
    """Where the name of each place stands."""

    height: int
    projection: Mapping[str, float]


def read_outlines(path: Path, key: str, system: str = "EPSG:3857") -> dict[str, BaseGeometry]:
    """Name of each area, as its property `key` gives it -> its outline in a reference system.

    Raises ValueError, in words for who called the command.
    """
    document = _read(path)
    features = document.get("features")
    if document.get("type") != "FeatureCollection" or not isinstance(features, list):
        raise ValueError(f"{path} is no GeoJSON file with outlines (a FeatureCollection)")
    outlines: dict[str, BaseGeometry] = {}
    transformer = _transformer(document, path, system)
    for number, feature in enumerate(features, 1):
        name, outline = _outline(feature, key, f"{path}: outline {number}")
        projected = shapely.transform(outline, transformer.transform, interleaved=False)
        outlines[name] = outlines[name].union(projected) if name in outlines else projected
    return outlines


def _read(path: Path) -> dict[str, Any]:
    if not path.is_file():
        raise ValueError(f"there is no file {path}")
    if path.stat().st_size > MOST_BYTES:
        most = MOST_BYTES // 1_000_000
        raise ValueError(f"{path} is larger than {most} MB; take coarser outlines")
    try:
        document = json.loads(path.read_bytes())
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise ValueError(f"{path} cannot be read as JSON: {error}") from None
    if not isinstance(document, dict):
        raise ValueError(f"{path} is no GeoJSON file")
    return document


def _transformer(document: Mapping[str, Any], path: Path, system: str) -> Transformer:
    """From the file's reference system, which is WGS 84 unless it says otherwise."""
    named = document.get("crs") or {}
    name = named.get("properties", {}).get("name", "OGC:CRS84")
    try:
        return Transformer.from_crs(CRS.from_user_input(name), system, always_xy=True)
    except CRSError:
        raise ValueError(f"{path}: the reference system “{name}” is not known") from None


def _outline(feature: Any, key: str, where: str) -> tuple[str, BaseGeometry]:
    properties = feature.get("properties") or {}
    if key not in properties:
        names = ", ".join(sorted(properties)) or "none"
        raise ValueError(f"{where} has no property “{key}”; it has: {names}. Say which with --name")
    try:
        outline = shape(feature["geometry"])
    except (KeyError, TypeError, AttributeError, ValueError, shapely.errors.ShapelyError):
        raise ValueError(f"{where} cannot be drawn") from None
    if not isinstance(outline, Polygon | MultiPolygon) or outline.is_empty:
        raise ValueError(f"{where} is a {outline.geom_type}, and no area")
    return str(properties[key]), outline if outline.is_valid else shapely.make_valid(outline)


def draw(outlines: Sequence[BaseGeometry], bytes_allowed: int) -> Drawing:
    """Outlines in EPSG:3857, fitted to the width and made as coarse as the size asks.

    Borders that two areas share stay shared. Raises ValueError where nothing is small enough.
    """
    left, bottom, right, top = map(float, shapely.total_bounds(list(outlines)))
    scale = (WIDTH - 2 * MARGIN) / (right - left)
    x, y = MARGIN - left * scale, MARGIN + top * scale
    flat = [
        shapely.transform(it, lambda points: points * [scale, -scale] + [x, y]) for it in outlines
    ]
    coarse = fit(flat, bytes_allowed)
    degree = round(EARTH * scale * pi / 180, 6)
    return Drawing(
        paths=tuple(map(write_path, coarse)),
        labels=tuple(map(find_middle, coarse)),
        height=round((top - bottom) * scale + 2 * MARGIN),
        projection={
            "x_per_degree": degree,
            "x_offset": round(x, 3),
            "y_per_degree": -degree,
            "y_offset": round(y, 3),
        },
    )


def find_middle(outline: BaseGeometry) -> tuple[int, int]:
    """The point farthest from every border."""
    x, y = shapely.maximum_inscribed_circle(outline).coords[0]
    return round(x), round(y)


def find_room(outline: BaseGeometry) -> int:
    """How far that is."""
    return round(float(shapely.maximum_inscribed_circle(outline).length))


def fit(outlines: Sequence[BaseGeometry], bytes_allowed: int) -> list[BaseGeometry]:
    """As fine as the size allows; tolerances, in square units of the drawing, close in on it."""
    fine, coarse, found = 0.0, float(WIDTH) ** 2, None
    for _ in range(HALVINGS):
        middle = (fine + coarse) / 2
        tried = [_without_specks(it) for it in shapely.coverage_simplify(list(outlines), middle)]
        if sum(len(write_path(it)) for it in tried) <= bytes_allowed:
            coarse, found = middle, tried
        else:
            fine = middle
    if found is None:
        raise ValueError(
            f"the outlines do not fit in {bytes_allowed} bytes; allow more with --kilobytes"
        )
    return found


def _without_specks(outline: BaseGeometry) -> BaseGeometry:
    """Without islets too small to see, but never without the largest."""
    parts = sorted(_polygons(outline), key=lambda it: it.area, reverse=True)
    least = SPECK * WIDTH**2
    return MultiPolygon([it for number, it in enumerate(parts) if it.area > least or not number])


def _polygons(outline: BaseGeometry) -> Iterator[Polygon]:
    for part in getattr(outline, "geoms", [outline]):
        if isinstance(part, Polygon):
            yield part


def write_path(outline: BaseGeometry) -> str:
    """Every ring as SVG writes it, rounded to a tenth of a unit."""
    rings = (ring for it in _polygons(outline) for ring in (it.exterior, *it.interiors))
    return "".join(_ring(ring.coords[:-1]) for ring in rings)


def _ring(points: Sequence[tuple[float, ...]]) -> str:
    written = [f"{_short(x)} {_short(y)}" for x, y, *_ in points]
    return f"M{written[0]}L{' '.join(dict.fromkeys(written[1:]))}Z"


def _short(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
