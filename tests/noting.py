"""What `check` notes of the invented region after an edit."""

from pathlib import Path

import pytest

from etalage.__main__ import main

TOWER = "data/showcases/vuurtoren.yml"


def edit(region: Path, path: str, *edits: tuple[str, str]) -> None:
    text = (region / path).read_text()
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    (region / path).write_text(text)


def notes(region: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What `check` notes of a project that is right; the interface's words are the real site's."""
    return [it for it in all_notes(region, capsys) if "interface.yml" not in it]


def all_notes(region: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    capsys.readouterr()
    assert main(["--config", str(region / "mkdocs.yml"), "check"]) == 0
    return capsys.readouterr().out.splitlines()[1:]
