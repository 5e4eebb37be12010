"""Values of data/site.yml inside the texts of docs/: `{{ site.publisher }}`.

In: a text, and later its HTML. Out: the text with a token for each value, and the HTML with the
values themselves. They are looked up and never evaluated, and since they come last, nothing in them
is read as Markdown or HTML. Whatever else stands between braces is reported.
"""

import re
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256

from markupsafe import Markup
from pydantic import BaseModel

from ...edition import Edition
from ...model import Site
from ...model.localised import Text
from ...model.values import describe
from .files import ProseFile

PLACE = re.compile(r"\{\{(?P<name>[^{}\n]{0,200})\}\}|\{\{|\{%[^{}\n]{0,200}%\}|\{%")
NAME = re.compile(r"\s*site\.([a-z_.]+)\s*")

ADVICE = "write {{ site.key }} with a key of data/site.yml, such as {{ site.publisher }}"


def token_in(markdown: str) -> re.Pattern[str]:
    """What stands for the values in one text: letters that survive Markdown and cleaning.

    They are made from the text as a whole, so that none of it can be taken for one of them.
    """
    return re.compile(rf"zq{sha256(markdown.encode()).hexdigest()[:16]}n(\d+)zq")


@dataclass(frozen=True)
class SiteValues:
    """The values that one text asks for."""

    site: Site
    edition: Edition
    file: ProseFile
    values: list[str] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)

    @cached_property
    def token(self) -> re.Pattern[str]:
        return token_in(self.file.markdown)

    def set_aside(self, markdown: str) -> str:
        return PLACE.sub(self._token, markdown)

    def fill_in(self, html: Markup) -> Markup:
        for found in re.finditer(rf'(?:href|src)="[^"]*?{self.token.pattern}', html):
            index = int(found[1])
            if not self.values[index].startswith(("https://", "http://")):
                message = "only a web address of data/site.yml can be the target of a link"
                self.file.report(self.offsets[index], message)
        return Markup(self.token.sub(self._value, html))  # noqa: S704 - values are escaped here

    def _token(self, place: re.Match[str]) -> str:
        name = NAME.fullmatch(place["name"] or "")
        value = self._look_up(name[1]) if name else None
        if value is None:
            message = f"{describe(place[0])} is no value of the site; {ADVICE}"
            self.file.report(place.start(), message)
            return ""
        self.values.append(value)
        self.offsets.append(place.start())
        return self.token.pattern.replace(r"(\d+)", str(len(self.values) - 1))

    def _value(self, token: re.Match[str]) -> str:
        return str(Markup.escape(self.values[int(token[1])]))

    def _look_up(self, name: str) -> str | None:
        """`text_licence.name` -> its text in this language; None where there is no such text."""
        value: object = self.site
        for part in name.split("."):
            if not isinstance(value, BaseModel) or part not in type(value).model_fields:
                return None
            value = getattr(value, part)
        if isinstance(value, Text):
            return self.edition.plain(value)
        return str(value) if isinstance(value, str | int) else None
