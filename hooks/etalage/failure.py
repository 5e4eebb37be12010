"""The page that a preview shows instead of the site while something is wrong.

In: what went wrong, the interface words as far as they can be read, and the folder of templates. Out: HTML that stands by
itself, since there may be no site yet. Messages are those of `check`. Next: hooks/preview.py serves it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from .model.localised import Text
from .problems import DataError, Problem

TEMPLATE = "preview.html"
WORDS = ("preview_wrong", "preview_hint")


@dataclass(frozen=True)
class Failure:
    """problems: in the data. message: anything else, such as a template that cannot be drawn."""

    problems: tuple[Problem, ...]
    message: str

    @classmethod
    def of(cls, error: BaseException) -> "Failure":
        if isinstance(error, DataError):
            return cls(error.problems, "")
        return cls((), str(error) or type(error).__name__)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems)) or self.message


def draw_failure(failure: Failure, words: Mapping[str, Text], languages: Iterable[str], templates: Path) -> str:
    """The page in every language of the site; without words where those are what is wrong."""
    environment = Environment(loader=FileSystemLoader(templates), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    known = languages if all(word in words for word in WORDS) else ()
    editions = [{"language": language, "words": {word: words[word][language] for word in WORDS}} for language in known]
    return environment.get_template(TEMPLATE).render(failure=failure, editions=editions)
