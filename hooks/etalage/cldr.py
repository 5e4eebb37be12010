"""What CLDR knows of a language, by its BCP 47 code: the one door to Babel's own form of a code.

In: a code such as en-GB or sr-Latn. Out: the `Locale` by which Babel writes dates and numbers;
which codes there are, and which one was meant; which way a language is written; how it counts.
Codes have a language, perhaps a script, perhaps a part of the world, in BCP 47's own case.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from babel import Locale
from babel.core import get_global
from babel.dates import format_date
from babel.localedata import exists

CODE = r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?"
"""The form of a code, not whether there is such a language."""

REFERENCE = "en"
"""The locale of CLDR that names all languages, scripts and countries; others lack some."""

WORLD = "001"

PLURALS = ("zero", "one", "two", "few", "many", "other")
"""CLDR's names of the forms that a word may have beside a number."""

OLDER_CODES = re.compile(
    "alb|arm|baq|bur|chi|cze|dut|fre|geo|ger|gre|ice|mac|mao|may|per|rum|slo|tib|wel"
)
"""Codes of three letters that ISO 639-2 has besides those of ISO 639-3."""

RIGHT_TO_LEFT = {"Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"}
"""Scripts (ISO 15924); Babel knows the way of a language only where CLDR has patterns for it."""

NO_PLACES = {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}
"""Codes beside those of countries that CLDR has for groups of them, and for none."""

NO_MONTH = "M04"
"""What CLDR writes for April where it has no name for it."""

MOST_COUNTED = 200
"""Numbers up to which forms are told apart; those of millions, as in French, are for sums."""


@cache
def locale_of(code: str) -> Locale:
    """How a language is written; without a part of the world as CLDR has it for all of it.

    English is then 16 January 2020, and January 16, 2020 as en-US alone. Kept, since reading one
    takes long. Raises ValueError for a code that CLDR has no patterns for.
    """
    for name in (f"{code}-{WORLD}", code):
        if exists(name.replace("-", "_")):
            return Locale.parse(name, sep="-")
    for wider in lineage(code):
        if exists(wider.replace("-", "_")):
            return locale_of(wider)
    raise ValueError(f"{code} is no language that CLDR can write")


def can_be_written(code: str) -> bool:
    """Whether CLDR has patterns and names for dates of a language, or of one it takes after."""
    if not any(exists(it.replace("-", "_")) for it in lineage(code)):
        return False
    return NO_MONTH not in format_date(date(2020, 4, 1), "long", locale_of(code))


def names_of_languages(code: str) -> dict[str, str]:
    """Code -> name in this language, of languages without a script or a part of the world."""
    return {it: str(name) for it, name in locale_of(code).languages.items() if "_" not in it}


def name_of_language(code: str, language: str) -> str:
    """Name of a language in another, with its script or country; its code where CLDR has none."""
    plain, script, part = _parts(code)
    locale = locale_of(language)
    names = locale.languages
    if whole := names.get(code.replace("-", "_")):
        return str(whole)
    more = [locale.scripts.get(script), locale.territories.get(part)]
    told = ", ".join(str(it) for it in more if it)
    name = str(names.get(plain, plain))
    return f"{name} ({told})" if told else name


@cache
def countries() -> frozenset[str]:
    """Codes of ISO 3166 and Kosovo's, by CLDR; not of groups of countries."""
    known = map(str, locale_of(REFERENCE).territories)
    return frozenset(it for it in known if re.fullmatch("[A-Z]{2}", it)) - NO_PLACES


def names_of_countries(code: str) -> dict[str, str]:
    """Code -> name in this language."""
    return {str(it): str(name) for it, name in locale_of(code).territories.items()}


def is_language(code: str) -> bool:
    """Whether there is such a language, and such a script and a part of the world."""
    if not re.fullmatch(CODE, code):
        return False
    language, script, part = _parts(code)
    reference = locale_of(REFERENCE)
    return (
        _is_plain_language(language)
        and (not script or script in reference.scripts)
        and (not part or part in reference.territories.keys() - NO_PLACES)
    )


def canonical(typed: str) -> str:
    """`EN_gb` -> en-GB, `fra` -> fr; empty where no language is meant."""
    words = re.split("[-_]", typed.strip())
    first = words[0].lower()
    language = str(get_global("language_aliases").get(first, first)).replace("_", "-")
    rest = [it.title() if len(it) == 4 else _country(it.upper()) for it in words[1:]]
    code = "-".join((language, *rest))
    return next((it for it in (code, language) if is_language(it)), "")


def _country(typed: str) -> str:
    """`UK` -> GB; as it was typed where it became several countries, or is none."""
    meant = get_global("territory_aliases").get(typed, [])
    return str(meant[0]) if len(meant) == 1 else typed


def in_three_letters(code: str) -> str:
    """`fr-BE` -> fra: the language alone, by ISO 639-3; its own code where CLDR knows no longer."""
    language = _parts(code)[0]
    known = get_global("language_aliases").items()
    longer = [
        it
        for it, short in known
        if short == language and len(it) == 3 and not OLDER_CODES.fullmatch(it)
    ]
    return str(longer[0]) if len(language) == 2 and longer else language


def lineage(code: str) -> Iterator[str]:
    """The code itself, then those it takes after: `pt-BR`, `pt`.

    Another script than its usual one is another language to who reads it: `sr-Latn` takes after
    nothing.
    """
    yield code
    language, script, part = _parts(code)
    if script and part:
        yield f"{language}-{script}"
    if (script or part) and script in ("", _usual_script(language)):
        yield language


def is_right_to_left(code: str) -> bool:
    return (_parts(code)[1] or _usual_script(code)) in RIGHT_TO_LEFT


def plural_of(code: str, count: int) -> str:
    """Which form of a word stands beside a number, one of `PLURALS`."""
    return str(locale_of(code).plural_form(count))


@cache
def plurals_of(code: str) -> frozenset[str]:
    """All forms that a language has for numbers of things."""
    return frozenset(plural_of(code, count) for count in range(MOST_COUNTED))


def _is_plain_language(code: str) -> bool:
    """All codes of two letters are known; of those of three, the ones that have no shorter one."""
    if len(code) == 2:
        return code in locale_of(REFERENCE).languages
    return code not in get_global("language_aliases")


def _parts(code: str) -> tuple[str, str, str]:
    """Language, script and part of the world; empty where the code does not say."""
    language, *rest = code.split("-")
    script = next((it for it in rest if len(it) == 4), "")
    return language, script, next((it for it in rest if it != script), "")


def _usual_script(code: str) -> str:
    likely = get_global("likely_subtags").get(code.split("-")[0], "")
    return next((it for it in str(likely).split("_") if len(it) == 4), "")
