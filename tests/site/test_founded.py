"""A founded region on its own, with Etalage as an installed package: its own tests pass."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

from etalage.__main__ import main
from projects import ROOT, environment


def installed(folder: Path) -> dict[str, str]:
    """An environment in which the code counts as installed, as pip notes it."""
    points = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["entry-points"]
    lines = (
        f"[{group}]\n{name} = {target}\n"
        for group, entries in points.items()
        for name, target in entries.items()
    )
    notes = folder / "etalage-0.dist-info"
    notes.mkdir()
    (notes / "METADATA").write_text("Metadata-Version: 2.1\nName: etalage\nVersion: 0\n")
    (notes / "entry_points.txt").write_text("".join(lines))
    return environment() | {"PYTHONPATH": os.pathsep.join([str(folder), str(ROOT / "hooks")])}


def test_its_own_tests_check_it_and_build_it_strictly(tmp_path: Path) -> None:
    """In two languages of which Etalage brings one as it is written elsewhere, and one not at
    all.
    """
    region, places = tmp_path / "region", ["--places", "Zandstad, 52.5, 4.5"]
    typed = ["--name", "Duinland", "--languages", "cy", "en-GB", "--country", "DK", *places]
    assert main(["start", str(region), *typed]) == 0
    command = [sys.executable, "-m", "unittest", "discover", "tests"]
    done = subprocess.run(
        command, cwd=region, env=installed(tmp_path), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Ran 2 tests" in done.stderr
