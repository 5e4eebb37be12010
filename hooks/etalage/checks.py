"""Rules that need more than one record, or the files beside them.

In: what `loading` read. Out: problems, placed by file and line. Next: `catalogue`.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from .loading import Loaded
from .loading.document import Key, dotted
from .model import Described, Place, Record, Showcase, Specialisation
from .problems import Problem
from .projection import is_within, project

Finding = tuple[Record, Key, str]


def check(loaded: Loaded, root: Path) -> list[Problem]:
    """All rules over all records; root is the project's root."""
    findings = chain(
        _no_circles(loaded.records["specialisations"], "broader", _broader),
        _no_circles(loaded.records["places"], "within", _within),
        _within_provinces(loaded.records["places"]),
        _successions(loaded.records["specialisations"]),
        _outside_the_map(loaded),
        _images(loaded, root),
        _redirects(loaded),
    )
    words = chain(_missing_words(loaded, root), _uneven_words(loaded))
    return [_place(finding, loaded) for finding in findings] + list(words)


def _place(finding: Finding, loaded: Loaded) -> Problem:
    record, key, message = finding
    file = f"data/{record.folder}/{record.slug}.yml"
    return Problem(file, loaded.documents[file].line_of(key), dotted(key), message)


def _broader(record: Record) -> str | None:
    return record.broader if isinstance(record, Specialisation) else None


def _within(record: Record) -> str | None:
    return record.within if isinstance(record, Place) else None


def _no_circles(records: Mapping[str, Record], field: str, parent: Callable[[Record], str | None]) -> Iterator[Finding]:
    for slug, record in records.items():
        trail, step = [slug], parent(record)
        while step is not None and step in records and step not in trail:
            trail.append(step)
            step = parent(records[step])
        if step == slug:
            yield record, (field,), f"goes round in a circle: {' → '.join([*trail, slug])}"


def _within_provinces(places: Mapping[str, Record]) -> Iterator[Finding]:
    for place in places.values():
        outer = places.get(place.within or "") if isinstance(place, Place) else None
        if isinstance(outer, Place) and outer.kind != "province":
            yield place, ("within",), f"“{outer.slug}” is a {outer.kind}; a place lies within a province"


def _successions(specialisations: Mapping[str, Record]) -> Iterator[Finding]:
    for record in specialisations.values():
        assert isinstance(record, Specialisation)
        for index, succession in enumerate(record.succeeds):
            if succession.specialisation == record.slug:
                yield record, ("succeeds", index, "specialisation"), "a specialisation cannot succeed itself"


def _outside_the_map(loaded: Loaded) -> Iterator[Finding]:
    """A point outside the drawing would be there for nobody."""
    located = (it for it in _described(loaded) if isinstance(it, Place | Showcase))
    for record in located:
        if record.location and loaded.map and not is_within(loaded.map, *project(loaded.map, record.location)):
            yield record, ("location",), "lies outside the map; correct it, or widen view_box in data/map.yml"


def _images(loaded: Loaded, root: Path) -> Iterator[Finding]:
    for record in _described(loaded):
        if record.image and not (root / "docs/assets/images" / record.image.file).is_file():
            yield record, ("image", "file"), f"there is no “{record.image.file}” in docs/assets/images/"


def _redirects(loaded: Loaded) -> Iterator[Finding]:
    """A redirect hides no page, and no address leads to two pages."""
    pages = {record.address for record in _described(loaded)}
    taken: dict[str, str] = {}
    for record in _described(loaded):
        for index, address in enumerate(record.redirect_from):
            if address in pages:
                yield record, ("redirect_from", index), f"“{address}” is a page of its own; a redirect would hide it"
            elif address in taken:
                yield record, ("redirect_from", index), f"“{address}” already leads to {taken[address]}"
            taken.setdefault(address, record.address)


def _missing_words(loaded: Loaded, root: Path) -> Iterator[Problem]:
    """Words that a template asks for; those that pages ask for are missed while pages are planned."""
    for template in sorted((root / "overrides").rglob("*.html")):
        for word in sorted(set(re.findall(r"\bwords\.(\w+)", template.read_text("utf-8"))) - loaded.words.keys()):
            yield Problem("data/interface.yml", 1, word, f"missing; the template {template.name} asks for this word")


def _uneven_words(loaded: Loaded) -> Iterator[Problem]:
    """Words with other places for values, such as {date}, than in another language: one of them is a slip."""
    file = "data/interface.yml"
    for key, text in loaded.words.items():
        first, *others = [(language, _places_in(word)) for language, word in text.by_language.items()]
        for language, places in others:
            if places != first[1]:
                line = loaded.documents[file].line_of((key, language))
                message = (
                    f"has {places} where {first[0]} has {first[1]}; write the same between braces, since they stand for values"
                )
                yield Problem(file, line, f"{key}.{language}", message)


def _places_in(word: str) -> str:
    braced = re.findall(r"\{[^{}]*\}?|\}", word)
    return " ".join(sorted(set(braced))) or "nothing"


def _described(loaded: Loaded) -> Iterator[Described]:
    for records in loaded.records.values():
        yield from (record for record in records.values() if isinstance(record, Described))
