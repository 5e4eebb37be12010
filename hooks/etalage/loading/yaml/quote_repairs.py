"""Repairs of quotation marks, brackets and signs at the start of a text.

In: one line, and the next one that is not empty. Out: a `Repair`, or None. Next: `line_repairs`,
which lists them all.
"""

import json
import re

from .repair import KEYED, LEAD, FindRepair, Repair, starts_anew

OPEN_QUOTE = "a quotation mark is opened here and not closed; close it"
OPEN_APOSTROPHE = f"{OPEN_QUOTE}, or write an apostrophe at the start of a text as ’"

IN_QUOTES = r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'(?!')"
"""A text between quotation marks, with them."""

TEXT_AFTER_QUOTE = re.compile(
    rf"{KEYED}(?P<text>(?P<quoted>{IN_QUOTES})\s*(?P<rest>[^\s#,:\]}}].*))"
)


HALF_CURLY = (
    r"(?:[“”„](?P<curly>[^“”„\"]*)[“”\"]|\"(?P<straight>[^“”„\"]*)[“”]|'(?P<single>[^'‘’]*)[‘’])"
)
"""A text whose quotation marks are curly, one or both of them."""

CURLY_WHOLE = re.compile(rf"{KEYED}{HALF_CURLY}\s*$")
CURLY_PART = re.compile(rf"(?P<before>[\[{{,]\s*|[\[{{,]\s*[\w-]+: +){HALF_CURLY}(?=\s*[,\]}}])")
CURLY_ADVICE = 'curly quotation marks around a text; YAML knows straight ones only: "…"'


def _curly_quotes(line: str, following: str) -> Repair | None:
    repaired = line
    if whole := CURLY_WHOLE.match(line):
        repaired = whole["lead"] + whole["key"] + _without_curls(whole)
    elif re.match(KEYED + r"[\[{]", line):
        repaired = CURLY_PART.sub(lambda it: it["before"] + _without_curls(it), line)
    return Repair(CURLY_ADVICE, repaired) if repaired != line else None


def _without_curls(found: re.Match[str]) -> str:
    text = next(it for it in found.group("curly", "straight", "single") if it is not None)
    return json.dumps(text, ensure_ascii=False)


def _bracket_starts_text(line: str, following: str) -> Repair | None:
    found = re.match(KEYED + r"(?P<text>(?P<sign>[\[{]).*)", line)
    if not found:
        return None
    end, _ = _scan_brackets(found["text"])
    rest = found["text"][end:].strip() if end else ""
    if not rest or rest.startswith("#") or rest.startswith(":"):
        return None
    if not rest.strip("]}"):
        repaired = found["lead"] + found["key"] + found["text"][:end]
        return Repair(f"a bracket too many at the end; remove “{rest}”", repaired)
    message = f"a text that starts with {found['sign']}; put the whole text between double quotes"
    return Repair(message, _quoted(found))


CUT_SHORT = re.compile(
    rf"(?P<before>[\[{{](?:{IN_QUOTES}|[^\"'#]|(?<=\w)'|(?<! )#)*? )(?P<cut>#[^\s#].*[\]}}])"
)


def _number_sign_in_brackets(line: str, following: str) -> Repair | None:
    """`{fr: Haven #1, en: x}`, of which YAML reads no more than `{fr: Haven`."""
    found = re.match(KEYED + CUT_SHORT.pattern, line)
    if not found or _scan_brackets(found["before"])[0]:
        return None
    cut = re.split(r"[\s,\]}]", found["cut"])[0]
    message = f"“{cut}” starts a comment here; put the whole text between double quotes"
    return Repair(message, line.replace(" #", " ", 1), is_guess=True)


def _sign_starts_text(line: str, following: str) -> Repair | None:
    found = re.match(KEYED + r"(?P<text>(?P<sign>[@`%&*!]).*)", line)
    if not found:
        return None
    reason = f"a text that starts with {found['sign']}, which has a meaning in YAML"
    return Repair(f"{reason}; put the text between double quotes", _quoted(found))


