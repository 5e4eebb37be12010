"""Everything that could stop a build, without a build: pages drawn for what is wrong in them.

In: settings. Out: a `Site`, then nothing, or DataError with every problem of its templates, words
and links. Of a site in which nothing was wrong, what it was made of is kept, and what its pages
link to. A page that was right before, with the same around it and by the same code, is not planned
or drawn again. Next: `commands.check`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256

from ..kept import Kept
from ..pages import Page
from ..pages.navigation import Frame
from ..problems import DataError, Problem, raise_problems
from ..settings import Settings
from .build import Site, plan_site
from .drawing import draw_pages
from .planning import Plan, outline
from .side_by_side import side_by_side
from .verification import Links, dead_links, links_in

DRAWING = (
    *("jinja2", "markupsafe", "babel", "markdown-it-py", "nh3", "pydantic", "pyuca"),
    "tinycss2",  # makes sheets, which are kept with the plan
    "rjsmin",  # and scripts
)
"""Packages that have a say in what is on a page, or stands beside it."""

Looked = tuple[dict[str, Links], list[Problem]]
"""What the pages that are right link to, by file, and what is wrong with the others."""


@dataclass(frozen=True)
class Inspected:
    """A site in which nothing was wrong."""

    plan: Plan
    """In outline: where its pages are, without what they show."""

    digests: Mapping[str, str]
    """File -> what tells a whole page from one that differs in anything."""

    frames: Mapping[str, Frame]

    links: Mapping[str, Links]
    """File -> what the page links to."""


class Inspection:
    """Of one site."""

    name = "inspected"
    """Of what is kept."""

    def __init__(self, settings: Settings) -> None:
        """Raises DataError as `plan_site` does."""
        # All of the folder: a template may take in a file of any kind, such as a drawing.
        self._kept = Kept(settings.cache / self.name, DRAWING, settings.templates)
        self._question = repr(settings)
        self._before: Inspected | None = self._find()
        self.site = plan_site(settings, self._before.plan if self._before else None)
        if self._before and self.site.frames != self._before.frames:
            self._before = None  # all is drawn again, which takes more than outlines
            self.site = plan_site(settings)

    def finish(self) -> None:
        """Raises DataError with the same problems as `Site.draw`."""
        digests = self._digests()
        seen = self._seen(digests)
        links, problems = self._look([it for it in self.site.all_pages if it.file not in seen])
        raise_problems(problems)
        links |= seen
        raise_problems(dead_links(self.site.all_pages, links, set(self.site.outputs)))
        if not self._before or len(seen) < len(links) or len(links) < len(self._before.links):
            self._keep(Inspected(self._outline(), digests, self.site.frames, links))

    def _find(self) -> Inspected | None:
        before: Inspected | None = self._kept.find(self._question)
        return before

    def _look(self, pages: Sequence[Page]) -> Looked:
        looked = side_by_side(partial(_look_at_share, self.site), pages)
        links = {file: it for found, _ in looked for file, it in found.items()}
        return links, [problem for _, problems in looked for problem in problems]

    def _outline(self) -> Plan:
        return outline(self.site.plan)

    def _keep(self, right: Inspected) -> None:
        self._kept.keep(self._question, right)
        self._kept.save()

    def _seen(self, digests: Mapping[str, str]) -> dict[str, Links]:
        """What those pages link to that are as they were before, by file."""
        if not self._before:
            return {}
        before = self._before.digests
        same = (file for file, digest in digests.items() if before.get(file) == digest)
        return {file: self._before.links[file] for file in same}

    def _digests(self) -> dict[str, str]:
        """Of all pages, by file; those taken over from before have theirs from there."""
        before = self._before
        taken = {page.file: page for page in before.plan.pages} if before else {}
        return {
            page.file: before.digests[page.file]
            if before and taken.get(page.file) is page
            else sha256(repr(page).encode()).hexdigest()
            for page in self.site.all_pages
        }


def inspect_site(settings: Settings) -> Site:
    """All of it at once. Raises DataError."""
    inspection = Inspection(settings)
    inspection.finish()
    return inspection.site


def _look_at_share(site: Site, pages: Sequence[Page]) -> Looked:
    try:
        html = draw_pages(site.drawer(), pages, site.frames)
    except DataError as error:
        return {}, list(error.problems)
    return {page.file: links_in(html[page.file], page) for page in pages}, []
