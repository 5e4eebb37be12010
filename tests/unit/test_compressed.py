"""Texts compressed beforehand: the same text in less, made once for each content."""

import gzip
from pathlib import Path

import brotli
import pytest

from etalage.site.compressed import write_compressed

TEXT = "A flat land under a wide sky.\n" * 100


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "en").mkdir(parents=True)
    (folder / "en/index.html").write_text(TEXT, "utf-8")
    (folder / "small.css").write_text(TEXT[:999], "utf-8")
    (folder / "mill.png").write_bytes(bytes(2000))
    return folder


def twins(site: Path) -> dict[str, bytes]:
    files = (it for it in sorted(site.rglob("*")) if it.suffix in (".br", ".gz"))
    return {it.relative_to(site).as_posix(): it.read_bytes() for it in files}


def test_a_text_has_two_twins_and_nothing_else_has(site: Path, tmp_path: Path) -> None:
    write_compressed(site, tmp_path / "cache")
    found = twins(site)
    assert set(found) == {"en/index.html.br", "en/index.html.gz"}
    assert brotli.decompress(found["en/index.html.br"]).decode() == TEXT
    assert gzip.decompress(found["en/index.html.gz"]).decode() == TEXT
    assert found["en/index.html.gz"][4:8] == bytes(4)  # no time


def test_what_has_not_changed_is_not_compressed_again(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_compressed(site, tmp_path / "cache")
    before = twins(site)
    for name in before:
        (site / name).unlink()
    with monkeypatch.context() as patch:
        patch.setattr(brotli, "compress", None)
        write_compressed(site, tmp_path / "cache")
    assert twins(site) == before
    (site / "en/index.html").write_text(TEXT.upper(), "utf-8")
    write_compressed(site, tmp_path / "cache")
    assert brotli.decompress(twins(site)["en/index.html.br"]).decode() == TEXT.upper()
