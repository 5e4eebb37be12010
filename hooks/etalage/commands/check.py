"""`check`: what a build would check, in a second and without building.

In: settings. Out: the number of records, or every problem. A schema that is behind is only noted: who adds a record in a
browser cannot write it anew, and the site does not depend on it.
"""

import json
from argparse import ArgumentParser, Namespace

from ..build import make_editions, read_prose
from ..catalogue import read_catalogue
from ..model import KINDS
from ..schema import SLUGS, make_shapes
from ..settings import Settings

HELP = "check all files under data/, and what docs/ takes from them"


def add_arguments(parser: ArgumentParser) -> None:
    """Nothing to choose."""


def run(settings: Settings, options: Namespace) -> int:
    catalogue = read_catalogue(settings)
    read_prose(catalogue, make_editions(catalogue, settings), settings.root)
    print(f"{sum(1 for _ in catalogue.described()) + len(catalogue.sources)} records, no problems.")
    for note in notes_on_schemas(settings):
        print(f"Note: {note}. “make schema” brings it up to date; the site does not need it.")
    return 0


def notes_on_schemas(settings: Settings) -> list[str]:
    """What the files in data/schema/ do not know yet; nothing where a region has none."""
    folder = settings.data / "schema"
    if not (folder / SLUGS).is_file():
        return []
    try:
        known = json.loads((folder / SLUGS).read_text("utf-8"))["$defs"]
    except (ValueError, KeyError):  # such as a merge conflict, after two records were added at once
        return [f"data/schema/{SLUGS} cannot be read"]
    notes = []
    for kind in KINDS:
        present = {path.stem for path in (settings.data / kind).glob("*.yml")}
        listed = set(known.get(kind, {}).get("enum", []))
        notes += [f"data/schema/{SLUGS} lacks {kind}/{slug}" for slug in sorted(present - listed)]
        notes += [f"data/schema/{SLUGS} still has {kind}/{slug}" for slug in sorted(listed - present)]
    for name, content in make_shapes(settings.languages).items():
        if not (folder / name).is_file() or (folder / name).read_text("utf-8") != content:
            notes.append(f"data/schema/{name} differs from the model")
    return notes
