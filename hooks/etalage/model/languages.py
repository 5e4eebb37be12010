"""Codes of languages (BCP 47), as CLDR knows them, and what was meant by another word.

In: a code as typed. Out: whether it is one, or what to write instead. `marks` and `source` ask.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Annotated, Any

from pydantic import BeforeValidator, ValidationInfo, WithJsonSchema

from ..cldr import CODE, REFERENCE, canonical, is_language, names_of_languages
from .values import describe, languages_of, refusal


def advise_language(typed: str, languages: Sequence[str]) -> str:
    """`fries`, `nld`, `EN-gb` -> the code; empty where nothing is plain; languages: of the site."""
    word = typed.strip().lower()
    if code := canonical(typed):
        return code
    for language in (*languages, REFERENCE):
        named = re.compile(rf"\b{re.escape(word)}\b") if len(word) > 3 else None
        found = [it for it, name in _names(language).items() if named and named.search(name)]
        if found:
            return min(found, key=lambda it: (len(it), len(_names(language)[it])))
    return ""


@cache
def _names(language: str) -> dict[str, str]:
    """In small letters."""
    return {code: name.lower() for code, name in names_of_languages(language).items()}


def _parse(value: Any, info: ValidationInfo) -> str:
    if isinstance(value, str) and is_language(value):
        return value
    meant = advise_language(str(value), languages_of(info))
    advice = f"write {meant}" if meant else "write its code, such as en or en-GB"
    raise refusal(f"{describe(value)} is no code of a language; {advice}")


def _parse_if_any(value: Any, info: ValidationInfo) -> str:
    return "" if value == "" else _parse(value, info)


LanguageCode = Annotated[
    str,
    BeforeValidator(_parse),
    WithJsonSchema({"type": "string", "pattern": f"^{CODE}$"}),
]
LanguageCodeIfAny = Annotated[
    str,
    BeforeValidator(_parse_if_any),
    WithJsonSchema({"type": "string", "pattern": f"^({CODE})?$"}),
]
