"""What a change means for readers: two versions of a record or of a page of prose, compared.

In: a `Version` before and now, as `versions` reads them; the older one may be invalid by today's
model. Out: a `Change`, with what is wrong and what to look at. Nothing is read or written here.
Next: `listing` puts it into words.

A text counts as changed when a reader of it sees other words: not by other line breaks or quotation
marks, nor because a link leads elsewhere or a source is cited, which is the same in every language.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from pydantic import BaseModel

from ...model.record import Strict
from ...problems import Key, Problem, dotted
from .facts import Difference, find_differences

State = Literal["new", "changed", "moved", "deleted"]


@dataclass(frozen=True)
class Subject:
    """What has a page, or is part of one."""

    key: str
    """`showcases/lifelines` or `docs/about`."""

    address: str | None
    """Of its page, below the language; with `#…` for a part; None for what many pages show."""

    moves: bool = False
    """Whether its old address can lead on to another page."""


@dataclass(frozen=True)
class Position:
    """Where a text or date stands, as a `Problem` names it."""

    file: str
    line: int
    key: str


@dataclass(frozen=True)
class Version:
    """A record or a page of prose as it was at one time."""

    file: str
    """Path from the project's root; with `*` for the language where prose has a file for each."""

    texts: Mapping[str, Mapping[tuple[str, str], Position]]
    """Language -> name of the field and the text -> where it stands."""

    dates: Mapping[str, tuple[str, Position]] = field(default_factory=dict)
    """Language -> its `updated`, and where that stands."""

    earlier: tuple[str, ...] = ()
    """Addresses that lead on to it."""

    links: tuple[str, ...] = ()
    """To other sites."""

    problems: tuple[Problem, ...] = ()
    """What could not be read."""

    values: Mapping[str, Any] = field(default_factory=dict)
    """All that stands in it, by key; of prose, the whole text of each language."""

    lines: Mapping[Key, int] = field(default_factory=dict)
    """Key path -> line of that key."""

    model: type[BaseModel] = Strict
    """What knows its keys; prose has none."""


@dataclass(frozen=True)
class Change:
    """What became of one record or page of prose."""

    subject: Subject

    file: str
    """Path from the project's root; of what was deleted, the path that it had."""

    state: State

    was: str = ""
    """The file that it had, if another."""

    languages: tuple[str, ...] = ()
    """Those whose text changed, in the site's order."""

    warnings: tuple[Problem, ...] = ()
    """What to look at."""

    errors: tuple[Problem, ...] = ()
    """What must be put right."""

    links: tuple[str, ...] = ()
    """To other sites."""

    differences: tuple[Difference, ...] = ()
    """Of what was there before and is there now, value by value."""


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
    advice = f"where another record replaces it, write “redirect_from: [{subject.key}]” there"
    warning = Problem(before.file, 1, "", f"its address leads nowhere now; {advice}")
    warnings = (warning,) if subject.moves and not leads_on else ()
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
    stale = (_stale_date(before, now, language, today) for language in changed)
    differences = find_differences(before.values, now.values, now.model, languages, today)
    return Change(
        subject,
        now.file,
        "moved" if was else "changed",
        was,
        changed,
        (*_one_sided(before, now, changed, languages), *_standing_out(now, differences)),
        tuple(error for error in stale if error),
        now.links,
        tuple(differences),
    )


def _standing_out(now: Version, differences: Sequence[Difference]) -> Iterator[Problem]:
    """A warning for each value that may well be mistyped."""
    for it in differences:
        if it.remark and it.before:
            message = f"{it.before} → {it.now}, {it.remark}; see whether each digit is right"
            yield Problem(now.file, now.lines.get(it.key, 1), dotted(it.key), message)


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
    advice = f"see whether {' and '.join(others)} still says the same"
    message = f"changed in {' and '.join(changed)} only; {advice}"
    return [Problem(place.file, place.line, place.key, message)]


def _stale_date(before: Version, now: Version, language: str, today: date) -> Problem | None:
    """A problem when the date of the text stayed as it was; a text may be edited twice in a day."""
    if language not in before.dates or language not in now.dates:
        return None
    (earlier, _), (given, place) = before.dates[language], now.dates[language]
    if given > earlier or given >= today.isoformat():
        return None
    fields = ", ".join(
        sorted({name for name, _ in _texts(before, language) ^ _texts(now, language)})
    )
    reason = "stayed the same" if given == earlier else f"went back from {earlier}"
    message = f"the text changed ({fields}) but this date {reason}; write {today.isoformat()}"
    return Problem(place.file, place.line, place.key, message)


def _first_change(before: Version, now: Version, language: str) -> Position:
    """The first text that is new; where a text was only taken away, the top of the file."""
    new = [now.texts[language][text] for text in _texts(now, language) - _texts(before, language)]
    return min(
        new,
        key=lambda place: place.line,
        default=Position(now.file.replace("*", language), 1, language),
    )


def _texts(version: Version, language: str) -> set[tuple[str, str]]:
    return set(version.texts.get(language, {}))
