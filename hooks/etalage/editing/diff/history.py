"""What differs between the files here and those where this branch left another one, by git.

In: the project's root and a branch or commit. Out: the content of each changed file, before and
now; a file that git does not follow yet counts too. Next: `versions` reads them.
"""

import subprocess
from dataclasses import dataclass
from pathlib import Path

FOLDERS = ("data", "docs")


@dataclass(frozen=True)
class FileChange:
    """One file, at the point where the branch began and as it is here."""

    path: str
    """From the project's root."""

    before: bytes | None
    """Its content; None where there was no such file."""

    now: bytes | None
    """Its content; None where there is none any more."""


def read_changed_files(root: Path, base: str) -> list[FileChange]:
    """Every changed file of data/ and docs/, by path.

    Raises ValueError, in words that an editor understands, when git cannot tell.
    """
    fork = _find_fork(root, base)
    options = ("--name-only", "--no-renames", "--no-ext-diff", "--relative", "-z")
    names = _git(root, "diff", *options, fork, "--", *FOLDERS)
    names += _git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", *FOLDERS)
    paths = sorted({name.decode("utf-8", errors="replace") for name in names.split(b"\0") if name})
    return [
        FileChange(path, _read_before(root, fork, path), read_now(root, path)) for path in paths
    ]


def read_now(root: Path, path: str) -> bytes | None:
    """The content of a file here; None where there is none."""
    return (root / path).read_bytes() if (root / path).is_file() else None


def _read_before(root: Path, fork: str, path: str) -> bytes | None:
    if not _git(root, "ls-tree", "-z", fork, "--", path):
        return None
    return _git(root, "show", f"{fork}:./{path}")


def _find_fork(root: Path, base: str) -> str:
    """The last commit that this branch and the base share."""
    if base.startswith("-"):
        raise ValueError(f"“{base}” is no branch or commit")
    inside = _run(root, "rev-parse", "--is-inside-work-tree")
    if inside.returncode:
        raise ValueError(f"git cannot read this folder: {_reason(inside)}")
    options = ("--verify", "--quiet", "--end-of-options")
    if _run(root, "rev-parse", *options, f"{base}^{{commit}}").returncode:
        advice = "run “git fetch origin” first, or name another branch after --base"
        raise ValueError(f"git knows no “{base}” here; {advice}")
    found = _run(root, "merge-base", base, "HEAD")
    if found.returncode == 0:
        return found.stdout.decode().strip()
    if _git(root, "rev-parse", "--is-shallow-repository").strip() == b"true":
        raise ValueError(
            "this clone is shallow: "
            f"its history ends before the point where this branch left “{base}”\n"
            "run “git fetch --unshallow”, or in a workflow give actions/checkout “fetch-depth: 0”"
        )
    raise ValueError(
        f"this branch and “{base}” have no history in common; name another branch after --base"
    )


def _git(root: Path, *arguments: str) -> bytes:
    done = _run(root, *arguments)
    if done.returncode:
        raise ValueError(f"git {arguments[0]}: {_reason(done)}")
    return done.stdout


def _run(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    command = ["git", "-C", str(root), *arguments]
    try:
        return subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - our own
    except FileNotFoundError:
        raise ValueError(
            "git is not installed here; this command compares with what git keeps"
        ) from None


def _reason(done: subprocess.CompletedProcess[bytes]) -> str:
    """The last line that git says; some of its messages begin with hints."""
    lines = done.stderr.decode("utf-8", errors="replace").strip().splitlines()
    return lines[0].removeprefix("fatal: ") if lines else "it gave no reason"
