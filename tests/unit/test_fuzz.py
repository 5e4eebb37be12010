"""Whatever happens to a file: it is read as it was written, or told by file and line what is wrong.

300 examples in all, the same in every run; `make fuzz` does more, others each time.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from functools import cache
from html import unescape
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from pydantic import BaseModel, TypeAdapter, ValidationError

from etalage.catalogue import Catalogue, read_catalogue
from etalage.editing.tidy import LAID_OUT, make_layout, tidy
from etalage.edition import make_edition
from etalage.loading import load
from etalage.loading.messages import Explainer
from etalage.loading.yaml import decode_text, parse_document
from etalage.model import KINDS, SINGLES
from etalage.model.references import Context
from etalage.problems import STEERING, DataError, Problem
from etalage.settings import Settings, read_settings
from etalage.site.build import plan_site
from etalage.site.prose import plan_prose, read_prose
from etalage.site.svg import look_at_drawing
from etalage.words import brought_words
from fuzzing import as_text, examples, plainly, spoilt_text, spoilt_values, unlike, within
from hostile import look_at
from projects import CORNER, REGION, ROOT, make_region

KINDS_OF_FILES = {f"data/{name}.yml": name.split("/")[0] for name in CORNER}
KINDS_OF_FILES |= {"data/site.yml": "site", "data/map.yml": "map", "data/keys.yml": "keys"}
KINDS_OF_FILES["data/countries.yml"] = "countries"
FILES = tuple(KINDS_OF_FILES)
RECORDS = tuple(it for it, kind in KINDS_OF_FILES.items() if kind in LAID_OUT)

JARGON = re.compile(
    r"Input should|Traceback|pydantic|Error\b|<class|not valid YAML|found unexpected"
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_region(tmp_path_factory.mktemp("fuzz") / "project", CORNER)


@pytest.fixture(scope="module")
def settings(project: Path) -> Settings:
    return read_settings(project / "mkdocs.yml")


@cache
def original(file: str) -> bytes:
    return ((REGION if (REGION / file).is_file() else ROOT) / file).read_bytes()


@st.composite
def spoilt_files(
    draw: st.DrawFn, files: tuple[str, ...] = FILES, most: int = 4
) -> tuple[str, bytes]:
    """A file of the corner, and what it holds after some changes."""
    file = draw(st.sampled_from(files))
    return file, draw(spoilt_text(original(file), most))


@st.composite
def spoilt_records(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """The same with plain values."""
    file = draw(st.sampled_from(FILES))
    return file, draw(spoilt_values(deepcopy(parse_document(original(file)).values)))


@contextmanager
def spoilt(project: Path, file: str, raw: bytes) -> Iterator[None]:
    """The project with this in one of its files."""
    before = original(file)
    try:
        (project / file).write_bytes(raw)
        yield
    finally:
        (project / file).write_bytes(before)


def assert_told(problems: tuple[Problem, ...] | list[Problem], file: str, raw: bytes) -> None:
    """In plain words, and by a line that the file has."""
    for problem in problems:
        assert problem.message, problem
        assert not JARGON.search(problem.message), problem
        assert not STEERING.search(str(problem)), problem
        if problem.file == file:
            assert 1 <= problem.line <= raw.count(b"\n") + 1, problem


@given(spoilt_files())
@examples(80)
def test_a_file_is_read_as_it_is_written_or_told_by_line(spoiled: tuple[str, bytes]) -> None:
    """Held against a plain reader of YAML."""
    file, raw = spoiled
    with within(200_000 + 500 * len(raw)):
        document = parse_document(raw)
    assert_told([problem.in_file(file) for problem in document.problems], file, raw)
    if not document.problems:
        text, _ = decode_text(raw)
        plain = plainly(text.encode())
        assert unstyled(as_text(document.values)) == unstyled(plain)


def unstyled(value: Any) -> Any:
    """Words that stand for nothing, true and false are written in more ways than one."""
    if isinstance(value, dict):
        return {key: unstyled(it) for key, it in value.items()}
    if isinstance(value, list):
        return [unstyled(it) for it in value]
    return {"~": "None", "null": "None", "": "None", "true": "True", "false": "False"}.get(
        value, value
    )


@given(spoiled=spoilt_files(FILES[:-3]))
@examples(50)
def test_a_record_holds_what_is_written_or_is_refused(
    spoiled: tuple[str, bytes], project: Path, settings: Settings
) -> None:
    file, raw = spoiled
    with spoilt(project, file, raw):
        loaded = load(settings)
    assert_told(loaded.problems, file, raw)
    if not [problem for problem in loaded.problems if problem.file == file]:
        folder, slug = file.removeprefix("data/").removesuffix(".yml").split("/")
        record = loaded.records[folder][slug]
        assert list(unlike(parse_document(raw).values, record)) == []


@given(spoiled=spoilt_records())
@examples(50)
def test_values_of_every_model_are_read_or_refused_in_plain_words(
    spoiled: tuple[str, dict[str, Any]], settings: Settings
) -> None:
    file, values = spoiled
    name = KINDS_OF_FILES[file]
    model: type[BaseModel] = KINDS[name] if name in KINDS else SINGLES[name].model
    shape: Any = KINDS[name] if name in KINDS else SINGLES[name].shape
    given = {"slug": "x", **values} if name in KINDS and isinstance(values, dict) else values
    context = Context(settings.languages, {kind: {"gids", "zandstad"} for kind in KINDS})
    try:
        TypeAdapter(shape).validate_python(given, context=context)
    except ValidationError as error:
        told = list(Explainer(model, settings.languages, {}).explain(error, ()))
        assert told
        assert not [message for _, _, message in told if not message or JARGON.search(message)]


@given(spoilt_files(RECORDS))
@examples(60)
def test_a_record_is_laid_out_once_and_says_the_same(spoiled: tuple[str, bytes]) -> None:
    file, raw = spoiled
    model = LAID_OUT[KINDS_OF_FILES[file]]
    layout = make_layout(model, ("nl", "en"))
    with within(400_000 + 2000 * len(raw)):
        after = tidy(raw, layout)
    assert tidy(after, layout) == after
    before, now = parse_document(raw), parse_document(after)
    if not before.problems:
        assert not now.problems
        said = read(model, before.values)
        assert said is None or read(model, now.values) == said


def read(model: type[BaseModel], values: dict[str, Any]) -> BaseModel | None:
    """None where it is refused."""
    known = {"gids", "rapport", "zandstad", "haven", "zee", "duinlab"}
    context = Context(("nl", "en"), dict.fromkeys(KINDS, known))
    try:
        return model.model_validate({"slug": "x", **values}, context=context)
    except ValidationError:
        return None


@cache
def shown(project: Path) -> frozenset[str]:
    """Every word that the region's pages show as it is, or could show of the interface."""
    pages = plan_site(read_settings(project / "mkdocs.yml")).draw().values()
    words = (brought_words(it).values() for it in ("nl", "en"))
    return frozenset(word for text in chain(pages, *words) for word in words_in(unescape(text)))


