"""Pages that stand in a frame on a page elsewhere: a card, a list, the map."""

from html import escape
from urllib.parse import urljoin, urlsplit

import pytest
from lxml.html import fromstring
from playwright.sync_api import Browser

from axe import SCRIPT, objections
from pages import BuiltSite

FRAME = '<title>Elsewhere</title><iframe src="{}" title="Frame" width="{}" height="600"></iframe>'
ONE_OF_EACH = (
    "embed/showcases/haven/",
    "embed/projects/",
    "embed/specialisations/zee/",
    "embed/map/",
)


def embeds(site: BuiltSite) -> dict[str, str]:
    """Path -> HTML."""
    return {
        file.parent.relative_to(site.folder).as_posix() + "/": file.read_text("utf-8")
        for file in site.folder.rglob("embed/**/index.html")
    }


def test_each_showcase_and_project_has_a_card_in_each_language(each_site: BuiltSite) -> None:
    found = embeds(each_site)
    for home in each_site.homes.values():
        for kind in ("showcases", "projects", "specialisations"):
            for slug in each_site.records(kind):
                assert f"{home}embed/{kind}/{slug}/" in found
        assert f"{home}embed/map/" in found


def test_a_card_stays_where_it_was_when_its_record_is_renamed(invented: BuiltSite) -> None:
    records = invented.records("showcases").values()
    earlier = [address for record in records for address in record.get("redirect_from", ())]
    assert earlier
    for address in earlier:
        assert f"embed/{address}/" in embeds(invented)


def test_they_run_nothing_keep_out_of_search_engines_and_lead_out_of_the_frame(
    each_site: BuiltSite,
) -> None:
    for path, html in embeds(each_site).items():
        tree = fromstring(html)
        assert not tree.xpath("//script | //form | //*[@data-pagefind-body]"), path
        assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]
        assert tree.xpath("//base/@target") == ["_top"]
        for link in tree.xpath("//a/@href"):
            parts = urlsplit(urljoin(f"http://site/{path}", link))
            target = parts.path.lstrip("/")
            assert parts.netloc != "site" or target in each_site.pages, (path, link)
    listed = (each_site.folder / "sitemap.xml").read_text("utf-8")
    assert "/embed/" not in listed


@pytest.mark.parametrize("width", [320, 600])
def test_one_of_each_fits_its_frame_and_asks_nothing_elsewhere(
    region_url: str, invented: BuiltSite, browser: Browser, width: int
) -> None:
    page = browser.new_page(viewport={"width": 700, "height": 700})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in (home + path for home in invented.homes.values() for path in ONE_OF_EACH):
        page.set_content(FRAME.format(escape(region_url + path), width), wait_until="load")
        frame = page.frames[1]
        assert frame.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, path
        assert page.context.cookies() == [], path
    page.close()
    assert {it for it in asked if not it.startswith((region_url, "about:", "data:"))} == set()


@pytest.mark.parametrize(
    ("path", "link"),
    [
        ("embed/map/", "a.map__area"),
        ("embed/map/", "a.map__point"),
        ("embed/projects/", "a.card__link"),
        ("embed/map/", ".embed__whole a"),
    ],
)
def test_a_link_leaves_the_frame(path: str, link: str, region_url: str, browser: Browser) -> None:
    """Hosts let no frame stand around a page that is not made for one."""
    page = browser.new_page()
    page.set_content(FRAME.format(region_url + path, 600), wait_until="load")
    frame = page.frame_locator("iframe")
    frame.locator(link).first.press("Enter")
    page.wait_for_url(f"{region_url}*/**")
    page.close()


def test_axe_finds_nothing(region_url: str, invented: BuiltSite, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 600})
    for path in (home + path for home in invented.homes.values() for path in ONE_OF_EACH):
        page.goto(region_url + path)
        page.evaluate(SCRIPT)
        assert objections(page) == [], path
    page.close()


def test_the_code_to_copy_shows_them(invented: BuiltSite) -> None:
    base = invented.settings.site_url
    for home in invented.homes.values():
        page = invented.pages[f"{home}open-data/"]
        codes = [it.get_text() for it in page.select("code.language-html")]
        assert len(codes) == 3
        for code in codes:
            frame = fromstring(code)
            assert frame.get("src").removeprefix(base) in embeds(invented)
            assert frame.get("title")
