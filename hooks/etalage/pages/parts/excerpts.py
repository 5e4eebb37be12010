"""The first of many: what a page shows of records that it is not the list of.

In: records that belong to what the page is about. Out: all of them where they are few, and else the
first, with how many more there are and a way to them. Next: the pages of records, and those that
show a choice.
"""

from collections.abc import Sequence
from typing import TypeVar

from ...model import Described
from .views import Card, Link, Part
from .writer import PageWriter

FEW = 60
"""So many stand whole."""

FIRST = 20
"""Of more, so many are shown."""

FEW_CARDS, FIRST_CARDS = 9, 6
"""The same of cards on a page that has more to tell: rows of three, each card with its summary."""

Item = TypeVar("Item")


def first_of(items: Sequence[Item], few: int = FEW, first: int = FIRST) -> Sequence[Item]:
    """few: how many stand whole; first: how many are shown of more."""
    return items if len(items) <= few else items[: min(first, few)]


def rest_of(
    writer: PageWriter,
    items: Sequence[object],
    path: str = "",
    few: int = FEW,
    first: int = FIRST,
) -> Link | None:
    """To what is not among the first, if anything; path: where all of them are, if anywhere."""
    count = len(items) - len(first_of(items, few, first))
    return Link(writer.edition.counted("and_more", count), path) if count else None


def some_links(
    writer: PageWriter, records: Sequence[Described], path: str = ""
) -> tuple[Link, ...]:
    """To the first records; the last link leads to the rest."""
    rest = rest_of(writer, records, path)
    return (*writer.links(first_of(records)), *((rest,) if rest else ()))


def card_part(
    writer: PageWriter,
    name: str,
    cards: Sequence[Card],
    path: str,
    few: int = FEW,
    first: int = FIRST,
) -> Part[tuple[Card, ...]] | None:
    """The first cards, and the way to the rest."""
    more = rest_of(writer, cards, path, few, first)
    return writer.part(name, tuple(first_of(cards, few, first)), more=more)


def few_cards(
    writer: PageWriter, name: str, cards: Sequence[Card], path: str
) -> Part[tuple[Card, ...]] | None:
    """Fewer of them, where they stand below a text."""
    return card_part(writer, name, cards, path, FEW_CARDS, FIRST_CARDS)
