"""No link or anchor leads nowhere, and no page is out of reach."""

from urllib.parse import urlsplit

from pages import MISSING, BuiltPage, BuiltSite


def test_no_internal_link_or_anchor_is_broken(each_site: BuiltSite) -> None:
    broken = [
        (page.path, link)
        for page in each_site.pages.values()
        for link in page.links
        if not leads_somewhere(link, page, each_site)
    ]
    assert broken == []


def leads_somewhere(link: str, page: BuiltPage, site: BuiltSite) -> bool:
    if page.path == MISSING:  # it is shown at any address, so its links start at the host's root
        link = link.removeprefix(urlsplit(site.settings.site_url).path.lstrip("/"))
    path, _, anchor = link.partition("#")
    if path in site.pages:
        return not anchor or anchor in site.pages[path].ids
    return (site.folder / path).is_file()


def test_every_page_of_a_language_is_three_clicks_from_its_home(each_site: BuiltSite) -> None:
    for language, home in each_site.homes.items():
        pages = each_site.pages_of(language)
        reached = {home}
        for _click in range(3):
            seen = reached & pages.keys()
            reached |= {link.partition("#")[0] for path in seen for link in pages[path].links}
        assert pages.keys() - reached == set()


def test_no_list_and_no_section_is_empty(each_site: BuiltSite) -> None:
    for page in each_site.pages.values():
        assert all(item.find("li") for item in page.select("main ul, main ol")), page.path
        assert all(
            section.find(True, recursive=False).find_next_sibling()
            for section in page.select("main section")
        ), page.path
