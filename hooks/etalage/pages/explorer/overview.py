"""The pages of the explorer.

In: what is listed, and its facets. Out: `Page`s. Next: `pages`.

Without JavaScript it is the full list, on several pages when it is long. overrides/assets/js/
explorer.js filters it. What cards can be filtered by is in a script that is fetched when a reader
comes to the form, as are most answers of a long facet; pages whose cards are to be seen are fetched
too. What a reader may type is in the card where it is seen; the rest is in a script that is fetched
when a reader types.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from markupsafe import Markup

from ...addresses import explorer_path, page_address
from ...model import Showcase
from ..facets import Entry, Facet, make_facets
from ..parts.cards import project_cards, showcase_cards
from ..parts.excerpts import first_of
from ..parts.page_making import number_page, overview_page
from ..parts.paging import divide_groups, make_pager
from ..parts.views import Card, Group, Link, Page, Pager
from ..parts.writer import NOTHING, PageWriter
from .entries import all_entries, entries_by_kind, years_of
from .scripts import scripts_name, write_scripts

PAGE_SIZE = 48
"""Cards that are shown at a time."""

CARDS_A_PAGE = 96
"""Fewer than in other lists, for the form takes its share of a page."""

MOST_OPTIONS = 40
"""Of one facet, that stand on the page whole."""


@dataclass(frozen=True)
class Question:
    """A facet, as the form has it."""

    facet: Facet
    """Of many options those with the most records."""

    find: Markup
    """Label of the field that finds the others; empty where these are all."""


@dataclass(frozen=True)
class ExplorerView:
    """The page of the explorer."""

    title: Markup
    introduction: Markup
    questions: tuple[Question, ...]

    years: tuple[int, ...]
    """All from the first that a record knows to the last."""

    groups: tuple[Group, ...]

    found: Markup
    """How many cards there are, in words."""

    page_size: int
    """How many cards are shown at a time."""

    words: str
    """Path on the site of what else the cards can be found by."""

    data: str
    """Path on the site of what they can be filtered by."""

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
    catalogue, edition = writer.catalogue, writer.edition
    scripts = catalogue.once(scripts_name(edition), write_scripts, edition)
    entries = all_entries(catalogue, edition)
    return ExplorerView(
        title=writer.word("explore"),
        introduction=writer.word("explore_introduction"),
        questions=tuple(_question(it, writer) for it in make_facets(writer)),
        years=_years(entries, edition.today),
        groups=tuple(_groups(writer)),
        found=edition.counted("explore_found", len(entries)),
        page_size=PAGE_SIZE,
        words=scripts.words,
        data=scripts.data,
        pager=None,
    )


def explorer_link(kind: str, writer: PageWriter) -> Link:
    """The way from the list of a kind to the explorer, with that kind chosen."""
    return Link(writer.word(f"explore_{kind}"), explorer_path(writer.edition, kind=kind))


def _question(facet: Facet, writer: PageWriter) -> Question:
    count = len(facet.options)
    if count <= MOST_OPTIONS:
        return Question(facet, NOTHING)
    ranked = sorted(facet.options, key=lambda it: it.count, reverse=True)
    first = set(first_of(ranked, MOST_OPTIONS))
    options = tuple(replace(it, depth=0) for it in facet.options if it in first)
    number = writer.edition.number(Decimal(count))
    label = writer.word("explore_options").format(count=number)
    return Question(replace(facet, options=options), label)


def _years(entries: list[Entry], today: date) -> tuple[int, ...]:
    known = [year for entry in entries for year in years_of(entry, today) if year]
    return tuple(range(min(known), max(known) + 1)) if known else ()


def _groups(writer: PageWriter) -> Iterator[Group]:
    for kind, entries in entries_by_kind(writer.catalogue, writer.edition).items():
        if entries:
            yield Group(kind, writer.word(kind), tuple(_card(it, writer) for it in entries))


def _card(entry: Entry, writer: PageWriter) -> Card:
    if isinstance(entry, Showcase):
        return showcase_cards(writer, [entry])[0]
    return project_cards(writer, [entry])[0]
