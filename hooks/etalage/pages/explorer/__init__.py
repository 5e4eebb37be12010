"""The explorer: every showcase and project, with what to filter them by.

In: showcases and projects, and the facets of `pages.facets`. Out: `Page`s, and `Scripts` beside
them. `entries` has what is listed and in which order, `overview` the pages, `scripts` what a
browser fetches when a reader asks for something. Next: `pages`, and `site.build`.
"""

from .entries import years_of
from .overview import PAGE_SIZE, ExplorerView, explorer_link, explorer_pages
from .scripts import Scripts, scripts_name, write_scripts

__all__ = [
    "PAGE_SIZE",
    "ExplorerView",
    "Scripts",
    "explorer_link",
    "explorer_pages",
    "scripts_name",
    "write_scripts",
    "years_of",
]
