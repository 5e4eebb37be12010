"""Pages at addresses that have moved: they lead on at once.

In: a record with its earlier addresses. Out: `Page`s, which also say where they lead, for those who
are not taken there. Next: `pages`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..model import Described
from .parts.page_making import make_page
from .parts.views import Link, Page
from .parts.writer import PageWriter


@dataclass(frozen=True)
class RedirectView:
    """A page that leads on."""

    target: Link


def redirect_pages(record: Described, writer: PageWriter) -> Iterator[Page]:
    """One page for each earlier address of the record."""
    title, description = (writer.edition.plain(it) for it in (record.title, record.summary))
    view = RedirectView(writer.link(record))
    for address in record.redirect_from:
        yield make_page(
            replace(writer, address=address),
            "pages/redirect.html",
            view,
            title,
            description,
            window_title=title,
            canonical=writer.edition.permalink(record.address),
            breadcrumbs=(),
            origin=f"data/{record.address}.yml",
            is_listed=False,
        )
