"""Pictures draw what the records say: length goes with time, width with money, area with number."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from etalage.catalogue import read_catalogue
from etalage.edition import make_edition
from etalage.model import Project
from etalage.model.project import Amount, Rate
from etalage.model.record import Dated
from etalage.pages import PageWriter
from etalage.pages.charts.axis import make_tick, round_step
from etalage.pages.charts.budgets import Total, add_up, cut_segments, draw_budgets, write_total
from etalage.pages.charts.matrix import draw_matrix, size_circle
from etalage.pages.charts.timeline import draw_timeline
from etalage.pages.facets import make_facets
from etalage.pages.parts.years import Years, measure, span_years
from etalage.settings import read_settings
from projects import read_record, write_record

TODAY = date(2020, 1, 1)
YEARS = Years(2010, 2029)
SUM = "£9.19\N{NO-BREAK SPACE}million"


@pytest.fixture
def writer(region: Path) -> PageWriter:
    return make_desk(region)


def make_desk(region: Path) -> PageWriter:
    settings = replace(read_settings(region / "mkdocs.yml"), today=TODAY)
    catalogue = read_catalogue(settings)
    return PageWriter(catalogue, make_edition(catalogue, "en", settings), "in-view")


def bar(status: str, **dates: str) -> tuple[float, float, float, str]:
    period = Dated.model_validate(dates)
    assert period.start
    return measure(period, period.start, status, YEARS, TODAY)


def project(total: str | None = None, eu: str | None = None) -> Project:
    amounts = [
        Amount.model_construct(amount=Decimal(it), about=False) if it else None
        for it in (total, eu)
    ]
    return Project.model_construct(total_budget=amounts[0], eu_contribution=amounts[1])


def test_a_project_of_half_the_period_is_half_as_wide() -> None:
    _, whole, _, _ = bar("ended", start="2011-01-01", end="2011-04-10")  # 100 days
    _, half, _, _ = bar("ended", start="2012-01-01", end="2012-02-19")  # 50 days
    assert half == pytest.approx(whole / 2, abs=0.001)


def test_a_period_of_all_years_fills_the_width() -> None:
    assert bar("running", start="2010", end="2029")[:2] == (0, 100)


@pytest.mark.parametrize(
    ("status", "dates", "tail"),
    [
        ("ended", {"start": "2012", "end": "2015"}, ""),
        ("running", {"start": "2012", "last_known_active": "2019"}, "arrow"),
        ("unknown", {"start": "2012", "last_known_active": "2015"}, "dots"),
        ("unknown", {"start": "2012"}, "dots"),
        ("planned", {"start": "2022"}, ""),
    ],
)
def test_only_what_has_no_known_end_has_a_tail(
    status: str, dates: dict[str, str], tail: str
) -> None:
    assert bar(status, **dates)[3] == tail


def test_what_still_runs_reaches_today_and_no_further() -> None:
    x, width, done, _ = bar("running", start="2012", last_known_active="2019-06")
    assert x + width == pytest.approx(YEARS.place(date(2020, 1, 2)), abs=0.01)
    assert done == width


def test_what_is_still_to_come_is_not_done() -> None:
    _, width, done, _ = bar("running", start="2018", end="2021")
    assert done == pytest.approx(width / 2, abs=0.1)
    assert bar("planned", start="2022")[2] == 0


def test_nobody_knows_is_not_drawn_beyond_the_last_sign_of_life() -> None:
    x, width, _, _ = bar("unknown", start="2012", last_known_active="2014")
    assert x + width == YEARS.place(date(2015, 1, 1))


def test_the_years_hold_every_period_and_today() -> None:
    periods = [
        Dated.model_validate({"start": "2006-12", "end": "2008"}),
        Dated.model_validate({"end": "1990"}),
    ]
    assert span_years(periods, TODAY) == Years(2006, 2020)
    assert span_years([], TODAY) == Years(2020, 2020)


@pytest.mark.parametrize(
    ("length", "step"), [(1, 1), (6, 1), (7, 2), (22, 5), (31, 10), (15_129_126, 5_000_000)]
)
def test_an_axis_has_few_round_marks(length: int, step: int) -> None:
    assert round_step(length, 6 if length < 100 else 4) == step


def test_a_label_at_the_edge_stays_within_the_drawing() -> None:
    assert [make_tick(x, "").anchor for x in (0, 50, 99)] == ["start", "middle", "end"]


def test_a_short_label_is_centred_where_a_long_one_would_not_fit() -> None:
    for x in (6, 94):
        assert make_tick(x, "2005").anchor == "middle"
        assert make_tick(x, "€100 million").anchor != "middle"


def test_segments_stand_side_by_side_and_what_is_not_known_takes_no_room() -> None:
    segments = cut_segments(
        [project("60", "30"), project("20"), project("10"), project(None, "5")], Decimal(100)
    )
    assert [(it.number, it.x, it.width, it.eu) for it in segments] == [
        (1, 0, 60, 30),
        (2, 60, 20, None),
        (3, 80, 10, None),
    ]


def test_a_share_is_drawn_where_no_source_gives_the_sum() -> None:
    rate = Rate.model_construct(percent=Decimal("50"), source="rapport")
    known, unknown = (it.model_copy(update={"eu_rate": rate}) for it in (project("60"), project()))
    assert [it.eu for it in cut_segments([known, unknown], Decimal(100))] == [30]


def test_a_programme_adds_up_its_projects(writer: PageWriter) -> None:
    [programme] = draw_budgets(writer).programmes
    assert (programme.total, programme.eu) == ("£285,119.01", "£76,477.35")
    assert [it.width for it in programme.segments] == [100]


def test_a_sum_is_no_more_precise_than_its_parts(writer: PageWriter) -> None:
    amounts = [
        Amount.model_construct(amount=Decimal(it), about=about)
        for it, about in (("6229126.11", False), ("8900000", True))
    ]
    assert add_up(amounts) == Total(Decimal("15129126.11"), about=True)
    assert write_total(add_up(amounts), writer) == "about £15.1\N{NO-BREAK SPACE}million"
    assert add_up([None]) is None


def test_a_circle_of_four_has_twice_the_radius_of_one_of_one() -> None:
    assert size_circle(4, 8) == pytest.approx(2 * size_circle(1, 8), abs=0.01)
    assert size_circle(0, 0) == 0


def test_a_specialisation_counts_its_parts_and_a_province_its_places(writer: PageWriter) -> None:
    matrix = draw_matrix(writer)
    counts = {
        row.link.label: [cell.count for cell in row.cells]
        for group in matrix.groups
        for row in group.rows
    }
    # Sandtown, and Duinland around it; Saltmarsh Land has nothing to count. The sun has the
    # harbour; the sea has the lighthouse and the cable, through its part, tidal power.
    assert counts == {"The sea": [2, 2], "The sun": [1, 1]}


def test_a_number_leads_to_the_records_that_it_counts(writer: PageWriter) -> None:
    facets = make_facets(replace(writer, address="explore"))
    members = {(it.key, option.value): option.members for it in facets for option in it.options}
    cells = [
        cell
        for group in draw_matrix(writer).groups
        for row in group.rows
        for cell in row.cells
        if cell.count
    ]
    assert cells
    for cell in cells:
        path, _, query = cell.path.partition("?")
        answers = dict(parse_qsl(query))
        found = frozenset.intersection(*(members[it] for it in answers.items()))
        assert (path, len(found)) == ("en/explore/", cell.count)
        assert answers.keys() == {"specialisation", "place"}


def test_places_stand_by_kind(writer: PageWriter) -> None:
    matrix = draw_matrix(writer)
    named = [(kind.title, [it.label for it in kind.columns]) for kind in matrix.kinds]
    assert named == [("Ports", ["Sandtown"]), ("Isles", ["Duinland"])]
    assert [(tick.x, tick.label) for tick in matrix.ticks] == [(0, "Ports"), (50, "Isles")]
    assert [it.is_first for it in matrix.groups[0].rows[0].cells] == [True, True]


def test_titles_say_what_the_pictures_show(writer: PageWriter) -> None:
    assert draw_timeline(writer).finding == "2 of 3 showcases and projects run today"
    assert [it.title for it in draw_timeline(writer).groups] == [
        "Showcases: 1 of 2 runs today",
        "EU projects: 1 of 1 runs today",
    ]
    assert draw_budgets(writer).finding == "1 project, about £285,000"
    assert draw_matrix(writer).finding == "Most of it is in Sandtown: 3 showcases and projects"


def test_a_programme_tells_what_its_projects_here_cost_and_how_many_are_known(
    region: Path,
) -> None:
    file = region / "data/projects/kabel.yml"
    values = read_record(file)
    source = values["total_budget"]["source"]
    values.pop("eu_contribution")
    for slug, amount in {"tweede": 8_900_000, "derde": None}.items():
        budget = {"total_budget": {"amount": amount, "source": source}} if amount else {}
        other = {key: it for key, it in values.items() if key not in ("total_budget", "related")}
        write_record(region / f"data/projects/{slug}.yml", other | budget)
    budgets = draw_budgets(make_desk(region))
    assert budgets.programmes[0].told == f"2 of 3 projects, together about {SUM}"
    told = f"The budgets of 2 of 3 projects are known: together about {SUM}"
    assert budgets.finding == told


def test_a_share_in_the_table_of_budgets_names_its_source(region: Path) -> None:
    file = region / "data/projects/kabel.yml"
    values = read_record(file)
    values |= {"eu_rate": {"percent": "26.82", "source": values.pop("eu_contribution")["source"]}}
    write_record(file, values)
    (row,) = draw_budgets(make_desk(region)).programmes[0].rows
    assert row.eu.startswith("26.82%<")
    assert row.eu.striptags() == "26.82%[1]"


def test_where_two_places_have_as_much_none_is_named(region: Path) -> None:
    kabel = region / "data/projects/kabel.yml"
    write_record(kabel, read_record(kabel) | {"places": ["kwelderland"]})
    assert "Sandtown: 2" in draw_matrix(make_desk(region)).finding
    lighthouse = region / "data/showcases/vuurtoren.yml"
    write_record(lighthouse, read_record(lighthouse) | {"places": ["zandstad", "kwelderland"]})
    assert draw_matrix(make_desk(region)).finding == ""


def test_what_has_no_known_start_is_hollow_and_comes_last(region: Path) -> None:
    assert not draw_timeline(make_desk(region)).has_undated
    harbour = region / "data/showcases/haven.yml"
    harbour.write_text(harbour.read_text().replace("start: 2024\n", ""))
    timeline = draw_timeline(make_desk(region))
    assert timeline.has_undated
    bars = timeline.groups[0].bars
    assert [(it.link.label, it.is_undated) for it in bars] == [
        ("The new lighthouse", False),
        ("The harbour", True),
    ]
    assert (bars[1].x, bars[1].width, bars[1].period) == (0, 100, "Start not known")
    assert [len(group.rows) for group in timeline.groups] == [2, 1]


def test_a_hollow_bar_ends_where_the_end_is_known(region: Path) -> None:
    harbour = region / "data/showcases/haven.yml"
    known = read_record(harbour)
    values = {it: known[it] for it in known if it not in ("start", "last_known_active")}
    write_record(harbour, values | {"end": 2018})
    timeline = draw_timeline(make_desk(region))
    [bar] = [it for it in timeline.groups[0].bars if it.is_undated]
    assert 0 < bar.width < 100
    assert bar.period == "until 2018"
