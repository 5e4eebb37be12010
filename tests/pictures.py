"""Pictures of pages to look at: `python tests/pictures.py showcases/lifelines en/ …`.

The default is one page of each kind. Writes screenshots/<page>-<width>-<scheme>.png for a phone, a
tablet and a desk, light and dark, and <page>-print.png as on paper of A4 width. Needs a built site.
"""

import sys
from itertools import product
from pathlib import Path

from playwright.sync_api import Page

from chromium import open_chromium
from projects import ROOT
from serving import serve
from sweeping import one_of_each_kind

WIDTHS = (390, 768, 1280)
PAPER = 794
"""Pixels of CSS across an A4 page."""

SHOW_ALL = """async () => {
  const images = [...document.images];
  for (const image of images) image.loading = "eager";
  await Promise.all(images.map(image => image.decode().catch(() => {})));
}"""


def main(paths: list[str]) -> None:
    target = ROOT / "screenshots"
    target.mkdir(exist_ok=True)
    with serve(ROOT / "site") as address, open_chromium() as browser:
        page = browser.new_page()
        for path in paths:
            page.goto(address + path)
            take(page, target / (path.strip("/").replace("/", "-") or "home"))


def take(page: Page, start: Path) -> None:
    for width, scheme in product(WIDTHS, ("light", "dark")):
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(media="screen", color_scheme=scheme)  # type: ignore[arg-type]
        page.evaluate(SHOW_ALL)  # those further down would otherwise be missing
        page.screenshot(path=f"{start}-{width}-{scheme}.png", full_page=True)
    page.set_viewport_size({"width": PAPER, "height": 1123})
    page.emulate_media(media="print", color_scheme="light")
    page.screenshot(path=f"{start}-print.png", full_page=True)


if __name__ == "__main__":
    main(sys.argv[1:] or [page.path for page in one_of_each_kind(ROOT / "site").values()])
