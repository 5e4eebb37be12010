"""The explorer and search find the same names, however a reader's keyboard writes them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from projects import CORNER, build, make_region, read_record, write_record
from serving import serve
from sweeping import root_of

QUERIES = {
    "Tønder": ["Tonder", "tønder"],
    "Łódź": ["Lodz", "łódź", "Lódz"],
    "Großenwiehe": ["Grossenwiehe", "GROSSENWIEHE", "Großen\u00adwiehe"],
    "Æbelø": ["Aebelo"],
    "’s\u2011Gravenhof": ["'s-Gravenhof", "’s-gravenhof", "sgravenhof", "Gravenhof"],
    "Sint-Jan": ["Sint\u2011Jan", "sint jan", "sintjan"],
    "Fryslân": ["Fryslan"],
}
"""Title of a showcase -> how it may be typed."""

CASES = [(title, query) for title, queries in QUERIES.items() for query in (title, *queries)]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("letters")
    project = make_region(folder / "project", CORNER)
    record = read_record(project / "data/showcases/haven.yml")
    record.pop("redirect_from", None)
    for number, title in enumerate(QUERIES):
        record["title"] = dict.fromkeys(record["title"], title)
        write_record(project / f"data/showcases/name-{number}.yml", record)
    result = build(project, folder / "site")
    assert result.returncode == 0, result.stderr
    with serve(folder / "site", root_of(folder / "site")) as address:
        yield address


@pytest.mark.parametrize(("title", "query"), CASES)
def test_a_name_is_found_however_it_is_typed(
    title: str, query: str, address: str, desk: Page
) -> None:
    desk.goto(address + "en/explore/")
    desk.locator("#explorer-search").fill(query)
    expect(desk.locator(".card__link:visible")).to_have_text([title])
    desk.goto(address + "en/search/")
    desk.get_by_role("searchbox").fill(query)
    expect(desk.locator(".search__link").get_by_text(title, exact=True)).to_be_visible()


def test_the_explorer_has_the_order_of_the_lists(address: str, desk: Page) -> None:
    desk.goto(address + "en/explore/?kind=showcases&sort=title")
    titles = desk.locator(".card__link:visible").all_text_contents()
    ours = [it for it in titles if it in QUERIES]
    assert ours == ["’s\u2011Gravenhof", *sorted(QUERIES.keys() - {"’s\u2011Gravenhof"}, key=plain)]


def plain(title: str) -> str:
    return title.replace("Æ", "Ae").replace("Ł", "L")
