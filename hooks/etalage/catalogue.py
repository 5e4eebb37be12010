"""All records of a region, and the relations between them seen from either side.

In: records that passed `loading`. Out: look-ups that `pages` asks for. A relation is written on one
side only; the other side is found here, by an index that is made of what the records refer to.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import Any, TypeVar, cast

from .letters import sort_key
from .loading import load
from .loading.checks import check
from .markup import plain
from .model import (
    KINDS,
    Agenda,
    Countries,
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
    Terms,
)
from .model.conventions import PlaceKind
from .model.traversal import references_by_key, references_in
from .photographs import Picture, read_pictures
from .problems import raise_problems
from .settings import Settings
from .words import Vocabulary

Answer = TypeVar("Answer")
Kind = TypeVar("Kind", bound=Record)
Located = TypeVar("Located", Showcase, Project, Specialisation)


@dataclass(frozen=True)
class Catalogue:
    """Everything that stands in data/, right and complete."""

    site: Site

    map: Map | None
    """None for a region without one."""

    words: Vocabulary

    terms: Terms | None
    """Words to use and to avoid; None for a region that does not say."""

    records: Mapping[str, Mapping[str, Record]]
    """Kind -> slug -> record, in the order of file names."""

    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """Path from the site's root -> picture below docs/assets/."""

    countries: Countries | None = None
    """Outlines to show partners on; None for a region without."""

    def of(self, kind: type[Kind]) -> Mapping[str, Kind]:
        """Records of one kind by slug."""
        return cast(Mapping[str, Kind], self.records[kind.folder])

    @property
    def showcases(self) -> Mapping[str, Showcase]:
        return self.of(Showcase)

    @property
    def specialisations(self) -> Mapping[str, Specialisation]:
        return self.of(Specialisation)

    @property
    def projects(self) -> Mapping[str, Project]:
        return self.of(Project)

    @property
    def programmes(self) -> Mapping[str, Programme]:
        return self.of(Programme)

    @property
    def places(self) -> Mapping[str, Place]:
        return self.of(Place)

    @property
    def organisations(self) -> Mapping[str, Organisation]:
        return self.of(Organisation)

    @property
    def agendas(self) -> Mapping[str, Agenda]:
        return self.of(Agenda)

    @property
    def sources(self) -> Mapping[str, Source]:
        return self.of(Source)

    def sources_by_publisher(self) -> tuple[Source, ...]:
        """In the order of who published them; those of nobody known come last."""
        return self._sources_by_publisher

    @cached_property
    def _sources_by_publisher(self) -> tuple[Source, ...]:
        def key(source: Source) -> tuple[bool, object]:
            return not source.publisher, sort_key(plain(source.publisher or ""))

        return tuple(sorted(self.sources.values(), key=key))

    def rank_of_source(self, slug: str) -> int:
        """How many sources stand before this one, by publisher."""
        return self._source_ranks[slug]

    @cached_property
    def _source_ranks(self) -> dict[str, int]:
        return {source.slug: rank for rank, source in enumerate(self._sources_by_publisher)}

    def rank_of(self, kind: type[Record], slug: str) -> int:
        """How many records of the kind stand before this one."""
        return self._ranks[kind.folder][slug]

    def once(self, name: str, make: Callable[..., Answer], *given: Any) -> Answer:
        """What is made of a catalogue for several places; `watching` makes it once for all.

        name: nothing else that is made has it; given: what it is made of besides.
        """
        return make(self, *given)

    def described(self) -> list[Described]:
        """Every record that has a page of its own, kind by kind."""
        every = chain.from_iterable(self.records[kind].values() for kind in KINDS)
        return [record for record in every if isinstance(record, Described)]

    def offering(self) -> list[Showcase | Project]:
        """What can make offers and asks: showcases, then projects."""
        return [*self.showcases.values(), *self.projects.values()]

    def referring(self, kind: type[Kind], key: str, slug: str) -> list[Kind]:
        """Records of a kind that refer to this slug below this key, in the order of file names."""
        return cast(list[Kind], self._by_key.get((kind.folder, key, slug), []))

    def parts_of(self, specialisation: str) -> list[Specialisation]:
        """Specialisations directly below this one (skos:narrower)."""
        return self.referring(Specialisation, "broader", specialisation)

    def successors_of(self, specialisation: str) -> list[Specialisation]:
        """Specialisations that grew out of this one."""
        return self.referring(Specialisation, "succeeds", specialisation)

    def is_current(self, specialisation: Specialisation) -> bool:
        """A specialisation is current until it ends or another one succeeds it."""
        return specialisation.valid_to is None and not self.successors_of(specialisation.slug)

    def showcases_of(self, specialisation: str) -> list[Showcase]:
        """Showcases of this specialisation or of a part of it."""
        return self._of_any(Showcase, "specialisations", self._family(specialisation))

    def projects_of(self, specialisation: str) -> list[Project]:
        """EU projects of this specialisation or of a part of it."""
        return self._of_any(Project, "specialisations", self._family(specialisation))

    def accent_of(self, record: Record) -> str:
        """Name of a record's colour: that of its specialisation, of its whole or its successor."""
        waiting = [record.slug] if isinstance(record, Specialisation) else []
        if isinstance(record, Showcase | Project):
            waiting = list(record.specialisations)
        asked = set(waiting)
        while waiting:
            specialisation = self.specialisations[waiting.pop(0)]
            if specialisation.accent:
                return specialisation.accent
            further = [it for it in self._wholes(specialisation) if it not in asked]
            asked.update(further)
            waiting = further + waiting
        return ""

    def nearest(
        self, specialisation: str, has: Callable[[Specialisation], bool]
    ) -> list[Specialisation]:
        """It, or its whole or its successors: the first of these that have what is asked."""
        asked: set[str] = set()
        level = [specialisation]
        while level:
            near = [self.specialisations[slug] for slug in dict.fromkeys(level)]
            if found := [it for it in near if has(it)]:
                return found
            asked.update(level)
            level = [slug for it in near for slug in self._wholes(it) if slug not in asked]
        return []

    def _wholes(self, specialisation: Specialisation) -> list[str]:
        if specialisation.broader:
            return [specialisation.broader]
        return [it.slug for it in self.successors_of(specialisation.slug)]

    def _family(self, specialisation: str) -> list[str]:
        return [specialisation, *(part.slug for part in self.parts_of(specialisation))]

    def funded_by(self, programme: str) -> list[Project]:
        """EU projects that this programme pays for."""
        return self.referring(Project, "programme", programme)

    def project_years(self) -> tuple[int, ...]:
        """Every year in which a project begins or ends."""
        return self._project_years

    @cached_property
    def _project_years(self) -> tuple[int, ...]:
        days = (day for it in self.projects.values() for day in (it.start, it.end) if day)
        return tuple(sorted({day.year for day in days}))

    def at(self, place: str, kind: type[Located]) -> list[Located]:
        """Records at this place or at a place within it."""
        return self._of_any(kind, "places", self.area_of(place))

    def count_at(self, place: str) -> int:
        """Showcases and projects at this place or at a place within it."""
        return len(self.at(place, Showcase)) + len(self.at(place, Project))

    def has_spots(self) -> bool:
        """Whether any showcase has a location of its own."""
        return any(it.location for it in self.showcases.values())

    def places_around(self, places: Iterable[str]) -> set[str]:
        """These places and all that they lie in."""
        found, waiting = set[str](), list(places)
        while waiting:
            slug = waiting.pop()
            found.add(slug)
            outer = self.places[slug].within
            if outer and outer not in found:
                waiting.append(outer)
        return found

    def places_within(self, place: str) -> list[Place]:
        """Places that lie directly within this one."""
        return self.referring(Place, "within", place)

    def area_of(self, place: str) -> list[str]:
        """A place and all that lie within it, however deep."""
        area = [place]
        for it in area:  # it grows while it is walked
            area += (inner.slug for inner in self.places_within(it))
        return area

    def kind_of(self, place: Place) -> PlaceKind:
        """What data/site.yml says of its kind."""
        return self.site.kinds[place.kind]

    def organisations_at(self, place: str) -> list[Organisation]:
        """Organisations that give this very place as theirs."""
        return self.referring(Organisation, "place", place)

    def related_showcases(self, showcase: Showcase) -> list[Showcase]:
        """Showcases that either side calls related."""
        referring = {it.slug for it in self.referring(Showcase, "related", showcase.slug)}
        return self._in_order(Showcase, {*showcase.related, *referring})

    def projects_with(self, showcase: Showcase) -> list[Project]:
        """EU projects that either side calls related."""
        referring = {it.slug for it in self.referring(Project, "related", showcase.slug)}
        return self._in_order(Project, {*showcase.related_projects, *referring})

    def showcases_with(self, project: Project) -> list[Showcase]:
        """Showcases that either side calls related."""
        referring = {it.slug for it in self.referring(Showcase, "related_projects", project.slug)}
        return self._in_order(Showcase, {*project.related, *referring})

    def members_of(self, organisation: str) -> list[Organisation]:
        """Organisations that belong to this network."""
        return self.referring(Organisation, "member_of", organisation)

    def predecessors_of(self, organisation: str) -> list[Organisation]:
        """Organisations whose work this one carries on."""
        return self.referring(Organisation, "successor", organisation)

    def naming(self, organisation: str) -> list[Described]:
        """Specialisations and agendas that name this organisation."""
        referring = self.mentioning("organisations", organisation)
        return [it for it in referring if isinstance(it, Specialisation | Agenda)]

    def is_current_agenda(self, agenda: Agenda) -> bool:
        """An agenda holds until a later one comes after it."""
        return not self.referring(Agenda, "succeeds", agenda.slug)

    def agendas_naming(self, record: Showcase | Specialisation) -> list[Agenda]:
        """Agendas that name this record, as a choice or in a priority."""
        referring = self.mentioning(record.folder, record.slug)
        return [it for it in referring if isinstance(it, Agenda)]

    def citing(self, source: str) -> list[Described]:
        """Records that rest on this source, in a text or a figure too."""
        return self.mentioning("sources", source)

    def mentioning(self, kind: str, slug: str) -> list[Described]:
        """Records that refer to this one, or cite it, anywhere."""
        return self._by_reference.get((kind, slug), [])

    def _of_any(self, kind: type[Kind], key: str, slugs: Iterable[str]) -> list[Kind]:
        found = {it.slug for slug in slugs for it in self.referring(kind, key, slug)}
        return self._in_order(kind, found)

    def _in_order(self, kind: type[Kind], slugs: set[str]) -> list[Kind]:
        """These records in the order of their file names."""
        return [self.of(kind)[slug] for slug in sorted(slugs, key="{}.yml".format)]

    @cached_property
    def _ranks(self) -> dict[str, dict[str, int]]:
        return {
            kind: {slug: rank for rank, slug in enumerate(records)}
            for kind, records in self.records.items()
        }

    @cached_property
    def _by_key(self) -> dict[tuple[str, str, str], list[Described]]:
        """Kind, first key and the slug referred to -> records that refer so, each once."""
        index: dict[tuple[str, str, str], dict[str, Described]] = {}
        for record in self.described():
            for key, reference in references_by_key(record):
                found = index.setdefault((record.folder, str(key[0]), str(reference)), {})
                found[record.slug] = record
        return {key: list(records.values()) for key, records in index.items()}

    @cached_property
    def _by_reference(self) -> dict[tuple[str, str], list[Described]]:
        """Kind and slug referred to -> records that refer to it, or cite it, anywhere."""
        index: dict[tuple[str, str], list[Described]] = {}
        for record in self.described():
            for reference in references_in(record):
                index.setdefault(reference, []).append(record)
        return index


def read_catalogue(settings: Settings) -> Catalogue:
    """Load and check data/. Raises DataError with every problem of every file."""
    loaded = load(settings)
    raise_problems([*loaded.problems, *check(loaded, settings.root)])
    assert loaded.site
    return Catalogue(
        loaded.site,
        loaded.map,
        loaded.words,
        loaded.terms,
        loaded.records,
        read_pictures(settings),
        loaded.countries,
    )
