"""A file that did not change is not read again, and nothing from elsewhere is taken for it."""

import pickle
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from etalage import sealing
from etalage.kept import Kept
from etalage.loading import Loaded, load, readings
from etalage.loading.records import _FileReader
from etalage.settings import read_settings

Read = Callable[[], Loaded]


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A user without a key."""
    home = tmp_path / "user"
    monkeypatch.setattr(sealing, "user_cache_path", lambda *_, **__: home)
    sealing._key.cache_clear()
    yield home
    sealing._key.cache_clear()


@pytest.fixture
def read(region: Path, user: Path) -> Iterator[Read]:
    """Reads the invented region as a program does that was started just now."""

    def begin() -> Loaded:
        readings.readings_in.cache_clear()
        return load(read_settings(region / "mkdocs.yml"))

    yield begin
    readings.readings_in.cache_clear()


@pytest.fixture
def validated(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Files that were read anew."""
    seen: list[str] = []
    anew = _FileReader._read_anew

    def note(self: object, raw: bytes, name: str, *others: object) -> object:
        seen.append(name)
        return anew(self, raw, name, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(_FileReader, "_read_anew", note)
    return seen


def test_what_was_kept_is_what_was_read(read: Read, validated: list[str]) -> None:
    first = read()
    assert validated
    validated.clear()
    second = read()
    assert not validated
    assert second == first
    for kind, records in first.records.items():
        assert {it: repr(record) for it, record in records.items()} == {
            it: repr(record) for it, record in second.records[kind].items()
        }


def test_only_what_changed_is_read_again(region: Path, read: Read, validated: list[str]) -> None:
    read()
    file = region / "data/places/zandstad.yml"
    file.write_text(file.read_text("utf-8").replace("Zandstad", "Zandstede"), "utf-8")
    validated.clear()
    assert "Zandstede" in str(read().records["places"]["zandstad"].title)
    assert validated == ["data/places/zandstad.yml"]


def test_a_reference_to_what_is_gone_is_told_though_its_file_is_the_same(
    region: Path, read: Read
) -> None:
    assert not read().problems
    (region / "data/places/zandstad.yml").unlink()
    problems = read().problems
    assert any("zandstad" in it.message for it in problems)
    assert {it.file for it in problems} & {it.file for it in read().problems}


def test_a_word_becomes_wrong_by_a_source_of_its_name(region: Path, read: Read) -> None:
    """Such as @handle, which is read as a citation that lacks its brackets once it is a source."""
    file = region / "data/places/zandstad.yml"
    file.write_text(file.read_text("utf-8").replace("achter", "achter @nieuweling", 1), "utf-8")
    source = next((region / "data/sources").glob("*.yml"))
    assert not read().problems
    shutil.copy(source, source.with_name("nieuweling.yml"))
    assert any("@nieuweling" in it.message for it in read().problems)


def test_what_is_wrong_is_said_each_time(region: Path, read: Read) -> None:
    file = region / "data/places/zandstad.yml"
    file.write_text(file.read_text("utf-8") + "\nunknown: 1\n", "utf-8")
    assert read().problems == read().problems != []


def test_answers_come_back_of_whatever_kind(tmp_path: Path, user: Path) -> None:
    kept = Kept(tmp_path / "cache/kept", [])
    kept.keep(("a", b"b"), frozenset({1}))
    kept.save()
    assert Kept(tmp_path / "cache/kept", []).find(("a", b"b")) == frozenset({1})
    assert (user / "key").stat().st_mode & 0o077 == 0


def test_nothing_is_read_that_another_user_wrote(tmp_path: Path, user: Path) -> None:
    """Unpickling runs what the file says, and a proposal can bring any file along."""
    file, came = tmp_path / "cache/kept", tmp_path / "came"
    kept = Kept(file, [])
    kept.keep("question", "answer")
    kept.save()
    harmful = pickle.dumps({"question": _Harm(came)})
    for content in (harmful, kept._version + harmful, bytes(32) + kept._version + harmful, b""):
        file.write_bytes(content)
        assert Kept(file, []).find("question") is None
    assert not came.exists()


def test_nothing_is_read_by_way_of_a_link(tmp_path: Path, user: Path) -> None:
    """Which may lead to what has no end, such as /dev/zero."""
    file = tmp_path / "cache/kept"
    kept = Kept(file, [])
    kept.keep("question", "answer")
    kept.save()
    other = file.rename(tmp_path / "other")
    file.symlink_to(other)
    assert Kept(file, []).find("question") is None


def test_a_new_key_begins_anew(tmp_path: Path, user: Path) -> None:
    file = tmp_path / "cache/kept"
    kept = Kept(file, [])
    kept.keep("question", "answer")
    kept.save()
    (user / "key").write_bytes(b"half")
    sealing._key.cache_clear()
    assert Kept(file, []).find("question") is None
    assert len((user / "key").read_bytes()) == sealing.LENGTH


def test_without_a_place_for_a_key_nothing_is_kept(tmp_path: Path, user: Path) -> None:
    user.write_text("", "utf-8")
    kept = Kept(tmp_path / "cache/kept", [])
    kept.keep("question", "answer")
    kept.save()
    assert not (tmp_path / "cache/kept").exists()
    assert Kept(tmp_path / "cache/kept", []).find("question") is None


def test_without_a_home_nothing_is_kept(
    tmp_path: Path, user: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(*_: object, **__: object) -> Path:
        raise RuntimeError("could not determine the home directory")  # as platformdirs says it

    monkeypatch.setattr(sealing, "user_cache_path", lost)
    kept = Kept(tmp_path / "cache/kept", [])
    kept.keep("question", "answer")
    kept.save()
    assert not (tmp_path / "cache/kept").exists()


def test_a_few_new_answers_are_not_worth_writing_all(tmp_path: Path, user: Path) -> None:
    file = tmp_path / "cache/kept"
    kept = Kept(file, [])
    for number in range(30):
        kept.keep(number, number)
    kept.save()
    for number in range(31):
        kept.ask(number, lambda: "new")
    kept.save()
    assert Kept(file, []).find(30) is None
    for number in range(32):
        kept.ask(number, lambda: "new")
    kept.save()
    assert Kept(file, []).find(30) == "new"


class _Harm:
    """Makes a file when it is unpickled."""

    def __init__(self, came: Path) -> None:
        self._came = came

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return Path.touch, (self._came,)
