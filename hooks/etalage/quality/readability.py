"""How easy a text is to read, from the length of its sentences and of its words.

In: sentences, and the formula that data/site.yml gives for their language. Out: a `Measure` and its
score. The package syllabreak knows the syllables of a language; its answers are kept, since each
word takes it 50 µs. Next: `reading`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ..cldr import lineage
from ..model.site import Formula
from ..model.syllables import syllable_rules


@dataclass(frozen=True)
class Measure:
    """What is counted in one text, or in many together."""

    words: int = 0
    sentences: int = 0

    syllables: int = 0
    """0 in a language without a formula."""

    def __add__(self, other: "Measure") -> "Measure":
        return Measure(
            self.words + other.words,
            self.sentences + other.sentences,
            self.syllables + other.syllables,
        )

    @property
    def words_per_sentence(self) -> float:
        return self.words / self.sentences

    @property
    def syllables_per_word(self) -> float:
        return self.syllables / self.words


def measure(sentences: Iterable[tuple[str, ...]], formula: Formula | None) -> Measure:
    """Count sentences, each given as its words; without a formula, syllables stay uncounted."""
    counted = [Measure(len(words), 1, _syllables_in(words, formula)) for words in sentences]
    return sum(counted, Measure())


def score(measured: Measure, formula: Formula) -> float:
    """From about 0, hard, to about 100, easy."""
    per_word, per_syllable = float(formula.per_word), float(formula.per_syllable)
    taken_off = per_word * measured.words_per_sentence + per_syllable * measured.syllables_per_word
    return round(float(formula.constant) - taken_off, 1)


def find_formula(formulas: Iterable[Formula], language: str) -> Formula | None:
    """The formula for a language, or else for one that it takes after; None when it has none."""
    known = {it.language: it for it in formulas}
    return next((known[it] for it in lineage(language) if it in known), None)


def _syllables_in(words: Iterable[str], formula: Formula | None) -> int:
    return sum(count_syllables(word.lower(), formula.syllables) for word in words) if formula else 0


@cache
def count_syllables(word: str, rules: str) -> int:
    """rules: code of the language in the package syllabreak, such as nld."""
    return str(syllable_rules().syllabify(word, lang=rules)).count("-") + 1
