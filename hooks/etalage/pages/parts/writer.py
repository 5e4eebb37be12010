"""Who writes a page: one edition, the catalogue, and the numbered sources of the page at hand.

In: records. Out: their texts, dates and links in the words of one language. The other modules of
this room make the larger parts with it. Next: one module a kind of page.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TypeVar

from markupsafe import Markup

from ... import markup
from ...addresses import source_path
from ...catalogue import Catalogue
from ...edition import Edition
from ...model import Described, Project, Showcase, Specialisation
from ...model.localised import Text
from ...model.record import Dated
from ...model.status import status_of
from ...words import Word
from .citations import Citations
from .views import Fact, Link, Part, StatusLabel

NOTHING = Markup("")
SEPARATOR = Markup("\u00a0· ")

T = TypeVar("T")


@dataclass(frozen=True)
class PageWriter:
    """Writes one page of one language."""

    catalogue: Catalogue
    edition: Edition

    address: str
    """Of the page, so that links inside its texts can be relative."""

    prefix: str = ""
    """Of the anchors of its numbered sources, where several writers make one page."""

    @cached_property
    def citations(self) -> Citations:
        return Citations(self.catalogue, self.edition, self.prefix)

    def word(self, key: str) -> Word:
        return self.edition.words[key]

    def choice(self, family: str, choice: str) -> Markup:
        """The word for one of the values that a field may have, such as at-most."""
        return self.word(f"{family}_{choice.replace('-', '_')}")

    def text(self, text: Text | None) -> Markup:
        return self.edition.text(text) if text else NOTHING

    def line(self, text: str) -> Markup:
        """One line that is the same in every language, such as a name."""
        return markup.inline(text)

    def sentence(self, text: Text | None) -> Markup:
        """One line whose citations are numbered."""
        if text is None:
            return NOTHING
        return markup.inline(text[self.edition.language], self.citations.citation)

    def sentences(self, texts: Iterable[Text]) -> tuple[Markup, ...]:
        return tuple(self.sentence(text) for text in texts)

    def prose(self, text: Text | None) -> Markup:
        """Markdown as HTML, its citations numbered and its links to records resolved."""
        if text is None:
            return NOTHING
        return markup.block(text[self.edition.language], self.citations.citation, self._href)

    def link(self, record: Described) -> Link:
        return _link(self.text(record.title), self.edition.path(record.address))

    def links(self, records: Iterable[Described]) -> tuple[Link, ...]:
        return tuple(self.link(record) for record in records)

    def link_to(self, address: str, key: str) -> Link:
        """A page that is no record's, named by a word of the interface."""
        return Link(self.word(key), self.edition.path(address))

    def listing(self, folder: str) -> Link:
        """The page that lists all records of a kind."""
        return self.link_to(folder, folder)

    def places(self, record: Showcase | Project | Specialisation) -> tuple[Link, ...]:
        return self.links(self.catalogue.places[slug] for slug in record.places)

    def specialisations(self, record: Showcase | Project) -> tuple[Link, ...]:
        return self.links(self.catalogue.specialisations[slug] for slug in record.specialisations)

    def fact(self, term: str, *values: Link | Markup | str) -> tuple[Fact, ...]:
        """A fact at a glance, or nothing when there is no value."""
        filled = tuple(it if isinstance(it, Link) else Markup.escape(it) for it in values if it)
        return (Fact(self.word(term), filled),) if filled else ()

    def part(
        self, name: str, content: T, title: Text | None = None, more: Link | None = None
    ) -> Part[T] | None:
        """A part of a page, None when it is empty; title: where the record gives it one."""
        heading = self.text(title) or self.word(name)
        return Part(name.replace("_", "-"), heading, content, more) if content else None

    def period(self, period: Dated) -> str:
        return self.edition.period(period.start, period.end)

    def status(self, period: Dated) -> StatusLabel:
        key = status_of(period, self.edition.today)
        if key == "unknown" and period.last_known_active:
            active = self.edition.date(period.last_known_active)
            return StatusLabel(key, self.word("status_last_known").format(date=active))
        return StatusLabel(key, self.word(f"status_{key}"))

    def is_running(self, period: Dated) -> bool:
        return status_of(period, self.edition.today) == "running"

    def _href(self, target: str, _: str) -> str:
        """A link to a record as seen from this page; every other link as it stands."""
        folder, _, slug = target.strip("/").partition("/")
        if slug not in self.catalogue.records.get(folder, ()):
            return target
        up = "../" * self.edition.path(self.address).count("/")
        if folder == "sources":
            return up + source_path(self.catalogue, self.edition, slug)
        return up + self.edition.path(f"{folder}/{slug}")


@cache
def _link(label: Markup, path: str) -> Link:
    """One for all that lead there: on a large site most of what pages show are links."""
    return Link(label, path)
