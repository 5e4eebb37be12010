"""What CONTRIBUTING shows can be copied as it stands: the real data with every example in it passes the check."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from etalage.loading import load
from etalage.loading.checks import check
from etalage.loading.yaml import parse_document, read_document
from etalage.model import KINDS
from etalage.problems import Problem
from etalage.settings import read_settings
from projects import ROOT

GUIDES = sorted(ROOT.glob("CONTRIBUTING*.md"))
EXAMPLE = re.compile(r"```yaml\n# (?P<file>data/\S+\.yml)\n(?P<content>.*?)```", re.S)


def examples(guide: Path) -> list[tuple[str, dict[str, Any]]]:
    """File and content of each example."""
    found = EXAMPLE.finditer(guide.read_text("utf-8"))
    return [(it["file"], parse_document(it["content"].encode()).values) for it in found]


def with_examples(project: Path, guide: Path) -> list[Problem]:
    """Problems of the real data once an editor has copied every example into it; lists grow, other values are replaced."""
    for part in ("data", "docs"):
        shutil.copytree(ROOT / part, project / part)
    shutil.copy(ROOT / "mkdocs.yml", project)
    for name, example in examples(guide):
        file = project / name
        record = read_document(file).values if file.is_file() else {}
        grown = {
            key: record.get(key, []) + value
            for key, value in example.items()
            if isinstance(value, list)
        }
        file.write_text(yaml.safe_dump(record | example | grown, allow_unicode=True), "utf-8")
    settings = read_settings(project / "mkdocs.yml")
    loaded = load(settings)
    return loaded.problems + check(loaded, settings.root)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_every_example_passes_the_check(guide: Path, tmp_path: Path) -> None:
    assert with_examples(tmp_path, guide) == []


def test_an_example_that_does_not_pass_is_found(tmp_path: Path) -> None:
    guide = tmp_path / "guide.md"
    guide.write_text("```yaml\n# data/showcases/lifelines.yml\nsummery: x\n```\n")
    (tmp_path / "project").mkdir()
    assert [problem.key for problem in with_examples(tmp_path / "project", guide)] == ["summery"]


def test_every_language_has_the_same_examples() -> None:
    assert len(GUIDES) == len(read_settings(ROOT / "mkdocs.yml").languages)
    assert len({str(examples(guide)) for guide in GUIDES}) == 1


def test_there_is_an_example_for_each_of_the_commonest_edits() -> None:
    headings = re.findall(r"^### (\d)\.", GUIDES[0].read_text("utf-8"), re.M)
    assert headings == ["1", "2", "3", "4", "5"]
    assert {name.split("/")[1] for name, _ in examples(GUIDES[0])} <= set(KINDS)
