"""Showcase: something the region shows to the world, running or ended (schema:Project)."""

from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field

from .localised import Label, Markdown
from .outcome import Outcome
from .record import Dated, Described, Location, Participation, Strict
from .references import PlaceRef, SpecialisationRef
from .values import parse_whole


class Headings(Strict):
    """What a showcase says above its own texts, in place of the words of the site."""

    story: Label | None = Field(default=None, description="Above the story")
    results: Label | None = Field(default=None, description="Above what came of it")
    legacy: Label | None = Field(default=None, description="Above what remained")


class Showcase(Described, Dated, Outcome):
    folder: ClassVar[str] = "showcases"

    theme: Label = Field(description="Theme in a few words, as shown above the title")
    places: tuple[PlaceRef, ...] = Field(
        min_length=1, description="Where it is: file names of places, without .yml"
    )
    # Optional, though most have one: arts education or a job plan belongs to none, and none is made
    # up for it.
    specialisations: tuple[SpecialisationRef, ...] = Field(
        default=(),
        description="Specialisations it belongs to, by file name; the first one sets the colour",
    )
    organisations: tuple[Participation, ...] = Field(
        default=(), description="Who takes part, with their role"
    )
    legacy: Markdown | None = Field(
        default=None, description="What remained after it ended, in Markdown"
    )
    headings: Headings = Field(
        default=Headings(),
        description="Headings of its own texts, in a few words that say what is told there",
    )
    location: Location | None = Field(
        default=None, description="The spot itself, if it is more exact than its place"
    )
    sdgs: tuple[Annotated[int, Field(ge=1, le=17), BeforeValidator(parse_whole)], ...] = Field(
        default=(), description="Numbers of the UN Sustainable Development Goals it names itself"
    )
