"""`schema`: writes data/schema/ from the model and the records, to which every record points.

In: settings. Out: the files that changed. `new`, `rename` and `remove` use it too, since they
change which records there are.
"""

import re
from argparse import ArgumentParser, Namespace
from pathlib import Path

from ..editing.data_files import data_files
from ..editing.schema import make_shapes, make_slugs
from ..editing.writing import write_files
from ..loading import load
from ..model import KINDS
from ..settings import Settings

HELP = "write data/schema/, by which an editor completes and checks records"

EXAMPLES = [""]

POINTER = re.compile(r"\A\ufeff?# yaml-language-server:[^\r\n]*\r?\n")
"""The line by which a text editor finds the schema."""


def add_arguments(parser: ArgumentParser) -> None:
    """Nothing to choose."""


def run(settings: Settings, options: Namespace) -> int:
    changed = write_schemas(settings) + write_pointers(settings)
    for path in changed:
        print(f"wrote {path.relative_to(settings.root).as_posix()}")
    print(f"{len(changed)} files changed.")
    return 0


def write_schemas(settings: Settings) -> list[Path]:
    """Write the schemas that differ from what stands there."""
    folder = settings.data / "schema"
    if not folder.is_symlink():
        folder.mkdir(exist_ok=True)
    made = make_shapes(settings.languages) | make_slugs(load(settings))
    changed = []
    for name, content in made.items():
        path = folder / name
        if not path.is_file() or path.read_bytes() != content.encode():
            write_files(settings, {path: content.encode()})
            changed.append(path)
    return changed


def follow_records(settings: Settings) -> None:
    """Where a project has schemas, they name the records that there are now."""
    if (settings.data / "schema").is_dir():
        write_schemas(settings)


def write_pointers(settings: Settings) -> list[Path]:
    """Put the line that names its schema at the top of each file; the rest stays byte for byte."""
    changed = []
    for kind, _, path in data_files(settings.data):
        before = path.read_bytes()
        after = _with_pointer(before, pointer_to(kind))
        if after != before:
            write_files(settings, {path: after})
            changed.append(path)
    return changed


def pointer_to(kind: str) -> str:
    """First line of a file of this kind."""
    folder = "../schema" if kind in KINDS else "schema"
    return f"# yaml-language-server: $schema={folder}/{kind}.schema.json"


def _with_pointer(raw: bytes, pointer: str) -> bytes:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw  # `check` reports it
    newline = "\r\n" if "\r\n" in text else "\n"
    return (pointer + newline + POINTER.sub("", text).removeprefix("\ufeff")).encode()
