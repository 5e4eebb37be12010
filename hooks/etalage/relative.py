"""Paths on the site as a page at another place writes them, and where hosts let files be kept.

In: two paths from the site's root. Out: the relative one, by which a site works under any address
and from a folder.
"""

from itertools import takewhile

KEPT = "assets/kept"
"""Folder of all whose name changes with its content, so that browsers may keep it for good."""


def relative_path(target: str, page: str) -> str:
    """`showcases/` seen from `en/about/` -> ../../showcases/; page: its path, or its file's."""
    folder = page if page.endswith("/") else page.rpartition("/")[0]
    here, there = _parts(folder), _parts(target)
    pairs = zip(here, there, strict=False)
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    path = "/".join([*[".."] * (len(here) - common), *there[common:]]) or "."
    return f"{path}/" if target.endswith("/") else path


def _parts(path: str) -> list[str]:
    return [part for part in path.split("/") if part]
