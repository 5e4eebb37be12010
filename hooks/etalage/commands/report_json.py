"""A report as JSON, for other programs; `report` uses it.

In: a `Report`. Out: JSON with the names of its fields. A record is its address, such as
showcases/lifelines.
"""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date

from ..model import Described
from ..model.localised import Localised
from ..model.values import PartialDate
from ..quality import Report


def write_json(report: Report) -> str:
    return json.dumps(_plain(report), ensure_ascii=False, indent=1)


def _plain(value: object) -> object:
    if isinstance(value, Described):
        return value.address
    if isinstance(value, date | PartialDate):
        return value.isoformat()
    if isinstance(value, Localised):
        return dict(value.by_language)
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value
