"""What came of something, on the way and in the end, and what it has for whom.

In: plain values. Out: the parts that showcases and projects share. Next: `showcase` and `project`.
"""

from datetime import date
from typing import Annotated, Literal, get_args

from pydantic import Field, ValidationInfo, field_validator

from .localised import Markdown, Text
from .record import ExternalLink, Figure, Strict
from .references import ProjectRef, ShowcaseRef, SourceRef
from .values import Flag, FullDate, PartialDate, refusal

Turn = Literal["start", "step", "handover", "setback", "revival", "end"]
"""What a milestone meant."""

Audience = Literal[
    "citizen", "company", "researcher", "student", "school", "government", "partner-abroad"
]

AUDIENCES: tuple[Audience, ...] = get_args(Audience)
"""Whom an offer can be for, in the order of lists: who knows the region least comes first."""


class Milestone(Strict):  # schema:Event
    """Something that happened on the way, or is to happen."""

    date: PartialDate = Field(description="When: 2017, 2017-04 or 2017-04-18; a plan may lie ahead")
    turn: Turn = Field(
        default="step",
        description="What it meant: start, step, handover (other hands), setback, revival or end",
    )
    text: Text = Field(description="What happened, in one sentence")
    source: SourceRef = Field(description="File name of the source, without .yml")


class Opportunity(Strict):  # schema:Offer, schema:Demand
    """Something that can be had, or that is sought."""

    text: Text = Field(description="What it is, in one sentence")
    audience: Annotated[tuple[Audience, ...], Field(min_length=1)] = Field(
        description="For whom: citizen, company, researcher, student, school, government or "
        "partner-abroad"
    )
    valid_from: PartialDate | None = Field(
        default=None, description="Since when, if a source says so: 2017, 2017-04 or 2017-04-18"
    )
    valid_through: PartialDate | None = Field(
        default=None,
        validate_default=True,
        description="Last date; leave out while it holds as long as the record itself",
    )
    outlasts: Flag = Field(
        default=False,
        description="true for what can still be had once the showcase or project has ended, "
        "such as a report",
    )
    confirmed_on: FullDate | None = Field(
        default=None,
        description="Date on which someone made sure that it still holds; without it, the date on "
        "which the record's facts were checked counts",
    )
    contact: ExternalLink | None = Field(
        default=None,
        description="Where to turn; without it, the first of the record's official pages",
    )

    @field_validator("valid_through")
    @classmethod
    def _not_before_it_holds(
        cls, end: PartialDate | None, info: ValidationInfo
    ) -> PartialDate | None:
        start = info.data.get("valid_from")
        if end and start and end.last_day() < start.first_day():
            raise refusal(f"{end.isoformat()} is before valid_from, {start.isoformat()}")
        return end

    def confirmed(self, verified_on: date) -> date:
        """The last day on which someone made sure of it; verified_on: that of its record."""
        return max(self.confirmed_on or verified_on, verified_on)


class Outcome(Strict):
    """What came of it, and what it looks for in partners."""

    figures: tuple[Figure, ...] = Field(
        default=(), description="Key figures, each with its date and source"
    )
    results: Markdown | None = Field(
        default=None, description="What came of it, in Markdown, with its sources"
    )
    milestones: tuple[Milestone, ...] = Field(
        default=(), description="What happened on the way, each with its date and source"
    )
    offers: tuple[Opportunity, ...] = Field(
        default=(), description="What can be had here, and by whom"
    )
    seeks: tuple[Opportunity, ...] = Field(default=(), description="What is sought, and from whom")
    related: tuple[ShowcaseRef, ...] = Field(
        default=(), description="Showcases that belong with this one; shown on both sides"
    )
    related_projects: tuple[ProjectRef, ...] = Field(
        default=(), description="EU projects that belong with it; shown on both sides"
    )
