"""What grew into what: a line for each step, whole where a source says it."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from etalage.catalogue import read_catalogue
from etalage.edition import make_edition
from etalage.model import Specialisation
from etalage.model.specialisation import Succession
from etalage.pages.charts.lineage import Lineage, bend, draw_lineage, sort_older, with_parts
from etalage.pages.parts.writer import PageWriter
from etalage.settings import read_settings
from etalage.site.build import plan_site
from projects import read_record, write_record


@pytest.fixture
def writer(region: Path) -> PageWriter:
    """Of the page of `getijden`, a part of `zee` that grew out of `zon` by our own reading."""
    settings = read_settings(region / "mkdocs.yml")
    catalogue = read_catalogue(settings)
    return PageWriter(
        catalogue, make_edition(catalogue, "en", settings), "specialisations/getijden"
    )


def step(older: str, is_own: bool = False) -> Succession:
    return Succession.model_construct(specialisation=older, own_reading=is_own)


def drawn(writer: PageWriter, *newer: Specialisation, only: str = "") -> Lineage:
    lineage = draw_lineage(writer, newer, only)
    assert lineage
    return lineage


def test_a_part_stands_below_its_whole_and_no_line_leads_to_what_has_no_origin(
    writer: PageWriter,
) -> None:
    named = writer.catalogue.specialisations
    family = with_parts(writer.catalogue, [named["zee"]])
    assert [it.slug for it in family] == ["zee", "getijden"]
    lineage = drawn(writer, *family)
    assert [it.is_part for it in lineage.newer] == [False, True]
    assert [curve.path for curve in lineage.curves] == ["M0 50C50 50 50 75 100 75"]
    assert lineage.newer[0].origins == ()


def test_a_line_is_broken_where_the_step_is_our_own_reading(writer: PageWriter) -> None:
    tides = writer.catalogue.specialisations["getijden"]
    assert [it.is_own_reading for it in drawn(writer, tides).curves] == [True]
    said = tides.model_copy(update={"succeeds": (step("zon"),)})
    lineage = drawn(writer, said)
    assert [it.is_own_reading for it in lineage.curves] == [False]
    assert not lineage.has_own_reading
    assert not lineage.newer[0].is_own_reading


def test_nothing_leads_to_the_page_at_hand(writer: PageWriter) -> None:
    lineage = drawn(writer, writer.catalogue.specialisations["getijden"])
    assert lineage.newer[0].link.path == ""
    assert lineage.older[0].link.path == "en/specialisations/zon/"


def test_older_ones_stand_near_what_they_became() -> None:
    rows = [[step("far")], [step("near"), step("wide")], [step("last"), step("wide")]]
    assert sort_older(rows) == ["far", "near", "wide", "last"]
    assert sort_older([[step("last")], [], [step("first"), step("last")]]) == ["last", "first"]


def test_one_older_one_shows_its_own_strand_only(writer: PageWriter) -> None:
    tides = writer.catalogue.specialisations["getijden"]
    both = tides.model_copy(update={"succeeds": (step("zon"), step("zee"))})
    assert len(drawn(writer, both).curves) == 2
    assert [it.link.label for it in drawn(writer, both, only="zon").older] == ["The sun"]


def test_a_specialisation_that_grew_out_of_none_has_no_drawing(writer: PageWriter) -> None:
    assert draw_lineage(writer, [writer.catalogue.specialisations["zee"]]) is None


def test_a_line_leaves_and_arrives_level() -> None:
    assert bend(10, 87.5) == "M0 10C50 10 50 87.5 100 87.5"


def test_both_ends_of_a_step_show_it(region: Path) -> None:
    file = region / "data/specialisations/zon.yml"
    write_record(file, read_record(file) | {"short_title": {"nl": "Zonnetje", "en": "Sunny"}})
    site = plan_site(read_settings(region / "mkdocs.yml"))
    html = site.draw()
    for slug in ("zon", "getijden"):
        page = BeautifulSoup(html[f"en/specialisations/{slug}/index.html"], "lxml")
        (figure,) = page.select(".lineage")
        assert len(figure.select("path.lineage__curve--own")) == 1
        assert [it.text.strip() for it in figure.select(".lineage__side--older li")] == ["Sunny"]
        assert [it.text for it in figure.select(".lineage__origin--own")] == ["Sunny"]
    whole = BeautifulSoup(html["en/agendas/index.html"], "lxml")
    assert len(whole.select("#succession .lineage__curve[d]")) == 1
