"""Pages of prose from docs/: values of the site filled in, marks drawn, sources numbered.

In: Markdown as an editor wrote it, with `{{ site.publisher }}`, `[mienskip]{lang=fy}` and `[@slug]`. Out: Markdown for
the generator, and the numbered sources for the foot of the page.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import Environment, StrictUndefined, TemplateError
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
    """Raises DataError when the text cites a source or names a value that is not there; file: for that message."""
    site = _plain_values(desk.catalogue.site, desk.edition)
    lines, problems = [], []
    for number, line in enumerate(markdown.split("\n"), 1):
        unknown = [slug for slug in CITATION.findall(line) if slug not in desk.catalogue.sources]
        problems += [Problem(file, number, "", f"there is no “{slug}” in data/sources/") for slug in unknown]
        try:
            lines.append(_jinja.from_string(line).render(site=site) if "{" in line else line)
        except TemplateError as error:
            problems.append(Problem(file, number, "", f"{{{{ … }}}} must name a key of data/site.yml: {error}"))
    if problems:
        raise DataError(problems)
    return Prose(draw_marks("\n".join(lines), desk.references.citation), desk.references.listing(()))


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
