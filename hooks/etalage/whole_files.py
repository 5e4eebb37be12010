"""Files written whole or not at all.

In: paths and what they are to hold. Out: files that hold it, or what they held before: when a disk
is full, or a program is ended half-way. Next: `photographs`, `editing.writing`.
"""

import errno
import os
from collections.abc import Mapping
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from secrets import token_hex
from shutil import copyfileobj
from typing import IO


def write_whole(contents: Mapping[Path, bytes | IO[bytes]]) -> None:
    """All are written beside their places before the first takes its place; no link is followed.

    Raises OSError, also for a file that may not be written.
    """
    parts: dict[Path, Path] = {}
    try:
        for path, content in contents.items():
            parts[path] = path.with_name(f".{token_hex(8)}.part")
            _write_beside(path, parts[path], content)
        for path, part in parts.items():
            part.replace(path)
    finally:
        for part in parts.values():
            with suppress(OSError):
                part.unlink()


def _write_beside(path: Path, part: Path, content: bytes | IO[bytes]) -> None:
    is_known = path.exists() and not path.is_symlink()
    if is_known and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    with part.open("xb") as file:
        copyfileobj(BytesIO(content) if isinstance(content, bytes) else content, file)
        file.flush()
        os.fsync(file.fileno())
    if is_known:
        part.chmod(path.stat().st_mode & 0o777)
