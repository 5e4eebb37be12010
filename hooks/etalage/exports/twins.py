"""The page of a record as plain Markdown, for programs that read text.

In: a record and an edition. Out: Markdown: its name, its facts, its texts, what it rests on. Labels
are those of the form for editors, so that a field that is added comes along. Next: `files`.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from .. import markup
from ..edition import Edition
from ..model import Described, Source
from ..model.introspection import FieldShape, shapes_of
from ..model.localised import Localised, Markdown, Text
from ..model.record import ExternalLink
from ..model.references import Reference
from ..model.values import PartialDate
from .publisher import Publisher

APART = {
    "title",
    "summary",
    "sources",
    "verified_on",
    "updated",
    "redirect_from",
    "image",
    "links",
}
"""Fields that have a place of their own, or none."""


def twin_path(edition: Edition, record: Described) -> str:
    return f"{edition.path(record.address)}index.md"


def write_twin(record: Described, publisher: Publisher, edition: Edition) -> str:
    return "\n\n".join(_Twin(publisher, edition).parts(record)) + "\n"


class _Twin:
    """Writes in one language."""

    def __init__(self, publisher: Publisher, edition: Edition) -> None:
        self._publisher, self._edition = publisher, edition

    def parts(self, record: Described) -> Iterator[str]:
        """Paragraphs, lists and headings."""
        shapes = [it for it in shapes_of(type(record)) if it.name not in APART]
        yield f"# {self._edition.plain(record.title)}"
        yield f"> {self._edition.plain(record.summary)}"
        if facts := list(self._facts(record, shapes)):
            yield "\n".join(facts)
        for shape in shapes:
            yield from self._section(shape, getattr(record, shape.name))
        yield from self._list("more_elsewhere", map(self._external, record.links))
        yield from self._list("sources", map(self._source, record.sources))
        yield "\n".join(self._end(record))

    def _facts(self, record: Described, shapes: list[FieldShape]) -> Iterator[str]:
        """What fits on a line."""
        for shape in shapes:
            value = getattr(record, shape.name)
            is_told = value not in (None, "", ()) and not isinstance(value, bool)
            if is_told and not _is_section(shape):
                yield f"- {self._label(shape.name)}: {self._value(value, shape)}"

    def _section(self, shape: FieldShape, value: Any) -> Iterator[str]:
        if not _is_section(shape) or not value:
            return
        yield f"## {self._label(shape.name)}"
        if isinstance(value, tuple):
            yield "\n".join(f"- {self._value(it, shape)}" for it in value)
        else:
            yield self._value(value, shape)

    def _value(self, value: Any, shape: FieldShape) -> str:
        match value:
            case Localised():
                return self._text(value)
            case Reference():
                return self._link(value)
            case PartialDate():
                return value.isoformat()
            case BaseModel():
                return self._group(value)
            case tuple():
                return ", ".join(self._value(it, shape) for it in value)
            case bool():
                return str(value).lower()
            case Decimal():  # 52.50 is the number that 52.5 is, and other exports say so too
                return f"{value.normalize():f}"
        return self._choice(str(value)) if shape.choices else markup.plain(str(value))

    def _group(self, part: BaseModel) -> str:
        """What a group of keys says, in their order."""
        shapes = [(it, getattr(part, it.name)) for it in shapes_of(type(part))]
        known = [(shape, it) for shape, it in shapes if it not in (None, "", (), False)]
        return "; ".join(f"{self._label(it.name)}: {self._value(value, it)}" for it, value in known)

    def _text(self, text: Localised[Any]) -> str:
        one = text[self._edition.language]
        return self._publisher.text(str(one), self._edition.language)

    def _choice(self, choice: str) -> str:
        key = f"choice_{choice.lower().replace('-', '_')}"
        words = self._edition.words
        return words[key].unescape() if key in words else choice

    def _label(self, name: str) -> str:
        key, words = f"field_{name}", self._edition.words
        return words[key].unescape() if key in words else name

    def _link(self, reference: Reference) -> str:
        record: Any = self._publisher.catalogue.records[reference.kind][reference]
        page = self._publisher.page(record, self._edition.language)
        return f"[{self._edition.plain(record.title)}]({page})"

    def _list(self, key: str, items: Iterator[str]) -> Iterator[str]:
        if listed := [f"- {it}" for it in items]:
            yield f"## {self._edition.words[key].unescape()}"
            yield "\n".join(listed)

    def _external(self, link: ExternalLink) -> str:
        return f"[{self._text(link.label)}]({link.url})"

    def _source(self, reference: Reference) -> str:
        source: Source = self._publisher.catalogue.sources[reference]
        known = (source.publisher, source.published and source.published.isoformat(), source.url)
        return ", ".join([self._link(reference), *(str(it) for it in known if it)])

    def _end(self, record: Described) -> Iterator[str]:
        edition, words = self._edition, self._edition.words
        verified = words["verified_on"].format(date=edition.date(record.verified_on))
        updated = words["updated_on"].format(date=edition.date(record.updated[edition.language]))
        yield f"{verified.unescape()} {updated.unescape()}"
        yield f"{words['permalink'].unescape()} {self._publisher.page(record, edition.language)}"
        licence = self._publisher.catalogue.site.text_licence
        yield f"{words['texts_under'].unescape()} [{edition.plain(licence.name)}]({licence.url})"


def _is_section(shape: FieldShape) -> bool:
    is_long = shape.localised is not None and issubclass(shape.localised, Markdown)
    is_listed = shape.is_many and (shape.part is not None or _is_text(shape))
    return is_long or is_listed


def _is_text(shape: FieldShape) -> bool:
    return shape.localised is not None and issubclass(shape.localised, Text)
