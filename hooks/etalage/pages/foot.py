"""The end of a record's page: its sources, how fresh it is, and how others refer to it.

In: a record and the sources its texts cited so far. Out: a `Foot`. Next: `desk`.
"""

from markupsafe import Markup

from ..edition import Edition
from ..model import Described, Site
from .page import Foot, Link
from .references import References


def make_foot(record: Described, references: References, edition: Edition, site: Site) -> Foot:
    updated = edition.date(record.updated[edition.language])
    return Foot(
        references=references.listing(record.sources),
        links=tuple(Link(edition.text(link.label), link.url) for link in record.links),
        verified_on=edition.date(record.verified_on),
        updated_on=updated,
        permalink=edition.permalink(record.address),
        citation=_citation(record, updated, edition, site),
        edit_url=edit_url(record, site),
    )


def edit_url(record: Described, site: Site) -> str:
    """Where the record's file can be edited; empty when the site names no such place."""
    return f"{site.repository.rstrip('/')}/data/{record.address}.yml" if site.repository else ""


def _citation(record: Described, updated: str, edition: Edition, site: Site) -> Markup:
    """Names that are sentences lose their full stop: the word has one."""
    title, name, publisher = (edition.text(text).rstrip(".") for text in (record.title, site.name, site.publisher))
    url = edition.permalink(record.address)
    return edition.words["citation"].format(title=title, site=name, publisher=publisher, date=updated, url=url)
