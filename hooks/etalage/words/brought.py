"""The words that Etalage brings, as the files beside this one have them.

In: the code of a language. Out: its words by key, and which of them readers see. No language is
named here but the one that the words for editors fall back to. Next: `merging`.
"""

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from ..cldr import PLURALS, lineage, plurals_of

FOLDER = Path(__file__).parent
DESCRIPTIONS = "descriptions"

FALLBACK = "en"
"""Of words for editors, which a language may lack; it has a word for every key."""

READERS = "readers"


@cache
def brought_words(language: str) -> Mapping[str, str]:
    """By key; nothing for a language that has no file, not even as a part of the world writes it.

    `pt-BR` is read from pt.yml where it has no file of its own.
    """
    for code in lineage(language):
        if (FOLDER / f"{code}.yml").is_file() and code != DESCRIPTIONS:
            return MappingProxyType(_read(code))
    return MappingProxyType({})


def brought_word(key: str) -> str | None:
    """Any language's, for what the others must have too; None for a word that is not brought."""
    brought, base = brought_words(FALLBACK), base_of(key)
    return brought.get(f"{base}_other" if base else key)


def all_keys() -> Iterator[str]:
    """Of every word that Etalage asks for, in the order of the files."""
    yield from brought_words(FALLBACK)


@cache
def keys_in(language: str) -> tuple[str, ...]:
    """Of every word that a language must have.

    A word beside a number has each form that the language tells apart, by CLDR: `…_one`, `…_few`.
    """
    forms = [it for it in PLURALS if it in plurals_of(language)]
    keys: dict[str, None] = {}
    for key in all_keys():
        base = base_of(key)
        keys |= dict.fromkeys(f"{base}_{form}" for form in forms) if base else {key: None}
    return tuple(keys)


def base_of(key: str) -> str:
    """`explore_found` of explore_found_few; empty for a word that stands beside no number."""
    base, _, form = key.rpartition("_")
    return base if form in PLURALS and f"{base}_other" in brought_words(FALLBACK) else ""


def is_for_readers(key: str) -> bool:
    """Whether readers see it, rather than editors alone."""
    return brought_word(key) is not None and _description_of(key)[0] == READERS


def describe_word(key: str) -> str:
    """Where a word stands, and what its places for a value mean."""
    return _description_of(key)[1]


@cache
def _description_of(key: str) -> tuple[str, str]:
    """For whom it is, and its description: its own, or that of the nearest family."""
    descriptions = _read(DESCRIPTIONS)
    fitting = [
        (len(pattern.replace("*", "")), group, text)
        for group, texts in descriptions.items()
        for pattern, text in texts.items()
        if pattern == key or fnmatchcase(key, pattern)
    ]
    _, group, text = max(fitting, default=(0, "", ""))
    return group, text


@cache
def _read(name: str) -> dict[str, Any]:
    """Every value as text, since “no” and “on” are words."""
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    text = (FOLDER / f"{name}.yml").read_text("utf-8")
    return dict(yaml.load(text, Loader=loader))  # noqa: S506 - it makes nothing but text
