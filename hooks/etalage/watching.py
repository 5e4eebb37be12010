"""What was made of a catalogue, and whether another one makes anything else of it.

In: a catalogue, and what makes something of it. Out: what was made, with every question that was
asked for it, be it for a record, for all of a kind or for a relation. It needs no making anew while
another catalogue gives the same answers; there is no list of what depends on what to keep in step.
Next: `site.planning`.
"""

from collections.abc import Callable, ItemsView, Iterator, Mapping, ValuesView
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, TypeVar

from .catalogue import Catalogue, Kind
from .model import KINDS, Described, Project, Record, Source

Answer = TypeVar("Answer")

Question = tuple[Any, ...]
"""A function that takes a catalogue, and what it is given besides."""

SURROUNDINGS = ("site", "map", "words", "terms", "pictures", "countries")
"""What a catalogue has besides records: whoever is given one may look there unasked."""


@dataclass(frozen=True)
class Made:
    """Something, and what it was made of."""

    answer: Any
    asked: frozenset[Question]

    given: tuple[object, ...]
    """What it was made of besides a catalogue."""

    lasts: bool
    """Whether it is worth keeping for another run, and can be kept."""


class Maker:
    """Makes things of one catalogue, or takes them over from before."""

    def __init__(
        self,
        catalogue: Catalogue,
        before: Mapping[str, Made] | None = None,
        is_changed: Callable[[Question], bool] = lambda _: True,
    ) -> None:
        """before: by name. is_changed: whether a question has another answer than it had then."""
        self.catalogue = catalogue
        self._before = before or {}
        self._is_changed = is_changed
        self._questions: dict[Question, Question] = {}
        self._asked: dict[frozenset[Question], frozenset[Question]] = {}
        self.made: dict[str, Made] = {}
        """By name."""

    def same(self, question: Question) -> Question:
        """One for all that ask it: there are far fewer questions than times that they are asked."""
        return self._questions.setdefault(question, question)

    def make(
        self,
        name: str,
        make: Callable[[Catalogue], Answer],
        given: tuple[object, ...] = (),
        *,
        lasts: bool = True,
    ) -> Answer:
        """name: no other thing has it; given: what it is made of besides a catalogue."""
        answer: Answer = self.find(name, make, given, lasts=lasts).answer
        return answer

    def find(
        self,
        name: str,
        make: Callable[[Catalogue], Any],
        given: tuple[object, ...],
        *,
        lasts: bool,
    ) -> Made:
        """The same with what was asked for it."""
        if name not in self.made:
            known = self._before.get(name)
            is_same = known and known.given == given and not any(map(self._is_changed, known.asked))
            if not known or not is_same:
                notes = _Notes(self.catalogue, self)
                answer = make(Watched(self.catalogue, notes))
                asked = frozenset(notes.asked)  # a page of one language asks what the other does
                known = Made(answer, self._asked.setdefault(asked, asked), given, lasts)
            self.made[name] = known
        return self.made[name]


class _Notes:
    """What was asked, and who answers."""

    def __init__(self, whole: Catalogue, maker: Maker) -> None:
        self.asked: set[Question] = set()
        self._whole, self.maker = whole, maker

    def ask(self, question: Callable[..., Answer], *given: Any) -> Answer:
        self.asked.add(self.maker.same((question, *given)))
        return question(self._whole, *given)


