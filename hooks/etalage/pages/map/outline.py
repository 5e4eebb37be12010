"""The corners of an outline, and points along it.

In: an SVG path of straight lines, as data/map.yml and data/countries.yml have them. Out: points in
the units of the drawing. Next: `region`, and the drawings `abroad` and `nearby`.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from math import ceil, dist

from .label_layout import XY

STEP = re.compile(r"([MmLlHhVvZz])([^A-Za-z]*)")
NUMBER = re.compile(r"-?\d*\.?\d+")
RING = re.compile("M[^M]+")
"""Each part begins with M, in data/map.yml and in data/countries.yml."""


@cache
def corners(path: str) -> tuple[XY, ...]:
    """Each corner once it is reached, whatever the path counts from.

    Kept, since many maps share an outline.
    """
    return tuple(_walk(path))


@cache
def rings(path: str) -> tuple[str, ...]:
    """Its parts, such as islands. Kept, since many drawings show the same ones."""
    return tuple(RING.findall(path))


@cache
def points_along(path: str, step: float) -> tuple[XY, ...]:
    """Points of its lines, `step` or less apart."""
    return tuple(it for ring in rings(path) for it in _along(corners(ring), step))


def _along(ring: tuple[XY, ...], step: float) -> Iterator[XY]:
    for (x, y), (to_x, to_y) in pairwise(ring):
        count = ceil(dist((x, y), (to_x, to_y)) / step)
        for number in range(count):
            yield x + (to_x - x) * number / count, y + (to_y - y) * number / count


def _walk(path: str) -> Iterator[XY]:
    at = start = (0.0, 0.0)
    for letter, tail in STEP.findall(path):
        if letter in "Zz":
            at = start
        for number, step in enumerate(_steps(letter, [float(it) for it in NUMBER.findall(tail)])):
            at = _go(at, step, letter.islower())
            if letter in "Mm" and not number:
                start = at
            yield at


def _steps(letter: str, numbers: list[float]) -> Iterator[tuple[float | None, float | None]]:
    """Across and down; None where a step has no such part."""
    if letter in "Hh":
        yield from ((it, None) for it in numbers)
    elif letter in "Vv":
        yield from ((None, it) for it in numbers)
    else:
        yield from zip(numbers[::2], numbers[1::2], strict=True)


def _go(at: XY, step: tuple[float | None, float | None], is_relative: bool) -> XY:
    x, y = (
        old if new is None else old + new if is_relative else new
        for old, new in zip(at, step, strict=True)
    )
    return x, y
