"""What stands on the pages of a PDF that Chromium made, as far as tests ask."""

import re
import zlib

_PAGE = re.compile(rb"<<\s*/Type\s*/Page\b(?!s).*?\bendobj", re.S)
_SHOWN = re.compile(rb"<([0-9A-Fa-f]+)>")


def glyphs_per_page(pdf: bytes) -> list[int]:
    """Number of characters drawn on each page, its number at the foot included."""
    counts = []
    for page in _PAGE.findall(pdf):
        contents = re.search(rb"/Contents (\d+) 0 R", page)
        assert contents, "a page without contents"
        counts.append(sum(len(text) // 4 for text in _SHOWN.findall(_stream(pdf, contents[1]))))
    return counts


def _stream(pdf: bytes, number: bytes) -> bytes:
    found = re.search(rb"\n" + number + rb" 0 obj\s*<<.*?>>\s*stream\r?\n(.*?)\r?\nendstream", pdf, re.S)
    assert found, "a page whose contents are not there"
    return zlib.decompressobj().decompress(found[1])  # the line end may be a byte of the stream