class Watched(Catalogue):
    """A catalogue that notes what it is asked."""

    def __init__(self, whole: Catalogue, notes: _Notes) -> None:
        object.__setattr__(self, "_notes", notes)  # as a frozen dataclass does it
        # Shelves know the notes and not this, or it would be a circle, which is let go late.
        records = {kind: _Shelf(kind, notes) for kind in whole.records}
        super().__init__(records=records, **{it: getattr(whole, it) for it in SURROUNDINGS})

    _notes: _Notes

    def ask(self, question: Callable[..., Answer], *given: Any) -> Answer:
        return self._notes.ask(question, *given)

    def once(self, name: str, make: Callable[..., Answer], *given: Any) -> Answer:
        made = self._notes.maker.find(name, lambda it: make(it, *given), given, lasts=False)
        self._notes.asked.update(made.asked)
        answer: Answer = made.answer
        return answer

    def referring(self, kind: type[Kind], key: str, slug: str) -> list[Kind]:
        return self.ask(Catalogue.referring, kind, key, slug)

    def mentioning(self, kind: str, slug: str) -> list[Described]:
        return self.ask(Catalogue.mentioning, kind, slug)

    def rank_of(self, kind: type[Record], slug: str) -> int:
        return self.ask(Catalogue.rank_of, kind, slug)

    def rank_of_source(self, slug: str) -> int:
        return self.ask(Catalogue.rank_of_source, slug)

    def sources_by_publisher(self) -> tuple[Source, ...]:
        return self.ask(Catalogue.sources_by_publisher)

    def project_years(self) -> tuple[int, ...]:
        return self.ask(Catalogue.project_years)


class _Shelf(Mapping[str, Record]):
    """The records of one kind."""

    def __init__(self, kind: str, notes: _Notes) -> None:
        self._kind, self._ask = kind, notes.ask

    def __getitem__(self, slug: str) -> Record:
        if record := self._ask(_record, self._kind, slug):
            return record
        raise KeyError(slug)

    def __contains__(self, slug: object) -> bool:
        return self._ask(_has, self._kind, slug)

    def __iter__(self) -> Iterator[str]:
        return iter(self._ask(_every, self._kind))

    def __len__(self) -> int:
        return self._ask(_count, self._kind)

    def values(self) -> ValuesView[Record]:
        return self._ask(_every, self._kind).values()

    def items(self) -> ItemsView[str, Record]:
        return self._ask(_every, self._kind).items()


def _record(catalogue: Catalogue, kind: str, slug: str) -> Record | None:
    return catalogue.records[kind].get(slug)


def _has(catalogue: Catalogue, kind: str, slug: str) -> bool:
    return slug in catalogue.records[kind]


def _every(catalogue: Catalogue, kind: str) -> Mapping[str, Record]:
    return catalogue.records[kind]


def _count(catalogue: Catalogue, kind: str) -> int:
    return len(catalogue.records[kind])


def as_before(catalogue: Catalogue, before: Catalogue) -> Catalogue:
    """The same, with the very records of before where they are alike, which compares at once."""
    records = {
        kind: {slug: _older(it, before.records[kind].get(slug)) for slug, it in of_kind.items()}
        for kind, of_kind in catalogue.records.items()
    }
    return replace(catalogue, records=records)


def _older(record: Record, before: Record | None) -> Record:
    return before if before is not None and before == record else record


def differ_around(one: Catalogue, other: Catalogue) -> bool:
    """Whether they differ in more than records: nobody has to ask for what else they have."""
    return any(getattr(one, it) != getattr(other, it) for it in SURROUNDINGS)


def differ_in(one: Catalogue, other: Catalogue) -> Callable[[Question], bool]:
    """Whether two catalogues answer a question differently, each found out once."""
    changed = {kind for kind in KINDS if one.records[kind] != other.records[kind]}

    @cache
    def differ(question: Question) -> bool:
        kind = _about(question)
        if kind and kind not in changed:
            return False
        return bool(_answer(one, question) != _answer(other, question))

    return differ


def _about(question: Question) -> str:
    """The one kind whose records give the answer; empty where several may."""
    function, *given = question
    if function in (_record, _has, _every, _count):
        return str(given[0])
    if function in (Catalogue.referring, Catalogue.rank_of):
        return str(given[0].folder)
    return OF_ONE_KIND.get(function, "")


OF_ONE_KIND = {
    Catalogue.rank_of_source: Source.folder,
    Catalogue.sources_by_publisher: Source.folder,
    Catalogue.project_years: Project.folder,
}


def _answer(catalogue: Catalogue, question: Question) -> Any:
    """Nothing where it is about a record that is not there: it came, or it is gone."""
    function, *given = question
    try:
        return function(catalogue, *given)
    except KeyError:
        return None
