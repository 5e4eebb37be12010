"""`python -m etalage form`: two packages of npm, whole and in known versions, or a plain word why
not.
"""

import json
import os
import sys
from pathlib import Path

import pytest

from etalage.__main__ import main

NPM = """\
#!{python}
import json, pathlib, sys
versions = json.loads(pathlib.Path("package-lock.json").read_text())["packages"]
assert sys.argv[1] == "ci" and "--ignore-scripts" in sys.argv
if {fails}:
    sys.exit("npm error network is down")
for name in ("node_modules/@sveltia/cms", "node_modules/yaml", "node_modules/other"):
    folder = pathlib.Path(name)
    folder.mkdir(parents=True)
    folder.joinpath("package.json").write_text(json.dumps(versions.get(name, {{}})))
"""


@pytest.fixture
def npm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One that fetches nothing, the only program there is."""
    program = tmp_path / "bin/npm"
    program.parent.mkdir()
    program.write_text(NPM.format(python=sys.executable, fails=False))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))
    return program


def fetch(region: Path) -> int:
    return main(["--config", str(region / "mkdocs.yml"), "form"])


def test_the_form_comes_in_the_version_that_etalage_goes_with(region: Path, npm: Path) -> None:
    old = region / "node_modules/@sveltia/cms/old.js"
    kept = region / "node_modules/own/index.js"
    for file in (old, kept):
        file.parent.mkdir(parents=True)
        file.write_text("")
    assert fetch(region) == 0
    fetched = json.loads((region / "node_modules/@sveltia/cms/package.json").read_text())
    assert fetched["integrity"].startswith("sha512-")
    assert (region / "node_modules/yaml").is_dir()
    assert kept.is_file()
    assert not old.exists()
    assert not (region / "node_modules/other").exists()


def test_what_npm_says_is_passed_on_and_nothing_is_lost(
    region: Path, npm: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fetch(region) == 0
    npm.write_text(NPM.format(python=sys.executable, fails=True))
    assert fetch(region) == 1
    told = "npm could not fetch the form: npm error network is down\n"
    assert capsys.readouterr().err == told
    assert (region / "node_modules/@sveltia/cms/package.json").is_file()


def test_without_npm_a_site_does_without_the_form(
    region: Path, npm: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.remove(npm)
    assert fetch(region) == 1
    assert capsys.readouterr().err.startswith("npm is not there; install Node.js")
