"""The records of a region: typed, frozen, strict.

In: plain values read from YAML. Out: records, and what follows from them alone: `status`,
`freshness`, places on maps (`mercator`, `lambert`), what refers to what (`traversal`). `values`,
`lines`, `localised` and `references` refuse what no record can mean; `marks` and `markdown` say
what a text may hold. `KINDS` and `SINGLES` say once what stands in data/. Next: `loading`, which
feeds them, and `catalogue`, which holds them. This package imports no other part of Etalage but
`problems`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from .agenda import Agenda
from .countries import Countries
from .localised import Wording
from .map import Map
from .organisation import Organisation
from .place import Place
from .project import Programme, Project
from .record import Described, Location, Record, Strict
from .showcase import Showcase
from .site import Site
from .source import Source
from .specialisation import Specialisation
from .terms import Terms

KINDS: Mapping[str, type[Record]] = {
    model.folder: model
    for model in (
        Showcase,
        Specialisation,
        Project,
        Programme,
        Place,
        Organisation,
        Agenda,
        Source,
    )
}
"""Folder under data/ -> the model of its records, in the order in which kinds are shown."""


@dataclass(frozen=True)
class Single:
    """A file that stands alone in data/."""

    shape: Any
    """What the whole file is read as."""

    model: type[BaseModel]
    """What knows its keys; `Strict` where the keys are free."""

    is_required: bool = True


SINGLES: Mapping[str, Single] = {
    "site": Single(Site, Site),
    "map": Single(Map, Map, is_required=False),
    "countries": Single(Countries, Countries, is_required=False),
    "interface": Single(dict[str, Wording], Strict, is_required=False),
    "terms": Single(Terms, Terms, is_required=False),
    "keys": Single(dict[str, tuple[str, ...]], Strict, is_required=False),
}
"""Name of the file, without .yml -> what it holds."""

__all__ = [
    "KINDS",
    "SINGLES",
    "Agenda",
    "Countries",
    "Described",
    "Location",
    "Map",
    "Organisation",
    "Place",
    "Programme",
    "Project",
    "Record",
    "Showcase",
    "Single",
    "Site",
    "Source",
    "Specialisation",
    "Terms",
]
