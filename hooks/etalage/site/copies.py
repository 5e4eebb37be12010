"""Files that stand on the site as they are: pictures, icons, licences.

In: settings. Out: the files, by their paths on the site. Next: `build` and `writing`.
"""

from collections.abc import Iterator
from pathlib import Path

from ..loading.files import is_left_behind
from ..settings import Settings

DRAWN = (".html", ".xml", ".css", ".js", ".woff2")
"""What the folder of templates holds that is drawn or bundled here, and by nobody else."""


def copied_files(settings: Settings) -> dict[str, Path]:
    """Path on the site -> file; of docs/ all but texts, of the looks what is not drawn."""
    return copied_looks(settings) | copied_docs(settings)


def copied_looks(settings: Settings) -> dict[str, Path]:
    looks = _files_below(settings.templates / "assets", DRAWN)
    return {f"assets/{path}": file for path, file in looks}


def copied_docs(settings: Settings) -> dict[str, Path]:
    return dict(_files_below(settings.docs, (".md",)))


def _files_below(folder: Path, left_out: tuple[str, ...]) -> Iterator[tuple[str, Path]]:
    """Neither what is left behind nor files with these endings."""
    for file in sorted(folder.rglob("*")):
        path = file.relative_to(folder)
        if file.is_file() and not is_left_behind(path) and file.suffix not in left_out:
            yield path.as_posix(), file