def words_in(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{2,}", text))


@given(spoiled=spoilt_files(FILES[:-1], most=1))
@examples(40)
def test_a_page_shows_what_is_written_and_nothing_else(
    spoiled: tuple[str, bytes], project: Path, settings: Settings
) -> None:
    """And what is accepted can be drawn."""
    usual = shown(project) | MONTHS
    file, raw = spoiled
    with spoilt(project, file, raw):
        try:
            site = plan_site(settings)
        except DataError as error:
            assert_told(error.problems, file, raw)
            return
    drawer = site.drawer()
    for page in (it for it in site.all_pages if it.origin == file or it.address == ""):
        html = drawer.draw(page, site.frames[page.language])
        assert look_at(html).harm == []
        assert words_in(unescape(html)) - usual - words_in(raw.decode()) == set()


MONTHS = {
    *("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september"),
    *("oktober", "november", "december", "January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
}

TEXT = b"""\
---
title: Over Duinland
label: Over
description: Een verzonnen regio.
---

Duinland bestaat niet, zegt {{ site.publisher }} [@gids].

- Lees [privacy](privacy.md#cookies).
- [mienskip]{lang=fy} of **samen**

| Jaar | Schepen |
|---|---|
| 2018 | 312 |

![Een vuurtoren](assets/images/vuurtoren.svg)
"""


@cache
def catalogue(project: Path) -> Catalogue:
    """Kept here, for as an argument it would be printed whole."""
    return read_catalogue(read_settings(project / "mkdocs.yml"))


@given(raw=spoilt_text(TEXT))
@examples(40)
def test_a_text_is_drawn_without_harm_or_told_by_line(
    raw: bytes, project: Path, settings: Settings
) -> None:
    file = "docs/about.nl.md"
    region = catalogue(project)
    editions = {it: make_edition(region, it, settings) for it in settings.languages}
    with spoilt(project, file, raw), within(400_000 + 500 * len(raw)):
        files, unread = read_prose(settings)
        pages, problems = plan_prose(files, region, editions, (), settings.docs)
    assert_told([*unread, *problems], file, raw)
    page = next(page for page in pages if page.origin == file)
    assert look_at(f"<!doctype html><p>{page.view.content}").harm == []  # type: ignore[attr-defined]


DRAWING = (
    (REGION / "docs/assets/images/vuurtoren.svg")
    .read_bytes()
    .replace(
        b"</svg>",
        b'<style>.a { fill: url(#b) }</style><a href="x" onload="y"/><use href="#c"/>\n'
        b'<script>z</script><foreignObject/><image href="https://x.example"/></svg>',
    )
)


@given(spoilt_text(DRAWING))
@examples(20)
def test_a_drawing_is_harmless_or_told_by_line(raw: bytes) -> None:
    with within(200_000 + 500 * len(raw)):
        told = list(look_at_drawing(raw))
    lines = len(re.findall(rb"\r\n|\r|\n", raw)) + 1
    assert all(1 <= line <= lines and message for line, message in told)
    if not told:
        tags = {str(element.tag).rpartition("}")[2] for element in etree.fromstring(raw).iter()}
        assert not tags & {"script", "foreignObject", "image", "a"}


@given(raw=spoilt_text(original("mkdocs.yml")))
@examples(20)
def test_a_configuration_is_read_or_refused_in_words(raw: bytes, project: Path) -> None:
    with spoilt(project, "mkdocs.yml", raw):
        told = refused(project)
    assert told.isprintable()
    assert not told or told.startswith("mkdocs.yml")


def refused(project: Path) -> str:
    """Why the configuration is refused; empty when it is not."""
    try:
        read_settings(project / "mkdocs.yml")
    except ValueError as error:
        return str(error)
    return ""
