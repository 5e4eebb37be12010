"""What unit tests of the commands share."""

from pathlib import Path

import pytest

from projects import CORNER, make_region

WORDS = """\
home: {nl: Home, en: Home}
language_name: {nl: Nederlands, en: English}
newer_text_link: {nl: Lees het in het Nederlands, en: Read it in English}
reference_label: {nl: "Bron {number}", en: "Source {number}"}
"""


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """A corner of the invented region, for a test to change: read in a fraction of the time."""
    return make_region(tmp_path / "project", CORNER)


@pytest.fixture
def bare_region(region: Path) -> Path:
    """The invented region with few interface words: read much faster, and never to be drawn."""
    (region / "data/interface.yml").write_text(WORDS)
    return region
