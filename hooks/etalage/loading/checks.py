"""Rules that need more than one record, or the files beside them.

In: what `records` read. Out: problems, placed by file and line. Next: `catalogue`.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import chain
from pathlib import Path

from ..model import KINDS, Described, Place, Record, Showcase
from ..model.freshness import lag_of
from ..model.localised import DatePerLanguage, Text
from ..model.marks import sources_in, uncited
from ..model.mercator import is_within, to_point
from ..model.record import PICTURES
from ..model.traversal import items_in, references_by_key
from ..model.values import PartialDate, describe
from ..problems import Key, Problem, dotted
from ..words import FILE as WORDS
from .records import Loaded
from .repeats import repeats_in
from .settled import contradictions_in
from .word_checks import check_words

DONE = {"verified_on", "updated", "retrieved", "published", "last_known_active", "as_of"}
"""Keys whose dates tell of something that was done."""

OF_OURS, FIRST_DAY = {"verified_on", "updated", "retrieved"}, date(1991, 8, 6)
"""What was done for this site, or on a page of the web; and the day on which the web began."""

UNDIRECTED = {"related", "related_projects"}
"""Keys of relations that hold for both sides alike, so that going round in them is no problem."""


def check(loaded: Loaded, root: Path) -> list[Problem]:
    """All rules over all records; root is the project's root.

    Nothing is said about lines whose meaning was guessed.
    """
    found = chain(
        chain.from_iterable(_circles(loaded, kind) for kind in KINDS),
        _settled(loaded),
        _within_kinds(loaded),
        _outside_the_map(loaded),
        _images(loaded, root),
        _redirects(loaded),
        _not_yet(loaded),
        _wrong_words(loaded),
        _missing_citations(loaded),
        _both_right_and_wrong(loaded),
        _repeats(loaded),
    )
    return [it for it in found if it.line not in loaded.documents[it.file].guesses]


def _problem(loaded: Loaded, record: Record, key: Key, message: str) -> Problem:
    file = f"data/{record.folder}/{record.slug}.yml"
    return Problem(file, loaded.documents[file].line_of(key), dotted(key), message)


def _circles(loaded: Loaded, kind: str) -> Iterator[Problem]:
    """Records that refer to their own kind, as to a whole or a successor, and so to themselves."""
    steps: dict[str, dict[str, dict[str, Key]]] = {}
    for slug, record in loaded.records[kind].items():
        for key, reference in references_by_key(record):
            if reference.kind == kind and key[0] not in UNDIRECTED:
                steps.setdefault(str(key[0]), {}).setdefault(slug, {})[str(reference)] = key
    for following in steps.values():
        for slug in following:
            if way := _way_round(slug, following):
                key, circle = following[slug][way[1]], " → ".join(way)
                message = f"goes round in a circle: {circle}"
                yield _problem(loaded, loaded.records[kind][slug], key, message)


def _way_round(start: str, steps: Mapping[str, Mapping[str, Key]]) -> list[str]:
    """The shortest way from a record to itself, both ends included; empty when there is none."""
    ways, seen = [[start]], set[str]()
    for way in ways:  # it grows while it is walked
        for step in steps.get(way[-1], {}):
            if step == start:
                return [*way, start]
            if step not in seen:
                seen.add(step)
                ways.append([*way, step])
    return []


def _repeats(loaded: Loaded) -> Iterator[Problem]:
    for record in chain.from_iterable(records.values() for records in loaded.records.values()):
        yield from (_problem(loaded, record, key, message) for key, message in repeats_in(record))


def _settled(loaded: Loaded) -> Iterator[Problem]:
    file = "data/site.yml"
    for key, message in contradictions_in(loaded.site) if loaded.site else ():
        yield Problem(file, loaded.documents[file].line_of(key), dotted(key), message)


def _within_kinds(loaded: Loaded) -> Iterator[Problem]:
    """Places within one of a kind in which theirs cannot lie."""
    places, kinds = loaded.records["places"], loaded.site.kinds if loaded.site else {}
    for place in places.values():
        outer = places.get(place.within or "") if isinstance(place, Place) else None
        if not isinstance(place, Place) or not isinstance(outer, Place) or not kinds:
            continue
        allowed = kinds[place.kind].within
        if outer.kind not in allowed:
            lies = f"one of the kind {' or '.join(allowed)}" if allowed else "no other"
            told = f"“{outer.slug}” is of the kind {outer.kind}"
            message = f"{told}; a place of the kind {place.kind} lies within {lies}"
            yield _problem(loaded, place, ("within",), message)


def _outside_the_map(loaded: Loaded) -> Iterator[Problem]:
    """A point outside the drawing would be there for nobody."""
    message = "lies outside the map; correct it, or widen view_box in data/map.yml"
    for record in (it for it in _described(loaded) if isinstance(it, Place | Showcase)):
        if not record.location or not loaded.map:
            continue
        if not is_within(loaded.map, *to_point(loaded.map, record.location)):
            yield _problem(loaded, record, ("location",), message)


def _images(loaded: Loaded, root: Path) -> Iterator[Problem]:
    for record in _described(loaded):
        if record.image and not (root / "docs" / PICTURES / record.image.file).is_file():
            message = f"there is no “{record.image.file}” in docs/{PICTURES}/"
            yield _problem(loaded, record, ("image", "file"), message)


def _redirects(loaded: Loaded) -> Iterator[Problem]:
    """A redirect hides no page, and no address leads to two pages; capitals make none another."""
    pages = {record.address for record in _described(loaded)}
    taken: dict[str, str] = {}
    for record in _described(loaded):
        for index, address in enumerate(record.redirect_from):
            if address.lower() in pages:
                message = f"“{address}” is a page of its own; a redirect would hide it"
                yield _problem(loaded, record, ("redirect_from", index), message)
            elif address.lower() in taken:
                message = f"“{address}” already leads to {taken[address.lower()]}"
                yield _problem(loaded, record, ("redirect_from", index), message)
            taken.setdefault(address.lower(), record.address)


def _not_yet(loaded: Loaded) -> Iterator[Problem]:
    """What tells of something done cannot lie ahead; somewhere it is tomorrow already."""
    tomorrow = date.today() + timedelta(days=1)
    for record in chain.from_iterable(records.values() for records in loaded.records.values()):
        for place, value in items_in(record):
            for key, day in _days_in(value, place) if place[-1:] and place[-1] in DONE else ():
                if day > tomorrow:
                    message = f"{day.isoformat()} is still to come; write when it was done"
                    yield _problem(loaded, record, key, message)
                elif place[-1] in OF_OURS and day < FIRST_DAY:
                    message = f"{day.isoformat()} is before there was a web; write when it was done"
                    yield _problem(loaded, record, key, message)


def _days_in(value: object, key: Key) -> Iterator[tuple[Key, date]]:
    if isinstance(value, DatePerLanguage):
        yield from (((*key, language), day) for language, day in value.by_language.items())
    elif isinstance(value, PartialDate):
        yield key, value.first_day()
    elif isinstance(value, date):
        yield key, value


def _missing_citations(loaded: Loaded) -> Iterator[Problem]:
    """What one language of a text cites and another does not, unless its page says it is behind."""
    allowed = loaded.site.translation_lag_days if loaded.site else 0
    for record in _described(loaded):
        for key, text in items_in(record):
            cited = _cited_in(text) if isinstance(text, Text) else {}
            for language, slugs in cited.items():
                if not lag_of(record.updated, language, allowed):
                    yield from _uncited(loaded, record, (*key, language), slugs, cited)


def _cited_in(text: Text) -> dict[str, frozenset[str]]:
    return {it: sources_in(words) for it, words in text.by_language.items()}


def _uncited(
    loaded: Loaded,
    record: Described,
    key: Key,
    own: frozenset[str],
    cited: Mapping[str, frozenset[str]],
) -> Iterator[Problem]:
    file = f"data/{record.folder}/{record.slug}.yml"
    for slug in sorted(frozenset().union(*cited.values()) - own):
        other = next(it for it, slugs in cited.items() if slug in slugs)
        place = f"{other} (line {loaded.documents[file].line_of((*key[:-1], other))})"
        yield _problem(loaded, record, key, uncited(slug, place))


def _both_right_and_wrong(loaded: Loaded) -> Iterator[Problem]:
    """A word that the term base says to avoid and to write."""
    file, terms = "data/terms.yml", loaded.terms.terms if loaded.terms else ()
    preferred = {
        (language, word.lower()): number
        for number, term in enumerate(terms)
        for language, word in term.preferred.by_language.items()
    }
    for number, term in enumerate(terms):
        for language, words in term.avoid.by_language.items():
            for index, word in enumerate(words):
                key: Key = ("terms", number, "avoid", language, index)
                other = preferred.get((language, word.lower()))
                if other is not None:
                    lines = loaded.documents[file]
                    place = lines.line_of(("terms", other, "preferred", language))
                    message = f"{describe(word)} is what to write, says line {place}; take one out"
                    yield Problem(file, lines.line_of(key), dotted(key), message)


def _wrong_words(loaded: Loaded) -> Iterator[Problem]:
    for key, message in check_words(loaded.words):
        yield Problem(WORDS, loaded.documents[WORDS].line_of(key), dotted(key), message)


def _described(loaded: Loaded) -> Iterator[Described]:
    for records in loaded.records.values():
        yield from (record for record in records.values() if isinstance(record, Described))
