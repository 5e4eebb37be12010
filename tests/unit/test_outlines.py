"""`map` and `countries` draw outlines: where places lie, how large it is, what lacks."""

import json
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from pyproj import Transformer

from etalage.__main__ import main
from etalage.loading import load
from etalage.model import Location
from etalage.model.lambert import to_plane
from etalage.model.mercator import to_point
from etalage.settings import read_settings
from projects import make_region

Draw = Callable[..., int]
WEST, EAST = "Duinland", "Kwelderland"


def square(west: float, east: float, steps: int = 1) -> list[list[float]]:
    """A ring between 52 and 53.2 north, with so many points along its upper and lower side."""
    along = [west + (east - west) * it / steps for it in range(steps + 1)]
    upper, lower = [[x, 53.2] for x in along], [[x, 52.0] for x in reversed(along)]
    return [*upper, *lower, upper[0]]


def feature(name: str, ring: list[list[float]], kind: str = "Polygon") -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": {"name": name, "code": 1},
        "geometry": {"type": kind, "coordinates": [ring] if kind == "Polygon" else ring},
    }


def collection(*features: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": list(features)}


HALVES = collection(feature(WEST, square(4.0, 4.9, 40)), feature(EAST, square(4.9, 5.5, 40)))


@pytest.fixture
def region(tmp_path: Path) -> Path:
    return make_region(tmp_path / "project")


@pytest.fixture
def draw(region: Path, tmp_path: Path) -> Draw:
    def run(document: object, *options: str) -> int:
        file = tmp_path / "outlines.geojson"
        file.write_text(document if isinstance(document, str) else json.dumps(document), "utf-8")
        credit = ["--credit", "Landmeters", "--url", "https://duinland.example/grens"]
        config = ["--config", str(region / "mkdocs.yml")]
        return main([*config, "map", str(file), *credit, "--licence", "CC0-1.0", *options])

    return run


def test_a_place_lies_in_the_drawing_where_it_lies_on_earth(draw: Draw, region: Path) -> None:
    assert draw(HALVES) == 0
    drawn = load(read_settings(region / "mkdocs.yml")).map
    assert drawn
    left, right = (
        to_point(drawn, Location(lat=Decimal("53.2"), lon=lon))[0] for lon in (4, Decimal("5.5"))
    )
    assert (left, right) == (10, 370)
    assert to_point(drawn, Location(lat=Decimal("53.2"), lon=4))[1] == 10
    assert to_point(drawn, Location(lat=52, lon=4))[1] == pytest.approx(
        float(drawn.view_box.height) - 10, abs=0.5
    )
    assert [it.place for it in drawn.shapes] == ["duinland", "kwelderland"]
    assert drawn.shapes[0].label.x < 226 < drawn.shapes[1].label.x


def test_borders_that_two_areas_share_stay_shared(draw: Draw, region: Path) -> None:
    assert draw(HALVES, "--kilobytes", "0.2") == 0
    shapes = yaml.safe_load((region / "data/map.yml").read_text("utf-8"))["shapes"]
    west, east = (set(re.findall(r"[\d.]+ [\d.]+", it["path"])) for it in shapes)
    assert len(west & east) == 2
    assert sum(len(it["path"]) for it in shapes) <= 200


def test_the_same_outlines_in_another_reference_system_are_the_same_drawing(
    draw: Draw, region: Path
) -> None:
    assert draw(HALVES) == 0
    before = (region / "data/map.yml").read_text("utf-8")
    turned = Transformer.from_crs("OGC:CRS84", "EPSG:3857", always_xy=True).transform
    metres = [
        feature(
            it["properties"]["name"], [[*turned(*xy)] for xy in it["geometry"]["coordinates"][0]]
        )
        for it in HALVES["features"]
    ]
    named = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}
    assert draw({**collection(*metres), "crs": named}) == 0
    assert (region / "data/map.yml").read_text("utf-8") == before


def test_credit_and_licence_stand_in_every_language(draw: Draw, region: Path) -> None:
    assert draw(HALVES) == 0
    credit = yaml.safe_load((region / "data/map.yml").read_text("utf-8"))["credit"]
    assert credit["text"] == {"nl": "Landmeters", "en": "Landmeters"}
    assert credit["licence"]["name"] == {"nl": "CC0 1.0", "en": "CC0 1.0"}


LINE = feature(WEST, [[4, 52], [5, 53]], "LineString")


