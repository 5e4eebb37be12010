"""Files that no editor writes on purpose: records, texts and settings with something done to them.

In: a file of the invented region. Out: strategies of hypothesis that spoil it, in its lines, its
bytes or its values; and what must hold of whatever is still accepted. `test_fuzz` does 300 of them,
`make fuzz` 5,000 and more.
"""

import os
import re
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from typing import Any

import yaml
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from etalage.model.localised import Localised
from etalage.model.values import PartialDate
from etalage.problems import Key

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "0"))
"""Of each test in `make fuzz`; 0 in `make test`, whose few are the same in every run."""


def examples(few: int) -> settings:
    """few: how many `make test` does."""
    return settings(
        max_examples=EXAMPLES or few,
        derandomize=not EXAMPLES,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.explicit, Phase.generate, *([Phase.shrink] if EXAMPLES else [])],
    )


@contextmanager
def within(most: int) -> Iterator[None]:
    """Ends what makes more calls than this, or none in 20 seconds of the processor."""
    count = 0

    def note(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += 1
        assert count < most, f"too much work, in {frame}"

    def stop(number: int, frame: object) -> None:
        raise AssertionError("it hangs")

    signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, 20)
    sys.setprofile(note)
    try:
        yield
    finally:
        sys.setprofile(None)
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


SIGNS = (
    *"\"'{}[]:,-#|>&*!%@`?~\\<=\t\r\n\0\x1b",
    *(": ", "- ", " #", "|- ", "&a ", "*a", "!!str ", "<<: ", "? ", "---", "...", "\r\n", "\n\n"),
    *("\u2028", "\u202e", "\u200b", "\ufeff", "\ufffd", "\ue000", "\u0301", "é", "🏖", "Ã©"),
    *("[@gids]", "[@", "[@ ", "](", "{lang=fy}", "[x]{lang=", "{{ x }}", "{date}", "{0}", "<b>"),
    *("<<<<<<< a\n", "=======\n", ">>>>>>> b\n", "nl: ", "en: ", "title: ", "\n# x\n", "**", "$&"),
)

SCALARS = (
    *("", "~", "null", "true", "no", "0", "-1", "007", "1e400", "0x1f", ".inf", "-.nan", "1_000"),
    *("9" * 30, "9" * 5000, "-" + "9" * 17, "0." + "1" * 400, "1.000", "1,000", "10,3", "12:30"),
    *("2020", "9999", "0000", "2020-00-05", "2020-13", "2020-02-30", "2062-01-01", "20200101"),
    *("2020-01-01T00:00:00Z", "[]", "{}", "[[]]", "{a: b}", "[a, b]", "x", "'x'", '"x"', "| x"),
    *("https://x.example", "javascript:x", "../../x", "gids", "zandstad", "haven", "NL", "EUR"),
)

VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 10**17, 10**40, Decimal("0.5"), Decimal("1e400"), "", " ", "x"),
    *("9999", "2020-00-05", "2020-02-30", "2020", "2062-01-01", "gids", "nl", "x" * 3000, "x\ny"),
    *([], [None], [[]], ["x", "x"], {}, {"nl": "x"}, {"nl": "x", "en": "y"}, {"nl": None}, {"": 0}),
    *("[@gids]", "[@nergens]", "https://x.example/", "javascript:x", "<b>", "{lang=fy}", "\0"),
)


@st.composite
def spoilt_text(draw: st.DrawFn, raw: bytes, most: int = 4) -> bytes:
    """The file after some changes of its lines or signs."""
    for _ in range(draw(st.integers(1, most))):
        raw = draw(st.sampled_from(CHANGES))(draw, raw)
    return raw


def _lines(change: Callable[[st.DrawFn, list[bytes], int], None]) -> Any:
    def changed(draw: st.DrawFn, raw: bytes) -> bytes:
        lines = raw.split(b"\n")
        change(draw, lines, draw(st.integers(0, len(lines) - 1)))
        return b"\n".join(lines)

    return changed


@_lines
def _drop(draw: st.DrawFn, lines: list[bytes], at: int) -> None:
    del lines[at : at + draw(st.integers(1, 3))]


@_lines
def _double(draw: st.DrawFn, lines: list[bytes], at: int) -> None:
    lines[at:at] = lines[at : at + draw(st.integers(1, 3))]


@_lines
def _move(draw: st.DrawFn, lines: list[bytes], at: int) -> None:
    lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(at))


@_lines
def _shuffle(draw: st.DrawFn, lines: list[bytes], at: int) -> None:
    lines[at : at + 5] = draw(st.permutations(lines[at : at + 5]))


@_lines
def _indent(draw: st.DrawFn, lines: list[bytes], at: int) -> None:
    lines[at] = draw(st.sampled_from([b" ", b"  ", b"\t", b"- "])) + lines[at]


