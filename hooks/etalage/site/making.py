"""The whole site drawn for a build, taken over from the build before as far as it is the same.

In: settings. Out: a `Site` and its HTML, or DataError with all that is wrong. What a site in which
nothing was wrong was made of is kept, and so are its pages. Next: `writing` and the seam.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from ..kept import open_kept
from ..pages import Page
from ..settings import Settings
from .build import Site
from .drawing import draw_each
from .inspection import Inspected, Inspection, Looked
from .planning import Plan
from .sheets import Contents, Sheets
from .verification import links_in


def make_site(settings: Settings) -> tuple[Site, Mapping[str, str]]:
    """The site, and the HTML of every page by its file. Raises DataError."""
    making = _Making(settings)
    making.finish()
    return making.site, making.html


@dataclass(frozen=True)
class _Drawn(Inspected):
    """A site in which nothing was wrong, with its pages."""

    contents: Contents


class _Making(Inspection):
    """An inspection that keeps what it draws."""

    name = "made"

    html: Sheets
    """Of every page, once it is finished."""

    def __init__(self, settings: Settings) -> None:
        self._file = settings.cache / "pages"
        self._html_before: Sheets | None = None
        super().__init__(settings)

    def _find(self) -> Inspected | None:
        """Nothing where the pages are not as they were, such as those of another build."""
        before = super()._find()
        with suppress(OSError, ValueError):
            if isinstance(before, _Drawn):
                self._html_before = Sheets(open_kept(self._file), before.contents)
                return before
        return None

    def _look(self, pages: Sequence[Page]) -> Looked:
        self.html = self._draw(pages)
        self.site = self.site.without_views()  # which take more memory than all else
        return {page.file: links_in(self.html[page.file], page) for page in pages}, []

    def _draw(self, pages: Sequence[Page]) -> Sheets:
        """These, and all others as before. Raises DataError."""
        site, sheets = self.site, Sheets()
        same = {page.file for page in site.all_pages} - {page.file for page in pages}
        if before := self._html_before:
            if not pages and same == before.keys():
                return before
            for file in same:
                sheets.put(file, before[file])
        draw_each(site.drawer(), pages, site.frames, sheets.put)
        return sheets

    def _outline(self) -> Plan:
        return self.site.plan

    def _keep(self, right: Inspected) -> None:
        self.html.keep(self._file)
        super()._keep(_Drawn(**vars(right), contents=self.html.contents()))
