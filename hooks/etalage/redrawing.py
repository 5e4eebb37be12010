"""Drawing anew only the pages that an edit changed, so that a preview follows within a second.

In: what a whole build drew, told while it runs, and the next `Build`. Out: changed files in the folder of the site. Whatever
could change more than the planned pages themselves asks for a whole build. Next: hooks/preview.py.
"""

import logging
from collections.abc import Iterator, MutableMapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import Environment

from .build import Build

log = logging.getLogger("mkdocs.plugins.etalage")


@dataclass(frozen=True)
class DrawnPage:
    """file: where it stands in the built site. meta: its front matter. context: what its template was given."""

    file: Path
    meta: MutableMapping[str, Any]
    context: dict[str, Any]
    environment: Environment


@dataclass
class Canvas:
    """The last whole build, and what was drawn anew since. Pages are known by where they would stand in docs/.

    others: files besides records that pages are made of, with the time of their last change.
    """

    site: Path
    build: Build
    others: dict[Path, float]
    environment: Environment = field(default_factory=Environment)
    pages: dict[str, DrawnPage] = field(default_factory=dict)

    def keep_page(self, source_uri: str, file: Path, meta: MutableMapping[str, Any], context: dict[str, Any]) -> None:
        self.pages[source_uri] = DrawnPage(file, meta, context, self.environment)

    def redraw(self, build: Build, others: dict[Path, float]) -> bool:
        """Draw the pages and write the files that differ; False, and nothing done, when that is not enough."""
        if others != self.others or not build.has_frame_of(self.build):
            return False
        changed = [uri for uri, page in build.pages.items() if page != self.build.pages[uri]]
        # All are drawn before one is written: half an edit would stay when a later edit takes it back.
        drawn = {self.pages[source_uri].file: self._draw(source_uri, build) for source_uri in changed}
        for file, html in drawn.items():
            file.write_text(html, "utf-8")
        for path, content in build.files.items():
            if content != self.build.files[path]:
                (self.site / path).write_bytes(content.encode() if isinstance(content, str) else content)
        log.info(f"Drew {len(changed)} of {len(build.pages)} pages anew")
        self.build = build
        return True

    def _draw(self, source_uri: str, build: Build) -> str:
        page, drawn = build.pages[source_uri], self.pages[source_uri]
        drawn.meta.update(page.meta)
        drawn.context.update(view=page.view, trail=page.trail)
        return drawn.environment.get_template(page.meta["template"]).render(drawn.context)


def times_of(paths: Iterator[Path]) -> dict[Path, float]:
    """Path -> time of its last change, for each file below these paths."""
    times: dict[Path, float] = {}
    for file in (file for path in paths for file in (path.rglob("*") if path.is_dir() else [path])):
        with suppress(FileNotFoundError):  # saved by way of another file, which is gone by now
            if file.is_file() and "__pycache__" not in file.parts:
                times[file] = file.stat().st_mtime
    return times
