"""Pages of prose from docs/: read, filled in, converted, cleaned and linked.

    docs/*.md ─ files ─> ProseFile ─ pages ─> Page
                                 (values, links)

In: `docs/about.nl.md` beside `docs/about.en.md`. Out: `Page`s, and every problem with its line.
Next: `site.build`, which draws them as it draws all others.
"""

from .files import ProseFile, read_prose
from .pages import plan_prose

__all__ = ["ProseFile", "plan_prose", "read_prose"]
