"""Every text of data/ in each of its languages, with the line on which any of its words stands.

In: the settings and a catalogue, for which every file has been read. Out: the `Passage`s of each
text, one for each language, in the order of the site. Next: `agreement` and `terms`, which compare
them and look into them.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ..catalogue import Catalogue
from ..loading.yaml import decode_text, read_document
from ..model.localised import Text
from ..model.traversal import items_in
from ..problems import Key, dotted
from ..settings import Settings


@dataclass(frozen=True)
class Passage:
    """One text in one language."""

    file: str
    """Path from the project's root."""

    key: str
    """Dotted, the language last; empty in a file that is one text as a whole."""

    language: str
    text: str

    line_of: Callable[[str], int]
    """Words of the text -> the line on which they stand; empty words -> where the text begins."""


Passages = tuple[Passage, ...]
"""One text in every language, the default first."""


def passages_of_data(settings: Settings, catalogue: Catalogue) -> Iterator[Passages]:
    """Of records, then of the site, its maps and the interface."""
    for kind, records in catalogue.records.items():
        for slug, record in records.items():
            yield from _passages_in(settings, f"{kind}/{slug}", record)
    yield from _passages_in(settings, "site", catalogue.site)
    yield from _passages_in(settings, "map", catalogue.map)
    yield from _passages_in(settings, "countries", catalogue.countries)
    yield from _passages_in(settings, "interface", catalogue.words.own)


def _passages_in(settings: Settings, name: str, value: object) -> Iterator[Passages]:
    path = settings.data / f"{name}.yml"
    groups = value.items() if isinstance(value, Mapping) else [("", value)]
    for group, content in groups:
        for key, item in items_in(content, (group,) if group else ()):
            if isinstance(item, Text):
                yield tuple(
                    Passage(
                        f"data/{name}.yml",
                        dotted((*key, language)),
                        language,
                        text,
                        partial(_line_in_data, path, (*key, language)),
                    )
                    for language, text in item.by_language.items()
                )


def _line_in_data(path: Path, key: Key, words: str) -> int:
    document = read_document(path)
    if key not in document.spans:
        return document.line_of(key)
    text, _ = decode_text(path.read_bytes())
    start, end = document.spans[key]
    return line_in(text, words, start, end)


def line_in(text: str, words: str, start: int, end: int) -> int:
    """Line of these words or, where a line breaks among them, of the last one."""
    sought = (words, words.split()[-1]) if words else ()
    found = (text.find(it, start, end) for it in sought)
    return text.count("\n", 0, next((it for it in found if it >= 0), start)) + 1
