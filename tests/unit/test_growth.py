"""MAINTAINING.md's walks, done word for word on a copy of the invented region with the code."""

import json
import re
import shutil
from pathlib import Path

import pytest

from projects import REGION, ROOT, build, check, run

WALKS = (ROOT / "MAINTAINING.md").read_text("utf-8")
BLOCK = re.compile(
    r"^```(?P<kind>\w+)\n(?:# |\{# )(?P<file>[\w./]+)(?: #\})?\n(?P<text>.*?)^```$", re.M | re.S
)
EVENT = """\
title: {nl: Havendag, en: Harbour day}
summary: {nl: Een dag in de haven., en: A day in the harbour.}
day: 2026-06-06
places: [zandstad]
sources: [gids]
verified_on: 2026-01-15
updated: {nl: 2026-01-15, en: 2026-01-15}
"""


def section(title: str) -> str:
    return WALKS.partition(f"## {title}\n")[2].partition("\n## ")[0]


def walk(title: str, project: Path) -> list[str]:
    """Do what a section says; the files that it edits rather than adds."""
    edited = []
    for block in BLOCK.finditer(section(title)):
        path = project / block["file"]
        if block["kind"] == "diff":
            edited.append(block["file"])
            path.write_text(apply(block["text"], path.read_text("utf-8")), "utf-8")
        elif block["kind"] == "yaml":
            path.write_text(path.read_text("utf-8") + block["text"], "utf-8")
        else:
            assert not path.exists()
            path.write_text(block["text"], "utf-8")
    return edited


def apply(diff: str, text: str) -> str:
    lines = diff.splitlines(keepends=True)
    before = "".join(line[1:] for line in lines if line[0] in " -")
    after = "".join(line[1:] for line in lines if line[0] in " +")
    assert text.count(before) == 1, before
    return text.replace(before, after)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The invented region with code of its own."""
    folder = tmp_path / "project"
    shutil.copytree(REGION, folder)
    for part in ("hooks", "overrides"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "data/keys.yml", folder / "data")
    return folder


def test_a_kind_of_record_is_added_as_described(project: Path, tmp_path: Path) -> None:
    edited = walk("Add a kind of record", project)
    assert len(set(edited)) <= 4
    (project / "data/events").mkdir()
    (project / "data/events/havendag.yml").write_text(EVENT, "utf-8")
    checked = check(project)
    assert checked.returncode == 0, checked.stderr
    built = build(project, tmp_path / "site")
    assert built.returncode == 0, built.stderr
    page = (tmp_path / "site/en/events/havendag/index.html").read_text("utf-8")
    assert "6 June 2026" in page
    assert "Harbour day" in (tmp_path / "site/en/events/index.html").read_text("utf-8")
    exported = json.loads((tmp_path / "site/open-data/events.json").read_text("utf-8"))
    assert exported[0]["day"] == "2026-06-06"


def test_its_schema_its_quality_and_its_first_version_follow(project: Path) -> None:
    walk("Add a kind of record", project)
    (project / "data/events").mkdir()
    (project / "data/events/havendag.yml").write_text(EVENT, "utf-8")
    assert run(project, "schema").returncode == 0
    schema = json.loads((project / "data/schema/events.schema.json").read_text("utf-8"))
    assert "day" in schema["required"]
    report = json.loads(run(project, "report", "--format", "json").stdout)
    assert "events" in {it["kind"] for it in report["completeness"]}
    written = run(project, "new", "event", "Zomerfeest")
    assert written.returncode == 0, written.stderr
    assert "day:" in (project / "data/events/zomerfeest.yml").read_text("utf-8")


def test_a_plain_fact_is_added_as_described(project: Path, tmp_path: Path) -> None:
    edited = walk("Add a field that is a plain fact", project)
    assert len(edited) == 2
    record = project / "data/showcases/vuurtoren.yml"
    hours = "opening_hours: {nl: elke zaterdag, en: every Saturday}\n"
    record.write_text(record.read_text("utf-8") + hours, "utf-8")
    built = build(project, tmp_path / "site")
    assert built.returncode == 0, built.stderr
    page = (tmp_path / "site/en/showcases/vuurtoren/index.html").read_text("utf-8")
    assert "Opening hours" in page
    assert "every Saturday" in page
    assert "opening_hours" in (tmp_path / "site/open-data/showcases.json").read_text("utf-8")
