"""`python -m etalage start | check | build | …`: found a site, work on its data, make it.

In: mkdocs.yml and data/ in the folder it runs in, but for `start`. Out: what the command says, and
1 as exit code when something is wrong. Next: `commands`.
"""

import gc
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from pathlib import Path

from .commands import BEGINNINGS, COMMANDS
from .problems import DataError
from .settings import read_settings

PROGRAM = "python -m etalage"


def main(arguments: list[str] | None = None) -> int:
    options = _make_parser().parse_args(arguments)
    try:
        if options.command in BEGINNINGS:
            return BEGINNINGS[options.command].run(options)
        return COMMANDS[options.command].run(read_settings(options.config), options)
    except (DataError, ValueError) as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(f"{error.filename or 'etalage'}: {error.strerror or error}", file=sys.stderr)
    return 1


def _make_parser() -> ArgumentParser:
    parser = ArgumentParser(prog=PROGRAM, description="Work on the data of the site.")
    parser.add_argument(
        "--config",
        type=Path,
        default=Path("mkdocs.yml"),
        help="mkdocs.yml of the site (default: here)",
    )
    commands = parser.add_subparsers(dest="command", required=True)
    for name, command in {**BEGINNINGS, **COMMANDS}.items():
        examples = "\n".join(f"  {PROGRAM} {name} {it}".rstrip() for it in command.EXAMPLES)
        one = commands.add_parser(
            name,
            help=command.HELP,
            description=f"{command.HELP[0].upper()}{command.HELP[1:]}.",
            epilog=f"examples:\n{examples}",
            formatter_class=RawDescriptionHelpFormatter,
        )
        command.add_arguments(one)
    return parser


if __name__ == "__main__":
    # A command makes much and throws little away; looking for that took a tenth of its time.
    gc.set_threshold(20_000, 20, 20)
    sys.exit(main())
