"""Styles and scripts: small files to read, few files to load.

In: the folders under overrides/assets/. Out: `Asset`s whose names change with their contents, so
that browsers may keep them for good. Styles become one file, without the comments and the white
space that people need to read them; each script stays a file of its own, for a page loads only
those it needs, and loses the comments that have lines of their own.
"""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

FIRST = ("tokens.css", "base.css")
"""What the other style sheets build on; they follow by name."""

LAST = ("print.css",)
"""What has a say over all the others: paper."""

# A string stays as it is, and so does a space before a colon: `a :is(p)` is no `a:is(p)`. The space
# of `--none: ;` is its value, without which older browsers drop it.
STRING = r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
COMMENT = re.compile(rf"{STRING}|/\*.*?\*/", re.DOTALL)
SPACE = re.compile(rf"{STRING}|\s*(?:;\s*)?(}})\s*|(: ;)\s*|\s*([{{;,>])\s*|(:)\s+|\s+", re.DOTALL)

# Of a script, which may hold `//` in a text. A text over several lines would need more care: a test
# holds that there is none.
REMARK = re.compile(r"^ *(?://[^\n]*|/\*(?:(?!\*/).)*\*/)\n", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Asset:
    """path: from the site's root."""

    path: str
    content: str


def bundle_styles(folder: Path) -> Asset:
    others = sorted(path.name for path in folder.glob("*.css") if path.name not in FIRST + LAST)
    content = "".join((folder / name).read_text("utf-8") for name in (*FIRST, *others, *LAST))
    return _fingerprinted("etalage", "css", shorten(content))


def shorten(styles: str) -> str:
    """The same rules without comments, and without white space that means nothing."""
    bare = COMMENT.sub(lambda found: found[1] or "", styles)
    return SPACE.sub(lambda found: found[found.lastindex] if found.lastindex else " ", bare).strip()


def read_scripts(folder: Path) -> dict[str, Asset]:
    """By name without extension; `explorer` is overrides/assets/js/explorer.js."""
    return {
        path.stem: _fingerprinted(path.stem, "js", REMARK.sub("", path.read_text("utf-8")))
        for path in sorted(folder.glob("*.js"))
    }


def _fingerprinted(name: str, extension: str, content: str) -> Asset:
    return Asset(
        f"assets/{name}.{hashlib.sha256(content.encode()).hexdigest()[:8]}.{extension}", content
    )
