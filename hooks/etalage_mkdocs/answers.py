"""What a preview answers to a request, by way of MkDocs' server.

In: a request as WSGI has it. Out: which file it asks for, and an answer. MkDocs' server keeps two
numbers: that of the edit it follows, and that of the last one it has followed. They are its own
matter, but nobody else knows when a browser has to load its page again. Next: `preview`.
"""

import posixpath
import re
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from mkdocs.livereload import LiveReloadServer

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse

HOST = re.compile(r"(?P<name>\[[0-9a-fA-F:.]+\]|[^:\s,]+)(?::\d{1,5})?")
"""Name or number of a machine, and a port."""

OWN_NAMES = {"localhost", "127.0.0.1", "[::1]"}

ANY_ADDRESS = {"0.0.0.0", "::", ""}  # noqa: S104 - compared with, not listened on
"""Who serves to other machines knows by which names they call this one."""

FOUND, FAILED = "200 OK", "500 Internal Server Error"


def refusal(environ: dict[str, Any], served: str) -> str:
    """Why a request is not answered; empty for one that is.

    A page elsewhere could read the preview by giving its own name this machine's address.
    """
    host = HOST.fullmatch(str(environ.get("HTTP_HOST", "")))
    is_own = host is not None and host["name"] in {*OWN_NAMES, served}
    if not is_own and served not in ANY_ADDRESS:
        return "421 Misdirected Request"
    return "400 Bad Request" if "\0" in environ["PATH_INFO"] else ""


def asked_file(server: LiveReloadServer, environ: dict[str, Any]) -> str:
    """Path below the site of what is asked for, as the server itself finds it; empty elsewhere."""
    path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
    if not path.startswith(server.mount_path):
        return ""
    below = path[len(server.mount_path) :] + ("index.html" if path.endswith("/") else "")
    return posixpath.normpath(f"/{below}").lstrip("/")


def wait_for_edit(server: LiveReloadServer) -> int:
    """The number of the last edit, once it has been followed."""
    with server._epoch_cond:
        server._epoch_cond.wait_for(lambda: server._visible_epoch == server._wanted_epoch)
        return server._visible_epoch


def reload_browsers(server: LiveReloadServer) -> None:
    """Let them ask again for what they show, as after an edit."""
    with server._epoch_cond:
        if server._visible_epoch == server._wanted_epoch:  # or an edit is about to do it
            server._wanted_epoch = server._visible_epoch = round(time.monotonic() * 1000)
            server._epoch_cond.notify_all()


def answer_text(status: str, start_response: "StartResponse") -> Iterable[bytes]:
    start_response(status, [("Content-Type", "text/plain; charset=utf-8")])
    return [status.encode()]


def answer_page(
    server: LiveReloadServer, epoch: int, html: str, status: str, start_response: "StartResponse"
) -> Iterable[bytes]:
    """It follows each later edit than that of this number, by MkDocs' own script."""
    body: bytes = server._inject_js_into_html(html.encode(), epoch)  # type: ignore[no-untyped-call]
    headers = [
        ("Content-Type", "text/html; charset=utf-8"),
        ("Content-Length", str(len(body))),
        ("Cache-Control", "no-store"),
    ]
    start_response(status, headers)
    return [body]
