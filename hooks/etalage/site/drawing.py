"""A planned page as HTML, and a planned drawing as SVG: the one way in which both are drawn.

In: a `Page`, the `Frame` of its language, and the templates. Out: HTML. A template is given `page`,
its `view`, `frame` and `words`, and nothing else; a name that none of these has is an error. That
of a drawing is given its `view` and `colours`. The build, the preview, `check` and the tests all
draw here.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
    pass_context,
)
from jinja2.runtime import Context
from markupsafe import Markup

from ..catalogue import Catalogue
from ..cldr import is_right_to_left
from ..pages.drawings import Drawing
from ..pages.navigation import Frame
from ..pages.parts.views import Page
from ..problems import DataError, Problem, raise_problems
from ..relative import relative_path
from .colours import read_colours
from .compiled import kept_code
from .plain_words import add_plain_words

ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|/|#")
"""How an address begins that is no path on this site."""

INDENTED = re.compile(r"(<(pre|textarea)\b.*?</\2>)|\n\s+", re.DOTALL)
"""White space that templates need to be read, and pages do not; where it is part of a text, it
stays."""


class Drawer:
    """Draws pages by the templates of one folder; what it has read of them it keeps."""

    def __init__(self, templates: Path) -> None:
        self._templates = templates
        self._pens: dict[str, _Pen] = {}

    def draw(self, page: Page, frame: Frame) -> str:
        """Raises DataError with the template and the line when it cannot be drawn."""
        pen = self._pens.get(page.language)
        if pen is None or not pen.fits(frame):
            pen = self._pens[page.language] = _Pen(self._templates, frame)
        return add_plain_words(_without_indents(pen.draw(page)))


def _without_indents(html: str) -> str:
    return INDENTED.sub(lambda found: found[1] or "\n", html)


class _Pen:
    """Draws the pages of one language.

    Its frame and words are there for every template, and its filters know the page at hand, so that
    a file of macros is run once a language rather than once for each page that takes from it.
    """

    def __init__(self, templates: Path, frame: Frame) -> None:
        self.frame = frame
        self._environment = make_environment(templates)
        self._environment.globals.update(frame=frame, words=frame.words)
        self._environment.filters.update(url=self._url, direction=self._direction)
        self._page: Page

    def fits(self, frame: Frame) -> bool:
        """Whether it draws the same as one for this frame, and tells the same words what lacks."""
        known = self.frame
        return known is frame or (known.words is frame.words and known == frame)

    def draw(self, page: Page) -> str:
        self._page = page
        return draw_template(self._environment, page.template, {"page": page, "view": page.view})

    @pass_context  # which differs by page, so that Jinja does not do it once for all
    def _url(self, _: Context, target: str) -> str:
        """An address on this site as the page at hand writes it; any other as it stands."""
        page = self._page
        if ELSEWHERE.match(target):
            return target
        target = self.frame.assets.drawings.get(target, target)
        return page.root + target if page.root else relative_path(target, page.path)

    @pass_context
    def _direction(self, _: Context, code: str, is_whole: bool = False) -> Markup:
        """The attribute `dir` of an element whose language runs otherwise than what is around it.

        is_whole: it is the page itself; around that, text runs from left to right.
        """
        return _direct(code, "" if is_whole else self._page.language)


def make_environment(templates: Path) -> Environment:
    """For what is no page of a language, too."""
    environment = Environment(
        loader=FileSystemLoader(templates.resolve()),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        auto_reload=False,
        bytecode_cache=kept_code(),
    )
    environment.filters["direction"] = lambda code, is_whole=True: _direct(code, "")
    return environment


class DrawingPen:
    """Draws what stands beside the pages."""

    def __init__(self, templates: Path) -> None:
        self._environment, self._colours = make_environment(templates), read_colours(templates)
        sources = sorted((templates / "drawings").iterdir())
        self.look = (repr(self._colours), *(it.read_text("utf-8") for it in sources))
        """All that a drawing depends on but its view."""

    def draw(self, drawing: Drawing, _: Catalogue) -> str:
        """SVG, for which nothing more is asked. Raises DataError as `Drawer.draw` does."""
        given = {"view": drawing.view, "colours": self._colours}
        return draw_template(self._environment, drawing.template, given)


def draw_template(environment: Environment, template: str, given: Mapping[str, object]) -> str:
    """Raises DataError as `Drawer.draw` does."""
    try:
        return environment.get_template(template).render(given)
    except Exception as error:
        raise DataError([_problem(environment, template, error)]) from error


def draw_pages(
    drawer: Drawer, pages: Iterable[Page], frames: Mapping[str, Frame]
) -> dict[str, str]:
    """File on the site -> HTML. Raises DataError with all that is wrong in templates and words."""
    drawn: dict[str, str] = {}
    draw_each(drawer, pages, frames, drawn.__setitem__)
    return drawn


def draw_each(
    drawer: Drawer,
    pages: Iterable[Page],
    frames: Mapping[str, Frame],
    put: Callable[[str, str], object],
) -> None:
    """The same, with each page put elsewhere, by its file, before the next one is drawn."""
    problems: list[Problem] = []
    for page in pages:
        try:
            put(page.file, drawer.draw(page, frames[page.language]))
        except DataError as error:
            problems += error.problems
    for frame in frames.values():
        problems += frame.words.problems
    raise_problems(problems)


def _direct(code: str, around: str) -> Markup:
    """around: the language that it stands in; nothing runs from left to right."""
    if is_right_to_left(code) == is_right_to_left(around):
        return Markup()
    return Markup(' dir="{}"').format("rtl" if is_right_to_left(code) else "ltr")


def _problem(environment: Environment, template: str, error: Exception) -> Problem:
    """Where in which template it went wrong, and which templates led there."""
    folder = _folder(environment)
    if isinstance(error, TemplateSyntaxError):
        way = [(error.name or template, error.lineno)]
    else:
        way = list(_way_to(error, folder)) or [(template, 1)]
    told = str(error) if isinstance(error, TemplateError) else f"{type(error).__name__}: {error}"
    led = ", ".join(f"{file}:{line}" for file, line in reversed(way[:-1]))
    from_where = f" (asked for by {led})" if led else ""
    file, line = way[-1]
    message = f"this template cannot be drawn: {told}{from_where}"
    return Problem(f"{folder.name}/{file}", line, "", message)


def _way_to(error: Exception, folder: Path) -> Iterator[tuple[str, int]]:
    """Template and line of each step, the page's own first."""
    trace = error.__traceback__
    while trace:
        path = Path(trace.tb_frame.f_code.co_filename)
        if path.is_relative_to(folder):
            yield path.relative_to(folder).as_posix(), trace.tb_lineno
        trace = trace.tb_next


def _folder(environment: Environment) -> Path:
    loader: Any = environment.loader
    return Path(loader.searchpath[0])
