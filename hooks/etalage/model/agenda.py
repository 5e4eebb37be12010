"""Agenda: a document in which the region says what it wants (schema:Report)."""

from typing import ClassVar

from pydantic import Field

from .lines import Line
from .localised import Label, Text
from .record import Described, Figure, Strict
from .references import AgendaRef, OrganisationRef, ShowcaseRef, SourceRef, SpecialisationRef
from .values import PartialDate


class Value(Strict):
    title: Label = Field(description="The value in one word")
    summary: Text = Field(description="What the document means by it")


class Priority(Strict):
    """A priority or ask of the agenda, with its parts."""

    title: Label = Field(description="Name of the priority")
    challenge: Text | None = Field(default=None, description="The problem it answers")
    offers: tuple[Text, ...] = Field(
        default=(), description="What the region offers, one sentence each"
    )
    asks: tuple[Text, ...] = Field(
        default=(), description="What the region asks, one sentence each"
    )
    showcases: tuple[ShowcaseRef, ...] = Field(
        default=(), description="Showcases the agenda names here"
    )
    specialisations: tuple[SpecialisationRef, ...] = Field(
        default=(), description="Specialisations it belongs to"
    )


class Signatory(Strict):
    name: Line = Field(description="Name of the person, in office")
    role: Text = Field(description="Office at the time")
    organisation: OrganisationRef = Field(description="On whose behalf, by file name")


class Agenda(Described):
    folder: ClassVar[str] = "agendas"

    published: PartialDate | None = Field(
        default=None, description="Date of the document, as far as it states one"
    )
    published_note: Label | None = Field(
        default=None, description="What is known about the date when it has none"
    )
    publisher: tuple[OrganisationRef, ...] = Field(
        default=(), description="Who published it, by file name"
    )
    addressed_to: Label | None = Field(default=None, description="For whom it was written")
    document: SourceRef = Field(description="The document itself, as a source")
    mission: Text = Field(description="Its aim in one sentence")
    values: tuple[Value, ...] = Field(default=(), description="Core values it names")
    strengths: tuple[Text, ...] = Field(default=(), description="Strengths it names")
    specialisations: tuple[SpecialisationRef, ...] = Field(
        default=(), description="Specialisations it chooses"
    )
    priorities: tuple[Priority, ...] = Field(
        default=(), description="Priorities or asks, in its own order"
    )
    figures: tuple[Figure, ...] = Field(default=(), description="Figures it gives")
    succeeds: tuple[AgendaRef, ...] = Field(
        default=(), description="Earlier agendas that this one came after, by file name"
    )
    signatories: tuple[Signatory, ...] = Field(default=(), description="Who signed it, in office")
