"""The shape of the code, held by tests."""

import ast
import re
from pathlib import Path

import pytest
import yaml

from etalage.model import KINDS
from projects import ROOT

HOOKS = ROOT / "hooks"
OVERRIDES = ROOT / "overrides"
FOOTER = OVERRIDES / "partials/footer.html"
MODULES = sorted(HOOKS.rglob("*.py"))


def imports(module: Path) -> set[str]:
    """First parts of absolute imports, and relative ones as `.name`."""
    found = set()
    for node in ast.walk(ast.parse(module.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level:
            found |= {
                f"{'.' * node.level}{name}"
                for name in ([node.module] if node.module else [a.name for a in node.names])
            }
        elif isinstance(node, ast.ImportFrom):
            found.add(str(node.module).split(".")[0])
    return found


def test_only_the_seam_imports_the_generator() -> None:
    importing = [
        path.relative_to(HOOKS).as_posix()
        for path in MODULES
        if imports(path) & {"mkdocs", "material"}
    ]
    assert importing == ["events.py", "preview.py"]


def test_the_model_imports_no_other_part() -> None:
    for path in (HOOKS / "etalage/model").glob("*.py"):
        assert not {name for name in imports(path) if name.startswith("..")}, path.name


def test_pages_read_no_files() -> None:
    for path in (HOOKS / "etalage/pages").glob("*.py"):
        assert not imports(path) & {"pathlib", "os", "yaml", "..loading", "..settings"}, path.name


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_a_module_is_one_reading(path: Path) -> None:
    """Long modules and functions are split by subject (examples.md)."""
    tree = ast.parse(path.read_text())
    assert len(path.read_text().splitlines()) <= 170
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 30, node.name


def region_names() -> set[str]:
    names = set()
    for path in (ROOT / "data").glob("places/*.yml"):
        names |= {
            word
            for title in yaml.safe_load(path.read_text())["title"].values()
            for word in re.findall(r"\w{4,}", title)
        }
    return names - {"provincie", "province"}


@pytest.mark.parametrize("folder", [HOOKS, OVERRIDES])
def test_no_code_or_template_names_a_place(folder: Path) -> None:
    names = re.compile(rf"\b({'|'.join(region_names())})\b", re.IGNORECASE)
    for path in [*folder.rglob("*.py"), *folder.rglob("*.html"), *folder.rglob("*.css")]:
        assert not names.search(path.read_text()), path


@pytest.mark.parametrize("path", sorted(OVERRIDES.rglob("*.html")), ids=lambda path: path.name)
def test_a_template_holds_no_word_for_a_reader(path: Path) -> None:
    """What is left of a template without its tags and its Jinja has no letters."""
    text = re.sub(
        r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<svg.*?</svg>", "", path.read_text(), flags=re.S
    )
    assert not re.search(r"[^\W\d_]", re.sub(r"<[^>]*>", "", text)), re.sub(
        r"<[^>]*>", "", text
    ).strip()
    assert not re.search(r'(?:alt|aria-label|title|placeholder)="[^"{]*[a-z]', text)


@pytest.mark.parametrize("path", sorted(OVERRIDES.rglob("*.html")), ids=lambda path: path.name)
def test_a_template_says_what_it_needs(path: Path) -> None:
    text = path.read_text()
    assert text.startswith("{#")
    assert "Needs" in text.splitlines()[0]
    assert len(text.splitlines()) <= 60


def used_words() -> set[str]:
    """Words that templates and modules ask for by name; families such as status_… are completed from the model."""
    templates = "".join(path.read_text() for path in OVERRIDES.rglob("*.html"))
    modules = "".join(path.read_text() for path in MODULES)
    return set(re.findall(r"\bwords\.(\w+)", templates)) | set(
        re.findall(r"""(?:word|fact|words)[(\[]\s*"(\w+)\"""", modules)
    )


def test_every_word_in_use_is_in_the_interface_file() -> None:
    words = set(yaml.safe_load((ROOT / "data/interface.yml").read_text()))
    assert used_words() <= words


def test_every_word_in_the_interface_file_is_used() -> None:
    """Words of a family are asked for by a kind, a unit or a status, and so by no name that stands in the code."""
    families = r"(unit|qualifier|status|role|place|organisation|opportunity|kind|all|field|choice|hint)_\w+"
    pages = ["partners", "open_data", "quality", "print", "explore", "in_view", "search"]
    overviews = rf"({'|'.join([*KINDS, *pages])})(_\w+)?"
    footer = set(
        re.findall(r'"([a-z]+)"', re.search(r"for address in \[.*?\]", FOOTER.read_text())[0])
    )  # type: ignore[index]
    words = set(yaml.safe_load((ROOT / "data/interface.yml").read_text()))
    assert {
        word
        for word in words - used_words() - footer
        if not re.fullmatch(f"{families}|{overviews}", word)
    } == set()


def test_every_script_that_a_template_names_is_there() -> None:
    """And the other way round: no script is left that no page loads."""
    templates = "".join(path.read_text() for path in OVERRIDES.rglob("*.html"))
    assert set(re.findall(r"\bscripts\.(\w+)", templates)) == {
        path.stem for path in (OVERRIDES / "assets/js").glob("*.js")
    }
