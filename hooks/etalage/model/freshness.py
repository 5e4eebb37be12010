"""Which language's text of a record is behind another's, and by how much.

It follows from the dates of the texts and from nothing else. In: the date of each language's text.
Out: a `Lag`, or None. Next: `pages`, which tell the reader, and `quality`, which tells the editor.
"""

from dataclasses import dataclass
from datetime import date

from .localised import DatePerLanguage


@dataclass(frozen=True)
class Lag:
    """How far the text of one language is behind the newest."""

    language: str
    """Whose text is behind."""

    newer: str
    """The language of the newest text."""

    updated: date
    """Of the newest text."""

    days: int
    """Between both texts."""


def lag_of(updated: DatePerLanguage, language: str, allowed_days: int) -> Lag | None:
    """How far this language's text is behind the newest, if by more than is allowed.

    Of texts that are equally new, the first counts as the newest.
    """
    dates = updated.by_language
    newer = max(dates, key=lambda it: dates[it])
    days = (dates[newer] - dates[language]).days
    return Lag(language, newer, dates[newer], days) if days > allowed_days else None
