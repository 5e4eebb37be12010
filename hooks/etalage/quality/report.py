"""All that can be counted of the quality of the data and their translations.

In: a catalogue and the settings. Out: a `Report` of records and numbers. Next: `pages.quality`
shows it to readers, `commands.report` to editors.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..catalogue import Catalogue
from ..kept import Kept
from ..model import Described, Project
from ..model.freshness import Lag, lag_of
from ..model.status import CONFIRMATION, status_of
from ..model.values import PartialDate
from ..settings import Settings
from .completeness import Filled, count_filled
from .offering import Offering, count_offering
from .reading import LEAST_WORDS, Reading, read_texts
from .sourcing import count_texts, count_unsourced


@dataclass(frozen=True)
class Unsourced:
    """A record with texts that name a website without citing a source."""

    record: Described
    count: int


@dataclass(frozen=True)
class Unverified:
    """A record whose facts were last checked too long ago."""

    record: Described
    verified_on: date


@dataclass(frozen=True)
class Ended:
    """A project that ended without telling what came of it."""

    record: Described
    end: PartialDate


@dataclass(frozen=True)
class Behind:
    """A record with a text that is behind that of another language."""

    record: Described
    lag: Lag


@dataclass(frozen=True)
class Report:
    """What is counted, each number before the records that stand out in it."""

    computed_on: date

    records: int
    """How many can be opened as a page."""

    texts: int
    unsourced: tuple[Unsourced, ...]

    unverified: tuple[Unverified, ...]
    """The longest ago first."""

    offering: Offering

    ended: int
    """How many projects have ended."""

    without_results: tuple[Ended, ...]

    allowed_lag: int
    """Days that a text may be behind before it counts."""

    translations: int
    """Texts beside the first of their record."""

    behind: tuple[Behind, ...]
    completeness: tuple[Filled, ...]

    least_words: int
    """Below which a text gets no score."""

    readings: tuple[Reading, ...]
    """One for each language."""


def make_report(catalogue: Catalogue, settings: Settings) -> Report:
    """Everything that is counted, as it stands on the day of the build."""
    records, today, languages = list(catalogue.described()), settings.today, settings.languages
    ended = [it for it in catalogue.projects.values() if status_of(it, today) == "ended"]
    allowed_lag = catalogue.site.translation_lag_days
    return Report(
        computed_on=today,
        records=len(records),
        texts=sum(map(count_texts, records)),
        unsourced=tuple(Unsourced(it, count) for it in records if (count := count_unsourced(it))),
        unverified=tuple(_unverified(records, today)),
        offering=count_offering(catalogue, today),
        ended=len(ended),
        without_results=tuple(_without_results(ended)),
        allowed_lag=allowed_lag,
        translations=len(records) * (len(languages) - 1),
        behind=tuple(_behind(records, languages, allowed_lag)),
        completeness=tuple(count_filled(catalogue, languages)),
        least_words=LEAST_WORDS,
        readings=_readings(records, catalogue, settings),
    )


def _readings(
    records: list[Described], catalogue: Catalogue, settings: Settings
) -> tuple[Reading, ...]:
    kept = Kept(settings.cache / "measures", ("syllabreak",))
    formulas = catalogue.site.readability
    readings = [read_texts(records, it, formulas, kept) for it in settings.languages]
    kept.save()
    return tuple(readings)


def _unverified(records: list[Described], today: date) -> Iterator[Unverified]:
    for record in sorted(records, key=lambda it: it.verified_on):
        if (today - record.verified_on).days > CONFIRMATION:
            yield Unverified(record, record.verified_on)


def _without_results(ended: list[Project]) -> Iterator[Ended]:
    for project in ended:
        if project.end and project.results is None:
            yield Ended(project, project.end)


def _behind(records: list[Described], languages: tuple[str, ...], allowed: int) -> Iterator[Behind]:
    for record in records:
        for language in languages:
            if lag := lag_of(record.updated, language, allowed):
                yield Behind(record, lag)
