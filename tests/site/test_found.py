"""How others find what is here: feeds, the sitemap, and plain text for programs."""

import re
from collections.abc import Iterator
from typing import Any

import feedparser
import pytest
from lxml import etree

from etalage.model import KINDS
from pages import BuiltPage, BuiltSite

NAMES = ("updates", "turns")
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def feed(site: BuiltSite, home: str, name: str) -> Any:
    return feedparser.parse((site.folder / f"{home}{name}.atom").read_bytes())


def feeds(site: BuiltSite) -> Iterator[tuple[str, str, Any]]:
    for language, home in site.homes.items():
        for name in NAMES:
            yield language, name, feed(site, home, name)


def test_every_page_leads_to_the_feeds_of_its_language(each_site: BuiltSite) -> None:
    for language, home in each_site.homes.items():
        for page in each_site.pages_of(language).values():
            named = [str(it["href"]) for it in page.select('link[type="application/atom+xml"]')]
            found = [re.sub(r"^(\.\./|\./)*", "", it) for it in named]
            assert [it.removeprefix(home) for it in found] == [f"{it}.atom" for it in NAMES]


def test_a_feed_is_what_a_parser_of_feeds_reads(each_site: BuiltSite) -> None:
    for language, _, found in feeds(each_site):
        assert not found.bozo, found.get("bozo_exception")
        assert found.version == "atom10"
        assert found.feed.language == language
        assert found.feed.title
        assert found.feed.author
        assert any(it.rel == "self" and it.href == found.feed.id for it in found.feed.links)


def test_entries_are_known_for_good_and_the_newest_come_first(each_site: BuiltSite) -> None:
    for _, _, found in feeds(each_site):
        ids, days = [it.id for it in found.entries], [it.updated for it in found.entries]
        assert 0 < len(ids) == len(set(ids)) <= 50
        assert days == sorted(days, reverse=True)
        assert found.feed.updated == days[0]
        for entry in found.entries:
            path = entry.link.removeprefix(each_site.settings.site_url)
            assert path in each_site.pages
            assert entry.title
            assert entry.summary


def test_a_record_is_as_new_as_its_text_in_that_language(invented: BuiltSite) -> None:
    for language, home in invented.homes.items():
        for entry in feed(invented, home, "updates").entries:
            kind, slug = entry.link.strip("/").split("/")[-2:]
            record = invented.records(kind)[slug]
            assert entry.updated == f"{record['updated'][language]}T00:00:00Z"
            assert entry.title == re.sub(r"\[(.*?)\]\{.*?\}", r"\1", record["title"][language])


def test_what_began_or_ended_is_told_once_it_has(invented: BuiltSite) -> None:
    found = feed(invented, "en/", "turns").entries
    today = invented.settings.today.isoformat()
    assert all(it.updated[:10] <= today for it in found)
    told = {(it.title.partition(": ")[0], it.id.rpartition("-")[2]) for it in found}
    assert told == {("Begun", "began"), ("Ended", "ended")}


def sitemap(site: BuiltSite) -> list[Any]:
    found: list[Any] = etree.parse(site.folder / "sitemap.xml").xpath("//s:url", namespaces=SITEMAP)
    return found


def test_the_sitemap_says_when_a_record_changed(each_site: BuiltSite) -> None:
    base = each_site.settings.site_url
    changed = {
        url.findtext("s:loc", namespaces=SITEMAP).removeprefix(base): url.findtext(
            "s:lastmod", namespaces=SITEMAP
        )
        for url in sitemap(each_site)
    }
    for language, home in each_site.homes.items():
        for kind in KINDS.keys() - {"sources"}:
            for slug, record in each_site.records(kind).items():
                newest = max(record["updated"][language], record["verified_on"])
                assert changed[f"{home}{kind}/{slug}/"] == newest
    assert changed[""] is None


def test_the_sitemap_gives_each_page_in_every_language(each_site: BuiltSite) -> None:
    for url in sitemap(each_site):
        links = url.findall("x:link", SITEMAP)
        spoken = {it.get("hreflang"): it.get("href") for it in links}
        assert spoken.keys() == {*each_site.homes, "x-default"}
        assert url.findtext("s:loc", namespaces=SITEMAP) in spoken.values()


def test_robots_are_told_of_the_sitemap(each_site: BuiltSite) -> None:
    text = (each_site.folder / "robots.txt").read_text("utf-8")
    base = each_site.settings.site_url
    assert f"Sitemap: {base}sitemap.xml" in text.splitlines()
    admin = re.search(r"^Disallow: (.*)$", text, re.MULTILINE)
    assert admin
    assert f"{base}admin/".endswith(admin[1])


def twins(site: BuiltSite) -> Iterator[tuple[BuiltPage, str]]:
    for page in site.record_pages(*(KINDS.keys() - {"sources"})):
        yield page, (site.folder / page.path / "index.md").read_text("utf-8")


def test_each_record_stands_beside_its_page_as_plain_text(each_site: BuiltSite) -> None:
    for page, text in twins(each_site):
        assert [it["href"] for it in page.select('link[type="text/markdown"]')] == ["index.md"]
        heading = page.select("h1")[0].get_text()
        assert "".join(text.splitlines()[0].split()) == "#" + "".join(heading.split())
        summary = str(page.select("meta[name=description]")[0]["content"])
        assert f"> {summary}" in text.splitlines()
        assert not re.search(r"\{lang=|(?<!\\)\[@|<[a-z]+[ >]", text), page.path


def test_plain_text_leads_to_pages_that_are_there(each_site: BuiltSite) -> None:
    base = each_site.settings.site_url
    for page, text in twins(each_site):
        for link in re.findall(r"\]\((\S+?)\)", text):
            path, _, anchor = link.removeprefix(base).partition("#")
            if link.startswith(base):
                target = each_site.pages[path]
                assert not anchor or anchor in target.ids, (page.path, link)


@pytest.mark.parametrize(
    "wanted",
    [
        "# The new lighthouse",
        "## What came of it",
        "## Sources",
        "- Start: ",
    ],
)
def test_plain_text_has_what_the_page_has(wanted: str, invented: BuiltSite) -> None:
    text = (invented.folder / "en/showcases/vuurtoren/index.md").read_text("utf-8")
    assert any(line.startswith(wanted) for line in text.splitlines()), text


def test_llms_txt_lists_each_text_below_its_kind(each_site: BuiltSite) -> None:
    """As its convention has it: a name, what it is, and lists of links below headings."""
    for home in each_site.homes.values():
        text = (each_site.folder / f"{home}llms.txt").read_text("utf-8")
        lines = [it for it in text.splitlines() if it]
        assert lines[0].startswith("# ")
        assert lines[1].startswith("> ")
        for url in re.findall(r"^- \[.*?\]\((\S+?)\)", text, re.MULTILINE):
            path = url.removeprefix(each_site.settings.site_url)
            assert (each_site.folder / path).is_file(), url
        count = sum(len(each_site.records(kind)) for kind in KINDS.keys() - {"sources"})
        assert len(re.findall(r"/index\.md\)", text)) == count
