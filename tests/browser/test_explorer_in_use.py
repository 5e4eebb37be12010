"""The explorer in use: it finds exactly what the data says, and its address says what was asked."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from etalage.catalogue import Catalogue, read_catalogue
from etalage.model import Project, Showcase
from etalage.model.status import status_of
from etalage.settings import read_settings
from projects import ROOT

Entry = Showcase | Project
SETTINGS = read_settings(ROOT / "mkdocs.yml")
CATALOGUE: Catalogue = read_catalogue(SETTINGS)
ENTRIES: list[Entry] = [*CATALOGUE.showcases.values(), *CATALOGUE.projects.values()]
HOMES = pytest.mark.parametrize("home", ["", "en/"])

# What a facet must find, said as a reader would, and not as the explorer works it out.
RULES: dict[str, Callable[[Entry, str], bool]] = {
    "kind": lambda it, value: it.folder == value,
    "specialisation": lambda it, value: any(
        value in (slug, whole_of(slug)) for slug in it.specialisations
    ),
    "place": lambda it, value: any(
        value in (slug, CATALOGUE.places[slug].within) for slug in it.places
    ),
    "programme": lambda it, value: isinstance(it, Project) and it.programme == value,
    "status": lambda it, value: status_of(it, SETTINGS.today) == value,
}
VALUES = {
    "kind": ["showcases", "projects"],
    "specialisation": list(CATALOGUE.specialisations),
    "place": list(CATALOGUE.places),
    "programme": list(CATALOGUE.programmes),
    "status": ["planned", "running", "ended", "unknown"],
}


def whole_of(specialisation: str) -> str | None:
    return CATALOGUE.specialisations[specialisation].broader


def expected(**asked: str) -> set[str]:
    return {
        it.address for it in ENTRIES if all(RULES[key](it, value) for key, value in asked.items())
    }


def shown(page: Page) -> list[str]:
    """Addresses of the cards in view, in order."""
    links = page.locator(".card__link:visible").evaluate_all(
        "links => links.map(link => link.href)"
    )
    return ["/".join(link.rstrip("/").split("/")[-2:]) for link in links]


def box(key: str, value: str) -> str:
    return f'input[name="{key}"][value="{value}"]'


@HOMES
@pytest.mark.parametrize("key", RULES)
def test_each_option_finds_what_the_data_says(
    key: str, home: str, address: str, desk: Page
) -> None:
    desk.goto(f"{address}{home}explore/")
    offered = desk.locator(f'[data-facet="{key}"] input:visible').evaluate_all(
        "boxes => boxes.map(box => box.value)"
    )
    assert set(offered) == {value for value in VALUES[key] if expected(**{key: value})}
    for value in offered:
        desk.locator(box(key, value)).check()
        found = expected(**{key: value})
        assert set(shown(desk)) == found
        assert counts(desk)[key, value] == len(found)
        desk.locator(box(key, value)).uncheck()
    assert len(shown(desk)) == len(ENTRIES)


@HOMES
def test_facets_narrow_each_other_and_options_of_one_add_up(
    home: str, address: str, desk: Page
) -> None:
    desk.goto(f"{address}{home}explore/?kind=projects&place=emmen&place=assen")
    wanted = expected(kind="projects", place="emmen") | expected(kind="projects", place="assen")
    assert set(shown(desk)) == wanted != set()
    for (key, value), count in counts(desk).items():
        beside = expected(kind="projects") if key == "place" else wanted
        if key != "kind":
            assert count == len(beside & expected(**{key: value})) > 0


def counts(page: Page) -> dict[tuple[str, str], int]:
    """The count beside each option in view, by facet and value."""
    found = {}
    for option in page.locator(".facet__option:visible").all():
        box = option.locator("input")
        key, value = box.get_attribute("name") or "", box.get_attribute("value") or ""
        found[key, value] = int(option.locator("[data-count]").text_content() or "")
    return found


@HOMES
@pytest.mark.parametrize(
    ("first", "last"), [(2018, 2018), (2024, None), (None, 2015), (2015, 2010)]
)
def test_a_period_finds_what_was_at_work_in_it(
    first: int | None, last: int | None, home: str, address: str, desk: Page
) -> None:
    desk.goto(f"{address}{home}explore/?from={first or ''}&to={last or ''}")
    low, high = sorted((first or 0, last or 9999))
    assert set(shown(desk)) == {it.address for it in ENTRIES if was_at_work(it, low, high)}


def was_at_work(it: Entry, first: int, last: int) -> bool:
    end = it.end or it.last_known_active or it.start
    if end is None:
        return False
    start = (it.start or end).year
    still = not it.end and status_of(it, SETTINGS.today) == "running"
    return start <= last and (SETTINGS.today.year if still else end.year) >= first


@pytest.mark.parametrize("words", ["FRYSLAN  waterwarmth", "waterwarmth fryslân"])
def test_words_are_found_with_or_without_accents_in_any_order(
    words: str, address: str, desk: Page
) -> None:
    desk.goto(f"{address}explore/")
    desk.get_by_role("searchbox", name="Zoeken op woord").fill(words)
    expect(desk.get_by_role("status").filter(has_text="1 resultaat")).to_have_text("1 resultaat")
    assert shown(desk) == ["projects/water-warmth"]


@HOMES
def test_a_shared_address_brings_back_all_that_was_chosen(
    home: str, address: str, browser: Browser
) -> None:
    first, second = browser.new_page(), browser.new_page()
    first.goto(f"{address}{home}explore/")
    first.locator(box("place", "leeuwarden")).check()
    first.locator(box("status", "ended")).check()
    first.locator("[name=from]").select_option("2019")
    first.locator("[name=sort]").select_option("title")
    second.goto(first.url)
    assert shown(second) == shown(first) != []
    for page in (first, second):
        assert page.locator(".explorer input:checked").evaluate_all(
            "boxes => boxes.map(box => box.value)"
        ) == [
            "leeuwarden",
            "ended",
        ]
        assert (
            page.locator("[name=from]").input_value(),
            page.locator("[name=sort]").input_value(),
        ) == ("2019", "title")
        page.close()


def test_an_address_that_asks_for_nonsense_shows_all(address: str, desk: Page) -> None:
    desk.goto(f"{address}explore/?place=nowhere&from=1066&sort=colour&page=-3&x=%22%3E")
    assert len(shown(desk)) == len(ENTRIES)


def test_back_and_forward_walk_through_the_choices(address: str, desk: Page) -> None:
    desk.goto(f"{address}explore/")
    everything = shown(desk)
    desk.locator(box("kind", "projects")).check()
    projects = shown(desk)
    search = desk.locator("#explorer-search")
    search.press_sequentially("inter", delay=350)
    expect(desk).to_have_url(f"{address}explore/?q=inter&kind=projects")
    search.blur()
    desk.locator(box("status", "running")).check()
    for query, cards in (("inter", None), ("", projects), ("", everything)):
        desk.go_back()
        expect(search).to_have_value(query)
        assert cards is None or shown(desk) == cards
    desk.go_forward()
    assert shown(desk) == projects
    assert desk.locator(box("kind", "projects")).is_checked()


def test_back_from_a_record_finds_the_list_as_it_was(address: str, desk: Page) -> None:
    desk.goto(f"{address}explore/?programme=urbact-iii")
    cards = shown(desk)
    desk.locator(".card__link:visible").first.click()
    desk.wait_for_url("**/projects/**")
    desk.go_back()
    expect(desk.locator(".card__link:visible")).to_have_count(len(cards))
    assert shown(desk) == cards


@pytest.mark.parametrize(
    ("home", "one", "more"), [("", "resultaat", "resultaten"), ("en/", "result", "results")]
)
def test_the_number_of_results_is_announced(
    home: str, one: str, more: str, address: str, desk: Page
) -> None:
    desk.goto(f"{address}{home}explore/")
    status = desk.locator(".explorer [role=status]")
    assert status.text_content() == f"{len(ENTRIES)} {more}"
    desk.locator(box("programme", "urbact-iii")).check()
    assert status.text_content() == f"1 {one}"
    desk.locator("#explorer-search").fill("no such word")
    expect(status).not_to_contain_text("1")
    assert shown(desk) == []
    assert not desk.locator(".explorer h2:visible").count()


def test_all_filters_are_cleared_at_once(address: str, desk: Page) -> None:
    desk.goto(f"{address}explore/?kind=projects&q=emmen&from=2018")
    clear = desk.get_by_role("button", name="Wis alle filters")
    clear.click()
    assert len(shown(desk)) == len(ENTRIES)
    assert desk.url == f"{address}explore/"
    assert not clear.is_visible()


def test_the_order_can_be_chosen(address: str, desk: Page) -> None:
    desk.goto(f"{address}en/explore/?kind=showcases&sort=title")
    titles = desk.locator(".card__link:visible").all_text_contents()
    assert titles == sorted(titles, key=str.casefold)
    desk.locator("[name=sort]").select_option("start")
    years = [
        int(year or 0)
        for year in desk.locator(".card:visible").evaluate_all(
            "all => all.map(it => it.dataset.start)"
        )
    ]
    assert years == sorted(years, reverse=True)
