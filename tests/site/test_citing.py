"""What is on a page can be cited: by hand, by a button, and by reference managers."""

import json
from collections.abc import Iterator
from datetime import date

import rispy
from pybtex.database import parse_string

from etalage.exports.citing import FORMS, Work, write_bibtex
from etalage.model import KINDS
from pages import BuiltPage, BuiltSite


def cited(site: BuiltSite) -> Iterator[tuple[BuiltPage, str, str]]:
    """Each page that can be cited, its language, and the day that its record gives."""
    for page in site.record_pages(*(KINDS.keys() - {"sources"})):
        kind, slug = site.bare(page).strip("/").split("/")
        language = site.language_of(page)
        yield page, language, site.records(kind)[slug]["updated"][language]


def read(site: BuiltSite, page: BuiltPage, ending: str) -> str:
    return (site.folder / page.path / f"cite.{ending}").read_bytes().decode("utf-8")


def heading(page: BuiltPage) -> str:
    return " ".join(page.select("h1")[0].get_text().split())


def test_a_page_leads_to_each_form(each_site: BuiltSite) -> None:
    for page, *_ in cited(each_site):
        links = {str(it["href"]): it.get_text() for it in page.select(".cite__files a[download]")}
        assert links == {f"cite.{ending}": form.name for ending, form in FORMS.items()}


def test_bibtex_reads_back_to_the_same(each_site: BuiltSite) -> None:
    for page, language, day in cited(each_site):
        (entry,) = parse_string(read(each_site, page, "bib"), "bibtex").entries.values()
        assert entry.type == "online"
        assert entry.fields["url"] == each_site.settings.site_url + page.path
        assert (entry.fields["date"], entry.fields["year"]) == (day, day[:4])
        assert entry.fields["langid"] == language
        assert entry.persons["author"]


def test_ris_reads_back_to_the_same(each_site: BuiltSite) -> None:
    for page, language, day in cited(each_site):
        (entry,) = rispy.loads(read(each_site, page, "ris"))
        assert entry["type_of_reference"] == "ELEC"
        assert "".join(entry["title"].split()) == "".join(heading(page).split())
        assert entry["urls"] == [each_site.settings.site_url + page.path]
        assert (entry["date"], entry["language"]) == (day.replace("-", "/"), language)


def test_csl_json_reads_back_to_the_same(each_site: BuiltSite) -> None:
    for page, language, day in cited(each_site):
        (item,) = json.loads(read(each_site, page, "json"))
        assert item["type"] == "webpage"
        assert item["URL"] == each_site.settings.site_url + page.path
        assert item["issued"] == {"date-parts": [[int(it) for it in day.split("-")]]}
        assert item["language"] == language


def test_the_data_can_be_cited_too(each_site: BuiltSite) -> None:
    for home in each_site.homes.values():
        page = each_site.pages[f"{home}open-data/"]
        (entry,) = parse_string(read(each_site, page, "bib"), "bibtex").entries.values()
        assert entry.type == "dataset"
        (item,) = json.loads(read(each_site, page, "json"))
        assert item["URL"].endswith("data/v1/index.json")
        assert page.select('a[href="cite.bib"]')


def test_signs_of_latex_are_letters_in_bibtex() -> None:
    title = "50 % & more_or {less} #1 ~ $2"
    work = Work("a-b", title, "Site", "Who & Co", date(2026, 1, 2), "https://a.example/", "en")
    (entry,) = parse_string(write_bibtex(work), "bibtex").entries.values()
    wanted = r"{50 \% \& more\_or \{less\} \#1 \textasciitilde{} \$2}"
    assert entry.fields["title"] == wanted
