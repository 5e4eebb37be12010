"""Pages planned anew where what they show has changed, and taken over from before otherwise.

In: a catalogue, an edition a language, and what was planned before. Out: a `Plan`. Next: `build`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ..catalogue import Catalogue
from ..editing.form import Form
from ..edition import Edition, make_edition, make_wordless_edition
from ..pages import Page, Piece
from ..pages.explorer import Scripts
from ..settings import Settings
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


def outline(plan: Plan) -> Plan:
    """What it takes to know whether pages are the same, and where they are; not what they show."""
    return _lasting(plan, lambda answer: _without_views(_without_texts(answer)))


def outline_of_pages(plan: Plan) -> Plan:
    """The same, with all that stands beside the pages."""
    return _lasting(plan, _without_views)


def _lasting(plan: Plan, keep: Callable[[Any], Any]) -> Plan:
    lasting = ((name, made) for name, made in plan.made.items() if made.lasts)
    kept = {name: replace(made, answer=keep(made.answer)) for name, made in lasting}
    return replace(plan, made=kept)


def _without_views(answer: Any) -> Any:
    """Of one page or several."""
    match answer:
        case tuple():
            return tuple(map(_without_views, answer))
        case Page():
            return answer.outline
    return answer


def _without_texts(answer: Any) -> Any:
    """Of the form, of the explorer's scripts, or of a file."""
    match answer:
        case Form() | Scripts():
            return replace(answer, files=dict.fromkeys(answer.files, ""))
        case str():
            return ""
    return answer


PAGES = "pages/"
"""How the name of a piece of pages begins."""


def make_editions(
    catalogue: Catalogue, settings: Settings, before: Plan | None
) -> dict[str, Edition]:
    """By language: that of before where it says the same, for pages taken over speak through it."""
    return {it: _make_edition(it, catalogue, settings, before) for it in settings.languages}


def _make_edition(
    language: str, catalogue: Catalogue, settings: Settings, before: Plan | None
) -> Edition:
    if before and before.catalogue.words == catalogue.words and language in before.editions:
        known = before.editions[language]
        if replace(make_wordless_edition(language, settings), words=known.words) == known:
            known.words.forget()  # what was wrong in a plan that came to nothing
            return known
    return make_edition(catalogue, language, settings)


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
        name, plan = f"{PAGES}{language}/{piece.name}", _listed(piece.plan)
        maker.make(name, plan, piece.given, lasts=piece.lasts)


def _listed(plan: Callable[[Catalogue], Iterable[Page]]) -> Callable[[Catalogue], tuple[Page, ...]]:
    """Planned at once, while it is noted what it asks."""
    return lambda catalogue: tuple(plan(catalogue))
