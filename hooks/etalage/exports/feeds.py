"""What is new, as Atom feeds (RFC 4287) of one language.

In: a publisher and an edition. Out: two feeds: records by the day on which their text was last
edited, and what began or ended, by that day. Next: `files`; the head of every page leads to them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree as Xml

from ..edition import Edition
from ..model import Described, Project, Showcase
from .publisher import Publisher

ATOM = "http://www.w3.org/2005/Atom"
MEDIA_TYPE = "application/atom+xml"
LONGEST = 50
"""Entries; a reader who comes by once a month misses none."""

NAMES = ("updates", "turns")


@dataclass(frozen=True)
class Entry:
    """One thing that is new."""

    record: Described

    day: date
    """On which it was."""

    id: str
    title: str


def feed_path(edition: Edition, name: str) -> str:
    return f"{edition.path('')}{name}.atom"


def write_feed(name: str, publisher: Publisher, edition: Edition) -> bytes:
    """name: one of NAMES."""
    found = _updates(publisher, edition) if name == "updates" else _turns(publisher, edition)
    newest = sorted(found, key=lambda it: (it.day, it.id), reverse=True)[:LONGEST]
    feed = _begin(name, publisher, edition, newest)
    for entry in newest:
        feed.append(_write(entry, publisher, edition))
    Xml.indent(feed)
    written: bytes = Xml.tostring(feed, "utf-8", xml_declaration=True)
    return written + b"\n"


def _updates(publisher: Publisher, edition: Edition) -> Iterator[Entry]:
    for record in publisher.catalogue.described():
        known = publisher.id_of(record.folder, record.slug)
        title = edition.plain(record.title)
        yield Entry(record, record.updated[edition.language], known, title)


def _turns(publisher: Publisher, edition: Edition) -> Iterator[Entry]:
    """Beginnings and endings up to today, as precise as they are known."""
    for record in publisher.catalogue.offering():
        for turn, day in _days(record):
            if day <= edition.today:
                known = f"{publisher.id_of(record.folder, record.slug)}-{turn}"
                word = edition.words[f"feed_{turn}"]
                title = word.format(title=edition.plain(record.title)).unescape()
                yield Entry(record, day, known, title)


def _days(record: Showcase | Project) -> Iterator[tuple[str, date]]:
    if record.start:
        yield "began", record.start.first_day()
    if record.end:
        yield "ended", record.end.last_day()


def _begin(
    name: str, publisher: Publisher, edition: Edition, entries: Iterable[Entry]
) -> Xml.Element:
    site, language = publisher.catalogue.site, edition.language
    feed = Xml.Element("feed", {"xmlns": ATOM, "xml:lang": language})
    own = publisher.url(feed_path(edition, name))
    title = edition.words[f"feed_{name}"].format(site=edition.plain(site.name)).unescape()
    _add(feed, "id", own)
    _add(feed, "title", title)
    _add(feed, "subtitle", edition.plain(site.tagline))
    _add(feed, "updated", _moment(max((it.day for it in entries), default=edition.today)))
    _add(feed, "link", rel="self", type=MEDIA_TYPE, href=own)
    _add(feed, "link", rel="alternate", type="text/html", href=edition.permalink(""))
    _add(feed, "rights", edition.plain(site.text_licence.name))
    _add(_add(feed, "author"), "name", edition.plain(site.name))
    return feed


def _write(entry: Entry, publisher: Publisher, edition: Edition) -> Xml.Element:
    record, language = entry.record, edition.language
    written = Xml.Element("entry")
    _add(written, "id", entry.id)
    _add(written, "title", entry.title)
    _add(written, "updated", _moment(entry.day))
    page = publisher.page(record, language)
    _add(written, "link", rel="alternate", type="text/html", hreflang=language, href=page)
    label = edition.words[f"kind_{record.folder}"].unescape() if _has_word(record, edition) else ""
    _add(written, "category", term=record.folder, **({"label": label} if label else {}))
    _add(written, "summary", edition.plain(record.summary))
    return written


def _has_word(record: Described, edition: Edition) -> bool:
    return f"kind_{record.folder}" in edition.words


def _add(parent: Xml.Element, name: str, text: str | None = None, **attributes: str) -> Xml.Element:
    element = Xml.SubElement(parent, name, attributes)
    element.text = text
    return element


def _moment(day: date) -> str:
    """Dates of records have no hour."""
    return f"{day.isoformat()}T00:00:00Z"
