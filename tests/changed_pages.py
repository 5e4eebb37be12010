"""axe on the pages that a branch changes: `python tests/changed_pages.py --base origin/main`.

Builds the site, takes the changed pages from `etalage changed`, and looks at each of them in every
language. Prints what axe objects to, with file and address, and then exits with 1. For a file with
words of many pages, such as data/interface.yml, it looks at one page of each kind.
"""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import unquote

from playwright.sync_api import Page

from axe import SCRIPT, objections
from projects import ROOT, build, run
from serving import serve
from sweeping import one_of_each_kind, visit_all

LOOKS = ((1280, "light"), (390, "dark"))
"""Width in pixels of CSS, and colour scheme. All rules are asked in both: what only a narrow page
breaks must not wait for the night."""

Pages = Mapping[str, str]
"""Path from the site's root, such as `en/showcases/lifelines/` -> the file that changed."""


def check_pages(project: Path, base: str) -> int:
    """Print every problem; how many there are. Raises ValueError in the words of what failed."""
    changes = read_changes(project, base)
    with TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        built = build(project, site)
        if built.returncode:
            raise ValueError(f"The site does not build.\n{built.stderr}")
        pages = pages_of(changes, site)
        problems = [*unbuilt(pages, site), *look_at(pages, site)]
    print("\n".join([*problems, f"Pages looked at: {len(pages)}. Problems: {len(problems)}."]))
    return len(problems)


def read_changes(project: Path, base: str) -> list[dict[str, Any]]:
    """What `changed` says; the dates that it refuses are for itself to tell."""
    done = run(project, "changed", "--format", "json", "--base", base)
    if not done.stdout:
        raise ValueError(done.stderr)
    changes: list[dict[str, Any]] = json.loads(done.stdout)
    return changes


def pages_of(changes: Sequence[Mapping[str, Any]], site: Path) -> Pages:
    """Each page once, under the first file that changes it."""
    pages: dict[str, str] = {}
    for change in (it for it in changes if it["state"] != "deleted"):
        for language, address in change["pages"].items():
            file = change["file"].replace(".*.md", f".{language}.md")
            own = [address.partition("#")[0].removeprefix("/")] if address else []
            for path in own or each_kind(site, language):
                pages.setdefault(path, file)
    return pages


def each_kind(site: Path, language: str) -> list[str]:
    """One page of each kind in a language; the default one has no folder."""
    folder = f"{language}/" if (site / language).is_dir() else ""
    paths = [f"{folder}{page.path}" for page in one_of_each_kind(site).values()]
    return [path for path in paths if is_built(path, site)]


def is_built(path: str, site: Path) -> bool:
    file = site / unquote(path)
    return (file / "index.html" if path == "" or path.endswith("/") else file).is_file()


def unbuilt(pages: Pages, site: Path) -> list[str]:
    """The server would show the page for what is missing, to which axe has no objection."""
    lacking = [path for path in pages if not is_built(path, site)]
    return [problem(pages[path], path, "the site has no such page") for path in lacking]


def look_at(pages: Pages, site: Path) -> list[str]:
    paths = [path for path in pages if is_built(path, site)]
    with serve(site) as address:
        found = visit_all(address, paths, look, SCRIPT, reduced_motion="reduce")
    return [problem(pages[path], path, words) for path in paths for words in found[path]]


def look(page: Page, url: str) -> list[str]:
    page.goto(url)
    found = []
    for width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        found += [f"{width} px, {scheme}: {words}" for words in objections(page)]
    return found


def problem(file: str, path: str, words: str) -> str:
    """One line, of the shape that .github/problems.json knows."""
    return " ".join(f"{file}:1: /{path}: {words}".split())


def main(arguments: Sequence[str], project: Path = ROOT) -> int:
    parser = ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--base", default="origin/main", help="what to compare with")
    try:
        return 1 if check_pages(project, parser.parse_args(arguments).base) else 0
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
