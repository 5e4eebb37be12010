"""Changes of files, noticed at once where the system tells of them, and soon where it does not.

In: paths to watch, which MkDocs' server gives. Out: events, as of an observer that only looks. No
system tells of everything: not of what another machine changes, nor where too much is watched. So
all is looked at in any case, if less often where it has told of a change, and being told means no
more than to look now. Next: `preview`.
"""

from threading import Event
from typing import Any

from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingEmitter

INTERVAL = 0.15
"""Seconds between two looks at all that is watched, which take some 10 ms."""

SELDOM = 1.0
"""The same where the system has told of a change before."""

MEANWHILE = 0.01
"""Seconds from being told until the look: a file is written in several steps, a branch in many."""

CHANGES: list[type[FileSystemEvent]] = [
    *(FileCreatedEvent, FileModifiedEvent, FileMovedEvent, FileDeletedEvent)
]
"""What to be told of; that a file is read, as each build does with all of them, is no change."""


class Noticing(BaseObserver):
    """Looks every INTERVAL, and once it is told of a change."""

    def __init__(self) -> None:
        super().__init__(_Looking, timeout=INTERVAL)
        self._system: BaseObserver | None = None
        """Who tells; None where the system refuses to."""

    def on_thread_start(self) -> None:
        super().on_thread_start()
        try:
            self._system = Observer()
            for watch in [it.watch for it in self.emitters]:
                path, is_deep = watch.path, watch.is_recursive
                self._system.schedule(_Teller(self), path, recursive=is_deep, event_filter=CHANGES)
            self._system.start()
        except OSError:  # such as for more watches than a user may have
            self._end_telling()

    def on_thread_stop(self) -> None:
        self._end_telling()
        super().on_thread_stop()

    def look_now(self) -> None:
        for emitter in self.emitters.copy():
            if isinstance(emitter, _Looking):
                emitter.look_now()

    def _end_telling(self) -> None:
        if self._system:
            self._system.stop()
        self._system = None


class _Teller(FileSystemEventHandler):
    """Passes on that something changed, and not what: that is seen by looking."""

    def __init__(self, observer: Noticing) -> None:
        self._observer = observer

    def on_any_event(self, event: FileSystemEvent) -> None:
        self._observer.look_now()


class _Looking(PollingEmitter):
    """Of one path."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._is_told = Event()
        self._has_told = self._has_changed = False

    def look_now(self) -> None:
        self._is_told.set()

    def queue_event(self, event: FileSystemEvent) -> None:
        self._has_changed = True
        super().queue_event(event)

    def queue_events(self, timeout: float) -> None:
        """timeout: seconds between two looks where the system has told of nothing."""
        is_told = self._is_told.wait(SELDOM if self._has_told else timeout)
        self._is_told.clear()  # before the look: what changes during it is looked at again
        self._has_changed = False
        super().queue_events(MEANWHILE if is_told else 0)
        if self._has_changed:
            self._has_told = is_told

    def on_thread_stop(self) -> None:
        self.look_now()
        super().on_thread_stop()
