"""What the files of a new region say, in each of its languages.

In: a language. Out: its texts by key, the pages of docs/ and the page for editors, as they stand in
languages/; those of another language where it has none. Next: `files`.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from ..cldr import lineage
from ..words import FALLBACK, brought_word, brought_words, is_for_readers, keys_in

FOLDER = Path(__file__).parent / "languages"


def lacks_texts(language: str) -> bool:
    return _folder_of(language) is None


def folder_of(language: str) -> Path:
    return _folder_of(language) or FOLDER / FALLBACK


@cache
def texts_in(language: str) -> Mapping[str, str]:
    text = (folder_of(language) / "texts.yml").read_text("utf-8")
    return dict(yaml.safe_load(text))


def lacking_words(languages: tuple[str, ...]) -> dict[str, dict[str, str]]:
    """Words that readers see and Etalage does not bring: key -> language -> another one's word."""
    words: dict[str, dict[str, str]] = {}
    for language in languages:
        brought = brought_words(language)
        for key in (it for it in keys_in(language) if it not in brought and is_for_readers(it)):
            words.setdefault(key, {})[language] = str(brought_word(key))
    return words


def _folder_of(language: str) -> Path | None:
    """`de-AT` is written as in de/ where it has no folder of its own."""
    return next((FOLDER / it for it in lineage(language) if (FOLDER / it).is_dir()), None)
