"""What CONTRIBUTING shows can be copied as it stands: a region with every
example in it is right.
"""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from etalage.loading import load
from etalage.loading.checks import check
from etalage.loading.yaml import parse_document
from etalage.model import KINDS
from etalage.problems import Problem
from etalage.settings import read_settings
from projects import CORNER, REGION, ROOT, read_record, write_record

GUIDES = sorted(ROOT.glob("CONTRIBUTING*.md"))
EXAMPLE = re.compile(r"```yaml\n# (?P<file>data/\S+\.yml)\n(?P<content>.*?)```", re.S)
LACKING = re.compile(r"there is no “(?P<slug>.+?)” in data/(?P<kind>\w+)/")


def examples(guide: Path) -> list[tuple[str, dict[str, Any]]]:
    """File and content of each example."""
    found = EXAMPLE.finditer(guide.read_text("utf-8"))
    return [(it["file"], parse_document(it["content"].encode()).values) for it in found]


def with_examples(region: Path, guide: Path) -> list[Problem]:
    """Problems of the region once every example is copied into it, as an editor would.

    Lists grow, other values are replaced. What an example changes or refers to, and no example
    makes, is there under that name.
    """
    for name, example in examples(guide):
        file = region / name
        if not file.is_file() and "example" not in file.stem:
            stand_in(region, file.parent.name, file.stem)
        record = read_record(file) if file.is_file() else {}
        lists = {key: value for key, value in example.items() if isinstance(value, list)}
        grown = {key: record.get(key, []) + value for key, value in lists.items()}
        write_record(file, record | example | grown)
    for problem in problems_of(region):
        found = LACKING.match(problem.message)
        if found and "example" not in found["slug"]:
            stand_in(region, found["kind"], found["slug"])
    return problems_of(region)


def stand_in(region: Path, kind: str, slug: str) -> None:
    """A record under the name that the guide gives to one of its own region."""
    first = next(address for address in CORNER if address.startswith(f"{kind}/"))
    shutil.copy(REGION / f"data/{first}.yml", region / f"data/{kind}/{slug}.yml")


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
    (tmp_path / "guide.md").write_text(f"```yaml\n{example}```\n")
    found = with_examples(region, tmp_path / "guide.md")
    assert key in [problem.key for problem in found]


def test_every_language_has_the_same_examples() -> None:
    assert len(GUIDES) == len(read_settings(ROOT / "mkdocs.yml").languages)
    assert len({str(examples(guide)) for guide in GUIDES}) == 1


def test_there_is_an_example_for_each_of_the_commonest_edits() -> None:
    headings = re.findall(r"^### (\d)\.", GUIDES[0].read_text("utf-8"), re.M)
    assert headings == ["1", "2", "3", "4", "5"]
    assert {name.split("/")[1] for name, _ in examples(GUIDES[0])} <= set(KINDS)
