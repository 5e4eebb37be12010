"""What is read of a file: its values, also where a line had to be put right first."""

from decimal import Decimal
from typing import Any

import pytest

from etalage.loading.yaml.document import MOST_KEYS, parse_document


def read(text: str) -> tuple[dict[str, Any], list[str]]:
    """The values of a file, and its problems without its name."""
    document = parse_document(text.encode())
    return document.values, [str(problem).removeprefix(":") for problem in document.problems]


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("'null'", "null"),
        ("true", True),
        ("false", False),
        ("'true'", "true"),
        ("True", "True"),
        ("no", "no"),
        ("0", 0),
        ("-12", -12),
        ("9" * 18, int("9" * 18)),
        ("9" * 19, "9" * 19),
        ("012", "012"),
        ("1e3", "1e3"),
        ("0x1f", "0x1f"),
        ("10.3", Decimal("10.3")),
        ("-0.25", Decimal("-0.25")),
        ("10.3456", Decimal("10.3456")),
        ("1234.567", Decimal("1234.567")),
        ("170.000", "170.000"),
        ("-1.250.000", "-1.250.000"),
        ("'10.3'", "10.3"),
        ("2015-06-01", "2015-06-01"),
        ("12:30", "12:30"),
    ],
)
def test_a_word_is_read_as_what_it_says(typed: str, value: object) -> None:
    values, problems = read(f"x: {typed}\n")
    assert (values["x"], type(values["x"])) == (value, type(value))
    assert problems == []


DOUBLE = "put the whole text between double quotes"
SIGN = "which has a meaning in YAML; put the text between double quotes"

REPAIRED: dict[str, tuple[str, object, str]] = {
    "no space after a colon": (
        "text:Toren",
        "Toren",
        "1: no space after the colon; write “text: Toren”",
    ),
    "no space after the colon of a long text": (
        "text:" + "é" * 38,
        "é" * 38,
        f"1: no space after the colon; write “text: {'é' * 31}…”",
    ),
    "no space after a dash": (
        "text:\n  -één🏖",
        ["één🏖"],
        "2: no space after the dash; write “- één🏖”",
    ),
    "no colon": (
        "text {nl: é, en: e}",
        {"nl": "é", "en": "e"},
        "1: no colon after “text”; write “text: {nl: é, en: e}”",
    ),
    "a special space": (
        "text:\xa0Toren\xa0één🏖",
        "Toren\xa0één🏖",
        "1: a special (non-breaking) space where an ordinary one belongs; type it again",
    ),
    "curly quotation marks": (
        "text: “Eén🏖: twee”",
        "Eén🏖: twee",
        '1: curly quotation marks around a text; YAML knows straight ones only: "…"',
    ),
    "curly quotation marks between brackets": (
        "text: [“één🏖, twee”, {nl: „drie🏖”}]",
        ["één🏖, twee", {"nl": "drie🏖"}],
        '1: curly quotation marks around a text; YAML knows straight ones only: "…"',
    ),
    "a text after a bracket": (
        "text: [Één🏖]{lang=fy} toren  ",
        "[Één🏖]{lang=fy} toren",
        f"1: a text that starts with [; {DOUBLE}",
    ),
    "a text after a brace": (
        "text: {Één🏖} ] toren",
        "{Één🏖} ] toren",
        f"1: a text that starts with {{; {DOUBLE}",
    ),
    "a sign": ("text: @één🏖  ", "@één🏖", f"1: a text that starts with @, {SIGN}"),
    "a colon in a text": ("text: één🏖: twee", "één🏖: twee", f"1: a colon inside a text; {DOUBLE}"),
    "a colon at the end": (
        "text: één🏖:: # later",
        "één🏖",
        f"1: a colon at the end of a text; remove it, or {DOUBLE}",
    ),
    "a text after its quotation mark": (
        'text: "De "grote" één🏖"',
        'De "grote" één🏖',
        "1: the text goes on after its closing quotation mark; "
        "use another kind inside it: “like this”",
    ),
    "a text after a block sign": (
        "text: |- Één🏖",
        "Één🏖",
        "1: a text after |-; start it on the next line, two spaces further in",
    ),
    "a text after a block sign that goes on": (
        "text: | Één🏖\n  twee: drie",
        "twee: drie\n",
        "1: a text after |; start it on the next line, two spaces further in",
    ),
    "a bracket that stays open": (
        "text: [één🏖, {nl: twee",
        ["één🏖", {"nl": "twee"}],
        "1: a bracket is opened here and not closed; end with }]",
    ),
    "a quotation mark that stays open": (
        'text: "één🏖',
        "één🏖",
        "1: a quotation mark is opened here and not closed; close it",
    ),
    "a quotation mark that stays open between braces": (
        'text: {nl: "één🏖, en: one}',
        {"nl": "één🏖", "en": "one"},
        "1: a quotation mark is opened here and not closed; close it",
    ),
    "an apostrophe": (
        "text: ['één🏖]",
        ["één🏖"],
        "1: a quotation mark is opened here and not closed; close it, "
        "or write an apostrophe at the start of a text as ’",
    ),
    "no space after a colon between braces": (
        "text: {nl:één🏖, en: one}",
        {"nl": "één🏖", "en": "one"},
        "1: text: no space after the colon; write “nl: één🏖”",
    ),
    "no colon between braces": (
        "text: {nl: één🏖, twee, en: one}",
        {"nl": "één🏖", "en": "one"},
        "1: text: “twee” has no colon; write twee: …, "
        "or put a text with a comma between double quotes",
    ),
    "a decimal comma between braces": (
        "text: {a: 10,3}",
        {"a": 10},
        "1: text: a comma inside a number; decimals come after a point: 10.3",
    ),
}


