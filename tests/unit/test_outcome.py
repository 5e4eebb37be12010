"""Offers, asks and milestones: until when they hold, what is said of them, how they
are drawn.
"""

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from etalage.catalogue import read_catalogue
from etalage.edition import make_edition
from etalage.model.outcome import Opportunity
from etalage.model.status import state_of
from etalage.pages.charts.milestones import draw_course
from etalage.pages.parts.writer import PageWriter
from etalage.settings import read_settings
from etalage.site.build import plan_site
from projects import make_region

MODEL = "showcases/kweldermodel"


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_region(tmp_path_factory.mktemp("outcome") / "project")


@pytest.fixture(scope="module")
def writer(region: Path) -> PageWriter:
    settings = read_settings(region / "mkdocs.yml")
    catalogue = read_catalogue(settings)
    return PageWriter(catalogue, make_edition(catalogue, "en", settings), MODEL)


@pytest.fixture(scope="module")
def pages(region: Path) -> dict[str, str]:
    return plan_site(read_settings(region / "mkdocs.yml")).draw()


@pytest.fixture(scope="module")
def offer(writer: PageWriter) -> Callable[[str], Opportunity]:
    def find(start: str) -> Opportunity:
        records = (*writer.catalogue.showcases.values(), *writer.catalogue.projects.values())
        found = [it for record in records for it in (*record.offers, *record.seeks)]
        return next(it for it in found if it.text["en"].startswith(start))

    return find


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2018, 12, 31), "ahead"),
        (date(2019, 1, 1), "open"),
        (date(2021, 1, 19), "open"),  # confirmed on 2020-01-20, and 365 days
        (date(2021, 1, 20), "unconfirmed"),
        (date(2048, 6, 30), "unconfirmed"),
        (date(2048, 7, 1), "expired"),
    ],
)
def test_an_offer_holds_from_its_first_to_its_last_day_and_is_confirmed_for_a_year(
    day: date, state: str, writer: PageWriter, offer: Callable[[str], Opportunity]
) -> None:
    record = writer.catalogue.showcases["kweldermodel"]
    assert state_of(offer("Computing power"), record, day) == state


@pytest.mark.parametrize(
    ("record", "start", "state"),
    [
        ("vuurtoren", "A tour", "expired"),  # its showcase has ended
        ("wadbrug", "Contractors", "ahead"),  # its showcase is planned
        ("kweldermodel", "A scale model", "expired"),  # by a date of its own
        ("zeekraal", "Seed for", "unconfirmed"),  # its showcase has ended, but it stays
        ("zeekraal", "A field to", "expired"),
    ],
)
def test_without_dates_an_offer_holds_as_long_as_its_record(
    record: str, start: str, state: str, writer: PageWriter, offer: Callable[[str], Opportunity]
) -> None:
    found = writer.catalogue.showcases[record]
    assert state_of(offer(start), found, writer.edition.today) == state


def test_one_that_is_over_says_so_and_leads_nowhere(pages: dict[str, str]) -> None:
    page = pages["en/showcases/kweldermodel/index.html"]
    over = page.partition("A scale model for the classroom.")[2].partition("</li>")[0]
    assert "This is over." in over
    assert "<a" not in over
    holds = page.partition("Computing power at night.")[2].partition("</li>")[0]
    assert 'href="https://duinland.example/rekenen"' in holds
    assert "This is over." not in holds


def test_partners_find_by_topic_and_by_who_they_are_what_can_be_had_now(
    pages: dict[str, str],
) -> None:
    everything = pages["en/partners/index.html"]
    now, _, earlier = everything.partition('id="earlier"')
    assert "Computing power at night." in now
    assert "A scale model for the classroom." in earlier
    assert 'href="researcher/"' in now
    researchers = pages["en/partners/researcher/index.html"]
    assert "Computing power at night." in researchers
    assert "A scale model" not in researchers
    assert "en/partners/school/index.html" not in pages  # all there was for schools is over


def test_what_an_agenda_asks_stands_apart(pages: dict[str, str]) -> None:
    partners = pages["en/partners/index.html"]
    before, _, appeals = partners.partition('id="appeals"')
    assert "<details" not in before
    assert appeals.count('class="appeal"') == 1


def test_milestones_are_numbered_in_the_order_of_time(pages: dict[str, str]) -> None:
    page = pages["en/showcases/kweldermodel/index.html"]
    section = page.partition('class="section milestones"')[2].partition("</section>")[0]
    drawn, _, listed = section.partition("<ol")
    assert drawn.count("<circle") == listed.count("<li>") == 6
    texts = ["first sum", "second sum", "rose higher", "took over", "reckons again", "finished"]
    places = [listed.index(text) for text in texts]
    assert places == sorted(places)
    assert "setback" in listed
    assert "2049 · end · planned" in " ".join(listed.replace("</strong>", "").split())


def test_no_dot_hides_another(writer: PageWriter) -> None:
    course = draw_course(writer, writer.catalogue.showcases["kweldermodel"].milestones)
    assert course
    for level in range(course.levels):
        places = [it.x for it in course.stops if it.level == level]
        assert all(after - before >= 7 for before, after in pairwise(places))
    assert course.levels > 1


def test_nothing_told_is_nothing_drawn(writer: PageWriter) -> None:
    assert draw_course(writer, ()) is None


def test_the_quality_page_lists_what_lapsed(pages: dict[str, str]) -> None:
    page = pages["en/quality/index.html"]
    section = page.partition('id="lapsed"')[2].partition("</section>")[0]
    assert "A scale model for the classroom." in section
    assert "A tour of the turbine." not in section  # ended with its showcase
