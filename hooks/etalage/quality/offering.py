"""Offers and asks that ought to be looked at again.

In: a catalogue and the day of the build. Out: `Offering`. Next: `report`.
"""

from dataclasses import dataclass
from datetime import date

from ..catalogue import Catalogue
from ..model import Described
from ..model.localised import Text
from ..model.status import state_of, status_of


@dataclass(frozen=True)
class Lapsed:
    """An offer or an ask that is over, or that nobody has confirmed for too long."""

    record: Described

    text: Text
    """What it is."""


@dataclass(frozen=True)
class Offering:
    """What the records that have not ended offer and ask."""

    count: int
    lapsed: tuple[Lapsed, ...]


def count_offering(catalogue: Catalogue, today: date) -> Offering:
    """What ended with its record is left out: there is nothing to mend."""
    lasting = [it for it in catalogue.offering() if status_of(it, today) != "ended"]
    found = [(record, it) for record in lasting for it in (*record.offers, *record.seeks)]
    lapsed = (
        Lapsed(record, it.text)
        for record, it in found
        if state_of(it, record, today) in ("expired", "unconfirmed")
    )
    return Offering(len(found), tuple(lapsed))
