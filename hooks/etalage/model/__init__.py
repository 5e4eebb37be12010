"""The records of a region: typed, frozen, strict.

In: plain values read from YAML. Out: records. Next: `loading`, which feeds them, and `catalogue`, which holds them.
This package imports no other part of Etalage.
"""

from collections.abc import Mapping

from .agenda import Agenda
from .map import Map
from .organisation import Organisation
from .place import Place
from .project import Programme, Project
from .record import Described, Location, Record
from .showcase import Showcase
from .site import Site
from .source import Source
from .specialisation import Specialisation

KINDS: Mapping[str, type[Record]] = {
    model.folder: model for model in (Showcase, Specialisation, Project, Programme, Place, Organisation, Agenda, Source)
}
"""Folder under data/ -> the model of its records."""

__all__ = [
    "KINDS", "Agenda", "Described", "Location", "Map", "Organisation", "Place", "Programme", "Project",
    "Record", "Showcase", "Site", "Source", "Specialisation",
]  # fmt: skip
