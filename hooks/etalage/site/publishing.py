"""A site in its folder, whole or not at all.

In: the folder of the site. Out: another one beside it, to build in, which takes its place in one
step once it is whole; until then, and whenever something goes wrong, the earlier site stays as it
is. Next: `writing` and the seam build in it.
"""

import ctypes
import fcntl
import os
import shutil
from pathlib import Path
from typing import IO, Self

from ..model.values import describe

AT_FDCWD, RENAME_EXCHANGE = -100, 2
"""As Linux names them in <fcntl.h> and <linux/fs.h>."""


class PublishingError(Exception):
    """The site cannot be put in its place; the message says why, in words."""


class Stage:
    """Where a site is built until it is whole. One build at a time has it."""

    def __init__(self, site: Path) -> None:
        """Raises PublishingError when another build has it, or nothing can be written there."""
        self.site = site.absolute()
        _refuse_what_is_no_site(self.site)
        self.folder = self.site.with_name(f".{site.name}.new")
        self._lock = self._take_lock()
        try:
            shutil.rmtree(self.folder, ignore_errors=True)  # of a build that was killed
            self.folder.mkdir()
        except OSError as error:
            self._lock.close()
            raise PublishingError(f"{self.folder}: {error.strerror}") from None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.discard()

    def publish(self) -> None:
        """Let the new site take the place of the earlier one, in one step."""
        try:
            if self.site.exists():
                _exchange(self.folder, self.site)
            else:
                self.folder.rename(self.site)
        except OSError as error:
            raise PublishingError(f"{self.site}: {error.strerror}; it stays as it was") from None
        finally:
            self.discard()

    def discard(self) -> None:
        """Remove what is not published; the earlier site, once it has been replaced."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self._lock.close()

    def _take_lock(self) -> IO[str]:
        """A lock that ends with the program, however that ends."""
        path = self.site.with_name(f".{self.site.name}.lock")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            lock = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o666), "r+")
        except OSError as error:
            raise PublishingError(f"{path.parent}: {error.strerror}") from None
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.close()
            message = "another build of this folder is running; wait for it, or name another folder"
            raise PublishingError(f"{self.site}: {message}") from None
        return lock


def _refuse_what_is_no_site(site: Path) -> None:
    """What stands where the site is to be would be lost, unless that is an earlier site."""
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        raise PublishingError(f"{site}: is no folder; name another one")
    try:
        names = {path.name for path in site.iterdir()} if site.exists() else set()
    except OSError as error:
        raise PublishingError(f"{site}: {error.strerror}") from None
    other = names & {".git", "mkdocs.yml"} or (names if "index.html" not in names else ())
    if other:
        told = f"holds {describe(min(other))}, so it is no site; name another folder, or empty it"
        raise PublishingError(f"{site}: {told}")


def _exchange(new: Path, old: Path) -> None:
    """Swap two folders in one step where the system can, and in two where it cannot."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    names = (os.fsencode(new), os.fsencode(old))
    if rename and not rename(AT_FDCWD, names[0], AT_FDCWD, names[1], RENAME_EXCHANGE):
        return
    aside = new.with_name(f"{new.name}.old")
    shutil.rmtree(aside, ignore_errors=True)
    old.rename(aside)
    try:
        new.rename(old)
    except OSError:
        aside.rename(old)
        raise
    aside.rename(new)
