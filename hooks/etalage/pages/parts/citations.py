"""The numbered sources of one page.

In: slugs, as the page's texts cite them. Out: their numbers, in order of first mention, and the list at the foot.
Next: `writer`, which has one of these for the page at hand.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from markupsafe import Markup

from ...catalogue import Catalogue
from ...edition import Edition
from ...model import Source
from .addresses import source_path


@dataclass(frozen=True)
class CitedSource:
    """A numbered source at the foot of a page. id: its anchor. details: publisher, date and language in words."""

    number: int
    id: str
    title: Markup
    url: str
    details: Markup
    path: str
    language: str


@dataclass(frozen=True)
class Citations:
    """prefix: of the anchors, for a page that holds the numbered sources of more than one record."""

    catalogue: Catalogue
    edition: Edition
    prefix: str = ""
    slugs: list[str] = field(default_factory=list)

    def number(self, slug: str) -> int:
        if slug not in self.slugs:
            self.slugs.append(slug)
        return self.slugs.index(slug) + 1

    def citation(self, slug: str) -> Markup:
        """The number of a source, as a link to it at the foot of the page."""
        number = self.number(slug)
        label = self.edition.words["reference_label"].format(number=number)
        html = Markup(
            '<sup><a class="citation" href="#{id}" aria-label="{label}">[{number}]</a></sup>'
        )
        return html.format(id=self._id(number), number=number, label=label)

    def listing(self, uncited: Iterable[str]) -> tuple[CitedSource, ...]:
        """All sources of the page: those its texts cited, then those it rests on as a whole."""
        for slug in uncited:
            self.number(slug)
        return tuple(
            self.entry(self.catalogue.sources[slug], number)
            for number, slug in enumerate(self.slugs, 1)
        )

    def entry(self, source: Source, number: int) -> CitedSource:
        edition = self.edition
        undated = edition.text(source.published_note) if source.published_note else ""
        date = edition.date(source.published) if source.published else undated
        language = (
            "" if source.language == edition.language else edition.language_name(source.language)
        )
        details = Markup(", ").join(
            part for part in map(Markup.escape, (source.publisher or "", date, language)) if part
        )
        path = source_path(self.catalogue, edition, source.slug)
        return CitedSource(
            number,
            self._id(number),
            edition.text(source.title),
            source.url or "",
            details,
            path,
            source.language,
        )

    def _id(self, number: int) -> str:
        return f"{self.prefix}reference-{number}"
