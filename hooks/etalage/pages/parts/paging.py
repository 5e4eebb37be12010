"""Long lists as several pages, so that none grows heavy with the number of records.

In: what is listed. Out: the share of each page, and a `Pager` that leads to the others. Next: the
pages that list records.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any, ClassVar, Protocol, TypeVar

from markupsafe import Markup

from ...addresses import page_address
from .views import Link, Pager, Step
from .writer import PageWriter

CARDS_A_PAGE = 120

MANY = 20
"""Pages of a list, from which on not every page leads to every other."""

NEAR = 5
"""Pages on either side to which it does."""

Item = TypeVar("Item")


class Identified(Protocol):
    """A group under a heading."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def id(self) -> str: ...


Grouped = TypeVar("Grouped", bound=Identified)


def make_pager(writer: PageWriter, address: str, number: int, count: int) -> Pager | None:
    """None for a list of one page."""
    if count == 1:
        return None

    def step(label: Markup, page: int) -> Link:
        return Link(label, writer.edition.path(page_address(address, page)))

    steps = (Step(step(Markup.escape(it), it), it == number) for it in _shown(number, count))
    previous = step(writer.word("pager_previous"), number - 1) if number > 1 else None
    following = step(writer.word("pager_next"), number + 1) if number < count else None
    return Pager(tuple(steps), previous, following)


def _shown(number: int, count: int) -> Iterable[int]:
    """All pages, or of many those around this one and some on the way to the ends."""
    if count <= MANY:
        return range(1, count + 1)
    near = range(max(1, number - NEAR), min(count, number + NEAR) + 1)
    return sorted({*range(1, count, -(-count // (2 * NEAR))), *near, count})


def divide(items: Sequence[Item], size: int) -> list[Sequence[Item]]:
    """At least one share, which may be empty."""
    return [items[start : start + size] for start in range(0, len(items), size)] or [items]


def divide_groups(
    groups: Sequence[Grouped], size: int, field: str = "cards"
) -> list[tuple[Grouped, ...]]:
    """Groups whose items together fill a page; a group that does not fit goes on on the next.

    field: that of a group which holds its items.
    """
    items = [(group, item) for group in groups for item in getattr(group, field)]
    return [tuple(_regroup(share, field)) for share in divide(items, size)]


def _regroup(items: Sequence[tuple[Grouped, object]], field: str) -> Iterator[Grouped]:
    for _, share in groupby(items, key=lambda it: it[0].id):
        several = list(share)
        yield replace(several[0][0], **{field: tuple(item for _, item in several)})
