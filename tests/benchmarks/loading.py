"""What a browser loads. In: a page. Out: kB of each file as they come over the line."""

from playwright.sync_api import Page


def watch(page: Page) -> list[float]:
    """It grows as files come, from here on."""
    loaded: list[float] = []
    client = page.context.new_cdp_session(page)
    client.send("Network.enable")
    client.on("Network.loadingFinished", lambda it: loaded.append(it["encodedDataLength"] / 1000))
    return loaded
