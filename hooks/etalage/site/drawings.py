"""Drawings under names that change with their content, so that browsers may keep them for good.

In: what stands below assets/ on a site that is to be published. Out: by which name a page asks for
a drawing, and the files under these names. A drawing of docs/ stands at its plain path too, by
which open data name it, and so may others. A preview and a check know plain names only: there, an
edit of one drawing would ask for every page anew. Photographs have such names in any case
(`photographs`). Next: `build`, and the filter of `drawing` that writes addresses.
"""

from collections.abc import Mapping

from ..addresses import kept_path
from ..settings import Settings
from .copies import copied_files

Files = Mapping[str, str | bytes]
"""Path on the site -> content."""

BEFORE, ENDING = "assets/", ".svg"


def under_kept_names(settings: Settings, made: Files) -> tuple[Files, dict[str, str]]:
    """The same files with drawings under such names, and plain path -> name of each.

    made: what is planned beside the pages; what is copied from docs/ gets a name besides its own.
    """
    if not settings.is_published:
        return made, {}
    copied = {it: file.read_bytes() for it, file in copied_files(settings).items() if _is_drawn(it)}
    drawn: Files = {**{path: it for path, it in made.items() if _is_drawn(path)}, **copied}
    names = {path: _kept_path(path, content) for path, content in drawn.items()}
    others = {path: it for path, it in made.items() if path not in names}
    return {**others, **{names[path]: it for path, it in drawn.items()}}, names


def _is_drawn(path: str) -> bool:
    return path.startswith(BEFORE) and path.endswith(ENDING)


def _kept_path(path: str, content: str | bytes) -> str:
    return kept_path(path.removeprefix(BEFORE).removesuffix(ENDING), ENDING[1:], content)
