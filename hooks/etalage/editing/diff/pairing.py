"""Which item of a list was which: by what it names, wherever it stands in the list.

In: a list before and now. Out: pairs of their places, and what is left. Next: `facts`.
"""

from collections.abc import Callable, Mapping
from difflib import SequenceMatcher
from typing import Any

NAMES = ("organisation", "name", "place", "title", "label", "url", "language")
"""Keys by which an item is known, the surest first."""

MOST_ITEMS = 500
"""Looking takes time by the square of this; in a longer list, places count."""

LONGEST_NAME = 200
"""Characters that are compared."""

ALIKE = 0.6
"""Part of the characters of two names that are in the same order."""


def pair_items(before: list[Any], now: list[Any]) -> tuple[dict[int, int], list[int]]:
    """Place now -> place before, in the order of now; and the places of what went."""
    left = list(range(len(before)))
    if max(len(before), len(now)) > MOST_ITEMS:
        pairs = {index: index for index in range(min(len(before), len(now)))}
        return pairs, left[len(pairs) :]
    pairs = {}
    for is_same in (_is_equal, _has_same_name, _is_alike):
        for index in (it for it in range(len(now)) if it not in pairs):
            found = _find(now[index], before, left, is_same)
            if found is not None:
                pairs[index] = found
                left.remove(found)
    return dict(sorted(pairs.items())), left


def name_of(item: Any) -> str:
    """What an item is called by; its first value where none of its keys is a name."""
    if not isinstance(item, Mapping):
        return "" if item is None else str(item)
    names = (item[key] for key in (*NAMES, *item) if key in item)
    return next((name for it in names if (name := name_of(it))), "")


def _find(
    item: Any, before: list[Any], left: list[int], is_same: Callable[[Any, Any], bool]
) -> int | None:
    return next((index for index in left if is_same(before[index], item)), None)


def _is_equal(old: Any, new: Any) -> bool:
    return bool(old == new)


def _has_same_name(old: Any, new: Any) -> bool:
    return isinstance(new, Mapping) and isinstance(old, Mapping) and name_of(old) == name_of(new)


def _is_alike(old: Any, new: Any) -> bool:
    """A name much like it, or another name but for the rest mostly the same."""
    if not (isinstance(old, Mapping) and isinstance(new, Mapping)):
        return False
    keys = old.keys() | new.keys()
    is_mostly_same = 2 * sum(old.get(key) == new.get(key) for key in keys) >= len(keys)
    one, other = (name_of(it)[:LONGEST_NAME] for it in (old, new))
    return is_mostly_same or SequenceMatcher(None, one, other).ratio() >= ALIKE
