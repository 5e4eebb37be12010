"""The words that the site itself says, and what is asked of them that they cannot give.

    words/<language>.yml ─ brought ─┐
    data/interface.yml ─ loading ───┴─> merging ─> Vocabulary ─> spoken ─> Words of one language

Etalage brings its words, a file a language, and `descriptions.yml` says once for all languages
where each stands. A region says otherwise what it likes, and has words of its own. What readers see
must be there in every language of the site; what editors see may fall back to another one. Next:
`edition`.
"""

from .brought import (
    FALLBACK,
    all_keys,
    base_of,
    brought_word,
    brought_words,
    describe_word,
    is_for_readers,
    keys_in,
)
from .merging import Vocabulary, merge_words
from .spoken import FILE, PLACE, Word, Words

__all__ = [
    "FALLBACK",
    "FILE",
    "PLACE",
    "Vocabulary",
    "Word",
    "Words",
    "all_keys",
    "base_of",
    "brought_word",
    "brought_words",
    "describe_word",
    "is_for_readers",
    "keys_in",
    "merge_words",
]
