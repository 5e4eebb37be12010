"""Places by what they are.

In: places. Out: groups of them, in the order of lists. Next: the list of places, and the chart of
where.
"""

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from ...model import Place
from .writer import PageWriter


def group_by_kind(
    writer: PageWriter, places: Iterable[Place]
) -> Iterator[tuple[str, Markup, list[Place]]]:
    """Key and name of each kind that there is, with its places."""
    listed = list(places)
    for kind in writer.catalogue.site.place_kinds:
        if found := [it for it in listed if it.kind == kind.name]:
            yield kind.name, writer.text(kind.plural), found
