"""The bytes of a file as text, without what no editor can see.

In: bytes. Out: text with the same lines, and a problem for each
line that had to be changed. Next: `recovery`.
"""

import re
import unicodedata

from ...problems import Problem

# What YAML refuses, and three characters that it takes for the end of a line while editors do not.
INVISIBLE = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


def decode_text(raw: bytes) -> tuple[str, list[Problem]]:
    """Text without invisible characters; a byte-order mark of UTF-8 is left out without a word, for it does no harm."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "", [
            Problem(
                "",
                1,
                "",
                "is not saved as UTF-8; save the file anew and choose “UTF-8” as its encoding",
            )
        ]
    problems: list[Problem] = []
    for number, line in enumerate(raw.split(b"\n"), 1):
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            problems.append(
                Problem(
                    "",
                    number,
                    "",
                    "a character that is not UTF-8; save the file as “UTF-8” and type it again",
                )
            )
    lines = raw.decode("utf-8", errors="replace").removeprefix("\ufeff").split("\n")
    for number, text in enumerate(lines, 1):
        if found := INVISIBLE.search(text):
            problems.append(
                Problem(
                    "",
                    number,
                    "",
                    f"an invisible character ({_name(found[0])}); remove it, or type the line again",
                )
            )
    return "\n".join(INVISIBLE.sub("", line) for line in lines), problems


def _name(character: str) -> str:
    return unicodedata.name(character, f"U+{ord(character):04X}").lower().replace("u+", "U+")
