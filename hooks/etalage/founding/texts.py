"""What the files of a new region say, in each of its languages.

In: a language, and those of the region. Out: its texts by key, the pages of docs/ and the page for
editors, as they stand in languages/. Where it has none they are lent by another language of the
region, which its editors can read. Next: `files`.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from ..cldr import lineage
from ..words import FALLBACK, base_of, brought_words, is_for_readers, keys_in

FOLDER = Path(__file__).parent / "languages"


def lacks_texts(language: str) -> bool:
    return _folder_of(language) is None


def lender_among(languages: tuple[str, ...]) -> str:
    """The language whose texts stand in place of those that another one lacks."""
    return next((it for it in languages if not lacks_texts(it)), FALLBACK)


def folder_of(language: str, languages: tuple[str, ...]) -> Path:
    """languages: of the region."""
    return _folder_of(language) or _folder_of(lender_among(languages)) or FOLDER / FALLBACK


@cache
def texts_in(language: str, languages: tuple[str, ...]) -> Mapping[str, str]:
    text = (folder_of(language, languages) / "texts.yml").read_text("utf-8")
    return dict(yaml.safe_load(text))


def lacking_words(languages: tuple[str, ...]) -> dict[str, dict[str, str]]:
    """Words that readers see and Etalage does not bring: key -> language -> another one's word."""
    words: dict[str, dict[str, str]] = {}
    lent = brought_words(lender_among(languages))
    for language in languages:
        brought = brought_words(language)
        for key in (it for it in keys_in(language) if it not in brought and is_for_readers(it)):
            words.setdefault(key, {})[language] = lent.get(key) or lent[f"{base_of(key)}_other"]
    return words


def _folder_of(language: str) -> Path | None:
    """`de-AT` is written as in de/ where it has no folder of its own."""
    return next((FOLDER / it for it in lineage(language) if (FOLDER / it).is_dir()), None)
