"""How a record is referred to, and the brochures that bind showcases and projects."""

from etalage.model import KINDS
from pages import BuiltPage, BuiltSite
from projects import read_record

WITH_PAGES = KINDS.keys() - {"sources"}
"""Sources share pages."""


def test_every_record_says_how_to_refer_to_it(each_site: BuiltSite) -> None:
    pages = each_site.record_pages(*WITH_PAGES)
    assert len(pages) >= len(WITH_PAGES)
    for page in pages:
        address = each_site.settings.site_url + page.path
        (permalink,), (citation,) = page.select(".cite__permalink a"), page.select(".cite__text")
        assert permalink["href"] == permalink.get_text() == address
        (title,) = page.select("h1")
        assert citation.get_text().startswith(title.get_text().rstrip(".")), page.path
        assert citation.get_text().endswith(address), page.path
        assert ".." not in citation.get_text(), page.path


def test_every_record_says_when_it_was_checked_and_edited(each_site: BuiltSite) -> None:
    """Each of the two with its day and its year."""
    for page in each_site.record_pages(*WITH_PAGES):
        (dates,) = page.select(".cite .dates")
        numbers = [word for word in dates.get_text().split() if word.strip(".").isdigit()]
        assert len(numbers) == 4, page.path


def test_a_record_can_be_edited_where_the_site_names_its_repository(each_site: BuiltSite) -> None:
    start = read_record(each_site.project / "data/site.yml").get("repository", "")
    for page in each_site.record_pages("showcases"):
        links = [str(link["href"]) for link in page.select(".cite__edit a")]
        file = f"data/{each_site.bare(page).rstrip('/')}.yml"
        assert links == ([f"{start}/{file}"] if start else [])
        assert (each_site.project / file).is_file()


def test_a_showcase_says_what_its_texts_tell(each_site: BuiltSite) -> None:
    """In its own words, where it has them, above the text and in the way to it."""
    for language, home in each_site.homes.items():
        for slug, record in each_site.records("showcases").items():
            page = each_site.pages[f"{home}showcases/{slug}/"]
            for part, title in record.get("headings", {}).items():
                (heading,), (link,) = page.select(f"h2#{part}"), page.select(f'a[href="#{part}"]')
                assert heading.get_text() == link.get_text() == title[language]


def brochures(site: BuiltSite, language: str) -> list[BuiltPage]:
    """Every part of every brochure, the list of them left out."""
    start = f"{site.homes[language]}print/"
    pages = site.pages_of(language).values()
    return [page for page in pages if page.path.startswith(start) and page.path != start]


def test_every_showcase_and_project_is_in_the_brochure_of_each_of_its_places(
    each_site: BuiltSite,
) -> None:
    bound = each_site.records("showcases") | each_site.records("projects")
    wanted = {(place, slug) for slug, record in bound.items() for place in record["places"]}
    for language, home in each_site.homes.items():
        found = {
            (page.path.removeprefix(f"{home}print/places/").split("/")[0], slug)
            for page in brochures(each_site, language)
            for slug in (str(it["id"]).partition("-")[2] for it in page.select("article.chapter"))
        }
        assert wanted <= found


def test_a_brochure_has_no_chapter_twice_and_lists_each(each_site: BuiltSite) -> None:
    for language in each_site.homes:
        for page in brochures(each_site, language):
            chapters = [f"#{chapter['id']}" for chapter in page.select("article.chapter")]
            listed = [str(link["href"]) for link in page.select(".contents__list a")]
            assert listed == chapters != []
            assert len(set(chapters)) == len(chapters)


def test_the_list_of_brochures_leads_to_each(each_site: BuiltSite) -> None:
    """To its first part, which leads to the others."""
    for language, home in each_site.homes.items():
        parts = {page.path for page in brochures(each_site, language)}
        firsts = {path for path in parts if "/page/" not in path}
        links = [link for link in each_site.pages[f"{home}print/"].links if link in parts]
        assert sorted(links) == sorted(firsts)


def test_a_chapter_cites_its_own_sources_only(each_site: BuiltSite) -> None:
    for language in each_site.homes:
        chapters = (it for page in brochures(each_site, language) for it in chapters_of(page))
        for anchor, cited, listed in chapters:
            assert cited <= listed
            assert f"#{anchor}-reference-1" in listed


def test_the_sources_of_a_chapter_are_numbered_from_one(invented: BuiltSite) -> None:
    chapters = {it[0]: it[1] for it in chapters_of(invented.pages["en/print/places/zilt/"])}
    anchor = "showcases-zeekraal"
    assert chapters[anchor] == {f"#{anchor}-reference-{number}" for number in (1, 2, 3)}


def chapters_of(page: BuiltPage) -> list[tuple[str, set[str], set[str]]]:
    """Anchor of each chapter, the sources that it cites and those that it lists."""
    return [
        (
            str(chapter["id"]),
            {str(link["href"]) for link in chapter.select("a.citation")},
            {f"#{item['id']}" for item in chapter.select(".references__item")},
        )
        for chapter in page.select("article.chapter")
    ]


def test_every_sum_and_share_of_a_project_is_cited(each_site: BuiltSite) -> None:
    told = ("total_budget", "eu_contribution", "eu_rate")
    for slug, project in each_site.records("projects").items():
        for home in each_site.homes.values():
            cited = each_site.pages[f"{home}projects/{slug}/"].select(".facts dd:has(a.citation)")
            assert len(cited) == len(project.keys() & {*told}), slug


def test_every_listed_source_prints_its_web_address(each_site: BuiltSite) -> None:
    sources = {slug: it.get("url") for slug, it in each_site.records("sources").items()}
    for page in each_site.record_pages("showcases", "projects"):
        for item in page.select(".references__item"):
            link = item.select("a")[0]
            printed = [it.get_text() for it in item.select(".references__address")]
            address = sources[str(link["href"]).rpartition("#")[2]]
            assert printed == ([address] if address else []), page.path


DOTTED = ".head__glance, .opportunity__kind, .opportunity__from, .rows__detail, .timeline__period"


def test_no_line_begins_with_the_dot_between_two_things(each_site: BuiltSite) -> None:
    """What stands before it holds it."""
    texts = [it.get_text() for page in each_site.pages.values() for it in page.select(DOTTED)]
    assert any("\u00a0· " in text for text in texts)
    assert [text for text in texts if " · " in text] == []


def test_after_a_full_stop_the_date_of_a_source_has_a_capital(each_site: BuiltSite) -> None:
    """Where its publisher stands above it, or is not known."""
    listed = [it for it in each_site.pages.values() if each_site.bare(it).startswith("sources/")]
    assert listed
    for page in listed:
        begins = {it.get_text()[0] for it in page.select("p.sources__details")}
        assert not any(letter.islower() for letter in begins), page.path


def test_a_box_of_facts_has_facts(each_site: BuiltSite) -> None:
    for page in each_site.pages.values():
        boxes = page.select("div.facts")
        assert len(boxes) == len(page.select("div.facts > .facts__list")), page.path
