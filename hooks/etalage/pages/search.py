"""The search page: room for a script to search in, and the lists for who has no use of scripts."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from .desk import Desk
from .page import Link, Page


@dataclass(frozen=True)
class SearchView:
    title: Markup
    introduction: Markup
    lists: tuple[Link, ...]


def search_page(desk: Desk, folders: Iterable[str]) -> Page:
    lists = tuple(desk.listing(folder) for folder in folders)
    return desk.overview_page("search", "search.html", SearchView(desk.word("search"), desk.word("search_introduction"), lists))
