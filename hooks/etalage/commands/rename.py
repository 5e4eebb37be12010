"""`rename`: gives a record another slug, and with it another address, to which the old one leads.

In: the record and its new slug. Out: changed files, or none: what would make a right site wrong is
undone and said.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path

from ..editing.rename import Renaming, plan_renaming
from ..loading import load
from ..loading.checks import check
from ..model import KINDS, Described
from ..model.references import SLUG, make_slug, suggestion
from ..problems import DataError, Problem
from ..settings import Settings
from .arguments import find_kind
from .schema import write_schemas

HELP = "give a record another file name, and change all references to it"

EXAMPLES = ["showcases/old-name new-name"]


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "record", help="the record: folder and file name, such as showcases/old-name"
    )
    parser.add_argument("new", help="its new file name, without .yml")


def run(settings: Settings, options: Namespace) -> int:
    renaming = _read(settings, options.record, options.new)
    changes = plan_renaming(settings, renaming)
    old, new = (
        settings.data / renaming.kind / f"{slug}.yml" for slug in (renaming.old, renaming.new)
    )
    contents: dict[Path, bytes | None] = {path: text.encode() for path, text in changes.items()}
    contents |= {new: contents.get(old, old.read_bytes()), old: None}
    _write_all_or_none(settings, contents, renaming)
    if (settings.data / "schema").is_dir():
        write_schemas(settings)
    for path in sorted(path for path, content in contents.items() if content is not None):
        print(f"changed {path.relative_to(settings.root).as_posix()}")
    leads_on = (
        "; the old address leads on to it" if issubclass(KINDS[renaming.kind], Described) else ""
    )
    print(f"{renaming.kind}/{renaming.old} is now {renaming.kind}/{renaming.new}{leads_on}.")
    return 0


def _read(settings: Settings, record: str, new: str) -> Renaming:
    folder, _, old = record.removeprefix("data/").removesuffix(".yml").partition("/")
    kind, new = find_kind(folder), new.removeprefix(f"{folder}/").removesuffix(".yml")
    slugs = {path.stem for path in (settings.data / kind).glob("*.yml")}
    if old not in slugs:
        raise ValueError(f"there is no “{old}” in data/{kind}/{suggestion(old, slugs)}")
    if not SLUG.fullmatch(new):
        advice = make_slug(new) or "small letters and digits"
        raise ValueError(f"“{new}” is no file name for a record; write {advice}")
    if new in slugs:
        raise ValueError(f"data/{kind}/{new}.yml exists already; choose another name")
    return Renaming(kind, old, new)


def _write_all_or_none(
    settings: Settings, contents: Mapping[Path, bytes | None], renaming: Renaming
) -> None:
    """Write what changed, unless that causes problems; those that were there before may stay."""
    before = {path: path.read_bytes() if path.is_file() else None for path in contents}
    known = {_moved(problem, renaming) for problem in _problems(settings)}
    try:
        _write(contents)
        caused = [
            problem for problem in _problems(settings) if _moved(problem, renaming) not in known
        ]
        if caused:
            raise DataError(caused)
    except BaseException:
        _write(before)
        raise


def _write(contents: Mapping[Path, bytes | None]) -> None:
    for path, content in contents.items():
        if content is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(content)


def _problems(settings: Settings) -> list[Problem]:
    loaded = load(settings)
    return loaded.problems + check(loaded, settings.root)


def _moved(problem: Problem, renaming: Renaming) -> tuple[str, str, str]:
    """A problem as it reads after the renaming, without its line."""
    moved = problem.file.replace(
        f"{renaming.kind}/{renaming.old}.yml", f"{renaming.kind}/{renaming.new}.yml"
    )
    return moved, problem.key, problem.message.replace(renaming.old, renaming.new)
