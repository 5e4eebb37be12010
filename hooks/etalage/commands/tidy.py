"""`tidy`: lays records out in the one way that people and the form keep, and strips photographs.

In: settings, and the files to look at. Out: the files that changed, or with `--check` what would.
What cannot be read stays as it is: `check` says why.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Collection, Iterator
from itertools import zip_longest
from pathlib import Path

from ..editing.data_files import data_files
from ..editing.tidy import LAID_OUT, make_layout, tidy
from ..editing.writing import write_files
from ..loading.links import stays_inside
from ..photographs import ENDINGS
from ..settings import Settings
from ..site.pictures import without_metadata

HELP = "lay records out alike, and strip photographs of where and with what they were taken"

EXAMPLES = ["", "data/showcases/harbour.yml", "--check"]


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "files",
        nargs="*",
        type=Path,
        help="only these files, or those in these folders (default: all)",
    )
    parser.add_argument("--check", action="store_true", help="only say what would change")


def run(settings: Settings, options: Namespace) -> int:
    changed = 0
    for path, before, after in _tidied(settings, _named(options.files)):
        if before == after:
            continue
        changed += 1
        name = path.relative_to(settings.root).as_posix()
        if options.check:
            line = 1 if path.suffix in ENDINGS else _first_difference(before, after)
            print(f"{name}:{line}: laid out otherwise than “tidy” would; this may stay as it is")
        else:
            write_files(settings, {path: after})
            print(f"laid out {name}")
    files = "1 file" if changed == 1 else f"{changed} files"
    print(f"{files} {'would change' if options.check else 'changed'}.")
    return 1 if options.check and changed else 0


def _named(paths: Collection[Path]) -> set[Path]:
    """Whole paths of files, all of a folder among them. Raises ValueError for what is not there."""
    for path in paths:
        if not path.exists():
            raise ValueError(f"{path}: is not there")
    below = {file for path in paths for file in path.rglob("*")}
    return {path.resolve() for path in {*paths, *below}}


def _tidied(settings: Settings, only: Collection[Path]) -> Iterator[tuple[Path, bytes, bytes]]:
    """Each file with what stands in it and what is to. only: files to look at; none for all."""
    layouts = {name: make_layout(model, settings.languages) for name, model in LAID_OUT.items()}
    for kind, _, path in data_files(settings.data):
        if kind not in layouts or (only and path.resolve() not in only):
            continue
        before = path.read_bytes()
        try:
            yield path, before, tidy(before, layouts[kind])
        except ValueError as error:
            raise ValueError(f"{path}: {error}") from error
    for path in sorted((settings.docs / "assets").rglob("*")):
        is_asked = path.is_file() and (not only or path.resolve() in only)
        if path.suffix in ENDINGS and is_asked and stays_inside(path, settings.docs):
            yield path, path.read_bytes(), without_metadata(path)


def _first_difference(before: bytes, after: bytes) -> int:
    """Line, from 1."""
    pairs = zip_longest(before.split(b"\n"), after.split(b"\n"))
    return next(number for number, (old, new) in enumerate(pairs, 1) if old != new)
