"""`mkdocs serve`, as an editor starts it, for tests and measurements."""

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError, URLError

from projects import environment

PATIENCE = 60
"""Seconds; how fast an edit arrives is measured by `make bench`, not by tests."""


@dataclass(frozen=True)
class RunningPreview:
    """host: the server's own address. terminal: what it printed so far."""

    host: str
    log: Path
    process: subprocess.Popen[bytes]

    @property
    def terminal(self) -> str:
        return self.log.read_text("utf-8")

    def ask(self, path: str) -> tuple[int, str]:
        """Status and text of a page; 0 while nobody answers."""
        try:
            with urllib.request.urlopen(self.host + path, timeout=PATIENCE) as answer:  # noqa: S310 - our own server
                return answer.status, answer.read().decode()
        except HTTPError as error:
            return error.code, error.read().decode()
        except (URLError, OSError):
            return 0, ""

    def wait(self, path: str, is_right: Callable[[int, str], bool]) -> str:
        """The text of a page once it is as it should be."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            status, text = self.ask(path)
            if is_right(status, text):
                return text
            time.sleep(0.01)
        raise AssertionError(self.terminal)


@contextmanager
def preview(project: Path) -> Iterator[RunningPreview]:
    """A preview of the project while the block runs, on any free port of this machine."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    command = [str(Path(sys.executable).parent / "mkdocs"), "serve", "--dev-addr", host]
    log = project / "preview.log"
    with log.open("w", encoding="utf-8") as output:
        server = subprocess.Popen(
            command, cwd=project, env=environment(), stdout=output, stderr=output
        )
        try:
            yield RunningPreview(f"http://{host}", log, server)
        finally:
            server.terminate()
            server.wait(10)
