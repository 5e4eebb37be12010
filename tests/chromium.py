"""The browsers of the tests, driven by Playwright: the system's Chromium, and an old one."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from projects import ROOT

OLD = str(ROOT / "tests/old_chromium/node_modules/chromium")
"""Of January 2023; `make test` lays it out. For Linux on x86-64 only."""

QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find_chromium() -> str:
    """Where it is; CHROME_PATH names another one than the system's."""
    path = (
        os.environ.get("CHROME_PATH") or shutil.which("chromium") or shutil.which("google-chrome")
    )
    if not path:
        raise RuntimeError(
            "no Chromium found: run `make test`, which installs it, or set CHROME_PATH"
        )
    return path


@contextmanager
def open_chromium(path: str = "") -> Iterator[Browser]:
    """path: of another one than the system's."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path or find_chromium(), args=list(QUIET)
        )
        try:
            yield browser
        finally:
            browser.close()
