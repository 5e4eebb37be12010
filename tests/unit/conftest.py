"""What unit tests of the commands share."""

from pathlib import Path

import pytest


@pytest.fixture
def bare_region(region: Path) -> Path:
    """The invented region without templates and with one interface word, which is read much faster."""
    (region / "overrides").unlink()
    (region / "data/interface.yml").write_text("home: {nl: Home, en: Home}\n")
    return region
