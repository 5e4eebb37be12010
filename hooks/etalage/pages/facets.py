"""What showcases and projects can be filtered by, with how many there are of each.

In: the desk. Out: `Facet`s, in the order of the form. What belongs to an option is what the page of that place,
specialisation or programme lists too. Next: `explorer`.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from markupsafe import Markup

from ..model import Described, Place, Project, Showcase, Specialisation
from ..status import status_of
from .desk import Desk

STATUSES = ("running", "planned", "ended", "unknown")
"""In the order of lists."""

Entry = Showcase | Project
Term = TypeVar("Term", Place, Specialisation)


@dataclass(frozen=True)
class Option:
    """value: as in the page's address. depth: steps below its whole. members: addresses of its records."""

    value: str
    label: Markup
    depth: int
    members: frozenset[str]

    @property
    def count(self) -> int:
        return len(self.members)


@dataclass(frozen=True)
class Facet:
    """A question, with the answers that any record gives. key: as in the page's address."""

    key: str
    title: Markup
    options: tuple[Option, ...]

    def values_of(self, entry: Entry) -> str:
        """Its answers, space between."""
        return " ".join(option.value for option in self.options if entry.address in option.members)


def make_facets(desk: Desk) -> tuple[Facet, ...]:
    """Facets and options without any record are left out."""
    facets = (
        Facet("kind", desk.word("explore_kind"), _filled(_kinds(desk))),
        Facet("specialisation", desk.word("specialisations"), _filled(_specialisations(desk))),
        Facet("place", desk.word("places"), _filled(_places(desk))),
        Facet("programme", desk.word("programmes"), _filled(_programmes(desk))),
        Facet("status", desk.word("status"), _filled(_statuses(desk))),
    )
    return tuple(facet for facet in facets if facet.options)


def _filled(options: Iterable[Option]) -> tuple[Option, ...]:
    return tuple(option for option in options if option.members)


def _kinds(desk: Desk) -> Iterator[Option]:
    yield Option("showcases", desk.word("showcases"), 0, _addresses(desk.catalogue.showcases.values()))
    yield Option("projects", desk.word("projects"), 0, _addresses(desk.catalogue.projects.values()))


def _specialisations(desk: Desk) -> Iterator[Option]:
    """Today's before earlier ones, each followed by its parts."""
    catalogue = desk.catalogue
    ranked = _by_title(catalogue.specialisations.values(), desk)
    ranked.sort(key=catalogue.is_current, reverse=True)
    for depth, term in _with_parts(ranked, lambda it: it.broader):
        members = _addresses([*catalogue.showcases_of(term.slug), *catalogue.projects_of(term.slug)])
        yield Option(term.slug, desk.text(term.title), depth, members)


def _places(desk: Desk) -> Iterator[Option]:
    """Provinces, each followed by the places within it."""
    catalogue = desk.catalogue
    for depth, term in _with_parts(_by_title(catalogue.places.values(), desk), lambda it: it.within):
        members = _addresses([*catalogue.at(term.slug, catalogue.showcases), *catalogue.at(term.slug, catalogue.projects)])
        yield Option(term.slug, desk.text(term.title), depth, members)


def _programmes(desk: Desk) -> Iterator[Option]:
    for programme in _by_title(desk.catalogue.programmes.values(), desk):
        yield Option(programme.slug, desk.text(programme.title), 0, _addresses(desk.catalogue.funded_by(programme.slug)))


def _statuses(desk: Desk) -> Iterator[Option]:
    entries: list[Entry] = [*desk.catalogue.showcases.values(), *desk.catalogue.projects.values()]
    for key in STATUSES:
        members = (entry for entry in entries if status_of(entry, desk.edition.today) == key)
        yield Option(key, desk.word(f"status_{key}"), 0, _addresses(members))


def _with_parts(
    terms: list[Term], whole_of: Callable[[Term], str | None], whole: str | None = None, depth: int = 0
) -> Iterator[tuple[int, Term]]:
    for term in terms:
        if whole_of(term) == whole:
            yield depth, term
            yield from _with_parts(terms, whole_of, term.slug, depth + 1)


Titled = TypeVar("Titled", bound=Described)


def _by_title(records: Iterable[Titled], desk: Desk) -> list[Titled]:
    return sorted(records, key=lambda it: desk.edition.plain(it.title).casefold())


def _addresses(entries: Iterable[Entry]) -> frozenset[str]:
    return frozenset(entry.address for entry in entries)
