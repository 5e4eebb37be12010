"""What a change means for the readers of each language: two versions of a record or page of prose, compared.

In: `Version`, as `versions` reads it from a file; the older one may be invalid by today's model. Out: a `Change`, with
what is wrong and what to look at. Nothing is read or written here. Next: `commands.changed` tells it.

A text counts as changed when a reader of it sees other words: not by other line breaks or quotation marks, nor because
a link leads elsewhere or a source is cited, which is the same in every language.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from ...problems import Problem

State = Literal["new", "changed", "moved", "deleted"]


@dataclass(frozen=True)
class Subject:
    """What has a page, or is part of one. key: `showcases/lifelines` or `about`.

    address: of its page, below the language; `#…` for a part of a page; None for what stands on many pages.
    moves: whether its old address can lead on to another page.
    """

    key: str
    address: str | None
    moves: bool = False


@dataclass(frozen=True)
class Position:
    file: str
    line: int
    key: str


@dataclass(frozen=True)
class Version:
    """One version of a record or page.

    texts: language -> name of the field and the text -> where it stands. dates: language -> its `updated` and where it stands.
    earlier: addresses that lead on to it. links: to other sites. problems: what could not be read.
    """

    file: str
    texts: Mapping[str, Mapping[tuple[str, str], Position]]
    dates: Mapping[str, tuple[str, Position]] = field(default_factory=dict)
    earlier: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Change:
    """was: the file that it had, if another. languages: those whose text changed, in the site's order."""

    subject: Subject
    file: str
    state: State
    was: str = ""
    languages: tuple[str, ...] = ()
    warnings: tuple[Problem, ...] = ()
    errors: tuple[Problem, ...] = ()
    links: tuple[str, ...] = ()


Pair = tuple[Version | None, Version | None]
"""A version before and a version now; None where there is none."""


def compare_all(
    pairs: Mapping[Subject, Pair], languages: Sequence[str], today: date
) -> list[Change]:
    """All changes; a deleted record whose address leads on to a new one has moved."""
    gone = {subject.key: subject for subject, (_, now) in pairs.items() if now is None}
    taken_over = {
        address: subject for subject, (_, now) in pairs.items() if now for address in now.earlier
    }
    changes = []
    for subject, (before, now) in pairs.items():
        old = next(
            (
                gone[address]
                for address in (now.earlier if now else ())
                if before is None and address in gone
            ),
            None,
        )
        if now and old:
            changes.append(compare(subject, pairs[old][0], now, languages, today))
        elif now:
            changes.append(compare(subject, before, now, languages, today))
        elif before and not _has_moved(subject, taken_over, pairs):
            changes.append(_deletion(subject, before, subject.key in taken_over))
    return changes


def _has_moved(
    subject: Subject, taken_over: Mapping[str, Subject], pairs: Mapping[Subject, Pair]
) -> bool:
    heir = taken_over.get(subject.key)
    return heir is not None and pairs[heir][0] is None


def _deletion(subject: Subject, before: Version, leads_on: bool) -> Change:
    advice = f"its address leads nowhere now; where another record replaces it, write “redirect_from: [{subject.key}]” there"
    warnings = (Problem(before.file, 1, "", advice),) if subject.moves and not leads_on else ()
    return Change(subject, before.file, "deleted", warnings=warnings)


def compare(
    subject: Subject, before: Version | None, now: Version, languages: Sequence[str], today: date
) -> Change:
    """One record or page that is there now."""
    if now.problems or before is None:
        return Change(
            subject, now.file, "changed" if before else "new", errors=now.problems, links=now.links
        )
    was = before.file if subject.moves and before.file != now.file else ""
    changed = tuple(
        language for language in languages if _texts(before, language) != _texts(now, language)
    )
    return Change(
        subject,
        now.file,
        "moved" if was else "changed",
        was,
        changed,
        tuple(_one_sided(before, now, changed, languages)),
        tuple(
            error for language in changed if (error := _stale_date(before, now, language, today))
        ),
        now.links,
    )


def _one_sided(
    before: Version, now: Version, changed: Sequence[str], languages: Sequence[str]
) -> list[Problem]:
    """A warning for a text that changed in some languages only."""
    others = [
        language for language in languages if language not in changed and now.texts.get(language)
    ]
    if not changed or not others:
        return []
    place = _first_change(before, now, changed[0])
    message = f"changed in {' and '.join(changed)} only; see whether {' and '.join(others)} still says the same"
    return [Problem(place.file, place.line, place.key, message)]


def _stale_date(before: Version, now: Version, language: str, today: date) -> Problem | None:
    """An error when the date of the text stayed as it was; a text may be edited twice on one day."""
    if language not in before.dates or language not in now.dates:
        return None
    (earlier, _), (given, place) = before.dates[language], now.dates[language]
    if given > earlier or given >= today.isoformat():
        return None
    fields = ", ".join(
        sorted({name for name, _ in _texts(before, language) ^ _texts(now, language)})
    )
    slip = "stayed the same" if given == earlier else f"went back from {earlier}"
    return Problem(
        place.file,
        place.line,
        place.key,
        f"the text changed ({fields}) but this date {slip}; write {today.isoformat()}",
    )


def _first_change(before: Version, now: Version, language: str) -> Position:
    """The first text that is new; where a text was only taken away, the top of the file."""
    new = [now.texts[language][text] for text in _texts(now, language) - _texts(before, language)]
    return min(new, key=lambda place: place.line, default=Position(now.file, 1, language))


def _texts(version: Version, language: str) -> set[tuple[str, str]]:
    return set(version.texts.get(language, {}))
