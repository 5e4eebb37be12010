"""How a language writes numbers, sums and dates, by CLDR; no language is named here.

In: a language. Out: its `Notation`. Next: `numbers`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property

from babel import Locale
from babel.units import format_unit

from ...cldr import locale_of

BLANKS = "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}"
"""Between groups of digits in any language; a plain one only where a language writes so."""

SHORTEST_WORD = 3
"""Letters of a word for a magnitude; shorter ones stand for units of measure as well."""


@dataclass(frozen=True)
class Notation:
    decimals: str
    """Signs before decimals."""

    groups: str
    """Signs between groups of three digits, blanks among them."""

    magnitudes: Mapping[str, Decimal]
    """Word such as miljoen, in small letters -> what it multiplies by."""

    months: Mapping[str, int]
    """Name, also in small letters and with a capital -> number of the month."""

    sure_months: frozenset[str]
    """Names as the language writes them; in small letters some are other words too, such as may."""

    date_link: str
    """Word between day and month, where a language has one."""

    percent: frozenset[str]
    """Words and signs for per cent."""

    money: frozenset[str]
    """Codes, signs and last words of the names of currencies, in small letters."""

    @cached_property
    def cluster(self) -> re.Pattern[str]:
        """Digits as they stand together, such as 1.500.000,50 or 12:30, or a date of digits."""
        blanks = re.escape("".join(it for it in self.groups if it.isspace()))
        signs = re.escape("".join(it for it in self.groups + self.decimals if not it.isspace()))
        digits = rf"(?:\d{{1,3}}(?:[{blanks}]\d{{3}}(?!\d))+|\d+)(?:[.,:{signs}]\d+)*"
        return re.compile(rf"(?<![\w@#])(?:\d{{4}}-\d\d-\d\d(?!\d)|{digits})")

    @cached_property
    def number(self) -> re.Pattern[str]:
        """A whole number or one with decimals, as this language writes it."""
        group, decimal = (f"[{re.escape(signs)}]" for signs in (self.groups, self.decimals))
        return re.compile(rf"(?:\d{{1,3}}(?:{group}\d{{3}})+|\d+)(?:{decimal}\d+)?")

    @cached_property
    def magnitude(self) -> re.Pattern[str]:
        """A word for a magnitude, alone or as the end of a word: twintigduizend."""
        return re.compile(rf"({_either(self.magnitudes)})(?!\w)\.?", re.I)

    @cached_property
    def month(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)({_either(self.months)})(?!\w)")

    @cached_property
    def day_before_month(self) -> re.Pattern[str]:
        """11 maart, 11. März, 11 de marzo, 11th of March."""
        ordinal = r"[^\W\d_]{1,3}(?:\s[^\W\d_]{2})?"
        link = rf"(?:\s{re.escape(self.date_link)})?" if self.date_link else ""
        return re.compile(rf"(?<![\d.,])(0?[1-9]|[12]\d|3[01])(?:\.|{ordinal}|º)?{link}\s$")

    def value_of(self, written: str) -> Decimal:
        """The value of what `number` matches."""
        bare = re.sub(f"[{re.escape(self.groups)}]", "", written)
        return Decimal(re.sub(f"[{re.escape(self.decimals)}]", ".", bare))


@cache
def notation_of(language: str) -> Notation:
    locale = locale_of(language)
    symbols = [it for it in locale.number_symbols.values() if "group" in it and "decimal" in it]
    months = dict(_months(locale))
    as_written = {it for name in months for it in (name, name[:1].upper() + name[1:])}
    groups = {str(it["group"]) for it in symbols}
    plain = " " if groups & {*BLANKS, " "} else ""
    return Notation(
        decimals="".join(sorted({str(it["decimal"]) for it in symbols})),
        groups="".join(sorted(groups - {*BLANKS, " "})) + BLANKS + plain,
        magnitudes=dict(_magnitudes(locale)),
        months={it: number for name, number in months.items() for it in _cases(name)},
        sure_months=frozenset(as_written),
        date_link=_date_link(locale),
        percent=frozenset({"%", _last_word(format_unit(2, "percent", "long", locale=locale))}),
        money=frozenset(_money(locale)),
    )


def _magnitudes(locale: Locale) -> Iterator[tuple[str, Decimal]]:
    """Words of its patterns for round numbers, such as `00 miljoen` for 10,000,000."""
    for length in ("short", "long"):
        for patterns in locale.compact_decimal_formats.get(length, {}).values():
            for size, pattern in patterns.items():
                written = str(pattern.pattern)
                word = re.sub(r"[0\s'.]", "", written).lower()
                if len(word) >= SHORTEST_WORD and "0" in written:
                    yield word, Decimal(size) / 10 ** (written.count("0") - 1)


def _months(locale: Locale) -> Iterator[tuple[str, int]]:
    for context in ("format", "stand-alone"):
        for number, name in locale.months[context]["wide"].items():
            yield name, number


def _cases(word: str) -> tuple[str, str, str]:
    return word, word.lower(), word[:1].upper() + word[1:]


def _date_link(locale: Locale) -> str:
    found = re.search(r"d\.?\s+'(\w+)'\s+M", str(locale.date_formats["long"].pattern))
    return found[1] if found else ""


def _money(locale: Locale) -> Iterator[str]:
    for code, name in locale.currencies.items():
        yield code.lower()
        yield _last_word(name)


def _last_word(text: str) -> str:
    return text.split()[-1].lower()


def _either(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or "(?!)"
