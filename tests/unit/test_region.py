"""The invented region holds what tests need: every field and choice, long names,
all and nothing.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from etalage.catalogue import Catalogue, read_catalogue
from etalage.model import KINDS, Described, Map, Project, Record, Showcase, Site
from etalage.model.introspection import shapes_of
from etalage.model.localised import Text
from etalage.model.status import STATUSES, status_of
from etalage.model.traversal import values_in
from etalage.settings import build_date, read_settings
from projects import CORNER, make_region


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    whole = make_region(tmp_path_factory.mktemp("whole") / "project")
    return read_catalogue(read_settings(whole / "mkdocs.yml"))


def models_in(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """A model and the models of its parts, at every depth."""
    yield model
    for shape in shapes_of(model):
        if shape.part:
            yield from models_in(shape.part)


@pytest.fixture(scope="module")
def given(catalogue: Catalogue) -> dict[tuple[type, str], set[object]]:
    """Model and field -> the values that the region has there."""
    found: dict[tuple[type, str], set[object]] = {}
    for value in values_in((catalogue.site, catalogue.map, *every(catalogue))):
        if isinstance(value, BaseModel):
            for name in value.model_fields_set:
                found.setdefault((type(value), name), set()).add(getattr(value, name))
    return found


MODELS = list(dict.fromkeys(it for top in (*KINDS.values(), Site, Map) for it in models_in(top)))


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_is_filled_and_every_choice_is_made(
    model: type[BaseModel], given: dict[tuple[type, str], set[object]]
) -> None:
    for shape in shapes_of(model):
        values = given.get((model, shape.name), set())
        assert values, f"nothing in the region has a {shape.name}"
        made = {it for value in values for it in (value if shape.is_many else [value])}
        assert set(shape.choices) - {shape.info.default} <= made, shape.name


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_of_each_kind_has_nothing_but_what_it_must(
    kind: str, catalogue: Catalogue
) -> None:
    model = KINDS[kind]
    needed = {name for name, field in model.model_fields.items() if field.is_required()}
    assert any(it.model_fields_set == needed for it in catalogue.records[kind].values())


@pytest.mark.parametrize("kind", [Showcase, Project])
def test_every_status_occurs(kind: type[Showcase | Project], catalogue: Catalogue) -> None:
    assert {status_of(it, build_date()) for it in catalogue.of(kind).values()} == set(STATUSES)


def test_there_is_enough_of_everything(catalogue: Catalogue) -> None:
    counts = {kind: len(records) for kind, records in catalogue.records.items()}
    assert counts["projects"] >= 20
    assert counts["programmes"] == 2
    assert all(catalogue.funded_by(programme) for programme in catalogue.programmes)
    assert len({it.kind for it in catalogue.organisations.values()}) >= 10
    assert all(count >= 2 for count in counts.values())


def test_there_are_long_words_and_long_names(catalogue: Catalogue) -> None:
    titles = [title for it in catalogue.described() for title in it.title.by_language.values()]
    words = [word for title in titles for word in re.findall(r"\w+", title)]
    assert max(map(len, words)) >= 46
    named = [title for it in catalogue.organisations.values() for title in texts_of(it.title)]
    assert max(map(len, named)) >= 120


def texts_of(text: Text) -> list[str]:
    return list(text.by_language.values())


def test_texts_hold_all_that_a_text_may_hold(catalogue: Catalogue) -> None:
    """Marked words, citations, links to records and to other sites, lists, quotations, tables."""
    found = (it for record in catalogue.described() for it in values_in(record))
    texts = "\n".join(text for it in found if isinstance(it, Text) for text in texts_of(it))
    marks = (r"\]\{lang=", r"\[@", r"\]\((showcases|specialisations)/", r"\]\(https://")
    blocks = (r"^- ", r"^\d\. ", r"^> ", r"^\|---", r"\*\*")
    for mark in (*marks, *blocks):
        assert re.search(mark, texts, re.M), mark


def test_the_corner_stands_by_itself(region: Path) -> None:
    """It is what the tests beside this one read."""
    corner = read_catalogue(read_settings(region / "mkdocs.yml"))
    assert {record.address for record in every(corner)} == set(CORNER)


def every(catalogue: Catalogue) -> list[Record]:
    return [record for records in catalogue.records.values() for record in records.values()]


def test_every_kind_with_pages_is_described(catalogue: Catalogue) -> None:
    """A kind left out would have no quality, no permalink and no edit link."""
    described = {kind for kind, model in KINDS.items() if issubclass(model, Described)}
    assert {record.folder for record in catalogue.described()} == described
