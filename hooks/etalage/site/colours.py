"""The colours of the looks, for drawings that no style sheet reaches.

In: tokens.css. Out: what each name is in the light and in the dark. Next: `drawing`.
"""

import re
from dataclasses import dataclass
from pathlib import Path

TOKEN = re.compile(r"--([\w-]+): var\(--if-light, ([^)]+)\) var\(--if-dark, ([^)]+)\);")


@dataclass(frozen=True)
class Colour:
    """As CSS writes it."""

    light: str
    dark: str


def read_colours(templates: Path) -> dict[str, Colour]:
    """Name of each token that differs between light and dark -> colour."""
    tokens = (templates / "assets/css/tokens.css").read_text("utf-8")
    return {name: Colour(light, dark) for name, light, dark in TOKEN.findall(tokens)}
