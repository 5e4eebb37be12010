"""A saved edit is noticed whether the system tells of it or not."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from etalage_mkdocs import noticing
from etalage_mkdocs.noticing import Noticing

PATIENCE = 30
NEVER = 3600.0


class Changes(FileSystemEventHandler):
    """What is noticed of files."""

    def __init__(self) -> None:
        self.noticed = Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if not event.is_directory:
            self.noticed.set()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "showcases").mkdir()
    (tmp_path / "showcases/tower.yml").write_text("title: Tower\n", "utf-8")
    return tmp_path


@pytest.fixture
def observer() -> Iterator[Noticing]:
    observer = Noticing()
    yield observer
    observer.stop()
    observer.join(PATIENCE)
    assert not observer.is_alive()


def follow(observer: Noticing, folder: Path) -> Changes:
    changes = Changes()
    observer.schedule(changes, str(folder), recursive=True)
    observer.start()
    return changes


@pytest.fixture
def _only_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(noticing, "INTERVAL", NEVER)
    monkeypatch.setattr(noticing, "SELDOM", NEVER)


@pytest.fixture
def _never_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise OSError("inotify watch limit reached")

    monkeypatch.setattr(noticing, "INTERVAL", 0.05)
    monkeypatch.setattr(Observer, "start", refuse)


@pytest.mark.parametrize("how", ["_only_told", "_never_told"])
def test_an_edit_a_new_file_and_a_removed_one_are_noticed(
    how: str, folder: Path, request: pytest.FixtureRequest
) -> None:
    request.getfixturevalue(how)
    observer: Noticing = request.getfixturevalue("observer")
    changes = follow(observer, folder)
    for change in (
        lambda: (folder / "showcases/tower.yml").write_text("title: The tower\n", "utf-8"),
        lambda: (folder / "showcases/mill.yml").write_text("title: Mill\n", "utf-8"),
        lambda: (folder / "showcases/tower.yml").rename(folder / "showcases/light.yml"),
        lambda: (folder / "showcases/light.yml").unlink(),
    ):
        changes.noticed.clear()
        change()
        assert changes.noticed.wait(PATIENCE)


def test_what_the_system_no_longer_tells_of_is_noticed_too(
    folder: Path, observer: Noticing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when a folder becomes a mount of another machine: it is looked at in any case."""
    changes = follow(observer, folder)
    (folder / "showcases/tower.yml").write_text("title: The tower\n", "utf-8")
    assert changes.noticed.wait(PATIENCE)
    monkeypatch.setattr(Noticing, "look_now", lambda _: None)
    for title in ("The old tower", "The older tower"):
        changes.noticed.clear()
        (folder / "showcases/tower.yml").write_text(f"title: {title}\n", "utf-8")
        assert changes.noticed.wait(PATIENCE)


def test_reading_files_is_not_told(
    folder: Path, observer: Noticing, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Event()
    monkeypatch.setattr(Noticing, "look_now", lambda _: told.set())
    follow(observer, folder)
    (folder / "showcases/tower.yml").read_text("utf-8")
    assert not told.wait(0.5)
    (folder / "showcases/tower.yml").write_text("title: The tower\n", "utf-8")
    assert told.wait(PATIENCE)