@pytest.mark.parametrize(
    ("document", "options", "message"),
    [
        (collection(feature("Duinlant", square(4, 5))), (), "“Duinlant” is no place"),
        (HALVES, ("--name", "naam"), "has no property “naam”; it has: code, name"),
        (collection(LINE), (), "outline 1 is a LineString, and no area"),
        (collection(feature(WEST, [[4, 52]])), (), "outline 1 cannot be drawn"),
        ({"type": "Topology"}, (), "is no GeoJSON file with outlines"),
        ("[]", (), "is no GeoJSON file"),
        ("{", (), "cannot be read as JSON"),
        (
            {**HALVES, "crs": {"properties": {"name": "EPSG:0"}}},
            (),
            "the reference system “EPSG:0” is not known",
        ),
        (HALVES, ("--kilobytes", "0.01"), "do not fit in 10 bytes"),
        (HALVES, ("--url", "nowhere"), "credit.url"),
    ],
)
def test_what_cannot_be_drawn_is_said_and_the_map_stays(
    document: object,
    options: tuple[str, ...],
    message: str,
    draw: Draw,
    region: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = (region / "data/map.yml").read_bytes()
    assert draw(document, *options) != 0
    out, err = capsys.readouterr()
    assert message in out + err
    assert "Traceback" not in out + err
    assert (region / "data/map.yml").read_bytes() == before


# Countries around the region.

LANDS = collection(feature("NL", square(4.0, 7.0, 60)), feature("DE", square(7.0, 15.0, 60)))
WINDOW = ("--window", "0", "48", "12", "58")


@pytest.fixture
def draw_lands(region: Path, tmp_path: Path) -> Draw:
    def run(document: object, *options: str) -> int:
        file = tmp_path / "lands.geojson"
        file.write_text(json.dumps(document), "utf-8")
        credit = ["--credit", "Landmeters", "--url", "https://duinland.example/grens"]
        config = ["--config", str(region / "mkdocs.yml")]
        command = [*config, "countries", str(file), *credit, "--licence", "CC0-1.0", *WINDOW]
        return main([*command, *options])

    return run


def test_a_location_lies_among_the_countries_where_it_lies_on_earth(
    draw_lands: Draw, region: Path
) -> None:
    assert draw_lands(LANDS) == 0
    drawn = load(read_settings(region / "mkdocs.yml")).countries
    assert drawn
    corner = to_plane(drawn.projection, Location(lat=Decimal("53.2"), lon=7))
    nearest = min(
        abs(float(x) - corner[0]) + abs(float(y) - corner[1])
        for shape in drawn.shapes
        for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", shape.path)
    )
    assert nearest < 0.3
    assert to_plane(drawn.projection, drawn.projection.centre) == (0, 0)


def test_what_lies_beyond_the_window_is_cut_out_of_sight(draw_lands: Draw, region: Path) -> None:
    far = feature("FR", square(80.0, 82.0))
    assert draw_lands(collection(*LANDS["features"], far)) == 0
    drawn = load(read_settings(region / "mkdocs.yml")).countries
    assert drawn
    assert [it.country for it in drawn.shapes] == ["DE", "NL"]
    right = float(drawn.view_box.x + drawn.view_box.width)
    xs = [float(it) for it in re.findall(r"[ML ](-?[\d.]+) -?[\d.]+", drawn.shapes[0].path)]
    assert right < max(xs) < right + 20
    assert drawn.shapes[1].label.room > 50


def test_a_window_of_another_shape_is_another_drawing(draw_lands: Draw, region: Path) -> None:
    assert draw_lands(LANDS, "--window", "0", "50", "12", "55") == 0
    drawn = load(read_settings(region / "mkdocs.yml")).countries
    assert drawn
    assert drawn.view_box.height < drawn.view_box.width


def test_a_country_whose_code_is_none_leaves_the_drawing_as_it_was(
    draw_lands: Draw, region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (region / "data/countries.yml").read_bytes()
    assert draw_lands(collection(feature("Netherlands", square(4.0, 7.0)))) != 0
    assert "shapes.0.country" in capsys.readouterr().err
    assert (region / "data/countries.yml").read_bytes() == before


SPOILT: dict[str, Callable[[dict[str, Any]], object]] = {
    "brackets without end": lambda it: "[" * 100_000,
    "a number without end": lambda it: it | {"features": int("9" * 4000)},
    "an area that is none": lambda it: it | {"features": [None]},
    "properties that are none": lambda it: it | {"features": [{"properties": [[]]}]},
    "names that steer": lambda it: it | {"features": [{"properties": {"\x1b[31m": 1}}]},
    "a reference system that is a text": lambda it: it | {"crs": "EPSG:28992"},
    "a reference system that is a file": lambda it: (
        it | {"crs": {"properties": {"name": "+proj=merc +nadgrids=/etc/passwd"}}}
    ),
    "no points": lambda it: it | {"features": [feature("Duinland", [])]},
    "one point": lambda it: it | {"features": [feature("Duinland", [[5.0, 52.0]] * 4)]},
    "beyond the pole": lambda it: (
        it
        | {"features": [feature("Duinland", [[5.0, 52.0], [5.0, 95.0], [6.0, 95.0], [5.0, 52.0]])]}
    ),
    "beyond the earth": lambda it: (
        it | {"features": [feature("Duinland", [[1e9, 1e9], [1e9, 2e9], [2e9, 2e9], [1e9, 1e9]])]}
    ),
    "a place without end": lambda it: (
        it | {"features": [feature("\x1b[31m\n::error::", square(5, 6))]}
    ),
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT.keys())
def test_outlines_that_are_none_are_refused_in_words(
    spoil: Callable[[dict[str, Any]], object],
    region: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    spoilt = spoil(collection(feature("Duinland", square(5, 6))))
    file, before = tmp_path / "spoilt.geojson", (region / "data/map.yml").read_bytes()
    file.write_text(spoilt if isinstance(spoilt, str) else json.dumps(spoilt), "utf-8")
    credit = ("--credit", "x", "--url", "https://x.example", "--licence", "CC0-1.0")
    assert main(["--config", str(region / "mkdocs.yml"), "map", str(file), *credit]) == 1
    told = capsys.readouterr().err
    assert told.replace("\n", "").isprintable()
    assert not re.search(r"^::|Error|attribute|NoneType", told, re.MULTILINE)
    assert (region / "data/map.yml").read_bytes() == before
