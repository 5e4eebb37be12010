"""`mkdocs serve` without a browser: what it waits for, and how it ends. tests/browser/test_preview.py is its reader."""

import signal
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from urllib.error import HTTPError, URLError

from previewing import RunningPreview, preview

PAGE = "/gids/showcases/vuurtoren/"
PATIENCE = 60
"""Seconds; how fast an edit arrives is measured by `make bench`, not here."""


def get(running: RunningPreview) -> tuple[int, str]:
    """Status and text of the page; 0 while nobody answers."""
    try:
        with urllib.request.urlopen(running.host + PAGE, timeout=PATIENCE) as answer:  # noqa: S310 - our own server
            return answer.status, answer.read().decode()
    except HTTPError as error:
        return error.code, error.read().decode()
    except (URLError, OSError):
        return 0, ""


def wait(running: RunningPreview, is_right: Callable[[int, str], bool]) -> str:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        status, text = get(running)
        if is_right(status, text):
            return text
        time.sleep(0.1)
    raise AssertionError(running.terminal)


def has_status(wanted: int) -> Callable[[int, str], bool]:
    return lambda status, text: status == wanted


def break_record(region: Path) -> None:
    """Let it name a picture that is not there."""
    record = region / "data/showcases/vuurtoren.yml"
    text = record.read_text("utf-8")
    assert "vuurtoren.svg" in text
    record.write_text(text.replace("vuurtoren.svg", "foto.svg"), "utf-8")


def test_it_ends_on_ctrl_c_also_while_it_waits_for_right_data(region: Path) -> None:
    break_record(region)
    with preview(region) as running:
        wait(running, has_status(500))
        running.process.send_signal(signal.SIGINT)
        running.process.wait(PATIENCE)


def test_a_picture_that_lacked_is_seen_when_it_comes(region: Path) -> None:
    break_record(region)
    with preview(region) as running:
        assert "there is no “foto.svg”" in wait(running, has_status(500))
        (region / "docs/assets/images/foto.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
        assert "foto.svg" in wait(running, has_status(200))


def test_what_is_wrong_in_texts_and_configuration_is_told_and_mended_too(region: Path) -> None:
    with preview(region) as running:
        wait(running, has_status(200))
        for path, slip, message in (
            ("mkdocs.yml", "\nnav: [\n", "mkdocs.yml"),
            ("docs/about.nl.md", "\n{{ site.uitgever }}\n", "docs/about.nl.md"),
        ):
            right = (region / path).read_text("utf-8")
            (region / path).write_text(right + slip, "utf-8")
            text = wait(running, has_status(500))
            assert message in text
            assert "livereload" in text
            (region / path).write_text(right, "utf-8")
            wait(running, has_status(200))
