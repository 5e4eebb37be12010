"""Where something stands in time; it follows from its dates and from nothing else.

In: a period, or an offer with its record, and the day of the build. Out: a `Status`, or an
`OpportunityState`. Next: `pages` and `quality`.
"""

from datetime import date
from typing import Literal, get_args

from .outcome import Opportunity
from .project import Project
from .record import Dated
from .showcase import Showcase

Status = Literal["running", "planned", "ended", "unknown"]

STATUSES: tuple[Status, ...] = get_args(Status)
"""In the order of lists: what runs comes first."""

OpportunityState = Literal["open", "ahead", "unconfirmed", "expired"]

SILENCE = 730
"""Days after the last sign of life from which on we no longer say that something is running."""


def status_of(period: Dated, today: date) -> Status:
    """Where it stands today.

    `unknown` is an answer too: begun, no end known, and no source of late that shows it at work.
    """
    if period.end:
        if period.end.last_day() < today:
            return "ended"
        return "planned" if period.start and period.start.first_day() > today else "running"
    if period.last_known_active:
        return (
            "running"
            if (today - period.last_known_active.last_day()).days <= SILENCE
            else "unknown"
        )
    if period.start and period.start.first_day() > today:
        return "planned"
    return "unknown"


CONFIRMATION = 365
"""Days after which someone ought to make sure again that facts are right and an offer holds."""


def state_of(opportunity: Opportunity, record: Showcase | Project, today: date) -> OpportunityState:
    """Whether it can be had today. Without dates of its own it holds as long as its record."""
    status = status_of(record, today)
    if opportunity.outlasts and status in ("ended", "unknown"):
        status = "running"
    until, since = opportunity.valid_through, opportunity.valid_from
    if until.last_day() < today if until else status == "ended":
        return "expired"
    if since.first_day() > today if since else status == "planned":
        return "ahead"
    silence = (today - opportunity.confirmed(record.verified_on)).days
    return "unconfirmed" if silence > CONFIRMATION or status == "unknown" else "open"
