"""The open data that stood here before there were versions, for those who fetch it still.

In: a catalogue. Out: `Export`s, one JSON file a kind, with the records as the model holds them:
references are slugs, and texts have the marks of this site. Nothing leads here any more. Next:
`files`.
"""

import json
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from ..catalogue import Catalogue
from ..model import KINDS
from .export import Export
from .publisher import plain_number


def make_unversioned(catalogue: Catalogue) -> Iterator[Export]:
    for kind in KINDS:
        made = partial(_write_unversioned, catalogue, kind)
        yield Export(f"open-data/{kind}.json", "application/json", made)


def _write_unversioned(catalogue: Catalogue, kind: str) -> str:
    """JSON, with the records in the order of their file names."""
    records = catalogue.records[kind].values()
    dumped = [record.model_dump(exclude_none=True) for record in records]
    return json.dumps(dumped, ensure_ascii=False, indent=1, default=_plain) + "\n"


def _plain(value: object) -> object:
    return plain_number(value) if isinstance(value, Decimal) else str(value)
