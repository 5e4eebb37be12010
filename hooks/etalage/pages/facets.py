"""What showcases and projects can be filtered by, with how many there are of each.

In: the writer. Out: `Facet`s, in the order of the form. What belongs to an option is what the page of that place,
specialisation or programme lists too. Next: `explorer`.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from markupsafe import Markup

from ..model import Described, Place, Project, Showcase, Specialisation
from ..model.status import STATUSES, status_of
from .parts.writer import PageWriter

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


def make_facets(writer: PageWriter) -> tuple[Facet, ...]:
    """Facets and options without any record are left out."""
    facets = (
        Facet("kind", writer.word("explore_kind"), _filled(_kinds(writer))),
        Facet("specialisation", writer.word("specialisations"), _filled(_specialisations(writer))),
        Facet("place", writer.word("places"), _filled(_places(writer))),
        Facet("programme", writer.word("programmes"), _filled(_programmes(writer))),
        Facet("status", writer.word("status"), _filled(_statuses(writer))),
    )
    return tuple(facet for facet in facets if facet.options)


def _filled(options: Iterable[Option]) -> tuple[Option, ...]:
    return tuple(option for option in options if option.members)


def _kinds(writer: PageWriter) -> Iterator[Option]:
    yield Option(
        "showcases", writer.word("showcases"), 0, _addresses(writer.catalogue.showcases.values())
    )
    yield Option(
        "projects", writer.word("projects"), 0, _addresses(writer.catalogue.projects.values())
    )


def _specialisations(writer: PageWriter) -> Iterator[Option]:
    """Today's before earlier ones, each followed by its parts."""
    catalogue = writer.catalogue
    ranked = _by_title(catalogue.specialisations.values(), writer)
    ranked.sort(key=catalogue.is_current, reverse=True)
    for depth, term in _with_parts(ranked, lambda it: it.broader):
        members = _addresses(
            [*catalogue.showcases_of(term.slug), *catalogue.projects_of(term.slug)]
        )
        yield Option(term.slug, writer.text(term.title), depth, members)


def _places(writer: PageWriter) -> Iterator[Option]:
    """Provinces, each followed by the places within it."""
    catalogue = writer.catalogue
    for depth, term in _with_parts(
        _by_title(catalogue.places.values(), writer), lambda it: it.within
    ):
        members = _addresses(
            [
                *catalogue.at(term.slug, Showcase),
                *catalogue.at(term.slug, Project),
            ]
        )
        yield Option(term.slug, writer.text(term.title), depth, members)


def _programmes(writer: PageWriter) -> Iterator[Option]:
    for programme in _by_title(writer.catalogue.programmes.values(), writer):
        yield Option(
            programme.slug,
            writer.text(programme.title),
            0,
            _addresses(writer.catalogue.funded_by(programme.slug)),
        )


def _statuses(writer: PageWriter) -> Iterator[Option]:
    entries: list[Entry] = [
        *writer.catalogue.showcases.values(),
        *writer.catalogue.projects.values(),
    ]
    for key in STATUSES:
        members = (entry for entry in entries if status_of(entry, writer.edition.today) == key)
        yield Option(key, writer.word(f"status_{key}"), 0, _addresses(members))


def _with_parts(
    terms: list[Term],
    whole_of: Callable[[Term], str | None],
    whole: str | None = None,
    depth: int = 0,
) -> Iterator[tuple[int, Term]]:
    for term in terms:
        if whole_of(term) == whole:
            yield depth, term
            yield from _with_parts(terms, whole_of, term.slug, depth + 1)


Titled = TypeVar("Titled", bound=Described)


def _by_title(records: Iterable[Titled], writer: PageWriter) -> list[Titled]:
    return sorted(records, key=lambda it: writer.edition.plain(it.title).casefold())


def _addresses(entries: Iterable[Entry]) -> frozenset[str]:
    return frozenset(entry.address for entry in entries)
