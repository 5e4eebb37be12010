"""What data/site.yml settles for all records, seen as a whole.

In: the site. Out: key and message of what contradicts itself. Next: `checks` places them.
"""

from collections.abc import Iterator, Sequence

from ..model import Site
from ..model.conventions import CodeScheme, PlaceKind
from ..model.references import suggestion
from ..model.values import describe
from ..problems import Key

Found = Iterator[tuple[Key, str]]


def contradictions_in(site: Site) -> Found:
    for key, items in site.lists.items():
        yield from _same_names(key, items)
    spoken = [it.language for it in site.readability]
    for index, language in enumerate(spoken):
        if language in spoken[:index]:
            told = (
                f"{describe(language)} has a formula in item {spoken.index(language) + 1} already"
            )
            yield ("readability", index, "language"), f"{told}; keep one"
    for index, kind in enumerate(site.place_kinds):
        for nth, outer in enumerate(kind.within):
            if outer not in site.kinds:
                nearest = suggestion(outer, site.kinds)
                message = f"{describe(outer)} is no kind of places here{nearest}"
                yield ("place_kinds", index, "within", nth), message


def _same_names(key: str, items: Sequence[PlaceKind | CodeScheme]) -> Found:
    names = [it.name for it in items]
    for index, name in enumerate(names):
        if name in names[:index]:
            message = f"{describe(name)} is the name of item {names.index(name) + 1} too"
            yield (key, index, "name"), f"{message}; choose another"
