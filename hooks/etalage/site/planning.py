"""Pages planned anew where what they show has changed, and taken over from before otherwise.

In: a catalogue, an edition a language, and what was planned before. Out: a `Plan`. Next: `build`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..catalogue import Catalogue
from ..edition import Edition
from ..pages import Page, Piece
from ..watching import Made, Maker, differ_around, differ_in


@dataclass(frozen=True)
class Plan:
    """All that was made of one catalogue."""

    catalogue: Catalogue

    editions: Mapping[str, Edition]
    """By language."""

    made: Mapping[str, Made]
    """By name."""

    @property
    def pages(self) -> Iterator[Page]:
        """Those of all pieces."""
        for name, made in self.made.items():
            if name.startswith(PAGES):
                yield from made.answer


PAGES = "pages/"
"""How the name of a piece of pages begins."""


def edition_as_before(edition: Edition, before: Plan | None) -> Edition:
    """That of before where it says the same: pages that are taken over speak through it."""
    known = before.editions.get(edition.language) if before else None
    return known if known == edition else edition


def start_making(
    catalogue: Catalogue, editions: Mapping[str, Edition], before: Plan | None
) -> Maker:
    """Who takes over from before what would be the same."""
    if not before or before.editions != editions or differ_around(before.catalogue, catalogue):
        return Maker(catalogue)
    return Maker(catalogue, before.made, differ_in(before.catalogue, catalogue))


def plan_pieces(maker: Maker, language: str, pieces: Iterable[Piece]) -> None:
    """pieces: of the language."""
    for piece in pieces:
        maker.make(f"{PAGES}{language}/{piece.name}", _listed(piece.plan), piece.given)


def _listed(plan: Callable[[Catalogue], Iterable[Page]]) -> Callable[[Catalogue], tuple[Page, ...]]:
    """Planned at once, while it is noted what it asks."""
    return lambda catalogue: tuple(plan(catalogue))
