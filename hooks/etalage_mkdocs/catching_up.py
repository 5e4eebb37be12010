"""What no reader of a preview has asked for yet, done beside the server, so that no edit waits.

In: a built site that followed an edit. Out: its other pages drawn, then the index for search.
Next: `preview`.
"""

import logging
import time
from collections.abc import Callable
from threading import Event, Lock, Thread

from etalage.site.incremental import BuiltSite
from etalage.site.search_index import SearchError, make_search_index

log = logging.getLogger("mkdocs.plugins.etalage")

HEAD_START = 0.1
"""Seconds in which browsers ask for the pages they show, which are drawn first."""


class CatchingUp:
    """Follows a preview."""

    def __init__(self, tell: Callable[[Exception | None], None]) -> None:
        """tell: is told what is wrong with the pages of the latest edit; None when nothing is."""
        self.pause = Lock()
        """Held by whoever rebuilds the whole site; meanwhile there is nothing to do."""

        self._tell = tell
        self._built: BuiltSite
        self._is_behind = Event()
        Thread(target=self._keep_up, daemon=True).start()

    def follow(self, built: BuiltSite) -> None:
        """Edits that come before an earlier one is done are done together."""
        self._built = built
        self._is_behind.set()

    def _keep_up(self) -> None:
        while self._is_behind.wait():
            self._is_behind.clear()
            time.sleep(HEAD_START)
            with self.pause:
                self._draw_and_index(self._built)

    def _draw_and_index(self, built: BuiltSite) -> None:
        try:
            built.draw_behind(self._is_behind.is_set)
            if not self._is_behind.is_set():
                self._tell(None)
                make_search_index(built.folder)
        except SearchError as error:
            log.warning(f"The search index could not be made: {error}")
        except Exception as error:
            self._tell(error)
