"""Values that exist once per language of the site.

In: a mapping of language code to value. Out: a `Localised` that holds every language, or a refusal
for each one that is missing. Inside a text, `[mienskip]{lang=fy}` marks words of another language
and `[@slug]` cites a source; `markup` draws them.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice
from types import MappingProxyType
from typing import Any, ClassVar, Generic, Self, TypeVar

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from .lines import undrawn_in_line
from .markdown import links_in, undrawn
from .marks import FOREIGN_WORDS, cited_in, near_marks
from .references import Context, find_nearest, missing_slug, suggestion
from .signs import SUSPECT, told_once, without_escapes
from .values import (
    FULL_DATE_SCHEMA,
    MOST_REFUSALS,
    WHOLE,
    Refusal,
    describe,
    parse_full_date,
    parse_web_url,
    refusal,
    refusals,
    refusals_of,
    require_words,
)

Value = TypeVar("Value")


class Localised(Generic[Value]):
    """A value for each language of the site; complete by construction, unless it need not be."""

    __slots__ = ("by_language",)

    JSON_SCHEMA: ClassVar[JsonSchemaValue]
    """What the value of one language looks like, for the editors' schema."""

    IS_COMPLETE: ClassVar[bool] = True
    """Whether a value for each language must be there."""

    def __init__(self, by_language: Mapping[str, Value]) -> None:
        self.by_language = MappingProxyType(dict(by_language))

    def __getitem__(self, language: str) -> Value:
        return self.by_language[language]

    def __contains__(self, language: object) -> bool:
        return language in self.by_language

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Localised) and self.by_language == other.by_language

    def __hash__(self) -> int:
        return hash(tuple(self.by_language.items()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({dict(self.by_language)})"

    @classmethod
    def read_value(cls, value: Any, context: Context) -> Value:
        """Read the value of one language; raises why it is refused."""
        raise NotImplementedError

    @classmethod
    def read(cls, value: Any, info: core_schema.ValidationInfo) -> Self:
        """A value for each language. Raises all refusals together, one a language."""
        assert isinstance(info.context, Context)
        languages = info.context.languages
        if not isinstance(value, dict):
            keys = ", ".join(f"{language}: …" for language in languages)
            raise refusal(f"must have a value for each language ({keys})")
        meant = {
            find_nearest(language, languages) for language in value if language not in languages
        }
        refused = [
            (language, WHOLE, "missing")
            for language in languages
            if cls.IS_COMPLETE and language not in {*value, *meant}
        ]
        read: dict[str, Value] = {}
        for language, item in value.items():
            try:
                read[language] = cls._read_one(language, item, info.context)
            except PydanticCustomError as error:
                refused += [(language, *it) for it in refusals_of(error)]
        if refused:
            raise PydanticCustomError("localised", "refused per language", {"refusals": refused})
        return cls({language: read[language] for language in languages if language in read})

    @classmethod
    def _read_one(cls, language: str, item: Any, context: Context) -> Value:
        if language not in context.languages:
            raise refusal(f"unknown language{suggestion(language, context.languages)}")
        if item is None:
            raise refusal("empty; fill it in")
        return cls.read_value(item, context)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: Any, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(
            cls.read,
            serialization=core_schema.plain_serializer_function_ser_schema(
                lambda it: dict(it.by_language)
            ),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        required = {"x-complete": True} if cls.IS_COMPLETE else {}
        return {"type": "object", "x-localised": cls.JSON_SCHEMA, **required}


def _advise(value: object) -> str:
    if isinstance(value, list | dict):
        return "write |- after the key and the text below it, or double quotes around [ and {"
    return "put it between quotes"


class Text(Localised[str]):
    """One line of plain text per language."""

    JSON_SCHEMA: ClassVar[JsonSchemaValue] = {
        "type": "string",
        "pattern": r"\S",
        "patternErrorMessage": "Empty; fill it in.",
    }

    @classmethod
    def read_value(cls, value: Any, context: Context) -> str:
        if not isinstance(value, str):
            raise refusal(f"{describe(value)} is not text; {_advise(value)}")
        if not value.strip():
            raise refusal("empty; fill it in")
        cls.require_words(value)
        wrong = cls.find_wrong(value, context)
        found = told_once(wrong, lambda offset: value.count("\n", 0, max(0, offset)))
        if told := list(islice(found, MOST_REFUSALS)):
            raise refusals(told)
        return " ".join(value.split())

    @classmethod
    def require_words(cls, value: str) -> None:
        """Refuse what stands in for a text."""
        require_words(value)

    @classmethod
    def find_wrong(cls, value: str, context: Context) -> Iterator[Refusal]:
        """Everything in a text that keeps it from being drawn as it is written."""
        if not SUSPECT.search(value):
            return
        shown = without_escapes(value)
        yield from near_marks(shown, context.languages, context.slugs.get("sources", ()))
        for cited in cited_in(value):
            if message := missing_slug("sources", cited.slug, context):
                yield cited.offset, message
        yield from cls.undrawn(value)

    @classmethod
    def undrawn(cls, value: str) -> Iterator[Refusal]:
        """What in a text would not be drawn as it is written."""
        return undrawn_in_line(value)


class Wording(Text):
    """A word of the interface, in the languages in which a region says it otherwise."""

    IS_COMPLETE: ClassVar[bool] = False
    JSON_SCHEMA = Text.JSON_SCHEMA | {"description": "What the site says in this language."}

    @classmethod
    def require_words(cls, value: str) -> None:
        """The site itself may say that something is not known."""


class Label(Text):
    """A text that is shown apart from all sources, such as a title, and so cites none."""

    @classmethod
    def find_wrong(cls, value: str, context: Context) -> Iterator[Refusal]:
        yield from super().find_wrong(value, context)
        for cited in cited_in(value):
            mark = value[cited.offset : value.find("]", cited.offset) + 1]
            yield (
                cited.offset,
                f"{describe(mark)} cites a source, which nobody sees here; {MOVE_IT}",
            )


MOVE_IT = "put it into a text, or under sources"


class Summary(Label):
    """A text that also has to serve as a search result or a card, so it has a limit."""

    LIMIT = 200

    @classmethod
    def read_value(cls, value: Any, context: Context) -> str:
        text = super().read_value(value, context)
        length = len(FOREIGN_WORDS.sub(r"\1", text))
        if length > cls.LIMIT:
            raise refusal(f"is {length} characters long; shorten it to {cls.LIMIT} at most")
        return text


class Markdown(Text):
    """Paragraphs in Markdown per language.

    Links go to a record (`showcases/lifelines`) or to a web address.
    """

    @classmethod
    def read_value(cls, value: Any, context: Context) -> str:
        super().read_value(value, context)
        return str(value).strip()

    @classmethod
    def find_wrong(cls, value: str, context: Context) -> Iterator[Refusal]:
        yield from super().find_wrong(value, context)
        for offset, target in links_in(value) if "](" in value or "<" in value else ():
            if message := _advise_target(target, context):
                yield offset, message

    @classmethod
    def undrawn(cls, value: str) -> Iterator[Refusal]:
        return undrawn(value)


def _advise_target(target: str, context: Context) -> str:
    """What is wrong with what a link leads to; empty where a record or a web page is there."""
    kind, _, slug = target.strip("/").partition("/")
    if slug in context.slugs.get(kind, ()):
        return ""
    if record := _record_in(target, context):
        return f"{describe(target)} leads nowhere; write {record}"
    if kind in context.slugs and slug:
        return missing_slug(kind, slug, context)
    if not re.match(r"\w+:|www\.|[\w-]+\.[a-z]{2,}", target):
        example = f"{next(iter(context.slugs), 'showcases')}/file-name"
        return f"{describe(target)} leads nowhere; write {example}, or a web address whole"
    try:
        parse_web_url(target)
    except PydanticCustomError as error:
        return error.message()
    return ""


def _record_in(target: str, context: Context) -> str:
    """`../showcases/haven.md#cijfers` -> showcases/haven, if there is one."""
    parts = re.findall(r"[^/?#]+", target.partition("#")[0])
    kind, slug = [*("", ""), *parts][-2:]
    slug = slug.removesuffix(".md").removesuffix(".yml")
    is_here = not re.match(r"\w+:", target) and slug in context.slugs.get(kind, ())
    return f"{kind}/{slug}" if is_here else ""


class DatePerLanguage(Localised[date]):
    """A full date per language."""

    JSON_SCHEMA = FULL_DATE_SCHEMA

    @classmethod
    def read_value(cls, value: Any, context: Context) -> date:
        return parse_full_date(value, context.languages)
