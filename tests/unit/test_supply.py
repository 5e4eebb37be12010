"""What the site is built with, pinned to the byte and listed; which licence each file has."""

import json
import re
import shutil
import subprocess
import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from etalage.catalogue import read_catalogue
from etalage.settings import read_settings
from etalage.site.sbom import write_sbom
from projects import CORNER, ROOT, asked, make_region

BLOCK = re.compile(r"(?m)^([\w.-]+)==([^ ;]+)(?: ; (.*?))? \\\n((?: +.*\n)+)")
"""A package with its version, the systems it is for, and below it its digests and who needs it."""

Pin = tuple[str, str, str]


def pins(name: str) -> dict[Pin, str]:
    """Name, version and condition of each package of a list -> what stands below it."""
    text = (ROOT / name).read_text("utf-8")
    return {(it[1], it[2], it[3] or ""): it[4] for it in BLOCK.finditer(text)}


def installed(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


@pytest.mark.parametrize("name", ["requirements", "requirements-dev"])
def test_all_that_is_asked_for_is_pinned_and_nothing_else(name: str) -> None:
    reason = re.compile(rf"(?:via|#  ) +-r {name}\.in")
    wanted = {pin[0] for pin, below in pins(f"{name}.txt").items() if reason.search(below)}
    assert wanted == asked(f"{name}.in")


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_only_wheels_with_a_known_digest_are_installed(name: str) -> None:
    lines = (ROOT / name).read_text("utf-8").splitlines()
    assert [it for it in lines if it.startswith("-")] == ["--only-binary :all:"]
    packages = [it for it in lines if it and it[0] not in " #-"]
    assert len(packages) == len(pins(name)) > 40
    assert all("--hash=sha256:" in below for below in pins(name).values())


def test_tests_build_with_what_the_site_is_built_with() -> None:
    """Versions and digests are the same; who needs a package may differ."""
    digests = re.compile(r"sha256:\w+")
    dev = {pin: digests.findall(below) for pin, below in pins("requirements-dev.txt").items()}
    for pin, below in pins("requirements.txt").items():
        assert dev[pin] == digests.findall(below), pin


def test_every_package_is_needed_by_one_that_is_pinned() -> None:
    found = pins("requirements-dev.txt")
    names = {name for name, *_ in found}
    for pin, below in found.items():
        needed_by = re.findall(r"(?:# via|#  ) +([\w.-]+)$", below, re.MULTILINE)
        assert set(needed_by) <= names, pin
        assert needed_by or "-r requirements" in below, pin


def test_what_is_installed_is_what_is_pinned() -> None:
    """Otherwise the tests judge something else; `make install` mends it."""
    wanted: dict[str, set[str]] = {}
    for name, pinned, _ in pins("requirements-dev.txt"):
        wanted.setdefault(name, set()).add(pinned)
    other = {name: it for name in wanted if (it := installed(name)) not in {None, *wanted[name]}}
    assert other == {}


# Licences, as REUSE.toml says. `reuse lint` agrees, but has no wheel to be installed from.


def annotations() -> list[tuple[re.Pattern[str], str]]:
    """Which files, and their licence; of those that match a file the last one counts."""
    found = tomllib.loads((ROOT / "REUSE.toml").read_text("utf-8"))["annotations"]
    paths = [[it["path"]] if isinstance(it["path"], str) else it["path"] for it in found]
    return [
        (re.compile(glob(path)), annotation["SPDX-License-Identifier"])
        for annotation, listed in zip(found, paths, strict=True)
        for path in listed
    ]


def glob(path: str) -> str:
    """Two stars pass folders, one does not."""
    parts = re.split(r"(\*\*?)", path)
    return "".join({"**": ".*", "*": "[^/]*"}.get(it, re.escape(it)) for it in parts)


def licence_of(file: str) -> str:
    return [licence for pattern, licence in annotations() if pattern.fullmatch(file)][-1]


@pytest.mark.parametrize(
    ("file", "licence"),
    [
        ("hooks/events.py", "EUPL-1.2"),
        ("overrides/assets/css/base.css", "EUPL-1.2"),
        ("data/interface.yml", "EUPL-1.2"),
        ("data/schema/map.schema.json", "EUPL-1.2"),
        ("docs/about.nl.md", "CC-BY-4.0"),
        ("README.md", "CC-BY-4.0"),
        (".github/OPERATION.md", "CC-BY-4.0"),
        ("data/places/assen.yml", "CC0-1.0 AND CC-BY-4.0"),
        ("data/map.yml", "CC-BY-4.0"),
        ("data/countries.yml", "CC0-1.0"),
        ("overrides/assets/fonts/familjen-grotesk-600.woff2", "OFL-1.1"),
        ("tests/fixtures/region/docs/about.nl.md", "CC0-1.0"),
    ],
)
def test_a_file_has_the_licence_that_readme_names(file: str, licence: str) -> None:
    assert (ROOT / file).is_file()
    assert licence_of(file) == licence


def test_each_licence_stands_in_full_and_none_besides() -> None:
    used = {name for _, licence in annotations() for name in licence.split(" AND ")}
    assert {path.stem for path in (ROOT / "LICENSES").iterdir()} == used
    assert (ROOT / "LICENSE").read_bytes() == (ROOT / "LICENSES/EUPL-1.2.txt").read_bytes()


def test_no_line_of_licences_names_files_that_are_gone() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, check=True)
    files = listed.stdout.decode().splitlines()
    for pattern, _ in annotations():
        assert any(pattern.fullmatch(it) for it in files), pattern.pattern


