"""A folder that is made whole or not at all.

In: where it is to be. Out: another one to fill, which takes its place once all is well; until then,
and whenever something goes wrong, there is nothing, or what was there. Next: `commands.start`.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

BESIDE = {".git", ".venv"}
"""What may stand there already: an empty repository, and the Python that runs this."""


def refuse_taken(folder: Path) -> None:
    """Raises ValueError where something would be lost, or where there is nothing to be in."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise ValueError(f"{folder}: is no folder; name another one")
    if not folder.resolve().parent.is_dir():
        raise ValueError(f"{folder}: there is no folder {folder.parent}; make that first")
    names = {it.name for it in folder.iterdir()} if folder.exists() else set()
    if others := names - BESIDE - {_stage(folder).name}:
        told = f"holds “{min(others)}” already; name a new folder, or an empty one"
        raise ValueError(f"{folder}: {told}")


@contextmanager
def whole_folder(folder: Path) -> Iterator[Path]:
    """A folder to fill; what is written there stands in `folder` afterwards.

    Raises ValueError, as `refuse_taken` does, before anything is written.
    """
    refuse_taken(folder)
    stage = _stage(folder)
    shutil.rmtree(stage, ignore_errors=True)  # of one that was killed
    try:
        stage.mkdir()
        yield stage
        refuse_taken(folder)
        _put_in_place(stage, folder)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _stage(folder: Path) -> Path:
    """On the same disk: beside a folder that is new, and inside one that is there."""
    whole = folder.resolve()
    return (whole if whole.exists() else whole.parent) / f".{whole.name}.new"


def _put_in_place(stage: Path, folder: Path) -> None:
    if not folder.exists():
        stage.rename(folder)
        return
    moved: list[Path] = []
    try:
        for path in sorted(stage.iterdir()):
            moved.append(path.rename(folder / path.name))
    except BaseException:
        for path in moved:
            path.rename(stage / path.name)
        raise
