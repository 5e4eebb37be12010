"""Papers of the project: what catalogues and hosts read, and what the papers refer to."""

import json
import re
import subprocess
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
import yaml
from pydantic import BaseModel, ConfigDict, Field, HttpUrl, ValidationError

from projects import ROOT, asked

PAPERS = ("SECURITY.md", "GOVERNANCE.md")

Keyword = Annotated[str, Field(pattern=r"^[a-z-]+$")]
Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]


class Part(BaseModel):
    """Of publiccode.yml, as version 0.5 of the standard has it; of its keys those that we use."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Description(Part):
    short: Annotated[str, Field(alias="shortDescription", max_length=150)]
    long: Annotated[str, Field(alias="longDescription", min_length=150, max_length=10_000)]
    features: Annotated[list[Annotated[str, Field(max_length=100)]], Field(min_length=1)]
    screenshots: list[str]


class Audience(Part):
    scope: list[Keyword]


class Legal(Part):
    licence: Annotated[str, Field(alias="license")]
    owner: Annotated[str, Field(alias="mainCopyrightOwner")]


class Contact(Part):
    name: str


class Maintenance(Part):
    type: Literal["internal", "community"]
    contacts: Annotated[list[Contact], Field(min_length=1)]


class Localisation(Part):
    is_ready: Annotated[bool, Field(alias="localisationReady")]
    languages: Annotated[list[Language], Field(alias="availableLanguages", min_length=1)]


class Dependency(Part):
    name: str
    version_min: Annotated[str, Field(alias="versionMin")]


class Dependencies(Part):
    open: list[Dependency]


class PublicCode(Part):
    version: Annotated[Literal["0.5", "0.5.0"], Field(alias="publiccodeYmlVersion")]
    name: str
    url: Annotated[HttpUrl, Field(strict=False)]
    logo: Annotated[str, Field(pattern=r"\.(svgz?|png)$")]
    platforms: Annotated[list[Keyword], Field(min_length=1)]
    categories: Annotated[list[Keyword], Field(min_length=1)]
    status: Annotated[
        Literal["concept", "development", "beta", "stable", "obsolete"],
        Field(alias="developmentStatus"),
    ]
    type: Annotated[
        Literal["standalone/web", "standalone/backend", "standalone/other"],
        Field(alias="softwareType"),
    ]
    audience: Annotated[Audience, Field(alias="intendedAudience")]
    description: Annotated[dict[Language, Description], Field(min_length=1)]
    legal: Legal
    maintenance: Maintenance
    localisation: Localisation
    depends_on: Annotated[Dependencies, Field(alias="dependsOn")]


@pytest.fixture
def content() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "publiccode.yml").read_text("utf-8"))
    return found


def test_publiccode_yml_is_what_the_standard_asks_for(content: dict[str, Any]) -> None:
    assert PublicCode.model_validate(content).name == "Etalage"


@pytest.mark.parametrize("key", ["url", "platforms", "legal", "maintenance", "localisation"])
def test_the_standard_misses_a_key_that_is_left_out(content: dict[str, Any], key: str) -> None:
    del content[key]
    with pytest.raises(ValidationError, match=key):
        PublicCode.model_validate(content)


def test_publiccode_yml_says_what_is_so(content: dict[str, Any]) -> None:
    about = PublicCode.model_validate(content)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert about.localisation.languages == re.findall(r"- locale: (\w+)", settings)
    assert about.description.keys() == set(about.localisation.languages)
    assert (ROOT / f"LICENSES/{about.legal.licence}.txt").is_file()
    pictures = [it for text in about.description.values() for it in text.screenshots]
    assert all((ROOT / it).is_file() for it in [about.logo, *pictures])


def owners() -> list[tuple[str, list[str]]]:
    lines = (ROOT / ".github/CODEOWNERS").read_text("utf-8").splitlines()
    rules = [line.split() for line in lines if line and not line.startswith("#")]
    return [(pattern, names) for pattern, *names in rules]


def test_code_owners_are_written_as_github_takes_them() -> None:
    """No negation, no class of characters, and owners that are teams of one organisation."""
    for pattern, names in owners():
        assert re.fullmatch(r"\*|/[\w./-]+", pattern), pattern
        assert names, pattern
        assert all(re.fullmatch(r"@[\w-]+/[\w-]+", it) for it in names), names
    assert len({name.split("/")[0] for _, names in owners() for name in names}) == 1


def test_code_owners_name_what_exists_and_the_last_line_counts() -> None:
    assert owners()[0][0] == "*"
    paths = [ROOT / pattern.lstrip("/") for pattern, _ in owners()[1:]]
    assert all(path.exists() for path in paths)
    assert not any(later in path.parents for path in paths for later in paths[paths.index(path) :])


@pytest.mark.parametrize("paper", PAPERS)
def test_a_paper_names_files_that_exist(paper: str) -> None:
    text = (ROOT / paper).read_text("utf-8")
    linked = re.findall(r"\]\(([^)#:]+)\)", text)
    named = re.findall(r"`((?:[\w.-]+/)*[\w-]*\.?[\w-]+(?:/|\.(?:yml|md|toml|txt|json)))`", text)
    kept = tracked()
    for name in {*linked, *named} - {"sbom.cdx.json", "/.well-known/security.txt"}:
        assert any(it == name or it.startswith(name) for it in kept), name
    assert linked
    assert named


@pytest.mark.parametrize("paper", ["README.md", "MAINTAINING.md", ".github/OPERATION.md"])
def test_a_paper_names_folders_and_files_of_the_code_that_exist(paper: str) -> None:
    text = (ROOT / paper).read_text("utf-8")
    named = re.findall(r"`((?:hooks|overrides|tests|data|docs|hosting|\.github)/[\w./*-]*)`", text)
    assert [it for it in named if not list(ROOT.glob(it.rstrip("/")))] == []
    assert named


def test_readme_says_what_every_package_is_for_that_is_asked_for() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    _, table, tests, *_ = text.partition("## What it depends on")[2].split("\n\n")
    rows = [line.split("|")[1] for line in table.splitlines()[2:]]
    named = {name for row in rows for name in row.partition(" (")[0].replace(",", " ").split()}
    lists = {path.name for path in ROOT.glob("requirements*.in")} - {"requirements-dev.in"}
    built = {name for it in lists for name in asked(it)} | set(npm("dependencies"))
    assert named == built
    words = set(re.findall(r"[\w@/-]+", tests))
    assert asked("requirements-dev.in") | set(npm("devDependencies")) <= words | built


def npm(key: str) -> list[str]:
    """By the name that people use, without that of the organisation that is not asked for."""
    found = json.loads((ROOT / "package.json").read_text("utf-8"))[key]
    return [name.removeprefix("@biomejs/") for name in found]


def tracked() -> list[str]:
    done = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, check=True)
    return [Path(it).as_posix() for it in done.stdout.decode().splitlines()]


def test_git_holds_nothing_that_is_made_here() -> None:
    """A picture in the cache, say, would be shown without being looked at in a pull request."""
    command = ["git", "ls-files", "--cached", "--ignored", "--exclude-standard"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
