"""Files of the project written together, all or none.

In: the content of each file, None for one that goes. Out: nothing, or DataError with what would be
wrong then; every file is as it was. Next: `commands.rename`, `commands.remove`.
"""

from collections.abc import Callable, Mapping
from os.path import realpath
from pathlib import Path

from ..loading import load
from ..loading.checks import check
from ..loading.links import LEADS_OUT, stays_inside
from ..problems import DataError, Problem
from ..settings import Settings
from ..whole_files import write_whole

Contents = Mapping[Path, bytes | None]


def _as_it_reads(problem: Problem) -> tuple[str, str, str]:
    """A problem without its line, by which it is known again."""
    return problem.file, problem.key, problem.message


def write_all_or_none(
    settings: Settings,
    contents: Contents,
    known_again: Callable[[Problem], tuple[str, str, str]] = _as_it_reads,
) -> None:
    """Write what changed, unless that causes problems; those that were there before may stay.

    known_again: how a problem that was there before reads afterwards.
    """
    before = {path: path.read_bytes() if path.is_file() else None for path in contents}
    known = {known_again(problem) for problem in _problems(settings)}
    try:
        write_files(settings, contents)
        caused = [it for it in _problems(settings) if known_again(it) not in known]
        if caused:
            raise DataError(caused)
    except BaseException:
        write_files(settings, before)
        raise


def write_files(settings: Settings, contents: Contents) -> None:
    """Write each whole or not at all; what goes, goes when all the others are there.

    Raises ValueError, before anything is written, where a link leads out of the project.
    """
    for path in contents:
        if not stays_inside(path.parent if contents[path] is None else path, settings.root):
            raise ValueError(f"{path.relative_to(settings.root).as_posix()}: {LEADS_OUT}")
    write_whole({Path(realpath(path)): it for path, it in contents.items() if it is not None})
    for path, content in contents.items():
        if content is None:
            path.unlink(missing_ok=True)


def _problems(settings: Settings) -> list[Problem]:
    loaded = load(settings)
    return loaded.problems + check(loaded, settings.root)
