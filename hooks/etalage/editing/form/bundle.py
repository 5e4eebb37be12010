"""The form's own program: Sveltia CMS, and the library that reads records for it (yaml).

In: the project's folder, in which npm installs. Out: their files by path, with their licences, or
none where they are not installed; the site builds without. Those of Sveltia CMS are taken from the
package's build for bundlers, since the other one fetches fonts and words from another host. Source
maps and what converts photos stay behind. Next: `make_form`.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

PACKAGE = "node_modules/@sveltia/cms"
WANTED = (
    "npm/index.js",
    "npm/chunks/react*.js",
    "npm/assets/*.woff2",
    "npm/assets/*.LICENSE.txt",
    "LICENSE.txt",
)

LIBRARY = "node_modules/yaml"
LIBRARY_WANTED = ("browser/**/*.js", "LICENSE")

PACKAGES = (PACKAGE, LIBRARY)
"""Folders that npm fills, below that of the project."""

LOCALE = re.compile(r"import\(`\.\./locales/([\w-]+)\.json`\)")
"""Words of one language. A browser takes no JSON for a module; `_as_module` makes one of it."""

FONT = re.compile(
    r"https://cdn\.jsdelivr\.net/fontsource/fonts/([\w-]+)(?::vf)?@[\d.]+/([\w-]+)\.woff2"
)
"""Fonts of its style sheet.

Its script puts the package's own in their place, but by then a browser has asked for these.
"""


@cache  # it does not change while a preview runs
def read_bundle(root: Path) -> dict[str, bytes]:
    """The files by path, but for the program's words."""
    package = root / PACKAGE
    files = {path.removeprefix("npm/"): it for path, it in _read(package, WANTED).items()}
    library = _read(root / LIBRARY, LIBRARY_WANTED)
    if "index.js" not in files or not library:
        return {}
    program = LOCALE.sub(r"import(`./locales/\1.js`)", files["index.js"].decode())
    files["index.js"] = FONT.sub(lambda font: _own_font(font, files), program).encode()
    return files | {f"yaml/{path}": it for path, it in library.items()}


def _read(package: Path, wanted: Sequence[str]) -> dict[str, bytes]:
    paths = sorted(path for pattern in wanted for path in package.glob(pattern))
    return {path.relative_to(package).as_posix(): path.read_bytes() for path in paths}


def _own_font(font: re.Match[str], files: Mapping[str, bytes]) -> str:
    """Its address as the page under admin/ reads it."""
    name = f"assets/{font[1]}-{font[2]}-"
    return next((f"cms/{path}" for path in files if path.startswith(name)), font[0])
