"""The search index of a built site, made by Pagefind.

In: the folder of a site with all its languages. Out: `pagefind/` in that folder, with what a
browser fetches once a reader searches. Next: overrides/assets/js/finding.js asks it.

What is searched, and what is shown of it, is marked in the templates by data-pagefind-… attributes.
Pagefind keeps languages apart by `<html lang>`, and stems each.
"""

import json
import shutil
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from ..kept import digest_of
from .search_order import settle_order

FOLDER = "pagefind"

INDEXING = ("pagefind", "pagefind-bin", "cbor2")
"""Packages that have a say in an index."""

MARK = b"data-pagefind-body"
"""On every page that can be found."""

IGNORED = (
    ".citation, .section > h2, .facts__term, .card__eyebrow, .card__summary, .card__status, .gauge"
)
"""Numbers of sources, words that stand on every page of a kind, and what cards say of other pages.

If these were indexed, all those pages would answer to “results”.
"""

UNUSED = (
    "*-ui.js",
    "*-ui.css",
    "pagefind-highlight.js",
    "pagefind-worker.js",
)
"""What Pagefind brings besides, and no page of ours asks for."""

UNSTEMMED = "wasm.unknown.pagefind"
"""Searches a language of which Pagefind knows no stems: words are found as they are written."""


class SearchError(Exception):
    """The index could not be made; the message is Pagefind's own."""


def digest_of_found(site: Path) -> str:
    """Of all that an index of the site is made of."""
    pages = _pages_to_find(site)
    return digest_of((str(page.relative_to(site)), page.read_bytes()) for page in pages)


def make_search_index(site: Path) -> None:
    """Index the site and drop what is not used. Raises SearchError, also when a part lacks.

    Pagefind reads the pages that can be found, and no others: brochures and what others show in
    their pages are as many, and take it as long to find out that there is nothing for it.
    """
    with TemporaryDirectory(prefix=".searched-", dir=site) as folder:
        for page in _pages_to_find(site):
            shutil.copy(page, _with_folder(Path(folder) / page.relative_to(site)))
        _run_pagefind(Path(folder), site / FOLDER)
    try:
        _tidy(site / FOLDER)
    except (OSError, EOFError, ValueError, LookupError, zlib.error) as error:
        told = f"{site / FOLDER}: the index is not whole ({error}); is the disk full?"
        raise SearchError(told) from None


def _pages_to_find(site: Path) -> Iterator[Path]:
    pages = sorted(site.rglob("*.html"))  # a folder may be called so, too
    return (page for page in pages if page.is_file() and MARK in page.read_bytes())


def _with_folder(file: Path) -> Path:
    """The same, once there is a folder for it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    return file


def _run_pagefind(pages: Path, index: Path) -> None:
    # Not --quiet: it would still report the number of pages on every build.
    options = ["--site", pages, "--output-path", index, "--exclude-selectors", IGNORED, "--silent"]
    command = [sys.executable, "-m", "pagefind", *map(str, options)]
    result = subprocess.run(  # noqa: S603 - our own interpreter and options
        command, capture_output=True, text=True, check=False
    )
    if result.returncode:
        raise SearchError((result.stderr or result.stdout).strip())


def _tidy(index: Path) -> None:
    unused = UNUSED if _has_unstemmed(index) else (*UNUSED, UNSTEMMED)
    for path in (it for pattern in unused for it in index.glob(pattern)):
        path.unlink()
    settle_order(index)


def _has_unstemmed(index: Path) -> bool:
    entry = json.loads((index / "pagefind-entry.json").read_text("utf-8"))
    return any(it["wasm"] is None for it in entry["languages"].values())
