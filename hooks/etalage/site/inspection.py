"""Everything that could stop a build, without a build: pages drawn for what is wrong in them.

In: a `Site`. Out: nothing, or DataError with every problem of its templates, words and links. A
page that was found right before, with the same around it and by the same code, is not drawn again:
all that is kept of it is what it links to. Next: `commands.check`.
"""

from collections.abc import Sequence
from functools import partial
from hashlib import sha256

from ..kept import Kept
from ..pages import Page
from ..problems import DataError, Problem, raise_problems
from .build import Site
from .copies import DRAWN
from .drawing import draw_pages
from .side_by_side import side_by_side
from .verification import Links, dead_links, links_in

DRAWING = ("jinja2", "markupsafe")
"""Packages that make HTML of a page."""

Inspected = tuple[dict[str, Links], list[Problem]]
"""What the pages that are right link to, by file, and what is wrong with the others."""


def inspect_site(site: Site) -> None:
    """Raises DataError with the same problems as `Site.draw`."""
    templates = (it for it in site.settings.templates.rglob("*") if it.suffix in DRAWN)
    kept = Kept(site.settings.cache / "pages", DRAWING, sorted(templates))
    frames = {it: sha256(repr(frame).encode()) for it, frame in site.frames.items()}
    keys = {}
    for page in site.all_pages:
        key = frames[page.language].copy()
        key.update(repr(page).encode())
        keys[page.file] = key.hexdigest()
    links, problems = _draw(site, [it for it in site.all_pages if kept.find(keys[it.file]) is None])
    raise_problems(problems)
    known = {file: kept.ask(key, partial(links.get, file)) for file, key in keys.items()}
    raise_problems(dead_links(site.all_pages, known, set(site.outputs)))
    kept.save()


def _draw(site: Site, pages: Sequence[Page]) -> Inspected:
    inspected = side_by_side(partial(_draw_share, site), pages)
    links = {file: it for found, _ in inspected for file, it in found.items()}
    return links, [problem for _, problems in inspected for problem in problems]


def _draw_share(site: Site, pages: Sequence[Page]) -> Inspected:
    try:
        html = draw_pages(site.drawer(), pages, site.frames)
    except DataError as error:
        return {}, list(error.problems)
    return {page.file: links_in(html[page.file], page) for page in pages}, []
