"""Drawing anew only what an edit changed, so that a preview follows within a second.

In: the folder of a built site, what it was built from, and the next `Site`. Out: changed files in
that folder. What cannot be seen from the plan (pictures, fonts, code, the generator's own
configuration) asks for a whole build. Next: etalage_mkdocs.preview.
"""

import logging
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from ..pages.parts.views import Page
from .build import Site, throw_away
from .copies import DRAWN
from .drawing import draw_pages
from .writing import write_files

log = logging.getLogger("mkdocs.plugins.etalage")

Times = dict[Path, float]
"""File -> time of its last change."""


class BuiltSite:
    """A built site that follows the plan it was made from."""

    def __init__(self, folder: Path, site: Site) -> None:
        self.folder = folder
        self.site = site
        self._drawer = site.drawer()
        self._templates = _template_times(site)
        self._others = _other_times(site)

    def follow(self, site: Site) -> bool:
        """Write what differs; False, and nothing done, when only a whole build will do."""
        templates, others = _template_times(site), _other_times(site)
        if others != self._others or site.settings != self.site.settings:
            return False
        if templates != self._templates:
            self._drawer = site.drawer()  # kept otherwise, with its compiled templates
        changed = self._changed_pages(site, is_redrawn=templates != self._templates)
        # All are drawn before one is written: half an edit would stay when a later one undoes it.
        drawn = draw_pages(self._drawer, changed, site.frames)
        self._write(site, drawn)
        log.info(f"Drew {len(drawn)} of {len(site.pages)} pages anew")
        is_all_new = templates != self._templates or site.frames != self.site.frames
        self.site, self._templates = site, templates
        if is_all_new:
            throw_away()
        return True

    def _changed_pages(self, site: Site, is_redrawn: bool) -> list[Page]:
        """Pages that differ, and all of a language whose frame does."""
        before = {**self.site.pages, **self.site.extra_pages}
        same = {it for it, frame in site.frames.items() if frame == self.site.frames.get(it)}
        return [
            page
            for page in site.all_pages
            if is_redrawn or page.language not in same or before.get(page.file) != page
        ]

    def _write(self, site: Site, drawn: dict[str, str]) -> None:
        before = self.site
        contents: dict[str, str | bytes] = dict(drawn)
        for path, content in site.files.items():
            if content != before.files.get(path):
                contents[path] = content
        write_files(contents.items(), self.folder)
        gone = {*before.pages, *before.files} - {*site.pages, *site.files}
        for path in gone:
            (self.folder / path).unlink(missing_ok=True)


def times_of(paths: Iterable[Path]) -> Times:
    """Each file below these paths with the time of its last change."""
    times: Times = {}
    for file in (file for path in paths for file in _files_below(path)):
        with suppress(FileNotFoundError):  # saved by way of another file, which is gone by now
            times[file] = file.stat().st_mtime
    return times


def _files_below(path: Path) -> Iterator[Path]:
    """A file itself, or all in a folder but what Python keeps there."""
    if path.is_file():
        yield path
    for folder, folders, files in os.walk(path):
        folders[:] = (it for it in folders if it != "__pycache__")
        yield from (Path(folder, it) for it in files)


def _template_times(site: Site) -> Times:
    times = times_of([site.settings.templates])
    return {file: time for file, time in times.items() if file.suffix in DRAWN}


def _other_times(site: Site) -> Times:
    """Of files that are copied, or that tell how to build."""
    settings = site.settings
    times = times_of([settings.docs, settings.templates, settings.config_file])
    times |= times_of([settings.root / "hooks"])
    drawn_here = {
        file
        for file in times
        if file.suffix == ".md"
        or (file.is_relative_to(settings.templates) and file.suffix in DRAWN)
    }
    return {file: time for file, time in times.items() if file not in drawn_here}
