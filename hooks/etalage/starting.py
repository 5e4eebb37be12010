"""A first version of a record, for an editor to fill in.

In: the model of its kind, its name, the site's languages and the day. Out: YAML, with every key that the model has: those
that a record must have stand empty, each with its description, and those that it may have are commented out.
Next: `commands.new` writes it; `check` names each blank.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from .loading.shape import bare, find_type
from .model.localised import DatePerLanguage, Localised

REQUIRED = "# Fill in what stands empty. What follows a number sign is explanation, and may go."
OPTIONAL = "# Remove “# ” before what applies, and fill it in. What is not known is left out."


@dataclass(frozen=True)
class _Writer:
    languages: Sequence[str]
    today: date

    def fields(self, model: type[BaseModel], is_required: bool) -> Iterator[str]:
        for name, field in model.model_fields.items():
            if name != "slug" and field.is_required() == is_required:
                yield from self.field(name, field)

    def field(self, name: str, field: FieldInfo) -> Iterator[str]:
        """The key with its description, and below it what it holds."""
        value, below = self._value(field.annotation, field)
        yield f"{name}:{value and ' '}{value} # {_hint(field)}"
        if get_origin(bare(field.annotation)) is tuple:
            below = [f"{'- ' if index == 0 else '  '}{line}".rstrip() for index, line in enumerate(below or [""])]
        yield from (f"  {line}" for line in below)

    def _value(self, annotation: Any, field: FieldInfo) -> tuple[str, list[str]]:
        """What stands after the key, and the lines below it."""
        if find_type(annotation, DatePerLanguage):
            return f"{{{', '.join(f'{language}: {self.today}' for language in self.languages)}}}", []
        if find_type(annotation, Localised):
            return "", [f"{language}:" for language in self.languages]
        if part := find_type(annotation, BaseModel):
            return "", [*self.fields(part, True), *(f"# {line}" for line in self.fields(part, False))]
        if find_type(annotation, date):
            return str(self.today), []
        given = None if field.is_required() else field.default
        return (json.dumps(given).strip('"') if isinstance(given, str | bool) else ""), []


def write_start(model: type[BaseModel], name: str, languages: Sequence[str], today: date) -> str:
    """The record as text; its name is filled in for the default language."""
    writer = _Writer(languages, today)
    required = list(writer.fields(model, True))
    title = f"  {languages[0]}:"
    required[required.index(title)] = f"{title} {json.dumps(name, ensure_ascii=False)}"
    optional = [f"# {line}" for line in writer.fields(model, False)]
    return "\n".join([REQUIRED, *required, "", OPTIONAL, *optional]) + "\n"


def _hint(field: FieldInfo) -> str:
    """Its description, and the choices there are when that does not name them."""
    literal = bare(field.annotation)
    choices = [str(choice) for choice in get_args(literal)] if get_origin(literal) is Literal else []
    text = field.description or ""
    return text if all(choice in text for choice in choices) else f"{text}: {', '.join(choices)}"
