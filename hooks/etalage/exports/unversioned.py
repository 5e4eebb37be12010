"""The open data that stood here before there were versions, for those who fetch it still.

In: a catalogue. Out: one JSON file a kind, with the records as the model holds them: references are
slugs, and texts have the marks of this site. Nothing leads here any more. Next: `site.build`.
"""

import json
from decimal import Decimal

from ..catalogue import Catalogue
from ..model import KINDS
from .publisher import plain_number


def make_unversioned(catalogue: Catalogue) -> dict[str, str]:
    """Path on the site -> JSON, with its records in the order of their file names."""
    files = {}
    for folder in KINDS:
        records = catalogue.records[folder].values()
        dumped = [record.model_dump(exclude_none=True) for record in records]
        content = json.dumps(dumped, ensure_ascii=False, indent=1, default=_plain)
        files[f"open-data/{folder}.json"] = content + "\n"
    return files


def _plain(value: object) -> object:
    return plain_number(value) if isinstance(value, Decimal) else str(value)
