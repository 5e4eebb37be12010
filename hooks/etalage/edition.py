"""The site in one language: its words and texts, its dates and numbers, its addresses.

In: a catalogue, a language and the settings. Out: an `Edition`. Babel (CLDR) knows how a language
writes dates, numbers and money. Next: `pages`, which speaks through it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_compact_decimal, format_decimal
from markupsafe import Markup

from . import markup
from .catalogue import Catalogue
from .cldr import locale_of, name_of_language, plural_of
from .model.localised import Localised
from .model.values import PartialDate
from .quantities import currency_name, with_unit
from .settings import Settings
from .words import Words


@dataclass(frozen=True)
class Edition:
    """One language of the site."""

    language: str
    """Its code."""

    prefix: str
    """Its folder in the site; empty for the default language."""

    words: Words

    today: date
    """The day of the build."""

    site_url: str = ""
    """Where the site is published, with a slash at the end."""

    languages: tuple[str, ...] = ()
    """Of the site, the default first; its pages stand in no folder."""

    def text(self, text: Localised[str]) -> Markup:
        """A text in this language as one line of safe HTML, without its citations."""
        return markup.inline(text[self.language])

    def plain(self, text: Localised[str]) -> str:
        """A text in this language alone, for where no HTML can stand."""
        return markup.plain(text[self.language])

    def path(self, address: str) -> str:
        """Path of a page from the site's root, such as `en/showcases/lifelines/`."""
        return _path(self.prefix, address)

    def path_in(self, language: str, address: str) -> str:
        """Path of the same page in another language."""
        return _path("" if language == self.languages[0] else language, address)

    def permalink(self, address: str) -> str:
        """The whole web address of a page, for those who read it elsewhere or on paper."""
        return self.site_url + self.path(address)

    def permalink_in(self, language: str, address: str) -> str:
        """The whole web address of the same page in another language."""
        return self.site_url + self.path_in(language, address)

    def date(self, value: PartialDate | date) -> str:
        """As precise as it is known: 18 april 2017, april 2017 or 2017."""
        return _write_date(value, self.language)

    def period(self, start: PartialDate | None, end: PartialDate | None) -> str:
        """`2010 – april 2017`; an open side is put into words."""
        if start and end:
            return self.date(start) if start == end else f"{self.date(start)} – {self.date(end)}"
        if start:
            key = "starting" if start.first_day() > self.today else "since"
            return self.words[key].format(date=self.date(start))
        return self.words["until"].format(date=self.date(end)) if end else ""

    def number(self, value: Decimal) -> str:
        """170.000 or 170,000; from a million on in words, where these hide no digit."""
        return _write_number(value, self.language)

    def counted(self, key: str, count: int, **values: object) -> Markup:
        """A number of things, in the form that the language has for it: one country, 2 countries.

        values: what else has a place in the word.
        """
        word = self.words.beside(key, plural_of(self.language, count))
        return word.format(count=self.number(Decimal(count)), **values)

    def one_decimal(self, value: float) -> str:
        """14,0 or 14.0, so that numbers below each other can be compared."""
        groups, _, _ = str(self._locale.decimal_formats[None].pattern).partition(".")
        return str(format_decimal(value, f"{groups}.0", locale=self._locale))

    def quantity(self, value: Decimal, unit: str | None, value_to: Decimal | None = None) -> str:
        """A number, or a range of numbers, with its unit."""
        number = (
            self.number(value)
            if value_to is None
            else f"{self.number(value)}–{self.number(value_to)}"
        )
        last = value if value_to is None else value_to
        return with_unit(number, last, unit, self.language) if unit else number

    def currency(self, code: str) -> str:
        """Name of a currency (ISO 4217) in this edition's language."""
        return currency_name(code, self.language)

    def money(self, code: str) -> str:
        """The same, as after a number."""
        return currency_name(code, self.language, Decimal(5))

    def listing(self, names: Iterable[str]) -> str:
        """België, Duitsland en Noorwegen."""
        return str(format_list(list(names), locale=self._locale))

    def country(self, code: str) -> str:
        """Name of a country (ISO 3166) in this edition's language."""
        return str(self._locale.territories.get(code, code))

    def language_name(self, code: str) -> str:
        """Name of a language in this edition's language; the code itself when CLDR has none."""
        return name_of_language(code, self.language)

    @property
    def _locale(self) -> Locale:
        return locale_of(self.language)


@cache
def _path(prefix: str, address: str) -> str:
    """Kept, as many pages lead to one."""
    return "".join(f"{part}/" for part in (prefix, address) if part)


@cache
def _write_number(value: Decimal, language: str) -> str:
    """Kept, as the same counts and years stand on many pages."""
    locale = locale_of(language)
    has_words = "long" in locale.compact_decimal_formats  # not in CLDR's Maltese or Japanese
    if has_words and abs(value) >= 1_000_000 and value % 10_000 == 0:
        return str(
            format_compact_decimal(value, format_type="long", locale=locale, fraction_digits=2)
        )
    return str(format_decimal(value, locale=locale))


@cache
def _write_date(value: PartialDate | date, language: str) -> str:
    """Kept, since the same dates stand on many pages."""
    locale = locale_of(language)
    if isinstance(value, date):
        return format_date(value, "long", locale)
    if value.day:
        return format_date(value.first_day(), "long", locale)
    return format_skeleton("yMMMM" if value.month else "y", value.first_day(), locale=locale)


def make_words(catalogue: Catalogue, language: str) -> Words:
    """What the site says in one language, as safe HTML."""
    said = ((key, text) for key, text in catalogue.words.texts.items() if language in text)
    return Words({key: markup.inline(text[language]) for key, text in said})


def make_edition(catalogue: Catalogue, language: str, settings: Settings) -> Edition:
    return replace(make_wordless_edition(language, settings), words=make_words(catalogue, language))


def make_wordless_edition(language: str, settings: Settings) -> Edition:
    """For those who need addresses and dates only, also while the data has problems."""
    prefix = "" if language == settings.default_language else language
    words = Words({})
    return Edition(language, prefix, words, settings.today, settings.site_url, settings.languages)
