"""What all tests share: one strict build of the real site and one of the invented region.

Each is made once per session. Tests over the real site hold for any content. `pytest --over
PROJECT` runs them, and no others, on another project; site/test_any_content.py does so for
`make sweep`.
"""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from etalage.quality import write_evidence
from etalage.quality.evidence import PATH
from evidence import GROUPS, summarise
from pages import BuiltSite
from projects import ROOT, build, make_region


def pytest_addoption(parser: pytest.Parser) -> None:
    told = "run the tests over the real site only, on this project in its place"
    parser.addoption("--over", type=Path, metavar="PROJECT", help=told)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--over"):
        return
    kept = [item for item in items if is_over_the_real_site(item)]
    config.hook.pytest_deselected(items=[item for item in items if item not in kept])
    items[:] = kept


REAL = {"real", "kinds", "all"}
"""Parameters by which a fixture asks for the real site."""


def is_over_the_real_site(item: pytest.Item) -> bool:
    named = set(getattr(item, "fixturenames", ()))
    parameters = getattr(getattr(item, "callspec", None), "params", {})
    asked = {it for it in parameters.values() if isinstance(it, str)}
    return bool(asked & REAL) or ("site" in named and "region_site" not in named)


@pytest.fixture(scope="session")
def project(pytestconfig: pytest.Config) -> Path:
    """Whose data the real site shows."""
    over: Path | None = pytestconfig.getoption("--over")
    return over.resolve() if over else ROOT


@pytest.fixture(scope="session")
def site(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the real site, built strictly."""
    return _built(project, tmp_path_factory.mktemp("real") / "site")


@pytest.fixture(scope="session")
def region_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented region, with results of every group of tests, for tests that only look."""
    project = make_region(tmp_path_factory.mktemp("invented") / "project")
    found = Counter({(group.name, "passed"): 1203 for group in GROUPS})
    (project / PATH).write_text(write_evidence(summarise(found, date(2026, 11, 25))), "utf-8")
    return project


@pytest.fixture(scope="session")
def region_site(region_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the invented region's site, built strictly."""
    return _built(region_project, tmp_path_factory.mktemp("invented") / "site")


@pytest.fixture(scope="session")
def real(project: Path, site: Path) -> BuiltSite:
    return BuiltSite(project, site)


@pytest.fixture(scope="session")
def invented(region_project: Path, region_site: Path) -> BuiltSite:
    return BuiltSite(region_project, region_site)


@pytest.fixture(scope="session", params=["real", "invented"])
def each_site(request: pytest.FixtureRequest) -> BuiltSite:
    """The real site, then the invented region's."""
    found: BuiltSite = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """The invented region as a project of its own, for a test to change."""
    return make_region(tmp_path / "project")


def _built(project: Path, site: Path) -> Path:
    result = build(project, site)
    assert result.returncode == 0, result.stderr
    assert "WARNING" not in result.stderr
    return site
