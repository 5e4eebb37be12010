"""Templates as Python code, kept from one run to the next; any of it may be deleted at any time.

In: nothing. Out: what Jinja asks before it compiles a template. It stands where only the user who
builds can write, and not in the project: who sends a proposal must not send code along. Next:
`drawing`.
"""

from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from jinja2 import BytecodeCache, FileSystemBytecodeCache
from jinja2.bccache import Bucket


@cache
def kept_code() -> BytecodeCache | None:
    """None where there is no such place."""
    # What Jinja makes of a template follows from its own version and from how drawing asks for it.
    asked = sha256(Path(__file__).with_name("drawing.py").read_bytes()).hexdigest()[:12]
    with suppress(OSError, RuntimeError):
        return _Code(pattern=f"etalage-{version('jinja2')}-{asked}-%s.cache")
    return None


class _Code(FileSystemBytecodeCache):
    """A disk that is full costs time and no more."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)
