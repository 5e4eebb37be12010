"""What the model says of itself: of its fields, their schema, and what a record refers to."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from etalage.loading.links import LEADS_OUT, stray_links
from etalage.model import KINDS, Place, Showcase
from etalage.model.introspection import fields_with, model_at, shape_at, shape_of, shapes_of
from etalage.model.localised import DatePerLanguage, Label, Localised, Markdown, Text
from etalage.model.record import Dated, Figure, Image
from etalage.model.references import PlaceRef, SourceRef
from etalage.model.status import SILENCE, status_of
from etalage.model.traversal import references_by_key, references_in
from etalage.model.values import FIRST_YEAR, LAST_YEAR, PartialDate


@pytest.mark.parametrize("name", ["title", "body", "places", "sources", "image", "figures"])
def test_a_field_is_found_by_its_key_and_by_what_lies_in_it(name: str) -> None:
    shape = shape_of(Showcase, name)
    assert shape.name == name
    assert shape_at(Showcase, (name,)) == shape
    assert shape_at(Showcase, (name, 0)) == shape
    assert shape.info.description == Showcase.model_fields[name].description


def test_a_field_says_what_it_holds() -> None:
    shapes = {it.name: it for it in shapes_of(Showcase)}
    assert set(shapes) == set(Showcase.model_fields) - {"slug"}
    assert (shapes["title"].localised, shapes["body"].localised) == (Label, Markdown)
    assert (shapes["places"].reference, shapes["sources"].reference) == (PlaceRef, SourceRef)
    assert (shapes["image"].part, shapes["figures"].part) == (Image, Figure)
    assert {it.name for it in shapes.values() if it.is_many} >= {"places", "figures", "sdgs"}
    assert not any(shapes[it].is_many for it in ("title", "image", "start"))
    assert shapes["verified_on"].holds(date)
    assert not shapes["title"].holds(date)
    qualifiers = ("about", "over", "nearly", "at-least", "at-most")
    assert shape_of(Figure, "qualifier").choices == qualifiers
    assert (shape_of(Place, "kind").listed, shape_of(Place, "url").listed) == ("place_kinds", "")
    assert shape_of(Figure, "value").choices == ()
    assert shape_of(Figure, "as_of").item is PartialDate


@pytest.mark.parametrize(
    ("key", "model"),
    [
        ((), Showcase),
        (("title", "nl"), Showcase),
        (("image",), Image),
        (("figures", 0), Figure),
        (("figures", 0, "label", "nl"), Figure),
        (("nothing", 0), Showcase),
    ],
)
def test_a_key_leads_into_the_group_it_names(key: tuple[str | int, ...], model: type) -> None:
    assert model_at(Showcase, key) is model


def test_a_key_of_a_group_is_known_by_the_groups_that_have_it() -> None:
    assert fields_with("alt", Showcase) == ["image"]
    assert fields_with("label", Showcase) == ["figures", "links"]
    assert fields_with("title", Showcase) == []
    qualifier = shape_at(Showcase, ("figures", 3, "qualifier"))
    assert qualifier
    assert qualifier.choices[0] == "about"
    assert shape_at(Showcase, ("figures", 3, "unti")) is None
    assert shape_at(Showcase, (3,)) is None


def test_the_schema_of_a_date_takes_what_is_read_and_says_how_to_write_it() -> None:
    schema = TypeAdapter(PartialDate).json_schema()
    assert schema["type"] == ["string", "integer"]
    for example in (*schema["examples"], "2026-11-22", "1000"):
        assert re.search(schema["pattern"], str(example))
        assert PartialDate.parse(example).isoformat() == str(example)
        assert str(example) in schema["patternErrorMessage"] or example in ("2026-11-22", "1000")
    for wrong in ("17", "2017-4", "2017-04-18-1", "x2017", "2017x"):
        assert not re.search(schema["pattern"], wrong)
    assert schema["minimum"] <= FIRST_YEAR < LAST_YEAR <= schema["maximum"]


def test_the_schema_of_a_reference_and_a_text_names_their_kind() -> None:
    reference = TypeAdapter(PlaceRef).json_schema()
    assert (reference["type"], reference["x-kind"]) == ("string", "places")
    for slug, is_slug in (("zand-stad-2", True), ("Zand", False), ("a--b", False), ("-a", False)):
        assert bool(re.search(reference["pattern"], slug)) is is_slug
    text = TypeAdapter(Text).json_schema()
    assert (text["type"], text["x-localised"]) == ("object", Text.JSON_SCHEMA)


def test_a_value_per_language_equals_what_says_the_same() -> None:
    one, same, other = (Text({"nl": it, "en": "x"}) for it in ("a", "a", "b"))
    assert one == same
    assert one != other
    assert one != {"nl": "a", "en": "x"}
    assert len({one, same, other}) == 2
    assert "a" in repr(one)
    assert TypeAdapter(Text).dump_python(one) == {"nl": "a", "en": "x"}


def showcase(**values: Any) -> Showcase:
    """A record of these fields only; the others are not looked at."""
    empty = dict.fromkeys(Showcase.model_fields)
    return Showcase.model_construct(**(empty | values))


def test_what_a_record_refers_to_is_found_wherever_it_stands() -> None:
    empty = dict.fromkeys(Figure.model_fields)
    figure = Figure.model_construct(**(empty | {"source": SourceRef("rapport")}))
    record = showcase(
        places=(PlaceRef("zandstad"), PlaceRef("duinland")),
        figures=(figure,),
        body=Markdown({"nl": "Zie [@gids].", "en": "See [@brief] and [@gids]."}),
    )
    assert dict(references_by_key(record)) == {
        ("places", 0): "zandstad",
        ("places", 1): "duinland",
        ("figures", 0, "source"): "rapport",
    }
    assert references_in(record) == {
        ("places", "zandstad"),
        ("places", "duinland"),
        ("sources", "rapport"),
        ("sources", "gids"),
        ("sources", "brief"),
    }


TODAY = date(2020, 6, 15)


@pytest.mark.parametrize(
    ("dates", "status"),
    [
        ({"end": "2020-06-14"}, "ended"),
        ({"end": "2020-06-15"}, "running"),
        ({"start": "2020-06-15", "end": "2021"}, "running"),
        ({"start": "2020-06-16", "end": "2021"}, "planned"),
        ({"start": "2020-06-16"}, "planned"),
        ({"start": "2020-06-15"}, "unknown"),
        ({"last_known_active": "2018-06-16"}, "running"),
        ({"last_known_active": "2018-06-15"}, "unknown"),
        ({"start": "2021", "last_known_active": "2021"}, "running"),
    ],
)
def test_status_changes_on_the_day(dates: dict[str, str], status: str) -> None:
    assert (TODAY - date(2018, 6, 16)).days == SILENCE
    assert status_of(Dated.model_validate(dates), TODAY) == status


def test_the_dates_of_texts_are_kept_by_language() -> None:
    dates = DatePerLanguage({"nl": TODAY, "en": date(2020, 1, 1)})
    assert isinstance(dates, Localised)
    assert dates["en"] == date(2020, 1, 1)


def test_every_kind_stands_in_the_folder_it_names() -> None:
    assert all(kind == model.folder for kind, model in KINDS.items())


def test_links_that_lead_out_of_a_folder_are_told_and_others_are_not(tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    (folder / "below").mkdir(parents=True)
    (folder / "own.md").write_text("x")
    (tmp_path / "secret.md").write_text("x")
    for name, target in {
        "own-link.md": "own.md",
        "out.md": "../secret.md",
        ".hidden.md": "../secret.md",
        ".hidden": "..",
        "below/out.md": "../../secret.md",
        "to-nothing.md": "nothing.md",
    }.items():
        (folder / name).symlink_to(target)
    assert [str(problem) for problem in stray_links(folder)] == [
        f"docs/{name}:1: {LEADS_OUT}"
        for name in (".hidden", "below/out.md", "out.md", "to-nothing.md")
    ]
