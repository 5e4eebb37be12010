"""The fields of a form, one for each key of a model.

In: a model and an edition of the site. Out: fields as Sveltia CMS wants them, with labels and hints
in the language of the edition and the limits that the model has. Next: `config` makes forms of
them.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel

from ...edition import Edition
from ...letters import sort_key
from ...model import Site
from ...model.currencies import currencies_in_use
from ...model.introspection import FieldShape, shapes_of
from ...model.localised import DatePerLanguage, Localised, Markdown, Summary
from ...model.record import Image
from ...model.references import Reference
from ...model.terms import WordLists
from ...model.units import CURRENCY_CODE, PERCENT, UNIT_CODE
from ...model.values import FIRST_YEAR, LAST_YEAR
from .limits import SUMMARY, find_limits
from .rules import find_rule

Field = dict[str, Any]

PICTURE: Field = {"widget": "image", "choose_url": False}
"""An editor picks a picture or adds one; the record names its file."""

DAY: Field = {
    "widget": "datetime",
    "type": "date",
    "format": "YYYY-MM-DD",
    "min": f"{FIRST_YEAR}-01-01",
    "max": f"{LAST_YEAR}-12-31",
}
AS_TYPED: Field = {"use_emoji_autocomplete": False}
LINE: Field = {"widget": "string"} | AS_TYPED
LINES: Field = {"widget": "text"} | AS_TYPED


@dataclass(frozen=True)
class FieldWriter:
    """Writes the fields of a form in one language."""

    edition: Edition
    """In whose language labels and hints are."""

    languages: Sequence[str]
    """Of the site, the default first; each text has a field for every one of them."""

    site: Site
    """Whose kinds and codes of places there are to choose from."""

    def fields(self, model: type[BaseModel]) -> list[Field]:
        """One for each key of the model."""
        return [self._field(model, shape) for shape in shapes_of(model)]

    def word(self, key: str) -> str:
        """An interface word as plain text, since the form shows HTML as it stands."""
        return str(self.edition.words[key].unescape())

    def _field(self, model: type[BaseModel], shape: FieldShape) -> Field:
        name, info = shape.name, shape.info
        label, limits = self._told("field", model, name), find_limits(model, name)
        field: Field = {"name": name, "label": label}
        field["hint"] = self._told("hint", model, name) or info.description or ""
        if shape.is_many:
            field |= self._many(shape, limits, label)
        else:
            field |= PICTURE if (model, name) == (Image, "file") else self._one(shape, limits)
        if shape.holds(DatePerLanguage):
            return field | {"required": False}  # filled in as it is written, by record_format.js
        if info.is_required():
            return field
        return field | {"required": False} | _default(info.default)

    def _told(self, what: str, model: type[BaseModel], name: str) -> str:
        """What the interface says of a field, in this model or in any; a label must be there."""
        own, any_ = f"{what}_{model.__name__.lower()}_{name}", f"{what}_{name}"
        key = own if own in self.edition.words else any_
        if what == "hint" and key not in self.edition.words:
            return ""
        money = self.edition.money(self.site.currency)
        return str(self.edition.words[key].format(currency=money).unescape())

    def _many(self, shape: FieldShape, limits: Mapping[str, Any], label: str) -> Field:
        one = self._one(shape, limits.get("items", {}))
        least = {"min": limits["minItems"]} if "minItems" in limits else {}
        if one["widget"] in ("relation", "select"):
            return one | least | {"multiple": True}
        if one["widget"] == "object":
            return {"widget": "list", "fields": one["fields"], **least}
        return {"widget": "list", "field": {"name": "item", "label": label, **one}, **least}

    def _one(self, shape: FieldShape, limits: Mapping[str, Any]) -> Field:
        """What holds one value of this field."""
        if shape.localised:
            return self._per_language(shape.localised)
        if shape.reference:
            return self._reference(shape.reference)
        if shape.part:
            return {"widget": "object", "fields": self.fields(shape.part)}
        if labels := self._labels(shape, limits):
            options = [{"label": label, "value": value} for value, label in labels.items()]
            return {"widget": "select", "options": options}
        return self._plain(shape, limits)

    def _labels(self, shape: FieldShape, limits: Mapping[str, Any]) -> dict[str, str]:
        """What there is to choose from, in words of the language; empty where anything will do."""
        if shape.listed:
            listed = self.site.lists[shape.listed]
            return {it.name: self.edition.plain(it.title) for it in listed}
        choices = {it: self._choice(it) for it in shape.choices}
        if limits.get("pattern") == UNIT_CODE:
            choices = {PERCENT: self._choice(PERCENT)}
        is_money = limits.get("pattern") in (UNIT_CODE, CURRENCY_CODE)
        return choices | (self._currencies() if is_money else {})

    def _currencies(self) -> dict[str, str]:
        """That of the site first, all others by name."""
        names = {code: self.edition.currency(code) for code in currencies_in_use()}
        ordered = sorted(names, key=lambda it: (it != self.site.currency, sort_key(names[it])))
        return {code: f"{names[code]} ({code})" for code in ordered}

    def _per_language(self, localised: type[Localised[Any]]) -> Field:
        """The languages of one text together, so that whoever changes one sees the others."""
        one = LINE
        if issubclass(localised, DatePerLanguage):
            one = DAY | {"required": False}
        elif issubclass(localised, Summary):
            too_long = self.word("admin_too_long").format(limit=Summary.LIMIT)
            one = LINES | {"pattern": [SUMMARY, too_long]}
        elif issubclass(localised, Markdown):
            # As it is written: the editor for Markdown would turn [@source] into \[@source\].
            one = LINES
        elif issubclass(localised, WordLists):
            item = {"name": "item", "label": self.word("field_avoid"), **LINE}
            one = {"widget": "list", "field": item, "required": False}
        fields = [
            {"name": it, "label": self.edition.language_name(it).capitalize(), **one}
            for it in self.languages
        ]
        return {"widget": "object", "fields": fields}

    def _reference(self, reference: type[Reference]) -> Field:
        titles = [f"title.{language}" for language in self.languages]
        shown = {
            "value_field": "{{slug}}",
            "display_fields": [f"title.{self.edition.language}"],
            "search_fields": titles,
        }
        return {"widget": "relation", "collection": reference.kind, **shown}

    def _choice(self, choice: str) -> str:
        return self.word(f"choice_{re.sub('[^a-z]', '_', choice.lower())}")

    def _plain(self, shape: FieldShape, limits: Mapping[str, Any]) -> Field:
        if shape.holds(bool):
            return {"widget": "boolean"}
        if shape.holds(date):
            return DAY
        if rule := find_rule(limits):
            message = self.word(rule.word).format(**rule.values)
            return LINE | {"pattern": [rule.pattern, message]}
        return LINE


def _default(value: object) -> Field:
    """No text is no default, for an editor would see it as filled in; nor is what has fields."""
    if isinstance(value, bool):
        return {"default": value}
    return {"default": str(value)} if value and not isinstance(value, BaseModel) else {}
