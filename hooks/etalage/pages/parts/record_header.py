"""The top of a record's page: its name, what it is in a sentence, the facts at a glance.

In: a record, and what its kind says above the title and as facts. Out: a `RecordHeader`. Next: the
page of that record.
"""

from itertools import chain

from markupsafe import Markup

from ...model import Described, Project, Showcase
from .cards import make_picture
from .locator import draw_locator
from .search_entry import describe_for_search
from .translation_notice import make_translation_notice
from .views import Fact, RecordHeader
from .writer import NOTHING, SEPARATOR, PageWriter


def make_header(
    writer: PageWriter, record: Described, eyebrow: Markup, *facts: tuple[Fact, ...]
) -> RecordHeader:
    catalogue, edition = writer.catalogue, writer.edition
    return RecordHeader(
        title=writer.text(record.title),
        eyebrow=eyebrow,
        summary=writer.text(record.summary),
        glance=_glance(writer, record),
        facts=tuple(chain(*facts)),
        picture=make_picture(writer, record),
        accent=catalogue.accent_of(record),
        locator=draw_locator(catalogue, edition, record),
        search_entry=describe_for_search(record, catalogue, edition),
        translation_notice=make_translation_notice(record, catalogue, edition),
    )


def _glance(writer: PageWriter, record: Described) -> Markup:
    if not isinstance(record, Showcase | Project):
        return NOTHING
    places = (link.label for link in writer.places(record))
    known = (writer.status(record).label, Markup.escape(writer.period(record)), *places)
    return SEPARATOR.join(it for it in known if it)