# The bill of materials, of a corner of the invented region.


def bill(project: Path) -> str:
    settings = read_settings(project / "mkdocs.yml")
    return write_sbom(read_catalogue(settings), settings)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = make_region(tmp_path_factory.mktemp("supply") / "region", CORNER)
    shutil.copy(ROOT / "requirements.txt", folder)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    return folder


@pytest.fixture(scope="module")
def content(project: Path) -> Any:
    return json.loads(bill(project))


@pytest.fixture(scope="module")
def components(content: Any) -> dict[str, Any]:
    return {it["bom-ref"]: it for it in content["components"]}


def test_the_bill_is_what_cyclonedx_asks_for(project: Path) -> None:
    validator = JsonStrictValidator(SchemaVersion.V1_6)
    assert validator.validate_str(bill(project)) is None
    wrong = bill(project).replace('"required"', '"wanted"')
    assert validator.validate_str(wrong) is not None


def test_two_bills_of_one_project_are_the_same(project: Path, content: Any) -> None:
    assert bill(project) == bill(project)
    assert "serialNumber" not in content
    assert content["metadata"].keys() == {"component"}


def test_the_bill_lists_every_package_that_is_pinned(components: dict[str, Any]) -> None:
    listed = {it for it in components if it.startswith("pkg:pypi/")}
    assert listed == {f"pkg:pypi/{name}@{pinned}" for name, pinned, _ in pins("requirements.txt")}
    assert all(components[it]["licenses"] for it in listed)


def test_a_region_that_asks_for_etalage_lists_what_that_was_tested_with(
    project: Path, content: Any, tmp_path: Path
) -> None:
    region = tmp_path / "region"
    shutil.copytree(project, region, symlinks=True)
    (region / "requirements.txt").write_text("etalage==1.0\n")
    assert json.loads(bill(region)) == content


def test_what_comes_with_the_site_is_told_from_what_builds_it(components: dict[str, Any]) -> None:
    scopes = {it["name"]: it["scope"] for it in components.values()}
    assert {name for name, scope in scopes.items() if scope == "required"} == {
        "assets/fonts/familjen-grotesk-600.woff2",
        "assets/fonts/familjen-grotesk-rare.woff2",
        "cms",
        "etalage",
        "Kustlijn: Duinland",
        "Landsgrenzen: Duinland",
        "pagefind-bin",
        "yaml",
    }
    assert scopes["jinja2"] == "excluded"


def test_the_form_is_listed_with_the_libraries_inside_it(components: dict[str, Any]) -> None:
    form = next(it for it in components.values() if it["name"] == "cms")
    inside = {it["name"]: it["version"] for it in form["components"]}
    assert {"svelte", "lexical", "dompurify"} <= inside.keys()
    assert all(re.fullmatch(r"\d+\.\d+\.\d+\S*", it) for it in inside.values())


def test_everything_that_is_needed_is_listed(content: Any, components: dict[str, Any]) -> None:
    needs = {it["ref"]: it.get("dependsOn", []) for it in content["dependencies"]}
    assert {it for listed in needs.values() for it in listed} <= components.keys()
    names = {it.split("@")[0] for it in needs["etalage"]}
    assert names == {f"pkg:pypi/{it}" for it in asked("requirements.in")}


def test_a_project_that_pins_nothing_has_no_bill(tmp_path: Path) -> None:
    assert bill(make_region(tmp_path / "region", CORNER)) == ""


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_colophon_names_all_that_comes_with_the_site(language: str) -> None:
    text = (ROOT / f"docs/colophon.{language}.md").read_text("utf-8").lower()
    fonts = [path.stem for path in (ROOT / "overrides/assets/fonts").glob("*.woff2")]
    form = (ROOT / "node_modules/@sveltia/cms/npm/assets").glob("*.LICENSE.txt")
    files = [*fonts, *(path.name.partition(".")[0] for path in form)]
    typefaces = {" ".join(it.split("-")[:2]) for it in files}
    assert len(typefaces) == 4
    for name in (*typefaces, "pagefind", "sveltia cms", "eemeli/yaml", "mapsvg"):
        assert name in text, name
