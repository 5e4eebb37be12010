"""What unit tests of the commands share."""

from pathlib import Path

import pytest

from projects import CORNER, make_region


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """A corner of the invented region, for a test to change: read in a fraction of the time."""
    return make_region(tmp_path / "project", CORNER)
