"""Place: a city, a region or a part of one (schema:City, schema:AdministrativeArea)."""

from typing import ClassVar

from pydantic import Field, ValidationInfo, field_validator

from .conventions import CodeSchemeName, PlaceKindName, has_form
from .lines import Line
from .localised import Text
from .record import Described, Figure, Location, Strict
from .references import PlaceRef, conventions_of
from .values import WebUrl, describe, refusal


class PlaceCode(Strict):
    """What a register calls a place."""

    scheme: CodeSchemeName = Field(description="The register, by its name in data/site.yml")
    value: Line = Field(description="The code, as the register writes it")

    @field_validator("value")
    @classmethod
    def _has_its_form(cls, value: str, info: ValidationInfo) -> str:
        scheme = info.data.get("scheme", "")
        form = conventions_of(info).forms.get(scheme)
        if form and not has_form(value, form):
            raise refusal(f"{describe(value)} is no code of {scheme}, which are written as {form}")
        return value


class Place(Described):
    folder: ClassVar[str] = "places"

    kind: PlaceKindName = Field(description="What sort of place it is, as data/site.yml names it")
    within: PlaceRef | None = Field(
        default=None, description="The place that it lies in, by file name"
    )
    location: Location = Field(
        description="Centre of the place, or its main town if it is as large as a region"
    )
    codes: tuple[PlaceCode, ...] = Field(
        default=(), description="What registers call it, each with the name of the register"
    )
    url: WebUrl | None = Field(default=None, description="Official site")
    strengths: tuple[Text, ...] = Field(
        default=(), description="What the place is known for in the sources, one sentence each"
    )
    figures: tuple[Figure, ...] = Field(
        default=(), description="Key figures, each with its date and source"
    )
