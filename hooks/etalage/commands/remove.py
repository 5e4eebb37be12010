"""`remove`: deletes a record, its picture, and its address or where that leads.

In: the record, and what its address is to do. Out: changed files, or none: while anything still
refers to the record, the places are listed and nothing is touched.
"""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from ..editing.removal import Removal, plan_removal
from ..editing.writing import write_all_or_none
from ..model import KINDS, Described
from ..problems import DataError
from ..settings import Settings
from .arguments import find_record
from .schema import follow_records

HELP = "delete a record, once nothing refers to it, with its picture and its address"

EXAMPLES = [
    "sources/old-report",
    "showcases/old-name --redirect showcases/other-name",
    "projects/old-name --no-redirect",
]


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("record", help="the record: folder and file name, such as sources/report")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument(
        "--redirect",
        metavar="RECORD",
        help="the record to which its address leads from now on, such as showcases/other-name",
    )
    choice.add_argument(
        "--no-redirect", action="store_true", help="let its address lead nowhere from now on"
    )


def run(settings: Settings, options: Namespace) -> int:
    kind, slug = find_record(settings, options.record)
    heir = _find_heir(settings, kind, slug, options)
    try:
        removal = plan_removal(settings, kind, slug, heir)
    except DataError as error:
        raise ValueError(f"{error}\n{kind}/{slug} was not removed.") from None
    write_all_or_none(settings, removal.contents)
    follow_records(settings)
    _tell(settings, removal, heir)
    return 0


def _find_heir(settings: Settings, kind: str, slug: str, options: Namespace) -> Path | None:
    """File of the record that its address is to lead to. Raises ValueError without a choice."""
    has_page = issubclass(KINDS[kind], Described)
    if not options.redirect:
        if has_page and not options.no_redirect:
            raise ValueError(
                f"say what its address is to do: lead on to another record "
                f"(--redirect {kind}/other-name), or lead nowhere (--no-redirect)"
            )
        return None
    other, name = find_record(settings, options.redirect)
    if not has_page or not issubclass(KINDS[other], Described):
        raise ValueError("a source has no page, so no address that could lead on")
    if (other, name) == (kind, slug):
        raise ValueError("it cannot lead to itself; name another record")
    return settings.data / other / f"{name}.yml"


def _tell(settings: Settings, removal: Removal, heir: Path | None) -> None:
    for path, content in removal.contents.items():
        done = "deleted" if content is None else "changed"
        print(f"{done} {path.relative_to(settings.root).as_posix()}")
    if heir:
        to = heir.relative_to(settings.data).with_suffix("").as_posix()
        lead = "lead" if len(removal.addresses) > 1 else "leads"
        print(f"{' and '.join(removal.addresses)} now {lead} to {to}.")
    for record in removal.left:
        print(f"Nothing refers to {record} any more; see whether it may go too.")
