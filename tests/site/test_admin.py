"""The page of the form stands outside the site that readers and search engines see."""

import pytest

from etalage.catalogue import read_catalogue
from etalage.editing.form import make_policy
from etalage.editing.form.host import find_host
from pages import BuiltPage, BuiltSite

PATH = "admin/"


@pytest.fixture
def page(real: BuiltSite) -> BuiltPage:
    """The real site has the form's program, which npm installed."""
    return BuiltPage(PATH, real.folder / "admin/index.html")


def test_no_page_leads_to_the_form_or_loads_anything_of_it(each_site: BuiltSite) -> None:
    """What search finds is what the pages mark for it, and this one marks nothing."""
    assert PATH not in (each_site.folder / "sitemap.xml").read_text()
    for other in each_site.pages.values():
        led = [link for link in other.links if link.startswith((PATH, "assets/kept/admin."))]
        assert not led, other.path


def test_search_engines_and_search_are_told_to_leave_it_out(page: BuiltPage) -> None:
    assert [str(it["content"]) for it in page.select("meta[name=robots]")] == ["noindex"]
    assert page.select("[data-pagefind-body], link[rel=alternate]") == []


def test_it_speaks_each_language_under_one_heading_of_the_first_level(
    page: BuiltPage, real: BuiltSite
) -> None:
    languages = list(real.homes)
    assert [str(section["lang"]) for section in page.select("main > section")] == languages
    levels = [heading.name for heading in page.select("h1, h2, h3")]
    assert levels == ["h1", *["h2"] * (len(languages) - 1)]
    said = {section.select("p")[0].text for section in page.select("section")}
    assert len(said) == len(languages)


def test_it_loads_nothing_from_another_host(page: BuiltPage, real: BuiltSite) -> None:
    loaded = [str(it.get("src") or it.get("href")) for it in page.select("[src], link")]
    assert [address for address in loaded if "//" in address] == []
    assert "jsdelivr" not in (real.folder / "admin/cms/index.js").read_text()


def test_its_policy_is_in_force_before_anything_is_loaded(page: BuiltPage, real: BuiltSite) -> None:
    host = find_host(read_catalogue(real.settings).site.repository)
    charset, policy, referrer = page.select("head > *")[:3]
    assert charset.has_attr("charset")
    assert (policy["http-equiv"], policy["content"]) == (
        "Content-Security-Policy",
        make_policy(host),
    )
    assert (referrer["name"], referrer["content"]) == ("referrer", "same-origin")
    assert page.select("style, [style], script:not([src])") == []


def test_the_form_comes_with_its_licence_and_in_every_language(
    page: BuiltPage, real: BuiltSite
) -> None:
    assert "MIT" in (real.folder / "admin/cms/LICENSE.txt").read_text()
    buttons = page.select("button")
    named = [str(it[f"data-{what}"]) for it in buttons for what in ("program", "configuration")]
    assert len(buttons) == len(real.homes)
    assert all((real.folder / "admin" / path).is_file() for path in named)


def test_a_site_without_the_form_builds_and_says_so(invented: BuiltSite) -> None:
    page = BuiltPage(PATH, invented.folder / "admin/index.html")
    assert page.select("button, script") == []
    assert "Het formulier zelf zit niet in deze versie" in page.html.text
    assert [it.name for it in (invented.folder / "admin").iterdir()] == ["index.html"]
