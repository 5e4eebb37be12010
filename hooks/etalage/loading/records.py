"""The whole data/ folder as records.

In: the settings, which say where data/ is and in which languages. Out: `Loaded`, the records that
are right and every problem of those that are not. Slugs are collected first, so that each file can
be checked against all others in one pass. Next: `checks`, which sees records together.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar, cast

from pydantic import BaseModel, TypeAdapter, ValidationError

from ..model import KINDS, SINGLES, Countries, Map, Record, Site, Terms
from ..model.references import Context, Lack
from ..model.values import WHOLE, Clash
from ..problems import MOST_TOLD, Key, Problem, dotted
from ..settings import Settings
from ..words import FILE as WORDS_FILE
from ..words import Vocabulary, merge_words
from .files import find_files
from .links import LEADS_OUT, leads_out
from .messages import Explainer
from .readings import Names, Reading, Readings, readings_in
from .yaml import Document, Documents, parse_document

MANY = 3
"""Places that name what is not there, from which on they are told together."""

Value = TypeVar("Value")


@dataclass
class Loaded:
    """What stands in data/, right or wrong."""

    records: dict[str, dict[str, Record]] = field(
        default_factory=lambda: {kind: {} for kind in KINDS}
    )
    """Kind -> slug -> record, of the files that are right."""

    slugs: dict[str, set[str]] = field(default_factory=lambda: {kind: set() for kind in KINDS})
    """Kind -> slug of every file, right or wrong."""

    site: Site | None = None

    map: Map | None = None
    """None for a region without one."""

    countries: Countries | None = None
    """Outlines to show partners on; None for a region without."""

    words: Vocabulary = field(default_factory=Vocabulary)

    terms: Terms | None = None
    """Words to use and to avoid; None for a region that does not say."""

    documents: Documents = field(default_factory=Documents)
    """File -> what it says, to place later problems."""

    problems: list[Problem] = field(default_factory=list)


def load(settings: Settings) -> Loaded:
    """Read every file under data/ once."""
    loaded = Loaded()
    files, loaded.problems = find_files(settings)
    for kind, path in files:
        loaded.slugs[kind].add(path.stem)
    context, readings = Context(settings.languages, loaded.slugs), readings_in(settings.cache)
    reader = _FileReader(settings.data, context, loaded, readings)
    reader.learn(reader.read_single("keys") or {})
    loaded.site = reader.read_single("site")
    reader = reader.following(loaded.site)
    for kind, path in files:
        record = reader.read(path, KINDS[kind], KINDS[kind], {"slug": path.stem})
        if record:
            loaded.records[kind][path.stem] = record
    region = reader.read_single("map")
    loaded.map = region and region.fitted()
    loaded.countries = reader.read_single("countries")
    loaded.terms = reader.read_single("terms")
    loaded.words = merge_words(reader.read_single("interface") or {}, settings.languages)
    loaded.problems += _lacking_words(loaded.words)
    loaded.problems = list(_told_once(loaded.problems))
    readings.save()
    return loaded


def _told_once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """One problem for a record that many name and that is not there, with the list of them."""
    by_cause: dict[str, list[Problem]] = {}
    for problem in problems:
        by_cause.setdefault(problem.cause, []).append(problem)
    for cause, same in by_cause.items():
        if not cause or len(same) < MANY:
            yield from same
            continue
        first, *others = sorted(same)
        lack, _, _ = first.message.partition("; ")
        places = ", ".join(f"{it.file}:{it.line}" for it in others[:MOST_TOLD])
        advice = f"put it back, or name another in all {len(same)} places: here, {places}"
        yield replace(first, message=f"{lack}; {advice}")


def _lacking_words(words: Vocabulary) -> Iterator[Problem]:
    """One problem a language, since it may lack them all."""
    for language, keys in words.lacking.items():
        lack = f"words for readers that lack: {len(keys)}; Etalage does not bring them in this"
        message = f"{lack} language, so give each its {language} here: {', '.join(keys)}"
        yield Problem(WORDS_FILE, 1, language, message)


def _name(path: Path, data: Path) -> str:
    return path.relative_to(data.parent).as_posix()


@dataclass(frozen=True)
class _FileReader:
    """Reads and validates files; every problem goes to `loaded.problems`."""

    data: Path
    context: Context
    loaded: Loaded

    readings: Readings

    words: dict[str, list[str]] = field(default_factory=dict)
    """What an editor may type instead of a key -> keys."""

    def learn(self, keys: Mapping[str, Iterable[str]]) -> None:
        """keys: each with what an editor may type instead."""
        for key, words in keys.items():
            for word in words:
                self.words.setdefault(word.lower(), []).append(key)

    def following(self, site: Site | None) -> "_FileReader":
        """The same, for records that follow what the site settles."""
        conventions = site.conventions if site else self.context.conventions
        return replace(self, context=replace(self.context, conventions=conventions))

    def read_single(self, name: str) -> Any:
        """One of the files that stand alone; None where it is not there or not right."""
        single, path = SINGLES[name], self.data / f"{name}.yml"
        if single.is_required or path.is_file():
            return self.read(path, single.shape, single.model)
        return None

    def read(
        self,
        path: Path,
        shape: type[Value],
        model: type[BaseModel],
        given: Mapping[str, str] = MappingProxyType({}),
    ) -> Value | None:
        """One file read as `shape`; `model` knows its keys. `given`: keys that the loader sets."""
        name = _name(path, self.data)
        raw = self._open(path, name)
        if raw is None:
            return None
        if known := self.readings.find(name, raw, self.context):
            return cast(Value, known.value)
        return self._read_anew(raw, name, shape, model, given)

    def _open(self, path: Path, name: str) -> bytes | None:
        """None where it is missing or leads out of the project."""
        if path.is_file() and not leads_out(path, self.data):
            raw = self.loaded.documents.raw[name] = path.read_bytes()
            return raw
        message = "missing" if not path.exists() else LEADS_OUT
        self.loaded.problems.append(Problem(name, 1, "", message))
        return None

    def _read_anew(
        self,
        raw: bytes,
        name: str,
        shape: type[Value],
        model: type[BaseModel],
        given: Mapping[str, str],
    ) -> Value | None:
        document, names = self._parse(raw, name), Names(self.context.slugs)
        reserved = given.keys() & document.values.keys()
        for key in reserved:
            self._report(name, document, (key,), "unknown key; it follows from the file name")
        if not document.values:
            return None
        values, context = {**document.values, **given}, replace(self.context, slugs=names)
        try:
            value = _adapter(cast(Any, shape)).validate_python(values, context=context)
        except ValidationError as error:
            self._explain(error, name, document, model)
            return None
        if not (reserved or document.problems):
            reading = Reading(value, frozenset(names.asked))
            self.readings.keep(name, raw, self.context, reading)
        return cast(Value, value)

    def _parse(self, raw: bytes, name: str) -> Document:
        document = parse_document(raw)
        self.loaded.problems += (problem.in_file(name) for problem in document.problems)
        return document

    def _explain(
        self, error: ValidationError, name: str, document: Document, model: type[BaseModel]
    ) -> None:
        """Report what is wrong with a file, but nothing about lines whose meaning was guessed."""
        explainer = Explainer(model, self.context.languages, self.words)
        for key, offset, message in explainer.explain(error, document.lines):
            if isinstance(message, Clash) and document.is_guessed((*key[:-1], message.other)):
                continue
            if document.line_of(key) not in document.guesses:
                self._report(name, document, key, message, offset)

    def _report(
        self, name: str, document: Document, key: Key, message: str, offset: int = WHOLE
    ) -> None:
        line = document.line_of(key, offset)
        cause = message.record if isinstance(message, Lack) else ""
        self.loaded.problems.append(Problem(name, line, dotted(key), message, cause))


@cache
def _adapter(shape: Any) -> TypeAdapter[Any]:
    """Kept, for making one takes longer than reading a small record with it."""
    return TypeAdapter(shape)
