"""The stylesheet: one small file a component to read, one file to load.

In: the folder of stylesheets. Out: a `Stylesheet` whose name changes with its contents, so that browsers may keep it.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

FIRST = ("tokens.css", "base.css")
"""What the other files build on; they follow by name."""


@dataclass(frozen=True)
class Stylesheet:
    """path: from the site's root."""

    path: str
    content: str


def bundle_styles(folder: Path) -> Stylesheet:
    others = sorted(path.name for path in folder.glob("*.css") if path.name not in FIRST)
    content = "".join((folder / name).read_text("utf-8") for name in (*FIRST, *others))
    return Stylesheet(f"assets/etalage.{hashlib.sha256(content.encode()).hexdigest()[:8]}.css", content)
