"""The bytes of a file as text, without what no editor can see.

In: bytes. Out: text with the same lines, and a problem for each line that had to be changed. Next:
`recovery`.
"""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise

from ...problems import Problem

# What YAML refuses, and four characters that it takes for the end of a line while editors do not.
INVISIBLE = re.compile(
    "\r(?!$)|[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)

MOST_BYTES = 500_000
"""Of one file; no record or text needs a tenth of that."""

HIDDEN = {"Cc", "Cf", "Co", "Cs", "Cn"}
"""Categories of Unicode: controls, formats, private ones, halves of a pair, and none at all."""

JOINERS = "\u200c\u200d"
"""Hidden too, but some scripts are not written without them."""


BLANK = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters and signs without any ink."""

_REST = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
MISREAD = re.compile(
    rf"[ÂÃ][{_REST}]|Â(?=\s)|[ÄÅÐÑ](?![‘’“”„…–—»«])[{_REST}]|â[€‚„].?|ï¿½|ðŸ[{_REST}]*"
)
"""What UTF-8 looks like after it was read in an older encoding, and saved."""

LOST = re.compile(r"[^\W\d_]\?[^\W\d_A-Z]")
"""What is left where a letter could not be saved; in an address it may be right."""

JOINED = re.compile("[\u0132\u0133\u01c4-\u01cc\u01f1-\u01f3\ufb00-\ufb06\uff01-\uff5e]")
"""Letters in one or of another width, as they come along from files made for print."""

MIXED = re.compile("[A-Za-zÀ-ɏ][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-zÀ-ɏ]")
"""A Cyrillic letter among Latin ones, which it may look like."""

LONE_MARK = re.compile(r"(?:^|[\s\u0300-\u036f\u00c0-\u017f])[\u0300-\u036f]", re.M)
"""An accent at the start of a word, or on a letter that has one."""

SUSPECT = re.compile("[ÂÃÄÅÐÑâïð\u0132\u0133\u01c4-\u01cc\u01f1-\u01f3\u0400-\u04ff\ufb00-\uff5e]")
"""Without any of these, a text has none of the three."""


def find_odd(text: str) -> str:
    """What is wrong with the first odd character of a text, in words; empty where there is none."""
    if text.isascii() and text.replace("\n", " ").isprintable():
        return _find_lost(text)
    unseen = {
        it for it in set(text) if not _is_seen(it) or it in BLANK + "\N{REPLACEMENT CHARACTER}"
    }
    if unseen:
        first = next(it for it in text if it in unseen)
        return f"holds a character that nobody sees ({_name(first)}); remove it"
    spoilt = _find_spoilt(text) if SUSPECT.search(text) else ""
    return spoilt or _find_apart(text) or _find_lost(text)


def _find_spoilt(text: str) -> str:
    if misread := MISREAD.search(text):
        return f"“{misread[0]}” was another letter before it was saved; type it again"
    if joined := JOINED.search(text):
        plain = unicodedata.normalize("NFKC", joined[0])
        return f"“{joined[0]}” is one character for “{plain}”; type that"
    if mixed := MIXED.search(text):
        return f"“{mixed[0]}” has letters of two alphabets that look alike; type the word again"
    return ""


def _find_apart(text: str) -> str:
    if lone := LONE_MARK.search(text):
        return (
            f"“{lone[0].strip()}” is an accent without a letter of its own; type the letter with it"
        )
    if unicodedata.is_normalized("NFC", text):
        return ""
    pairs = (a + b for a, b in pairwise(text) if unicodedata.combining(b))
    pair = next(pairs, "an accent")
    return f"“{pair}” is a letter with an accent of its own after it; type it as one letter"


def _find_lost(text: str) -> str:
    found = LOST.search(text) if "?" in text and "://" not in text else None
    return (
        f"“{found[0]}” has a question mark where a letter was lost; type it again" if found else ""
    )


def clean_text(raw: bytes) -> str:
    """Text without what nobody sees, each letter as one character, each line ended alike.

    What cannot be told, such as a letter that was lost, stays for `find_odd`.
    """
    text = decode_text(raw)[0].replace("\r\n", "\n").rstrip("\r")
    seen = text if text.isprintable() else "".join(filter(_is_seen, text))
    return unicodedata.normalize("NFC", seen)


def _is_seen(character: str) -> bool:
    return character in "\t\n" + JOINERS or unicodedata.category(character) not in HIDDEN


def decode_text(raw: bytes) -> tuple[str, list[Problem]]:
    """Text without invisible characters.

    A byte-order mark of UTF-8 is left out without a word, for it does no harm.
    """
    if len(raw) > MOST_BYTES:
        message = f"is larger than {MOST_BYTES // 1000} kB, the most that is read of one file"
        return "", [Problem("", 1, "", message)]
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        message = "is not saved as UTF-8; save the file anew and choose “UTF-8” as its encoding"
        return "", [Problem("", 1, "", message)]
    if b"\n" not in raw:
        raw = raw.replace(b"\r", b"\n")  # as line ends were before 2001
    with suppress(UnicodeDecodeError):
        text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
        if not INVISIBLE.search(text):
            return text, []
    return _decode_lines(raw)


def _decode_lines(raw: bytes) -> tuple[str, list[Problem]]:
    """Line by line, where something is wrong or each line ends in two characters."""
    lines = raw.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    decoded = [line.decode("utf-8", errors="replace") for line in lines]
    problems = [
        Problem("", number, "", message)
        for number, (line, text) in enumerate(zip(lines, decoded, strict=True), 1)
        for message in _look_at(line, text)
    ]
    return "\n".join(INVISIBLE.sub("", text) for text in decoded), problems


def _look_at(line: bytes, text: str) -> Iterator[str]:
    """What is wrong with one line."""
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        yield "a character that is not UTF-8; save the file as “UTF-8” and type it again"
    if found := INVISIBLE.search(text):
        yield f"an invisible character ({_name(found[0])}); remove it, or type the line again"


def _name(character: str) -> str:
    return unicodedata.name(character, "").lower() or f"U+{ord(character):04X}"
