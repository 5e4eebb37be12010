"""`mkdocs serve` for editors: an edit shows at once, and what is wrong shows as a page.

By itself MkDocs builds the whole site after each edit, and leaves the browser waiting when that
fails. Here an edit shows as soon as all that it changes is planned: a page is drawn when a browser
asks for it, and the others after that. MkDocs builds all of it when code, configuration or pictures
changed. The server lives on after any error.
`events` tells what a whole build did; nothing here runs in `mkdocs build`.
"""

import errno
import logging
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
from etalage.site.incremental import BuiltSite, Moment, Times, look, times_of
from etalage.site.planning import Plan

from .answers import (
    FAILED,
    FOUND,
    answer_page,
    answer_text,
    asked_file,
    refusal,
    reload_browsers,
    wait_for_edit,
)
from .catching_up import CatchingUp
from .noticing import Noticing

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse

log = logging.getLogger("mkdocs.plugins.etalage")

SETTLED = 0.02
"""Seconds without a further change after which an edit counts as saved."""


Planned = tuple[Site, Moment]


class Preview:
    """One run of `mkdocs serve`."""

    def __init__(self) -> None:
        self._config: MkDocsConfig
        self._server: LiveReloadServer | None = None
        self._build_all: Callable[[], None]
        self._catching_up = CatchingUp(self._end_edit)
        self._failure: Failure | None = None
        """Why nothing could be planned of the latest edit."""

        self._failure_of_pages: Failure | None = None
        """Why not all pages could be drawn that were planned."""

        self._built: BuiltSite | None = None
        """What is served; None while there is nothing that is right."""

        self._planned: Planned | None = None
        """For which a whole build was asked."""

        self._begun: Times
        """When all that is watched was last changed, before the preview began."""

    def begin(self, config: MkDocsConfig) -> tuple[Site | None, dict[str, str]]:
        """Plan and draw a whole build; nothing when the preview itself starts with wrong data."""
        self._config = config
        if not self._server:
            _require_free_port(str(config.dev_addr.host), int(config.dev_addr.port))
            self._begun = self._times()
        try:
            site, moment = self._planned or self._plan(None)
            html = site.draw()
        except (DataError, ValueError) as error:
            if self._server:
                raise
            self._report(Failure.of(error))
            return None, {}
        self._built = BuiltSite(Path(config.site_dir), site, moment)
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
        self._catch_up()
        if self._times() != self._begun:  # by an edit while nobody watched
            server._want_rebuild = True

    def end(self) -> None:
        """MkDocs removes the site next, so nothing may write to it any more."""
        self._leave()
        self._catching_up.pause.acquire()

    def _settings(self) -> Settings:
        return replace(read_settings(Path(self._config.config_file_path)), is_preview=True)

    def _times(self) -> Times:
        """Of all that the server watches."""
        config = self._config
        return times_of(map(Path, (config.docs_dir, config.config_file_path, *config.watch)))

    def _plan(self, before: Plan | None) -> Planned:
        settings = self._settings()
        moment = look(settings)
        return plan_site(settings, before), moment

    def _follow_edit(self) -> None:
        """Never raises: the server would keep every browser waiting."""
        self._failure = None
        try:
            planned = self._plan(self._built.site.plan if self._built else None)
            if not (self._built and self._built.follow(*planned)):
                self._leave()
                with self._catching_up.pause:
                    self._planned = planned
                    self._build_all()
                    throw_away()
            self._failure_of_pages = None
            self._catch_up()
        except (Exception, SystemExit) as error:
            self._report(self._failure or Failure.of(error))
        finally:
            self._planned = None

    def _catch_up(self) -> None:
        if self._built:
            self._catching_up.follow(self._built)

    def _leave(self) -> None:
        if self._built:
            self._built.leave()

    def _report(self, failure: Failure) -> None:
        self._failure = failure
        _log(failure)

    def _end_edit(self, error: Exception | None) -> None:
        """Of an edit that was planned, all pages are drawn, or what is wrong with them is known."""
        failure = Failure.of(error) if error else None
        if failure == self._failure_of_pages:
            return
        self._failure_of_pages = failure
        if failure:
            _log(failure)
        if self._server:
            reload_browsers(self._server)

    def _answer(self, environ: dict[str, Any], start_response: "StartResponse") -> Iterable[bytes]:
        assert self._server
        if refused := refusal(environ, str(self._config.dev_addr.host)):
            return answer_text(refused, start_response)
        epoch = wait_for_edit(self._server)
        html, status = self._html_at(asked_file(self._server, environ))
        if html is None:
            return self._server.serve_request(environ, start_response)
        return answer_page(self._server, epoch, html, status, start_response)

    def _html_at(self, file: str) -> tuple[str | None, str]:
        """Of a page, and with which status; None for what stands beside pages."""
        html, failure = None, self._failure or self._failure_of_pages
        try:
            if self._built and not failure:
                html = self._built.page(file) or self._built.page(f"{file}/index.html")
        except (DataError, OSError) as error:  # such as of a disk that is full
            failure = Failure.of(error)
        if not file.endswith(".html"):
            return None, ""
        return (self._draw(failure), FAILED) if failure else (html, FOUND)

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


def _notice_sooner(server: LiveReloadServer) -> None:
    """MkDocs looks for changes twice a second, also at what it watches by now."""
    server.build_delay = SETTLED
    watched = list(server._watched_paths)  # with --watch-theme more than the texts and mkdocs.yml
    for path in watched:
        server.unwatch(path)
    server.observer = Noticing()  # type: ignore[assignment]
    for path in watched:
        server.watch(path)


def _log(failure: Failure) -> None:
    log.error(f"The preview waits until this is mended:\n{failure}")
