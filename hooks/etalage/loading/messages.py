"""Pydantic's errors in words an editor understands.

In: the error list of a record. Out: (key path, message) pairs. Next: `records` adds file and line.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from ..model.introspection import fields_with, model_at, shape_at
from ..model.references import find_nearest, suggestion
from ..model.values import WHOLE, describe
from ..problems import MOST_TOLD, Key

PLAIN = {
    "missing": "missing",
    "string_type": "{value} is not text; put it between quotes",
    "tuple_type": "must be a list: each item on its own line, after a dash and a space",
    "model_type": "must have keys of its own, indented below it",
    "too_short": "needs at least one item",
    "bool_type": "{value} is neither true nor false",
    "bool_parsing": "{value} is neither true nor false",
    "int_type": "{value} is not a whole number; write digits only",
    "int_parsing": "{value} is not a whole number; write digits only",
    "int_parsing_size": "is too long for a number; write digits only",
    "int_from_float": "{value} is not a whole number; write digits only",
}
"""Pydantic's name of an error -> what to tell an editor, where that needs no look at the model."""


@dataclass(frozen=True)
class Explainer:
    """Says what is wrong with the records of one kind."""

    model: type[BaseModel]
    """What knows the keys of the file."""

    languages: tuple[str, ...]
    """Of the site."""

    words: Mapping[str, Collection[str]]
    """What an editor may type instead of a key -> keys."""

    def explain(
        self, error: ValidationError, written: Collection[Key]
    ) -> Iterator[tuple[Key, int, str]]:
        """Every problem of one record: key, offset in its text, and message.

        written: the keys that stand in the file.
        """
        details = error.errors(include_url=False)[:MOST_TOLD]  # looking for names takes time
        keys = {tuple(detail["loc"]) for detail in details}
        unknown = [tuple(it["loc"]) for it in details if it["type"] == "extra_forbidden"]
        meant = {(*key[:-1], self._meant_by(key)) for key in unknown}
        for detail in details:
            key = tuple(detail["loc"])
            if detail["type"] == "localised":
                for language, offset, message in detail["ctx"]["refusals"]:
                    yield (*key, language), offset, message
            elif detail["type"] == "too_short" and _holds_any(key, keys):
                continue  # pydantic counts items it refused as absent
            elif detail["type"] == "missing" and key in meant:
                continue  # it is there, under a name that is reported
            elif detail.get("input") is None and key in written:
                advice = "fill it in" if self._is_required(key) else "fill it in or remove the key"
                yield key, WHOLE, f"empty; {advice}"
            else:
                yield key, WHOLE, self._plain(detail["type"], detail.get("ctx", {}), detail, key)

    def _plain(self, kind: str, context: Mapping[str, Any], detail: Any, key: Key) -> str:
        """kind: pydantic's name of the error. context: what it says of the value's limits."""
        value = detail.get("input")
        if kind == "extra_forbidden":
            return f"unknown key{self._advise(key)}"
        if kind == "missing":
            return f"missing{self._hint(key)}"
        if kind == "refusal":
            message: str = context["message"]
            return message
        if kind == "model_type" and (lacks := self._lacks_colon(value, key)):
            return lacks
        if kind == "literal_error":
            shape = shape_at(self.model, key)
            choices = shape.choices if shape else ()
            return self._choose(value, choices, f"is not one of: {', '.join(choices)}")
        if kind == "choice":
            return self._choose(value, context["choices"], context["told"], context["meant"])
        if kind == "string_pattern_mismatch":
            return f"{describe(value)} does not have the right form{self._hint(key)}"
        if kind.startswith(("greater_than", "less_than")):
            return f"{value} is out of range: {detail['msg'].removeprefix('Input should be ')}"
        return PLAIN[kind].format(value=describe(value)) if kind in PLAIN else str(detail["msg"])

    def _choose(
        self, value: object, choices: Collection[str], told: str, meant: str | None = None
    ) -> str:
        """Which of the choices was meant, by a word for it or by its spelling."""
        meant = self._translated(value, choices) or meant
        advice = suggestion(value, choices) if meant is None else ""
        return f"{describe(value)} {told}{f'; did you mean “{meant}”?' if meant else advice}"

    def _lacks_colon(self, value: object, key: Key) -> str:
        """What an editor typed who forgot the colon after the first key of an item."""
        word, _, rest = str(value).partition(" ")
        if isinstance(value, str) and word in model_at(self.model, key).model_fields:
            return f"no colon after “{word}”; write “{word}: {rest.strip()}”"
        return ""

    def _advise(self, key: Key) -> str:
        """What to do about an unknown key: another name, or another place."""
        name = str(key[-1])
        if meant := self._meant_by(key):
            return f"; did you mean “{meant}”?"
        if name.lower() in self.languages:
            return "; a language goes two spaces further in, below the key whose text it is"
        if places := fields_with(name, model_at(self.model, key[:-1])):
            return f" here; it belongs in {' or '.join(places)}: indent it"
        return "; remove it, or choose one of the keys of this kind of record"

    def _meant_by(self, key: Key) -> str | None:
        """The key that an unknown one stands for, by its spelling or as a word for it."""
        fields = set(model_at(self.model, key[:-1]).model_fields) - {"slug"}
        name = str(key[-1])
        if name.lower() in self.languages or fields_with(name, model_at(self.model, key[:-1])):
            return None
        return self._translated(name, fields) or find_nearest(name, fields)

    def _translated(self, typed: object, known: Collection[str]) -> str | None:
        """The key or choice that an editor's word stands for."""
        word = str(typed).strip().lower().replace("_", " ")
        return min(set(known) & set(self.words.get(word, ())), default=None)

    def _is_required(self, key: Key) -> bool:
        field = model_at(self.model, key[:-1]).model_fields.get(str(key[-1]))
        return field is None or field.is_required()

    def _hint(self, key: Key) -> str:
        """The field's own description, where a message alone would tell an editor little."""
        field = model_at(self.model, key[:-1]).model_fields.get(str(key[-1]))
        return f": {field.description}" if field and field.description else ""


def _holds_any(key: Key, others: Collection[Key]) -> bool:
    """Whether another key lies inside this one."""
    return any(other[: len(key)] == key for other in others if other != key)
