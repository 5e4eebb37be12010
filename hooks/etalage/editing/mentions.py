"""Where a record is referred to: by a key, or inside a text by a link or a citation.

In: the project and a record. Out: a pattern for texts, or the places of all files. Next: `rename`
puts another name there, `remove` lists them.
"""

import re
from collections.abc import Iterator

from ..loading.yaml import Document, read_document
from ..model.introspection import shape_at
from ..problems import Key, Problem, dotted, value_at
from ..settings import Settings
from .data_files import data_files, text_files


def mentions_of(kind: str, slug: str) -> re.Pattern[str]:
    """The slug inside a text; before it the group `link` or, for a source, `cited`."""
    link = rf"(?<=\]\()(?P<link>(?:\.\./|/)*{kind}/){slug}(?=(?:\.md)?/?[)#\s])"
    cited = (
        rf"(?P<cited>(?<![\w.])@\s{{0,9}}){slug}(?=[\s,;\]])"
        if kind == "sources"
        else "(?P<cited>(?!))"
    )
    return re.compile(f"{link}|{cited}")


def find_references(settings: Settings, kind: str, slug: str) -> list[Problem]:
    """Every place that refers to the record, outside its own file."""
    advice = f"refers to {kind}/{slug}; take that out, or name another record"
    found = []
    for folder, model, path in data_files(settings.data):
        if (folder, path.stem) == (kind, slug):
            continue
        name, document = path.relative_to(settings.root).as_posix(), read_document(path)
        for key, value in _strings(document):
            shape = shape_at(model, key)
            reference = shape.reference if shape else None
            is_named = (reference.kind, value) == (kind, slug) if reference else False
            if is_named or (reference is None and mentions_of(kind, slug).search(value)):
                found.append(Problem(name, document.line_of(key), dotted(key), advice))
    return [*found, *_in_prose(settings, mentions_of(kind, slug), advice)]


def _strings(document: Document) -> Iterator[tuple[Key, str]]:
    for key in document.spans:
        if isinstance(value := value_at(document.values, key), str):
            yield key, value


def _in_prose(settings: Settings, mentions: re.Pattern[str], advice: str) -> Iterator[Problem]:
    for path in text_files(settings.docs):
        lines = path.read_bytes().decode("utf-8", errors="replace").splitlines()
        name = path.relative_to(settings.root).as_posix()
        for number, line in enumerate(lines, 1):
            if mentions.search(line):
                yield Problem(name, number, "", advice)
