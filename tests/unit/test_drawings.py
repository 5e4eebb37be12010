"""Maps as pictures: the right countries and places are marked, and seen, in words too."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup, Tag

from etalage.catalogue import Catalogue, read_catalogue
from etalage.model import Project
from etalage.pages.drawings.abroad import draw_abroad
from etalage.pages.drawings.window import open_window
from etalage.pages.map.outline import corners
from etalage.problems import DataError
from etalage.settings import read_settings
from etalage.site.build import Site, plan_site
from etalage.site.colours import read_colours
from projects import ROOT, read_record, write_record

Plan = Callable[[], Site]


@pytest.fixture
def plan(region: Path) -> Plan:
    return lambda: plan_site(read_settings(region / "mkdocs.yml"))


@pytest.fixture
def catalogue(region: Path) -> Catalogue:
    return read_catalogue(read_settings(region / "mkdocs.yml"))


def picture_of(site: Site, page: str) -> Tag:
    found = BeautifulSoup(site.draw()[page], "lxml").select_one(".head__picture")
    assert found
    return found


def test_the_land_of_the_lead_is_told_from_those_of_partners_and_others(
    catalogue: Catalogue,
) -> None:
    drawn = draw_abroad(catalogue, catalogue.projects["kabel"])
    assert drawn.lead == ("M-60 -20L60 -20 60 100 -60 100Z",)
    assert drawn.partners == ("M-280 -90L-120 -90 -120 90 -280 90Z",)
    assert drawn.others == ()  # it lies beyond what is shown
    assert [(it.letters, it.is_lead) for it in drawn.codes] == [("NL", True), ("GB", False)]


def test_a_project_whose_lead_nobody_names_has_partners_only(catalogue: Catalogue) -> None:
    project = catalogue.projects["kabel"]
    partners = tuple(it.model_copy(update={"role": "partner"}) for it in project.partners)
    drawn = draw_abroad(catalogue, project.model_copy(update={"partners": partners}))
    assert not drawn.lead
    assert len(drawn.partners) == 2


def test_an_island_out_of_sight_is_left_out_and_comes_into_sight_on_a_wider_map(
    catalogue: Catalogue,
) -> None:
    assert catalogue.countries
    assert "M-450" in next(it.path for it in catalogue.countries.shapes if it.country == "GB")
    far = {"lat": "55", "lon": "-20"}
    place = catalogue.places["zandstad"]
    moved = place.model_copy(update={"location": type(place.location).model_validate(far)})
    places = {**catalogue.places, "zandstad": moved}
    wider = replace(catalogue, records={**catalogue.records, "places": places})
    project = catalogue.projects["kabel"]
    assert "M-450" not in "".join(draw_abroad(catalogue, project).partners)
    assert "M-450" in "".join(draw_abroad(wider, project).partners)
    assert draw_abroad(wider, project).others == ("M60 -60L260 -60 260 120 60 120Z",)


def test_letters_stand_only_where_they_have_room(catalogue: Catalogue) -> None:
    assert catalogue.countries
    rooms = {"NL": 8, "GB": 1, "DE": 90}
    shapes = tuple(
        it.model_copy(update={"label": it.label.model_copy(update={"room": rooms[it.country]})})
        for it in catalogue.countries.shapes
    )
    countries = catalogue.countries.model_copy(update={"shapes": shapes})
    drawn = draw_abroad(replace(catalogue, countries=countries), catalogue.projects["kabel"])
    assert [(it.letters, it.is_tight) for it in drawn.codes] == [("NL", True)]


def test_a_window_keeps_its_proportions_and_stays_on_the_map(catalogue: Catalogue) -> None:
    assert catalogue.countries
    whole = catalogue.countries.view_box
    window = open_window([(-490, -290), (-480, -280)], 200).moved_into(whole)
    assert (window.x, window.y, window.width, window.height) == (-500, -300, 200, 125)
    widest = open_window([(-490, -290), (490, 290)], 200).moved_into(whole)
    assert (widest.width, widest.height) == (960, 600)
    assert (widest.x, widest.y) == (-480, -300)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("M1 2L3 4 5 6Z", [(1, 2), (3, 4), (5, 6)]),
        ("m1 2l.5-1-1.5.5z", [(1, 2), (1.5, 1), (0, 1.5)]),
        ("M1 2h3v4H0V0z", [(1, 2), (4, 2), (4, 6), (0, 6), (0, 0)]),
        ("M1 1l1 0zm2 2l0 1z", [(1, 1), (2, 1), (3, 3), (3, 4)]),
    ],
)
def test_corners_are_where_a_browser_draws_them(
    path: str, expected: list[tuple[float, float]]
) -> None:
    assert list(corners(path)) == expected


def test_a_project_is_pictured_by_its_map_and_the_words_say_the_same(plan: Plan) -> None:
    site = plan()
    drawing = site.files["assets/maps/projects/kabel.svg"]
    assert isinstance(drawing, str)
    assert ">NL</text>" in drawing
    picture = picture_of(site, "en/projects/kabel/index.html")
    assert picture["src"] == "../../../assets/maps/projects/kabel.svg"
    assert (picture["width"], picture["height"]) == ("640", "400")
    told = (
        "Map of the partners' countries: Netherlands and United Kingdom. Lead partner: Netherlands."
    )
    assert picture["alt"] == told
    caption = picture.find_next("figcaption")
    assert caption
    assert "Country outlines: Duinland" in caption.text


def test_a_place_is_pictured_among_its_neighbours_in_each_language(plan: Plan) -> None:
    site = plan()
    dutch, english = (
        str(site.files[f"assets/maps/{it}/places/zandstad.svg"]) for it in ("nl", "en")
    )
    assert re.search(r'font-weight="600">Zandstad</text>', dutch)
    assert re.search(r'font-weight="600">Sandtown</text>', english)
    assert "M60 10h180v260h-180z" in dutch
    assert picture_of(site, "places/zandstad/index.html")["alt"] == "Kaart van Zandstad en omgeving"


def test_a_place_in_a_crowd_is_seen_and_named(region: Path, plan: Plan) -> None:
    record = read_record(region / "data/places/zandstad.yml")
    for number in range(60):  # by file name before it, and on its very spot
        write_record(region / f"data/places/dorp-{number}.yml", record)
    drawn = str(plan().files["assets/maps/en/places/zandstad.svg"])
    assert re.search(r'font-weight="600">Sandtown</text>', drawn)
    assert drawn.count("<circle") <= 30


def test_a_drawing_is_whole_whatever_a_place_is_called(region: Path, plan: Plan) -> None:
    file = region / "data/places/zandstad.yml"
    write_record(file, read_record(file) | {"title": {"nl": "Zand & Zee", "en": "Sand & Sea"}})
    maps = {name: it for name, it in plan().files.items() if name.startswith("assets/maps/")}
    assert len(maps) == 13
    for name, content in maps.items():
        names = {it.tag.rpartition("}")[2] for it in ElementTree.fromstring(content).iter()}  # noqa: S314
        assert names <= {"svg", "style", "g", "path", "rect", "circle", "text"}, name
    assert "Sand &amp; Sea" in str(maps["assets/maps/en/places/zandstad.svg"])


def test_on_a_site_to_publish_a_drawing_is_named_by_its_content(region: Path) -> None:
    settings = replace(read_settings(region / "mkdocs.yml"), is_published=True)
    file = region / "docs/assets/images/vuurtoren.svg"
    told = []
    for _ in range(2):
        site = plan_site(settings)
        own, map_ = (
            str(picture_of(site, f"{page}/index.html")["src"]).removeprefix("../../")
            for page in ("showcases/vuurtoren", "projects/kabel")
        )
        assert re.fullmatch(r"assets/kept/images/vuurtoren\.[0-9a-f]{8}\.svg", own)
        assert re.fullmatch(r"assets/kept/maps/projects/kabel\.[0-9a-f]{8}\.svg", map_)
        assert site.files[own] == file.read_bytes()
        told.append((own, map_))
        file.write_text(file.read_text("utf-8").replace("</svg>", "<!-- --></svg>"), "utf-8")
    (first, map_before), (second, map_after) = told
    assert first != second
    assert map_before == map_after
    # Open data names it by its plain path, at which it stays.
    assert "assets/images/vuurtoren.svg" in site.outputs
    assert "assets/maps/projects/kabel.svg" not in site.outputs


def test_a_picture_of_its_own_comes_before_a_map(region: Path, plan: Plan) -> None:
    file = region / "data/projects/kabel.yml"
    image = read_record(region / "data/showcases/vuurtoren.yml")["image"]
    write_record(file, read_record(file) | {"image": image})
    site = plan()
    assert "assets/maps/projects/kabel.svg" not in site.files
    assert "assets/images/" in str(picture_of(site, "projects/kabel/index.html")["src"])


def test_a_region_without_outlines_shows_no_maps(region: Path, plan: Plan) -> None:
    for name in ("map", "countries"):
        (region / f"data/{name}.yml").unlink()
    site = plan()
    assert not [it for it in site.files if it.startswith("assets/maps/")]
    assert "head__picture" not in site.draw()["projects/kabel/index.html"]


def test_colours_are_those_of_the_site_in_the_light_and_in_the_dark(plan: Plan) -> None:
    drawing = str(plan().files["assets/maps/projects/kabel.svg"])
    colours = read_colours(ROOT / "overrides")
    assert f'fill="{colours["sun"].light}"' in drawing
    assert "@media (prefers-color-scheme:dark){" in drawing
    assert f".sun{{fill:{colours['sun'].dark}}}" in drawing
    assert f".others{{fill:{colours['line'].dark}}}" in drawing, "as paper it is a hole in a page"


def test_what_is_wrong_with_outlines_is_told(region: Path) -> None:
    file = region / "data/countries.yml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("country: DE", "country: GB"), "utf-8")
    with pytest.raises(DataError, match="more than one outline for GB"):
        read_catalogue(read_settings(region / "mkdocs.yml"))


def test_every_project_with_partners_abroad_has_a_map(catalogue: Catalogue, plan: Plan) -> None:
    drawn = {it for it in plan().files if it.startswith("assets/maps/projects/")}
    outlined = {"NL", "GB", "DE"}
    expected = [it for it in catalogue.projects.values() if _has_partner_in(it, outlined)]
    assert drawn == {f"assets/maps/{it.address}.svg" for it in expected}


def _has_partner_in(project: Project, codes: set[str]) -> bool:
    return not project.image and any(it.country in codes for it in project.partners)
