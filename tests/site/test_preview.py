"""`mkdocs serve` without a browser: what it waits for, and how it ends.

tests/browser/test_preview.py is its reader.
"""

import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from previewing import PATIENCE, preview
from projects import environment

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
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>"
        )
        assert "foto.svg" in running.wait(PAGE, has_status(200))


def test_a_new_page_is_there_at_once_also_by_an_address_without_its_last_slash(
    region: Path,
) -> None:
    """It is drawn only when it is asked for, which such an address asks for as well."""
    record = region / "data/showcases/vuurtoren.yml"
    text = record.read_text("utf-8").replace("redirect_from: [showcases/toren]\n", "")
    with preview(region) as running:
        running.wait(PAGE, has_status(200))
        record.with_stem("baken").write_text(text, "utf-8")
        running.wait("/gids/showcases/baken", has_status(200))
        assert running.ask("/gids/showcases/nergens/")[0] == 404


EDIT = """\
from pathlib import Path

file = Path("data/showcases/vuurtoren.yml")


def on_post_build(config):
    text = file.read_text("utf-8")
    if "SAVED" not in text:
        file.write_text(text.replace("en: The ", "en: SAVED The ", 1), "utf-8")
"""


def test_what_is_saved_while_it_starts_is_seen(region: Path) -> None:
    """Nobody watches yet, and so it was not there before the next edit of anything."""
    (region / "edit.py").write_text(EDIT)
    config = region / "mkdocs.yml"
    text = config.read_text("utf-8")
    assert "hooks: [" in text
    config.write_text(text.replace("hooks: [", "hooks: [edit.py, "), "utf-8")
    with preview(region) as running:
        running.wait("/gids/en/showcases/vuurtoren/", lambda _, text: "SAVED" in text)


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


def test_a_port_in_use_is_said_before_anything_is_built(region: Path) -> None:
    (region / "data/site.yml").write_text("name: wrong\n", "utf-8")  # nobody gets to reading it
    with socket.create_server(("127.0.0.1", 0)) as other:
        host = f"127.0.0.1:{other.getsockname()[1]}"
        command = [str(Path(sys.executable).parent / "mkdocs"), "serve", "--dev-addr", host]
        done = subprocess.run(
            command, cwd=region, env=environment(), capture_output=True, text=True, check=False
        )
    assert done.returncode == 1
    assert f"Port {host.partition(':')[2]} of 127.0.0.1 is not free (in use" in done.stderr
    assert "make serve PORT=" in done.stderr
    assert "site.yml" not in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("192.0.2.1:8000", "192.0.2.1 is no address of this machine; write 127.0.0.1"),
        ("127.0.0.1:99999", "Port 99999 of 127.0.0.1 is not free (ports go from 0 to 65535)"),
        ("127.0.0.1:-1", "make serve PORT=8001"),
    ],
)
def test_an_address_that_cannot_be_is_said_in_words(address: str, told: str, region: Path) -> None:
    command = [str(Path(sys.executable).parent / "mkdocs"), "serve", "--dev-addr", address]
    done = subprocess.run(
        command, cwd=region, env=environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert told in done.stderr
    assert "Traceback" not in done.stderr
