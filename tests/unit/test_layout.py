"""The lay-out of YAML files, and the checks before a commit."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from etalage.__main__ import main
from projects import ROOT

TOOLS = Path(sys.executable).parent
CONFIG = ROOT / ".pre-commit-config.yaml"


def yamllint(*paths: Path | str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [TOOLS / "yamllint", "--strict", "--config-file", ROOT / ".yamllint.yml", *paths]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def test_all_yaml_of_the_code_is_laid_out_alike() -> None:
    """Records are looked at before a commit and in a proposal, by who edits them."""
    ours = ("tests/fixtures", ".github", "mkdocs.yml", ".pre-commit-config.yaml", ".yamllint.yml")
    result = yamllint(*ours, "data/interface.yml", "data/keys.yml", "hooks")
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    "text",
    ["a: 1\na: 2\n", "a: { nl: x }\n", "a:   1\n", "a: 1", "a: 1 \n", "a: 012\n", "a:\n   - b\n"],
)
def test_what_a_reader_stumbles_over_is_found(text: str, tmp_path: Path) -> None:
    (tmp_path / "x.yml").write_text(text)
    assert yamllint("x.yml", cwd=tmp_path).returncode == 1


@pytest.fixture
def project(region: Path) -> Path:
    """The invented region with its schema and a little code, in a repository of its own."""
    for name in ("pyproject.toml", ".gitignore", ".yamllint.yml", ".pre-commit-config.yaml"):
        shutil.copy(ROOT / name, region)
    (region / "hooks").unlink()
    (region / "hooks").mkdir()
    (region / "hooks/straight.py").write_text("STRAIGHT = True\n")
    (region / "hooks/events.py").touch()  # mkdocs.yml names it
    (region / ".venv").symlink_to(TOOLS.parent)
    for command in ("tidy", "schema"):
        assert main(["--config", str(region / "mkdocs.yml"), command]) == 0
    git = ["git", "-C", str(region)]
    subprocess.run([*git, "init", "--quiet"], check=True)
    subprocess.run([*git, "add", "--all"], check=True)
    return region


def pre_commit(project: Path) -> subprocess.CompletedProcess[str]:
    env = os.environ | {
        "PRE_COMMIT_HOME": str(project.parent / "home"),
        "PATH": f"{TOOLS}:{os.environ['PATH']}",
    }
    command = [str(TOOLS / "pre-commit"), "run", "--all-files", "--color=never"]
    return subprocess.run(
        command, cwd=project, env=env, capture_output=True, text=True, check=False
    )


def test_the_checks_before_a_commit_pass_and_fetch_nothing(project: Path) -> None:
    result = pre_commit(project)
    assert result.returncode == 0, result.stdout + result.stderr
    assert result.stdout.count("Passed") == len(hooks())
    assert "Initializing environment" not in result.stdout


def test_each_check_before_a_commit_finds_its_problem(project: Path) -> None:
    (project / "hooks/crooked.py").write_text("import  os\n")
    record = project / "data/places/zandstad.yml"
    record.write_text(record.read_text().replace("kind: port", "kind:  metropolis"))
    (project / "data/schema/places.schema.json").write_text("{}\n")
    subprocess.run(["git", "-C", str(project), "add", "--all"], check=True)
    result = pre_commit(project)
    assert result.stdout.count("Failed") == len(hooks()), result.stdout


def hooks() -> list[dict[str, object]]:
    return [hook for repo in yaml.safe_load(CONFIG.read_text())["repos"] for hook in repo["hooks"]]


def test_the_checks_use_the_projects_own_tools() -> None:
    assert [repo["repo"] for repo in yaml.safe_load(CONFIG.read_text())["repos"]] == ["local"]
    assert all(
        hook["language"] == "system" and ".venv/bin/" in str(hook["entry"]) for hook in hooks()
    )
