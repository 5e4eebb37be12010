"""Place: a city, town or province (schema:City, schema:AdministrativeArea)."""

from typing import Annotated, ClassVar, Literal, get_args

from pydantic import Field

from .localised import Text
from .record import Described, Figure, Location
from .references import PlaceRef
from .values import WebUrl

PlaceKind = Literal["city", "province", "town"]

PLACE_KINDS: tuple[PlaceKind, ...] = get_args(PlaceKind)
"""In the order of lists."""


class Place(Described):
    folder: ClassVar[str] = "places"

    kind: PlaceKind = Field(description="city, town or province")
    within: PlaceRef | None = Field(
        default=None, description="The province it lies in, by file name"
    )
    location: Location = Field(description="Centre of the place; for a province its capital")
    cbs_code: Annotated[str, Field(pattern=r"^(GM|PV)\d+$")] | None = Field(
        default=None, description="Code of Statistics Netherlands"
    )
    nuts_code: Annotated[str, Field(pattern=r"^[A-Z]{2}[0-9A-Z]{1,3}$")] | None = Field(
        default=None, description="EU region code (NUTS)"
    )
    url: WebUrl | None = Field(default=None, description="Official site")
    strengths: tuple[Text, ...] = Field(
        default=(), description="What the place is known for in the sources, one sentence each"
    )
    figures: tuple[Figure, ...] = Field(
        default=(), description="Key figures, each with its date and source"
    )
