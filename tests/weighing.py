"""What a new visitor fetches to see a page."""

import gzip

from playwright.sync_api import Browser, Response


def first_view(browser: Browser, url: str) -> tuple[int, int]:
    """Bytes (gzip -9) and number of all that a phone fetches before anything is touched.

    Pictures are left aside.
    """
    page = browser.new_page(viewport={"width": 390, "height": 844})
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))
    page.goto(url, wait_until="networkidle")
    counted = [response for response in responses if response.request.resource_type != "image"]
    weight = sum(len(gzip.compress(response.body(), 9, mtime=0)) for response in counted)
    page.close()
    return weight, len(counted)
