"""The schema that editors' editors read: from the model, and never a reason to refuse a record."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from etalage.__main__ import main
from etalage.commands.check import notes_on_schemas
from etalage.editing.schema import make_shapes
from etalage.loading import load
from etalage.model import KINDS
from etalage.model.units import units
from etalage.settings import read_settings
from projects import ROOT, add_language

SITE = ROOT / "data/site.yml"
SHAPES = make_shapes(read_settings(ROOT / "mkdocs.yml").languages)


def run(region: Path, *arguments: str) -> int:
    return main(["--config", str(region / "mkdocs.yml"), *arguments])


def shape(region: Path, kind: str) -> Any:
    return json.loads((region / f"data/schema/{kind}.schema.json").read_text())


def test_every_key_has_a_description() -> None:
    for content in SHAPES.values():
        schema = json.loads(content)
        parts = schema.get("$defs", {})
        for model in [schema, *parts.values()]:
            for name, field in model.get("properties", {}).items():
                part = parts.get(field.get("$ref", "").rpartition("/")[2], {})
                assert field.get("description") or part.get("description"), name


def test_no_schema_asks_for_the_slug_or_lets_an_unknown_key_through() -> None:
    for kind in KINDS:
        schema = json.loads(SHAPES[f"{kind}.schema.json"])
        assert "slug" not in schema["properties"]
        assert all(
            model["additionalProperties"] is False
            for model in [schema, *schema.get("$defs", {}).values()]
        )


def test_references_are_the_records_that_exist_with_their_titles(region: Path) -> None:
    assert run(region, "schema") == 0
    listed = shape(region, "records")["$defs"]["sources"]
    assert dict(zip(listed["enum"], listed["enumDescriptions"], strict=True)) == {
        "gids": "Gids van Duinland",
        "rapport": "Jaarrapport / Annual report",
    }


def test_kinds_and_codes_of_places_are_those_of_the_region(region: Path) -> None:
    assert run(region, "schema") == 0
    kinds = shape(region, "records")["$defs"]["place_kinds"]
    assert dict(zip(kinds["enum"], kinds["enumDescriptions"], strict=True)) == {
        "port": "Havenstad / Port",
        "isle": "Eiland / Isle",
        "hamlet": "Gehucht / Hamlet",
    }
    place = shape(region, "places")
    assert place["properties"]["kind"]["$ref"] == "records.schema.json#/$defs/place_kinds"
    scheme = place["$defs"]["PlaceCode"]["properties"]["scheme"]["$ref"]
    assert scheme == "records.schema.json#/$defs/place_codes"


def test_another_language_is_asked_for_in_every_text(region: Path) -> None:
    add_language(region, "de", like="en")
    run(region, "schema")
    assert shape(region, "places")["properties"]["title"]["required"] == ["nl", "en", "de"]


def test_a_record_that_the_schema_does_not_know_is_noted_and_passes(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(region, "schema")
    (region / "data/sources/gids.yml").rename(region / "data/sources/boek.yml")
    for path in [*(region / "data").rglob("*.yml"), *(region / "docs").glob("*.md")]:
        path.write_text(re.sub(r"\bgids\b(?=[,\]}\n])", "boek", path.read_text()))
    capsys.readouterr()
    assert run(region, "check") == 0
    notes = [line.split(". ")[0] for line in capsys.readouterr().out.splitlines()[1:]]
    assert notes == [
        "Note: data/schema/records.schema.json lacks sources/boek",
        "Note: data/schema/records.schema.json still has sources/gids",
    ]


@pytest.mark.parametrize("name", SHAPES)
def test_a_schema_that_differs_from_the_model_is_noted(name: str, region: Path) -> None:
    run(region, "schema")
    settings = read_settings(region / "mkdocs.yml")
    site = load(settings).site
    assert site
    assert notes_on_schemas(settings, site) == []
    path = region / "data/schema" / name
    path.write_text(path.read_text("utf-8").replace('"type": "object"', '"type": "array"', 1))
    assert notes_on_schemas(settings, site) == [f"data/schema/{name} differs from the model"]


def test_a_schema_that_lacks_a_kind_of_places_is_noted(region: Path) -> None:
    run(region, "schema")
    path = region / "data/site.yml"
    path.write_text(path.read_text("utf-8").replace("isle", "island"))
    settings = read_settings(region / "mkdocs.yml")
    site = load(settings).site
    assert site
    assert notes_on_schemas(settings, site) == [
        "data/schema/records.schema.json lacks place_kinds/island",
        "data/schema/records.schema.json still has place_kinds/isle",
    ]


def test_many_records_that_lack_are_one_note(region: Path) -> None:
    run(region, "schema")
    for number in range(40):
        shutil.copy(region / "data/sources/gids.yml", region / f"data/sources/gids-{number:02}.yml")
    settings = read_settings(region / "mkdocs.yml")
    site = load(settings).site
    assert site
    assert notes_on_schemas(settings, site) == [
        "data/schema/records.schema.json lacks "
        "sources/gids-00, sources/gids-01, sources/gids-02 and 37 more"
    ]


def test_a_schema_with_a_merge_conflict_is_noted_and_passes(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(region, "schema")
    (region / "data/schema/records.schema.json").write_text("<<<<<<< HEAD\n{\n")
    run(region, "check")
    assert "Note: data/schema/records.schema.json cannot be read." in capsys.readouterr().out


def test_writing_the_schema_again_changes_nothing(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(region, "schema")
    capsys.readouterr()
    run(region, "schema")
    assert capsys.readouterr().out == "0 files changed.\n"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_record_gets_one_right_first_line_and_keeps_the_rest(newline: str, region: Path) -> None:
    path = region / "data/places/zandstad.yml"
    before = path.read_bytes().replace(b"\n", newline.encode())
    path.write_bytes(
        b"# yaml-language-server: $schema=../schema/wrong.json" + newline.encode() + before
    )
    run(region, "schema")
    pointer = f"# yaml-language-server: $schema=../schema/places.schema.json{newline}"
    assert path.read_bytes() == pointer.encode() + before


def test_an_editor_finds_the_schema_of_each_kind_on_first_open() -> None:
    settings = (ROOT / ".vscode/settings.json").read_text()
    for kind in KINDS:
        assert f'"data/schema/{kind}.schema.json": "data/{kind}/*.yml"' in settings


def test_every_word_for_a_key_leads_to_a_key() -> None:
    """data/keys.yml names keys of some record only, or what such a key may hold."""
    parts = [
        json.loads(content)
        for name, content in SHAPES.items()
        if name not in ("interface.schema.json", "keys.schema.json")
    ]
    known = {
        key
        for part in parts
        for model in [part, *part.get("$defs", {}).values()]
        for key in model.get("properties", {})
    }
    choices = {it for listed in _values_of(parts, "enum") for it in listed}
    kinds = {it["name"] for it in yaml.safe_load(SITE.read_text("utf-8"))["place_kinds"]}
    listed = yaml.safe_load((ROOT / "data/keys.yml").read_text("utf-8"))
    assert set(listed) <= known | choices | kinds | set(units())


def _values_of(value: Any, key: str) -> Iterator[Any]:
    """Every value of a key, however deep it stands."""
    if isinstance(value, dict):
        yield from (it for name, it in value.items() if name == key)
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for part in parts:
        yield from _values_of(part, key)
