"""Pages of prose from docs/: read, filled in, converted, cleaned and linked.

    docs/*.md ─ files ─> ProseFile ─ pages ─> Page
                                 (values, links, languages)

In: `docs/about.de.md` beside `docs/about.fr.md`. Out: `Page`s, and every problem with its line.
Next: `site.build`, which draws them as it draws all others.
"""

from .files import ProseFile, read_prose
from .languages import passages_of_prose
from .pages import plan_prose

__all__ = ["ProseFile", "passages_of_prose", "plan_prose", "read_prose"]