@_lines
def _outdent(draw: st.DrawFn, lines: list[bytes], at: int) -> None:
    lines[at] = lines[at][draw(st.integers(1, 4)) :]


@_lines
def _retype(draw: st.DrawFn, lines: list[bytes], at: int) -> None:
    name, colon, _ = lines[at].partition(b": ")
    if colon:
        lines[at] = name + colon + draw(st.sampled_from(SCALARS)).encode()


@_lines
def _retype_in_braces(draw: st.DrawFn, lines: list[bytes], at: int) -> None:
    scalar = draw(st.sampled_from(SCALARS)).encode()
    lines[at] = re.sub(rb": [^,{}\[\]]+(?=[,}])", lambda _: b": " + scalar, lines[at], count=1)


def _insert(draw: st.DrawFn, raw: bytes) -> bytes:
    at = draw(st.integers(0, len(raw)))
    return raw[:at] + draw(st.sampled_from(SIGNS)).encode() + raw[at:]


def _insert_bytes(draw: st.DrawFn, raw: bytes) -> bytes:
    at = draw(st.integers(0, len(raw)))
    return raw[:at] + draw(st.binary(min_size=1, max_size=6)) + raw[at:]


def _cut(draw: st.DrawFn, raw: bytes) -> bytes:
    at = draw(st.integers(0, len(raw)))
    return raw[:at] + raw[at + draw(st.integers(1, 40)) :]


def _repeat(draw: st.DrawFn, raw: bytes) -> bytes:
    at = draw(st.integers(0, len(raw)))
    sign = draw(st.sampled_from(SIGNS)).encode()
    return raw[:at] + sign * draw(st.integers(2, 60)) + raw[at:]


CHANGES = (_drop, _double, _move, _shuffle, _indent, _outdent, _retype, _retype_in_braces)
CHANGES += (_insert, _insert_bytes, _cut, _repeat)


@st.composite
def spoilt_values(draw: st.DrawFn, values: dict[str, Any]) -> dict[str, Any]:
    """A record's plain values after one to three changes, each at any depth."""
    for _ in range(draw(st.integers(1, 3))):
        values = draw(_changed(values))
    return values


@st.composite
def _changed(draw: st.DrawFn, value: Any) -> Any:
    if isinstance(value, dict) and value:
        name = draw(st.sampled_from(sorted(value)))
        others = {key: it for key, it in value.items() if key != name}
        how = draw(st.sampled_from(["in", "in", "in", "drop", "rename", "new"]))
        if how == "in":
            return value | {name: draw(_changed(value[name]))}
        fresh = {draw(st.sampled_from(["x", "slug", "nl", "titel", "", "1"])): value[name]}
        return others if how == "drop" else others | fresh if how == "rename" else value | fresh
    if isinstance(value, list) and value and draw(st.booleans()):
        at = draw(st.integers(0, len(value) - 1))
        changed = draw(_changed(value[at]))
        return (
            draw(st.sampled_from([value[:at] + value[at + 1 :], [*value, value[at]]]))
            if (draw(st.booleans()))
            else [*value[:at], changed, *value[at + 1 :]]
        )
    return draw(st.sampled_from(VALUES))


def plainly(raw: bytes) -> Any:
    """What a plain YAML reader makes of a file: text, lists and mappings, and no guesses."""
    return yaml.load(raw, Loader=yaml.BaseLoader)  # noqa: S506 - plain text only


def as_text(value: Any) -> Any:
    """A document's values as the plain reader gives them."""
    if isinstance(value, dict):
        return {key: as_text(it) for key, it in value.items()}
    if isinstance(value, list):
        return [as_text(it) for it in value]
    return str(value)


def unlike(written: Any, read: Any, key: Key = ()) -> Iterator[Key]:
    """Keys whose value in the record is another than was written; both as plain values."""
    if isinstance(read, Localised):
        read = read.by_language
    if isinstance(written, dict):
        for name, value in written.items():
            inner = read[name] if hasattr(read, "keys") else getattr(read, name)
            yield from unlike(value, inner, (*key, name))
    elif isinstance(written, list):
        if len(written) != len(read):
            yield key
        for number, (value, inner) in enumerate(zip(written, read, strict=False)):
            yield from unlike(value, inner, (*key, number))
    elif _plain(written) != _plain(read):
        yield key


def _plain(value: Any) -> str:
    if isinstance(value, date | PartialDate):
        return value.isoformat()
    if isinstance(value, Decimal | int) and not isinstance(value, bool):
        return f"{Decimal(value).normalize():f}"
    return " ".join(str(value).split()).removeprefix("/docs/assets/images/")
