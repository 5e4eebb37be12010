"""Pictures of pages to look at: `python tests/pictures.py showcases/lifelines en/ …` (default: one page of each kind).

Writes screenshots/<page>-<width>-<scheme>.png for a phone and a desk, light and dark. Needs a built site.
"""

import sys
from pathlib import Path

from chromium import open_chromium
from serving import serve

ROOT = Path(__file__).resolve().parent.parent
PAGES = [
    "",
    "en/",
    "showcases/",
    "showcases/sensor-city/",
    "specialisations/",
    "specialisations/cleantech/",
    "places/",
    "places/groningen/",
    "sources/",
    "about/",
    "404.html",
]
WIDTHS = (390, 1280)


def main(pages: list[str]) -> None:
    target = ROOT / "screenshots"
    target.mkdir(exist_ok=True)
    with serve(ROOT / "site") as address, open_chromium() as browser:
        for scheme in ("light", "dark"):
            for width in WIDTHS:
                page = browser.new_page(viewport={"width": width, "height": 844 if width < 800 else 800}, color_scheme=scheme)
                for path in pages:
                    page.goto(address + path)
                    name = path.strip("/").replace("/", "-") or "home"
                    page.screenshot(path=target / f"{name}-{width}-{scheme}.png", full_page=True)
                page.close()


if __name__ == "__main__":
    main(sys.argv[1:] or PAGES)
