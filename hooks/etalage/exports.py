"""The records as open data: one JSON file a kind.

In: a catalogue. Out: `Export`s, whose contents are the records as the model holds them, every
language included. Dates are ISO 8601, sums in euros, references slugs. Next: `pages.open_data`
lists them, `site` writes them beside the pages.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from .catalogue import Catalogue
from .model import KINDS


@dataclass(frozen=True)
class Export:
    """One file of open data."""

    folder: str
    """Kind of its records, by their folder below data/."""

    path: str
    """From the site's root."""

    count: int
    """Of its records."""

    content: str
    """JSON."""


def make_exports(catalogue: Catalogue) -> Iterator[Export]:
    """One file for each kind, with its records in the order of their file names."""
    for folder in KINDS:
        records = catalogue.records[folder].values()
        dumped = [record.model_dump(exclude_none=True) for record in records]
        content = json.dumps(dumped, ensure_ascii=False, indent=1, default=_plain)
        yield Export(folder, f"open-data/{folder}.json", len(dumped), content + "\n")


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return str(value)
