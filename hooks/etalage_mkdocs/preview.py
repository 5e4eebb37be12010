"""`mkdocs serve` for editors: an edit shows at once, and what is wrong shows as a page.

By itself MkDocs builds the whole site after each edit, and leaves the browser waiting when that
fails. Here everything is planned again first, and only the pages that differ are drawn; MkDocs
builds all of it when code, configuration or pictures changed. The server lives on after any error.
`events` tells what a whole build did; nothing here runs in `mkdocs build`.
"""

import errno
import logging
import re
import socket
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer

from etalage.loading import load
from etalage.problems import DataError
from etalage.settings import Settings, read_settings
from etalage.site.build import Site, plan_site, throw_away
from etalage.site.error_page import Failure, draw_error_page
from etalage.site.incremental import BuiltSite
from etalage.site.search_index import Indexer

from .noticing import Noticing

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse

log = logging.getLogger("mkdocs.plugins.etalage")

SETTLED = 0.03
"""Seconds without a further change after which an edit counts as saved."""

HOST = re.compile(r"(?P<name>\[[0-9a-fA-F:.]+\]|[^:\s,]+)(?::\d{1,5})?")
"""Name or number of a machine, and a port."""

OWN_NAMES = {"localhost", "127.0.0.1", "[::1]"}

ANY_ADDRESS = {"0.0.0.0", "::", ""}  # noqa: S104 - compared with, not listened on
"""Who serves to other machines knows by which names they call this one."""


class Preview:
    """One run of `mkdocs serve`."""

    def __init__(self) -> None:
        self._config: MkDocsConfig
        self._server: LiveReloadServer | None = None
        self._build_all: Callable[[], None]
        self._indexer = Indexer()
        self._failure: Failure | None = None

        self._built: BuiltSite | None = None
        """What is served; None while there is nothing that is right."""

        self._planned: Site | None = None
        """The plan for which a whole build was asked."""

    def begin(self, config: MkDocsConfig) -> tuple[Site | None, dict[str, str]]:
        """Plan and draw a whole build; nothing when the preview itself starts with wrong data."""
        self._config = config
        if not self._server:
            _require_free_port(str(config.dev_addr.host), int(config.dev_addr.port))
        try:
            site = self._planned or plan_site(self._settings())
            html = site.draw()
        except (DataError, ValueError) as error:
            if self._server:
                raise
            self._report(Failure.of(error))
            return None, {}
        self._built = BuiltSite(Path(config.site_dir), site)
        return site, html

    def break_off(self, error: Exception) -> None:
        """A whole build failed, perhaps after the site was emptied: nothing is left to serve."""
        self._failure, self._built = Failure.of(error), None

    def take_over(self, server: LiveReloadServer, build_all: Callable[[], None]) -> None:
        """Follow edits and answer requests in place of MkDocs, which still does whole builds."""
        self._server, self._build_all = server, build_all
        server.builder = self._follow_edit
        server.set_app(self._answer)
        _notice_sooner(server)
        self._index()

    def end(self) -> None:
        """MkDocs removes the site next, so nothing may write to it any more."""
        self._indexer.pause.acquire()

    def _settings(self) -> Settings:
        return replace(read_settings(Path(self._config.config_file_path)), is_preview=True)

    def _follow_edit(self) -> None:
        """Never raises: the server would keep every browser waiting."""
        self._failure = None
        try:
            before = self._built.site.plan if self._built else None
            site = plan_site(self._settings(), before)
            if not (self._built and self._built.follow(site)):
                with self._indexer.pause:
                    self._planned = site
                    self._build_all()
                    throw_away()
            self._index()
        except (Exception, SystemExit) as error:
            self._report(self._failure or Failure.of(error))
        finally:
            self._planned = None

    def _index(self) -> None:
        if self._built:
            self._indexer.follow(self._built.folder)

    def _report(self, failure: Failure) -> None:
        self._failure = failure
        log.error(f"The preview waits until this is mended:\n{failure}")

    def _answer(self, environ: dict[str, Any], start_response: "StartResponse") -> Iterable[bytes]:
        assert self._server
        if refused := _refusal(environ, str(self._config.dev_addr.host)):
            start_response(refused, [("Content-Type", "text/plain; charset=utf-8")])
            return [refused.encode()]
        if self._failure and environ["PATH_INFO"].endswith(("/", ".html")):
            return _answer_failure(self._server, self._draw(self._failure), start_response)
        return self._server.serve_request(environ, start_response)

    def _draw(self, failure: Failure) -> str:
        try:
            settings = self._settings()
            words = load(settings).words  # as far as they can be read now
            return draw_error_page(failure, words, settings.languages, settings.templates)
        except Exception:  # mkdocs.yml, or the template of this page, may be what is wrong
            return f"<!doctype html><title>Etalage</title><pre>{escape(str(failure))}</pre>"


WHY_NOT = {
    errno.EADDRINUSE: "in use, perhaps by another preview",
    errno.EACCES: "below 1024, so for the machine's own services",
}


def _require_free_port(host: str, port: int) -> None:
    """Raises PluginError; the server itself asks only after it has built the whole site."""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        socket.create_server((host, port), family=family).close()
    except (OSError, OverflowError) as error:
        told = getattr(error, "errno", 0)
        if told == errno.EADDRNOTAVAIL:
            advice = "write 127.0.0.1, or 0.0.0.0 for all that it has"
            raise PluginError(f"{host} is no address of this machine; {advice}") from None
        reason = WHY_NOT.get(told) or getattr(error, "strerror", "ports go from 0 to 65535")
        other = port + 1 if 1024 <= port < 65535 else 8001
        raise PluginError(
            f"Port {port} of {host} is not free ({reason}). Choose another:\n"
            f"  make serve PORT={other}\n"
            f"  mkdocs serve --dev-addr {host}:{other}"
        ) from None


def _refusal(environ: dict[str, Any], served: str) -> str:
    """Why a request is not answered; empty for one that is.

    A page elsewhere could read the preview by giving its own name this machine's address.
    """
    host = HOST.fullmatch(str(environ.get("HTTP_HOST", "")))
    is_own = host is not None and host["name"] in {*OWN_NAMES, served}
    if not is_own and served not in ANY_ADDRESS:
        return "421 Misdirected Request"
    return "400 Bad Request" if "\0" in environ["PATH_INFO"] else ""


def _notice_sooner(server: LiveReloadServer) -> None:
    """MkDocs looks for changes twice a second, also at what it watches by now."""
    server.build_delay = SETTLED
    watched = list(server._watched_paths)  # with --watch-theme more than the texts and mkdocs.yml
    for path in watched:
        server.unwatch(path)
    server.observer = Noticing()  # type: ignore[assignment]
    for path in watched:
        server.watch(path)


def _answer_failure(
    server: LiveReloadServer, html: str, start_response: "StartResponse"
) -> Iterable[bytes]:
    """The page follows the next edit by MkDocs' own script, as every page of a preview does."""
    body: bytes = server._inject_js_into_html(html.encode(), server._visible_epoch)  # type: ignore[no-untyped-call]
    headers = [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")]
    start_response("500 Internal Server Error", headers)
    return [body]
