"""One version of a record or of a page of prose, reduced to what `changes` compares.

In: the content of a file, right or wrong by today's model. Out: its texts per language, their
dates, and its links. A group of keys that are languages is a text, whatever the field is called; so
an older version can be read too. Next: `changes`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from ...loading.yaml import Document, decode_text, parse_document
from ...model import KINDS, SINGLES, Described
from ...model.marks import CITATION, LINK_TARGET
from ...problems import Key, dotted
from .changes import Position, Subject, Version

DATES = "updated"
"""Key of the dates of the texts."""

SITE_WIDE = {f"data/{name}.yml": single.model for name, single in SINGLES.items()}
"""Files that belong to no page of their own -> what knows their keys."""

PICTURES = "docs/assets/"
"""Folder of pictures, each of which any page may show."""

LINK = re.compile(r"https?://[A-Za-z0-9][^\s<>\"|\\^`{}\[\]]+")


def subject_of(path: str, languages: Sequence[str]) -> Subject | None:
    """What a file of data/ or docs/ is about; None for what holds no text of a page."""
    folder, _, name = path.removesuffix(".yml").removeprefix("data/").partition("/")
    if path in SITE_WIDE or path.startswith(PICTURES):
        return Subject(path, None)
    if path == f"data/{folder}/{name}.yml" and folder in KINDS and "/" not in name:
        if issubclass(KINDS[folder], Described):
            return Subject(f"{folder}/{name}", f"{folder}/{name}", moves=True)
        return Subject(f"{folder}/{name}", f"{folder}#{name}")
    prose = re.fullmatch(rf"docs/(.+)\.({'|'.join(map(re.escape, languages))})\.md", path)
    return Subject(f"docs/{prose[1]}", "" if prose[1] == "index" else prose[1]) if prose else None


def read_file(file: str, raw: bytes, languages: Sequence[str]) -> Version:
    """A record or a picture from the content of its file."""
    if file.startswith(PICTURES):
        return Version(file, {it: {} for it in languages}, values={"bytes": f"{len(raw):,}"})
    return read_record(file, raw, languages)


def read_record(file: str, raw: bytes, languages: Sequence[str]) -> Version:
    """A record from the content of its file; what could not be read stands in `problems`."""
    document = parse_document(raw)
    texts: dict[str, dict[tuple[str, str], Position]] = {language: {} for language in languages}
    dates: dict[str, tuple[str, Position]] = {}
    for key, value in _strings(document.values):
        language = next((str(part) for part in key if part in languages), "")
        place = Position(file, document.line_of(key), dotted(key))
        if key[0] == DATES and language:
            dates[language] = (value, place)
        elif language:
            texts[language].setdefault((_safe(key[0]), _words(value)), place)
    return Version(
        file,
        texts,
        dates,
        _earlier(document),
        tuple(links_in(document)),
        tuple(problem.in_file(file) for problem in document.problems),
        document.values,
        document.lines,
        SITE_WIDE.get(file) or KINDS[file.split("/")[1]],
    )


def read_prose(name: str, files: Mapping[str, tuple[str, bytes]]) -> Version | None:
    """A page of prose from its files, language -> path and content; None when it has none."""
    texts: dict[str, dict[tuple[str, str], Position]] = {}
    links: list[str] = []
    values: dict[str, str] = {}
    for language, (file, raw) in files.items():
        text, _ = decode_text(raw)
        texts[language], values[language] = {}, text
        for line, paragraph in _paragraphs(text):
            texts[language].setdefault(("text", _words(paragraph)), Position(file, line, ""))
        links += _links_of(text)
    links = list(dict.fromkeys(links))
    return Version(name, texts, links=tuple(links), values=values) if files else None


def links_in(document: Document) -> list[str]:
    """Addresses on other sites, each once, in the order of the file.

    An address that is the beginning of others, under `uri`, leads nowhere by itself.
    """
    texts = (value for key, value in _strings(document.values) if key[-1:] != ("uri",))
    return list(dict.fromkeys(link for text in texts for link in _links_of(text)))


def _links_of(text: str) -> list[str]:
    if LINK.fullmatch(text):
        return [text]
    targets = [target for target in LINK_TARGET.findall(text) if LINK.fullmatch(target)]
    bare = [link.rstrip(".,;:!?)'’”*_") for link in LINK.findall(LINK_TARGET.sub("", text))]
    return targets + bare


def _strings(value: object, key: Key = ()) -> Iterator[tuple[Key, str]]:
    """Every scalar with its key path; those in lists have a number in it."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _strings(item, (*key, str(name)))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _strings(item, (*key, index))
    elif value is not None:
        yield key, str(value)


def _earlier(document: Document) -> tuple[str, ...]:
    earlier = document.values.get("redirect_from")
    return tuple(str(address) for address in earlier) if isinstance(earlier, list) else ()


def _words(text: str) -> str:
    """A text as its reader sees it: without line breaks, sources and what links lead to."""
    return " ".join(LINK_TARGET.sub("", re.sub(rf"\s*{CITATION.pattern}", "", text)).split())


def _safe(key: str | int) -> str:
    """A key as it may stand in a message."""
    return re.sub(r"[^\w-]", "?", str(key))


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Each paragraph with the line it begins on."""
    line = 1
    for block in re.split(r"(\n\s*\n)", text):
        if block.strip():
            yield line, block
        line += block.count("\n")