@pytest.mark.parametrize(("typed", "value", "problem"), REPAIRED.values(), ids=REPAIRED.keys())
def test_a_line_that_was_put_right_is_read_as_it_was_meant(
    typed: str, value: object, problem: str
) -> None:
    """With a line around it on either side, which are read as they stand."""
    values, problems = read(f"{typed}\nlast: 1\n")
    assert values == {"text": value, "last": 1}
    assert problems == [problem]


@pytest.mark.parametrize(("typed", "value", "problem"), REPAIRED.values(), ids=REPAIRED.keys())
def test_it_is_so_below_a_dash_too(typed: str, value: object, problem: str) -> None:
    lines = typed.split("\n")
    below = "\n".join(["  - " + lines[0], *("    " + line for line in lines[1:])])
    values, problems = read(f"list:\n{below}\n  - last: 1\n")
    assert values == {"list": [{"text": value}, {"last": 1}]}
    assert len(problems) == 1


ITEM = "a list starts its items with a dash (-) and a space"

LAID_OUT: dict[str, tuple[str, object, list[str]]] = {
    "a key without its colon": (
        "text\n  nl: één\n  en: one",
        {"nl": "één", "en": "one"},
        ["1: no colon after “text”; write “text:”"],
    ),
    "a sign for a colon": ("text = één", "één", ["1: no colon after “text”; write “text: één”"]),
    "a text below its key with a colon": (
        "text: # later\n  Eén zin.\n\n  Let op: twee",
        "Eén zin.\n\nLet op: twee",
        ["1: a text over several lines needs |- after the colon; write “text: |-”"],
    ),
    "paragraphs left of their text": (
        "text: |-\n    Eén.\n\nTwee is laat.\n  Drie.\n\n    Vier.",
        "Eén.\n\nTwee is laat.\nDrie.\n\nVier.",
        ["4: starts left of the text of line 1, to which it belongs; start it with 4 spaces"],
    ),
    "other signs before items": (
        "text:\n  * één\n  •  twee\n  3. drie",
        ["één", "twee", "drie"],
        [
            f"2: {ITEM}; write “- één”",
            f"3: {ITEM}; write “- twee”",
            f"4: {ITEM}; write “- drie”",
        ],
    ),
    "a fence": (
        "```yaml\ntext: één\n```",
        "één",
        [
            "1: a line of ``` belongs to Markdown and not to a record; remove it",
            "3: a line of ``` belongs to Markdown and not to a record; remove it",
        ],
    ),
    "spaces before the first key": (
        "  text: één",
        "één",
        ["1: spaces before the first key; remove them"],
    ),
    "a question mark before a key": (
        "? text: één",
        "één",
        ["1: a question mark before a key; remove it"],
    ),
    "a sentence by itself": (
        "text: één\nDit is een zin, over iets.",
        "één",
        ["2: this line has no key; write it below the key whose text it is, or remove it"],
    ),
    "a quotation mark that stays open until the next key": (
        'text: "Eén\n  twee”  ',
        "Eén twee",
        ["1: a quotation mark is opened here and not closed; close it"],
    ),
}


