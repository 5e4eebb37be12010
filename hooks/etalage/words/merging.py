"""Etalage's words and a region's own as one.

In: what data/interface.yml says, and the languages of the site. Out: a `Vocabulary`, complete in
every language, with what that took. Next: `loading` reports it, `spoken` says it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..model.localised import Text
from .brought import brought_word, brought_words, is_for_readers, keys_in


@dataclass(frozen=True)
class Vocabulary:
    """Every word of the site, in each of its languages; each has its own forms beside numbers."""

    languages: tuple[str, ...] = ()
    """Of the site, the default first."""

    texts: Mapping[str, Text] = field(default_factory=dict)
    """By key."""

    own: Mapping[str, Text] = field(default_factory=dict)
    """What the region says itself, in some languages or in all."""

    lacking: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Language -> words that its readers would have to do without; none where it has them all."""

    fallen_back: Mapping[str, int] = field(default_factory=dict)
    """Language -> how many words for editors are shown in another one; none where none is."""


def merge_words(own: Mapping[str, Text], languages: tuple[str, ...]) -> Vocabulary:
    """What lacks is said in another language, or by its key."""
    spoken = {it: _spoken_in(it, own) for it in languages}
    texts: dict[str, dict[str, str]] = {}
    for language, words in spoken.items():
        for key in (*keys_in(language), *own):
            word = words.get(key) or brought_word(key) or key
            texts.setdefault(key, {})[language] = word
    lacks = {it: [key for key in keys_in(it) if key not in words] for it, words in spoken.items()}
    lacking = {it: tuple(filter(is_for_readers, keys)) for it, keys in lacks.items()}
    fallen_back = {it: len(keys) - len(lacking[it]) for it, keys in lacks.items()}
    return Vocabulary(
        languages,
        {key: Text(by_language) for key, by_language in texts.items()},
        own,
        {it: keys for it, keys in lacking.items() if keys},
        {it: count for it, count in fallen_back.items() if count},
    )


def _spoken_in(language: str, own: Mapping[str, Text]) -> dict[str, str]:
    """The region's own before those that Etalage brings."""
    mine = {key: text[language] for key, text in own.items() if language in text}
    return {**brought_words(language), **mine}
