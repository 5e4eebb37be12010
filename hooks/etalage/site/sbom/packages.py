"""Python packages that the site is built with.

In: requirements.txt, in which every package is pinned with who needs it. Out: a component each in a
bill of materials, and what depends on what. Next: `sbom`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cyclonedx.model import Property
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from packageurl import PackageURL

from .licences import package_licences

PIN = re.compile(r"(?m)^([\w.-]+)==([^ ;]+)(?: ; (.*?))? \\\n((?: +.*\n)+)")
NEEDED_BY = re.compile(r"(?m)^ +# +(?:via +)?(?!via$)(?:-r )?(\S+)$")

SHIPPED = {"pagefind-bin"}
"""Packages of which a part comes with the site: here the script and the program that search."""


@dataclass(frozen=True)
class Pin:
    """A package in one version."""

    name: str
    version: str

    condition: str
    """Where it is installed, such as python_full_version < '3.11.5'; empty: everywhere."""

    needed_by: frozenset[str]
    """Names of packages, and the list of those that are asked for by hand."""


def read_pins(requirements: Path) -> Iterator[Pin]:
    for found in PIN.finditer(requirements.read_text("utf-8")):
        yield Pin(found[1], found[2], found[3] or "", frozenset(NEEDED_BY.findall(found[4])))


def add_packages(bom: Bom, engine: Component, requirements: Path) -> None:
    """engine: what needs the packages that are asked for by hand."""
    pins = {pin: _component(pin) for pin in read_pins(requirements)}
    bom.components.update(pins.values())
    by_hand = requirements.with_suffix(".in").name
    _add_needs(bom, engine, by_hand, pins)
    for pin, component in pins.items():
        _add_needs(bom, component, pin.name, pins)


def _add_needs(bom: Bom, component: Component, name: str, pins: dict[Pin, Component]) -> None:
    needs = [needed for pin, needed in pins.items() if name in pin.needed_by]
    bom.register_dependency(component, needs)


def _component(pin: Pin) -> Component:
    purl = PackageURL("pypi", name=pin.name, version=pin.version)
    scope = ComponentScope.REQUIRED if pin.name in SHIPPED else ComponentScope.EXCLUDED
    condition = [Property(name="etalage:condition", value=pin.condition)] if pin.condition else []
    return Component(
        name=pin.name,
        version=pin.version,
        type=ComponentType.LIBRARY,
        bom_ref=purl.to_string(),
        purl=purl,
        scope=scope,
        licenses=package_licences(pin.name),
        properties=condition,
    )
