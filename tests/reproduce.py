"""Builds one commit twice, as differently as can be, and compares: `make reproduce`.

Another folder, locale, time zone, hash seed and number of cores; by MkDocs and without it. Prints
the digest of the site, and exits with 1 when a byte differs.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from projects import ROOT, environment

PARTS = (
    *("data", "docs", "hooks", "overrides"),
    *("mkdocs.yml", "requirements.txt", "package.json", "node_modules", "evidence.json"),
)
MKDOCS = str(Path(sys.executable).parent / "mkdocs")

Build = tuple[str, dict[str, str], list[str], set[int]]
BUILDS: tuple[Build, ...] = (
    (
        "one",
        {"LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"},
        [MKDOCS, "build", "--strict", "--site-dir"],
        {0},
    ),
    (
        "another/folder",
        {"LC_ALL": "C.UTF-8", "TZ": "Pacific/Niue", "PYTHONHASHSEED": "2"},
        [sys.executable, "-m", "etalage", "build", "--site-dir"],
        os.sched_getaffinity(0),
    ),
)


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        sites = [make(Path(folder) / name, *how) for name, *how in BUILDS]
        found = [{path: digest.hexdigest() for path, digest in read(site)} for site in sites]
    differing = sorted(
        path
        for path in found[0].keys() | found[1].keys()
        if found[0].get(path) != found[1].get(path)
    )
    for path in differing:
        print(f"differs: {path}")
    print(f"{len(found[0])} files, {len(differing)} differ")
    print(f"sha256 of the site: {digest_of(found[0])}")
    return 1 if differing else 0


def make(project: Path, env: dict[str, str], command: list[str], cores: set[int]) -> Path:
    project.mkdir(parents=True)
    for part in (ROOT / it for it in PARTS if (ROOT / it).exists()):
        if part.name == "node_modules":
            (project / part.name).symlink_to(part)
        elif part.is_dir():
            shutil.copytree(part, project / part.name)
        else:
            shutil.copy(part, project)
    site = project / "site"
    settings = environment() | env | {"SOURCE_DATE_EPOCH": epoch(), "PYTHONPATH": "hooks"}
    subprocess.run(
        [*command, str(site)],
        cwd=project,
        env=settings,
        check=True,
        stdout=subprocess.DEVNULL,
        preexec_fn=lambda: os.sched_setaffinity(0, cores),
    )
    return site


def epoch() -> str:
    """Time of the last commit, unless the caller names one."""
    git = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    named = os.environ.get("SOURCE_DATE_EPOCH")
    return named or subprocess.run(git, capture_output=True, text=True, check=True).stdout.strip()


def read(site: Path) -> list[tuple[str, "hashlib._Hash"]]:
    files = sorted(path for path in site.rglob("*") if path.is_file())
    return [(it.relative_to(site).as_posix(), hashlib.sha256(it.read_bytes())) for it in files]


def digest_of(files: dict[str, str]) -> str:
    """One digest for all: of a list as sha256sum writes it, by name."""
    lines = "".join(f"{digest}  {path}\n" for path, digest in sorted(files.items()))
    return hashlib.sha256(lines.encode()).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
