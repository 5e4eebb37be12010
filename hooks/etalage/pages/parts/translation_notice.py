"""What a page says when the same text is newer in another language.

In: a record. Out: a `TranslationNotice`, or None when this page's text is fresh enough. Next:
`record_header`.
"""

from dataclasses import dataclass

from markupsafe import Markup

from ...catalogue import Catalogue
from ...edition import Edition
from ...markup import inline
from ...model import Described
from ...model.freshness import lag_of


@dataclass(frozen=True)
class TranslationNotice:
    """That the text in another language is newer than the one on this page."""

    note: Markup
    """Says so, in the language of the page."""

    label: Markup
    """Of the link, in the other language."""

    path: str

    language: str
    """The other one, as a code."""


def make_translation_notice(
    record: Described, catalogue: Catalogue, edition: Edition
) -> TranslationNotice | None:
    lag = lag_of(record.updated, edition.language, catalogue.site.translation_lag_days)
    if lag is None:
        return None
    language = edition.language_name(lag.newer)
    return TranslationNotice(
        note=edition.words["newer_text"].format(language=language, date=edition.date(lag.updated)),
        label=inline(catalogue.words.texts["newer_text_link"][lag.newer]),
        path=edition.path_in(lag.newer, record.address),
        language=lag.newer,
    )
