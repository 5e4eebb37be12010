"""The whole data/ folder as records.

In: the project's root and the site's languages. Out: `Loaded`, the records that are right and every problem of those
that are not. Slugs are collected first, so that each file can be checked against all others in one pass.
Next: `checks`, which sees records together.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from ..model import KINDS, Map, Record, Site
from ..model.localised import Text
from ..model.record import Strict
from ..model.references import SLUG, Context, make_slug, suggestion
from ..problems import Problem
from ..settings import Settings
from .document import Document, Key, dotted, read_document
from .messages import Explainer

NO_RECORDS = ("schema", "site.yml", "map.yml", "interface.yml", "keys.yml")
"""What else stands in data/."""

Value = TypeVar("Value")


@dataclass
class Loaded:
    """records: kind -> slug -> record. slugs: of every file, right or wrong. map: None for a region without one.

    words: key -> text. documents: file -> its document, to place later problems.
    """

    records: dict[str, dict[str, Record]] = field(default_factory=lambda: {kind: {} for kind in KINDS})
    slugs: dict[str, set[str]] = field(default_factory=lambda: {kind: set() for kind in KINDS})
    site: Site | None = None
    map: Map | None = None
    words: dict[str, Text] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def load(settings: Settings) -> Loaded:
    """Read every file under data/ once."""
    loaded = Loaded()
    files = list(_record_files(settings.data, loaded))
    for kind, path in files:
        loaded.slugs[kind].add(path.stem)
    reader = _Reader(settings.data, Context(settings.languages, loaded.slugs), loaded)
    if (settings.data / "keys.yml").is_file():
        keys = reader.read(settings.data / "keys.yml", dict[str, tuple[str, ...]], Strict) or {}
        for key, words in keys.items():
            for word in words:
                reader.words.setdefault(word.lower(), []).append(key)
    for kind, path in files:
        record = reader.read(path, KINDS[kind], KINDS[kind], {"slug": path.stem})
        if record:
            loaded.records[kind][path.stem] = record
    loaded.site = reader.read(settings.data / "site.yml", Site, Site)
    if (path := settings.data / "map.yml").is_file():
        loaded.map = reader.read(path, Map, Map)
    loaded.words = reader.read(settings.data / "interface.yml", dict[str, Text], Strict) or {}
    return loaded


def _record_files(data: Path, loaded: Loaded) -> Iterator[tuple[str, Path]]:
    """Every record file with its kind; files that belong nowhere become problems, but for what text editors leave behind."""
    for path in sorted(data.rglob("*")):
        parts = path.relative_to(data).parts
        if path.is_dir() or path.name.startswith((".", "#")) or path.name.endswith("~") or parts[0] in NO_RECORDS:
            continue
        if fault := _misplaced(parts):
            loaded.problems.append(Problem(_name(path, data), 1, "", fault))
        else:
            yield parts[0], path


def _misplaced(parts: tuple[str, ...]) -> str:
    if parts[0] not in KINDS or len(parts) != 2:
        return f"is in no folder of records{suggestion(parts[0], KINDS)}"
    name, _, extension = parts[1].rpartition(".")
    slug = make_slug(parts[1].partition(".yml")[0] if ".yml" in parts[1] else name or parts[1])
    advice = f"; rename it to {slug}.yml" if slug else ""
    if extension != "yml":
        return f"is no record; the name of a record ends in .yml{advice}"
    if not SLUG.fullmatch(name):
        return f"the file name may have small letters, digits and single hyphens only{advice or ', such as my-record.yml'}"
    return ""


def _name(path: Path, data: Path) -> str:
    return path.relative_to(data.parent).as_posix()


@dataclass(frozen=True)
class _Reader:
    """Reads and validates files; every fault goes to `loaded.problems`. words: typed for a key -> keys."""

    data: Path
    context: Context
    loaded: Loaded
    words: dict[str, list[str]] = field(default_factory=dict)

    def read(self, path: Path, shape: type[Value], model: type[BaseModel], given: Mapping[str, str] = {}) -> Value | None:
        """Read one file as `shape`; `model` knows its keys. `given` are the keys that the loader sets itself."""
        name = _name(path, self.data)
        if not path.is_file():
            self._report(name, 1, (), "missing")
            return None
        document = self.loaded.documents[name] = read_document(path)
        for line, key, message in document.faults:
            self._report(name, line, key, message)
        for reserved in given.keys() & document.values.keys():
            self._report(name, document.line_of((reserved,)), (reserved,), "unknown key; it follows from the file name")
        if not document.values:
            return None
        try:
            return TypeAdapter(shape).validate_python({**document.values, **given}, context=self.context)
        except ValidationError as error:
            for key_path, message in Explainer(model, self.context.languages, self.words).explain(error, document.lines):
                if document.line_of(key_path) not in document.guesses:
                    self._report(name, document.line_of(key_path), key_path, message)
            return None

    def _report(self, name: str, line: int, key: Key, message: str) -> None:
        self.loaded.problems.append(Problem(name, line, dotted(key), message))
