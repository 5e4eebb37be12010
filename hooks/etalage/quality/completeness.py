"""Which texts that a record may have are there.

In: a catalogue. Out: a `Filled` for each optional text of each kind. Next: `report`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..catalogue import Catalogue
from ..model import KINDS, Described
from ..model.introspection import find_type
from ..model.localised import Text


@dataclass(frozen=True)
class Filled:
    """How many records of a kind have one of the texts that they may have."""

    kind: str
    """Folder of the records."""

    field: str
    """Key of the text."""

    filled: Mapping[str, int]
    """Records that have it, by language."""

    possible: int
    """All records of the kind."""


def count_filled(catalogue: Catalogue, languages: tuple[str, ...]) -> Iterator[Filled]:
    """For each text that a page may show, kind by kind in the model's order."""
    for kind, model in KINDS.items():
        records = list(catalogue.records[kind].values())
        for name in optional_texts(model) if issubclass(model, Described) else ():
            values = [getattr(record, name) for record in records]
            filled = {
                language: sum(_is_filled(value, language) for value in values)
                for language in languages
            }
            yield Filled(kind, name, filled, len(records))


def optional_texts(model: type[Described]) -> list[str]:
    """Keys of texts, or lists of texts, that a record of this kind need not have."""
    fields = model.model_fields.items()
    return [
        name
        for name, field in fields
        if not field.is_required() and find_type(field.annotation, Text)
    ]


def _is_filled(value: Text | tuple[Text, ...] | None, language: str) -> bool:
    texts = value if isinstance(value, tuple) else (value,) if value else ()
    return bool(texts) and all(text.by_language.get(language) for text in texts)
