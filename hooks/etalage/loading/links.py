"""Links between files that lead out of the project: what they lead to is nobody's to publish.

In: a path and the project's root. Out: whether the path leads out of it. `records`, `site.prose`
and `site.copies` ask.
"""

from collections.abc import Iterator
from pathlib import Path

from ..problems import Problem

LEADS_OUT = "is a link that leads out of the project; put the file itself here"


def leads_out(path: Path, root: Path) -> bool:
    return path.is_symlink() and not path.resolve().is_relative_to(root.resolve())


def stray_links(folder: Path, root: Path) -> Iterator[Problem]:
    """Every link below a folder that leads out of the project."""
    for path in sorted(folder.rglob("*")):
        if leads_out(path, root) and not path.name.startswith("."):
            yield Problem(path.relative_to(root).as_posix(), 1, "", LEADS_OUT)
