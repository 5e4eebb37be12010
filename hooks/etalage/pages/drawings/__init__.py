"""Maps made of data, as pictures that stand beside the pages.

In: a catalogue and its editions. Out: `Drawing`s: where each stands, its template, and a view in
the units of the outlines it is drawn on. Projects without a picture of their own have a map of the
countries they work in (`abroad`), places one of what lies around them (`nearby`), which names it in
each language; a small one tells where in the region a record is (`whereabouts`). What a drawing
shows is said beside it (`parts.maps`, `parts.locator`). Next: `site.drawing`.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from ...catalogue import Catalogue
from ...edition import Edition
from ..parts.locator import locator_path
from ..parts.maps import drawing_path
from .abroad import Abroad, draw_abroad
from .nearby import Nearby, draw_nearby
from .whereabouts import Whereabouts, draw_whereabouts

View = Abroad | Nearby | Whereabouts


@dataclass(frozen=True)
class Drawing:
    """A file beside the pages."""

    path: str
    """From the site's root."""

    template: str
    """File below the folder of templates."""

    view: View


def plan_drawings(catalogue: Catalogue, editions: Iterable[Edition]) -> Iterator[Drawing]:
    first, *_ = all_editions = tuple(editions)
    for project in catalogue.projects.values():
        if path := drawing_path(catalogue, first, project):
            yield _plan(catalogue, path, "abroad", draw_abroad, project)
    if catalogue.map:
        yield from _plan_nearby(catalogue, all_editions)
    for record in catalogue.described():
        if path := locator_path(catalogue, record):
            yield _plan(catalogue, path, "whereabouts", draw_whereabouts, record)


def _plan_nearby(catalogue: Catalogue, editions: Iterable[Edition]) -> Iterator[Drawing]:
    for edition, place in product(editions, catalogue.places.values()):
        if path := drawing_path(catalogue, edition, place):
            yield _plan(catalogue, path, "nearby", draw_nearby, edition, place)


def _plan(
    catalogue: Catalogue, path: str, name: str, draw: Callable[..., View], *given: object
) -> Drawing:
    """name: of the template; given: what is drawn."""
    return Drawing(path, f"drawings/{name}.html", catalogue.once(f"drawings/{path}", draw, *given))
