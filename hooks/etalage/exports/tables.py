"""Records of a kind as a table: CSV as RFC 4180 has it, which spreadsheets see to be UTF-8.

In: published records and their schema. Out: CSV, with a column for each language of a text. A list
of plain values is written with semicolons; one of groups or texts as JSON. Next: `files`.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from .schemas import Schema

BOM = "\ufeff"
BETWEEN = "; "

Path = tuple[str, ...]


def write_table(records: Iterable[Mapping[str, Any]], schema: Schema) -> str:
    columns = list(columns_of(schema, schema))
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(".".join(path) for path in columns)
    writer.writerows([_cell(_find(record, path)) for path in columns] for record in records)
    return BOM + stream.getvalue()


def columns_of(group: Schema, whole: Schema, path: Path = ()) -> Iterator[Path]:
    """Paths of all values that are no groups themselves; whole: the schema with the definitions."""
    for name, field in group["properties"].items():
        found = field
        if "$ref" in field:
            found = whole["$defs"][field["$ref"].rpartition("/")[2]]
        if "properties" in found:
            yield from columns_of(found, whole, (*path, name))
        else:
            yield (*path, name)


def _find(record: Any, path: Path) -> Any:
    for name in path:
        record = record.get(name) if record else None
    return record


def _cell(value: Any) -> str:
    if isinstance(value, list):
        is_plain = not any(isinstance(it, dict | list) for it in value)
        return BETWEEN.join(map(_plain, value)) if is_plain else _plain(value)
    return "" if value is None else _plain(value)


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
