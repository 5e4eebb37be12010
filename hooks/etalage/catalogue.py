"""All records of a region, and the relations between them seen from either side.

In: records that passed `loading` and `checks`. Out: look-ups that `pages` asks for. A relation is written on one side
only; the other side is found here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from .loading import Loaded
from .model import Agenda, Organisation, Place, Programme, Project, Record, Showcase, Site, Source, Specialisation
from .model.localised import Text

AnyRecord = TypeVar("AnyRecord", bound=Record)


@dataclass(frozen=True)
class Catalogue:
    """Records by slug, per kind, in the order of their file names."""

    site: Site
    words: Mapping[str, Text]
    showcases: Mapping[str, Showcase]
    specialisations: Mapping[str, Specialisation]
    projects: Mapping[str, Project]
    programmes: Mapping[str, Programme]
    places: Mapping[str, Place]
    organisations: Mapping[str, Organisation]
    agendas: Mapping[str, Agenda]
    sources: Mapping[str, Source]
