"""The linters of styles, scripts and templates: that they see a mistake; and what none would see.

`make lint` runs them on the real files.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from projects import ROOT

OVERRIDES = ROOT / "overrides"
STYLES = "".join(path.read_text("utf-8") for path in OVERRIDES.rglob("*.css"))
BIN = Path(sys.executable).parent
BIOME = (ROOT / "node_modules/.bin/biome", "lint", "--error-on-warnings")
DJLINT = (BIN / "djlint", "--no-github-output", "--linter-output-format={filename}:{line} {code}")

LINE = 100

MISTAKES = {
    "assets/property.css": (".a { colr: red; }", "noUnknownProperty"),
    "assets/unit.css": (".a { width: 1rme; }", "noUnknownUnit"),
    "assets/colour.css": (".a { color: #ggg; }", "parse"),
    "assets/declared.css": (".a { color: red; color: blue; }", "noDuplicateProperties"),
    "assets/selected.css": (
        ".a { top: 0; } .b { top: 0; } .a { left: 0; }",
        "noDuplicateSelectors",
    ),
    "assets/shorthand.css": (".a { margin-top: 0; margin: 1rem; }", "noShorthandPropertyOverrides"),
    "assets/empty.css": (".a { }", "noEmptyBlock"),
    "assets/media.css": ("@media (width: 1) and (hoover) { }", "noUnknownMediaFeatureName"),
    "assets/unused.js": ("const unused = 1;", "noUnusedVariables"),
    "assets/undeclared.js": ("fold(undeclared);", "noUndeclaredVariables"),
    "assets/equal.js": ("if (location == 0) stop();", "noDoubleEquals"),
    "assets/console.js": ("console.log(location);", "noConsole"),
    "pages/spaces.html": ("<p>{{title}}</p>", "T001"),
    "pages/unended.html": ("{% if title %}<p>{{ title }}</p>", "T038"),
    "pages/orphan.html": ("<p><em>{{ title }}</p>", "H025"),
    "pages/twice.html": ('<p class="a" class="b">{{ title }}</p>', "H037"),
    "pages/silent.html": ('<img src="{{ path }}" width="1" height="1">', "H013"),
    "pages/button.html": ("<button>{{ title }}</button>", "H043"),
}
"""A file in overrides/: what it holds, and the rule that refuses it."""


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the linters say of all mistakes, with the settings of the real files."""
    folder = tmp_path_factory.mktemp("mistakes")
    for settings in ("biome.jsonc", "pyproject.toml"):
        shutil.copy(ROOT / settings, folder)
    for file, (text, _) in MISTAKES.items():
        path = folder / "overrides" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n", "utf-8")
    return "".join(refuse(folder, command) for command in (BIOME, DJLINT))


def refuse(folder: Path, command: tuple[str | Path, ...]) -> str:
    result = subprocess.run(
        [*command, "overrides"],
        cwd=folder,
        env=os.environ | {"PATH": f"{BIN}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1, result.stderr
    return result.stdout + result.stderr


@pytest.mark.parametrize("file", MISTAKES)
def test_a_mistake_is_seen(said: str, file: str) -> None:
    assert re.search(rf"^overrides/{file}:[\d:]+ \S*{MISTAKES[file][1]}\b", said, re.MULTILINE)


@pytest.mark.parametrize("kind", ["css", "js", "html", "xml"])
def test_no_line_is_too_wide_to_read(kind: str) -> None:
    """Formatters leave a comment as long as it is."""
    for path in OVERRIDES.rglob(f"*.{kind}"):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            assert len(line) <= LINE, f"{path}:{number}"


def test_styles_use_all_properties_that_are_given_a_value_and_no_others() -> None:
    """Scripts give some of them, such as where something stands."""
    scripts = "".join(it.read_text("utf-8") for it in (OVERRIDES / "assets/js").glob("*.js"))
    given = set(re.findall(r"^ +(--[\w-]+):", STYLES, re.MULTILINE))
    given |= set(re.findall(r'setProperty\("(--[\w-]+)"', scripts))
    assert set(re.findall(r"var\((--[\w-]+)", STYLES)) == given
