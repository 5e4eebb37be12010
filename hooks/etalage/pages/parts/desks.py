"""Whom to turn to on a topic.

In: specialisations and organisations. Out: `Desk`s. Next: `partners`, and the page of a
specialisation.
"""

from dataclasses import dataclass
from urllib.parse import urlsplit

from markupsafe import Markup

from ...model import Organisation, Specialisation
from .views import Link
from .writer import PageWriter


@dataclass(frozen=True)
class Desk:
    """An organisation with its own address on the web."""

    link: Link
    """Its page here."""

    site: Link | None
    """Its own site, named by its host, or the first of its official pages."""


def make_desk(organisation: Organisation, writer: PageWriter) -> Desk:
    return Desk(writer.link(organisation), _site(organisation, writer))


def desks_for(specialisation: Specialisation, writer: PageWriter) -> tuple[Desk, ...]:
    """Its own contact, or that of its whole or of what it grew into."""
    catalogue = writer.catalogue
    asked = catalogue.nearest(specialisation.slug, lambda it: bool(it.contact))
    contacts = dict.fromkeys(it.contact for it in asked if it.contact)
    return tuple(make_desk(catalogue.organisations[slug], writer) for slug in contacts)


def has_site(organisation: Organisation) -> bool:
    return bool(organisation.url or organisation.links)


def _site(organisation: Organisation, writer: PageWriter) -> Link | None:
    if organisation.url:
        host = (urlsplit(organisation.url).hostname or "").removeprefix("www.")
        return Link(Markup.escape(host), organisation.url)
    first = next(iter(organisation.links), None)
    return Link(writer.text(first.label), first.url) if first else None
