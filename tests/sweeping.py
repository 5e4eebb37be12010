"""Visits to many pages of a served site, as fast as the machine allows."""

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit
from xml.etree import ElementTree

from playwright.sync_api import Browser, Page

from chromium import open_chromium
from pages import BuiltPage, built_pages

MISSING = "404.html"
LANGUAGE = 2
"""Letters in the name of a language's folder; no other folder at the root has so few."""

Finding = TypeVar("Finding")
Opener = Callable[[], AbstractContextManager[Browser]]


def sitemap(site: Path) -> list[str]:
    """Every address that the site gives to search engines, from its root, and the
    page for missing ones.
    """
    return [address.removeprefix(root_of(site)) for address in _listed(site)] + [MISSING]


def root_of(site: Path) -> str:
    """Where on its host the site stands; its page for missing addresses counts on that."""
    return min(_listed(site), key=len)


def _listed(site: Path) -> list[str]:
    tree = ElementTree.parse(site / "sitemap.xml")  # noqa: S314 - our own file
    return [urlsplit(str(element.text)).path for element in tree.iterfind(".//{*}loc")]


def one_of_each_kind(site: Path) -> dict[str, BuiltPage]:
    """The longest page of each kind in the default language.

    `showcases/` is of one kind, what stands below it of another.
    """
    kinds = {}
    for page in sorted(built_pages(site), key=lambda page: page.file.stat().st_size):
        folders = page.path.split("/")[:-1]
        if folders and len(folders[0]) == LANGUAGE:
            continue
        kinds["/".join([*folders[:1], *["*" for _ in folders[1:]]]) or page.path or "home"] = page
    return dict(sorted(kinds.items()))


def visit_all(
    address: str,
    paths: Iterable[str],
    visit: Callable[[Page, str], Finding],
    script: str = "",
    open_browser: Opener = open_chromium,
    **settings: Any,
) -> dict[str, Finding]:
    """Path -> what `visit(page, url)` found there.

    One browser a core, with one page of `settings` that runs `script`.
    """
    paths = list(paths)
    workers = os.cpu_count() or 1
    shares = [paths[start::workers] for start in range(workers)]
    with ThreadPoolExecutor(workers) as pool:
        findings = pool.map(
            partial(_visit_share, open_browser, address, visit, script, settings), shares
        )
        return {path: finding for share in findings for path, finding in share.items()}


def _visit_share(
    open_browser: Opener,
    address: str,
    visit: Callable[[Page, str], Finding],
    script: str,
    settings: dict[str, Any],
    paths: list[str],
) -> dict[str, Finding]:
    with open_browser() as browser:
        page = browser.new_page(
            **settings
        )  # one for all visits: opening another takes a third of a second
        if script:
            page.add_init_script(
                script
            )  # sent once, where page.evaluate would send it with every visit
        return {path: visit(page, address + path) for path in paths}
