"""The same site by every generator and theme that can carry it: `make generators`.

Builds a copy of the project with each, in an environment of its own, and compares file by file with
what `python -m etalage build` makes. Prints a line each, and exits with 1 when any differs.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from projects import ROOT, environment
from reproduce import PARTS, digest_of, epoch

THEME = re.compile(r"(?m)^  name: material$")


@dataclass(frozen=True)
class Variant:
    """One way to carry the site, with what mkdocs.yml says of its theme."""

    name: str
    packages: tuple[str, ...]
    command: tuple[str, ...]
    theme: str


VARIANTS = (
    Variant("MkDocs with Material", (), ("mkdocs",), "material"),
    Variant("MkDocs with no theme but ours", (), ("mkdocs",), "null"),
    Variant("MkDocs with materialx", ("mkdocs-materialx==10.2.2",), ("mkdocs",), "materialx"),
    Variant("ProperDocs", ("properdocs==1.6.7",), ("properdocs",), "null"),
)


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        wanted = build(Path(folder), "own", None)
        print(
            f"python -m etalage build: {len(wanted)} files, sha256 {digest_of(wanted)}", flush=True
        )
        failed = False
        for number, variant in enumerate(VARIANTS):
            found = build(Path(folder), str(number), variant)
            differing = sorted(
                it for it in wanted.keys() | found.keys() if wanted.get(it) != found.get(it)
            )
            failed = failed or bool(differing)
            said = f"differs in {', '.join(differing[:5])}" if differing else "the same"
            print(f"{variant.name}: {len(found)} files, {said}", flush=True)
    return 1 if failed else 0


def build(folder: Path, name: str, variant: Variant | None) -> dict[str, str]:
    """Path of each file of the site -> its digest."""
    project, site = folder / name, folder / f"site-{name}"
    project.mkdir()
    for part in (ROOT / it for it in PARTS if (ROOT / it).exists()):
        (shutil.copy if part.is_file() else os.symlink)(part, project / part.name)
    python = Path(sys.executable)
    command = [str(python), "-m", "etalage", "build"]
    if variant:
        config = project / "mkdocs.yml"
        config.write_text(THEME.sub(f"  name: {variant.theme}", config.read_text("utf-8")), "utf-8")
        python = install(folder / f"venv-{name}", variant)
        command = [str(python.parent / variant.command[0]), "build", "--strict", "-f", "mkdocs.yml"]
    env = environment() | {"SOURCE_DATE_EPOCH": epoch(), "PYTHONPATH": str(ROOT / "hooks")}
    done = subprocess.run(
        [*command, "--site-dir", str(site)],
        cwd=project,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{variant.name if variant else 'etalage'}: {done.stderr}")
    files = (path for path in site.rglob("*") if path.is_file())
    return {
        it.relative_to(site).as_posix(): hashlib.sha256(it.read_bytes()).hexdigest() for it in files
    }


def install(venv: Path, variant: Variant) -> Path:
    """An environment with what a build needs, and with what the variant needs besides."""
    subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
    python = venv / "bin/python"
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "-r", str(ROOT / "requirements.txt")], check=True, cwd=ROOT)
    if variant.packages:
        subprocess.run([*pip, *variant.packages], check=True)
    return python


if __name__ == "__main__":
    sys.exit(main())
