"""Copies of the project with other content, for tests that hold for any.

All but one record of a kind taken away, more records of every kind, or another region's data. A
copy is as right as the project itself: what referred to a record that is gone refers to one that
stayed.
"""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from etalage.model import KINDS, SINGLES
from etalage.model.introspection import FieldShape, shape_of
from projects import REGION, ROOT, read_record, write_record

LINKED = ("hooks", "overrides", "node_modules")
OF_THE_CODE = ("keys.yml",)
"""What stands in data/ and goes with the code, whatever the region."""


def copy_project(folder: Path) -> Path:
    """A copy of the real project, for a test to change; code and programs are those of the real."""
    folder.mkdir()
    for part in ("data", "docs"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("schema"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for part in LINKED:
        (folder / part).symlink_to(ROOT / part)
    return folder


def put_region_in_place(project: Path) -> None:
    """The invented region's data and texts instead of the project's own."""
    for path in (project / "data").iterdir():
        if path.name not in OF_THE_CODE:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    shutil.rmtree(project / "docs")
    for part in ("data", "docs"):
        shutil.copytree(REGION / part, project / part, dirs_exist_ok=True)


def add_more(project: Path, count: int) -> None:
    """As many more records of each kind: copies under another name and title."""
    for kind in KINDS:
        files = sorted((project / "data" / kind).glob("*.yml"))
        for number, file in enumerate(islice(cycle(files), count), 1):
            record = read_record(file)
            record.pop("redirect_from", None)
            titles = record["title"].items()
            record["title"] = {language: f"{title} {number}" for language, title in titles}
            write_record(file.with_stem(f"{file.stem}-more-{number}"), record)


def keep_one(project: Path, kind: str) -> None:
    """Take away all records of a kind but the first."""
    files = sorted((project / "data" / kind).glob("*.yml"))
    swap = Swap(kind, frozenset(file.stem for file in files[1:]), files[0].stem)
    for file in files[1:]:
        file.unlink()
    for file, model in _data_files(project):
        write_record(file, swap.in_record(read_record(file), model, file))
    _without_lost_outlines(project)
    for file in (project / "docs").glob("*.md"):
        file.write_text(swap.in_text(file.read_text("utf-8")), "utf-8")


def _data_files(project: Path) -> Iterator[tuple[Path, type[BaseModel]]]:
    for kind, model in KINDS.items():
        yield from ((file, model) for file in (project / "data" / kind).glob("*.yml"))
    for name in ("site", "map"):
        file = project / f"data/{name}.yml"
        if file.is_file():
            yield file, SINGLES[name].model


def _without_lost_outlines(project: Path) -> None:
    """Outlines lead to their places, each to another one."""
    file = project / "data/map.yml"
    if not file.is_file():
        return
    drawn = read_record(file)
    shapes = {shape["place"]: shape for shape in reversed(drawn["shapes"])}
    write_record(file, drawn | {"shapes": list(reversed(shapes.values()))})


class _Gone:
    """A value that would have referred to its own record."""


@dataclass(frozen=True)
class Swap:
    """References to records that are gone, turned into references to one that stayed."""

    kind: str
    gone: frozenset[str]
    kept: str

    def in_record(
        self, values: dict[str, Any], model: type[BaseModel], file: Path
    ) -> dict[str, Any]:
        own = file.stem if file.parent.name == self.kind else ""
        return self._in_part(values, model, own)

    def in_text(self, text: str) -> str:
        """Citations, and links to records in data/ and docs/."""
        names = "|".join(map(re.escape, sorted(self.gone, key=len, reverse=True)))
        if self.kind == "sources":
            text = re.sub(rf"\[@({names})\]", f"[@{self.kept}]", text)
        return re.sub(rf"\b{self.kind}/({names})(?=\.md\b|[)#])", f"{self.kind}/{self.kept}", text)

    def _in_part(self, values: dict[str, Any], model: type[BaseModel], own: str) -> Any:
        found = {key: self._value(it, shape_of(model, key), own) for key, it in values.items()}
        is_lost = any(it is _Gone for key, it in found.items() if _is_needed(model, key))
        return _Gone if is_lost else {key: it for key, it in found.items() if it is not _Gone}

    def _value(self, value: Any, shape: FieldShape, own: str) -> Any:
        if not isinstance(value, list):
            return self._item(value, shape, own)
        items = [self._item(it, shape, own) for it in value]
        items = [it for number, it in enumerate(items) if it not in items[:number]]
        return [it for it in items if it is not _Gone] or _Gone

    def _item(self, value: Any, shape: FieldShape, own: str) -> Any:
        if shape.reference:
            swapped = self.kept if value in self.gone else value
            is_of_kind = shape.reference.kind == self.kind
            return _Gone if is_of_kind and swapped == own else swapped if is_of_kind else value
        if shape.part and isinstance(value, dict):
            return self._in_part(value, shape.part, own)
        if shape.localised and isinstance(value, dict):
            texts = value.items()
            return {it: self.in_text(text) if isinstance(text, str) else text for it, text in texts}
        return value


def _is_needed(model: type[BaseModel], key: str) -> bool:
    return model.model_fields[key].is_required()
