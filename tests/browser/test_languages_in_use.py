"""Languages that Etalage has no words for, that are written otherwise, or that belong to a country:
each is read, searched and looked at in a browser, on a corner of the invented region.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from axe import SCRIPT, objections
from projects import CORNER, REGION, add_language, build, make_region, read_record
from serving import serve
from sweeping import root_of

FOLDER = REGION.parent / "languages"


@dataclass(frozen=True)
class Spoken:
    """What is asked of a site in one language."""

    code: str

    day: str
    """15 January 2020, as its own long pattern has it."""

    word: str
    """Of the title of the lighthouse, as a reader may type it."""

    found: tuple[str, str]
    """The explorer's words for one result, and for two."""

    direction: str = "ltr"


LANGUAGES = (
    Spoken("ar", "15 يناير 2020", "المنارة", ("نتيجة واحدة", "نتيجتان"), "rtl"),
    Spoken("cy", "15 Ionawr 2020", "goleudy", ("1 canlyniad", "2 ganlyniad")),
    Spoken("fy", "15 Jannewaris 2020", "fjoertoer", ("1 resultaat", "2 resultaten")),
    Spoken("de", "15. Januar 2020", "Leuchtturm", ("1 Ergebnis", "2 Ergebnisse")),
    Spoken("en-GB", "15 January 2020", "lighthouse", ("1 result", "2 results")),
    Spoken("sr-Latn", "15. januar 2020.", "svetionik", ("1 rezultat", "2 rezultata")),
)
PAGES = ("", "explore/", "showcases/vuurtoren/", "search/", "places/", "in-view/", "agendas/")

NARROW = {"width": 320, "height": 640}
DESK = {"width": 1280, "height": 800}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The corner in eight languages, built strictly."""
    folder = tmp_path_factory.mktemp("languages")
    project = make_region(folder / "project", CORNER)
    for spoken in LANGUAGES:
        add_language(project, spoken.code, "en", read_record(FOLDER / f"{spoken.code}.yml"))
    result = build(project, folder / "site")
    assert result.returncode == 0, result.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def url(site: Path) -> Iterator[str]:
    with serve(site, root_of(site)) as address:
        yield address


spoken_in_turn = pytest.mark.parametrize("spoken", LANGUAGES, ids=lambda it: it.code)


@spoken_in_turn
def test_a_page_says_its_language_its_direction_and_its_dates(
    spoken: Spoken, url: str, desk: Page
) -> None:
    desk.goto(f"{url}{spoken.code}/showcases/vuurtoren/")
    assert desk.evaluate("document.documentElement.lang") == spoken.code
    assert desk.evaluate("getComputedStyle(document.documentElement).direction") == spoken.direction
    assert spoken.day in desk.locator("main").inner_text()
    assert desk.locator(f'head link[hreflang="{spoken.code}"]').count() == 1


@spoken_in_turn
def test_nothing_scrolls_sideways_in_a_narrow_window(spoken: Spoken, url: str, desk: Page) -> None:
    desk.set_viewport_size(NARROW)
    for path in PAGES:
        desk.goto(f"{url}{spoken.code}/{path}")
        assert desk.evaluate("document.scrollingElement.scrollWidth") <= NARROW["width"], path
        desk.evaluate("scrollTo(document.dir === 'rtl' ? -99 : 99, 0)")
        assert desk.evaluate("scrollX") == 0, path


@spoken_in_turn
def test_search_finds_what_is_there_and_asks_for_nothing_that_is_not(
    spoken: Spoken, url: str, desk: Page
) -> None:
    missing: list[str] = []
    desk.on("response", lambda it: missing.append(it.url) if it.status >= 400 else None)
    desk.goto(f"{url}{spoken.code}/search/")
    desk.get_by_role("searchbox").fill(spoken.word)
    expect(desk.locator(".search__link").first).to_be_visible()
    links = desk.locator(".search__link").evaluate_all("all => all.map(it => it.pathname)")
    assert any(it.endswith(f"/{spoken.code}/showcases/vuurtoren/") for it in links)
    assert all(f"/{spoken.code}/" in it for it in links)
    assert missing == []


@spoken_in_turn
def test_the_explorer_counts_as_the_language_does(spoken: Spoken, url: str, desk: Page) -> None:
    desk.goto(f"{url}{spoken.code}/explore/?q={spoken.word}")
    expect(desk.locator(".explorer__found")).to_have_text(spoken.found[0])
    desk.goto(f"{url}{spoken.code}/explore/?kind=showcases")
    expect(desk.locator(".explorer__found")).to_have_text(spoken.found[1])


@spoken_in_turn
@pytest.mark.parametrize("window", [NARROW, DESK], ids=["phone", "desk"])
def test_axe_has_nothing_to_object_to(
    window: dict[str, int], spoken: Spoken, url: str, desk: Page
) -> None:
    desk.set_viewport_size(window)  # type: ignore[arg-type]
    for path in PAGES:
        desk.goto(f"{url}{spoken.code}/{path}")
        desk.evaluate(SCRIPT)
        assert objections(desk) == [], path


def test_a_drawing_runs_the_way_its_page_does(url: str, desk: Page) -> None:
    """The latest year is the last one read; a map stays as the land lies."""
    order = "all => all.map(it => it.getBoundingClientRect().x)"
    for language, is_reversed in (("ar/", True), ("de/", False)):
        desk.goto(f"{url}{language}in-view/")
        years = desk.locator(".timeline > .chart__axis").first.locator("text")
        places = years.evaluate_all(order)
        assert len(places) > 1
        assert places == sorted(places, reverse=is_reversed)


def test_words_of_another_direction_say_so(url: str, desk: Page) -> None:
    desk.goto(f"{url}ar/")
    assert desk.locator(".languages__link[lang=de]").get_attribute("dir") == "ltr"
    desk.goto(f"{url}de/")
    assert desk.locator(".languages__link[lang=ar]").get_attribute("dir") == "rtl"
    assert desk.locator(".languages__link[lang=en-GB]").get_attribute("dir") is None
