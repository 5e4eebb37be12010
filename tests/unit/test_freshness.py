"""A text is behind when another language's is newer by more than is allowed."""

from datetime import date, timedelta

import pytest

from etalage.model.freshness import Lag, lag_of
from etalage.model.localised import DatePerLanguage

DAY = date(2020, 1, 1)


def dates(**days: int) -> DatePerLanguage:
    return DatePerLanguage(
        {language: DAY + timedelta(days=after) for language, after in days.items()}
    )


@pytest.mark.parametrize(("days", "is_behind"), [(0, False), (30, False), (31, True)])
def test_a_text_may_be_older_by_the_days_that_are_allowed(days: int, is_behind: bool) -> None:
    assert bool(lag_of(dates(nl=0, en=days), "nl", 30)) == is_behind


def test_the_newest_text_is_never_behind() -> None:
    assert lag_of(dates(nl=0, en=400), "en", 30) is None


def test_of_three_languages_the_newest_counts() -> None:
    texts = dates(nl=50, en=0, de=90)
    assert lag_of(texts, "en", 30) == Lag("en", "de", DAY + timedelta(days=90), 90)
    assert lag_of(texts, "nl", 30) == Lag("nl", "de", DAY + timedelta(days=90), 40)
    assert lag_of(texts, "de", 30) is None


def test_of_equally_new_texts_the_first_language_of_the_site_is_named() -> None:
    lag = lag_of(dates(nl=90, en=0, de=90), "en", 30)
    assert lag
    assert lag.newer == "nl"
