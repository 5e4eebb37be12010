"""Degrees to points of the drawn map (Mercator).

In: the map of data/map.yml and a location in WGS 84. Out: x and y in the units of its drawing.
`loading.checks` and `pages.map` use it.
"""

from math import degrees, log, pi, radians, tan

from . import Location, Map

XY = tuple[float, float]


def to_point(region: Map, location: Location) -> XY:
    """Where a location lies in the drawing, to a tenth of its unit."""
    formula = region.projection
    stretched = degrees(log(tan(pi / 4 + radians(float(location.lat)) / 2)))
    x = float(formula.x_per_degree * location.lon + formula.x_offset)
    y = float(formula.y_per_degree) * stretched + float(formula.y_offset)
    return round(x, 1), round(y, 1)


def is_within(region: Map, x: float, y: float) -> bool:
    """Whether a point lies in the part of the drawing that is shown, its edge included."""
    box = region.view_box
    return float(box.x) <= x <= float(box.x + box.width) and float(box.y) <= y <= float(
        box.y + box.height
    )
