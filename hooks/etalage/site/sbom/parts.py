"""Parts of a site that are no program: typefaces and the outlines of maps.

In: the folder of the looks, the catalogue. Out: components with their licences. Next: `sbom`.
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

from ...catalogue import Catalogue
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


def outline_components(catalogue: Catalogue, language: str) -> Iterator[Component]:
    for name, drawing in {"outlines": catalogue.map, "countries": catalogue.countries}.items():
        if drawing is None:
            continue
        credit = drawing.credit
        source = ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(credit.url))
        yield Component(
            name=credit.text[language],
            type=ComponentType.DATA,
            bom_ref=name,
            scope=ComponentScope.REQUIRED,
            licenses=[named_licence(credit.licence, language)],
            external_references=[source],
        )
