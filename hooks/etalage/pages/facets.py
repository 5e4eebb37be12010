"""What showcases and projects can be filtered by, with how many there are of each.

In: the writer. Out: `Facet`s, in the order of the form. What belongs to an option is what the page
of that place, specialisation or programme lists too. Next: `explorer`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from markupsafe import Markup

from ..letters import sort_key
from ..model import Place, Project, Showcase, Specialisation
from ..model.status import STATUSES, status_of
from .parts.cards import sort_by_title
from .parts.writer import PageWriter

Entry = Showcase | Project
Term = TypeVar("Term", Place, Specialisation)


@dataclass(frozen=True)
class Option:
    """One answer."""

    value: str
    """As it stands in the page's address."""

    label: Markup

    depth: int
    """0, or one more than that of the whole it is part of."""

    members: frozenset[str]
    """Addresses of its records."""

    @property
    def count(self) -> int:
        return len(self.members)


@dataclass(frozen=True)
class Facet:
    """A question, with the answers that any record gives."""

    key: str
    """As it stands in the page's address."""

    title: Markup
    options: tuple[Option, ...]

    @cached_property
    def numbers(self) -> Mapping[str, list[int]]:
        """Address of a record -> the places of its answers among the options."""
        found: dict[str, list[int]] = {}
        for number, option in enumerate(self.options):
            for address in option.members:
                found.setdefault(address, []).append(number)
        return found


def make_facets(writer: PageWriter) -> tuple[Facet, ...]:
    """Facets and options without any record are left out."""
    facets = (
        Facet("kind", writer.word("explore_kind"), _filled(_kinds(writer))),
        Facet("specialisation", writer.word("specialisations"), _filled(_specialisations(writer))),
        Facet("place", writer.word("places"), _filled(_places(writer))),
        Facet("programme", writer.word("programmes"), _filled(_programmes(writer))),
        Facet("country", writer.word("explore_countries"), _filled(_countries(writer))),
        Facet("status", writer.word("status"), _filled(_statuses(writer))),
    )
    return tuple(facet for facet in facets if facet.options)


def _filled(options: Iterable[Option]) -> tuple[Option, ...]:
    return tuple(option for option in options if option.members)


def _kinds(writer: PageWriter) -> Iterator[Option]:
    showcases = _addresses(writer.catalogue.showcases.values())
    projects = _addresses(writer.catalogue.projects.values())
    yield Option("showcases", writer.word("showcases"), 0, showcases)
    yield Option("projects", writer.word("projects"), 0, projects)


def _specialisations(writer: PageWriter) -> Iterator[Option]:
    """Today's before earlier ones, each followed by its parts."""
    catalogue = writer.catalogue
    ranked = sort_by_title(writer, catalogue.specialisations.values())
    ranked.sort(key=catalogue.is_current, reverse=True)
    for depth, term in as_tree(ranked, lambda it: it.broader):
        members = _addresses(
            [*catalogue.showcases_of(term.slug), *catalogue.projects_of(term.slug)]
        )
        yield Option(term.slug, writer.text(term.title), depth, members)


def _places(writer: PageWriter) -> Iterator[Option]:
    """By title, each followed by the places within it."""
    catalogue = writer.catalogue
    by_title = sort_by_title(writer, catalogue.places.values())
    for depth, term in as_tree(by_title, lambda it: it.within):
        members = _addresses(
            [*catalogue.at(term.slug, Showcase), *catalogue.at(term.slug, Project)]
        )
        yield Option(term.slug, writer.text(term.title), depth, members)


def _programmes(writer: PageWriter) -> Iterator[Option]:
    for programme in sort_by_title(writer, writer.catalogue.programmes.values()):
        members = _addresses(writer.catalogue.funded_by(programme.slug))
        yield Option(programme.slug, writer.text(programme.title), 0, members)


def _countries(writer: PageWriter) -> Iterator[Option]:
    """Where partners are, by name; the region's own country, which nearly all have, says little."""
    members: dict[str, set[str]] = {}
    for project in writer.catalogue.projects.values():
        for partner in project.partners:
            members.setdefault(partner.country, set()).add(project.address)
    named = {
        writer.edition.country(it): it for it in members if it != writer.catalogue.site.country
    }
    for name in sorted(named, key=sort_key):
        code = named[name]
        yield Option(code, Markup.escape(name), 0, frozenset(members[code]))


def _statuses(writer: PageWriter) -> Iterator[Option]:
    entries: list[Entry] = [
        *writer.catalogue.showcases.values(),
        *writer.catalogue.projects.values(),
    ]
    for key in STATUSES:
        members = (entry for entry in entries if status_of(entry, writer.edition.today) == key)
        yield Option(key, writer.word(f"status_{key}"), 0, _addresses(members))


def as_tree(
    terms: Iterable[Term], whole_of: Callable[[Term], str | None]
) -> Iterator[tuple[int, Term]]:
    """Those that are part of nothing, each with its depth and followed by parts of its own."""
    parts: dict[str | None, list[Term]] = {}
    for term in terms:
        parts.setdefault(whole_of(term), []).append(term)
    return _below(None, parts, 0)


def _below(
    whole: str | None, parts: Mapping[str | None, list[Term]], depth: int
) -> Iterator[tuple[int, Term]]:
    for term in parts.get(whole, ()):
        yield depth, term
        yield from _below(term.slug, parts, depth + 1)


def _addresses(entries: Iterable[Entry]) -> frozenset[str]:
    return frozenset(entry.address for entry in entries)
