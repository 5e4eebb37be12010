"""The term base: for each idea the words to use and those to avoid (data/terms.yml)."""

from typing import Any, ClassVar, Self

from pydantic import Field
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import core_schema

from .lines import parse_name
from .localised import Localised, Text
from .record import Strict
from .references import Context
from .values import describe, refusal


class WordLists(Localised[tuple[str, ...]]):
    """Words per language; a language without any may be left out."""

    JSON_SCHEMA: ClassVar[JsonSchemaValue] = {"type": "array", "items": {"type": "string"}}
    IS_COMPLETE: ClassVar[bool] = False

    @classmethod
    def read(cls, value: Any, info: core_schema.ValidationInfo) -> Self:
        assert isinstance(info.context, Context)
        nothing: dict[str, Any] = {language: [] for language in info.context.languages}
        return super().read({**nothing, **value} if isinstance(value, dict) else value, info)

    @classmethod
    def read_value(cls, value: Any, context: Context) -> tuple[str, ...]:
        if not isinstance(value, list):
            raise refusal(f"{describe(value)} is no list; write [one word, another]")
        return tuple(map(parse_name, value))


class Term(Strict):
    preferred: Text = Field(description="What to write, in each language")
    avoid: WordLists = Field(
        description="What not to write for it, in each language; up to two letters more at the "
        "end of a word are the same word"
    )
    why: Text = Field(description="The reason, in a sentence, in each language")


class Terms(Strict):
    terms: tuple[Term, ...] = Field(
        description="Words to use and words to avoid, one idea after another"
    )
