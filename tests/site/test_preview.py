"""`mkdocs serve` without a browser: what it waits for, and how it ends.

tests/browser/test_preview.py is its reader.
"""

import signal
from collections.abc import Callable
from pathlib import Path

from previewing import PATIENCE, preview

PAGE = "/gids/showcases/vuurtoren/"


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
        running.wait(PAGE, has_status(500))
        running.process.send_signal(signal.SIGINT)
        running.process.wait(PATIENCE)


def test_a_picture_that_lacked_is_seen_when_it_comes(region: Path) -> None:
    break_record(region)
    with preview(region) as running:
        assert "there is no “foto.svg”" in running.wait(PAGE, has_status(500))
        (region / "docs/assets/images/foto.svg").write_text(
            "<svg xmlns='http://www.w3.org/2000/svg'/>"
        )
        assert "foto.svg" in running.wait(PAGE, has_status(200))


def test_what_is_wrong_in_texts_and_configuration_is_told_and_mended_too(region: Path) -> None:
    with preview(region) as running:
        running.wait(PAGE, has_status(200))
        for path, slip, message in (
            ("mkdocs.yml", "\nnav: [\n", "mkdocs.yml"),
            ("docs/about.nl.md", "\n{{ site.uitgever }}\n", "docs/about.nl.md"),
        ):
            right = (region / path).read_text("utf-8")
            (region / path).write_text(right + slip, "utf-8")
            text = running.wait(PAGE, has_status(500))
            assert message in text
            assert "livereload" in text
            (region / path).write_text(right, "utf-8")
            running.wait(PAGE, has_status(200))
