"""Under `mkdocs serve` a saved edit arrives by itself, and so does what is wrong with it;
the server outlives every mistake.
"""

import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from previewing import PATIENCE, RunningPreview, preview
from projects import ROOT, make_region

SHOWCASE = "/gids/showcases/vuurtoren/"
TITLE, EMPTY = "nl: De nieuwe vuurtoren", 'nl: ""'
WRONG = "Hier klopt iets nog niet"
MILLISECONDS = 1000 * PATIENCE


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """With templates of its own, which a test may break."""
    region = make_region(tmp_path / "region")
    (region / "overrides").unlink()
    shutil.copytree(ROOT / "overrides", region / "overrides")
    return region


@pytest.fixture
def record(region: Path) -> Path:
    return region / "data/showcases/vuurtoren.yml"


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.set_default_timeout(MILLISECONDS)
    expect.set_options(timeout=MILLISECONDS)
    yield page
    page.close()
    expect.set_options(timeout=5_000)


def change(file: Path, before: str, after: str) -> None:
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after), "utf-8")


def open_when_up(reader: Page, running: RunningPreview, path: str) -> None:
    running.wait(path, lambda status, _text: status > 0)
    reader.goto(running.host + path)


def test_an_edit_arrives_by_itself_on_every_page_that_shows_it(
    region: Path, record: Path, reader: Page
) -> None:
    with preview(region) as running:
        open_when_up(reader, running, SHOWCASE)
        change(record, TITLE, "nl: De rode toren")
        expect(reader.get_by_role("heading", level=1)).to_have_text("De rode toren")
        assert reader.title().startswith("De rode toren")
        assert re.search(r"An edit changes \d+ of \d+ pages", running.terminal)
        reader.goto(f"{running.host}/gids/showcases/")
        expect(reader.get_by_role("link", name="De rode toren")).to_be_visible()


def test_what_is_wrong_shows_in_the_browser_and_in_the_terminal_until_it_is_mended(
    region: Path, record: Path, reader: Page
) -> None:
    with preview(region) as running:
        open_when_up(reader, running, SHOWCASE)
        right = record.read_text("utf-8")
        record.write_text(right.replace(TITLE, EMPTY).replace("summary:", "sumary:"), "utf-8")
        expect(reader.get_by_role("heading", level=1)).to_have_text(WRONG)
        expect(reader.locator("[lang=en] h2")).to_have_text("Something is not right yet")
        problems = reader.get_by_role("listitem").all_inner_texts()
        assert len(problems) == 2
        for problem in problems:
            place, message = problem.split("\n")
            assert place.split(" ")[0] in running.terminal
            assert message in running.terminal
        reader.goto(f"{running.host}/gids/en/")
        expect(reader.get_by_role("heading", level=1)).to_have_text(WRONG)
        record.write_text(right, "utf-8")
        expect(reader.get_by_role("navigation").first).to_be_visible()
        assert reader.goto(running.host + SHOWCASE).status == 200  # type: ignore[union-attr]


def test_a_preview_that_starts_with_wrong_data_opens_when_it_is_mended(
    region: Path, record: Path, reader: Page
) -> None:
    change(record, TITLE, EMPTY)
    with preview(region) as running:
        open_when_up(reader, running, SHOWCASE)
        expect(reader.get_by_role("heading", level=1)).to_have_text(WRONG)
        assert "title.nl: empty" in running.terminal
        change(record, EMPTY, TITLE)
        expect(reader.get_by_role("heading", level=1)).to_have_text("De nieuwe vuurtoren")
        change(record, TITLE, "nl: De rode toren")
        expect(reader.get_by_role("heading", level=1)).to_have_text("De rode toren")


def test_a_new_record_and_a_mended_template_arrive_by_a_whole_build(
    region: Path, record: Path, reader: Page
) -> None:
    template = region / "overrides/pages/showcase.html"
    with preview(region) as running:
        open_when_up(reader, running, "/gids/showcases/")
        copy = (
            record.read_text("utf-8")
            .replace(TITLE, "nl: De andere toren")
            .replace("redirect_from: [showcases/toren]\n", "")
        )
        record.with_stem("baken").write_text(copy, "utf-8")
        expect(reader.get_by_role("link", name="De andere toren")).to_be_visible()
        change(template, "{% block content %}", "{% block content %}{% if %}")
        expect(reader.get_by_role("heading", level=1)).to_have_text(WRONG)
        problem = reader.get_by_role("listitem")
        expect(problem).to_contain_text("overrides/pages/showcase.html:")
        expect(problem).to_contain_text("cannot be drawn: Expected an expression")
        assert "Expected an expression" in running.terminal
        change(template, "{% block content %}{% if %}", "{% block content %}")
        expect(reader.get_by_role("link", name="De andere toren")).to_be_visible()


def test_search_knows_an_edit_soon_after(region: Path, record: Path, reader: Page) -> None:
    with preview(region) as running:
        open_when_up(reader, running, SHOWCASE)
        change(record, TITLE, "nl: De kwelderboom")
        expect(reader.get_by_role("heading", level=1)).to_have_text("De kwelderboom")
        expect_found(reader, running, "kwelderboom")


def expect_found(reader: Page, running: RunningPreview, word: str) -> None:
    """The index follows the page, so a reader may have to ask twice."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        reader.goto(f"{running.host}/gids/search/?q={word}")
        reader.wait_for_timeout(500)
        if reader.locator(".search__link").count():
            return
    raise AssertionError(running.terminal)
