"""The window that searches: no page, but a file a language that pages fetch when a reader asks.

In: the frame of each language. Out: the window as it is drawn, under a name that changes with its
content, and the frame that knows it. Next: `build`, and overrides/assets/js/header.js.
"""

from collections.abc import Mapping
from dataclasses import replace

from ..addresses import kept_path
from ..pages.everywhere import make_file_page
from ..pages.navigation import Frame, Window
from ..relative import KEPT
from .assets import WINDOW, Asset
from .drawing import Drawer


def draw_windows(drawer: Drawer, frames: Mapping[str, Frame]) -> dict[str, Asset]:
    """Language -> its window. Raises DataError as `Drawer.draw` does."""
    return {language: _draw(drawer, frame) for language, frame in frames.items()}


def _draw(drawer: Drawer, frame: Frame) -> Asset:
    name = f"search_window_{frame.language.replace('-', '_')}"
    # It stands in that folder, whatever its name turns out to be.
    page = make_file_page(frame, f"{KEPT}/{name}.html", WINDOW, None)
    content = drawer.draw(page, frame)
    return Asset(kept_path(name, "html", content), content)


def with_window(frame: Frame, drawn: Asset) -> Frame:
    assets = frame.assets
    return replace(frame, window=Window(drawn.path, assets.window, assets.scripts["search"]))
