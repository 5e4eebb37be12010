"""Projects to test with: the invented region of fixtures/, and builds of any project as a user makes them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

from etalage.problems import DataError
from etalage.settings import read_settings
from etalage.site.build import plan_site

ROOT = Path(__file__).resolve().parent.parent
REGION = ROOT / "tests/fixtures/region"


def make_region(folder: Path) -> Path:
    """A copy of the invented region, with the hooks, templates and interface words of the real site."""
    shutil.copytree(REGION, folder)
    for words in ("interface.yml", "keys.yml"):
        shutil.copy(ROOT / "data" / words, folder / "data")
    for part in ("hooks", "overrides"):
        (folder / part).symlink_to(ROOT / part)
    return folder


class _PlainDumper(yaml.SafeDumper):
    """Writes every value out; equal dates would otherwise become aliases, which records may not have."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def add_language(project: Path, language: str, like: str) -> None:
    """Give a project one more language: everything that `like` has, with the language's code before it."""
    for path in (project / "data").rglob("*.yml"):
        translated = _translated(yaml.safe_load(path.read_text()), language, like)
        path.write_text(yaml.dump(translated, Dumper=_PlainDumper, allow_unicode=True))
    for path in (project / "docs").glob(f"*.{like}.md"):
        path.with_name(path.name.replace(f".{like}.", f".{language}.")).write_text(path.read_text())
    config = project / "mkdocs.yml"
    entry = f"        - {{locale: {language}, name: {language}}}\n"
    config.write_text(config.read_text().rstrip("\n") + "\n" + entry)


def _translated(value: object, language: str, like: str) -> object:
    if isinstance(value, dict):
        value = {key: _translated(item, language, like) for key, item in value.items()}
        if like in value:
            text = value[like]
            value[language] = f"{language}: {text}" if isinstance(text, str) else text
        return value
    return (
        [_translated(item, language, like) for item in value] if isinstance(value, list) else value
    )


def build(project: Path, site: Path) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build --strict`, as README says."""
    command = [
        str(Path(sys.executable).parent / "mkdocs"),
        "build",
        "--strict",
        "--site-dir",
        str(site),
    ]
    return subprocess.run(
        command, cwd=project, env=environment(), capture_output=True, text=True, check=False
    )


def check(project: Path) -> subprocess.CompletedProcess[str]:
    """Run `python -m etalage check`, as an editor's machine or CI does."""
    return run(project, "check")


def run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m etalage …` with the project's own code."""
    command = [sys.executable, "-m", "etalage", *arguments]
    env = environment() | {"PYTHONPATH": str(project / "hooks")}
    return subprocess.run(
        command, cwd=project, env=env, capture_output=True, text=True, check=False
    )


def planned(project: Path) -> list[str]:
    """What is wrong with a project, short of drawing its pages: templates and words are not tried."""
    try:
        plan_site(read_settings(project / "mkdocs.yml"))
    except DataError as error:
        return [str(problem) for problem in error.problems]
    return []


def environment() -> dict[str, str]:
    return os.environ | {"NO_MKDOCS_2_WARNING": "1"}
