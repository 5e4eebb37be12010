"""The search page: room for a script to search in, and the lists for who has no use of scripts."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from .parts.page_making import overview_page
from .parts.views import Link, Page
from .parts.writer import PageWriter


@dataclass(frozen=True)
class SearchView:
    title: Markup
    introduction: Markup
    lists: tuple[Link, ...]


def search_page(writer: PageWriter, folders: Iterable[str]) -> Page:
    lists = tuple(writer.listing(folder) for folder in folders)
    return overview_page(
        writer,
        "search",
        "pages/search.html",
        SearchView(writer.word("search"), writer.word("search_introduction"), lists),
    )