@pytest.mark.parametrize(("typed", "value", "problems"), LAID_OUT.values(), ids=LAID_OUT.keys())
def test_lines_that_were_put_right_beside_others_are_read_as_they_were_meant(
    typed: str, value: object, problems: list[str]
) -> None:
    assert read(f"{typed}\nlast: 1\n") == ({"text": value, "last": 1}, problems)


UNTOUCHED: dict[str, tuple[str, object]] = {
    "a bracket and a comment": ("x: [one] # [two", ["one"]),
    "a bracket in a bracket": ("x: [[one], {nl: two}]", [["one"], {"nl": "two"}]),
    "quoted brackets": ("x: [\"[one\", '{two']", ["[one", "{two"]),
    "an apostrophe inside": ("x: [foto's, auto's]", ["foto's", "auto's"]),
    "two apostrophes for one": ("x: 'foto''s: twee'", "foto's: twee"),
    "a quotation mark with a backslash": (r'x: "a \"b\": c"', 'a "b": c'),
    "a dash and a number": ("x: -5", -5),
    "an address": ("x: https://toren.example/a", "https://toren.example/a"),
    "a time": ("x: 12:30", "12:30"),
    "a colon in a comment": ("x: een # twee: drie", "een"),
    "a number sign inside a word": ("x: een#twee", "een#twee"),
    "a block with a key inside": ("x: |-\n  een: @twee\n  -drie", "een: @twee\n-drie"),
    "a block that is folded": ("x: >-\n  een\n  twee", "een twee"),
    "a block with lines that are empty": ("x: |-\n  een\n\n  -twee", "een\n\n-twee"),
    "a quoted text of two lines": ('x: "een\n  twee:drie"', "een twee:drie"),
    "a text of two lines": ("x: een\n  twee", "een twee"),
    "a key between quotation marks": ('"x": een', "een"),
    "brackets over lines": ("x: [\n  een,\n  twee\n  ]", ["een", "twee"]),
    "curly quotation marks inside": ("x: de “grote” toren", "de “grote” toren"),
}


@pytest.mark.parametrize(("typed", "value"), UNTOUCHED.values(), ids=UNTOUCHED.keys())
def test_what_is_right_is_left_as_it_is(typed: str, value: object) -> None:
    assert read(f"{typed}\nlast: 1\n") == ({"x": value, "last": 1}, [])


@pytest.mark.parametrize(("typed", "value"), UNTOUCHED.values(), ids=UNTOUCHED.keys())
def test_what_is_right_is_left_as_it_is_beside_what_is_wrong(typed: str, value: object) -> None:
    values, problems = read(f"{typed}\nwrong: @x\n")
    assert values == {"x": value, "wrong": "@x"}
    assert len(problems) == 1


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            'x: "een\n  twee \\d drie"\nlast: 1\n',
            "2: a backslash between double quotes; use single quotes around this text",
        ),
        (
            "x: 1\n y: 2\nlast: 1\n",
            "2: the indentation does not fit the lines above; "
            "keys that belong together start in the same column",
        ),
        (
            "x: {a: 1\n  b: 2}\n",
            "2: a comma or a closing bracket lacks; "
            "a text with brackets or commas needs double quotes",
        ),
    ],
)
def test_what_keeps_a_file_from_being_read_is_named_with_the_line_it_is_in(
    text: str, problem: str
) -> None:
    assert read(text)[1] == [problem]


def test_the_side_of_a_conflict_that_stands_first_is_read() -> None:
    sides = "<<<<<<< HEAD\na: 1\n||||||| base\na: 0\n=======\na: 2\n>>>>>>> main\n"
    values, problems = read(f"first: 1\n{sides}last: 1\n{sides.replace('a:', 'b:')}")
    advice = "keep what is right and remove the lines with <<<<<<<, ======= and >>>>>>>"
    assert values == {"first": 1, "a": 1, "last": 1, "b": 1}
    assert problems == [
        f"2: a merge conflict, up to line 8; {advice}",
        f"10: a merge conflict, up to line 16; {advice}",
    ]


def test_a_line_of_equals_signs_alone_is_no_conflict() -> None:
    assert read("x: |-\n  Kop\n  =======\nlast: 1\n") == ({"x": "Kop\n=======", "last": 1}, [])


def test_of_two_documents_the_first_is_read() -> None:
    values, problems = read("# over\n---\nx: 1\n---\nx: 2\ny:z\n")
    assert values == {"x": 1}
    assert problems == [
        "4: a second document starts here (---); remove this line, a file holds one record"
    ]


