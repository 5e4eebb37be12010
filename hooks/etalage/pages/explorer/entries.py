"""What the explorer lists, and when it was at work.

In: a catalogue and an edition. Out: showcases and projects in the order of the list. Next:
`overview` and `scripts`.
"""

from datetime import date

from ...catalogue import Catalogue
from ...edition import Edition
from ...model.status import STATUSES, status_of
from ...model.values import PartialDate
from ..facets import Entry


def entries_by_kind(catalogue: Catalogue, edition: Edition) -> dict[str, list[Entry]]:
    """What runs comes first; within a status, what was at work last."""

    def place(entry: Entry) -> tuple[int, int]:
        last = years_of(entry, edition.today)[1] or 0
        return STATUSES.index(status_of(entry, edition.today)), -last

    return {
        "showcases": sorted(catalogue.showcases.values(), key=place),
        "projects": sorted(catalogue.projects.values(), key=place),
    }


def all_entries(catalogue: Catalogue, edition: Edition) -> list[Entry]:
    """In the order of the list."""
    return [it for kind in entries_by_kind(catalogue, edition).values() for it in kind]


def years_of(entry: Entry, today: date) -> tuple[int | None, int | None]:
    """First and last year in which a source shows it; what runs without an end runs until today."""
    last = entry.end or entry.last_known_active or entry.start
    is_open = not entry.end and status_of(entry, today) == "running"
    return _year(entry.start), today.year if is_open else _year(last)


def _year(known: PartialDate | None) -> int | None:
    return known.year if known else None
