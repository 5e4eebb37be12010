"""Files of one language that programs read: feeds, plain text of records, guides for visitors.

In: a publisher and the editions. Out: `Export`s. Next: `files`.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from ..edition import Edition
from . import feeds, guides
from .citing import FORMS, Form, Work, work_of, work_of_data
from .export import Export
from .publisher import Publisher, latest_update
from .twins import twin_path, write_twin

PLAIN, MARKDOWN = "text/plain", "text/markdown"


def make_text_files(publisher: Publisher, editions: Iterable[Edition]) -> Iterator[Export]:
    yield Export(guides.ROBOTS, PLAIN, partial(guides.write_robots, publisher))
    for edition in editions:
        made = partial(guides.write_llms, publisher, edition)
        yield Export(guides.llms_path(edition), PLAIN, made)
        for name in feeds.NAMES:
            feed = partial(feeds.write_feed, name, publisher, edition)
            yield Export(feeds.feed_path(edition, name), feeds.MEDIA_TYPE, feed)
        for record in publisher.catalogue.described():
            twin = partial(write_twin, record, publisher, edition)
            yield Export(twin_path(edition, record), MARKDOWN, twin)
            cited = partial(work_of, record, publisher, edition)
            yield from _citations(edition.path(record.address), cited)
        cited = partial(work_of_data, publisher, edition, latest_update(publisher))
        yield from _citations(edition.path("open-data"), cited)


def _citations(folder: str, cited: Callable[[], Work]) -> Iterator[Export]:
    """folder: path of the page that is cited."""
    for ending, form in FORMS.items():
        yield Export(f"{folder}cite.{ending}", form.media_type, partial(_cite, form, cited))


def _cite(form: Form, cited: Callable[[], Work]) -> str:
    return form.write(cited())
