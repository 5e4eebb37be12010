"""What `python -m etalage` can do, one module a command.

Each has a HELP line, EXAMPLES, `add_arguments` for its parser, and `run`, which returns the exit
code: 0 when all is well. All work on a site but `start`, which makes one. What an editor can put
right is raised as DataError or ValueError, and printed by `__main__`.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from typing import Protocol

from ..settings import Settings
from . import (
    build,
    changed,
    check,
    draw_countries,
    draw_map,
    fetch_form,
    links,
    new,
    remove,
    rename,
    report,
    schema,
    start,
    terms,
    tidy,
)


class Described(Protocol):
    """What each module here says of itself."""

    HELP: str
    """One line for the list of commands."""

    EXAMPLES: list[str]
    """What may be typed after its name, the most common first."""

    def add_arguments(self, parser: ArgumentParser) -> None: ...


class Command(Described, Protocol):
    """Works on a site."""

    def run(self, settings: Settings, options: Namespace) -> int: ...


class Beginning(Described, Protocol):
    """Makes a site, so that there are no settings yet."""

    def run(self, options: Namespace) -> int: ...


BEGINNINGS: Mapping[str, Beginning] = {"start": start}


COMMANDS: Mapping[str, Command] = {
    "check": check,
    "build": build,
    "new": new,
    "rename": rename,
    "remove": remove,
    "tidy": tidy,
    "schema": schema,
    "map": draw_map,
    "countries": draw_countries,
    "form": fetch_form,
    "changed": changed,
    "links": links,
    "report": report,
    "terms": terms,
}
"""Name on the command line -> module."""
