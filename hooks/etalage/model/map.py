"""The map of the region: outlines and the projection they were drawn in (data/map.yml).

A region without this file has no map; everything else is the same.
"""

import re
from decimal import Decimal
from typing import Annotated, Self

from pydantic import Field, ValidationInfo, field_validator

from .localised import Text
from .record import Strict
from .references import PlaceRef
from .site import Licence
from .values import Number, WebUrl, refusal

WIDTH = 380
"""Units that a map is wide while it is drawn; sizes of letters and points are said in these."""

NUMBER = re.compile(r"-?(?:[0-9]+(?:[.][0-9]*)?|[.][0-9]+)")


class Credit(Strict):
    """Who drew the outlines, as their licence asks to be named."""

    text: Text = Field(description="Whose outlines these are, and what was changed in them")
    url: WebUrl = Field(description="Where the outlines come from")
    licence: Licence = Field(description="Their licence")


class Spot(Strict):
    """A point of the drawing."""

    x: Number = Field(description="From left to right, in the units of the drawing")
    y: Number = Field(description="From top to bottom, in the units of the drawing")

    def times(self, by: Decimal) -> Self:
        """The same in other units, to a tenth of them."""
        numbers = {key: round(value * by, 1) for key, value in self}
        return self.model_copy(update=numbers)


class ViewBox(Spot):
    """The part of the drawing that is shown."""

    width: Annotated[Number, Field(gt=0)] = Field(description="Width, in the units of the drawing")
    height: Annotated[Number, Field(gt=0)] = Field(
        description="Height, in the units of the drawing"
    )

    def __str__(self) -> str:
        """As SVG writes it."""
        return f"{self.x} {self.y} {self.width} {self.height}"


class Projection(Strict):
    """Mercator: x from the longitude, y from the stretched latitude, both in degrees."""

    x_per_degree: Number = Field(description="Units to the right for each degree of longitude")
    x_offset: Number = Field(description="x of longitude 0")
    y_per_degree: Number = Field(
        description="Units down for each stretched degree of latitude; below zero, for north is up"
    )
    y_offset: Number = Field(description="y of latitude 0")

    def times(self, by: Decimal) -> Self:
        """The same to other units."""
        return self.model_copy(update={key: value * by for key, value in self})


class Shape(Strict):
    place: PlaceRef = Field(description="The place it outlines, by file name")
    name: Text | None = Field(
        default=None, description="Shorter name for on the map, if its title is long"
    )
    label: Spot = Field(description="Where the middle of its name stands")
    path: Annotated[str, Field(pattern=r"^[Mm][MmLlHhVvZz0-9., -]+$")] = Field(
        description="Its outline, as an SVG path"
    )

    def times(self, by: Decimal) -> Self:
        """The same in other units."""
        path = NUMBER.sub(lambda it: _times(it, by), self.path)
        return self.model_copy(update={"label": self.label.times(by), "path": path})


def _times(number: re.Match[str], by: Decimal) -> str:
    """To a hundredth; apart from a number right behind it."""
    written = f"{Decimal(number[0]) * by:.2f}".rstrip("0").rstrip(".")
    follows = number.string[number.end() : number.end() + 1]
    return f"{written} " if follows == "." or follows.isdigit() else written


class Map(Strict):
    credit: Credit
    view_box: ViewBox
    projection: Projection
    shapes: tuple[Shape, ...] = Field(
        min_length=1, description="Outlines of places, in the order of the Tab key"
    )

    @field_validator("shapes")
    @classmethod
    def _outline_each_place_once(
        cls, shapes: tuple[Shape, ...], info: ValidationInfo
    ) -> tuple[Shape, ...]:
        places = [shape.place for shape in shapes]
        if twice := {place for place in places if places.count(place) > 1}:
            names = ", ".join(sorted(twice))
            raise refusal(f"more than one outline for {names}; a path may have several parts")
        return shapes

    def fitted(self) -> Self:
        """The same, WIDTH units wide, whatever units its outlines are in."""
        by = WIDTH / self.view_box.width
        parts = {
            "view_box": self.view_box.times(by),
            "projection": self.projection.times(by),
            "shapes": tuple(shape.times(by) for shape in self.shapes),
        }
        return self if by == 1 else self.model_copy(update=parts)
