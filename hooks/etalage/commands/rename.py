"""`rename`: gives a record another slug, and with it another address, to which the old one leads.

In: the record and its new slug. Out: changed files, or none: what would make a right site wrong is
undone and said.
"""

from argparse import ArgumentParser, Namespace
from functools import partial
from pathlib import Path

from ..editing.rename import Renaming, plan_renaming
from ..editing.writing import write_all_or_none
from ..loading.files import refuse_slug
from ..model import KINDS, Described
from ..model.references import SLUG, make_slug
from ..problems import Problem
from ..settings import Settings
from .arguments import find_kind, find_record
from .schema import follow_records

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
    contents: dict[Path, bytes | None] = {**changes}
    contents |= {new: contents.get(old, old.read_bytes()), old: None}
    write_all_or_none(settings, contents, partial(_moved, renaming))
    follow_records(settings)
    for path in sorted(path for path, content in contents.items() if content is not None):
        print(f"changed {path.relative_to(settings.root).as_posix()}")
    leads_on = (
        "; the old address leads on to it" if issubclass(KINDS[renaming.kind], Described) else ""
    )
    print(f"{renaming.kind}/{renaming.old} is now {renaming.kind}/{renaming.new}{leads_on}.")
    return 0


def _read(settings: Settings, record: str, new: str) -> Renaming:
    kind, old = find_record(settings, record)
    folder, _, new = new.replace("\\", "/").removesuffix(".yml").rpartition("/")
    if folder and find_kind(folder.rpartition("/")[2]) != kind:
        raise ValueError(f"a record stays in its folder, here data/{kind}/; give its name only")
    if reason := refuse_slug(new):
        raise ValueError(f"{new}.yml: {reason}")
    if not SLUG.fullmatch(new):
        advice = make_slug(new) or "small letters and digits"
        raise ValueError(f"“{new}” is no file name for a record; write {advice}")
    if (settings.data / kind / f"{new}.yml").exists():
        raise ValueError(f"data/{kind}/{new}.yml exists already; choose another name")
    return Renaming(kind, old, new)


def _moved(renaming: Renaming, problem: Problem) -> tuple[str, str, str]:
    """A problem as it reads after the renaming, without its line."""
    moved = problem.file.replace(
        f"{renaming.kind}/{renaming.old}.yml", f"{renaming.kind}/{renaming.new}.yml"
    )
    return moved, problem.key, problem.message.replace(renaming.old, renaming.new)
