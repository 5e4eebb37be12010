"""A card of a project tells its years, its budget and its countries, as far as they are known."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from etalage.catalogue import read_catalogue
from etalage.edition import make_edition
from etalage.model import Project
from etalage.model.project import Amount
from etalage.pages.parts.gauges import make_gauge
from etalage.pages.parts.writer import PageWriter
from etalage.settings import read_settings


@pytest.fixture
def writer(region: Path) -> PageWriter:
    """On 1 January 2020; the one project there is runs from 4 April 2018 to the end of 2021."""
    settings = replace(read_settings(region / "mkdocs.yml"), today=date(2020, 1, 1))
    catalogue = read_catalogue(settings)
    return PageWriter(catalogue, make_edition(catalogue, "en", settings), "projects")


def changed(writer: PageWriter, **values: object) -> Project:
    return writer.catalogue.projects["kabel"].model_copy(update=values)


def test_the_bar_lies_along_the_years_of_all_projects(writer: PageWriter) -> None:
    stretch = make_gauge(writer, changed(writer)).stretch
    assert stretch
    assert stretch.x == pytest.approx(93 / 1461 * 100, abs=0.1)
    assert stretch.x + stretch.width == pytest.approx(100, abs=0.1)
    assert stretch.today == pytest.approx(50, abs=0.1)
    assert stretch.status == "running"


def test_a_budget_is_rounded_and_says_so_when_that_changes_it(writer: PageWriter) -> None:
    assert list(make_gauge(writer, changed(writer)).facts) == [
        "2018 – 2021",
        "about £290,000",
        "2 countries",
    ]
    round_sum = Amount.model_construct(amount=Decimal("1500000"), about=False, source="rapport")
    facts = make_gauge(writer, changed(writer, total_budget=round_sum)).facts
    assert facts[1] == "£1.5\N{NO-BREAK SPACE}million"


def test_what_is_not_known_is_left_out(writer: PageWriter) -> None:
    kabel = changed(writer)
    alone = changed(writer, start=None, end=None, total_budget=None, partners=kabel.partners[:1])
    gauge = make_gauge(writer, alone)
    assert gauge.stretch is None
    assert list(gauge.facts) == ["one country"]
    nothing = changed(writer, start=None, end=None, total_budget=None, partners=())
    assert make_gauge(writer, nothing).facts == ()
