"""`links`: every address on another site that records and prose name, for a link checker.

In: settings. Out: the addresses, one a line. `changed --links` prints those of a branch only.
"""

from argparse import ArgumentParser, Namespace

from ..editing.diff.versions import read_prose, read_record, subject_of
from ..settings import Settings

HELP = "print all links to other sites, one a line"

EXAMPLES = [""]


def add_arguments(parser: ArgumentParser) -> None:
    """Nothing to choose."""


def run(settings: Settings, options: Namespace) -> int:
    links: list[str] = []
    for path in sorted([*settings.data.rglob("*.yml"), *(settings.root / "docs").rglob("*.md")]):
        name = path.relative_to(settings.root).as_posix()
        if subject_of(name, settings.languages) is None:
            continue
        raw = path.read_bytes()
        version = (
            read_prose(name, {"": (name, raw)})
            if path.suffix == ".md"
            else read_record(name, raw, settings.languages)
        )
        links += version.links if version else ()
    print("\n".join(dict.fromkeys(links)))
    return 0
