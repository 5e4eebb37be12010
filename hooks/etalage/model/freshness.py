"""Which language's text of a record is behind another's, and by how much; it follows from the dates of the texts.

In: the date of each language's text. Out: a `Lag`, or None. Next: `pages`, which tell the reader, and `quality`, which
tells the editor.
"""

from dataclasses import dataclass
from datetime import date

from .localised import DatePerLanguage


@dataclass(frozen=True)
class Lag:
    """language: whose text is behind. newer: the language of the newest text. updated: date of that text."""

    language: str
    newer: str
    updated: date
    days: int


def lag_of(updated: DatePerLanguage, language: str, allowed_days: int) -> Lag | None:
    """How far this language's text is behind the newest, if by more than is allowed; of equally new ones, the first."""
    dates = updated.by_language
    newer = max(dates, key=lambda it: dates[it])
    days = (dates[newer] - dates[language]).days
    return Lag(language, newer, dates[newer], days) if days > allowed_days else None
