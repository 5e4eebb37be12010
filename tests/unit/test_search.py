"""The search index, and what a result says."""

import gzip
import hashlib
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from etalage.site.search_index import SearchError, make_search_index

PAGE = (
    '<!doctype html><html lang="{language}"><title>x</title>'
    "<main data-pagefind-body><h1>{title}</h1></main></html>"
)


def test_an_index_is_made_per_language_and_holds_no_spare_parts(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(PAGE.format(language="nl", title="Vuurtorens"))
    (tmp_path / "en.html").write_text(PAGE.format(language="en", title="Lighthouses"))
    make_search_index(tmp_path)
    names = {path.name for path in (tmp_path / "pagefind").iterdir() if path.is_file()}
    assert {"pagefind.js", "pagefind-entry.json", "wasm.nl.pagefind", "wasm.en.pagefind"} <= names
    assert {
        path.name
        for path in (tmp_path / "pagefind").iterdir()
        if "ui" in path.name or "worker" in path.name
    } == set()


def test_a_failing_index_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(SearchError, match="not able to build an index"):
        make_search_index(tmp_path)


def test_only_pages_that_can_be_found_are_read(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(PAGE.format(language="nl", title="Vuurtorens"))
    (tmp_path / "fy.html").write_text('<!doctype html><html lang="fy"><p>Fjoertuorren</p></html>')
    make_search_index(tmp_path)
    entry = json.loads((tmp_path / "pagefind/pagefind-entry.json").read_text("utf-8"))
    assert [*entry["languages"]] == ["nl"]
    assert {path.name for path in tmp_path.iterdir()} == {"index.html", "fy.html", "pagefind"}


def test_what_is_put_in_order_says_nothing_of_when_or_by_which_python(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(PAGE.format(language="nl", title="Vuurtorens"))
    make_search_index(tmp_path)
    [meta] = (tmp_path / "pagefind").glob("*.pf_meta")
    digest = hashlib.sha256(gzip.decompress(meta.read_bytes())).hexdigest()
    assert meta.stem == f"pagefind.nl_{digest[:10]}"
    no_time, best, by_unix = bytes(4), b"\2", b"\3"
    assert meta.read_bytes()[:10] == b"\x1f\x8b\x08\0" + no_time + best + by_unix


PARTS = ("pagefind-entry.json", "*.pf_meta", "wasm.nl.*", "index/*", "fragment/*", "filter/*")
SPOILT: dict[str, Callable[[Path], object]] = {
    "lost": Path.unlink,
    "empty": lambda file: file.write_bytes(b""),
    "torn": lambda file: file.write_bytes(file.read_bytes()[: file.stat().st_size // 2]),
}


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT.keys())
def test_an_index_that_is_not_whole_is_told(
    part: str, spoil: Callable[[Path], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a disk is full, Pagefind leaves parts out and says that all went well."""
    marked = PAGE.format(language="nl", title='<b data-pagefind-filter="kind:a">V</b>')
    (tmp_path / "index.html").write_text(marked)
    make = subprocess.run

    def make_and_spoil(*given: object, **more: object) -> object:
        done = make(*given, **more)  # type: ignore[call-overload]
        spoil(next((tmp_path / "pagefind").glob(part)))
        return done

    monkeypatch.setattr(subprocess, "run", make_and_spoil)
    with pytest.raises(SearchError, match=r"pagefind: the index is not whole \(.*is the disk full"):
        make_search_index(tmp_path)
