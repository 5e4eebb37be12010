"""What CONTRIBUTING shows can be copied as it stands: a region with every
example in it is right.
"""

import re
from pathlib import Path

import pytest

from etalage.loading import load
from etalage.loading.checks import check
from etalage.model import KINDS
from etalage.problems import Problem
from etalage.settings import read_settings
from guide import GUIDES, examples, lacking, make_room, paste, stand_in
from projects import ROOT


def with_examples(region: Path, guide: Path) -> list[Problem]:
    """Problems of the region once every example is pasted into it."""
    make_room(region, examples(guide))
    for example in examples(guide):
        paste(region, example)
    for kind, slug in lacking(problem.message for problem in problems_of(region)):
        stand_in(region, kind, slug)
    return problems_of(region)


def problems_of(region: Path) -> list[Problem]:
    settings = read_settings(region / "mkdocs.yml")
    loaded = load(settings)
    return loaded.problems + check(loaded, settings.root)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_every_example_passes_the_check(guide: Path, region: Path) -> None:
    assert with_examples(region, guide) == []


@pytest.mark.parametrize(
    ("example", "key"),
    [
        ("# data/showcases/haven.yml\nsummery: x\n", "summery"),
        ("# data/showcases/haven.yml\nsources: [example-that-none-makes]\n", "sources.1"),
        ("# data/showcases/example.yml\ntheme: {nl: x, en: x}\n", "title"),
    ],
)
def test_an_example_that_does_not_pass_is_found(
    example: str, key: str, region: Path, tmp_path: Path
) -> None:
    (tmp_path / "guide.md").write_text(f"### 1. Edit\n\n```yaml\n{example}```\n")
    found = with_examples(region, tmp_path / "guide.md")
    assert key in [problem.key for problem in found]


def test_every_language_has_the_same_examples() -> None:
    assert len(GUIDES) == len(read_settings(ROOT / "mkdocs.yml").languages)
    assert len({str(examples(guide)) for guide in GUIDES}) == 1


def test_there_is_an_example_for_each_of_the_commonest_edits() -> None:
    headings = re.findall(r"^### (\d)\.", GUIDES[0].read_text("utf-8"), re.M)
    assert headings == ["1", "2", "3", "4", "5"]
    assert {it.file.split("/")[1] for it in examples(GUIDES[0])} <= set(KINDS)
