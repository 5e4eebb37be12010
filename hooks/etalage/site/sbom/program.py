"""The program of the form for editors, what reads records for it, and the libraries inside them.

In: the project's folder, in which npm installs. Out: components; none where it is not installed.
What a file was put together from is read in its source map, which stays behind. Next: `sbom`.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from cyclonedx.model.component import Component, ComponentScope, ComponentType
from packageurl import PackageURL

from ...editing.form.bundle import LIBRARY, PACKAGE, WANTED
from .licences import known_licence

BUNDLED = re.compile(
    rb"/\.pnpm/(?:@[\w.-]+\+)?[\w.-]+@([\w.-]+?)(?:_[^/]*)?/node_modules/((?:@[\w.-]+/)?[\w.-]+)/"
)
"""A library in a source map, with its version in the name of its folder."""


def program_components(root: Path) -> Iterator[Component]:
    for package in (root / PACKAGE, root / LIBRARY):
        if (package / "package.json").is_file():
            about = json.loads((package / "package.json").read_text("utf-8"))
            component = _component(about["name"], about["version"])
            component.licenses.add(known_licence(about["license"]))
            component.components.update(_component(*it) for it in _libraries(package))
            yield component


def _libraries(package: Path) -> set[tuple[str, str]]:
    """Name and version of each."""
    scripts = (path for it in WANTED if it.endswith(".js") for path in package.glob(it))
    maps = [path.with_name(f"{path.name}.map") for path in scripts]
    found = (it for path in maps if path.is_file() for it in BUNDLED.finditer(path.read_bytes()))
    return {(it[2].decode(), it[1].decode()) for it in found}


def _component(name: str, version: str) -> Component:
    group, _, short = name.rpartition("/")
    purl = PackageURL("npm", namespace=group or None, name=short, version=version)
    return Component(
        name=short,
        group=group or None,
        version=version,
        type=ComponentType.LIBRARY,
        bom_ref=purl.to_string(),
        purl=purl,
        scope=ComponentScope.REQUIRED,
    )
