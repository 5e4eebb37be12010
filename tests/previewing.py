"""`mkdocs serve`, as an editor starts it, for tests and measurements."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from projects import environment


@dataclass(frozen=True)
class RunningPreview:
    """host: the server's own address. terminal: what it printed so far."""

    host: str
    log: Path
    process: subprocess.Popen[bytes]

    @property
    def terminal(self) -> str:
        return self.log.read_text("utf-8")


@contextmanager
def preview(project: Path) -> Iterator[RunningPreview]:
    """A preview of the project while the block runs, on any free port of this machine."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    command = [str(Path(sys.executable).parent / "mkdocs"), "serve", "--dev-addr", host]
    log = project / "preview.log"
    with log.open("w", encoding="utf-8") as output:
        server = subprocess.Popen(command, cwd=project, env=environment(), stdout=output, stderr=output)
        try:
            yield RunningPreview(f"http://{host}", log, server)
        finally:
            server.terminate()
            server.wait(10)
