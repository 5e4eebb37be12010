"""What search engines and screen readers learn about languages."""

from pathlib import Path
from xml.etree import ElementTree

import yaml
from bs4 import NavigableString

from pages import BuiltPage, built_pages
from projects import ROOT

SITE_URL = yaml.safe_load((ROOT / "mkdocs.yml").read_text())["site_url"]
NAMESPACES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


def pages_of(site: Path) -> list[BuiltPage]:
    return [page for page in built_pages(site) if page.path != "404.html"]


def alternates(page: BuiltPage) -> dict[str, str]:
    return {
        str(link["hreflang"]): str(link["href"]) for link in page.select("head link[rel=alternate]")
    }


def test_hreflang_is_absolute_reciprocal_and_lists_itself(site: Path) -> None:
    by_address = {SITE_URL + page.path: alternates(page) for page in pages_of(site)}
    for address, languages in by_address.items():
        assert set(languages) == {"nl", "en", "x-default"}
        assert address in (languages["nl"], languages["en"])
        assert languages["x-default"] == languages["nl"]
        assert by_address[languages["nl"]] == by_address[languages["en"]] == languages


def test_the_sitemap_says_the_same_as_the_pages(site: Path) -> None:
    tree = ElementTree.parse(site / "sitemap.xml")  # noqa: S314 - our own file
    listed = {}
    for url in tree.findall("s:url", NAMESPACES):
        links = url.findall("x:link", NAMESPACES)
        listed[url.findtext("s:loc", namespaces=NAMESPACES)] = {
            link.get("hreflang"): link.get("href") for link in links
        }
    shown = [page for page in pages_of(site) if not page.select("meta[name=robots]")]
    assert listed == {SITE_URL + page.path: alternates(page) for page in shown}


def test_every_page_names_itself_and_describes_itself(site: Path) -> None:
    titles = set()
    for page in pages_of(site):
        (canonical,) = page.select("link[rel=canonical]")
        assert canonical["href"] == SITE_URL + page.path
        (description,) = page.select("meta[name=description]")
        assert 10 < len(str(description["content"])) <= 210, page.path
        titles.add((page.html.html["lang"], page.html.title.string))  # type: ignore[index, union-attr]
    assert len(titles) == len(pages_of(site)), "two pages of one language have the same title"


def test_lang_is_that_of_the_folder(site: Path) -> None:
    for page in pages_of(site):
        assert page.html.html["lang"] == ("en" if page.path.startswith("en/") else "nl")  # type: ignore[index]


def test_the_language_switch_lands_on_the_same_page(site: Path) -> None:
    for page in pages_of(site):
        (link,) = page.select(".languages a")
        other = page.path.removeprefix("en/") if page.path.startswith("en/") else f"en/{page.path}"
        assert str(link["href"]).rstrip("/").endswith(other.rstrip("/").rsplit("/", 1)[-1])
        assert other in set(page.links())


def test_no_marks_or_empty_texts_are_left(site: Path) -> None:
    for page in pages_of(site):
        text = page.html.get_text(" ")
        assert "{lang=" not in text
        assert "[@" not in text
        for element in page.select("h1, h2, h3, p, li, dt, dd, a, title"):
            assert element.get_text(strip=True) or element.select("img, svg"), (
                page.path,
                str(element),
            )


def test_foreign_words_carry_their_language(site: Path) -> None:
    """Frisian words that the texts explain are never left to be read as Dutch or English."""
    for page in pages_of(site):
        for string in page.html.find_all(string=lambda text: "mienskip" in (text or "").lower()):
            assert isinstance(string, NavigableString)
            if string.find_parent("head") is None:
                languages = [parent.get("lang") for parent in string.parents if parent.get("lang")]
                assert languages[0] == "fy", (page.path, string)
