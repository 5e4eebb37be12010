"""The explorer in use: it finds exactly what the data says, and its address says what was asked."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from etalage.catalogue import Catalogue, read_catalogue
from etalage.model import Project, Showcase
from etalage.model.project import Partner
from etalage.model.status import STATUSES, status_of
from etalage.settings import Settings
from pages import BuiltSite

Entry = Showcase | Project
WORDS = re.compile(r"/assets/kept/explorer_words_")
PARTNERED = re.compile(r"/projects/zilte-keten/$")
HOMES = pytest.mark.parametrize("home", ["", "en/"])
FACETS = ("kind", "specialisation", "place", "programme", "country", "status")


@dataclass(frozen=True)
class Answers:
    """What the explorer must find, said as a reader would, and not as the explorer works it out."""

    catalogue: Catalogue
    settings: Settings

    @property
    def entries(self) -> list[Entry]:
        return [*self.catalogue.showcases.values(), *self.catalogue.projects.values()]

    def values(self, key: str) -> Iterable[str]:
        """Everything that may be asked of a facet."""
        catalogue = self.catalogue
        known: dict[str, Iterable[str]] = {
            "kind": ("showcases", "projects"),
            "specialisation": catalogue.specialisations,
            "place": catalogue.places,
            "programme": catalogue.programmes,
            "country": {it.country for it in self.partners} - {catalogue.site.country},
            "status": STATUSES,
        }
        return known[key]

    @property
    def partners(self) -> list[Partner]:
        return [it for project in self.catalogue.projects.values() for it in project.partners]

    def is_right(self, it: Entry, key: str, value: str) -> bool:
        parts = self.catalogue.specialisations
        if key == "specialisation":
            return any(value in (slug, parts[slug].broader) for slug in it.specialisations)
        if key == "place":
            return not set(self.catalogue.area_of(value)).isdisjoint(it.places)
        if key == "programme":
            return isinstance(it, Project) and it.programme == value
        if key == "country":
            return isinstance(it, Project) and value in {each.country for each in it.partners}
        return value == (it.folder if key == "kind" else status_of(it, self.settings.today))

    def of(self, **asked: str) -> set[str]:
        """Addresses of the records that answer to all that is asked."""
        return {
            it.address
            for it in self.entries
            if all(self.is_right(it, key, value) for key, value in asked.items())
        }

    def at_work(self, first: int, last: int) -> set[str]:
        return {it.address for it in self.entries if self.was_at_work(it, first, last)}

    def was_at_work(self, it: Entry, first: int, last: int) -> bool:
        end = it.end or it.last_known_active or it.start
        if end is None:
            return False
        start = (it.start or end).year
        still = not it.end and status_of(it, self.settings.today) == "running"
        return start <= last and (self.settings.today.year if still else end.year) >= first


@pytest.fixture(scope="module")
def answers(invented: BuiltSite) -> Answers:
    return Answers(read_catalogue(invented.settings), invented.settings)


def shown(page: Page) -> list[str]:
    """Addresses of the cards in view, in order."""
    settle(page)
    links = page.locator(".card__link:visible").evaluate_all("all => all.map(it => it.href)")
    return ["/".join(link.rstrip("/").split("/")[-2:]) for link in links]


def settle(page: Page) -> None:
    """What is asked may have to be fetched first."""
    expect(page.locator('.explorer[aria-busy="true"]')).to_have_count(0)


def box(key: str, value: str) -> str:
    return f'input[name="{key}"][value="{value}"]'


def checked(page: Page) -> list[str]:
    boxes = page.locator(".explorer input:checked")
    found: list[str] = boxes.evaluate_all("boxes => boxes.map(box => box.value)")
    return found


@HOMES
@pytest.mark.parametrize("key", FACETS)
def test_each_option_finds_what_the_data_says(
    key: str, home: str, region_url: str, desk: Page, answers: Answers
) -> None:
    desk.goto(f"{region_url}{home}explore/")
    boxes = desk.locator(f'[data-facet="{key}"] input:visible')
    offered = boxes.evaluate_all("boxes => boxes.map(box => box.value)")
    assert set(offered) == {value for value in answers.values(key) if answers.of(**{key: value})}
    for value in offered:
        desk.locator(box(key, value)).check()
        found = answers.of(**{key: value})
        assert set(shown(desk)) == found
        assert counts(desk)[key, value] == len(found)
        desk.locator(box(key, value)).uncheck()
    assert len(shown(desk)) == len(answers.entries)


@HOMES
def test_facets_narrow_each_other_and_options_of_one_add_up(
    home: str, region_url: str, desk: Page, answers: Answers
) -> None:
    desk.goto(f"{region_url}{home}explore/?kind=projects&place=zilt&place=helmdorp")
    found = [answers.of(kind="projects", place=place) for place in ("zilt", "helmdorp")]
    wanted = found[0] | found[1]
    assert set(shown(desk)) == wanted
    assert min(map(len, found)) > 1
    for (key, value), count in counts(desk).items():
        beside = answers.of(kind="projects") if key == "place" else wanted
        if key != "kind":
            assert count == len(beside & answers.of(**{key: value})) > 0


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
    ("first", "last"), [(2018, 2018), (2024, None), (None, 2014), (2018, 2014)]
)
def test_a_period_finds_what_was_at_work_in_it(
    first: int | None, last: int | None, home: str, region_url: str, desk: Page, answers: Answers
) -> None:
    desk.goto(f"{region_url}{home}explore/?from={first or ''}&to={last or ''}")
    wanted = answers.at_work(*sorted((first or 0, last or 9999)))
    assert set(shown(desk)) == wanted
    assert 0 < len(wanted) < len(answers.entries)


@pytest.mark.parametrize(
    "words", ["COOPERATIE  zeekraal", "zeekraal coöperatie", '“zeekraal” "coöperatie"']
)
def test_words_are_found_with_or_without_accents_and_quotes_in_any_order(
    words: str, region_url: str, desk: Page
) -> None:
    """In the name of a partner and in the title; one project has both."""
    desk.goto(f"{region_url}explore/")
    desk.get_by_role("searchbox", name="Zoeken op woord").fill(words)
    expect(desk.get_by_role("status").filter(has_text="1 resultaat")).to_have_text("1 resultaat")
    assert shown(desk) == ["projects/zilte-keten"]


@pytest.mark.parametrize("way", ["typed", "in the address"])
def test_what_no_card_shows_is_found_too(way: str, region_url: str, desk: Page) -> None:
    """By words that are fetched when they are asked for, however late these come."""
    waiting: list[Route] = []
    desk.route(WORDS, lambda route: waiting.append(route))
    with desk.expect_request(WORDS):
        query = "" if way == "typed" else "?q=bistro+ebbe"
        desk.goto(f"{region_url}en/explore/{query}", wait_until="commit")
        if way == "typed":
            desk.get_by_label("Search by word").fill("bistro ebbe")
    while not waiting:
        desk.wait_for_timeout(10)
    waiting[0].continue_()
    expect(desk.locator(".explorer__found")).to_have_text("1 result")
    expect(desk.locator(".card:visible .card__link")).to_have_attribute("href", PARTNERED)


def test_where_its_words_do_not_come_cards_are_found_by_what_they_show(
    region_url: str, desk: Page
) -> None:
    desk.route(WORDS, lambda route: route.abort())
    desk.goto(f"{region_url}en/explore/?q=cable")
    expect(desk.locator(".explorer__found")).to_have_text("1 result")
    desk.goto(f"{region_url}en/explore/?q=bistro+ebbe")
    expect(desk.locator(".explorer__found")).to_have_text("No results.")


@HOMES
def test_a_shared_address_brings_back_all_that_was_chosen(
    home: str, region_url: str, browser: Browser
) -> None:
    first, second = browser.new_page(), browser.new_page()
    first.goto(f"{region_url}{home}explore/")
    first.locator(box("place", "noorderhoofd")).check()
    first.locator(box("status", "ended")).check()
    first.locator("[name=from]").select_option("2018")
    first.locator("[name=sort]").select_option("title")
    second.goto(first.url)
    assert shown(second) == shown(first) != []
    for page in (first, second):
        assert checked(page) == ["noorderhoofd", "ended"]
        assert page.locator("[name=from]").input_value() == "2018"
        assert page.locator("[name=sort]").input_value() == "title"
        page.close()


def test_an_address_that_asks_for_nonsense_shows_all(
    region_url: str, desk: Page, answers: Answers
) -> None:
    desk.goto(f"{region_url}explore/?place=nowhere&from=1066&sort=colour&page=-3&x=%22%3E")
    assert len(shown(desk)) == len(answers.entries)


def test_back_and_forward_walk_through_the_choices(region_url: str, desk: Page) -> None:
    desk.goto(f"{region_url}explore/")
    everything = shown(desk)
    desk.locator(box("kind", "projects")).check()
    projects = shown(desk)
    search = desk.locator("#explorer-search")
    search.press_sequentially("zout", delay=350)
    expect(desk).to_have_url(f"{region_url}explore/?q=zout&kind=projects")
    search.blur()
    desk.locator(box("status", "ended")).check()
    for query, cards in (("zout", None), ("", projects), ("", everything)):
        desk.go_back()
        expect(search).to_have_value(query)
        assert cards is None or shown(desk) == cards
    desk.go_forward()
    assert shown(desk) == projects
    assert desk.locator(box("kind", "projects")).is_checked()


def test_back_from_a_record_finds_the_list_as_it_was(region_url: str, desk: Page) -> None:
    desk.goto(f"{region_url}explore/?programme=strandlijn")
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
    home: str, one: str, more: str, region_url: str, desk: Page, answers: Answers
) -> None:
    """One showcase is about sea buckthorn; no project is about the sun."""
    assert len(answers.of(specialisation="zon")) == 1
    desk.goto(f"{region_url}{home}explore/")
    status = desk.locator(".explorer [role=status]")
    assert status.text_content() == f"{len(answers.entries)} {more}"
    desk.locator(box("specialisation", "zon")).check()
    expect(status).to_have_text(f"1 {one}")
    desk.locator("#explorer-search").fill("no such word")
    expect(status).not_to_contain_text("1")
    assert shown(desk) == []
    assert not desk.locator(".explorer h2:visible").count()


def test_all_filters_are_cleared_at_once(region_url: str, desk: Page, answers: Answers) -> None:
    desk.goto(f"{region_url}explore/?kind=projects&q=zout&from=2018")
    clear = desk.get_by_role("button", name="Wis alle filters")
    clear.click()
    assert len(shown(desk)) == len(answers.entries)
    assert desk.url == f"{region_url}explore/"
    assert not clear.is_visible()


def test_the_order_can_be_chosen(region_url: str, desk: Page, answers: Answers) -> None:
    desk.goto(f"{region_url}en/explore/")
    expect(desk.locator("[name=sort]")).to_be_visible()
    desk.goto(f"{region_url}en/explore/?kind=showcases&sort=title")
    settle(desk)
    titles = desk.locator(".card__link:visible").all_text_contents()
    assert titles == sorted(titles, key=str.casefold)
    desk.locator("[name=sort]").select_option("start")
    started = {it.address: it.start.year if it.start else 0 for it in answers.entries}
    years = [started[it] for it in shown(desk)]
    assert years == sorted(years, reverse=True)
    assert len(set(years)) > 1


def test_where_nothing_is_left_each_question_can_be_let_go_of(
    region_url: str, desk: Page, answers: Answers
) -> None:
    desk.goto(f"{region_url}en/explore/?place=zilt&specialisation=zon&q=")
    status = desk.locator(".explorer [role=status]")
    expect(status).to_have_text("No results.")
    wanted = len(answers.of(specialisation="zon"))
    desk.get_by_role("button", name=f"{wanted} result without “Places”").click()
    expect(status).to_have_text(f"{wanted} result")
    expect(status).to_be_focused()
    assert desk.url == f"{region_url}en/explore/?specialisation=zon"
    assert not desk.locator(".explorer__on").is_visible()


@pytest.mark.parametrize("query", ["seven seas", "zeven zeeën"])
def test_what_the_explorer_lacks_is_looked_for_on_the_whole_site(
    query: str, region_url: str, desk: Page
) -> None:
    desk.goto(f"{region_url}en/explore/")
    desk.locator("#explorer-search").fill(query)
    desk.get_by_role("link", name=f"Search the whole site for “{query}”").click()
    expect(desk.locator("#search-query")).to_have_value(query)


def test_a_name_that_is_typed_leads_to_its_page(region_url: str, desk: Page) -> None:
    """However many cards there are; a piece of a name, or of a word in it, is no name."""
    desk.goto(f"{region_url}en/explore/")
    page = desk.locator(".explorer__named").get_by_role("link", name="Tidal power")
    search = desk.locator("#explorer-search")
    asked = {"tidal": True, "dal": False, "power": True, "ti": False, "“tidal": True}
    for query, is_named in asked.items():
        search.fill(query)
        expect(page).to_be_visible(visible=is_named)
    search.fill("Tidal power")
    page.click()
    expect(desk).to_have_url(f"{region_url}en/specialisations/getijden/")


def test_an_order_is_named_for_what_it_is(region_url: str, desk: Page) -> None:
    """Without words there is nothing to fit."""
    desk.goto(f"{region_url}en/explore/")
    first = desk.locator("[name=sort] option").first
    expect(first).to_have_text("Running first")
    desk.locator("#explorer-search").fill("salt")
    expect(first).to_have_text("Best match")
