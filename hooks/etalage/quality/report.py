"""All that can be counted of the quality of the data and their translations.

In: a catalogue and the settings. Out: a `Report` of records and numbers. Next: `pages.quality` shows it to readers,
`commands.report` to editors.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..catalogue import Catalogue
from ..model import Described, Project
from ..model.freshness import Lag, lag_of
from ..model.status import status_of
from ..model.values import PartialDate
from ..settings import Settings
from .completeness import Filled, count_filled
from .reading import LEAST_WORDS, Reading, read_texts
from .sourcing import count_texts, count_unsourced

YEAR = 365
"""Days after which facts ought to be checked again."""


@dataclass(frozen=True)
class Unsourced:
    """A record with texts that name a website without citing a source."""

    record: Described
    count: int


@dataclass(frozen=True)
class Unverified:
    record: Described
    verified_on: date


@dataclass(frozen=True)
class Ended:
    record: Described
    end: PartialDate


@dataclass(frozen=True)
class Behind:
    record: Described
    lag: Lag


@dataclass(frozen=True)
class Report:
    """records: how many can be opened as a page. texts, images, ended, translations: how many there are in all.

    translations: texts beside the first of their record. least_words: below which a text gets no score.
    """

    computed_on: date
    records: int
    texts: int
    unsourced: tuple[Unsourced, ...]
    images: int
    unlicensed: tuple[Described, ...]
    unverified: tuple[Unverified, ...]
    ended: int
    without_results: tuple[Ended, ...]
    allowed_lag: int
    translations: int
    behind: tuple[Behind, ...]
    completeness: tuple[Filled, ...]
    least_words: int
    readings: tuple[Reading, ...]


def make_report(catalogue: Catalogue, settings: Settings) -> Report:
    records, today = list(catalogue.described()), settings.today
    ended = [it for it in catalogue.projects.values() if status_of(it, today) == "ended"]
    pictured = [it for it in records if it.image]
    allowed_lag = catalogue.site.translation_lag_days
    return Report(
        computed_on=today,
        records=len(records),
        texts=sum(map(count_texts, records)),
        unsourced=tuple(Unsourced(it, count) for it in records if (count := count_unsourced(it))),
        images=len(pictured),
        unlicensed=tuple(it for it in pictured if it.image and not it.image.licence.strip()),
        unverified=tuple(
            Unverified(it, it.verified_on) for it in _oldest_first(records) if _is_old(it, today)
        ),
        ended=len(ended),
        without_results=tuple(_without_results(ended)),
        allowed_lag=allowed_lag,
        translations=len(records) * (len(settings.languages) - 1),
        behind=tuple(_behind(records, settings.languages, allowed_lag)),
        completeness=tuple(count_filled(catalogue, settings.languages)),
        least_words=LEAST_WORDS,
        readings=tuple(
            read_texts(records, language, catalogue.site.readability)
            for language in settings.languages
        ),
    )


def _oldest_first(records: list[Described]) -> list[Described]:
    return sorted(records, key=lambda it: it.verified_on)


def _is_old(record: Described, today: date) -> bool:
    return (today - record.verified_on).days > YEAR


def _without_results(ended: list[Project]) -> Iterator[Ended]:
    for project in ended:
        if project.end and project.results is None:
            yield Ended(project, project.end)


def _behind(records: list[Described], languages: tuple[str, ...], allowed: int) -> Iterator[Behind]:
    for record in records:
        for language in languages:
            if lag := lag_of(record.updated, language, allowed):
                yield Behind(record, lag)