def test_of_a_key_and_an_item_that_stand_there_twice_the_place_is_named() -> None:
    values, problems = read("x: 1\nlist:\n  - a\n  - b\n  - a\n  - a\nx: 2\n")
    assert values == {"x": 1, "list": ["a", "b", "a", "a"]}
    assert problems == [
        "5: list.2: “a” stands in this list twice, first on line 3; keep one",
        "6: list.3: “a” stands in this list twice, first on line 3; keep one",
        "7: x: stands here twice, first on line 1; remove the one that is wrong",
    ]


def test_empty_items_are_not_the_same_item() -> None:
    assert read("list: ['', '']\n") == ({"list": ["", ""]}, [])


def test_of_too_many_keys_as_many_are_read_as_may_be() -> None:
    text = "".join(f"k{number}: 1\n" for number in range(MOST_KEYS))
    assert read(text)[1] == []
    values, problems = read(text + "more: 1\n")
    assert len(values) == MOST_KEYS
    assert problems == [f"1: has {MOST_KEYS + 1} keys; no more than {MOST_KEYS} are read"]


@pytest.mark.parametrize(
    ("text", "line"),
    [("title", 1), ("figures", 2), ("figures.1", 4), ("figures.1.unit", 4), ("other", 1)],
)
def test_a_problem_of_a_key_that_is_not_there_stands_at_the_key_around_it(
    text: str, line: int
) -> None:
    document = parse_document(b"title: x\nfigures:\n  - value: 1\n  - value: 2\n")
    key = tuple(int(part) if part.isdigit() else part for part in text.split("."))
    assert document.line_of(key) == line


INVISIBLE = "remove it, or type the line again"


@pytest.mark.parametrize(
    ("raw", "values", "problems"),
    [
        (b"\xef\xbb\xbfx: 1\n", {"x": 1}, []),
        (b"x: 1\ry: 2\r", {"x": 1, "y": 2}, []),
        (b"x: 1\r\ny: 2\r\n", {"x": 1, "y": 2}, []),
        (
            b"y: 1\nx: a\x00b\n",
            {"y": 1, "x": "ab"},
            [f"2: an invisible character (U+0000); {INVISIBLE}"],
        ),
        (
            "x: a\u2028b\n".encode(),
            {"x": "ab"},
            [f"1: an invisible character (line separator); {INVISIBLE}"],
        ),
        (
            b"x: a\rb\ny: 1\n",
            {"x": "ab", "y": 1},
            [f"1: an invisible character (U+000D); {INVISIBLE}"],
        ),
        (
            b"x: 1\ny: a\xebb\n",
            {"x": 1, "y": "a\ufffdb"},
            ["2: a character that is not UTF-8; save the file as “UTF-8” and type it again"],
        ),
        (
            b"\xfe\xff\x00x",
            {},
            ["1: is not saved as UTF-8; save the file anew and choose “UTF-8” as its encoding"],
        ),
        (b"x: " + b"a" * 499_997, {"x": "a" * 499_997}, []),
        (
            b"x: " + b"a" * 499_998,
            {},
            ["1: is larger than 500 kB, the most that is read of one file"],
        ),
    ],
    ids=range(10),
)
def test_bytes_are_read_as_text_that_an_editor_can_see(
    raw: bytes, values: dict[str, object], problems: list[str]
) -> None:
    document = parse_document(raw)
    assert document.values == values
    assert [str(problem).removeprefix(":") for problem in document.problems] == problems


@pytest.mark.parametrize(
    ("character", "told"),
    [
        ("a\u200bb", "holds a character that nobody sees (zero width space); remove it"),
        ("a\ufffdb", "holds a character that nobody sees (replacement character); remove it"),
        ("a\ue000b", "holds a character that nobody sees (U+E000); remove it"),
        ("Ã©n", "“Ã©” was another letter before it was saved; type it again"),
        ("â€™s", "“â€™” was another letter before it was saved; type it again"),
        (
            "cafe\u0301",
            "“e\u0301” is a letter with an accent of its own after it; type it as one letter",
        ),
    ],
)
def test_an_odd_character_is_named_in_values_and_keys(character: str, told: str) -> None:
    assert read(f"y: 1\nx: {character}\n")[1] == [f"2: x: {told}"]
    assert read(f"y: 1\nx{character}: 1\n")[1] == [f"2: {told}"]


@pytest.mark.parametrize("text", ["ça va", "क्\u200dष", "日本", "een\ttwee", "Âge", "“x”"])
def test_letters_of_any_script_are_not_odd(text: str) -> None:
    assert read(f'x: "{text}"\n') == ({"x": text}, [])
