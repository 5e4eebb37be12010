"""What the site is built with: pinned to the byte, and the lists of it fit each other."""

import re
from importlib.metadata import PackageNotFoundError, version

import pytest

from projects import ROOT

BLOCK = re.compile(r"(?m)^([\w.-]+)==([^ ;]+)(?: ; (.*?))? \\\n((?: +.*\n)+)")
"""A package with its version, the systems it is for, and below it its digests and who needs it."""

Pin = tuple[str, str, str]


def pins(name: str) -> dict[Pin, str]:
    """Name, version and condition of each package of a list -> what stands below it."""
    text = (ROOT / name).read_text("utf-8")
    return {(it[1], it[2], it[3] or ""): it[4] for it in BLOCK.finditer(text)}


def asked(name: str) -> set[str]:
    """Names in a list that people keep."""
    lines = (ROOT / name).read_text("utf-8").splitlines()
    return {re.split(r"[<=>\[ ]", it)[0] for it in lines if it and it[0] not in "#-"}


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
