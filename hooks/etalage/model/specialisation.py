"""Specialisation: a field the region chose to be strong in, now or earlier (skos:Concept)."""

from typing import ClassVar, Literal

from pydantic import Field

from .localised import Text
from .record import Described, Figure, Strict
from .references import OrganisationRef, PlaceRef, SpecialisationRef
from .values import Flag, PartialDate


class Succession(Strict):
    """An older specialisation that this one grew out of (dcterms:replaces)."""

    specialisation: SpecialisationRef = Field(
        description="File name of the older specialisation, without .yml"
    )
    basis: Text = Field(description="Why we say so: what the sources state about it")
    own_reading: Flag = Field(
        default=False, description="true when no source says it and the link is ours"
    )


class Specialisation(Described):
    folder: ClassVar[str] = "specialisations"

    short_title: Text | None = Field(
        default=None, description="Shorter name for in drawings, if its title is long"
    )
    broader: SpecialisationRef | None = Field(
        default=None, description="The specialisation this one is a part of"
    )
    accent: Literal["field", "berry", "indigo", "ochre", "clay", "sea"] | None = Field(
        default=None,
        description="Its colour on the site; parts and predecessors take over that of their whole",
    )
    places: tuple[PlaceRef, ...] = Field(default=(), description="Where it is strong, by file name")
    strengths: tuple[Text, ...] = Field(
        default=(), description="What the region is good at here, one sentence each"
    )
    facilities: tuple[OrganisationRef, ...] = Field(
        default=(), description="Organisations and test sites, by file name"
    )
    contact: OrganisationRef | None = Field(
        default=None, description="Organisation to turn to with questions, by file name"
    )
    figures: tuple[Figure, ...] = Field(
        default=(), description="Key figures, each with its date and source"
    )
    valid_from: PartialDate | None = Field(
        default=None, description="First date at which a source names it as a choice"
    )
    valid_to: PartialDate | None = Field(default=None, description="Last date, if a source ends it")
    succeeds: tuple[Succession, ...] = Field(
        default=(), description="Older specialisations it grew out of"
    )
