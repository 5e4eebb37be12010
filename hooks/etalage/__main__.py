"""`python -m etalage check`: what a build would check, in a second and without building.

In: mkdocs.yml and data/ in the folder it runs in. Out: one line a problem, and 1 as exit code when there is any.
"""

import sys
from argparse import ArgumentParser
from pathlib import Path

from .catalogue import Catalogue, read_catalogue
from .problems import DataError
from .settings import read_settings


def main(arguments: list[str] | None = None) -> int:
    parser = ArgumentParser(prog="python -m etalage", description="Work on the data of the site.")
    parser.add_argument("--config", type=Path, default=Path("mkdocs.yml"), help="mkdocs.yml of the site (default: here)")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="check all files under data/")
    options = parser.parse_args(arguments)
    return _check(options.config)


def _check(config: Path) -> int:
    try:
        catalogue = read_catalogue(read_settings(config))
    except (DataError, ValueError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{_count(catalogue)} records, no problems.")
    return 0


def _count(catalogue: Catalogue) -> int:
    return sum(1 for _ in catalogue.described()) + len(catalogue.sources)


if __name__ == "__main__":
    sys.exit(main())
