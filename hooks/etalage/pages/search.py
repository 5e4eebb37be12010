"""The search page: room for a script to search in, and the lists for those without scripts.

In: the folders of the kinds that have pages. Out: a `Page`. Next: `pages`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from .parts.page_making import overview_page
from .parts.views import Link, Page
from .parts.writer import PageWriter


@dataclass(frozen=True)
class SearchView:
    """The search page."""

    title: Markup
    introduction: Markup

    lists: tuple[Link, ...]
    """One for each kind of record."""


def search_page(writer: PageWriter, folders: Iterable[str]) -> Page:
    lists = tuple(writer.listing(folder) for folder in folders)
    view = SearchView(writer.word("search"), writer.word("search_introduction"), lists)
    return overview_page(writer, "search", "pages/search.html", view)
