"""A number with what it counts, as a language writes it.

In: a number in words, and its unit. Out: one with the sign or the name of the currency, or per
cent, where CLDR has them in that language. Next: `edition`.
"""

from decimal import Decimal

from babel.numbers import NumberPattern, get_currency_name, get_currency_symbol

from .cldr import locale_of
from .model.units import PERCENT


def with_unit(number: str, value: Decimal, unit: str, language: str) -> str:
    """`€ 5`, `5 %`, `5 Norwegian kroner`: a currency without a sign of its own goes by its name.

    number: as the language writes it. value: by which the name is in the singular or plural.
    """
    locale = locale_of(language)
    if unit == PERCENT:
        return _around(number, locale.percent_formats[None], "%")
    sign = get_currency_symbol(unit, locale)
    if sign == unit:
        return f"{number} {currency_name(unit, language, value)}"
    return _around(number, locale.currency_formats["standard"], sign)


def currency_name(code: str, language: str, value: Decimal | None = None) -> str:
    """`Norwegian Krone`, as in a list, or `Norwegian kroner`, as after a number."""
    return str(get_currency_name(code, count=value, locale=locale_of(language)))


def _around(number: str, pattern: NumberPattern, sign: str) -> str:
    before, after = (part[0].replace("¤", sign) for part in (pattern.prefix, pattern.suffix))
    gap = "\N{NO-BREAK SPACE}"  # letters would run into the digits
    before += gap if before[-1:].isalpha() else ""
    return f"{before}{number}{gap if after[:1].isalpha() else ''}{after}"
