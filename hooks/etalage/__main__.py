"""`python -m etalage check | build | new | …`: work on the data, or make the site, without MkDocs.

In: mkdocs.yml and data/ in the folder it runs in. Out: what the command says, and 1 as exit code
when something is wrong. Next: `commands`.
"""

import sys
from argparse import ArgumentParser
from pathlib import Path

from .commands import COMMANDS
from .problems import DataError
from .settings import read_settings


def main(arguments: list[str] | None = None) -> int:
    parser = ArgumentParser(prog="python -m etalage", description="Work on the data of the site.")
    parser.add_argument(
        "--config",
        type=Path,
        default=Path("mkdocs.yml"),
        help="mkdocs.yml of the site (default: here)",
    )
    commands = parser.add_subparsers(dest="command", required=True)
    for name, command in COMMANDS.items():
        command.add_arguments(commands.add_parser(name, help=command.HELP))
    options = parser.parse_args(arguments)
    try:
        return COMMANDS[options.command].run(read_settings(options.config), options)
    except (DataError, ValueError, OSError) as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
