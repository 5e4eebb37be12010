"""Parts of a site that are no program: typefaces and the outlines of the map.

In: the folder of the looks, the map. Out: components with their licences. Next: `sbom`.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from cyclonedx.model import (
    ExternalReference,
    ExternalReferenceType,
    HashAlgorithm,
    HashType,
    XsUri,
)
from cyclonedx.model.component import Component, ComponentScope, ComponentType

from ...model import Map
from .licences import known_licence, named_licence

OPEN_FONT = "-OFL.txt"
"""How the licence of a typeface is named, beside its files; its first line says whose it is."""


def font_components(templates: Path) -> Iterator[Component]:
    for path in sorted((templates / "assets/fonts").glob("*.woff2")):
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        licence = path.with_name(path.stem.rpartition("-")[0] + OPEN_FONT)
        is_open = licence.is_file()
        yield Component(
            name=path.relative_to(templates).as_posix(),
            type=ComponentType.FILE,
            bom_ref=path.name,
            scope=ComponentScope.REQUIRED,
            hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest)],
            licenses=[known_licence("OFL-1.1")] if is_open else [],
            copyright=licence.read_text("utf-8").splitlines()[0] if is_open else None,
        )


def outline_components(region: Map | None, language: str) -> Iterator[Component]:
    if region is None:
        return
    source = ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(region.credit.url))
    yield Component(
        name=region.credit.text[language],
        type=ComponentType.DATA,
        bom_ref="outlines",
        scope=ComponentScope.REQUIRED,
        licenses=[named_licence(region.credit.licence, language)],
        external_references=[source],
    )
