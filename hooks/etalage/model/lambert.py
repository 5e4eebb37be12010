"""Degrees to points of the drawn countries (Lambert's azimuthal equal-area projection).

In: the projection of data/countries.yml and a location in WGS 84. Out: x and y in the units of its
drawing. `drawings` uses it.
"""

from math import cos, radians, sin, sqrt

from .countries import Plane
from .record import Location


def to_plane(plane: Plane, location: Location) -> tuple[float, float]:
    """Where a location lies in the drawing, to a tenth of its unit; the earth is a sphere here."""
    north, middle = radians(float(location.lat)), radians(float(plane.centre.lat))
    east = radians(float(location.lon - plane.centre.lon))
    near = 1 + sin(middle) * sin(north) + cos(middle) * cos(north) * cos(east)
    scale = float(plane.scale) * sqrt(2 / near)
    x = scale * cos(north) * sin(east)
    y = scale * (cos(middle) * sin(north) - sin(middle) * cos(north) * cos(east))
    return round(float(plane.x_offset) + x, 1), round(float(plane.y_offset) - y, 1)
