"""Paths on the site as a page at another place writes them.

In: two paths from the site's root. Out: the relative one, by which a site works under any address
and from a folder.
"""

from functools import cache


@cache
def relative_path(target: str, page: str) -> str:
    """`showcases/` seen from `en/about/` -> ../../showcases/; page: its path, or its file's."""
    folder = page if page.endswith("/") else page.rpartition("/")[0]
    here, there = _parts(folder), _parts(target)
    common = 0
    for one, other in zip(here, there, strict=False):
        if one != other:
            break
        common += 1
    steps = [".."] * (len(here) - common) + there[common:]
    path = "/".join(steps) or "."
    return f"{path}/" if target.endswith("/") else path


@cache
def _parts(path: str) -> list[str]:
    return [part for part in path.split("/") if part]
