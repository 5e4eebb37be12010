"""Where something stands in time; it follows from its dates and from nothing else.

In: a period and the day of the build. Out: a `Status`. Next: `pages`.
"""

from datetime import date
from typing import Literal, get_args

from .record import Dated

Status = Literal["running", "planned", "ended", "unknown"]

STATUSES: tuple[Status, ...] = get_args(Status)
"""In the order of lists: what runs comes first."""

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
