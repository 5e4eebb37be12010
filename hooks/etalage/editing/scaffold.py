"""A first version of a record, for an editor to fill in.

In: the model of its kind, its name, the site's languages and the day. Out: YAML, with every key
that the model has, in the order in which people write them: those that a record must have stand
empty, each with its description, and those that it may have are commented out. A day on which facts
were checked is never filled in, for it is somebody's word. Next: `commands.new` writes it; `check`
names each blank.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel

from ..model.introspection import FieldShape, shapes_of
from ..model.localised import DatePerLanguage, Markdown

EXPLANATION = """\
# Fill in what stands empty. Remove “# ” before what applies besides; what is not known is left out.
# After |- the text goes on the next lines, two spaces further in than the language. What follows a
# number sign is explanation, and may go.
#
"""


@dataclass(frozen=True)
class _Writer:
    languages: Sequence[str]
    today: date

    def fields(self, model: type[BaseModel]) -> Iterator[str]:
        """Lines for every field, those that need not be there commented out."""
        for shape in shapes_of(model):
            mark = "" if shape.info.is_required() else "# "
            yield from (f"{mark}{line}" for line in self.field(shape))

    def field(self, shape: FieldShape) -> Iterator[str]:
        """The key with its description, and below it what it holds.

        The description of a group that must be there stands above it, as `tidy` has it.
        """
        value, below = self._value(shape)
        hint, key = f"# {_hint(shape)}", f"{shape.name}:{value and ' '}{value}"
        if shape.is_many:
            first, *others = below or [""]
            below = [f"- {first}".rstrip(), *(f"  {line}".rstrip() for line in others)]
        yield from (hint, key) if below and shape.info.is_required() else (f"{key} {hint}",)
        yield from (f"  {line}" for line in below)

    def _value(self, shape: FieldShape) -> tuple[str, list[str]]:
        """What stands after the key, and the lines below it."""
        if shape.holds(DatePerLanguage):
            return "", [f"{language}: {self.today}" for language in self.languages]
        if shape.localised:
            after = " |-" if issubclass(shape.localised, Markdown) else ""
            return "", [f"{language}:{after}" for language in self.languages]
        if shape.part:
            return "", list(self.fields(shape.part))
        given = None if shape.info.is_required() else shape.info.default
        return (json.dumps(given).strip('"') if isinstance(given, str | bool) else ""), []


def write_scaffold(model: type[BaseModel], name: str, languages: Sequence[str], today: date) -> str:
    """The record as text; its name is filled in for the default language."""
    lines = list(_Writer(languages, today).fields(model))
    title = f"  {languages[0]}:"
    lines[lines.index(title)] = f"{title} {json.dumps(name, ensure_ascii=False)}"
    return EXPLANATION + "\n".join(lines) + "\n"


def _hint(shape: FieldShape) -> str:
    """Its description, and the choices there are when that does not name them."""
    text = shape.info.description or ""
    is_told = all(choice in text for choice in shape.choices)
    return text if is_told else f"{text}: {', '.join(shape.choices)}"
