"""What search says of a record besides its title: what kind of thing it is, and where.

In: a record. Out: a `SearchEntry`. Next: `record_header`; Pagefind reads it from the record's page.
"""

from dataclasses import dataclass

from markupsafe import Markup

from ...catalogue import Catalogue
from ...edition import Edition
from ...model import Described, Organisation, Place, Project, Showcase, Specialisation


@dataclass(frozen=True)
class SearchEntry:
    """What search shows of a record besides its title."""

    kind: Markup

    group: Markup
    """The kind in the plural, to filter by."""

    places: Markup
    """Names, with commas between them."""


def describe_for_search(record: Described, catalogue: Catalogue, edition: Edition) -> SearchEntry:
    places = Markup(", ").join(
        edition.text(catalogue.places[slug].title) for slug in _places(record)
    )
    kind = _kind(record, catalogue, edition)
    return SearchEntry(kind, edition.words[record.folder], places)


def _kind(record: Described, catalogue: Catalogue, edition: Edition) -> Markup:
    """What one such record is called; places and organisations say which sort they are."""
    if isinstance(record, Place):
        return edition.text(catalogue.kind_of(record).title)
    if isinstance(record, Organisation):
        return edition.words[f"organisation_{record.kind.replace('-', '_')}"]
    return edition.words[f"kind_{record.folder}"]


def _places(record: Described) -> tuple[str, ...]:
    if isinstance(record, Showcase | Project | Specialisation):
        return tuple(record.places)
    if isinstance(record, Place):
        return (record.within,) if record.within else ()
    if isinstance(record, Organisation):
        return (record.place,) if record.place else ()
    return ()
