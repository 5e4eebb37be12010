"""The end of a record's page: its sources, how fresh it is, and how others refer to it.

In: a record, and the writer of its page once that has written the texts, so that their citations
come first. Out: a `RecordFooter`. Next: the page of that record.
"""

from markupsafe import Markup

from ...exports.citing import citation_paths
from ...model import Described, Site
from ...model.record import ExternalLink
from .views import Link, RecordFooter
from .writer import PageWriter


def make_footer(writer: PageWriter, record: Described) -> RecordFooter:
    edition = writer.edition
    updated = edition.date(record.updated[edition.language])
    return RecordFooter(
        references=writer.citations.listing(record.sources),
        links=tuple(_external(link, writer) for link in record.links),
        verified_on=edition.date(record.verified_on),
        updated_on=updated,
        permalink=edition.permalink(record.address),
        citation=_citation(writer, record, updated),
        citation_files=link_citations(writer, record.address),
        edit_url=edit_url(record, writer.catalogue.site),
    )


def _external(link: ExternalLink, writer: PageWriter) -> Link:
    """With the language of what it leads to, where that is another one."""
    edition, label = writer.edition, writer.text(link.label)
    if link.language in ("", edition.language):
        return Link(label, link.url)
    name = edition.language_name(link.language)
    return Link(writer.word("in_language").format(title=label, language=name), link.url)


def link_citations(writer: PageWriter, address: str) -> tuple[Link, ...]:
    """The files by which reference managers cite a page."""
    paths = citation_paths(writer.edition.path(address))
    return tuple(Link(writer.line(name), path) for name, path in paths.items())


def edit_url(record: Described, site: Site) -> str:
    """Where the record's file can be edited; empty when the site names no such place."""
    return f"{site.repository.rstrip('/')}/data/{record.address}.yml" if site.repository else ""


def _citation(writer: PageWriter, record: Described, updated: str) -> Markup:
    """Names that are sentences lose their full stop: the word has one."""
    site = writer.catalogue.site
    names = {"title": record.title, "site": site.name, "publisher": site.publisher}
    bare = {key: writer.text(name).rstrip(".") for key, name in names.items()}
    url = writer.edition.permalink(record.address)
    return writer.word("citation").format(**bare, date=updated, url=url)
