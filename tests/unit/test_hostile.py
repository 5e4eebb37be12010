"""Whoever means harm gets nowhere: not with a text, a name, a picture, a link or the size of it."""

from collections.abc import Mapping

import pytest

from etalage.problems import DataError
from etalage.settings import read_settings
from etalage.site.build import plan_site
from hostile import PAYLOADS, Drawn, Hostile, look_at, make_dense_corner

TURNS = 8
"""Times that all is filled; each time every place has another payload."""

TEXTS = tuple(PAYLOADS.values())


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    return Hostile(make_dense_corner(tmp_path_factory.mktemp("hostile") / "project"))


@pytest.fixture
def nothing_is_refused_for_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that what is drawn is seen to be safe by itself."""
    for name in ("undrawn", "undrawn_in_line", "near_marks"):
        monkeypatch.setattr(f"etalage.model.localised.{name}", lambda text: ())
    monkeypatch.setattr("etalage.site.prose.pages._report_undrawn", lambda file: None)


def draw(hostile: Hostile, payloads: tuple[str, ...], turn: int) -> dict[str, str]:
    """The pages with payloads wherever they are not refused; each refusal names its place."""
    for _ in range(12):
        hostile.fill(payloads, turn)
        try:
            return plan_site(read_settings(hostile.root / "mkdocs.yml")).draw()
        except DataError as error:
            places = [hostile.place_of(problem) for problem in error.problems]
            wrong = [it for it, place in zip(error.problems, places, strict=True) if not place]
            assert wrong == []
            hostile.kept.update(place for place in places if place)
    raise AssertionError("refused without end")


@pytest.fixture(scope="module")
def harmless(hostile: Hostile) -> dict[str, Drawn]:
    """Every page with plain words in every place."""
    pages = draw(hostile, ("zq",), 0)
    return {file: look_at(html) for file, html in pages.items() if file.endswith(".html")}


@pytest.mark.parametrize("turn", range(TURNS))
@pytest.mark.usefixtures("nothing_is_refused_for_its_words")
def test_nothing_runs_loads_or_leaves_its_place(
    turn: int, hostile: Hostile, harmless: Mapping[str, Drawn]
) -> None:
    pages = draw(hostile, TEXTS, turn)
    for file, drawn in harmless.items():
        found = look_at(pages[file])
        assert found.harm == []
        assert found.parts == drawn.parts
    print(len(hostile.lines), len(hostile.kept))
