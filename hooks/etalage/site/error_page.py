"""The page that a preview shows instead of the site while something is wrong.

In: what went wrong, the words as far as they can be read, and the folder of templates.
Out: HTML that stands by itself, since there may be no site yet. Messages are those of `check`.
Next: etalage_mkdocs.preview serves it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..problems import DataError, Problem
from ..words import Vocabulary
from .drawing import make_environment

TEMPLATE = "preview.html"
WORDS = ("preview_wrong", "preview_hint")


@dataclass(frozen=True)
class Failure:
    """Why the preview has nothing to show."""

    problems: tuple[Problem, ...]

    message: str
    """What went wrong when it is no problem of the data."""

    @classmethod
    def of(cls, error: BaseException) -> "Failure":
        if isinstance(error, DataError):
            return cls(error.problems, "")
        return cls((), str(error) or type(error).__name__)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems)) or self.message


@dataclass(frozen=True)
class Explanation:
    """What one language says above the problems."""

    language: str
    title: str
    hint: str


@dataclass(frozen=True)
class ErrorView:
    failure: Failure
    explanations: tuple[Explanation, ...]


def draw_error_page(
    failure: Failure, words: Vocabulary, languages: Iterable[str], templates: Path
) -> str:
    """The page in every language of the site."""
    explanations = (Explanation(it, *(words.texts[word][it] for word in WORDS)) for it in languages)
    view = ErrorView(failure, tuple(explanations))
    return make_environment(templates).get_template(TEMPLATE).render(view=view)
