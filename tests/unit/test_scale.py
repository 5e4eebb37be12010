"""Work grows with the records and not faster: counted in calls of functions, never in seconds."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

import etalage
from etalage.pages.map import label_layout
from etalage.settings import read_settings
from etalage.site.build import plan_site
from etalage.site.drawing import draw_pages
from projects import CORNER, make_region, multiply

GROWING = ("showcases", "projects", "organisations", "sources", "programmes")
"""A region has a handful of specialisations and agendas, which are drawn against each other."""

TIMES = (4, 7, 13)
"""As many of each record. The smallest fills what a page shows of a long list."""

PACKAGE = str(Path(etalage.__file__).parent)


def calls_of(work: Callable[[], object]) -> int:
    """How often a function of the package is called meanwhile, generators each time they go on.

    Without what places names on a map, of which there are so many at most (test_map).
    """
    count = 0

    def count_call(frame: FrameType, event: str, _: object) -> None:
        nonlocal count
        file = frame.f_code.co_filename
        count += event == "call" and file.startswith(PACKAGE) and file != label_layout.__file__

    sys.setprofile(count_call)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def calls_to_build(project: Path) -> int:
    settings = read_settings(project / "mkdocs.yml")

    def build() -> None:
        site = plan_site(settings)
        draw_pages(site.drawer(), site.all_pages, site.frames)

    return calls_of(build)


@pytest.mark.parametrize("kinds", [GROWING, ("showcases", "projects"), ("places",)])
def test_a_record_more_costs_as_much_in_a_large_site_as_in_a_small_one(
    tmp_path: Path, kinds: tuple[str, ...]
) -> None:
    # The first fills what is kept between builds, which would count for the smallest alone.
    _, few, more, many = (
        calls_to_build(multiply(make_region(tmp_path / str(times), CORNER), times, kinds))
        for times in (1, *TIMES)
    )
    step, further = (more - few) / (TIMES[1] - TIMES[0]), (many - more) / (TIMES[2] - TIMES[1])
    assert further < 1.15 * step
