"""Outlines of the countries around the region, on which partners are shown (data/countries.yml).

A region without this file shows no such maps; everything else is the same.
"""

from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator

from .map import Credit, Spot, ViewBox
from .record import Location, Strict
from .values import Country, Number, refusal

Rings = Annotated[str, Field(pattern=r"^(M[\d. -]+L[\d. -]+Z)+$")]


class Plane(Strict):
    """Lambert's azimuthal projection, which keeps areas: the middle, and units of the drawing."""

    centre: Location = Field(description="Where the globe touches the drawing")
    scale: Annotated[Number, Field(gt=0)] = Field(
        description="Units of the drawing for each radius of the earth"
    )
    x_offset: Number = Field(description="x of the centre")
    y_offset: Number = Field(description="y of the centre")


class Middle(Spot):
    room: Annotated[Number, Field(ge=0)] = Field(
        description="How far it is from there to the nearest border, in units of the drawing"
    )


class CountryShape(Strict):
    country: Country = Field(description="Code of two capitals (ISO 3166), such as BE")
    label: Middle = Field(description="A point well inside it, where its code stands")
    path: Rings = Field(description="Its outline, as an SVG path: M and L, then Z for each part")


class Countries(Strict):
    credit: Credit
    view_box: ViewBox
    projection: Plane
    shapes: tuple[CountryShape, ...] = Field(min_length=1, description="Outlines, one a country")

    @field_validator("shapes")
    @classmethod
    def _outline_each_country_once(
        cls, shapes: tuple[CountryShape, ...], info: ValidationInfo
    ) -> tuple[CountryShape, ...]:
        codes = [shape.country for shape in shapes]
        if twice := {code for code in codes if codes.count(code) > 1}:
            names = ", ".join(sorted(twice))
            raise refusal(f"more than one outline for {names}; a path may have several parts")
        return shapes
