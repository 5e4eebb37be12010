"""What a reader loads from going to the field of search until results are there.

In: the folder of a built site, and what is looked for. Out: kB as they come over the line. Next:
`growing`.
"""

from collections.abc import Iterable
from pathlib import Path
from statistics import median

from loading import watch
from playwright.sync_api import Browser

from chromium import open_chromium
from serving import serve

QUERIES = ("hydrogen", "chemistry", "health", "water", "circular")
"""One word each, of which the real data says much."""


def weigh_search(site: Path, queries: Iterable[str] = QUERIES) -> float:
    """The median."""
    with serve(site) as address, open_chromium() as browser:
        return median(_weigh(browser, f"{address}en/search/", it) for it in queries)


def _weigh(browser: Browser, address: str, query: str) -> float:
    page = browser.new_context().new_page()  # nothing is kept from another one
    page.goto(address, wait_until="networkidle")
    loaded = watch(page)
    page.locator(".search__field").fill(query)
    page.locator(".search__item").first.wait_for()
    page.context.close()
    return sum(loaded)
