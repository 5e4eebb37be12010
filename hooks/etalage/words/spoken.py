"""The words of one language, for pages and templates.

In: safe HTML by key. Out: `Words`. A word that is missing, or one with a place for a value that
nobody gives, is noted while pages are planned and drawn, so that all of them can be reported at
once; until then another text stands in its place.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from markupsafe import Markup

from ..cldr import PLURALS
from ..problems import Problem

FILE = "data/interface.yml"
"""Where a region says what Etalage does not say, or says otherwise."""


PLACE = re.compile(r"\{([^{}]*)\}")
"""A place for a value, such as {date}."""


class Word(Markup):
    """An interface word that knows its key, and whom to tell about a misspelt place for a value."""

    key: str

    words: "Words"
    """Those it is one of, which keep its problems."""

    def format(self, *_: Any, **values: Any) -> Markup:  # type: ignore[override]
        """Fill in values by name and by nothing else: no attribute of a value can be reached."""

        def fill(place: re.Match[str]) -> str:
            if place[1] in values:
                return str(Markup.escape(values[place[1]]))
            known = " ".join(f"{{{name}}}" for name in values) or "none"
            self.words.note(self.key, f"there is no value for {place[0]}; there is {known}")
            return place[0]

        return Markup(PLACE.sub(fill, self))  # noqa: S704 - values are escaped, words are markup


class Words:
    """Interface words by key; in templates also as `words.key`."""

    def __init__(self, texts: Mapping[str, Markup]) -> None:
        self._words = {key: self._word(key, text) for key, text in texts.items()}
        self._problems: dict[Problem, None] = {}

    def __getitem__(self, key: str) -> Word:
        if key in self._words:
            return self._words[key]
        self.note(key, "missing; a page asks for this word")
        return self._word(key, Markup.escape(key))

    def __getattr__(self, key: str) -> Word:
        if key.startswith("_"):
            raise AttributeError(key)
        return self[key]

    def beside(self, key: str, form: str) -> Word:
        """The form of a word that stands beside a number, one of CLDR's, such as few."""
        return self[f"{key}_{form}"]

    def forms(self, key: str) -> Iterator[tuple[str, Word]]:
        """All that the language has of it, for a script that counts."""
        yield from ((it, self[f"{key}_{it}"]) for it in PLURALS if f"{key}_{it}" in self)

    def __contains__(self, key: str) -> bool:
        return key in self._words

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Words) and self._words == other._words

    def __hash__(self) -> int:
        return id(self)

    def __repr__(self) -> str:
        return f"Words({self._words!r})"

    def note(self, key: str, message: str) -> None:
        """Keep a problem until all pages are made, or until they are planned anew."""
        self._problems[Problem(FILE, 1, key, message)] = None

    def forget(self) -> None:
        """Begin anew with problems: those of a plan that was given up are nobody's."""
        self._problems.clear()

    @property
    def problems(self) -> Iterator[Problem]:
        """What was noted until now, each once."""
        yield from self._problems

    def _word(self, key: str, text: Markup) -> Word:
        word = Word(text)
        word.key, word.words = key, self
        return word
