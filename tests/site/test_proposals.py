"""A right edit never turns red: what a browser proposes is judged as a pull request is.

On the invented region, with records under the names that the guide uses; the sweep does the same on
the project itself.
"""

import os
import re
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from etalage.__main__ import main
from guide import GUIDES, edits, examples, lacking, make_room, paste, stand_in, upload
from projects import ROOT, make_region, planned
from variants import copy_project

SHOWN = {
    f"{guide.name}: {heading}": (guide, heading) for guide in GUIDES for heading in edits(guide)
}
SCRIPTS = ROOT / ".github/scripts"
DAY = 1795305600
"""22 November 2026, the day of the examples."""


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    command = ["git", "-C", str(folder), *identity, "-c", "commit.gpgsign=false", *arguments]
    subprocess.run(command, check=True, capture_output=True)


def commit(folder: Path, message: str) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", message)


def begin(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The project as it stands on main, and a branch of it."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.chdir(project)
    (project / ".gitignore").write_text(".venv\n.cache\nsite\n.site*\nnode_modules\n")
    git(project, "init", "--quiet", "--initial-branch=main")
    commit(project, "main")
    git(project, "switch", "--quiet", "--create", "patch-1")
    return project


@pytest.fixture
def proposal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A branch of the invented region, on which the guide's own records are there."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(DAY))
    shown = examples(GUIDES[0])
    tried, region = make_region(tmp_path / "tried"), make_region(tmp_path / "project")
    for project in (tried, region):
        make_room(project, shown)
    for example in shown:  # only to see what they refer to
        paste(tried, example)
    for kind, slug in lacking(planned(tried)):
        stand_in(region, kind, slug)
    assert planned(region) == []
    return begin(region, monkeypatch)


def judge(project: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """What the workflow of a pull request would show in red: step -> why."""
    commit(project, "patch-1")
    (project / ".venv").symlink_to(ROOT / ".venv")
    red = {}
    for name, arguments in {
        "check": ["check"],
        "changed": ["changed", "--base", "main"],
        "list": ["changed", "--base", "main", "--format", "markdown"],
        "links": ["changed", "--base", "main", "--links"],
        "report": ["report", "--format", "markdown"],
    }.items():
        capsys.readouterr()
        if main(arguments):
            red[name] = "".join(capsys.readouterr())
    for script in ("code-changed.sh", "layout-notes.sh"):
        env = os.environ | {"PYTHONPATH": str(ROOT / "hooks")}
        done = subprocess.run(
            [SCRIPTS / script, "main"], cwd=project, env=env, capture_output=True, text=True
        )
        if done.returncode or "code=true" in done.stdout:
            red[script] = done.stdout + done.stderr
    return red


def follow(guide: Path, heading: str, project: Path) -> None:
    """Paste what stands below the heading; a record of an earlier edit is made first."""
    made = {it.file: it for it in reversed(examples(guide)) if it.is_new}
    for example in edits(guide)[heading]:
        first = made.get(example.file, example)
        if first != example and not (project / example.file).is_file():
            paste(project, first)
        paste(project, example)


@pytest.mark.parametrize(("guide", "heading"), SHOWN.values(), ids=SHOWN.keys())
def test_each_edit_of_the_guide_is_green_as_it_stands(
    guide: Path, heading: str, proposal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    follow(guide, heading, proposal)
    assert judge(proposal, capsys) == {}


def test_all_edits_of_the_guide_together_make_a_site(
    proposal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for example in examples(GUIDES[0]):
        paste(proposal, example)
    assert judge(proposal, capsys) == {}
    assert main(["build", "--site-dir", str(proposal / "site")]) == 0


def add_to_brackets(project: Path) -> None:
    record = project / "data/showcases/vuurtoren.yml"
    text = record.read_text("utf-8")
    record.write_text(text.replace("sources: [gids, rapport]", "sources: [gids, rapport, brief]"))


def add_below_items(project: Path) -> None:
    record = project / "data/showcases/haven.yml"
    text = record.read_text("utf-8")
    below = "sources:\n  - gids\n  - brief\n"
    record.write_text(re.sub(r"^sources: .*\n", below, text, flags=re.M), "utf-8")


def rename(project: Path) -> None:
    old = project / "data/showcases/schelpenpad.yml"
    old.rename(old.with_stem("schelpenroute"))
    with old.with_stem("schelpenroute").open("a") as record:
        record.write("redirect_from: [showcases/schelpenpad]\n")


def remove(project: Path) -> None:
    (project / "data/showcases/schelpenpad.yml").unlink()


def add_a_picture(project: Path) -> None:
    upload(project, "Haven-1.jpg")


def change_a_page(project: Path) -> None:
    about = project / "docs/about.nl.md"
    about.write_text(about.read_text("utf-8") + "\nNog een zin.  \n- en een punt\n", "utf-8")


def written_elsewhere(change: Callable[[str], str]) -> Callable[[Path], None]:
    def act(project: Path) -> None:
        record = project / "data/showcases/haven.yml"
        record.write_bytes(change(record.read_text("utf-8")).encode())

    return act


ACTS: dict[str, Callable[[Path], None]] = {
    "an item in brackets": add_to_brackets,
    "an item below others": add_below_items,
    "another name": rename,
    "a record less": remove,
    "a picture": add_a_picture,
    "a text of docs/": change_a_page,
    "spaces at the ends of lines": written_elsewhere(lambda it: it.replace("\n", "  \n")),
    "tabs at the ends of lines": written_elsewhere(lambda it: it.replace("\n", "\t\n")),
    "no newline at the end": written_elsewhere(str.rstrip),
    "line ends of Windows": written_elsewhere(lambda it: it.replace("\n", "\r\n")),
    "a byte-order mark": written_elsewhere(lambda it: f"\ufeff{it}"),
    "another order": written_elsewhere(lambda it: "".join(reversed(blocks_of(it)))),
    "quotation marks": written_elsewhere(lambda it: it.replace("start: 2024", 'start: "2024"')),
}


def blocks_of(text: str) -> list[str]:
    return re.split(r"^(?=[a-z_]+:)", text, flags=re.M)


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS.keys())
def test_what_a_browser_can_do_is_green(
    act: Callable[[Path], None], proposal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    act(proposal)
    assert judge(proposal, capsys) == {}


def test_what_is_wrong_is_red(proposal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = proposal / "data/showcases/haven.yml"
    record.write_text(record.read_text("utf-8").replace("[zon]", "[zom]"), "utf-8")
    assert {"check", "report"} <= judge(proposal, capsys).keys()


@pytest.mark.sweep
@pytest.mark.parametrize(("guide", "heading"), SHOWN.values(), ids=SHOWN.keys())
def test_each_edit_of_the_guide_is_green_on_the_project_itself(
    guide: Path,
    heading: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """With today's date for that of the example, as the guide asks."""
    project = begin(copy_project(tmp_path / "project"), monkeypatch)
    follow(guide, heading, project)
    for file in {it.file for it in edits(guide)[heading]}:
        text = (project / file).read_text("utf-8")
        dated = re.sub(r"(nl|en): 2026-11-22", rf"\1: {date.today().isoformat()}", text)
        (project / file).write_text(dated, "utf-8")
    assert judge(project, capsys) == {}
