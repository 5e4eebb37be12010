"""A record as it is published: the form of version 1, and the addresses under which it stands.

In: a catalogue and the edition of the default language. Out: plain values for JSON. Every language
stands in them; references are identifiers, dates ISO 8601, sums have a currency. What changes here
changes what others rely on: `tests/unit/test_published.py` holds it. Next: the files of this room.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from ..addresses import source_listing
from ..catalogue import Catalogue
from ..edition import Edition
from ..model import KINDS, Described, Record
from ..model.introspection import shapes_of
from ..model.localised import Localised, Text
from ..model.marks import CITATION, FOREIGN_WORDS, LINK_TARGET, read_citation
from ..model.project import Amount, Rate
from ..model.record import PICTURES, Image
from ..model.references import Reference
from ..model.values import PartialDate

FOLDER = "data/v1"
"""Where everything of this version stands, below the site's root."""

FRAGMENT = "it"
"""After a page's address it means what the page is about, as linked data has it."""


@dataclass(frozen=True)
class Publisher:
    """Says of each record how others know it."""

    catalogue: Catalogue

    edition: Edition
    """Of the default language."""

    @property
    def languages(self) -> tuple[str, ...]:
        return self.edition.languages

    @property
    def currency(self) -> str:
        """Of sums for which the model has no unit."""
        return self.catalogue.site.currency

    def url(self, path: str) -> str:
        """The whole address of a path from the site's root."""
        return self.edition.site_url + path

    def page(self, record: Record, language: str) -> str:
        """The page where a record can be read; a source stands in the list of all."""
        if isinstance(record, Described):
            return self.edition.permalink_in(language, record.address)
        listing = source_listing(self.catalogue, record.slug)
        return f"{self.edition.permalink_in(language, listing)}#{record.slug}"

    def id_of(self, kind: str, slug: str) -> str:
        """Identifier of a record; it does not change while its slug does not."""
        has_page = isinstance(self.catalogue.records[kind][slug], Described)
        path = f"{kind}/{slug}/#{FRAGMENT}" if has_page else f"{kind}/#{slug}"
        return self.url(path)

    def data(self, record: Record, ending: str = "json") -> str:
        """Path of the file about one record."""
        return f"{FOLDER}/{record.folder}/{record.slug}.{ending}"

    def publish(self, record: Record) -> dict[str, Any]:
        """Identifier and title first, then the model's fields in the order of files."""
        fields = dict(self._fields(record))
        return {
            "id": self.id_of(record.folder, record.slug),
            "title": fields.pop("title"),
            "collection": record.folder,
            "slug": record.slug,
            "pages": {it: self.page(record, it) for it in self.languages},
            **fields,
        }

    def records(self) -> Iterator[Record]:
        """Every record, kind by kind, in the order of file names."""
        for kind in KINDS:
            yield from self.catalogue.records[kind].values()

    def text(self, text: str, language: str) -> str:
        """Marks that only this site reads are gone; links and citations have whole addresses."""
        if "[" not in text:
            return text
        cited = CITATION.sub(lambda it: self._cite(it, language), FOREIGN_WORDS.sub(r"\1", text))
        return LINK_TARGET.sub(lambda it: self._resolve(it[1], language), cited)

    def _cite(self, found: re.Match[str], language: str) -> str:
        """`[@logboek, p. 12]` -> [[logboek, p. 12]](https://…/sources/#logboek)."""
        cited = (
            (", ".join(filter(None, (it.slug, it.locator))), it) for it in read_citation(found)
        )
        return " ".join(f"[[{name}]]({self._source(it.slug, language)})" for name, it in cited)

    def _source(self, slug: str, language: str) -> str:
        return self.page(self.catalogue.sources[slug], language)

    def _resolve(self, target: str, language: str) -> str:
        kind, _, slug = target.strip("/").partition("/")
        record = self.catalogue.records.get(kind, {}).get(slug)
        return self.page(record, language) if record else target

    def _fields(self, part: BaseModel) -> Iterator[tuple[str, Any]]:
        """What is not known is left out; a list without items is there."""
        for shape in shapes_of(type(part)):
            value = getattr(part, shape.name)
            if isinstance(value, Rate):
                yield shape.name, plain_number(value.percent)
                yield source_of(shape.name), self._value(value.source)
            elif value is not None and value != "":
                yield shape.name, self._value(value)

    def _value(self, value: object) -> Any:
        match value:
            case Localised():
                return {it: self._localised(value, it) for it in value.by_language}
            case Reference():
                return self.id_of(value.kind, value)
            case PartialDate() | date():
                return value.isoformat()
            case Decimal():
                return plain_number(value)
            case BaseModel():
                return self._group(value)
            case tuple():
                return [self._value(it) for it in value]
            case str():
                return FOREIGN_WORDS.sub(r"\1", value)
        return value

    def _localised(self, value: Localised[Any], language: str) -> Any:
        one = value[language]
        return self.text(one, language) if isinstance(value, Text) else self._value(one)

    def _group(self, part: BaseModel) -> dict[str, Any]:
        fields = dict(self._fields(part))
        if isinstance(part, Image):
            return {"url": self.url(f"{PICTURES}/{fields.pop('file')}"), **fields}
        if isinstance(part, Amount):
            return {"amount": fields.pop("amount"), "currency": self.currency, **fields}
        return fields


def source_of(rate: str) -> str:
    """Name of the source of a rate, which stands beside it: it was a bare number at first."""
    return f"{rate}_source"


def plain_number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def latest_update(publisher: Publisher) -> date:
    """The day on which a text was last edited or a fact last checked."""
    days = [
        day
        for record in publisher.records()
        if isinstance(record, Described)
        for day in (record.verified_on, *record.updated.by_language.values())
    ]
    return max(days) if days else publisher.edition.today
