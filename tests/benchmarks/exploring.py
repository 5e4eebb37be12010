"""How soon the explorer is there, and how soon it answers: `make bench`. Judges nothing.

Its own pages are written of catalogues of catalogues.py, and read by a Chromium whose processor is
made four times slower, as a telephone's is. Times are by the browser's clock, each the median of
several visits.
"""

import sys
import tempfile
from collections.abc import Collection, Mapping
from pathlib import Path
from statistics import median

from catalogues import RECIPES, make_catalogue
from loading import watch
from playwright.sync_api import Browser, Page
from tables import save, write_table

from chromium import open_chromium
from etalage.settings import read_settings
from etalage.site.build import plan_site
from etalage.site.drawing import draw_pages
from serving import serve

NAMES = ("mix3000", "work3000")
SLOWER = 4
VISITS = 7

COMING = 1000
"""Milliseconds between the first sign of a reader and an answer."""

READY = "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"
"""Milliseconds until the scripts of the page have run, and its form is there."""

ANSWER = """async (box) => {
  const results = document.querySelector(".explorer__results");
  const seen = async (part) => {
    await new Promise((done) => new MutationObserver((changes) =>
      changes.some(({ target }) => target.matches(part)) && done()
    ).observe(results, { childList: true, subtree: true }));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - started;
  };
  const started = performance.now();
  const answers = Promise.all([seen(".explorer__found"), seen(".cards")]);
  box.click();
  return answers;
}"""
"""Milliseconds from a choice until its count is on the screen, and until its cards are."""

COLUMNS = {
    "first view, kB": "first",
    "elements": "elements",
    "ready, ms": "ready",
    "first filter: count, ms": "first_count",
    "cards, ms": "first_cards",
    "next filter: count, ms": "next_count",
    "cards then, ms": "next_cards",
    "kB in all": "whole",
    "elements then": "elements_then",
}


def main(names: Collection[str]) -> None:
    """names: of the catalogues; those of NAMES where none is given."""
    found = {}
    for recipe in (it for it in RECIPES if it.name in (names or NAMES)):
        with tempfile.TemporaryDirectory() as folder:
            project = make_catalogue(Path(folder) / recipe.name, recipe)
            found[recipe.name] = measure(project, Path(folder) / "site")
        save("exploring", found, table(found))
    print(table(found))


def measure(project: Path, folder: Path) -> dict[str, float]:
    write_explorer(project, folder)
    with serve(folder) as address, open_chromium() as browser:
        visits = [visit(browser, f"{address}en/explore/") for _ in range(VISITS)]
    return {key: median(it[key] for it in visits) for key in visits[0]}


def write_explorer(project: Path, folder: Path) -> None:
    """Its pages in one language, and all that these load."""
    site = plan_site(read_settings(project / "mkdocs.yml"))
    pages = [it for it in site.all_pages if it.path.startswith("en/explore/")]
    for name, content in (draw_pages(site.drawer(), pages, site.frames) | site.files).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def visit(browser: Browser, address: str) -> dict[str, float]:
    """kB as they come over the line, elements, and milliseconds."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    client = page.context.new_cdp_session(page)
    client.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    loaded = watch(page)
    page.goto(address)
    first = {"first": sum(loaded), "elements": count(page), "ready": page.evaluate(READY)}
    page.mouse.move(1, 1)  # as a reader comes to the form
    page.wait_for_timeout(COMING)
    kind, status = (page.locator(f"[data-facet={it}] input").first for it in ("kind", "status"))
    asked = dict(zip(("first_count", "first_cards"), kind.evaluate(ANSWER), strict=True))
    asked |= zip(("next_count", "next_cards"), status.evaluate(ANSWER), strict=True)
    then = {"whole": sum(loaded), "elements_then": count(page)}
    page.close()
    return first | asked | then


def count(page: Page) -> float:
    return float(page.evaluate("document.querySelectorAll('*').length"))


def table(found: Mapping[str, Mapping[str, float]]) -> str:
    rows = [[name, *(f"{it[key]:,.0f}" for key in COLUMNS.values())] for name, it in found.items()]
    return write_table(["catalogue", *COLUMNS], rows)


if __name__ == "__main__":
    main(sys.argv[1:])
