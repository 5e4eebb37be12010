"""The tests over the real site, on copies of the project with other content."""

import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from etalage.model import KINDS
from projects import ROOT, check, environment
from variants import add_more, copy_project, keep_one, put_region_in_place

MORE = 30
"""Records of each kind."""

pytestmark = pytest.mark.sweep

Change = Callable[[Path], None]


def keep_one_of_each(project: Path) -> None:
    for kind in KINDS:
        keep_one(project, kind)


THIN: dict[str, Change] = {f"one of {kind}": partial(keep_one, kind=kind) for kind in KINDS}
OTHERS: dict[str, Change] = {
    "one of each kind": keep_one_of_each,
    f"{MORE} more of each kind": partial(add_more, count=MORE),
    "another region": put_region_in_place,
}


def failures(project: Path, *folders: str) -> str:
    """What pytest says of the tests over this project; empty when all of them pass."""
    tests = [f"tests/{folder}" for folder in folders]
    options = ["--over", str(project), "-q", "--tb=short", "-p", "no:cacheprovider"]
    command = [sys.executable, "-m", "pytest", *tests, *options]
    result = subprocess.run(
        command, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False
    )
    return result.stdout + result.stderr if result.returncode else ""


@pytest.mark.parametrize("change", [*THIN.values(), *OTHERS.values()], ids=[*THIN, *OTHERS])
def test_a_copy_is_right_and_differs(change: Change, tmp_path: Path) -> None:
    """Otherwise it would say nothing of the tests."""
    project = copy_project(tmp_path / "project")
    before = slugs(project)
    change(project)
    assert check(project).stderr == ""
    assert slugs(project) != before


def slugs(project: Path) -> set[str]:
    return {f"{path.parent.name}/{path.stem}" for path in project.glob("data/*/*.yml")}


@pytest.mark.parametrize("change", THIN.values(), ids=THIN)
def test_the_site_holds_with_one_record_of_a_kind(change: Change, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    change(project)
    told = failures(project, "site")
    assert not told, told


@pytest.mark.parametrize("change", OTHERS.values(), ids=OTHERS)
def test_the_site_holds_with_other_content(change: Change, tmp_path: Path) -> None:
    """In the browser too: with hardly a record, with many, and with another region's."""
    project = copy_project(tmp_path / "project")
    change(project)
    told = failures(project, "site", "browser")
    assert not told, told
