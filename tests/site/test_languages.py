"""What search engines and screen readers learn about languages."""

from collections.abc import Iterator
from xml.etree import ElementTree

from bs4 import NavigableString, Tag

from etalage.catalogue import read_catalogue
from etalage.model.localised import Text
from etalage.model.marks import FOREIGN_WORDS
from etalage.model.traversal import values_in
from pages import BuiltPage, BuiltSite

NAMESPACES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


def alternates(page: BuiltPage) -> dict[str, str]:
    links = page.select("head link[rel=alternate][hreflang]")
    return {str(link["hreflang"]): str(link["href"]) for link in links}


def test_hreflang_is_absolute_reciprocal_and_lists_itself(each_site: BuiltSite) -> None:
    site_url, homes = each_site.settings.site_url, each_site.homes
    by_address = {site_url + it.path: alternates(it) for it in each_site.pages_with_language}
    for address, languages in by_address.items():
        assert set(languages) == {*homes, "x-default"}
        assert address in [languages[it] for it in homes]
        assert languages["x-default"] == languages[each_site.settings.default_language]
        assert all(by_address[languages[it]] == languages for it in homes)


def test_the_sitemap_says_the_same_as_the_pages(each_site: BuiltSite) -> None:
    tree = ElementTree.parse(each_site.folder / "sitemap.xml")  # noqa: S314 - our own file
    listed = {}
    for url in tree.findall("s:url", NAMESPACES):
        links = url.findall("x:link", NAMESPACES)
        listed[url.findtext("s:loc", namespaces=NAMESPACES)] = {
            link.get("hreflang"): link.get("href") for link in links
        }
    shown = [it for it in each_site.pages_with_language if not it.select("meta[name=robots]")]
    assert listed == {each_site.settings.site_url + it.path: alternates(it) for it in shown}


def test_search_engines_are_kept_from_brochures_and_from_nothing_else(each_site: BuiltSite) -> None:
    """What a brochure binds has pages of its own."""
    hidden = {it.path for it in each_site.pages_with_language if it.select("meta[name=robots]")}
    bare = {page.path: each_site.bare(page) for page in each_site.pages_with_language}
    brochures = {it for it, path in bare.items() if path.startswith("print/") and path != "print/"}
    assert hidden == brochures


def test_every_page_names_itself_and_describes_itself(each_site: BuiltSite) -> None:
    titles = set()
    for page in each_site.pages_with_language:
        (canonical,) = page.select("link[rel=canonical]")
        assert canonical["href"] == each_site.settings.site_url + page.path
        (description,) = page.select("meta[name=description]")
        assert 10 < len(str(description["content"])) <= 210, page.path
        titles.add((each_site.language_of(page), page.select("title")[0].string))
    told = "two pages of one language have the same title"
    assert len(titles) == len(each_site.pages_with_language), told


def test_lang_is_that_of_the_folder(each_site: BuiltSite) -> None:
    for page in each_site.pages_with_language:
        assert page.select("html")[0]["lang"] == each_site.language_of(page)


def test_the_language_switch_lands_on_the_same_page(each_site: BuiltSite) -> None:
    for page in each_site.pages_with_language:
        own = each_site.language_of(page)
        others = [home for it, home in each_site.homes.items() if it != own]
        assert len(page.select(".languages a")) == len(others)
        assert {home + each_site.bare(page) for home in others} <= set(page.links)


def test_no_marks_or_empty_texts_are_left(each_site: BuiltSite) -> None:
    """But for cells of a drawing, which those who hear it have as a table."""
    for page in each_site.pages_with_language:
        text = page.html.get_text(" ")
        assert "{lang=" not in text
        assert "[@" not in text
        for element in page.select("h1, h2, h3, p, li:not([aria-hidden]), dt, dd, a, title"):
            is_filled = element.get_text(strip=True) or element.select("img, svg")
            assert is_filled, (page.path, str(element))


def test_marked_words_carry_their_language_wherever_they_stand(invented: BuiltSite) -> None:
    """In titles, cards, sentences and stories alike: they are never left to be read as another."""
    marked = dict(marked_words(invented))
    assert {"nds", "fy", "nl"} <= set(marked.values())
    for page in invented.pages_with_language:
        for words, language in marked.items():
            for string in page.html.find_all(string=lambda text, it=words: it in (text or "")):
                assert nearest_language(string) in (language, ""), (page.path, string)


def marked_words(site: BuiltSite) -> Iterator[tuple[str, str]]:
    """Words and their language, as the texts of records mark them; one word, one language."""
    for record in read_catalogue(site.settings).described():
        for text in (it for it in values_in(record) if isinstance(it, Text)):
            for written in text.by_language.values():
                yield from FOREIGN_WORDS.findall(written)


def nearest_language(string: NavigableString) -> str:
    """Of the element around it; none in the head, where text cannot be marked."""
    if string.find_parent("head") is not None:
        return ""
    around = (parent for parent in string.parents if isinstance(parent, Tag) and parent.get("lang"))
    return str(next(around)["lang"])
