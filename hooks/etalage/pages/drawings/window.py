"""The part of a map that a drawing shows.

In: points of the map. Out: a `Window` around them, in the proportions of all pictures. Next:
`abroad` and `nearby`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from ...model.map import ViewBox
from ..map.label_layout import XY

WIDTH, HEIGHT = 640, 400
"""Of a drawing in pixels, before a page makes it fit."""

AROUND = 1.5
"""How much wider a window is than its points lie apart."""


@dataclass(frozen=True)
class Window:
    """In units of the map."""

    x: float
    y: float
    width: float

    @property
    def height(self) -> float:
        return self.width * HEIGHT / WIDTH

    @property
    def pixel(self) -> float:
        """One pixel of the drawing, so that lines and letters are as large on every map."""
        return self.width / WIDTH

    @property
    def view_box(self) -> str:
        """As SVG writes it."""
        return f"{self.x:.1f} {self.y:.1f} {self.width:.1f} {self.height:.1f}"

    def moved_into(self, whole: ViewBox) -> "Window":
        """As far as it fits, and no wider than that."""
        across, down = float(whole.width), float(whole.height)
        width = min(self.width, across, down * WIDTH / HEIGHT)
        height = width * HEIGHT / WIDTH
        left, top = self.x + (self.width - width) / 2, self.y + (self.height - height) / 2
        x = max(float(whole.x), min(left, float(whole.x) + across - width))
        y = max(float(whole.y), min(top, float(whole.y) + down - height))
        return Window(round(x, 1), round(y, 1), round(width, 1))

    def meets(self, points: Iterable[XY]) -> bool:
        """Whether the box around these points has something to show in the window."""
        xs, ys = zip(*points, strict=True)
        beside = max(xs) < self.x or min(xs) > self.x + self.width
        return not (beside or max(ys) < self.y or min(ys) > self.y + self.height)

    def holds(self, point: XY) -> bool:
        return self.meets([point])


def open_window(points: Iterable[XY], narrowest: float) -> Window:
    """Around the middle of the points; narrowest: its width where they lie close together."""
    xs, ys = zip(*points, strict=True)
    across, down = max(xs) - min(xs), max(ys) - min(ys)
    width = max(narrowest, across * AROUND, down * AROUND * WIDTH / HEIGHT)
    left, top = (max(xs) + min(xs) - width) / 2, (max(ys) + min(ys) - width * HEIGHT / WIDTH) / 2
    return Window(round(left, 1), round(top, 1), round(width, 1))
