"""Every file of data/ that people write, whether it is right or wrong.

In: the folder. Out: each file with its kind and what knows its keys, but for what a link leads to
elsewhere, which is not ours to change. Next: `rename` changes them, `commands.schema` has each
point to its schema.
"""

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from ..loading.links import stays_inside
from ..model import KINDS, SINGLES


def data_files(data: Path) -> Iterator[tuple[str, type[BaseModel], Path]]:
    """Kind or name of a single file, its model, its path; kind by kind, by file name."""
    for kind, model in KINDS.items():
        paths = sorted((data / kind).glob("*.yml"))
        yield from ((kind, model, path) for path in paths if _is_ours(path, data))
    for name, single in SINGLES.items():
        path = data / f"{name}.yml"
        if _is_ours(path, data):
            yield name, single.model, path


def text_files(docs: Path) -> Iterator[Path]:
    """The texts of docs/, by name."""
    return (path for path in sorted(docs.rglob("*.md")) if _is_ours(path, docs))


def _is_ours(path: Path, folder: Path) -> bool:
    return path.is_file() and stays_inside(path, folder)
