"""Partnering as a route: each topic says whom to turn to, and borrows where it has nothing."""

from bs4 import Tag

from etalage.catalogue import read_catalogue
from pages import BuiltSite

MOST = 4


def panel(site: BuiltSite, slug: str) -> Tag:
    (heading,) = site.pages[f"en/specialisations/{slug}/"].select("#work-with-us")
    assert heading.parent
    return heading.parent


def test_every_specialisation_of_today_is_a_topic_and_no_earlier_one(each_site: BuiltSite) -> None:
    catalogue = read_catalogue(each_site.settings)
    current = {it for it, that in catalogue.specialisations.items() if catalogue.is_current(that)}
    for home in each_site.homes.values():
        links = each_site.pages[f"{home}partners/"].links
        topics = [link.split("/")[-2] for link in links if link.endswith("/#work-with-us")]
        assert sorted(topics) == sorted(current)


def test_a_contact_is_that_of_the_whole_or_of_what_it_grew_into(invented: BuiltSite) -> None:
    """Solar power grew into tidal power, which is part of the sea."""
    for slug in ("zee", "getijden", "zon"):
        (desk,) = panel(invented, slug).select(".desk")
        assert "no website known" in desk.get_text()
        assert [str(it["href"]) for it in desk.select("a")] == ["../../organisations/kustverbond/"]


def test_contact_at_the_foot_leads_to_whom_one_can_turn_to(each_site: BuiltSite) -> None:
    for home in each_site.homes.values():
        (*_, last) = each_site.pages[f"{home}showcases/"].select(".site-footer__links a")
        assert last["href"] == "../partners/#contact"
        (heading,) = each_site.pages[f"{home}partners/"].select("#contact")
        assert heading.parent
        assert heading.parent.select("a")


def test_few_opportunities_stand_beside_a_topic(each_site: BuiltSite) -> None:
    for page in each_site.record_pages("specialisations"):
        assert len(page.select("#work-with-us ~ .opportunities > li")) <= MOST, page.path
