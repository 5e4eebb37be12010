"""What `python -m etalage` can do, one module a command.

Each has a HELP line, `add_arguments` for its parser, and `run`, which returns the exit code: 0 when all is well. Problems
that an editor can mend are raised as DataError or ValueError; `__main__` prints them.
"""

from . import check, schema

COMMANDS = {"check": check, "schema": schema}
"""Name on the command line -> module."""

__all__ = ["COMMANDS"]
