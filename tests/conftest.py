"""What all tests share: one strict build of the real site and one of the invented region, per session."""

from pathlib import Path

import pytest

from projects import ROOT, build, make_region


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built strictly."""
    return _built(ROOT, tmp_path_factory.mktemp("real") / "site")


@pytest.fixture(scope="session")
def region_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented region's site, built strictly."""
    folder = tmp_path_factory.mktemp("invented")
    return _built(make_region(folder / "project"), folder / "site")


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """The invented region as a project of its own, for a test to change."""
    return make_region(tmp_path / "project")


def _built(project: Path, site: Path) -> Path:
    result = build(project, site)
    assert result.returncode == 0, result.stderr
    assert "WARNING" not in result.stderr
    return site
