"""Codes of languages, as CLDR knows them, and what was meant by another word.

In: a code as typed. Out: whether it is one, or what to write instead. `marks` and `source` ask.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Annotated, Any

from babel import Locale
from babel.core import get_global
from pydantic import BeforeValidator, ValidationInfo, WithJsonSchema

from .values import describe, languages_of, refusal

CODE = re.compile("[a-z]{2,3}")


def is_language(code: str) -> bool:
    """All codes of two letters are known; of those of three, the ones that have a shorter one."""
    if not CODE.fullmatch(code):
        return False
    return code in _names("en") if len(code) == 2 else code not in get_global("language_aliases")


def advise_language(typed: str, languages: Sequence[str]) -> str:
    """`fries`, `nld`, `EN-gb` -> the code; empty where nothing is plain; languages: of the site."""
    word = typed.strip().lower()
    short = get_global("language_aliases").get(word, word.partition("-")[0].partition("_")[0])
    if is_language(str(short)):
        return str(short)
    for language in (*languages, "en"):
        named = re.compile(rf"\b{re.escape(word)}\b") if len(word) > 3 else None
        found = [it for it, name in _names(language).items() if named and named.search(name)]
        if found:
            return min(found, key=lambda it: (len(it), len(_names(language)[it])))
    return ""


@cache
def _names(language: str) -> dict[str, str]:
    known = Locale.parse(language).languages.items()
    return {code: str(name).lower() for code, name in known if CODE.fullmatch(code)}


def _parse(value: Any, info: ValidationInfo) -> str:
    if isinstance(value, str) and is_language(value):
        return value
    meant = advise_language(str(value), languages_of(info))
    advice = f"write {meant}" if meant else "write two or three small letters, such as en"
    raise refusal(f"{describe(value)} is no code of a language; {advice}")


def _parse_if_any(value: Any, info: ValidationInfo) -> str:
    return "" if value == "" else _parse(value, info)


LanguageCode = Annotated[
    str,
    BeforeValidator(_parse),
    WithJsonSchema({"type": "string", "pattern": "^[a-z]{2,3}$"}),
]
LanguageCodeIfAny = Annotated[
    str,
    BeforeValidator(_parse_if_any),
    WithJsonSchema({"type": "string", "pattern": "^([a-z]{2,3})?$"}),
]
