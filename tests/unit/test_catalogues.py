"""The catalogues that `make bench` measures with."""

from pathlib import Path

import pytest

from benchmarks.catalogues import WORK, Recipe, make_catalogue
from etalage.model import KINDS
from projects import ROOT, planned

TODAY = sum(len(list((ROOT / "data" / kind).glob("*.yml"))) for kind in KINDS)


@pytest.mark.sweep
@pytest.mark.parametrize("kinds", [tuple(KINDS), WORK, ("places",)], ids=["all", "work", "places"])
def test_the_real_data_can_be_multiplied(kinds: tuple[str, ...], tmp_path: Path) -> None:
    """Whatever it holds: a copy is as right as what it was made of."""
    of_these = sum(len(list((ROOT / "data" / kind).glob("*.yml"))) for kind in kinds)
    wanted = of_these + TODAY // 5
    project = make_catalogue(tmp_path / "project", Recipe("", wanted, kinds))
    made = sum(len(list((project / "data" / kind).glob("*.yml"))) for kind in kinds)
    assert made == wanted
    assert planned(project) == []
