"""Pages of prose from docs/: values of the site filled in, marks drawn, sources numbered.

In: Markdown as an editor wrote it, with `{{ site.publisher }}`, `[mienskip]{lang=fy}` and `[@slug]`. Out: Markdown for
the generator, and the numbered sources for the foot of the page.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup
from pydantic import BaseModel

from .edition import Edition
from .model.localised import CITATION, Text
from .pages.desk import Desk
from .pages.references import Reference
from .problems import DataError, Problem
from .rendering import draw_marks

_jinja = Environment(undefined=StrictUndefined, autoescape=True)


@dataclass(frozen=True)
class Prose:
    markdown: str
    references: tuple[Reference, ...]


def write_prose(markdown: str, desk: Desk, file: str) -> Prose:
    """Raises DataError when the text cites a source that is not there; file: for that message."""
    for number, line in enumerate(markdown.splitlines(), 1):
        for slug in CITATION.findall(line):
            if slug not in desk.catalogue.sources:
                raise DataError([Problem(file, number, "", f"there is no “{slug}” in data/sources/")])
    text = _jinja.from_string(markdown).render(site=_plain_values(desk.catalogue.site, desk.edition))
    return Prose(draw_marks(text, desk.references.citation), desk.references.listing(()))


def _plain_values(model: BaseModel, edition: Edition) -> Mapping[str, object]:
    """Every field of the site in one language, by name."""
    values: dict[str, object] = {}
    for name in type(model).model_fields:
        value = getattr(model, name)
        if isinstance(value, Text):
            values[name] = Markup.escape(edition.plain(value))
        else:
            values[name] = _plain_values(value, edition) if isinstance(value, BaseModel) else value
    return values
