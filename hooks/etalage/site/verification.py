"""Whether a site is whole: every page and file is there, and every link leads somewhere.

In: drawn pages, or the folder of a built site. Out: problems. Next: `build` asks before anything is
written, and whoever publishes asks after.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from html import unescape
from pathlib import Path
from posixpath import join, normpath
from sys import intern
from urllib.parse import unquote, urlsplit

from ..pages import Page
from ..problems import Problem

# Each begins with plain signs, which are found ten times as fast as a pattern.
TARGETS = (re.compile(' href="([^"]*)"'), re.compile(' src="([^"]*)"'))
SOURCES = re.compile(' srcset="([^"]*)"')
ANCHOR = re.compile(' id="([^"]*)"')

CLIMB = re.compile(r"^(\.\./)+")
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)

Link = tuple[str, str, str]
"""What is written, the file that it leads to (empty: the page itself), and the anchor there."""

Links = tuple[list[str], list[Link]]
"""Anchors of a page; then its links and pictures. What pages have in common is there once."""

INDEX = ("pagefind/pagefind.js", "pagefind/pagefind-entry.json")
"""What the search index has at least; it is made of the finished pages."""


def links_in(html: str, page: Page) -> Links:
    """What a drawn page leads to; links to other sites are left out."""
    line, folder = html.replace("\n", " "), page.file.split("/")[:-1]
    links = [
        _resolve(written, _climb(folder, written), page.root)
        for written in map(unescape, dict.fromkeys(_targets_in(line)))
        if not ELSEWHERE.match(written)
    ]
    return [intern(it) for it in ANCHOR.findall(line)], links


def _climb(folder: list[str], target: str) -> str:
    """The folder up to which a target climbs: below it the target means the same to every page."""
    if target.startswith("#"):
        return ""
    climbed = CLIMB.match(target)
    steps = len(folder) - (len(climbed[0]) // len("../") if climbed else 0)
    return "/".join(folder[:steps]) if steps >= 0 else ".."


def dead_links(
    pages: Iterable[Page], links: Mapping[str, Links], files: Collection[str]
) -> Iterator[Problem]:
    """Links on the site that lead to no page, file or anchor.

    links: file -> those of each page; files: all that will stand on the site.
    """
    anchors = {file: set(own) for file, (own, _) in links.items()}
    for page in pages:
        for written, file, anchor in links[page.file][1]:
            if not _is_there(file or page.file, anchor, files, anchors):
                message = f"“{written}” leads nowhere on the page /{page.path}"
                yield Problem(page.origin, 1, "", message)


def _targets_in(html: str) -> Iterator[str]:
    """html: in one line."""
    for pattern in TARGETS:
        yield from pattern.findall(html)
    for many in SOURCES.findall(html):
        yield from (it.split()[0] for it in many.split(","))


def clashing_pages(pages: Iterable[Page]) -> Iterator[Problem]:
    """Pages that would take the place of another, where capitals may make no difference.

    It is told of the record that asks for the address, be it the first or the second.
    """
    first: dict[str, Page] = {}
    for page in pages:
        taken = first.setdefault(page.file.lower(), page)
        if taken is not page:
            asking = max(taken, page, key=lambda it: it.origin.startswith("data/"))
            message = f"/{page.path} is the address of two pages; choose another, or leave it out"
            yield Problem(asking.origin, 1, "", message)


def clashing_files(pages: Iterable[Page], files: Iterable[str]) -> Iterator[Problem]:
    """Pages that cannot stand beside a file, since a folder of theirs would have its name.

    files: all that will stand on the site.
    """
    taken = {file.lower() for file in (*files, *INDEX)}
    for page in pages:
        if not taken.isdisjoint(_folders_around(page.file.lower())):
            message = f"/{page.path} lies where a file of the site stands; choose another address"
            yield Problem(page.origin, 1, "", message)


def _folders_around(file: str) -> Iterator[str]:
    while "/" in file:
        file = file.rpartition("/")[0]
        yield file


def missing_files(wanted: Iterable[str], folder: Path) -> Iterator[str]:
    """What a build should have written, and what is not there or empty."""
    for file in (*wanted, *INDEX):
        path = folder / file
        if not path.is_file():
            yield f"{path} was not written"
        elif not path.stat().st_size:
            yield f"{path} is empty"


def _is_there(
    file: str, anchor: str, files: Collection[str], anchors: Mapping[str, Collection[str]]
) -> bool:
    if file.startswith("pagefind/"):
        return True
    return file in files and (not anchor or file not in anchors or anchor in anchors[file])


@cache
def _resolve(target: str, below: str, root: str) -> Link:
    """Where an address leads to.

    below: the folder up to which it climbs; root: path of the site, for a page whose links start
    there.
    """
    parts = urlsplit(target)
    anchor = unquote(parts.fragment)
    if not parts.path:
        return target, "", anchor
    path = CLIMB.sub("", unquote(parts.path))
    is_page = not path or path.endswith("/") or path.rpartition("/")[2] in (".", "..")
    is_whole = root and path.startswith(root)
    path = normpath(path.removeprefix(root) if is_whole else join(below, path))
    path = path.removeprefix(".").lstrip("/")
    return target, (join(path, "index.html") if is_page else path), anchor
