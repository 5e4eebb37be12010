"""What unit tests of the commands share."""

from pathlib import Path

import pytest

WORDS = """\
home: {nl: Home, en: Home}
reference_label: {nl: "Bron {number}", en: "Source {number}"}
"""


@pytest.fixture
def bare_region(region: Path) -> Path:
    """The invented region without templates and with few interface words, which is read much faster."""
    (region / "overrides").unlink()
    (region / "data/interface.yml").write_text(WORDS)
    return region