TWO_KEYS = re.compile(
    rf"(?P<first>{LEAD}[\w-]+ *: +(?:[\d.-]+|[a-z\d-]+(?=,)))(?:,\s*|\s+)(?P<second>[a-z][a-z_]+): "
)
"""A number, date or name of a record, and another key right after it."""


def _colon_in_text(line: str, following: str) -> Repair | None:
    found = re.match(LEAD + r"(?P<key>[\w-]+: +)(?P<text>[^\s\"'\[{|>#&*!%@`].*)", line)
    text = re.split(r"\s#", found["text"])[0].rstrip() if found else ""
    if found and text.endswith(":"):
        message = (
            "a colon at the end of a text; remove it, or put the whole text between double quotes"
        )
        return Repair(message, found["lead"] + found["key"] + text.rstrip(":"))
    if two := TWO_KEYS.match(line):
        message = f"two keys on one line; start “{two['second']}:” on a line of its own"
        return Repair(message, two["first"], is_guess=True)
    if found and re.search(r":\s", text):
        return Repair(
            "a colon inside a text; put the whole text between double quotes", _quoted(found)
        )
    return None


def _text_after_quote(line: str, following: str) -> Repair | None:
    found = TEXT_AFTER_QUOTE.match(line)
    if not found:
        return None
    inner = found["text"].strip().strip(found["quoted"][0])
    reason = "the text goes on after its closing quotation mark"
    return Repair(
        f"{reason}; use another kind inside it: “like this”",
        found["lead"] + found["key"] + json.dumps(inner, ensure_ascii=False),
    )


def _open_quote(line: str, following: str) -> Repair | None:
    """A quotation mark that its line does not close, while the next line starts something else."""
    found = re.match(KEYED + r"(?P<text>.*)", line)
    if not found or not starts_anew(line, following):
        return None
    bare = re.sub(rf"(?<![\w\\])({IN_QUOTES})", "", found["text"])
    opened = re.search(r"(?:^|[\[{,:]\s*)(?P<quote>[\"'])(?!\w* *: )", bare)
    if not opened:
        return None
    quote = opened["quote"]
    closed = re.sub(
        rf"(^|[\[{{,:]\s*){quote}([^{quote}]*?)(?=, *\w+: |[\]}}]*\s*$)",
        rf"\1{quote}\2{quote}",
        found["text"],
    )
    message = OPEN_APOSTROPHE if quote == "'" else OPEN_QUOTE
    return Repair(message, found["lead"] + found["key"] + closed, is_guess=True)


def _open_bracket(line: str, following: str) -> Repair | None:
    """A bracket that is not closed on its line, while the next line starts something else."""
    found = re.match(KEYED + r"(?P<text>[\[{].*)", line)
    end, missing = _scan_brackets(found["text"]) if found else (0, "")
    if end or not missing or not starts_anew(line, following):
        return None
    return Repair(
        f"a bracket is opened here and not closed; end with {missing[:3]}",
        line + missing,
        is_guess=True,
    )


def _quoted(found: re.Match[str]) -> str:
    return found["lead"] + found["key"] + json.dumps(found["text"].rstrip(), ensure_ascii=False)


def _scan_brackets(text: str) -> tuple[int, str]:
    """Where the first bracket's partner ends, or 0 and the brackets that are missing."""
    lacking: list[str] = []
    for token in re.finditer(
        r"(?<![\w\\])\"(?:[^\"\\]|\\.)*\"|(?<!\w)'(?:[^']|'')*'(?!')|[\[\]{}]", text
    ):
        if token[0] in "[{":
            lacking.append({"[": "]", "{": "}"}[token[0]])
        elif lacking and token[0] == lacking[-1]:
            lacking.pop()
            if not lacking:
                return token.end(), ""
    return 0, "".join(reversed(lacking))


CURLY: tuple[FindRepair, ...] = (_curly_quotes,)

QUOTE_REPAIRS: tuple[FindRepair, ...] = (
    _curly_quotes,
    _number_sign_in_brackets,
    _bracket_starts_text,
    _sign_starts_text,
    _colon_in_text,
    _text_after_quote,
    _open_quote,
    _open_bracket,
)
