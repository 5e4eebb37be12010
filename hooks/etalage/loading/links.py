"""Links between files: what they lead to elsewhere is nobody's to quote or to publish.

In: a path, and the folder in which it stands: data/ or docs/. Out: whether it is a link to anything
but a file of that folder. `records`, `site.prose` and `site.pictures` ask.
"""

from collections.abc import Iterator
from os.path import realpath
from pathlib import Path

from ..problems import Problem

LEADS_OUT = "is a link to no file of this folder; put the file itself here"


def leads_out(path: Path, folder: Path) -> bool:
    """Also for one that leads to itself, to nothing or to a folder, which might hold itself."""
    if not path.is_symlink():
        return False
    real = Path(realpath(path))
    return not (real.is_relative_to(realpath(folder)) and real.is_file())


def stays_inside(path: Path, folder: Path) -> bool:
    """Whether a file stands in this folder in truth, whatever links its path goes through."""
    return Path(realpath(path)).is_relative_to(realpath(folder))


def stray_links(folder: Path) -> Iterator[Problem]:
    """Every such link below a folder; a hidden one too if the generator would walk into it."""
    for path in sorted(folder.rglob("*")):
        if leads_out(path, folder) and (path.is_dir() or not path.name.startswith(".")):
            yield Problem(path.relative_to(folder.parent).as_posix(), 1, "", LEADS_OUT)
