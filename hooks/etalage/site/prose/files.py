"""The texts of docs/ as they stand in their files.

In: the folder docs/. Out: a `ProseFile` each: what the page says of itself in its front matter, and
its Markdown. Next: `pages`.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from ...loading.files import is_left_behind
from ...loading.links import leads_out
from ...loading.yaml import decode_text, find_odd, parse_document
from ...model.references import LONGEST_NAME, SLUG
from ...problems import Problem
from ...settings import Settings

FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<keys>.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
KEYS = {"title": True, "label": False, "description": True}
"""What a page of prose says of itself, and whether it must."""


@dataclass(frozen=True)
class ProseFile:
    """One file of docs/ as it was read."""

    file: str
    """Path from the project's root."""

    address: str
    language: str

    keys: Mapping[str, str]
    """What the page says of itself."""

    markdown: str

    first_line: int
    """Line of the file on which the Markdown begins."""

    problems: list[Problem] = field(default_factory=list)

    def report(self, offset: int, message: str) -> None:
        """offset: in the Markdown."""
        self.problems.append(Problem(self.file, self.line_at(offset), "", message))

    def line_at(self, offset: int) -> int:
        """Line of the file; offset: in the Markdown."""
        return self.first_line + bisect_left(self._line_ends, offset)

    @cached_property
    def _line_ends(self) -> list[int]:
        """Offsets; kept, for there may be as many problems as there are lines."""
        return [found.start() for found in re.finditer("\n", self.markdown)]

    def report_line(self, line: int, message: str) -> None:
        """line: of the Markdown, from 0."""
        self.problems.append(Problem(self.file, self.first_line + line, "", message))


def read_prose(settings: Settings) -> tuple[list[ProseFile], list[Problem]]:
    """Every text of docs/, and what is wrong with the files themselves."""
    files: list[ProseFile] = []
    problems: list[Problem] = []
    for path in sorted(settings.docs.rglob("*.md")):
        parts = path.relative_to(settings.docs)
        if is_left_behind(parts) or not path.is_file() or leads_out(path, settings.docs):
            continue
        name = path.relative_to(settings.root).as_posix()
        stem, _, language = parts.with_suffix("").as_posix().rpartition(".")
        if language not in settings.languages:
            endings = " or ".join(f".{it}.md" for it in settings.languages)
            message = f"the name of a text ends in its language: {endings}"
            problems.append(Problem(name, 1, "", message))
            continue
        if not all(map(SLUG.fullmatch, stem.split("/"))) or len(stem) > LONGEST_NAME:
            rule = f"has small letters, digits and single hyphens, {LONGEST_NAME} at most"
            message = f"the name of a text {rule}: about.{language}.md"
            problems.append(Problem(name, 1, "", message))
            continue
        files.append(_read_file(path, name, "" if stem == "index" else stem, language))
    return files, [*problems, *_untranslated(files, settings.languages)]


def _read_file(path: Path, name: str, address: str, language: str) -> ProseFile:
    text, unread = decode_text(path.read_bytes())
    text = text.replace("\r\n", "\n")
    front = FRONT_MATTER.match(text)
    markdown = text[front.end() :] if front else text
    is_unread = bool(unread) and not text  # which is told already, for all that it says
    keys, problems = ({}, []) if is_unread else _read_keys(front["keys"] if front else "", name)
    first_line = text.count("\n", 0, len(text) - len(markdown)) + 1
    odd = _odd(markdown, first_line)
    by_line = {it.line: it.in_file(name) for it in (*odd, *unread)}
    found = [*by_line.values(), *problems]
    return ProseFile(name, address, language, keys, markdown, first_line, found)


def _odd(markdown: str, first_line: int) -> Iterator[Problem]:
    """Characters that nobody sees, some of which turn the words around them, and spoilt ones."""
    for line, words in enumerate(markdown.split("\n"), first_line):
        if message := find_odd(words):
            yield Problem("", line, "", message)


def _read_keys(written: str, name: str) -> tuple[dict[str, str], list[Problem]]:
    """The front matter, which begins on the second line of its file."""
    document = parse_document(written.encode()) if written else None
    values = document.values if document else {}
    found = document.problems if document else []
    problems = [Problem(name, it.line + 1, it.key, it.message) for it in found]
    for key, value in values.items():
        line = document.line_of((key,)) + 1 if document else 1
        if key not in KEYS:
            message = f"unknown key; a text has {', '.join(KEYS)}"
            problems.append(Problem(name, line, key, message))
        elif not isinstance(value, str) or not value.strip():
            message = "empty; fill it in" if value is None else "is not text; put it between quotes"
            problems.append(Problem(name, line, key, message))
    for key, is_required in KEYS.items():
        if is_required and key not in values and not found:
            message = "missing; write it between two lines of --- at the top of the file"
            problems.append(Problem(name, 1, key, message))
    return {key: str(value) for key, value in values.items()}, problems


def _untranslated(files: Iterable[ProseFile], languages: Collection[str]) -> Iterator[Problem]:
    """A text that lacks in one language would leave a dead link in it."""
    written: dict[str, list[str]] = {}
    for file in files:
        written.setdefault(file.address, []).append(file.language)
    for address, known in written.items():
        for language in (it for it in languages if it not in known):
            message = f"missing; this page is there in {' and '.join(known)} only"
            yield Problem(f"docs/{address or 'index'}.{language}.md", 1, "", message)
