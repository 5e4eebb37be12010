"""What the site is built with and what comes with it: a bill of materials (SBOM, as CycloneDX).

    requirements.txt, installed packages ─ packages ─┐
    node_modules/@sveltia/cms, yaml ─ program ───────┼─> sbom.cdx.json
    fonts of the looks, outlines of maps ── parts ───┘

In: a catalogue and settings. Out: the file, with no number of chance and no time in it, so that two
builds of one commit are the same. A project without requirements.txt has none; one that asks for
Etalage there gets the list that Etalage was tested with. Scope says what a part is for: `required`
comes with the site, `excluded` helps to build it. Next: `writing`.
"""

import json

from cyclonedx.model import ExternalReference, ExternalReferenceType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.output.json import JsonV1Dot6

from ...catalogue import Catalogue
from ...engine import PINS, brought
from ...settings import Settings
from .licences import known_licence, named_licence
from .packages import add_packages
from .parts import font_components, outline_components
from .program import program_components

PATH = "sbom.cdx.json"


def write_sbom(catalogue: Catalogue, settings: Settings) -> str:
    """The file, or nothing."""
    if not (settings.root / PINS).is_file():
        return ""
    bom, engine = Bom(), _engine()
    bom.metadata.component = _site(catalogue, settings)
    parts = [
        engine,
        *program_components(settings.root),
        *font_components(settings.templates),
        *outline_components(catalogue, settings.default_language),
    ]
    bom.components.update(parts)
    bom.register_dependency(bom.metadata.component, parts)
    add_packages(bom, engine, brought(PINS))
    return _write(bom)


def _site(catalogue: Catalogue, settings: Settings) -> Component:
    site, language = catalogue.site, settings.default_language
    return Component(
        name=site.name[language],
        type=ComponentType.APPLICATION,
        bom_ref="site",
        licenses=[named_licence(it, language) for it in (site.text_licence, site.data_licence)],
        external_references=[
            ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(settings.site_url))
        ],
    )


def _engine() -> Component:
    """Etalage itself; its styles and scripts come with the site."""
    return Component(
        name="etalage",
        type=ComponentType.APPLICATION,
        bom_ref="etalage",
        scope=ComponentScope.REQUIRED,
        licenses=[known_licence("EUPL-1.2")],
    )


def _write(bom: Bom) -> str:
    """Without the number and the time that each new bill gets."""
    content = json.loads(JsonV1Dot6(bom).output_as_string())
    del content["serialNumber"], content["metadata"]["timestamp"]
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
