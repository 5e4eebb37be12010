"""Each text of a site compressed beforehand, so that no server does it for every reader.

In: the folder of a site. Out: `index.html.br` and `index.html.gz` beside `index.html`, and so for
all texts that are smaller for it. What has not changed is not compressed again, since the best of
Brotli takes a second for a megabyte. Next: `writing`, before it publishes.
"""

import zlib
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import brotli

from ..kept import Kept

TEXTS = {
    *(".html", ".css", ".js", ".svg", ".xml", ".atom", ".txt", ".md"),
    *(".json", ".jsonld", ".geojson", ".csv", ".ttl", ".bib", ".ris"),
}
"""What else stands on a site, such as pictures, fonts and the index for search, is compressed."""

LEAST = 1000
"""Bytes of a file: what is smaller goes in one packet as it is."""


def write_compressed(site: Path, cache: Path) -> None:
    kept = Kept(cache / "compressed", ("brotli",))
    for file in sorted(site.rglob("*")):
        if file.suffix in TEXTS and file.is_file():
            content = file.read_bytes()
            if len(content) >= LEAST:
                _write(file, ".br", content, lambda it: _once(kept, it))
                _write(file, ".gz", content, _gzip)
    kept.save()


def _write(file: Path, suffix: str, content: bytes, compress: Callable[[bytes], bytes]) -> None:
    compressed = compress(content)
    if len(compressed) < len(content):
        file.with_name(file.name + suffix).write_bytes(compressed)


def _once(kept: Kept, content: bytes) -> bytes:
    compressed: bytes = kept.ask(sha256(content).digest(), lambda: _brotli(content))
    return compressed


def _brotli(content: bytes) -> bytes:
    compressed: bytes = brotli.compress(content, mode=brotli.MODE_TEXT)
    return compressed


def _gzip(content: bytes) -> bytes:
    """Without a time. By zlib: the gzip of Python 3.13 writes another header."""
    return zlib.compress(content, 9, wbits=zlib.MAX_WBITS | 16)
