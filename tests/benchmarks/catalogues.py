"""Catalogues to measure with: the real data, copied until it has a size, each copy on its own.

A copy has titles of its own, and cites and links to records that are copied with it; what is not
copied it shares. Which copies there are follows from the size alone.
"""

import re
import shutil
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from etalage.model import KINDS
from projects import ROOT

REFERENCE = re.compile(
    r"(?:(?<=[-:] )|(?P<kind>[a-z]+)/|@)(?P<slug>[a-z0-9]+(?:-[a-z0-9]+)*)(?=$|[\]#),;])",
    re.MULTILINE,
)
"""A slug where a record may name another one: alone, in a citation, or at the end of a link."""

TITLE = re.compile(r"^title:\n(?:  .+\n)+", re.MULTILINE)
ENDING = re.compile(r"^(  .+?)(\"?)$", re.MULTILINE)
COORDINATE = re.compile(r"^(  (?:lat|lon): )(-?[0-9.]+)$", re.MULTILINE)
COPY = re.compile(r"-[0-9]+$")

COPIED = ("mkdocs.yml", "data", "docs")
LINKED = ("hooks", "overrides")

WORK = ("showcases", "projects")


@dataclass(frozen=True)
class Recipe:
    """What a catalogue is made of."""

    name: str
    records: int
    """At least this many."""

    kinds: Collection[str] = tuple(KINDS)
    """Those that grow; the others stay as they are."""


RECIPES = (
    Recipe("mix1000", 1_000),
    Recipe("mix3000", 3_000),
    Recipe("mix10000", 10_000),
    Recipe("work1000", 1_000, WORK),
    Recipe("work3000", 3_000, WORK),
    Recipe("places1000", 1_000, ("places",)),
)
"""Of work and places, as many as that of their own kind."""


def make_catalogue(folder: Path, recipe: Recipe) -> Path:
    """A project in this folder, with the code of this one."""
    folder.mkdir(parents=True)
    for part in COPIED:
        source = ROOT / part
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / part)
    for part in LINKED:
        (folder / part).symlink_to(ROOT / part)
    _multiply(folder / "data", recipe)
    return folder


def _multiply(data: Path, recipe: Recipe) -> None:
    files = [file for kind in recipe.kinds for file in sorted((data / kind).glob("*.yml"))]
    copies, rest = divmod(max(recipe.records - len(files), 0), len(files))
    for number in range(1, copies + 1):
        _copy(files, number)
    if rest:  # every kind in proportion, since they stand in turn
        _copy(sorted(files, key=_turn)[:rest], copies + 1)


def _turn(file: Path) -> float:
    """Where it stands within its kind, from 0 to 1."""
    beside = [it for it in sorted(file.parent.glob("*.yml")) if not COPY.search(it.stem)]
    return beside.index(file) / len(beside) if file in beside else 1


def _copy(files: list[Path], number: int) -> None:
    copied = {(file.parent.name, file.stem) for file in files}
    of_one_kind = {slug for _, slug in copied if _is_copied_whole(files[0], slug, copied)}

    def rename(found: re.Match[str]) -> str:
        kind, slug = found["kind"], found["slug"]
        is_copied = (kind, slug) in copied if kind else slug in of_one_kind
        return f"{found[0]}-{number}" if is_copied else found[0]

    for file in files:
        text = REFERENCE.sub(rename, file.read_text("utf-8"))
        text = TITLE.sub(lambda it: ENDING.sub(rf"\1 {number}\2", it[0]), text, count=1)
        text = COORDINATE.sub(lambda it: f"{it[1]}{_moved(float(it[2]), number)}", text)
        file.with_stem(f"{file.stem}-{number}").write_text(text, "utf-8")


def _is_copied_whole(beside: Path, slug: str, copied: Collection[tuple[str, str]]) -> bool:
    """Whether no record that stays has the same slug, for a reference does not tell the kind."""
    data = beside.parent.parent
    return all((kind, slug) in copied for kind in KINDS if (data / kind / f"{slug}.yml").exists())


def _moved(value: float, number: int) -> float:
    """Beside the others, within the same region."""
    return round(value + (number % 17 - 8) * 0.004 + (number % 5) * 0.001, 5)
