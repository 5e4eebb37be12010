"""The explorer: every showcase and project, with what to filter them by.

In: showcases and projects, and the facets of `facets`. Out: `Page`s. Next: `pages`.

Without JavaScript it is the full list, on several pages when it is long. Each card carries what it
can be filtered by as data-attributes, and overrides/assets/js/explorer.js filters by those; it
fetches the further pages as soon as a reader asks for something. What a reader may type is in the
card where it is seen; the rest is in a script beside the page, fetched when a reader types.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from markupsafe import Markup

from .. import markup
from ..addresses import explorer_path, kept_path, page_address
from ..catalogue import Catalogue
from ..edition import Edition
from ..letters import fold, plain_words
from ..model import Project, Showcase
from ..model.status import STATUSES, status_of
from ..model.values import PartialDate
from .facets import Entry, Facet, make_facets
from .parts.cards import project_cards, showcase_cards, sort_by_title
from .parts.page_making import number_page, overview_page
from .parts.paging import divide_groups, make_pager
from .parts.views import Card, Group, Link, Page, Pager
from .parts.writer import PageWriter

PAGE_SIZE = 48

CARDS_A_PAGE = 2 * PAGE_SIZE
"""Fewer than in other lists, for the form takes its share of a page."""


@dataclass(frozen=True)
class ExplorerView:
    """The page of the explorer."""

    title: Markup
    introduction: Markup
    facets: tuple[Facet, ...]

    years: tuple[int, ...]
    """All from the first that a record knows to the last."""

    groups: tuple[Group, ...]

    found: Markup
    """How many cards there are, in words."""

    page_size: int
    """How many cards are shown at a time."""

    words: str
    """Path on the site of what else the cards can be found by."""

    named: tuple[Link, ...]
    """Specialisations and places, for a reader who types the name of one."""

    pager: Pager | None


def explorer_pages(writer: PageWriter) -> Iterator[Page]:
    """The first has the form; the others go on with its list."""
    view = _view(writer)
    shares = divide_groups(view.groups, CARDS_A_PAGE)
    for number, share in enumerate(shares, 1):
        own = replace(writer, address=page_address("explore", number))
        pager = make_pager(writer, "explore", number, len(shares))
        template = "pages/explorer.html" if number == 1 else "pages/explorer_part.html"
        page = overview_page(own, "explore", template, replace(view, groups=share, pager=pager))
        yield number_page(writer, page, number, len(shares))


def _view(writer: PageWriter) -> ExplorerView:
    catalogue, facets, today = writer.catalogue, make_facets(writer), writer.edition.today
    kinds = _entries(catalogue, writer.edition)
    groups = (
        Group(kind, writer.word(kind), _cards(entries, facets, writer))
        for kind, entries in kinds.items()
        if entries
    )
    return ExplorerView(
        title=writer.word("explore"),
        introduction=writer.word("explore_introduction"),
        facets=facets,
        years=_years([entry for entries in kinds.values() for entry in entries], today),
        groups=tuple(groups),
        found=writer.edition.counted("explore_found", sum(map(len, kinds.values()))),
        page_size=PAGE_SIZE,
        words=catalogue.once(words_name(writer.edition), write_words, writer.edition)[0],
        named=writer.links([*catalogue.specialisations.values(), *catalogue.places.values()]),
        pager=None,
    )


def words_name(edition: Edition) -> str:
    """Under which `write_words` is asked for."""
    return f"explorer/{edition.language}"


def write_words(catalogue: Catalogue, edition: Edition) -> tuple[str, str]:
    """Path on the site and content of a script: what cards can be found by and do not show.

    Of each card, in the order of the page, its place by title among all and a text. It is a script
    since no other file can be fetched where pages are read from a folder.
    """
    entries = [it for kind in _entries(catalogue, edition).values() for it in kind]
    by_title = sort_by_title(PageWriter(catalogue, edition, "explore"), entries)
    ranks = {it.address: rank for rank, it in enumerate(by_title)}
    words = [[ranks[it.address], _words_of(catalogue, edition, it)] for it in entries]
    content = f"globalThis.explorerWords = {json.dumps(words, ensure_ascii=False)};\n"
    name = f"explorer_words_{edition.language.replace('-', '_')}"
    return kept_path(name, "js", content), content


def _words_of(catalogue: Catalogue, edition: Edition, entry: Entry) -> str:
    name = f"explorer/{edition.language}/{entry.address}"
    return catalogue.once(name, _make_text, edition, entry)


def explorer_link(kind: str, writer: PageWriter) -> Link:
    """The way from the list of a kind to the explorer, with that kind chosen."""
    return Link(writer.word(f"explore_{kind}"), explorer_path(writer.edition, kind=kind))


def years_of(entry: Entry, today: date) -> tuple[int | None, int | None]:
    """First and last year in which a source shows it; what runs without an end runs until today."""
    last = entry.end or entry.last_known_active or entry.start
    is_open = not entry.end and status_of(entry, today) == "running"
    return _year(entry.start), today.year if is_open else _year(last)


def _year(known: PartialDate | None) -> int | None:
    return known.year if known else None


def _years(entries: list[Entry], today: date) -> tuple[int, ...]:
    known = [year for entry in entries for year in years_of(entry, today) if year]
    return tuple(range(min(known), max(known) + 1)) if known else ()


def _entries(catalogue: Catalogue, edition: Edition) -> dict[str, list[Entry]]:
    """By kind: what runs comes first; within a status, what was at work last."""

    def place(entry: Entry) -> tuple[int, int]:
        last = years_of(entry, edition.today)[1] or 0
        return STATUSES.index(status_of(entry, edition.today)), -last

    return {
        "showcases": sorted(catalogue.showcases.values(), key=place),
        "projects": sorted(catalogue.projects.values(), key=place),
    }


def _cards(entries: list[Entry], facets: tuple[Facet, ...], writer: PageWriter) -> tuple[Card, ...]:
    return tuple(replace(_card(it, writer), data=_data(it, facets, writer)) for it in entries)


def _card(entry: Entry, writer: PageWriter) -> Card:
    if isinstance(entry, Showcase):
        return showcase_cards(writer, [entry])[0]
    return project_cards(writer, [entry])[0]


def _data(entry: Entry, facets: tuple[Facet, ...], writer: PageWriter) -> dict[str, str]:
    start, end = (str(year or "") for year in years_of(entry, writer.edition.today))
    answers = {facet.key: facet.values_of(entry) for facet in facets}
    return answers | {"start": start, "end": end}


def _make_text(catalogue: Catalogue, edition: Edition, entry: Entry) -> str:
    """What a reader may type to find it, with letters that are the same to them made one.

    Of what its card shows, only how words are typed by who lacks their letters.
    """
    writer = PageWriter(catalogue, edition, "explore")
    hidden, shown = " ".join(_texts(entry, writer)), " ".join(_shown_texts(entry, writer))
    return " ".join([*fold(hidden).split(), *sorted(plain_words(f"{hidden} {shown}"))])


def _shown_texts(entry: Entry, writer: PageWriter) -> Iterator[str]:
    yield writer.edition.plain(entry.title)
    yield writer.edition.plain(entry.summary)
    if isinstance(entry, Showcase):
        yield writer.edition.plain(entry.theme)


def _texts(entry: Entry, writer: PageWriter) -> Iterator[str]:
    """What a reader may know it by beside what its card shows."""
    catalogue = writer.catalogue
    for record in [
        *(catalogue.places[slug] for slug in entry.places),
        *(catalogue.specialisations[slug] for slug in entry.specialisations),
        *(catalogue.organisations[slug] for slug in _organisations(entry)),
    ]:
        yield writer.edition.plain(record.title)
    if isinstance(entry, Project):
        yield entry.acronym or ""
        yield writer.edition.plain(catalogue.programmes[entry.programme].title)
        yield writer.edition.plain(entry.objective)
        names = (partner.name for partner in entry.partners if partner.name)
        yield from map(markup.plain, names)


def _organisations(entry: Entry) -> list[str]:
    members = entry.organisations if isinstance(entry, Showcase) else entry.partners
    return [member.organisation for member in members if member.organisation]
