"""A first version of a record, for an editor to fill in.

In: the model of its kind, its name, the site's languages and the day. Out: YAML, with every key
that the model has: those that a record must have stand empty, each with its description, and those
that it may have are commented out. Next: `commands.new` writes it; `check` names each blank.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel

from ..model.introspection import FieldShape, shapes_of
from ..model.localised import DatePerLanguage

REQUIRED = "# Fill in what stands empty. What follows a number sign is explanation, and may go."
OPTIONAL = "# Remove “# ” before what applies, and fill it in. What is not known is left out."


@dataclass(frozen=True)
class _Writer:
    languages: Sequence[str]
    today: date

    def fields(self, model: type[BaseModel], is_required: bool) -> Iterator[str]:
        """Lines for the fields that a record must have, or for those that it may have."""
        for shape in shapes_of(model):
            if shape.info.is_required() == is_required:
                yield from self.field(shape)

    def field(self, shape: FieldShape) -> Iterator[str]:
        """The key with its description, and below it what it holds."""
        value, below = self._value(shape)
        yield f"{shape.name}:{value and ' '}{value} # {_hint(shape)}"
        if shape.is_many:
            first, *others = below or [""]
            below = [f"- {first}".rstrip(), *(f"  {line}".rstrip() for line in others)]
        yield from (f"  {line}" for line in below)

    def _value(self, shape: FieldShape) -> tuple[str, list[str]]:
        """What stands after the key, and the lines below it."""
        if shape.holds(DatePerLanguage):
            return (
                f"{{{', '.join(f'{language}: {self.today}' for language in self.languages)}}}",
                [],
            )
        if shape.localised:
            return "", [f"{language}:" for language in self.languages]
        if shape.part:
            optional = (f"# {line}" for line in self.fields(shape.part, False))
            return "", [*self.fields(shape.part, True), *optional]
        if shape.holds(date):
            return str(self.today), []
        given = None if shape.info.is_required() else shape.info.default
        return (json.dumps(given).strip('"') if isinstance(given, str | bool) else ""), []


def write_scaffold(model: type[BaseModel], name: str, languages: Sequence[str], today: date) -> str:
    """The record as text; its name is filled in for the default language."""
    writer = _Writer(languages, today)
    required = list(writer.fields(model, True))
    title = f"  {languages[0]}:"
    required[required.index(title)] = f"{title} {json.dumps(name, ensure_ascii=False)}"
    optional = [f"# {line}" for line in writer.fields(model, False)]
    return "\n".join([REQUIRED, *required, "", OPTIONAL, *optional]) + "\n"


def _hint(shape: FieldShape) -> str:
    """Its description, and the choices there are when that does not name them."""
    text = shape.info.description or ""
    is_told = all(choice in text for choice in shape.choices)
    return text if is_told else f"{text}: {', '.join(shape.choices)}"
