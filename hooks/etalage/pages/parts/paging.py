"""Long lists as several pages, so that none grows heavy with the number of records.

In: what is listed. Out: the share of each page, and a `Pager` that leads to the others. Next: the
pages that list records.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TypeVar

from markupsafe import Markup

from ...addresses import page_address
from .views import Card, Group, Link, Pager, Step
from .writer import PageWriter

CARDS_A_PAGE = 120

Item = TypeVar("Item")


def make_pager(writer: PageWriter, address: str, number: int, count: int) -> Pager | None:
    """None for a list of one page."""
    if count == 1:
        return None
    paths = [writer.edition.path(page_address(address, it)) for it in range(1, count + 1)]
    links = [Link(Markup.escape(it), path) for it, path in enumerate(paths, 1)]
    steps = tuple(Step(link, it == number) for it, link in enumerate(links, 1))
    previous = Link(writer.word("pager_previous"), paths[number - 2]) if number > 1 else None
    following = Link(writer.word("pager_next"), paths[number]) if number < count else None
    return Pager(steps, previous, following)


def divide(items: Sequence[Item], size: int) -> list[Sequence[Item]]:
    """At least one share, which may be empty."""
    return [items[start : start + size] for start in range(0, len(items), size)] or [items]


def divide_groups(groups: Sequence[Group], size: int) -> list[tuple[Group, ...]]:
    """Groups whose cards together fill a page; a group that does not fit goes on on the next."""
    cards = [(group, card) for group in groups for card in group.cards]
    return [tuple(_regroup(share)) for share in divide(cards, size)]


def _regroup(cards: Sequence[tuple[Group, Card]]) -> Iterator[Group]:
    for _, share in groupby(cards, key=lambda it: it[0].id):
        group, *others = list(share)
        yield replace(group[0], cards=(group[1], *(card for _, card in others)))
