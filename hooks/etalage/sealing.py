"""What this user kept before, told from what came along with a project.

In: bytes to keep in a project's folder. Out: the same behind a seal, and back. The seal is made
with a key that stands in the user's own cache and goes nowhere, so that a file from elsewhere, as a
proposal may bring along, is never read. Next: `kept`.
"""

import hmac
import os
from contextlib import suppress
from functools import cache, partial
from hashlib import file_digest, sha256
from pathlib import Path
from secrets import token_bytes
from typing import IO

from platformdirs import user_cache_path

LENGTH = sha256().digest_size
"""Of a key and of a seal, in bytes."""


def seal(file: IO[bytes]) -> None:
    """Put the seal of all that the file holds at its end; it may be larger than memory is.

    Raises OSError where the user has no place for a key.
    """
    file.seek(0)
    file.write(file_digest(file, partial(hmac.new, _key(), digestmod=sha256)).digest())  # type: ignore[arg-type]


def unseal(sealed: bytes) -> memoryview:
    """What was sealed. Raises ValueError for what this user did not seal, and OSError as above."""
    content, found = memoryview(sealed)[:-LENGTH], sealed[-LENGTH:]
    if not hmac.compare_digest(found, hmac.digest(_key(), content, "sha256")):
        raise ValueError("sealed by somebody else, or by nobody")
    return content


@cache
def _key() -> bytes:
    file = _place() / "key"
    file.parent.mkdir(parents=True, exist_ok=True)
    with suppress(FileExistsError):
        _write_new(file)
    key = file.read_bytes()
    if len(key) == LENGTH:
        return key
    file.unlink()  # of a disk that was full
    return _write_new(file)


def _place() -> Path:
    try:
        return user_cache_path("etalage", appauthor=False)
    except RuntimeError as error:  # of a user without a home, as a container may have
        raise OSError(str(error)) from None


def _write_new(file: Path) -> bytes:
    """For its owner alone. Raises FileExistsError where there is one."""
    key = token_bytes(LENGTH)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as new:
        new.write(key)
    return key
