"""Addresses inside lists that take several pages, of the explorer with answers chosen, and of what
browsers may keep for good.

In: a list, and the number of a page or the slug of a source in it; a question and its answer; the
content of a file. Out: where that stands. Next: `exports`, and the pages: `paging`, which makes
those of a list, and all that links to them.
"""

import hashlib
from functools import cache
from urllib.parse import urlencode

from .catalogue import Catalogue
from .edition import Edition
from .relative import KEPT

SOURCES_A_PAGE = 100


@cache
def page_address(address: str, number: int) -> str:
    """Address of a page of a list, counted from 1; no record can stand there.

    Kept, as each page of a list leads to others.
    """
    return address if number == 1 else f"{address}/page/{number}"


def source_listing(catalogue: Catalogue, slug: str) -> str:
    """Address of the page that lists a source."""
    return page_address("sources", catalogue.rank_of_source(slug) // SOURCES_A_PAGE + 1)


def source_path(catalogue: Catalogue, edition: Edition, slug: str) -> str:
    """Where a source stands among all sources."""
    return f"{edition.path(source_listing(catalogue, slug))}#{slug}"


def explorer_path(edition: Edition, **answers: str) -> str:
    """The explorer with these answers chosen, by the key of each question."""
    return f"{edition.path('explore')}?{urlencode(answers)}"


def kept_path(name: str, extension: str, content: str | bytes) -> str:
    """Of a file that browsers may keep for good: its name changes with its content."""
    raw = content.encode() if isinstance(content, str) else content
    return f"{KEPT}/{name}.{hashlib.sha256(raw).hexdigest()[:8]}.{extension}"
