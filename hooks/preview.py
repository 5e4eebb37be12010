"""`mkdocs serve` for editors: an edit shows at once, and what is wrong shows as a page until it is mended.

By itself MkDocs builds the whole site after each edit, and leaves the browser waiting when that fails. Here the data is
read again first, and only the pages that differ are drawn; MkDocs builds all of it when other things changed. The server
lives on after any error. `events` tells what a whole build did; nothing here runs in `mkdocs build`.
"""

import logging
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer, _timestamp
from watchdog.observers.polling import PollingObserver

from etalage.build import Build
from etalage.failure import Failure, draw_failure
from etalage.loading import load
from etalage.problems import DataError
from etalage.redrawing import Canvas, times_of
from etalage.search_index import Indexer
from etalage.settings import read_settings

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse

log = logging.getLogger("mkdocs.plugins.etalage")

Prepare = Callable[[], Build]
"""Reads the data and plans all pages; raises DataError."""

INTERVAL = 0.15
"""Seconds between two looks at all that is watched. Looking takes some 10 ms; being told by the system fails on many mounts."""


class _Opened(BaseException):
    """Leaves the door without a word to its browsers: they would load the page anew while nobody serves it yet."""

    def __init__(self, build: Build) -> None:
        self.build = build


class Preview:
    """One run of `mkdocs serve`. canvas: the last whole build; None while there is none to draw on."""

    def __init__(self) -> None:
        self.canvas: Canvas | None = None
        self._failure: Failure | None = None
        self._config: MkDocsConfig
        self._config_file: Path
        self._prepare: Prepare
        self._server: LiveReloadServer | None = None
        self._build_all: Callable[[], None]
        self._indexer = Indexer()

    def begin(self, config: MkDocsConfig, prepare: Prepare) -> Build:
        """Start a whole build. When the preview itself starts with wrong data, wait until it is mended."""
        self._config, self._config_file, self._prepare = config, Path(config.config_file_path), prepare
        try:
            build = prepare()
        except DataError as error:
            if self._server:
                raise
            build = self._wait_until_right(error)
        self.canvas = Canvas(Path(config.site_dir), build, self._other_files(build))
        return build

    def break_off(self, error: Exception) -> None:
        """A whole build failed, perhaps after the site was emptied: nothing is left to draw on."""
        self._failure, self.canvas = Failure.of(error), None

    def take_over(self, server: LiveReloadServer, build_all: Callable[[], None]) -> None:
        """Follow edits and answer requests in place of MkDocs, which still does the whole builds."""
        self._server, self._build_all = server, build_all
        server.builder = self._follow_edit
        server.set_app(self._answer)
        server._wanted_epoch = server._visible_epoch = _timestamp()  # newer than what the door showed
        _look_more_often(server)
        self._indexer.follow(Path(self._config.site_dir))

    def end(self) -> None:
        """MkDocs removes the site next, so nothing may write to it any more."""
        self._indexer.pause.acquire()

    def _follow_edit(self) -> None:
        """Never raises: the server would keep every browser waiting."""
        self._failure = None
        try:
            build = self._prepare()
            if not (self.canvas and self.canvas.redraw(build, self._other_files(build))):
                with self._indexer.pause:
                    self._build_all()
            self._indexer.follow(Path(self._config.site_dir))
        except (Exception, SystemExit) as error:
            self._report(self._failure or Failure.of(error))

    def _report(self, failure: Failure) -> None:
        self._failure = failure
        log.error(f"The preview waits until this is mended:\n{failure}")

    def _other_files(self, build: Build) -> dict[Path, float]:
        """All that is watched but records: texts, templates, styles, code and configuration."""
        watched = {Path(path) for path in [self._config.docs_dir, self._config.config_file_path, *self._config.watch]}
        return times_of(path for path in watched if path.resolve() != build.settings.data)

    def _answer(self, environ: dict[str, Any], start_response: "StartResponse") -> Iterable[bytes]:
        assert self._server
        if self._failure and environ["PATH_INFO"].endswith(("/", ".html")):
            return _answer_failure(self._server, self._draw(self._failure), start_response)
        return self._server.serve_request(environ, start_response)

    def _draw(self, failure: Failure) -> str:
        try:
            settings = read_settings(self._config_file)
            words = load(settings).words  # as far as they can be read now
            return draw_failure(failure, words, settings.languages, Path(str(self._config.theme.custom_dir)))
        except Exception:  # mkdocs.yml, or the template of this page, may be what is wrong
            return f"<!doctype html><title>Etalage</title><pre>{escape(str(failure))}</pre>"

    def _wait_until_right(self, error: DataError) -> Build:
        """Show what is wrong on the preview's own address until the data is right."""
        self._report(Failure.of(error))
        host, port = self._config.dev_addr
        with tempfile.TemporaryDirectory() as empty:
            mount = str(urlsplit(str(self._config.site_url)).path)
            self._server = door = LiveReloadServer(self._knock, host, port, empty, mount, shutdown_delay=0.1)
            # Browsers keep asking for news, so that they find the preview itself once the door is gone.
            door.poll_response_timeout = 1
            door.set_app(self._answer)
            for path in [self._config.docs_dir, str(self._config_file), *self._config.watch]:
                door.watch(path)
            try:
                door.serve()  # type: ignore[no-untyped-call]
            except _Opened as opened:
                self._server = self._failure = None
                return opened.build
            finally:  # also for Ctrl-C, or its thread would keep the program alive
                door.shutdown()
        raise AssertionError

    def _knock(self) -> None:
        try:
            build = self._prepare()
        except Exception as error:
            self._report(Failure.of(error))
        else:
            raise _Opened(build)


def _look_more_often(server: LiveReloadServer) -> None:
    """MkDocs looks for changes twice a second, and what it watches by now it would go on watching so."""
    watched = list(server._watched_paths)  # with --watch-theme more than the texts and mkdocs.yml
    for path in watched:
        server.unwatch(path)
    server.observer = PollingObserver(timeout=INTERVAL)
    for path in watched:
        server.watch(path)


def _answer_failure(server: LiveReloadServer, html: str, start_response: "StartResponse") -> Iterable[bytes]:
    """The page follows the next edit by MkDocs' own script, as every page of a preview does."""
    body: bytes = server._inject_js_into_html(html.encode(), server._visible_epoch)  # type: ignore[no-untyped-call]
    start_response("500 Internal Server Error", [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")])
    return [body]
