"""The numbered sources of one page.

In: slugs, as the page's texts cite them. Out: their numbers, in order of first mention, and the
list at the foot of the page. Next: `writer`, which holds them for the page at hand.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from markupsafe import Markup

from ...addresses import source_path
from ...catalogue import Catalogue
from ...edition import Edition
from ...model import Source


@dataclass(frozen=True)
class ListedSource:
    """What a list says of a source: at the foot of a page, or on the page of all sources."""

    title: Markup

    url: str
    """Its own web address; empty when it has none."""

    details: Markup
    """Publisher, date and language, in words."""

    path: str
    """Where it stands among all sources."""

    language: str
    """The one it is written in, as a code."""


@dataclass(frozen=True)
class CitedSource:
    """A source at the foot of a page."""

    id: str
    """Its anchor on the page."""

    source: ListedSource

    mentions: tuple[str, ...] = ()
    """Anchors of the places in the page's texts that cite it."""


@dataclass(frozen=True)
class Citations:
    """Numbers the sources of one page as its texts cite them."""

    catalogue: Catalogue
    edition: Edition

    prefix: str = ""
    """Of the anchors, for a page that holds the numbered sources of more than one record."""

    numbers: dict[str, int] = field(default_factory=dict)
    """Slug -> number, in order of first mention."""

    mentions: dict[int, int] = field(default_factory=dict)
    """Number -> how often the texts cite it."""

    def number(self, slug: str) -> int:
        return self.numbers.setdefault(slug, len(self.numbers) + 1)

    def citation(self, slug: str, locator: str = "") -> Markup:
        """The number of a source, and the place in it, as a link to it at the foot of the page."""
        number = self.number(slug)
        label = self.edition.words["reference_label"].format(number=number)
        place = Markup.escape(f", {locator}" if locator else "")
        self.mentions[number] = self.mentions.get(number, 0) + 1
        return Markup(  # noqa: S704 - escaped
            f'<sup><a class="citation"{self._own_anchor(number)} href="#{self._anchor(number)}"'
            f' aria-label="{label}{place}">[{number}{place}]</a></sup>'
        )

    def listing(self, uncited: Iterable[str]) -> tuple[CitedSource, ...]:
        """All sources of the page: those its texts cited, then those it rests on as a whole."""
        for slug in uncited:
            self.number(slug)
        return tuple(
            CitedSource(self._anchor(number), self._listed(slug), self._mentions(number))
            for slug, number in self.numbers.items()
        )

    def _listed(self, slug: str) -> ListedSource:
        """The same for all pages of a language that cite it."""
        name = f"listed/{self.edition.language}/{slug}"
        return self.catalogue.once(name, _list_by_slug, self.edition, slug)

    def _own_anchor(self, number: int) -> str:
        """None in a brochure, which is to be printed."""
        return "" if self.prefix else f' id="{_mention(number, self.mentions[number])}"'

    def _mentions(self, number: int) -> tuple[str, ...]:
        count = 0 if self.prefix else self.mentions.get(number, 0)
        return tuple(_mention(number, turn) for turn in range(1, count + 1))

    def _anchor(self, number: int) -> str:
        return self.prefix + _reference(number)


@cache
def _mention(number: int, turn: int) -> str:
    """The anchor of a place that cites a source. Kept, as all pages have the same ones."""
    return f"mention-{number}-{turn}"


@cache
def _reference(number: int) -> str:
    return f"reference-{number}"


def _list_by_slug(catalogue: Catalogue, edition: Edition, slug: str) -> ListedSource:
    return list_source(catalogue, edition, catalogue.sources[slug])


def list_source(
    catalogue: Catalogue, edition: Edition, source: Source, names_publisher: bool = True
) -> ListedSource:
    """names_publisher: false where that stands above it."""
    return ListedSource(
        title=edition.text(source.title),
        url=source.url or "",
        details=_details(edition, source, names_publisher),
        path=source_path(catalogue, edition, source.slug),
        language=source.language,
    )


def _details(edition: Edition, source: Source, names_publisher: bool) -> Markup:
    """The language is named only where it is not the page's own. A publisher's name is written
    as it writes it itself; any other beginning has a capital, since a full stop precedes it.
    """
    undated = edition.text(source.published_note) if source.published_note else ""
    date = edition.date(source.published) if source.published else undated
    is_own = source.language == edition.language
    language = "" if is_own else edition.language_name(source.language)
    publisher = source.publisher if names_publisher else ""
    known = Markup(", ").join(Markup.escape(it) for it in (publisher, date, language) if it)
    return known if publisher else known[:1].upper() + known[1:]
