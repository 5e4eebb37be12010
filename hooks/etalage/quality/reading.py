"""The texts of one language, measured: which are long, which are hard.

In: records and the formulas of data/site.yml. Out: a `Reading`. Next: `report`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from ..kept import Kept
from ..model import Described
from ..model.site import Formula
from .readability import Measure, find_formula, measure, score
from .texts import sentences_in, texts_of

SHOWN = 10
"""Texts in a list of the longest or the hardest."""

LEAST_WORDS = 50
"""A score of fewer words says little."""


@dataclass(frozen=True)
class Measured:
    """The text of one record in one language."""

    record: Described
    measure: Measure

    score: float | None
    """None where the language has no formula, or the text too few words."""


@dataclass(frozen=True)
class Reading:
    """All texts of one language."""

    language: str

    formula: str
    """Its name; empty where the language has none."""

    score: float | None
    """Of all texts together; None where the language has no formula."""

    measure: Measure
    """Of all texts together."""

    longest: tuple[Measured, ...]
    """The longest first, `SHOWN` at most."""

    hardest: tuple[Measured, ...]
    """The hardest first, `SHOWN` at most."""


def read_texts(
    records: Iterable[Described],
    language: str,
    formulas: Iterable[Formula],
    kept: Kept,
) -> Reading:
    """Measure the texts of these records in one language, each alone and all together."""
    formula = find_formula(formulas, language)
    texts = [_measured(record, language, formula, kept) for record in records]
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


def _measured(record: Described, language: str, formula: Formula | None, kept: Kept) -> Measured:
    texts = texts_of(record, language)

    def count() -> list[int]:
        found = measure(sentences_in(texts), formula)
        return [found.words, found.sentences, found.syllables]

    asked = [formula.syllables if formula else "", *texts]
    measured = Measure(*kept.ask(sha256("\0".join(asked).encode()).hexdigest(), count))
    return Measured(
        record,
        measured,
        score(measured, formula) if formula and measured.words >= LEAST_WORDS else None,
    )
