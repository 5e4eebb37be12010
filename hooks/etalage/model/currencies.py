"""Codes of currencies (ISO 4217), as CLDR knows them, and what was meant by a name or a sign.

In: a code or a sum as typed. Out: whether it is a code, or what to write instead. `conventions`
asks, and `guesses`, which tells a number from the sign beside it.
"""

import re
import sys
import unicodedata
from collections.abc import Sequence
from functools import cache

from babel.core import get_global

from ..cldr import REFERENCE, locale_of


@cache
def currencies() -> frozenset[str]:
    """All that a country pays with or paid with; no gold, and no codes for tests and funds."""
    used = get_global("territory_currencies").values()
    return frozenset(code for kept in used for code, _, _, is_tender in kept if is_tender)


@cache
def currencies_in_use() -> frozenset[str]:
    """Those of them that a country pays with now."""
    used = get_global("territory_currencies").values()
    return frozenset(
        code for kept in used for code, _, until, is_tender in kept if is_tender and not until
    )


def currencies_of(country: str) -> tuple[str, ...]:
    """Those that a country (ISO 3166) pays with now; none for what is no country."""
    used = get_global("territory_currencies").get(country, ())
    return tuple(code for code, _, until, is_tender in used if is_tender and not until)


def advise_currency(typed: str, languages: Sequence[str]) -> str:
    """`£`, `pound`, `gbp` -> GBP; empty where nothing is plain. languages: of the site."""
    word = typed.strip()
    if word.upper() in currencies():
        return word.upper()
    for language in (*languages, REFERENCE):
        if code := _by_name(language).get(word.lower()):
            return code
    return ""


@cache
def _by_name(language: str) -> dict[str, str]:
    locale = locale_of(language)
    named = [*locale.currencies.items(), *locale.currency_symbols.items()]
    return {str(name).lower(): code for code, name in named if code in currencies()}


@cache
def unit_marks() -> re.Pattern[str]:
    """What stands beside a number: a sign, a code, or the English word for a sort of money."""
    signs = "".join(
        chr(it) for it in range(sys.maxunicode) if unicodedata.category(chr(it)) == "Sc"
    )
    named = locale_of(REFERENCE).currencies.items()
    words = {str(name).split()[-1].lower() for code, name in named if code in currencies()}
    plain = sorted(it for it in words if it.isalpha() and it.isascii())
    codes = sorted(currencies())
    return re.compile(rf"[%{re.escape(signs)}]|\b(?:{'|'.join((*codes, *plain))})\b")
