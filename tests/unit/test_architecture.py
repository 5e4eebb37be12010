"""The shape of the code, held by tests: rooms on floors, arrows that only go down,
small functions.
"""

import ast
import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path
from statistics import median

import pytest
import yaml

from projects import ROOT

HOOKS = ROOT / "hooks"
OVERRIDES = ROOT / "overrides"
MODULES = sorted(HOOKS.rglob("*.py"))

FLOORS = (
    {"problems", "relative", "letters", "cldr", "whole_files", "engine", "sealing"},
    {"kept", "configuration"},
    {"settings", "model"},
    {"words"},
    {"loading", "markup", "photographs", "quantities"},
    {"catalogue"},
    {"watching"},
    {"quality"},
    {"edition"},
    {"addresses"},
    {"exports"},
    {"pages"},
    {"editing"},
    {"site"},
    {"founding"},
    {"commands"},
    {"__main__", "__init__"},
)
"""Rooms of the package from the ground up; each imports only from floors below its own."""

PAGES_FLOORS = ({"parts"}, {"map", "charts", "drawings", "navigation", "redirects"}, {"everywhere"})
"""Rooms inside pages that others there build on, from the ground up."""

LONGEST_FUNCTION = 25
MEDIAN_FUNCTION = 6
"""It was 5 while a line could be 128 characters long."""


def module_name(path: Path) -> str:
    """`hooks/etalage/pages/home.py` -> etalage.pages.home; a package by its own name."""
    parts = path.relative_to(HOOKS).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


NAMES = {module_name(path): path for path in MODULES}


def imports(path: Path) -> set[str]:
    """Whole names of the modules that a module imports; of our own and others."""
    package = module_name(path).split(".")
    if path.name != "__init__.py":
        package = package[:-1]
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            source = ".".join([*base, *([node.module] if node.module else [])])
            modules = {f"{source}.{alias.name}" for alias in node.names} & NAMES.keys()
            found |= modules or {source}
    return found


def room_of(name: str) -> str:
    parts = name.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def floor_of(room: str, floors: tuple[set[str], ...]) -> int:
    return next(number for number, rooms in enumerate(floors) if room in rooms)


def test_every_room_has_its_floor() -> None:
    rooms = {room_of(name) for name in NAMES if name.split(".")[0] == "etalage"}
    assert rooms == set().union(*FLOORS)


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_imports_only_go_down(path: Path) -> None:
    name = module_name(path)
    if name.split(".")[0] != "etalage":
        return
    own = floor_of(room_of(name), FLOORS)
    for imported in (it for it in imports(path) if it.startswith("etalage.")):
        room = room_of(imported)
        assert room == room_of(name) or floor_of(room, FLOORS) < own, f"{name} -> {imported}"


@pytest.mark.parametrize("path", sorted((HOOKS / "etalage/pages").rglob("*.py")), ids=module_name)
def test_inside_pages_too(path: Path) -> None:
    """A kind of page may use another's; what all build on uses none of them."""
    own = room_in_pages(module_name(path))
    for imported in (it for it in imports(path) if it.startswith("etalage.pages.")):
        room = room_in_pages(imported)
        assert room == own or height_in_pages(room) <= height_in_pages(own), imported


def room_in_pages(name: str) -> str:
    return name.split(".")[2] if name.count(".") > 1 else "pages"


def height_in_pages(room: str) -> int:
    known = any(room in rooms for rooms in PAGES_FLOORS)
    return floor_of(room, PAGES_FLOORS) if known else len(PAGES_FLOORS)


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = {name: imports(path) & NAMES.keys() - {name} for name, path in NAMES.items()}
    assert list(TopologicalSorter(graph).static_order())


def test_only_the_seam_imports_the_generator() -> None:
    generator = {"mkdocs", "material", "mkdocs_static_i18n", "properdocs"}
    seam = [
        module_name(path)
        for path in MODULES
        if any(it.split(".")[0] in generator for it in imports(path))
    ]
    own = [f"etalage_mkdocs.{it}" for it in ("answers", "events", "plugin", "preview")]
    assert seam == ["etalage.configuration", *own]


