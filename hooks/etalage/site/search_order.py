"""Pagefind's index, seen to be whole, and in one order: two builds of a site are the same bytes.

In: the folder of an index as Pagefind wrote it, with the values of its filters and its languages in
an order of chance. Out: the same index in the order of the alphabet, under names that follow from
what is in the files. Format of the files: gzip around a mark and CBOR. Next: `search_index`.
"""

import gzip
import hashlib
import json
import zlib
from pathlib import Path
from typing import Any

import cbor2

MARK = b"pagefind_dcd"
"""What each file of the index begins with, inside its compression."""

PAGES, WORDS, FILTERS = 1, 2, 3
"""Where a language's own file keeps the hashes of the files of its pages, the first and last word
of each part of its index with the hash of its file, and the names of its filters with theirs.
"""


def settle_order(index: Path) -> None:
    """Write the filters, what names them, and the list of languages anew.

    Raises OSError, EOFError, ValueError or zlib.error when a file lacks or has lost its end, which
    Pagefind does not tell when a disk is full.
    """
    entry_file = index / "pagefind-entry.json"
    entry = json.loads(entry_file.read_text("utf-8"))
    for language, details in sorted(entry["languages"].items()):
        _unpack(index / f"wasm.{details['wasm'] or 'unknown'}.pagefind")
        details["hash"] = _settle_language(index, language, details["hash"])
    entry["languages"] = dict(sorted(entry["languages"].items()))
    entry_file.write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _settle_language(index: Path, language: str, name: str) -> str:
    """New hash of the language's own file."""
    file = index / f"pagefind.{name}.pf_meta"
    meta = _read(file)
    for page, *_ in meta[PAGES]:
        _unpack(index / f"fragment/{page}.pf_fragment")
    for *_, part in meta[WORDS]:
        _unpack(index / f"index/{part}.pf_index")
    for known in meta[FILTERS]:
        known[1] = _settle_filter(index, language, known[1])
    meta[FILTERS].sort()
    return _write(meta, file, index / f"pagefind.{language}_{{}}.pf_meta", 10)


def _settle_filter(index: Path, language: str, name: str) -> str:
    file = index / f"filter/{name}.pf_filter"
    title, values = _read(file)
    return _write([title, sorted(values)], file, index / f"filter/{language}_{{}}.pf_filter", 7)


def _read(file: Path) -> Any:
    return cbor2.loads(_unpack(file))


def _unpack(file: Path) -> bytes:
    raw = gzip.decompress(file.read_bytes())
    if not raw.startswith(MARK):
        raise ValueError(f"{file.name} is empty")
    return raw.removeprefix(MARK)


def _write(content: Any, old: Path, new: Path, digits: int) -> str:
    """Put it in a file named by its content, in place of the old one; its name without ending."""
    raw = MARK + cbor2.dumps(content)
    digest = hashlib.sha256(raw).hexdigest()[:digits]
    old.unlink()
    file = Path(str(new).format(digest))
    file.write_bytes(_compress(raw))
    return file.stem.removeprefix("pagefind.")


def _compress(raw: bytes) -> bytes:
    """A gzip file, without a time. By zlib: the gzip of Python 3.13 writes another header."""
    return zlib.compress(raw, 9, wbits=zlib.MAX_WBITS | 16)
