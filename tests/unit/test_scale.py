"""Work grows with the records and not faster: counted in calls of functions, never in seconds.

A plain loop over all records calls nothing and is not seen here; what it does with each of them is.
"""

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

import etalage
from etalage.loading.yaml import parse_document
from etalage.pages import map as maps
from etalage.settings import read_settings
from etalage.site.build import plan_site
from etalage.site.drawing import draw_pages
from projects import CORNER, make_region, multiply

GROWING = ("showcases", "projects", "organisations", "sources", "programmes")
"""A region has a handful of specialisations and agendas, which are drawn against each other."""

FEW = 300
"""Calls that do not matter, such as those for each page of a list."""

PACKAGE = Path(etalage.__file__).parent

Calls = Counter[str]


def calls_of(work: Callable[[], object]) -> Calls:
    """How often each function of the package is called meanwhile; generators, how often they go on.

    Without what draws a map, of so many points at most (test_map).
    """
    calls = Calls()
    names: dict[object, str] = {}

    def count_call(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            calls[names.setdefault(frame.f_code, "") or name(frame)] += 1

    def name(frame: FrameType) -> str:
        code = frame.f_code
        names[code] = f"{code.co_filename}:{code.co_firstlineno} {code.co_name}"
        return names[code]

    sys.setprofile(count_call)
    try:
        work()
    finally:
        sys.setprofile(None)
    own, bounded = str(PACKAGE), str(Path(maps.__file__).parent)
    return Calls({it: count for it, count in calls.items() if own in it and bounded not in it})


def calls_to_build(project: Path) -> Calls:
    settings = read_settings(project / "mkdocs.yml")

    def build() -> None:
        parse_document.cache_clear()  # of another project with the same files
        site = plan_site(settings)
        draw_pages(site.drawer(), site.all_pages, site.frames)

    return calls_of(build)


# The fewest fill what a page or a drawing shows of many, and give brochures more than one part.
@pytest.mark.parametrize(
    ("kinds", "times"),
    [
        (GROWING, (7, 13, 25)),
        (("showcases", "projects"), (7, 13, 25)),
        (("places",), (10, 13, 19)),
    ],
)
def test_a_record_more_costs_as_much_in_a_large_site_as_in_a_small_one(
    tmp_path: Path, kinds: tuple[str, ...], times: tuple[int, int, int]
) -> None:
    # The first fills what is kept between builds, which would count for the smallest alone.
    _, few, more, many = (
        calls_to_build(multiply(make_region(tmp_path / str(it), CORNER), it, kinds))
        for it in (1, *times)
    )
    near, far = times[1] - times[0], times[2] - times[1]
    steeper = {
        it: (few[it], more[it], many[it])
        for it in many
        if many[it] > FEW
        and many[it] - more[it] > FEW / 10
        and (many[it] - more[it]) / far > 1.3 * (more[it] - few[it]) / near
    }
    assert not steeper
