"""All records of a region, and the relations between them seen from either side.

In: records that passed `loading` and `checks`. Out: look-ups that `pages` asks for. A relation is written on one side
only; the other side is found here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from .checks import check
from .loading import load
from .model import (
    Agenda,
    Described,
    Map,
    Organisation,
    Place,
    Programme,
    Project,
    Record,
    Showcase,
    Site,
    Source,
    Specialisation,
)
from .model.localised import Text
from .problems import DataError
from .settings import Settings
from .walking import references_in

Located = TypeVar("Located", Showcase, Project, Specialisation)


@dataclass(frozen=True)
class Catalogue:
    """Records by slug, per kind, in the order of their file names."""

    site: Site
    map: Map | None
    words: Mapping[str, Text]
    showcases: Mapping[str, Showcase]
    specialisations: Mapping[str, Specialisation]
    projects: Mapping[str, Project]
    programmes: Mapping[str, Programme]
    places: Mapping[str, Place]
    organisations: Mapping[str, Organisation]
    agendas: Mapping[str, Agenda]
    sources: Mapping[str, Source]

    def parts_of(self, specialisation: str) -> list[Specialisation]:
        """Specialisations directly below this one (skos:narrower)."""
        referring = self._referring("specialisations", specialisation)
        return [it for it in referring if isinstance(it, Specialisation) and it.broader == specialisation]

    def is_current(self, specialisation: Specialisation) -> bool:
        """A specialisation is current until it ends or another one succeeds it."""
        return specialisation.valid_to is None and specialisation.slug not in self._succeeded

    def successors_of(self, specialisation: str) -> list[Specialisation]:
        return [it for it in self.specialisations.values() if specialisation in {older.specialisation for older in it.succeeds}]

    def showcases_of(self, specialisation: str) -> list[Showcase]:
        """Showcases of this specialisation or of a part of it."""
        family = {specialisation, *(part.slug for part in self.parts_of(specialisation))}
        return [it for it in self.showcases.values() if family & set(it.specialisations)]

    def accent_of(self, record: Record) -> str:
        """Name of a record's colour: its specialisation's, and that one's own, its whole's or its successor's."""
        if isinstance(record, Showcase | Project):
            accents = (self.accent_of(self.specialisations[slug]) for slug in record.specialisations)
            return next((accent for accent in accents if accent), "")
        if not isinstance(record, Specialisation):
            return ""
        wholes = [self.specialisations[record.broader]] if record.broader else self.successors_of(record.slug)
        return record.accent or next((accent for whole in wholes if (accent := self.accent_of(whole))), "")

    def projects_of(self, specialisation: str) -> list[Project]:
        """EU projects of this specialisation or of a part of it."""
        family = {specialisation, *(part.slug for part in self.parts_of(specialisation))}
        return [it for it in self.projects.values() if family & set(it.specialisations)]

    def funded_by(self, programme: str) -> list[Project]:
        return [it for it in self.projects.values() if it.programme == programme]

    def at(self, place: str, records: Mapping[str, Located]) -> list[Located]:
        """Records at this place or at a place within it."""
        area = {place, *(it.slug for it in self.places_within(place))}
        return [it for it in records.values() if area & set(it.places)]

    def places_within(self, place: str) -> list[Place]:
        return [it for it in self._referring("places", place) if isinstance(it, Place) and it.within == place]

    def organisations_at(self, place: str) -> list[Organisation]:
        """Organisations that give this very place as theirs."""
        return [it for it in self.organisations.values() if it.place == place]

    def related_showcases(self, showcase: Showcase) -> list[Showcase]:
        """Showcases that either side calls related."""
        return [it for it in self.showcases.values() if it.slug in showcase.related or showcase.slug in it.related]

    def projects_with(self, showcase: str) -> list[Project]:
        """EU projects that either side calls related."""
        named = self.showcases[showcase].related_projects
        return [it for it in self.projects.values() if it.slug in named or showcase in it.related]

    def showcases_with(self, project: str) -> list[Showcase]:
        """Showcases that either side calls related."""
        named = self.projects[project].related
        return [it for it in self.showcases.values() if it.slug in named or project in it.related_projects]

    def members_of(self, organisation: str) -> list[Organisation]:
        return [it for it in self.organisations.values() if organisation in it.member_of]

    def predecessors_of(self, organisation: str) -> list[Organisation]:
        return [it for it in self.organisations.values() if it.successor == organisation]

    def naming(self, organisation: str) -> list[Described]:
        """Specialisations and agendas that name this organisation."""
        return [it for it in self._referring("organisations", organisation) if isinstance(it, Specialisation | Agenda)]

    def is_current_agenda(self, agenda: Agenda) -> bool:
        """An agenda holds until a later one comes after it."""
        return not any(agenda.slug in later.succeeds for later in self.agendas.values())

    def agendas_naming(self, record: Showcase | Specialisation) -> list[Agenda]:
        return [it for it in self._referring(record.folder, record.slug) if isinstance(it, Agenda)]

    def citing(self, source: str) -> list[Described]:
        """Records that rest on this source."""
        return self._referring("sources", source)

    def _referring(self, kind: str, slug: str) -> list[Described]:
        return self._by_reference.get((kind, slug), [])

    @cached_property
    def _succeeded(self) -> set[str]:
        return {str(older.specialisation) for it in self.specialisations.values() for older in it.succeeds}

    @cached_property
    def _by_reference(self) -> dict[tuple[str, str], list[Described]]:
        index: dict[tuple[str, str], list[Described]] = {}
        for record in self.described():
            for reference in references_in(record):
                index.setdefault(reference, []).append(record)
        return index

    def described(self) -> Iterable[Described]:
        """Every record that has a title and a summary, kind by kind."""
        kinds: tuple[Mapping[str, Any], ...] = (
            self.showcases, self.specialisations, self.projects, self.programmes, self.places, self.organisations, self.agendas,
        )  # fmt: skip
        return [record for records in kinds for record in records.values()]


def read_catalogue(settings: Settings) -> Catalogue:
    """Load and check data/. Raises DataError with every problem of every file."""
    loaded = load(settings)
    problems = loaded.problems + check(loaded, settings.root)
    if problems:
        raise DataError(problems)
    assert loaded.site
    records: Mapping[str, Mapping[str, Record]] = loaded.records
    return Catalogue(site=loaded.site, map=loaded.map, words=loaded.words, **records)  # type: ignore[arg-type]  # kinds are checked by KINDS
