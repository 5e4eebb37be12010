"""Which classes a page can have, by what its template says.

In: templates and scripts. Out: for each template the names that it can draw.
They stand in its own source, in those of the templates that it asks for, and in the scripts that
it loads, so nobody keeps a list, and no page has to be drawn first. A class that no template or
script names is made elsewhere, such as by Markdown or by a view: an element or a modifier goes
wherever its block is drawn, and anything else everywhere. Next: `assets` makes sheets by this.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from jinja2 import Environment

Texts = tuple[tuple[str, str], ...]
"""Names and contents: of templates, by their path below the folder, or of scripts."""

ASKING = "frame.assets.styles[page.template]"
"""How a template asks for its sheet."""

CLASSES = re.compile(r'class="([^"]*)')
SCRIPT = re.compile(r"\bscripts\.(\w+)")
QUOTED = re.compile(r'["`]([^"`\n]*)["`]')
EXPRESSION = re.compile(r'\$\{[^{}"]*\}')
"""In a string of a script: what it names is no class."""

NAME = re.compile(r"[a-z][\w-]*")
PART = re.compile(r"(?:__|--).*")


@dataclass(frozen=True)
class Source:
    """What the source of one template says."""

    names: frozenset[str]
    """Of classes that it may draw; one that ends in a hyphen gets its end when it is drawn."""

    strings: frozenset[str]
    """Among these are the names of the templates that it asks for."""

    scripts: frozenset[str]
    asks: bool
    """Whether for a sheet."""


@dataclass(frozen=True)
class Drawn:
    sources: Mapping[str, Source]
    scripts: Mapping[str, frozenset[str]]
    """Script -> names in it."""

    def templates(self) -> Iterator[str]:
        """Those that ask for a sheet, themselves or by another one."""
        for name in self.sources:
            if any(self.sources[it].asks for it in self._together(name)):
                yield name

    def classes(self, template: str, styled: Collection[str]) -> frozenset[str]:
        """Those of the classes with a style that this template can draw."""
        anywhere = frozenset(it for it in styled if self._is_anywhere(it))
        return anywhere | self.own_classes(template, styled)

    def own_classes(self, template: str, styled: Collection[str]) -> frozenset[str]:
        """The same without those that any template may draw."""
        names = self._names(template)
        begun = tuple(name for name in names if name.endswith("-"))
        blocks = {_block(name) for name in names}
        return frozenset(
            it
            for it in styled
            if it in names or it.startswith(begun) or self._goes_along(it, blocks)
        )

    def _goes_along(self, name: str, blocks: Collection[str]) -> bool:
        return name not in self._all_names and _block(name) in blocks

    def _is_anywhere(self, name: str) -> bool:
        return name not in self._all_names and _block(name) not in self._all_blocks

    def _names(self, template: str) -> set[str]:
        together = [self.sources[it] for it in self._together(template)]
        scripts = (self.scripts[script] for source in together for script in source.scripts)
        return set().union(*(source.names for source in together), *scripts)

    def _together(self, template: str) -> set[str]:
        """A template, and all that it asks for."""
        found, new = {template}, {template}
        while new:
            asked = set().union(*(self.sources[it].strings for it in new))
            new = (asked & self.sources.keys()) - found
            found |= new
        return found

    @cached_property
    def _all_names(self) -> set[str]:
        return set().union(*(it.names for it in self.sources.values()), *self.scripts.values())

    @cached_property
    def _all_blocks(self) -> set[str]:
        return {_block(name) for name in self._all_names}


def read_drawn(templates: Texts, scripts: Texts) -> Drawn:
    sources = {name: _read(text) for name, text in templates}
    names = {name: _names_in(QUOTED.findall(EXPRESSION.sub(" ", it))) for name, it in scripts}
    return Drawn(sources, names)


def _read(text: str) -> Source:
    tokens = [(kind, value) for _, kind, value in Environment(autoescape=True).lex(text)]
    strings = frozenset(value[1:-1] for kind, value in tokens if kind == "string")
    markup = "".join(value for kind, value in tokens if kind == "data")
    return Source(
        names=_names_in([*CLASSES.findall(markup), *strings]),
        strings=strings,
        scripts=frozenset(SCRIPT.findall(text)),
        asks=ASKING in text,
    )


def _names_in(texts: Collection[str]) -> frozenset[str]:
    return frozenset(name for text in texts for name in NAME.findall(text))


def _block(name: str) -> str:
    return PART.sub("", name)
