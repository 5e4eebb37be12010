"""Degrees become points of the drawing, and no point or name stands on another."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from math import dist
from pathlib import Path

import pytest

from etalage.catalogue import Catalogue, read_catalogue
from etalage.edition import make_edition
from etalage.model import Location, Map
from etalage.model.mercator import is_within, to_point
from etalage.pages import PageWriter
from etalage.pages.map.label_layout import DESK, GAP, Box, place_labels, spread
from etalage.pages.map.neighbours import Neighbours
from etalage.pages.map.region import MapView, draw_map
from etalage.problems import DataError
from etalage.settings import read_settings
from projects import read_record, write_record

FRAME = Box(0, 0, 380, 260)


def mercator() -> Map:
    """One that a map was drawn in, on which the points below were measured."""
    numbers = {
        "x_per_degree": "158.3295",
        "x_offset": "-531.93",
        "y_per_degree": "-157.945",
        "y_offset": "10056.154",
    }
    return Map.model_construct(
        projection=Map.model_fields["projection"].annotation(
            **{k: Decimal(v) for k, v in numbers.items()}
        )
    )  # type: ignore[misc]


@pytest.mark.parametrize(
    ("name", "lat", "lon", "expected"),
    [
        ("Noordhaven", "53.2194", "6.5665", (507.7, 90.6)),
        ("Westmeer", "53.2014", "5.8000", (386.4, 95.4)),
        ("Middelbrink", "52.9925", "6.5642", (507.4, 150.3)),
        ("Oosterveen", "52.7864", "6.8914", (559.2, 204.3)),
    ],
)
def test_a_location_falls_where_the_outlines_expect_it(
    name: str, lat: str, lon: str, expected: tuple[float, float]
) -> None:
    spot = to_point(mercator(), Location.model_construct(lat=Decimal(lat), lon=Decimal(lon)))
    assert spot == pytest.approx(expected, abs=0.2), name
    assert spot == tuple(round(part, 1) for part in spot), "to a tenth"


@pytest.mark.parametrize(
    ("x", "y", "is_shown"),
    [
        (10, 20, True),
        (110, 70, True),
        (60, 45, True),
        (9.9, 45, False),
        (110.1, 45, False),
        (60, 19.9, False),
        (60, 70.1, False),
    ],
)
def test_the_edge_of_a_map_belongs_to_it(x: float, y: float, is_shown: bool) -> None:
    box = Map.model_fields["view_box"].annotation(x=10, y=20, width=100, height=50)  # type: ignore[misc]
    assert is_within(Map.model_construct(view_box=box), x, y) is is_shown


def test_the_first_of_points_that_share_a_place_stays_and_all_come_apart() -> None:
    spots = list(spread([(100, 100), (100, 100), (108, 100), (100, 104), (9, 9)], FRAME))
    assert spots[0] == (100, 100)
    assert spots[-1] == (9, 9)
    assert all(dist(one, other) >= GAP for one, other in combinations(spots, 2))


def test_a_point_makes_room_in_the_direction_it_lies_in() -> None:
    _, moved = spread([(100, 100), (90, 100)], FRAME)
    assert moved == pytest.approx((74, 100), abs=1)


def test_names_stay_inside_the_map_and_off_each_other() -> None:
    points, names = (
        [(10.0, 10.0), (370.0, 10.0), (340.0, 30.0), (200.0, 250.0)],
        ["Westmeer", "Oost", "Oosterveen", "Zuid"],
    )
    labels = place_labels(points, names, FRAME, {(200, 200): "Streek"})
    boxes = [
        label.box(point, name) for label, point, name in zip(labels, points, names, strict=True)
    ]
    assert {label.shown for label in labels} == {"always"}
    assert all(FRAME.contains(box) for box in boxes)
    assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))


def test_a_name_keeps_off_an_outline_where_it_can() -> None:
    points, border = [(190.0, 130.0)], [(205.0, float(y)) for y in range(250)]
    (plain,), (moved,) = (
        place_labels(points, ["Dorp"], FRAME, {}),
        place_labels(points, ["Dorp"], FRAME, {}, border),
    )
    assert plain.anchor == "start"
    assert moved.anchor == "end"
    assert not moved.box(points[0], "Dorp").count(border)


def test_a_name_without_room_beside_its_point_stands_above_it_or_below_to_one_side() -> None:
    crossing = [(190.0, 130.0), (160.0, 130.0), (220.0, 130.0), (173.0, 150.0), (173.0, 108.0)]
    label, *_ = place_labels(crossing, ["Kruis", *[""] * 4], FRAME, {})
    assert (label.anchor, label.dx, label.shown) == ("start", 0, "always")


def test_a_name_between_other_points_stands_half_a_line_lower_or_higher() -> None:
    beside, across = (
        [(155.0, 122.0), (215.0, 118.0), (215.0, 142.0)],
        [(190.0, 110.0), (190.0, 150.0)],
    )
    points = [(190.0, 130.0), *beside, *across]
    label, *_ = place_labels(points, ["Dorp", *[""] * 5], FRAME, {})
    assert (label.anchor, label.dy, label.shown) == ("end", 0.85, "always")


def test_a_name_without_room_waits_for_a_wide_map_or_until_it_is_pointed_at() -> None:
    points, names = (
        [(190.0, 130.0), (190.0, 30.0)],
        ["Een lange naam in het hart", "Een naam die nergens past. " * 4],
    )
    wide, pointed = place_labels(
        points, names, FRAME, {(190, 105): "Bovenstreek", (190, 155): "Benedenland"}
    )
    assert wide.shown == "wide"
    assert pointed.shown == "pointed"
    assert FRAME.contains(wide.box(points[0], names[0], DESK))


@pytest.fixture
def catalogue(region: Path) -> Catalogue:
    return read_catalogue(read_settings(region / "mkdocs.yml"))


def draw(catalogue: Catalogue, region: Path) -> MapView | None:
    writer = PageWriter(
        catalogue, make_edition(catalogue, "en", read_settings(region / "mkdocs.yml")), "places"
    )
    return draw_map(writer, list(catalogue.places.values()), [catalogue.showcases["vuurtoren"]])


def test_a_place_with_an_outline_is_an_area_and_others_are_points(
    catalogue: Catalogue, region: Path
) -> None:
    drawn = draw(catalogue, region)
    assert drawn
    assert [(area.name, area.link.path) for area in drawn.areas] == [
        ("Duinland", "en/places/duinland/"),
        ("Saltmarsh", "en/places/kwelderland/"),
    ]
    assert [(point.kind, point.link.path) for point in drawn.points] == [
        ("place", "en/places/zandstad/"),
        ("showcase", "en/showcases/vuurtoren/"),
    ]
    assert drawn.points[0].link.label == "Sandtown, showcases and projects: 3"
    assert drawn.points[1].origin == drawn.points[0].spot


def test_a_map_is_drawn_equally_wide_whatever_its_units(region: Path) -> None:
    """So that letters and points have one size; what is that wide already stays as it is."""
    path = region / "data/map.yml"
    drawn = read_catalogue(read_settings(region / "mkdocs.yml")).map
    assert drawn
    assert [float(it) for _, it in drawn.view_box] == [0, 0, 380, 280]
    assert drawn.shapes[0].path == "M60 10h180v260h-180z"
    assert (drawn.shapes[0].label.x, drawn.shapes[0].label.y) == (130, 220)
    zandstad = Location.model_construct(lat=Decimal("52.5"), lon=Decimal("4.5"))
    assert to_point(drawn, zandstad) == pytest.approx((160, 141.3), abs=0.2)
    assert drawn.fitted() is drawn
    values = read_record(path)
    assert values["view_box"]["width"] == 3800
    path.write_text(path.read_text("utf-8").replace("h-1800", "-1.8e3"), "utf-8")
    with pytest.raises(DataError, match=r"shapes\.0\.path"):
        read_catalogue(read_settings(region / "mkdocs.yml"))


def test_a_region_without_outlines_has_no_map(region: Path) -> None:
    (region / "data/map.yml").unlink()
    assert draw(read_catalogue(read_settings(region / "mkdocs.yml")), region) is None


MISTAKES = {
    "map.yml": [
        (
            "place: duinland",
            "place: duinlnd",
            "9: shapes.0.place: there is no “duinlnd” in data/places/; did you mean",
        ),
        ("path: M600", "path: url(x) M600", "11: shapes.0.path: "),
        ("width: 3800", "width: 0", "6: view_box.width: "),
        (
            "shapes:\n",
            "shapes:\n  - {place: duinland, label: {x: 1, y: 1}, path: M1 1h1z}\n",
            "8: shapes: more than one outline",
        ),
    ],
    "places/zandstad.yml": [("lon: 4.5", "lon: 8.5", "5: location: lies outside the map")],
}


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [(file, *it) for file, all_of in MISTAKES.items() for it in all_of],
)
def test_a_mistake_in_the_map_is_placed(
    file: str, old: str, new: str, line: str, region: Path
) -> None:
    path = region / "data" / file
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new, 1))
    with pytest.raises(DataError) as raised:
        read_catalogue(read_settings(region / "mkdocs.yml"))
    assert f"data/{file}:{line}" in str(raised.value)


def crowd(count: int) -> Iterator[tuple[tuple[float, float], int]]:
    return (((number * 37 % 380 + 0.5, number * 53 % 260 + 0.5), number) for number in range(count))


def test_neighbours_are_all_that_is_near_from_near_to_far() -> None:
    every, middle = list(crowd(300)), (190, 130)
    found = list(Neighbours(every).around(middle, 60))
    assert {it for it in every if dist(it[0], middle) <= 60} <= set(found)
    first, last = found[:5], found[-5:]
    assert max(dist(spot, middle) for spot, _ in first) < min(
        dist(spot, middle) for spot, _ in last
    )


def draw_places(region: Path) -> tuple[Catalogue, MapView]:
    settings = read_settings(region / "mkdocs.yml")
    catalogue = read_catalogue(settings)
    writer = PageWriter(catalogue, make_edition(catalogue, "nl", settings), "places")
    drawn = draw_map(writer, list(catalogue.places.values()))
    assert drawn
    return catalogue, drawn


@pytest.mark.parametrize("count", [3, 400])
def test_a_map_of_many_places_gathers_them_and_shows_each_on_a_list(
    region: Path, count: int
) -> None:
    """What is drawn is bounded, whatever the number of places."""
    record = read_record(region / "data/places/zandstad.yml")
    for number in range(count):
        record["location"] = {"lat": 52.3 + number % 20 / 50, "lon": 4.0 + number // 20 / 20}
        write_record(region / f"data/places/dorp-{number}.yml", record)
    catalogue, drawn = draw_places(region)
    gathered = [it for it in drawn.points if it.kind == "gathered"]
    assert len(drawn.points) <= 110
    single = len(drawn.points) - len(gathered)
    outlined = len(drawn.areas)
    assert single + sum(int(it.name) for it in gathered) == len(catalogue.places) - outlined
    assert bool(gathered) == (count > 40)


def test_of_many_places_those_where_most_is_have_points_and_stand_apart(region: Path) -> None:
    record = read_record(region / "data/places/zandstad.yml")
    for number in range(100):  # by file name before the town, and all in one corner with it
        write_record(region / f"data/places/dorp-{number}.yml", record)
    _, drawn = draw_places(region)
    (town,) = (it for it in drawn.points if it.name == "Zandstad")
    assert town.link.path == "places/zandstad/"
    assert [(it.name, it.kind) for it in drawn.points if it != town] == [("+100", "gathered")]
