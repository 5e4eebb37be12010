"""The texts of one language, measured: which are long, which are hard.

In: records and the formulas of data/site.yml. Out: a `Reading`. Next: `report`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from ..model import Described
from ..model.site import Formula
from .readability import Measure, find_formula, measure, score
from .texts import sentences_of

SHOWN = 10
LEAST_WORDS = 50
"""A score of fewer words says little."""


@dataclass(frozen=True)
class Measured:
    """score: None where the language has no formula, or the text too few words."""

    record: Described
    measure: Measure
    score: float | None


@dataclass(frozen=True)
class Reading:
    """formula: its name; empty, and score None, where the language has none. score, measure: of all texts together."""

    language: str
    formula: str
    score: float | None
    measure: Measure
    longest: tuple[Measured, ...]
    hardest: tuple[Measured, ...]


def read_texts(records: Iterable[Described], language: str, formulas: Iterable[Formula]) -> Reading:
    formula = find_formula(formulas, language)
    texts = [_measured(record, language, formula) for record in records]
    everything = sum((it.measure for it in texts), Measure())
    longest = sorted(texts, key=lambda it: -it.measure.words)
    hardest = sorted((it for it in texts if it.score is not None), key=lambda it: it.score or 0)
    return Reading(
        language=language,
        formula=formula.name if formula else "",
        score=score(everything, formula) if formula and everything.words else None,
        measure=everything,
        longest=tuple(longest[:SHOWN]),
        hardest=tuple(hardest[:SHOWN]),
    )


def _measured(record: Described, language: str, formula: Formula | None) -> Measured:
    measured = measure(sentences_of(record, language), formula)
    return Measured(
        record,
        measured,
        score(measured, formula) if formula and measured.words >= LEAST_WORDS else None,
    )
