"""Official outlines as the drawing of data/map.yml.

In: a GeoJSON file (RFC 7946; other reference systems by its older member `crs`), and the places
that the outlines are of. Out: the content of map.yml. Next: `countries`, and `commands.draw_map`.

shapely and pyproj do the geometry. A build does not need them, so only these two import them.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite, pi
from pathlib import Path
from typing import Any

import shapely
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError
from shapely.geometry import MultiPolygon, Polygon, shape
from shapely.geometry.base import BaseGeometry

from ..model.map import WIDTH
from ..model.values import describe
from ..problems import STEERING, value_at

MOST_BYTES = 100_000_000
MARGIN = 10
SPECK = 0.00002
"""Part of the whole drawing below which an islet is left out."""

EARTH = 6378137.0
"""Radius in metres of the sphere on which web maps draw Mercator (EPSG:3857)."""

HALVINGS = 24
"""Steps in which the coarseness that fits the size is found."""


WGS_84 = "OGC:CRS84"
SYSTEM = re.compile(r"(?:urn:ogc:def:crs:)?(?:OGC|EPSG):[\w.:]{0,12}", re.I)
"""Name of a reference system in the registers; PROJ would open files for others."""

UNDRAWN = (LookupError, TypeError, AttributeError, ValueError, shapely.errors.ShapelyError)
"""What a geometry that is none runs into."""


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
        where = f"{path}: outline {number}"
        name = _name(feature, key, where)
        projected = _project(_outline(feature, where), transformer, where)
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
    except (ValueError, RecursionError) as error:
        raise ValueError(f"{path} cannot be read as JSON: {error}") from None
    if not isinstance(document, dict):
        raise ValueError(f"{path} is no GeoJSON file")
    return document


def _transformer(document: Mapping[str, Any], path: Path, system: str) -> Transformer:
    """From the file's reference system, which is WGS 84 unless it says otherwise."""
    try:
        name = value_at(document, ("crs", "properties", "name")) if document.get("crs") else WGS_84
    except (LookupError, TypeError):
        raise ValueError(f"{path}: its member “crs” names no reference system") from None
    try:
        if not SYSTEM.fullmatch(str(name)):
            raise CRSError("one that is written out, or a file")
        return Transformer.from_crs(CRS.from_user_input(name), system, always_xy=True)
    except CRSError:
        told = f"the reference system {describe(_plain(name))} is not known"
        raise ValueError(f"{path}: {told}") from None


def _name(feature: Any, key: str, where: str) -> str:
    properties = feature.get("properties") if isinstance(feature, dict) else None
    known = properties if isinstance(properties, dict) else {}
    if key not in known:
        names = ", ".join(sorted(map(_plain, known))) or "none"
        raise ValueError(f"{where} has no property “{key}”; it has: {names}. Say which with --name")
    return _plain(known[key])


def _plain(value: object) -> str:
    """Without what would steer a terminal, or a workflow that reads the message."""
    return STEERING.sub(" ", str(value))


def _outline(feature: Mapping[str, Any], where: str) -> BaseGeometry:
    try:
        outline = shape(feature["geometry"])
    except UNDRAWN:
        raise ValueError(f"{where} cannot be drawn") from None
    if not isinstance(outline, Polygon | MultiPolygon) or outline.is_empty:
        raise ValueError(f"{where} is a {outline.geom_type}, and no area")
    return outline


def _project(outline: BaseGeometry, transformer: Transformer, where: str) -> BaseGeometry:
    try:
        projected = shapely.transform(outline, transformer.transform, interleaved=False)
        if not all(map(isfinite, projected.bounds)):
            raise ValueError("beyond the earth")
        valid = projected if projected.is_valid else shapely.make_valid(projected)
    except UNDRAWN:
        raise ValueError(f"{where} cannot be drawn; it lies beyond the earth") from None
    parts = list(_polygons(valid))
    if not parts:
        raise ValueError(f"{where} is a line or a point, and no area")
    return parts[0] if len(parts) == 1 else shapely.union_all(parts)


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
