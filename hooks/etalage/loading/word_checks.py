"""Rules for the words that a region says itself.

In: the vocabulary, and the document of data/interface.yml. Out: problems by key. Next: `checks`,
which places them.
"""

import re
from collections.abc import Iterator

from ..model.marks import FOREIGN_WORDS
from ..model.values import describe
from ..problems import Key
from ..words import Vocabulary, base_of, brought_word

PLACE = re.compile(r"\{[a-z_]+\}")
"""Where a word has room for a value; its name is looked up, and nothing inside the value."""


def check_words(words: Vocabulary) -> Iterator[tuple[Key, str]]:
    """Key and message of each problem."""
    yield from _half_said_words(words)
    for key, text in words.own.items():
        yield from _uneven_words(key, dict(text.by_language))


def _half_said_words(words: Vocabulary) -> Iterator[tuple[Key, str]]:
    """Words that Etalage does not bring must be there in every language of the site."""
    for key, text in words.own.items():
        if brought_word(key) is None:
            yield from (((key, it), "missing") for it in words.languages if it not in text)


def _uneven_words(key: str, texts: dict[str, str]) -> Iterator[tuple[Key, str]]:
    """Other places for values, such as {date}, than Etalage or the first language has."""
    advice = "write the same between braces, since they stand for values"
    brought = brought_word(key)
    whose, model = ("Etalage", brought) if brought else next(iter(texts.items()), ("", ""))
    wanted = _places_in(model)
    for language, text in texts.items():
        places = _places_in(text)
        may_lack = {"{count}"} if base_of(key) else set()  # as in “one result”
        if not set(wanted) - may_lack <= set(places) <= set(wanted):
            told, sought = (" ".join(it) or "nothing" for it in (places, wanted))
            yield (key, language), f"has {told} where {whose} has {sought}; {advice}"
        elif odd := [place for place in places if not PLACE.fullmatch(place)]:
            yield (key, language), f"{describe(odd[0])} is no place for a value, such as {{date}}"


def _places_in(word: str) -> list[str]:
    bare = FOREIGN_WORDS.sub(r"\1", word)
    return sorted(set(re.findall(r"\{[^{}]*\}?|\}", bare)))
