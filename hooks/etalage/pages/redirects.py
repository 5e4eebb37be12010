"""Pages at addresses that have moved: they lead on at once, and say where to for who does not follow."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Described
from .desk import Desk
from .page import Link, Page


@dataclass(frozen=True)
class RedirectView:
    target: Link


def redirect_pages(record: Described, desk: Desk) -> Iterator[Page]:
    """One page for each earlier address of the record."""
    title, description = desk.edition.plain(record.title), desk.edition.plain(record.summary)
    for address in record.redirect_from:
        view = RedirectView(desk.link(record))
        yield Page(address, desk.edition.language, "redirect.html", title, description, title, (), view)
