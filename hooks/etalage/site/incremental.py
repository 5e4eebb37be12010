"""Drawing anew only what an edit changed, so that a preview follows within a second.

In: the folder of a built site, what it was built from, and the next `Site`. Out: changed files in
that folder, and each page once it is asked for. What cannot be seen from the plan (pictures, fonts,
code, the generator's own configuration) asks for a whole build. Next: etalage_mkdocs.preview.
"""

import logging
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from ..pages.parts.views import Page
from ..problems import DataError, Problem, raise_problems
from ..settings import Settings
from .build import Site, throw_away
from .copies import DRAWN
from .drawing import draw_pages
from .writing import write_files

log = logging.getLogger("mkdocs.plugins.etalage")

Times = dict[str, float]
"""Path of a file -> time of its last change."""


@dataclass(frozen=True)
class Moment:
    """When the files that a plan does not show were last changed, as seen before it was made.

    What is saved later may be in what is drawn or not, and so counts as a change.
    """

    templates: Times

    others: Times
    """Files that are copied, or that tell how to build."""


def look(settings: Settings) -> Moment:
    looks = times_of([settings.templates])
    templates = {file: time for file, time in looks.items() if file.endswith(DRAWN)}
    times = looks | times_of([settings.docs, settings.config_file, settings.root / "hooks"])
    copied = (it for it in times.items() if not it[0].endswith(".md"))
    others = {file: time for file, time in copied if file not in templates}
    return Moment(templates, others)


class BuiltSite:
    """A built site that follows the plan it was made from. Any thread may ask it for a page."""

    def __init__(self, folder: Path, site: Site, moment: Moment) -> None:
        self.folder = folder
        self.site = site
        self._moment = moment
        self._drawer = site.drawer()
        self._lock = Lock()

        self._behind: dict[str, Page] = {}
        """File -> page of `site` that is not drawn yet; in the folder it is as it was."""

        self._is_all_new = False
        """Whether much of what was there before can be let go."""

    def follow(self, site: Site, moment: Moment) -> bool:
        """Write what differs beside pages, and note which pages do.

        False, and nothing done, when only a whole build will do.
        """
        if moment.others != self._moment.others or site.settings != self.site.settings:
            return False
        is_redrawn = moment.templates != self._moment.templates
        with self._lock:
            if is_redrawn:
                self._drawer = site.drawer()  # kept otherwise, with its compiled templates
            changed = self._changed_pages(site, is_redrawn)
            self._write_files(site)
            self._is_all_new |= is_redrawn or site.frames != self.site.frames
            self.site, self._moment, self._behind = site, moment, changed
        log.info(f"An edit changes {len(changed)} of {len(tuple(site.all_pages))} pages")
        return True

    def page(self, file: str) -> str | None:
        """HTML of a page as it is now; None when there is no such page. Raises DataError."""
        with self._lock:
            if file in self._behind:
                self._draw(file)
            if file in self.site.pages or file in self.site.extra_pages:
                with suppress(FileNotFoundError):  # somebody tidied up
                    return (self.folder / file).read_text("utf-8")
        return None

    def draw_behind(self, is_overtaken: Callable[[], bool]) -> None:
        """Draw the pages that nobody asked for. Raises DataError with all that is wrong in them.

        is_overtaken: whether another edit came, after which the rest is drawn.
        """
        problems: list[Problem] = []
        for file in tuple(self._behind):
            if is_overtaken():
                return
            try:
                self.page(file)
            except DataError as error:
                problems += error.problems
        raise_problems(problems)
        if self._is_all_new:
            self._is_all_new = False
            throw_away()

    def leave(self) -> None:
        """Write no more pages: the folder is no longer ours."""
        with self._lock:
            self._behind.clear()

    def _draw(self, file: str) -> None:
        """Write a page, which is then no longer behind."""
        drawn = draw_pages(self._drawer, [self._behind[file]], self.site.frames)
        write_files(drawn.items(), self.folder)
        del self._behind[file]

    def _changed_pages(self, site: Site, is_redrawn: bool) -> dict[str, Page]:
        """By file: those that differ, all of a language whose frame does, and those behind."""
        before = {**self.site.pages, **self.site.extra_pages}
        same = {it for it, frame in site.frames.items() if frame == self.site.frames.get(it)}
        return {
            page.file: page
            for page in site.all_pages
            if is_redrawn
            or page.file in self._behind
            or page.language not in same
            or before.get(page.file) != page
        }

    def _write_files(self, site: Site) -> None:
        """What stands beside pages; and nothing that is gone stays."""
        before = self.site
        changed = (it for it in site.files.items() if it[1] != before.files.get(it[0]))
        write_files(changed, self.folder)
        gone = {*before.pages, *before.files} - {*site.pages, *site.files}
        for path in gone:
            (self.folder / path).unlink(missing_ok=True)


def times_of(paths: Iterable[Path]) -> Times:
    """Each file below these paths with the time of its last change."""
    times: Times = {}
    for path in paths:
        if path.is_file():
            times[str(path)] = path.stat().st_mtime
        for file in _files_below(str(path)):
            with suppress(FileNotFoundError):  # saved by way of another file, which is gone by now
                times[file.path] = file.stat().st_mtime
    return times


def _files_below(folder: str) -> Iterator[os.DirEntry[str]]:
    """All in a folder but what Python keeps there; this is asked at every edit."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_file():
                yield entry
            elif entry.name != "__pycache__" and entry.is_dir(follow_symlinks=False):
                yield from _files_below(entry.path)
