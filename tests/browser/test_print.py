"""Pages on paper, as Chromium prints them."""

from collections.abc import Iterator
from io import BytesIO
from unicodedata import normalize

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PageObject, PdfReader

from pages import BuiltSite

RECORD = "showcases/zeekraal/"


@pytest.fixture(params=["light", "dark"])
def desk(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    page = browser.new_page(color_scheme=request.param)
    yield page
    page.close()


def test_paper_shows_the_record_and_not_the_site_around_it(region_url: str, desk: Page) -> None:
    desk.goto(region_url + RECORD)
    desk.emulate_media(media="print")
    for gone in (".site-header", ".site-footer", ".trail", ".scheme", ".head__glance"):
        assert not desk.locator(gone).is_visible(), gone
    assert desk.locator(".cite__permalink a").is_visible()
    assert desk.locator(".references__address").first.is_visible()


@pytest.mark.parametrize("opened", ["search", "source"])
def test_no_window_over_the_page_is_on_paper(opened: str, region_url: str, desk: Page) -> None:
    desk.goto(region_url + RECORD)
    if opened == "search":
        desk.keyboard.press("/")
    else:
        desk.locator("a.citation:visible").first.click()
    window = desk.locator("dialog[open]")
    expect(window).to_be_visible()
    desk.emulate_media(media="print")
    expect(window).to_be_hidden()


def test_paper_is_black_on_white_whatever_the_reader_chose(region_url: str, desk: Page) -> None:
    desk.goto(region_url + RECORD)
    desk.get_by_role("button", name="Kleuren").click(click_count=2)
    assert desk.locator("html").get_attribute("data-scheme") == "dark"
    desk.emulate_media(media="print")
    style = (
        "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]"
    )
    assert desk.evaluate(style) == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


def test_addresses_of_sources_are_on_paper_only(region_url: str, desk: Page) -> None:
    desk.goto(region_url + RECORD)
    assert not desk.locator(".references__address").first.is_visible()


def on_paper(browser: Browser, url: str) -> list[PageObject]:
    """As a reader prints it, whose pointer is on the page."""
    page = browser.new_page()
    page.goto(url)
    page.mouse.move(300, 300)
    page.wait_for_load_state("networkidle")
    paper = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    page.close()
    return list(paper)


def texts_on_paper(browser: Browser, url: str) -> list[str]:
    """Of each page, with one space between two words, and letters that a face joins apart."""
    texts = (normalize("NFKC", it.extract_text()) for it in on_paper(browser, url))
    return [" ".join(it.split()) for it in texts]


def printed(browser: Browser, url: str) -> list[int]:
    """Number of letters on each page of paper."""
    return list(map(len, texts_on_paper(browser, url)))


def fonts(pages: list[PageObject]) -> set[str]:
    """Names of all that are in a print."""
    found = [font for page in pages for font in page["/Resources"].get("/Font", {}).values()]
    return {str(font.get_object().get("/BaseFont")).rpartition("+")[2] for font in found}


@pytest.mark.parametrize(
    ("path", "most"),
    [
        (RECORD, 4),
        ("en/showcases/vuurtoren/", 3),
        ("projects/zoutproef/", 4),
        ("print/", 3),
        ("", 2),
    ],
)
def test_a_print_is_short(path: str, most: int, region_url: str, browser: Browser) -> None:
    assert 0 < len(printed(browser, region_url + path)) <= most


def test_a_chapter_of_a_brochure_takes_two_pages_at_most(
    region_url: str, browser: Browser, invented: BuiltSite
) -> None:
    """With one for the cover and the contents, however many there are."""
    path = "en/print/places/kwelderland/"
    chapters = len(invented.pages[path].select("article.chapter"))
    assert chapters > 10
    assert len(printed(browser, region_url + path)) <= 2 + 2 * chapters


def test_no_print_has_a_blank_page(real: BuiltSite, address: str, browser: Browser) -> None:
    """Of the longest and the shortest record of each kind that is printed most."""
    for kind in ("showcases", "projects"):
        pages = sorted(real.record_pages(kind), key=lambda page: page.file.stat().st_size)
        for page in (pages[0], pages[-1]):
            letters = printed(browser, address + page.path)
            assert min(letters) > 100, (page.path, letters)


def test_home_takes_two_sheets(address: str, browser: Browser) -> None:
    assert len(printed(browser, address)) == 2


CUT = """() => [...document.querySelectorAll("main :is(p, li, tr)")]
  .filter(it => getComputedStyle(it).breakInside !== "avoid" && !it.closest(".table--folding"))
  .map(it => it.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("path", [RECORD, "in-view/", "organisations/", "partners/", "sources/"])
def test_no_paragraph_or_item_of_a_list_is_cut(path: str, region_url: str, desk: Page) -> None:
    """But for the rows of a table of long texts, which would leave half a sheet empty."""
    desk.goto(region_url + path)
    desk.emulate_media(media="print")
    assert desk.evaluate(CUT) == []


def test_a_title_at_the_end_of_its_card_does_not_hold_on_to_the_next(
    region_url: str, desk: Page
) -> None:
    """It did in a list of titles alone: the list as a whole went to the next sheet."""
    desk.goto(region_url)
    desk.emulate_media(media="print")
    title = desk.locator(".cards--brief .card__title").first
    assert title.evaluate("it => getComputedStyle(it).breakAfter") == "auto"


HEADLINE = "OTS-derived-font"
"""What Chromium calls a font that has no name in it, since readers would fetch that too."""

LONG = ("in-view/", "explore/", "organisations/", "sources/", "quality/", "partners/")
"""What runs on over many pages."""


@pytest.mark.parametrize("path", LONG)
def test_a_long_page_begins_on_its_first_sheet(path: str, address: str, browser: Browser) -> None:
    """What must not be cut may leave some of a sheet empty, and not most of it."""
    letters = printed(browser, address + path)
    assert letters[0] > max(letters) / 4, letters


@pytest.mark.parametrize("path", ["en/print/", "en/print/places/kwelderland/", "en/in-view/"])
def test_headlines_have_their_own_letters(path: str, region_url: str, browser: Browser) -> None:
    assert HEADLINE in fonts(on_paper(browser, region_url + path))


def test_each_page_of_a_brochure_says_its_chapter(
    region_url: str, browser: Browser, invented: BuiltSite
) -> None:
    """By the number that the list of contents gives it."""
    path = "en/print/places/kwelderland/"
    listed = invented.pages[path].select(".contents__list a")
    titles = [" ".join(it.get_text().split()) for it in listed]
    chapters = [f"{number} {title}" for number, title in enumerate(titles, 1)]
    texts = texts_on_paper(browser, region_url + path)
    begin = next(index for index, text in enumerate(texts) if chapters[0] in text[:200])
    found = [next(it for it in chapters if it in text[:200]) for text in texts[begin:]]
    assert list(dict.fromkeys(found)) == chapters


def test_a_cover_is_not_white(region_url: str, desk: Page) -> None:
    desk.goto(region_url + "print/")
    desk.emulate_media(media="print")
    colour = "getComputedStyle(document.querySelector('.cover')).backgroundColor"
    assert desk.evaluate(colour) == "rgb(220, 235, 228)"
    assert desk.locator(".cover .horizon").is_visible()


@pytest.mark.parametrize(
    ("path", "parts"),
    [
        ("tour/", ".tour__steps, .tour__begin, .tour__keys"),
        ("organisations/", ".routes"),
        ("partners/", ".routes"),
        ("search/", ".search"),
        ("in-view/", "summary"),
    ],
)
def test_what_is_pressed_is_not_on_paper(
    path: str, parts: str, region_url: str, desk: Page
) -> None:
    desk.goto(region_url + path)
    assert desk.locator(parts).count()
    desk.emulate_media(media="print")
    assert not [it for it in desk.locator(parts).all() if it.is_visible()]


def test_the_pager_is_not_on_paper(address: str, desk: Page) -> None:
    """Of a list that is long enough, if there is one."""
    desk.goto(address + "sources/")
    desk.emulate_media(media="print")
    assert not [it for it in desk.locator(".pager").all() if it.is_visible()]


def test_what_is_folded_lies_open_on_paper(region_url: str, browser: Browser) -> None:
    assert "urlopen" in "".join(texts_on_paper(browser, region_url + "open-data/"))


@pytest.mark.parametrize(("path", "is_shown"), [("in-view/", True), (RECORD, False)])
def test_a_page_says_once_where_it_stands(
    path: str, is_shown: bool, region_url: str, desk: Page
) -> None:
    """A record's citation does; what has none says so at its top."""
    desk.goto(region_url + path)
    assert not desk.locator(".site-footer__address").is_visible()
    desk.emulate_media(media="print")
    assert desk.locator(".site-footer__address").is_visible() == is_shown


def test_no_sheet_has_nothing_but_where_the_page_stands(address: str, browser: Browser) -> None:
    """At the end of a page it might be all that is left for the last sheet."""
    first, *others = texts_on_paper(browser, address + "organisations/")
    assert others
    assert "/organisations/" in first


def test_the_address_of_an_official_site_is_on_paper(region_url: str, browser: Browser) -> None:
    path = "programmes/golfslag/"
    page = browser.new_page()
    page.goto(region_url + path)
    address = page.locator(".facts a[rel=external]").first.get_attribute("href")
    page.close()
    assert address
    text = "".join(texts_on_paper(browser, region_url + path)).replace(" ", "")
    assert f"({address})" in text
