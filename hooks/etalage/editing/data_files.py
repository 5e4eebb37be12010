"""Every file of data/ that people write, whether it is right or wrong.

In: the folder. Out: each file with its kind and what knows its keys. Next: `rename` changes them,
`commands.schema` has each point to its schema.
"""

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from ..model import KINDS, SINGLES


def data_files(data: Path) -> Iterator[tuple[str, type[BaseModel], Path]]:
    """Kind or name of a single file, its model, its path; kind by kind, by file name."""
    for kind, model in KINDS.items():
        yield from ((kind, model, path) for path in sorted((data / kind).glob("*.yml")))
    for name, single in SINGLES.items():
        path = data / f"{name}.yml"
        if path.is_file():
            yield name, single.model, path