def test_pages_read_no_files() -> None:
    """In sub-folders neither."""
    readers = {"pathlib", "os", "yaml", "io", "subprocess"}
    for path in (HOOKS / "etalage/pages").rglob("*.py"):
        assert not imports(path) & readers, path
        assert not any(it.startswith("etalage.loading") for it in imports(path)), path


def test_the_room_of_yaml_has_one_door() -> None:
    inside = HOOKS / "etalage/loading/yaml"
    for path in (path for path in MODULES if not path.is_relative_to(inside)):
        assert not [it for it in imports(path) if it.startswith("etalage.loading.yaml.")], path


def functions() -> Iterator[tuple[str, int]]:
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                yield f"{module_name(path)}.{node.name}", length


def test_functions_are_small() -> None:
    lengths = dict(functions())
    assert {name: it for name, it in lengths.items() if it > LONGEST_FUNCTION} == {}
    assert median(lengths.values()) <= MEDIAN_FUNCTION


def region_names() -> set[str]:
    names = set()
    for path in (ROOT / "data").glob("places/*.yml"):
        titles = yaml.safe_load(path.read_text("utf-8"))["title"].values()
        names |= {word for title in titles for word in re.findall(r"\w{4,}", title)}
    return names | settled_names()


def settled_names() -> set[str]:
    """Codes and names by which the real region says what it has."""
    site = yaml.safe_load((ROOT / "data/site.yml").read_text("utf-8"))
    registers = {scheme["name"] for scheme in site["place_codes"]}
    return {site["country"], site["currency"], site["time_zone"], "province", *registers}


@pytest.mark.parametrize("folder", [HOOKS, OVERRIDES], ids=lambda it: it.name)
def test_no_code_or_template_names_what_is_a_regions(folder: Path) -> None:
    # A profile of open data is called after the country where it was written.
    names = re.compile(rf"(?<!DCAT-AP-)\b({'|'.join(region_names())})\b", re.IGNORECASE)
    for path in (it for it in folder.rglob("*") if it.suffix in {*CODE, ".yml", ".md", ".jinja"}):
        assert not names.search(path.read_text("utf-8")), path


CODE = {".py", ".html", ".css", ".js"}

NAMING = {
    "words/brought.py": "the words for editors fall back to one language",
    "editing/form/speech.py": "the form's own program has all its words in one language only",
    "cldr.py": "CLDR names all languages, scripts and countries in one language only",
}
"""Modules that name a language by its code, and why."""


def test_one_module_knows_how_babel_writes_a_code() -> None:
    """Everywhere else a language is called by its BCP 47 code."""
    parsing = re.compile(r"Locale\.(parse|negotiate|default)|get_global\(.language_|localedata")
    found = {module_name(it) for it in MODULES if parsing.search(it.read_text("utf-8"))}
    assert found == {"etalage.cldr"}


def test_no_style_knows_left_from_right() -> None:
    """Pages also run from right to left; `float` has no other name for a side in all browsers."""
    sided = re.compile(
        r"^\s*(?:(?:margin|padding|border)-(?:left|right)[\w-]*|left|right)\s*:"
        r"|text-align:\s*(?:left|right)",
        re.M,
    )
    for path in OVERRIDES.rglob("*.css"):
        assert not sided.findall(path.read_text("utf-8")), path


def test_no_code_or_template_knows_a_language() -> None:
    """Languages are data: those of a site stand in mkdocs.yml, Etalage's words in a file for each,
    named by its code. No line of code treats one of them otherwise than another.
    """
    codes = {it.stem for it in (HOOKS / "etalage/words").glob("*.yml")} | {"fy", "fries"}
    named = re.compile(rf"""["']({"|".join(sorted(codes))})(-\w+)?["']""")
    naming = {
        path.relative_to(HOOKS / "etalage").as_posix()
        for path in (it for folder in (HOOKS, OVERRIDES) for it in folder.rglob("*"))
        if path.suffix in CODE and named.search(path.read_text("utf-8"))
    }
    assert naming == NAMING.keys()
