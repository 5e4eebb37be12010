"""Records as they stand in a list.

In: records. Out: `Card`s, and groups of them. Next: the pages that list records.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from markupsafe import Markup

from ...catalogue import Catalogue
from ...edition import Edition
from ...letters import sort_key
from ...model import Described, Project, Showcase
from ...model.record import PICTURES, Dated
from ...model.status import STATUSES, status_of
from .gauges import make_gauge
from .maps import make_map
from .showing import show
from .views import Card, Group, Picture
from .writer import NOTHING, PageWriter

Entry = TypeVar("Entry", Showcase, Project)
Titled = TypeVar("Titled", bound=Described)


def sort_by_title(writer: PageWriter, records: Iterable[Titled]) -> list[Titled]:
    """In the order of their titles in the language of the page."""
    return sorted(records, key=lambda it: sort_key(writer.edition.plain(it.title)))


def make_card(writer: PageWriter, record: Described, eyebrow: Markup = NOTHING) -> Card:
    """The same on every page that shows it."""
    name = f"cards/{writer.edition.language}/{record.address}/{eyebrow}"
    return writer.catalogue.once(name, _make_card, writer.edition, record, eyebrow)


def _make_card(catalogue: Catalogue, edition: Edition, record: Described, eyebrow: Markup) -> Card:
    writer = PageWriter(catalogue, edition, record.address)
    return Card(
        title=writer.text(record.title),
        summary=writer.text(record.summary),
        path=writer.edition.path(record.address),
        eyebrow=eyebrow,
        status=writer.status(record) if isinstance(record, Dated) else None,
        picture=make_picture(writer, record),
        accent=writer.catalogue.accent_of(record),
        gauge=make_gauge(writer, record) if isinstance(record, Project) else None,
    )


def make_cards(writer: PageWriter, records: Iterable[Described]) -> tuple[Card, ...]:
    return tuple(make_card(writer, record) for record in records)


def showcase_cards(writer: PageWriter, showcases: Iterable[Showcase]) -> tuple[Card, ...]:
    """Showcases with their theme above the title."""
    return tuple(make_card(writer, it, writer.text(it.theme)) for it in showcases)


def project_cards(writer: PageWriter, projects: Iterable[Project]) -> tuple[Card, ...]:
    """Projects with their programme above the title."""
    programmes = writer.catalogue.programmes
    titles = ((it, programmes[it.programme].title) for it in projects)
    return tuple(make_card(writer, it, writer.text(title)) for it, title in titles)


def by_status(entries: Iterable[Entry], writer: PageWriter) -> list[Entry]:
    """What runs comes first, what ended after it."""
    return sorted(entries, key=lambda it: STATUSES.index(status_of(it, writer.edition.today)))


def group_by_status(
    writer: PageWriter,
    folder: str,
    entries: Sequence[Entry],
    make: Callable[[PageWriter, Iterable[Entry]], tuple[Card, ...]],
) -> Iterator[Group]:
    """What runs comes first, what ended after it; make: the cards of one group."""
    for key in STATUSES:
        found = [it for it in entries if status_of(it, writer.edition.today) == key]
        yield Group(key, writer.word(f"{folder}_{key}"), make(writer, found))


def make_picture(writer: PageWriter, record: Described) -> Picture | None:
    """Its own, or one that is drawn of its data."""
    image = record.image
    if image is None:
        return make_map(writer, record)
    caption = writer.word("picture_credit").format(credit=image.credit, licence=image.licence)
    shown = show(writer.catalogue, f"{PICTURES}/{image.file}")
    return Picture(shown, writer.text(image.alt), caption)
