"""Words that the term base says to avoid, in the texts of records and of docs/.

In: the term base, the passages of all texts, and names. Out: a note for each such word, with its
line. A whole word counts, also with up to two letters more at its end, so that an inflected form is
found without knowing the language. What others said or are called is left as it is: quotations,
words of another language, titles and names. Next: `commands.check`.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from ..catalogue import Catalogue
from ..model.localised import Text
from ..model.marks import CITATION, FOREIGN_WORDS, LINK_TARGET
from ..model.terms import Term, Terms
from ..model.traversal import items_in
from ..problems import Problem
from .passages import Passage, Passages

ENDING = 2
"""Letters that may follow an avoided word, where it has twice as many itself."""

LEFT_ALONE = re.compile(
    rf"{CITATION.pattern}|{LINK_TARGET.pattern}|{FOREIGN_WORDS.pattern}|https?://\S+"
    r"|“[^”]{1,400}”|\"[^\"\n]{1,400}\"|„[^“”]{1,400}[“”]|«[^»]{1,400}»"
    r"|(?<!\w)‘[^’\n]{1,200}’(?!\w)|(?<!\w)'[^'\n]{1,200}'(?!\w)|\{[^{}\n]{1,40}\}"
)
"""What is no text, or not our words."""

WORD_BEFORE = re.compile(r"([^\W_][\w.'’-]*)\s$")
WORD_AFTER = re.compile(r"\s([^\W_])")
SENTENCE_END = re.compile(r"(?:^|[.!?:;…”\"]|\n)[\s\W]*$")


def find_avoided(
    terms: Terms | None, texts: Iterable[Passages], names: Collection[str]
) -> Iterator[Problem]:
    """names: in which an avoided word may stand."""
    avoided: dict[str, list[_Avoided]] = {}
    for term in terms.terms if terms else ():
        for language, words in term.avoid.by_language.items():
            avoided.setdefault(language, []).extend(_Avoided(it, term, names) for it in words)
    for passage in (
        it for passages in texts for it in passages if "title" not in it.key.split(".")
    ):
        lowered = passage.text.lower().replace("\n", " ")
        for word in avoided.get(passage.language, ()):
            if word.lowered in lowered:
                yield from word.notes_on(passage)


def names_in(catalogue: Catalogue) -> set[str]:
    """Titles of all records, in every language, and other names that they give."""
    found: set[str] = set()
    for records in catalogue.records.values():
        for record in records.values():
            for key, value in items_in(record):
                if key and key[-1] == "title" and isinstance(value, Text):
                    found.update(value.by_language.values())
                elif key and key[-1] in ("acronym", "name", "publisher") and isinstance(value, str):
                    found.add(value)
    return found


@dataclass(frozen=True)
class _Avoided:
    """One word to avoid, in one language."""

    word: str
    term: Term
    names: Collection[str]

    @cached_property
    def lowered(self) -> str:
        return self.word.lower()

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return _pattern(self.word)

    def notes_on(self, passage: Passage) -> Iterator[Problem]:
        preferred = _pattern(self.term.preferred[passage.language])
        text = LEFT_ALONE.sub(lambda found: " " * len(found[0]), passage.text)
        for found in self.pattern.finditer(text):
            is_name = _is_name(found) or self._is_in_a_name(found, passage.text)
            if not is_name and not preferred.fullmatch(found[0]):
                yield self._note(passage, *found.span())

    def _is_in_a_name(self, found: re.Match[str], text: str) -> bool:
        return any(
            found[0] in name and name in text[max(0, found.start() - len(name)) :][: 3 * len(name)]
            for name in self.names
        )

    def _note(self, passage: Passage, start: int, end: int) -> Problem:
        text, language = passage.text, passage.language
        near = text[max(text.rfind("\n", 0, start) + 1, start - 20) : end]
        advice = f"write “{self.term.preferred[language]}”: {self.term.why[language]}"
        message = f"says “{text[start:end]}”; {advice}"
        return Problem(passage.file, passage.line_of(near), passage.key, message)


def _pattern(word: str) -> re.Pattern[str]:
    """A word in small letters is found at the start of a sentence too; a capital is meant."""
    ending = rf"[^\W\d_]{{0,{ENDING}}}" if len(word) >= 2 * ENDING else ""
    spaced = r"\s+".join(map(re.escape, word.split()))
    return re.compile(rf"(?<![\w./@&-]){spaced}{ending}(?!\w)", re.I if word.islower() else 0)


def _is_name(found: re.Match[str]) -> bool:
    """Whether it belongs to a name that nobody here has a say in, by the capitals around it."""
    text, start = found.string, found.start()
    after = WORD_AFTER.match(text, found.end())
    if not found[0][0].isupper() or _begins(text[:start]):
        return bool(after and after[1].isupper() and found[0][0].isupper())
    before = WORD_BEFORE.search(text[max(0, start - 60) : start])
    is_after_capital = (
        before and before[1][0].isupper() and not _begins(text[: start - len(before[0])])
    )
    return bool(found.re.flags & re.I or is_after_capital or (after and after[1].isupper()))


def _begins(before: str) -> bool:
    """Whether a sentence begins after this."""
    return bool(SENTENCE_END.search(before[-60:]))
