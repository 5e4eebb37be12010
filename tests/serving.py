"""A web server over a built site, for tests that need a browser.

It compresses text, as a host does.
"""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

TEXT = {".html", ".css", ".js", ".svg", ".json", ".xml"}


@lru_cache(maxsize=1024)
def _compressed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 6, mtime=0)


class _Quiet(SimpleHTTPRequestHandler):
    def __init__(self, root: str, *arguments: Any, **settings: Any) -> None:
        self.root = root
        super().__init__(*arguments, **settings)

    def translate_path(self, path: str) -> str:
        """The file at an address; what lies outside the site's root is missing."""
        inside = path.startswith(self.root)
        return super().translate_path("/" + path.removeprefix(self.root) if inside else "/\0")

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if self.path.partition("?")[0].endswith("/") else path
        if (
            path.suffix not in TEXT
            or not path.is_file()
            or "gzip" not in self.headers.get("Accept-Encoding", "")
        ):
            super().do_GET()
            return
        body = _compressed(path)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: Any) -> None:
        """Requests are no news in a test."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page, as its host would."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())


@contextmanager
def serve(site: Path, root: str = "/") -> Iterator[str]:
    """The site's address while the block runs: any free port on this machine, below `root`."""
    handler = partial(_Quiet, root, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{root}"
    finally:
        server.shutdown()
        server.server_close()
