"""`python -m etalage …` as it is met for the first time: its help, and where it cannot work."""

import shlex
from pathlib import Path

import pytest

from etalage.__main__ import main
from etalage.commands import COMMANDS
from projects import ROOT, run


@pytest.mark.parametrize("name", COMMANDS)
def test_its_help_has_an_example_that_it_understands(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SystemExit):
        main([name, "--help"])
    told = capsys.readouterr().out.partition("examples:\n")[2].splitlines()
    assert told
    monkeypatch.chdir("/")  # where there is no project, so that nothing is done
    for line in told:
        program = "python -m etalage "
        assert line.strip().startswith(program + name)
        assert main(shlex.split(line.strip().removeprefix(program))) == 1
        assert "is not there" in capsys.readouterr().err


def test_outside_a_project_one_sentence_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "hooks").symlink_to(ROOT / "hooks")
    done = run(tmp_path, "check")
    assert (done.returncode, done.stdout, done.stderr) == (
        1,
        "",
        "mkdocs.yml is not there; "
        "go to the folder of the project first, or name the file after --config\n",
    )


def test_a_folder_in_the_place_of_its_settings_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--config", str(tmp_path), "check"]) == 1
    told = f"{tmp_path} is a folder; name the mkdocs.yml in it after --config\n"
    assert capsys.readouterr().err == told


def test_what_the_system_refuses_is_said_without_its_number(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (region / "data/sources").rename(region / "data/bronnen")
    (region / "data/sources").write_text("")
    assert main(["--config", str(region / "mkdocs.yml"), "new", "source", "Boek"]) == 1
    said = capsys.readouterr().err
    assert said.endswith("data/sources: File exists\n")
    assert "Errno" not in said
