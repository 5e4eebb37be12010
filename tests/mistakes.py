"""Slips of editors, by class, and what they read about them: the corpus that `loading` is held to.

Each is what stands in GOOD, what an editor makes of it (nothing before: added at the end), and every message, without the
name of the file: line, key, what is wrong, what to do. Add a mistake here when an editor makes a new one.
"""

GOOD = """\
title: {nl: Toren, en: Tower}
summary: {nl: Een toren., en: A tower.}
theme: {nl: Licht, en: Light}
places: [zandstad]
start: 2017
sources: [gids]
verified_on: 2020-01-15
updated: {nl: 2020-01-15, en: 2020-01-15}
"""

Mistake = tuple[str, str, list[str]]

MISTAKES: dict[str, dict[str, Mistake]] = {
    "texts": {
        "missing language": (
            "{nl: Een toren., en: A tower.}",
            "{nl: Een toren.}",
            ["2: summary.en: missing"],
        ),
        "unknown language": (
            "en: Tower}",
            "en: Tower, eng: Tower}",
            ["1: title.eng: unknown language; did you mean “en”?"],
        ),
        "a language in capitals": (
            "{nl: Toren",
            "{NL: Toren",
            ["1: title.NL: unknown language; did you mean “nl”?"],
        ),
        "one language for all": (
            "{nl: Toren, en: Tower}",
            "Toren",
            ["1: title: must have a value for each language (nl: …, en: …)"],
        ),
        "one language for all in a list": (
            "",
            "offers: [Een rondleiding]\n",
            ["9: offers.0: must have keys of its own, indented below it"],
        ),
        "languages around a list": (
            "",
            "offers: {nl: [x], en: [x]}\n",
            ["9: offers: must be a list: each item on its own line, after a dash and a space"],
        ),
        "brackets for braces": (
            "{nl: Toren, en: Tower}",
            "[nl: Toren, en: Tower]",
            ["1: title: must have a value for each language (nl: …, en: …)"],
        ),
        "empty text": ("en: Tower", "en: ''", ["1: title.en: empty; fill it in"]),
        "empty value": ("en: Tower", "en:", ["1: title.en: empty; fill it in"]),
        "number for text": (
            "en: Tower",
            "en: 2018",
            ["1: title.en: “2018” is not text; put it between quotes"],
        ),
        "true for text": (
            "en: Tower",
            "en: true",
            ["1: title.en: “true” is not text; put it between quotes"],
        ),
        "summary one letter too long": (
            "A tower.",
            "A " + "x" * 199,
            ["2: summary.en: is 201 characters long; shorten it to 200 at most"],
        ),
        "two languages missing and one unknown": (
            "{nl: Toren, en: Tower}",
            "{quux: Toren}",
            [
                "1: title.en: missing",
                "1: title.nl: missing",
                "1: title.quux: unknown language",
            ],
        ),
        "summary too long": (
            "A tower.",
            "A " + "very " * 40 + "high tower.",
            ["2: summary.en: is 213 characters long; shorten it to 200 at most"],
        ),
        "a template left in": (
            "nl: Licht",
            "nl: {{ licht }}",
            [
                "3: theme.nl: a group of keys is not text; write |- after the key and the text below it, or double quotes around [ and {"
            ],
        ),
    },
    "keys": {
        "missing key": (
            "theme: {nl: Licht, en: Light}\n",
            "",
            ["1: theme: missing: Theme in a few words, as shown above the title"],
        ),
        "unknown key": ("", "sumary: x\n", ["9: sumary: unknown key; did you mean “summary”?"]),
        "unknown key in a list": (
            "",
            "figures:\n  - value: 1\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n    unti: EUR\n",
            ["14: figures.0.unti: unknown key; did you mean “unit”?"],
        ),
        "a key like no other": (
            "",
            "quux: x\n",
            ["9: quux: unknown key; remove it, or choose one of the keys of this kind of record"],
        ),
        "a Dutch key": ("title:", "titel:", ["1: titel: unknown key; did you mean “title”?"]),
        "a Dutch key that looks like no English one": (
            "summary:",
            "samenvatting:",
            ["2: samenvatting: unknown key; did you mean “summary”?"],
        ),
        "two Dutch words for a key": (
            "summary:",
            "Korte_Tekst:",
            ["2: Korte_Tekst: unknown key; did you mean “summary”?"],
        ),
        "a language in capitals for a key": (
            "",
            "NL: Toren\n",
            [
                "9: NL: unknown key; a language goes two spaces further in, below the key whose text it is"
            ],
        ),
        "a key of a group": (
            "",
            "alt: {nl: x, en: x}\n",
            ["9: alt: unknown key here; it belongs in image: indent it"],
        ),
        "a key of two groups": (
            "",
            "label: {nl: x, en: x}\n",
            ["9: label: unknown key here; it belongs in figures or links: indent it"],
        ),
        "an empty key that must be there": (
            "theme: {nl: Licht, en: Light}",
            "theme:",
            ["3: theme: empty; fill it in"],
        ),
        "an empty key of a group": (
            "",
            "image:\n  file: a.svg\n  alt:\n  credit: x\n  licence: x\n",
            ["11: image.alt: empty; fill it in"],
        ),
        "a wrong form": (
            "",
            "links:\n  - {url: 'https://a.example', label: {nl: x, en: x}, language: Dutch}\n",
            ["10: links.0.language: “Dutch” is no code of a language; write nl"],
        ),
        "a Dutch key in a list": (
            "",
            "figures:\n  - waarde: 1\n    label: {nl: x, en: x}\n    as_of: 2019\n    bron: gids\n",
            [
                "10: figures.0.waarde: unknown key; did you mean “value”?",
                "13: figures.0.bron: unknown key; did you mean “source”?",
            ],
        ),
        "a key in capitals": ("start:", "Start:", ["5: Start: unknown key; did you mean “start”?"]),
        "a key with a hyphen": (
            "verified_on:",
            "verified-on:",
            ["7: verified-on: unknown key; did you mean “verified_on”?"],
        ),
        "empty key": ("", "figures:\n", ["9: figures: empty; fill it in or remove the key"]),
        "duplicate key": (
            "",
            "start: 2018\n",
            ["9: start: stands here twice, first on line 5; remove the one that is wrong"],
        ),
        "slug in the file": (
            "",
            "slug: x\n",
            ["9: slug: unknown key; it follows from the file name"],
        ),
        "a bracket as key": (
            "",
            "? [a]\n: b\n",
            ["9: ?: unknown key; remove it, or choose one of the keys of this kind of record"],
        ),
        "a list twice": (
            "",
            "links:\n  - url: https://a.nl/\n    label: {nl: x, en: x}\nlinks:\n  - url: https://b.nl/\n    label: {nl: x, en: x}\n",
            [
                "12: links: stands here twice, first on line 9; put these items below line 11, and remove this line"
            ],
        ),
        "a list between brackets twice": (
            "",
            "sources:\n  - gids\n",
            [
                "9: sources: stands here twice, first on line 6; write these items inside the brackets of line 6, and remove this key"
            ],
        ),
        "a list twice, far apart": (
            "theme:",
            "offers:\n  - audience: [citizen]\n    text:\n      nl: |-\n        Een.\n\n      en: One.\n\noffers:\n  - {audience: [citizen], text: {nl: Twee., en: Two.}}\ntheme:",
            [
                "11: offers: stands here twice, first on line 3; put these items below line 9, and remove this line",
            ],
        ),
        "languages apart": (
            "theme: {nl: Licht, en: Light}\nplaces: [zandstad]",
            "theme:\n  nl: Licht\nplaces: [zandstad]\ntheme:\n  en: Light",
            [
                "3: theme.en: missing",
                "6: theme: stands here twice, first on line 3; put these keys below line 4, and remove this line",
            ],
        ),
        "the same texts twice": (
            "",
            "title: {nl: Toren, en: Tower}\n",
            ["9: title: stands here twice, first on line 1; remove the one that is wrong"],
        ),
        "a key of an item twice": (
            "",
            "links:\n  - url: https://a.nl/\n    label: {nl: x, en: x}\n    url: https://b.nl/\n",
            [
                "12: links.0.url: stands here twice, first on line 10; start a new item with a dash, or remove the line that is wrong"
            ],
        ),
    },
    "lists": {
        "text for a list": (
            "[zandstad]",
            "zandstad",
            ["4: places: must be a list: each item on its own line, after a dash and a space"],
        ),
        "keys for a list": (
            "",
            "figures:\n  value: 1\n",
            ["9: figures: must be a list: each item on its own line, after a dash and a space"],
        ),
        "numbers for groups of keys": (
            "",
            "figures: [1]\n",
            ["9: figures.0: must have keys of its own, indented below it"],
        ),
        "empty list": ("[zandstad]", "[]", ["4: places: needs at least one item"]),
        "empty item": ("[zandstad]", "\n  - ", ["5: places.0: empty; fill it in"]),
        "an item twice": (
            "[gids]",
            "[gids, gids]",
            ["6: sources.1: “gids” stands in this list twice, first on line 6; keep one"],
        ),
        "an item twice below each other": (
            "[gids]",
            "\n  - gids\n  - gids",
            ["8: sources.1: “gids” stands in this list twice, first on line 7; keep one"],
        ),
        "no space after the dash": (
            "[zandstad]",
            "\n  -zandstad",
            ["5: no space after the dash; write “- zandstad”"],
        ),
        "no space after the second dash": (
            "[gids]",
            "\n  - gids\n  -gidz",
            [
                "8: no space after the dash; write “- gidz”",
                "8: sources.1: there is no “gidz” in data/sources/; did you mean “gids”?",
            ],
        ),
        "a dash on the line of the key": (
            "[zandstad]",
            "- zandstad",
            ["4: a list starts on the next line: each item after a dash and a space"],
        ),
        "an asterisk for a dash": (
            "[zandstad]",
            "\n  * zandstad",
            ["5: a list starts its items with a dash (-) and a space; write “- zandstad”"],
        ),
        "a long dash": (
            "[zandstad]",
            "\n  – zandstad\n  — duinland",
            [
                "5: a list starts its items with a dash (-) and a space; write “- zandstad”",
                "6: a list starts its items with a dash (-) and a space; write “- duinland”",
            ],
        ),
        "a long dash after a right one": (
            "[zandstad]",
            "\n  - zandstad\n  – duinland",
            ["6: a list starts its items with a dash (-) and a space; write “- duinland”"],
        ),
        "a bullet": (
            "[zandstad]",
            "\n  •zandstad",
            ["5: a list starts its items with a dash (-) and a space; write “- zandstad”"],
        ),
        "a number for a dash": (
            "[zandstad]",
            "\n  1. zandstad\n  2. duinland",
            [
                "5: a list starts its items with a dash (-) and a space; write “- zandstad”",
                "6: a list starts its items with a dash (-) and a space; write “- duinland”",
            ],
        ),
        "two dashes": (
            "[zandstad]",
            "\n  -- zandstad",
            ["5: a list starts its items with a dash (-) and a space; write “- zandstad”"],
        ),
        "a plus sign": (
            "[zandstad]",
            "\n  + zandstad",
            ["5: a list starts its items with a dash (-) and a space; write “- zandstad”"],
        ),
        "a long dash before keys": (
            "",
            "links:\n  – url: https://a.nl/\n    label: {nl: x, en: x}\n",
            [
                "10: a list starts its items with a dash (-) and a space; write “- url: https://a.nl/”"
            ],
        ),
    },
    "indentation": {
        "too deep": (
            "theme: {nl: Licht, en: Light}",
            "theme:\n  nl: Licht\n   en: Light",
            [
                "5: the indentation does not fit the lines above; keys that belong together start in the same column"
            ],
        ),
        "too shallow": (
            "theme: {nl: Licht, en: Light}",
            "theme:\n  nl: Licht\n en: Light",
            [
                "5: the indentation does not fit that of line 4; keys that belong together start in the same column"
            ],
        ),
        "none": (
            "theme: {nl: Licht, en: Light}",
            "theme:\nnl: Licht\nen: Light",
            [
                "3: theme: empty; fill it in",
                "4: nl: unknown key; a language goes two spaces further in, below the key whose text it is",
                "5: en: unknown key; a language goes two spaces further in, below the key whose text it is",
            ],
        ),
        "too deep in a list": (
            "",
            "figures:\n  - value: 1\n     as_of: 2019\n",
            [
                "11: the indentation does not fit the lines above; keys that belong together start in the same column"
            ],
        ),
        "none in a list": (
            "",
            "figures:\n  - value: 1\n    label: {nl: x, en: x}\n    as_of: 2019\nsource: gids\n",
            [
                "10: figures.0.source: missing: File name of the source, without .yml",
                "13: source: unknown key here; it belongs in figures or milestones: indent it",
            ],
        ),
        "tab": (
            "",
            "places_of:\n\t- x\n",
            [
                "9: places_of: unknown key; did you mean “places”?",
                "10: a tab at the start of the line; use spaces",
            ],
        ),
        "two tabs": (
            "theme: {nl: Licht, en: Light}",
            "theme:\n\tnl: Licht\n\ten: Light",
            [
                "4: a tab at the start of the line; use spaces",
                "5: a tab at the start of the line; use spaces",
            ],
        ),
        "non-breaking space": (
            "theme: {nl: Licht, en: Light}",
            "theme:\n\xa0 nl: Licht\n  en: Light",
            ["4: a special (non-breaking) space where an ordinary one belongs; type it again"],
        ),
        "non-breaking space after a colon": (
            "start: 2017",
            "start:\xa02017",
            ["5: a special (non-breaking) space where an ordinary one belongs; type it again"],
        ),
    },
    "colons and commas": {
        "no space after the colon": (
            "start: 2017",
            "start:2017",
            ["5: no space after the colon; write “start: 2017”"],
        ),
        "no space after the colon of a text": (
            "theme: {nl: Licht, en: Light}",
            "theme:\n  nl:Licht\n  en: Light",
            ["4: no space after the colon; write “nl: Licht”"],
        ),
        "no space after the colon between braces": (
            "{nl: Licht",
            "{nl:Licht",
            ["3: theme: no space after the colon; write “nl: Licht”"],
        ),
        "no colon": (
            "title: {",
            "title {",
            ["1: no colon after “title”; write “title: {nl: Toren, en: Tower}”"],
        ),
        "equals sign for a colon": (
            "start: 2017",
            "start = 2017",
            ["5: no colon after “start”; write “start: 2017”"],
        ),
        "comma for a colon": (
            "start: 2017",
            "start, 2017",
            ["5: no colon after “start”; write “start: 2017”"],
        ),
        "comma for a colon between braces": (
            "{nl: Licht",
            "{nl, Licht",
            [
                "3: theme: “nl” has no colon; write nl: …, or put a text with a comma between double quotes"
            ],
        ),
        "comma in a text between braces": (
            "{nl: Licht",
            "{nl: Licht, lucht",
            [
                "3: theme: “lucht” has no colon; write lucht: …, or put a text with a comma between double quotes"
            ],
        ),
        "no comma between braces": (
            "{nl: Licht, en",
            "{nl: Licht en",
            [
                "3: a comma or a closing bracket lacks; a text with brackets or commas needs double quotes"
            ],
        ),
        "colon in a text": (
            "theme: {nl: Licht, en: Light}",
            "theme:\n  nl: Licht: een begin\n  en: Light",
            ["4: a colon inside a text; put the whole text between double quotes"],
        ),
        "colon at the end of a text": (
            "theme: {nl: Licht, en: Light}",
            "theme:\n  nl: Licht:\n  en: Light",
            [
                "4: a colon at the end of a text; remove it, or put the whole text between double quotes"
            ],
        ),
        "colon at the end of a value": (
            "2017",
            "2017:",
            [
                "5: a colon at the end of a text; remove it, or put the whole text between double quotes"
            ],
        ),
        "two colons in two texts": (
            "theme: {nl: Licht, en: Light}",
            "theme:\n  nl: Licht: een\n  en: Light: one",
            [
                "4: a colon inside a text; put the whole text between double quotes",
                "5: a colon inside a text; put the whole text between double quotes",
            ],
        ),
        "no colon before a text": (
            "theme: {nl: Licht, en: Light}",
            "theme:\n  nl Licht\n  en: Light",
            ["4: no colon after “nl”; write “nl: Licht”"],
        ),
        "no colon before the text of another language": (
            "theme: {nl: Licht, en: Light}",
            "theme:\n  nl: Licht\n  en Light",
            ["5: no colon after “en”; write “en: Light”"],
        ),
        "no colon before keys": (
            "theme: {nl: Licht, en: Light}",
            "theme\n  nl: Licht\n  en: Light",
            ["3: no colon after “theme”; write “theme:”"],
        ),
        "no colon before a list": (
            "[zandstad]",
            "[zandstad]\nrelated\n  - x",
            ["5: no colon after “related”; write “related:”"],
        ),
        "no colon before a block text": (
            "",
            "body:\n  nl |-\n    Een.\n\n    Twee.\n  en: x\n",
            ["10: no colon after “nl”; write “nl: |-”"],
        ),
        "no colon after the last key": (
            "",
            "end 2018\n",
            ["9: no colon after “end”; write “end: 2018”"],
        ),
        "no colon in an item": (
            "",
            "organisations:\n  - organisation duinlab\n",
            ["10: organisations.0: no colon after “organisation”; write “organisation: duinlab”"],
        ),
        "no colon in an item that goes on": (
            "",
            "links:\n  - url: https://a.nl/\n    label\n      nl: x\n      en: x\n",
            ["11: no colon after “label”; write “label:”"],
        ),
        "a wide colon": (
            "start: 2017",
            "start：2017",
            ["5: no colon after “start”; write “start: 2017”"],
        ),
        "an arrow for a colon": (
            "start: 2017",
            "start -> 2017",
            ["5: no colon after “start”; write “start: 2017”"],
        ),
        "a full stop for a colon": (
            "theme: {nl: Licht, en: Light}",
            "theme:\n  nl. Licht\n  en: Light",
            ["4: no colon after “nl”; write “nl: Licht”"],
        ),
        "a word by itself": (
            "start:",
            "hallo\nstart:",
            ["5: no colon after “hallo”; write “hallo:”, or remove it"],
        ),
        "a sentence by itself": (
            "start:",
            "Dit is een zin over iets.\nstart:",
            ["5: this line has no key; write it below the key whose text it is, or remove it"],
        ),
        "a question mark before a key": (
            "start:",
            "? start:",
            ["5: a question mark before a key; remove it"],
        ),
        "two keys on one line": (
            "start: 2017",
            "start: 2017 end: 2018",
            ["5: two keys on one line; start “end:” on a line of its own"],
        ),
        "two keys on one line with a comma": (
            "start: 2017",
            "start: 2017, end: 2018",
            ["5: two keys on one line; start “end:” on a line of its own"],
        ),
        "a bracket too many": (
            "[zandstad]",
            "[zandstad]]",
            ["4: a bracket too many at the end; remove “]”"],
        ),
    },
    "quotation marks and brackets": {
        "a number sign between braces": (
            "{nl: Toren, ",
            "{nl: Toren #1, ",
            ["1: “#1” starts a comment here; put the whole text between double quotes"],
        ),
        "open quotation mark": (
            "theme: {nl: Licht, en: Light}",
            'theme:\n  nl: "Licht\n  en: Light',
            ["4: a quotation mark is opened here and not closed; close it"],
        ),
        "open quotation mark before another": (
            "theme: {nl: Licht, en: Light}",
            'theme:\n  nl: "Licht\n  en: "Light"',
            ["4: a quotation mark is opened here and not closed; close it"],
        ),
        "open quotation mark between braces": (
            "{nl: Licht",
            '{nl: "Licht',
            ["3: a quotation mark is opened here and not closed; close it"],
        ),
        "open quotation mark between braces before another": (
            "{nl: Licht, en: Light}",
            '{nl: "Licht, en: "Light"}',
            [
                "3: a comma or a closing bracket lacks; a text with brackets or commas needs double quotes"
            ],
        ),
        "open quotation mark far from the next": (
            "{nl: Licht, en: Light}",
            '{nl: "Licht", en: "Light}',
            ["3: a quotation mark is opened here and not closed; close it"],
        ),
        "open quotation mark in a list": (
            "[gids]",
            "['gids]",
            [
                "6: a quotation mark is opened here and not closed; close it, or write an apostrophe at the start of a text as ’"
            ],
        ),
        "open quotation mark before a date": (
            "start: 2017",
            'start: "soon',
            ["5: a quotation mark is opened here and not closed; close it"],
        ),
        "a date after a block sign": (
            "start: 2017",
            "start: |- soon",
            ["5: a text after |-; start it on the next line, two spaces further in"],
        ),
        "apostrophe at the start": (
            "theme: {nl: Licht, en: Light}",
            "theme:\n  nl: 's Avonds licht\n  en: Light",
            [
                "4: a quotation mark is opened here and not closed; close it, or write an apostrophe at the start of a text as ’"
            ],
        ),
        "quotation marks inside quotation marks": (
            "theme: {nl: Licht, en: Light}",
            'theme:\n  nl: "De "grote" toren"\n  en: Light',
            [
                "4: the text goes on after its closing quotation mark; use another kind inside it: “like this”"
            ],
        ),
        "text after a quotation mark": (
            "theme: {nl: Licht, en: Light}",
            'theme:\n  nl: "Toren" van licht\n  en: Light',
            [
                "4: the text goes on after its closing quotation mark; use another kind inside it: “like this”"
            ],
        ),
        "curly quotation marks": (
            "{nl: Licht",
            "{nl: “Licht”",
            ['3: curly quotation marks around a text; YAML knows straight ones only: "…"'],
        ),
        "curly quotation marks around a colon": (
            "theme: {nl: Licht, en: Light}",
            "theme:\n  nl: “Licht: meer”\n  en: Light",
            ['4: curly quotation marks around a text; YAML knows straight ones only: "…"'],
        ),
        "curly quotation marks in a list": (
            "[zandstad]",
            "[“zandstad”]",
            ['4: curly quotation marks around a text; YAML knows straight ones only: "…"'],
        ),
        "open brace": (
            "{nl: Licht, en: Light}",
            "{nl: Licht, en: Light",
            ["3: a bracket is opened here and not closed; end with }"],
        ),
        "open bracket": (
            "[zandstad]",
            "[zandstad",
            ["4: a bracket is opened here and not closed; end with ]"],
        ),
        "wrong bracket": (
            "[zandstad]",
            "[zandstad}",
            ["4: a bracket is opened here and not closed; end with ]"],
        ),
        "brackets without end": (
            "",
            "x: [[[[[[[[[\n",
            ["9: a bracket is opened here and not closed; end with ]]]"],
        ),
        "backslash": (
            "theme: {nl: Licht, en: Light}",
            'theme:\n  nl: "C:\\data"\n  en: Light',
            ["4: a backslash between double quotes; use single quotes around this text"],
        ),
        "a curly quotation mark at the end": (
            "theme: {nl: Licht, en: Light}",
            'theme:\n  nl: "Licht”\n  en: Light',
            ['4: curly quotation marks around a text; YAML knows straight ones only: "…"'],
        ),
        "a curly quotation mark at the start": (
            "theme: {nl: Licht, en: Light}",
            'theme:\n  nl: “Licht"\n  en: Light',
            ['4: curly quotation marks around a text; YAML knows straight ones only: "…"'],
        ),
        "a single curly quotation mark at the end": (
            "theme: {nl: Licht, en: Light}",
            "theme:\n  nl: 'Licht’\n  en: Light",
            ['4: curly quotation marks around a text; YAML knows straight ones only: "…"'],
        ),
        "a curly quotation mark at the end of an item": (
            "[gids]",
            '["gids”]',
            ['6: curly quotation marks around a text; YAML knows straight ones only: "…"'],
        ),
        "a curly quotation mark at the end of a text of two lines": (
            "",
            'body:\n  nl: "Een\n    twee”\n  en: "One"\n',
            ["10: a quotation mark is opened here and not closed; close it"],
        ),
        "a quotation mark that is closed by the next text": (
            "",
            'body:\n  nl: "Een\n    twee\n  en: "One"\n',
            ["10: a quotation mark is opened here and not closed; close it"],
        ),
    },
    "signs at the start of a text": {
        "bracket": (
            "theme: {nl: Licht, en: Light}",
            "theme:\n  nl: [Licht]{lang=fy} in de toren\n  en: Light",
            ["4: a text that starts with [; put the whole text between double quotes"],
        ),
        "bracket in a list": (
            "",
            "offers:\n  - text:\n      nl: [Licht]{lang=fy} in de toren\n      en: x\n    audience: [citizen]\n",
            ["11: a text that starts with [; put the whole text between double quotes"],
        ),
        "bracket between braces": (
            "nl: Licht",
            "nl: [Licht]{lang=fy} in de toren",
            [
                "3: a comma or a closing bracket lacks; a text with brackets or commas needs double quotes"
            ],
        ),
        "brackets around all": (
            "theme: {nl: Licht, en: Light}",
            "theme:\n  nl: [Licht]\n  en: Light",
            [
                "4: theme.nl: a list is not text; write |- after the key and the text below it, or double quotes around [ and {"
            ],
        ),
        "brace": (
            "theme: {nl: Licht, en: Light}",
            "theme:\n  nl: {Licht} in de toren\n  en: Light",
            ["4: a text that starts with {; put the whole text between double quotes"],
        ),
        "at sign": (
            "theme: {nl: Licht, en: Light}",
            "theme:\n  nl: @licht\n  en: Light",
            [
                "4: a text that starts with @, which has a meaning in YAML; put the text between double quotes"
            ],
        ),
        "at sign between braces": (
            "nl: Licht",
            "nl: @licht",
            [
                "3: a sign that YAML keeps for itself starts this text; put the text between double quotes"
            ],
        ),
        "asterisks": (
            "theme: {nl: Licht, en: Light}",
            "theme:\n  nl: **Licht** aan\n  en: Light",
            [
                "4: a text that starts with *, which has a meaning in YAML; put the text between double quotes",
                "4: theme.nl: “**Licht**” is Markdown, which a text of one line has none of",
            ],
        ),
        "ampersand": (
            "theme: {nl: Licht, en: Light}",
            "theme:\n  nl: &licht\n  en: Light",
            [
                "4: a text that starts with &, which has a meaning in YAML; put the text between double quotes"
            ],
        ),
        "exclamation mark": (
            "theme: {nl: Licht, en: Light}",
            "theme:\n  nl: !Licht aan\n  en: Light",
            [
                "4: a text that starts with !, which has a meaning in YAML; put the text between double quotes"
            ],
        ),
        "percent sign": (
            "theme: {nl: Licht, en: Light}",
            "theme:\n  nl: %licht\n  en: Light",
            [
                "4: a text that starts with %, which has a meaning in YAML; put the text between double quotes"
            ],
        ),
        "backtick": (
            "theme: {nl: Licht, en: Light}",
            "theme:\n  nl: `licht`\n  en: Light",
            [
                "4: a text that starts with `, which has a meaning in YAML; put the text between double quotes",
                "4: theme.nl: “`licht`” is Markdown, which a text of one line has none of",
            ],
        ),
        "number sign inside": (
            "theme: {nl: Licht, en: Light}",
            "theme:\n  nl: Toren #1 van de kust\n  en: Light",
            ["4: theme.nl: “#1” starts a comment here; put the whole text between double quotes"],
        ),
        "number sign with a space behind it": (
            "theme: {nl: Licht, en: Light}",
            "theme:\n  nl: De toren # 1 van de kust\n  en: Light # a remark",
            [
                "4: theme.nl: “# 1” starts a comment here; put the whole text between double "
                "quotes, or a comment on a line of its own"
            ],
        ),
        "text after a block sign": (
            "theme: {nl: Licht, en: Light}",
            "theme:\n  nl: |- Licht\n  en: Light",
            ["4: a text after |-; start it on the next line, two spaces further in"],
        ),
        "text after a block sign that goes on": (
            "",
            "body:\n  nl: | Licht\n    meer: licht\n  en: Light\n",
            ["10: a text after |; start it on the next line, two spaces further in"],
        ),
    },
    "dates": {
        "a long dash": (
            "start: 2017",
            "start: 2017–04",
            ["5: start: “2017–04” is not a date; write 2017-04"],
        ),
        "a word before a year": (
            "start: 2017",
            "start: sinds 2017",
            ["5: start: “sinds 2017” is not a date; write 2017"],
        ),
        "half a date": (
            "verified_on: 2020-01-15",
            "verified_on: 2015-06",
            [
                "7: verified_on: “2015-06” is not a full date; write year-month-day, such as 2026-11-22"
            ],
        ),
        "a time": (
            "start: 2017",
            "start: 12:30",
            ["5: start: “12:30” is not a date; write 2017, 2017-04 or 2017-04-18"],
        ),
        "day first": (
            "start: 2017",
            "start: 18-04-2017",
            ["5: start: “18-04-2017” is not a date; write 2017-04-18"],
        ),
        "slashes": (
            "start: 2017",
            "start: 18/04/2017",
            ["5: start: “18/04/2017” is not a date; write 2017-04-18"],
        ),
        "slashes in a full date": (
            "verified_on: 2020-01-15",
            "verified_on: 2020/01/15",
            ["7: verified_on: “2020/01/15” is not a full date; write 2020-01-15"],
        ),
        "one digit for a month": (
            "start: 2017",
            "start: 2017-4",
            ["5: start: “2017-4” is not a date; write 2017-04"],
        ),
        "a month in words": (
            "start: 2017",
            "start: april 2017",
            ["5: start: “april 2017” is not a date; write 2017-04"],
        ),
        "no such day": (
            "start: 2017",
            "start: 2017-02-30",
            ["5: start: “2017-02-30” is not a day of the calendar"],
        ),
        "end before start": (
            "start: 2017",
            "start: 2017-04\nend: 2016",
            ["6: end: 2016 is before the start, 2017-04"],
        ),
        "a list for a date": (
            "start: 2017",
            "start: [2017]",
            ["5: start: a list is not a date; write 2017, 2017-04 or 2017-04-18"],
        ),
        "a month in Dutch": (
            "start: 2017",
            "start: 18 april 2017",
            ["5: start: “18 april 2017” is not a date; write 2017-04-18"],
        ),
        "a short month": (
            "start: 2017",
            "start: jan. 2017",
            ["5: start: “jan. 2017” is not a date; write 2017-01"],
        ),
        "a month in English": (
            "start: 2017",
            "start: March 2017",
            ["5: start: “March 2017” is not a date; write 2017-03"],
        ),
        "a full date in words": (
            "verified_on: 2020-01-15",
            "verified_on: 15 januari 2020",
            ["7: verified_on: “15 januari 2020” is not a full date; write 2020-01-15"],
        ),
        "a date in one": (
            "start: 2017",
            "start: 20170418",
            ["5: start: “20170418” is not a date; write 2017-04-18"],
        ),
        "a time after it": (
            "start: 2017",
            "start: 2017-04-18T10:00",
            ["5: start: “2017-04-18T10:00” is not a date; write 2017-04-18"],
        ),
        "a comma after it": (
            "start: 2017",
            "start: 2017,",
            ["5: start: “2017,” is not a date; write 2017"],
        ),
        "a question mark after it": (
            "start: 2017",
            "start: 2017?",
            ["5: start: “2017?” is not a date; write 2017"],
        ),
        "a range": (
            "start: 2017",
            "start: 2017-2019",
            ["5: start: “2017-2019” is not a date; write 2017, 2017-04 or 2017-04-18"],
        ),
        "a decade": (
            "start: 2017",
            "start: jaren 90",
            ["5: start: “jaren 90” is not a date; write 2017, 2017-04 or 2017-04-18"],
        ),
        "a year with an O": (
            "start: 2017",
            "start: 2O17",
            ["5: start: “2O17” is not a date; write 2017, 2017-04 or 2017-04-18"],
        ),
        "a month 13": (
            "start: 2017",
            "start: 2017-13",
            ["5: start: “2017-13” is not a day of the calendar"],
        ),
        "a year far ahead": (
            "start: 2017",
            "start: 9999-12-31",
            ["5: start: 9999 is not a year between 1000 and 2200"],
        ),
        "a year long ago": (
            "start: 2017",
            "start: 0206",
            ["5: start: 206 is not a year between 1000 and 2200"],
        ),
        "an end beside a last sign of life": (
            "start: 2017",
            "start: 2017\nend: 2018\nlast_known_active: 2019",
            [
                "7: last_known_active: stands beside an end; it is for what has none, so remove one of them"
            ],
        ),
    },
    "numbers": {
        "a comma and a word between braces": (
            "",
            "figures:\n  - {value: 2,5 miljoen, label: {nl: x y, en: x y}, as_of: 2017, source: gids}\n",
            [
                "10: figures.0: a comma inside a number, “2,5 miljoen”; write digits, with a point for decimals"
            ],
        ),
        "a comma and dots between braces": (
            "",
            "figures:\n  - {value: 1.000.000,00, label: {nl: x y, en: x y}, as_of: 2017, source: gids}\n",
            [
                "10: figures.0: a comma inside a number, “1.000.000,00”; write digits, with a point for decimals"
            ],
        ),
        "what a range begins with was guessed": (
            "",
            "figures:\n  - {value: 10,3,\n     value_to: 9, label: {nl: x y, en: x y}, as_of: 2017, source: gids}\n",
            ["10: figures.0: a comma inside a number; decimals come after a point: 10.3"],
        ),
        "thousands with dots": (
            "",
            "figures:\n  - value: 170.000\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            [
                "10: figures.0.value: “170.000” can be read in two ways; write 170000, or 170.0 for a decimal"
            ],
        ),
        "thousands with commas": (
            "",
            "figures:\n  - value: 170,000\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            [
                "10: figures.0.value: “170,000” can be read in two ways; write 170000, or 170.0 for a decimal"
            ],
        ),
        "thousands with spaces": (
            "",
            "figures:\n  - value: 170 000\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            ["10: figures.0.value: “170 000” is not a number; write 170000"],
        ),
        "decimal comma": (
            "",
            "figures:\n  - value: 10,3\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            ["10: figures.0.value: “10,3” is not a number; write 10.3"],
        ),
        "decimal comma between braces": (
            "",
            "figures:\n  - {value: 10,3, label: {nl: x, en: x}, as_of: 2019, source: gids}\n",
            ["10: figures.0: a comma inside a number; decimals come after a point: 10.3"],
        ),
        "euro sign": (
            "",
            "figures:\n  - value: € 285.119,01\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            ["10: figures.0.value: “€ 285.119,01” is not a number; write 285119.01, without €"],
        ),
        "euro sign and dash": (
            "",
            "figures:\n  - value: €5,-\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            ["10: figures.0.value: “€5,-” is not a number; write 5, without €"],
        ),
        "percent sign": (
            "",
            "figures:\n  - value: 10,3%\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            ["10: figures.0.value: “10,3%” is not a number; write 10.3, without %"],
        ),
        "a number in words": (
            "",
            "figures:\n  - value: 4 miljoen\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            [
                "10: figures.0.value: “4 miljoen” is not a number; write all its digits, with a point for decimals, such as 4500000 or 10.3"
            ],
        ),
        "a number without end": (
            "",
            "sdgs: [" + "9" * 5000 + "]\n",
            ["9: sdgs.0: is too long for a number; write digits only"],
        ),
        "less than the value": (
            "",
            "figures:\n  - value: 10\n    value_to: 10\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            ["11: figures.0.value_to: 10 is not more than the value itself, 10"],
        ),
        "below the range": (
            "",
            "sdgs: [0]\n",
            ["9: sdgs.0: 0 is out of range: greater than or equal to 1"],
        ),
        "out of range": (
            "",
            "sdgs: [18]\n",
            ["9: sdgs.0: 18 is out of range: less than or equal to 17"],
        ),
        "no such choice": (
            "",
            "figures:\n  - value: 1\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n    unit: euro\n",
            [
                "14: figures.0.unit: “euro” is neither percent nor the code of a currency (ISO 4217); did you mean “EUR”?"
            ],
        ),
        "millions with dots": (
            "",
            "figures:\n  - value: 1.500.000\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            ["10: figures.0.value: “1.500.000” is not a number; write 1500000"],
        ),
        "a dash below": (
            "",
            "figures:\n  - value: 1_500_000\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            ["10: figures.0.value: “1_500_000” is not a number; write 1500000"],
        ),
        "an apostrophe in a number": (
            "",
            "figures:\n  - value: 1'500'000\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            ["10: figures.0.value: “1'500'000” is not a number; write 1500000"],
        ),
        "a narrow space": (
            "",
            "figures:\n  - value: 1\u202f500\u202f000\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            ["10: figures.0.value: “1\u202f500\u202f000” is not a number; write 1500000"],
        ),
        "a power of ten": (
            "",
            "figures:\n  - value: 1e6\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            ["10: figures.0.value: “1e6” is not a number; write 1000000"],
        ),
        "noughts first": (
            "",
            "figures:\n  - value: 0045000\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            ["10: figures.0.value: “0045000” is not a number; write 45000"],
        ),
        "a word before": (
            "",
            "figures:\n  - value: ongeveer 45000\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            [
                "10: figures.0.value: “ongeveer 45000” is not a number; write 45000 alone; how exact it is goes under a key of its own"
            ],
        ),
        "a short word before": (
            "",
            "figures:\n  - value: ca. 45000\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            [
                "10: figures.0.value: “ca. 45000” is not a number; write 45000 alone; how exact it is goes under a key of its own"
            ],
        ),
        "a sign before": (
            "",
            "figures:\n  - value: ~45000\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            [
                "10: figures.0.value: “~45000” is not a number; write 45000 alone; how exact it is goes under a key of its own"
            ],
        ),
        "a plus sign": (
            "",
            "figures:\n  - value: +5\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            ["10: figures.0.value: “+5” is not a number; write 5"],
        ),
        "a long minus sign": (
            "",
            "figures:\n  - value: −5\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n    unit: percent\n",
            ["10: figures.0.value: “−5” is not a number; write -5"],
        ),
        "a half": (
            "",
            "figures:\n  - value: ½\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            ["10: figures.0.value: “½” is not a number; write 0.5"],
        ),
        "a point first": (
            "",
            "figures:\n  - value: .5\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            ["10: figures.0.value: “.5” is not a number; write 0.5"],
        ),
        "a point last": (
            "",
            "figures:\n  - value: 45000.-\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            ["10: figures.0.value: “45000.-” is not a number; write 45000"],
        ),
        "a range": (
            "",
            "figures:\n  - value: 45000-50000\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            [
                "10: figures.0.value: “45000-50000” is not a number; write 45000, and the end of a range, 50000, under value_to"
            ],
        ),
        "a range with a long dash": (
            "",
            "figures:\n  - value: 45000 – 50000\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            [
                "10: figures.0.value: “45000 – 50000” is not a number; write 45000, and the end of a range, 50000, under value_to"
            ],
        ),
        "a range in words": (
            "",
            "figures:\n  - value: 45000 tot 50000\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            [
                "10: figures.0.value: “45000 tot 50000” is not a number; write 45000, and the end of a range, 50000, under value_to"
            ],
        ),
        "millions in a word": (
            "",
            "figures:\n  - value: 10,3 miljoen\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            [
                "10: figures.0.value: “10,3 miljoen” is not a number; write all its digits, with a point for decimals, such as 4500000 or 10.3"
            ],
        ),
        "thousands in a letter": (
            "",
            "figures:\n  - value: 45k\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            [
                "10: figures.0.value: “45k” is not a number; write all its digits, with a point for decimals, such as 4500000 or 10.3"
            ],
        ),
        "dollars": (
            "",
            "figures:\n  - value: $5\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            ["10: figures.0.value: “$5” is not a number; write 5, without $"],
        ),
        "a word": (
            "",
            "figures:\n  - value: ongeveer\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            [
                "10: figures.0.value: “ongeveer” is not a number; write all its digits, with a point for decimals, such as 4500000 or 10.3"
            ],
        ),
        "a list for a number": (
            "",
            "figures:\n  - value: [5]\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            [
                "10: figures.0.value: a list is not a number; write all its digits, with a point for decimals, such as 4500000 or 10.3"
            ],
        ),
        "too many digits": (
            "",
            "figures:\n  - value: 12345678901234567890123\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            ["10: figures.0.value: has more than 15 digits; no sum or count is so large"],
        ),
        "digits of another script": (
            "",
            "figures:\n  - value: ٣\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            ["10: figures.0.value: “٣” is not a number; write 3"],
        ),
        "a sum below zero": (
            "",
            "figures:\n  - value: -45000\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n    unit: EUR\n",
            ["14: figures.0.unit: -45000 is below zero, which only a percentage can be"],
        ),
        "a count below zero": (
            "",
            "figures:\n  - value: -5\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n",
            ["10: figures.0.unit: -5 is below zero, which only a percentage can be"],
        ),
        "more than all": (
            "",
            "figures:\n  - value: 120\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n    unit: percent\n",
            [
                "14: figures.0.unit: 120 percent is not between -100 and 100; write growth above that as a number of times, without a unit"
            ],
        ),
        "less than nothing": (
            "",
            "figures:\n  - value: -120\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n    unit: percent\n",
            [
                "14: figures.0.unit: -120 percent is not between -100 and 100; write growth above that as a number of times, without a unit"
            ],
        ),
        "a range that goes down": (
            "",
            "figures:\n  - value: 5\n    label: {nl: x, en: x}\n    as_of: 2019\n    source: gids\n    value_to: 3\n",
            ["14: figures.0.value_to: 3 is not more than the value itself, 5"],
        ),
        "degrees and minutes": (
            "",
            "location:\n  lat: 52°30'\n  lon: 4.5\n",
            ["10: location.lat: “52°30'” is not in degrees with a point, such as 53.21917"],
        ),
    },
    "references": {
        "unknown reference": (
            "[zandstad]",
            "[zandstat]",
            ["4: places.0: there is no “zandstat” in data/places/; did you mean “zandstad”?"],
        ),
        "yes and no": (
            "[zandstad]",
            "[no]",
            [
                "4: places.0: there is no “no” in data/places/; choose one that is there, or add it first"
            ],
        ),
        "capitals": (
            "[zandstad]",
            "[Zandstad]",
            ["4: places.0: there is no “Zandstad” in data/places/; did you mean “zandstad”?"],
        ),
        "extension": (
            "[zandstad]",
            "[zandstad.yml]",
            ["4: places.0: there is no “zandstad.yml” in data/places/; did you mean “zandstad”?"],
        ),
        "folder": (
            "[zandstad]",
            "[places/zandstad]",
            [
                "4: places.0: there is no “places/zandstad” in data/places/; did you mean “zandstad”?"
            ],
        ),
        "space before it": (
            "[zandstad]",
            '[" zandstad"]',
            ["4: places.0: there is no “ zandstad” in data/places/; did you mean “zandstad”?"],
        ),
        "emoji": (
            "[zandstad]",
            "[zandstad🏖]",
            ["4: places.0: there is no “zandstad🏖” in data/places/; did you mean “zandstad”?"],
        ),
        "a record of another kind": (
            "[zandstad]",
            "[gids]",
            ["4: places.0: there is no “gids” in data/places/; there is one in data/sources/"],
        ),
        "keys for a reference": (
            "",
            "related: [{a: b}]\n",
            [
                "9: related.0: a group of keys is no file name; write that of a record in data/showcases/, without .yml"
            ],
        ),
        "unknown citation": (
            "",
            "body:\n  nl: Zie [@gidz].\n  en: See [@gids].\n",
            ["10: body.nl: there is no “gidz” in data/sources/; did you mean “gids”?"],
        ),
        "link to a place inside a record": (
            "",
            "body:\n  nl: Zie [dit](places/zandstad/haven).\n  en: See [@gids].\n",
            [
                "10: body.nl: there is no “zandstad/haven” in data/places/; choose one that is there, or add it first"
            ],
        ),
        "link with slashes to no record": (
            "",
            "body:\n  nl: Zie [dit](/places/zandstat/).\n  en: See [@gids].\n",
            ["10: body.nl: there is no “zandstat” in data/places/; did you mean “zandstad”?"],
        ),
        "link to no page": (
            "",
            "body:\n  nl: Zie [dit](zandstad).\n  en: See [@gids].\n",
            [
                "10: body.nl: “zandstad” leads nowhere; write showcases/file-name, or a web address whole"
            ],
        ),
        "an address that was never one": (
            "",
            "redirect_from: [showcases/oud naam]\n",
            [
                "9: redirect_from.0: “showcases/oud naam” is not an address on this site; write it as showcases/old-name"
            ],
        ),
        "an address of a list": (
            "",
            "redirect_from: [showcases/page]\n",
            [
                "9: redirect_from.0: “showcases/page” is not an address on this site; write it as showcases/old-name"
            ],
        ),
        "an address that is too long": (
            "",
            "redirect_from: [showcases/" + "x" * 91 + "]\n",
            ["9: redirect_from.0: is 101 characters long; 100 is the most"],
        ),
        "a picture with a space": (
            "",
            "image: {file: /docs/assets/images/a b.svg, alt: {nl: x, en: x}, credit: x, licence: x}\n",
            [
                "9: image.file: “a b.svg” is no name of a picture; write letters, digits and hyphens, and svg, png, jpg, webp or avif after a point"
            ],
        ),
        "link to no record": (
            "",
            "body:\n  nl: Zie [dit](places/zandstat).\n  en: See [@gids].\n",
            ["10: body.nl: there is no “zandstat” in data/places/; did you mean “zandstad”?"],
        ),
    },
    "addresses": {
        "code for a sign": (
            "",
            "links:\n  - url: https://x.example/?a=1&amp;b=2\n    label: {nl: x y, en: x y}\n",
            [
                "10: links.0.url: “https://x.example/?a=1&amp;b=2” has “&amp;”, code for a sign; write & alone"
            ],
        ),
        "no https": (
            "",
            "links:\n  - url: www.toren.nl\n    label: {nl: x, en: x}\n",
            ["10: links.0.url: “www.toren.nl” is not a web address; write https://www.toren.nl"],
        ),
        "no host": (
            "",
            "links:\n  - url: https://toren\n    label: {nl: x, en: x}\n",
            [
                "10: links.0.url: “https://toren” is not a web address; write it whole, such as https://www.example.org/page"
            ],
        ),
        "mail for a web address": (
            "",
            "links:\n  - url: mailto:a@b.nl\n    label: {nl: x, en: x}\n",
            [
                "10: links.0.url: “mailto:a@b.nl” is not a web address; write it whole, such as https://www.example.org/page"
            ],
        ),
        "space in an address": (
            "",
            "links:\n  - url: https://toren.example/de toren\n    label: {nl: x, en: x}\n",
            [
                "10: links.0.url: “https://toren.example/de toren” is not a web address; write %20 for a space"
            ],
        ),
        "a full stop after it": (
            "",
            "links:\n  - url: https://a.nl/b.\n    label: {nl: x, en: x}\n",
            [
                "10: links.0.url: “https://a.nl/b.” ends in “.”; write https://a.nl/b, or https://a.nl/b%2E if it belongs to the address"
            ],
        ),
        "a comma after it": (
            "",
            "links:\n  - url: https://a.nl/b,\n    label: {nl: x, en: x}\n",
            [
                "10: links.0.url: “https://a.nl/b,” ends in “,”; write https://a.nl/b, or https://a.nl/b%2C if it belongs to the address"
            ],
        ),
        "a bracket after it": (
            "",
            "links:\n  - url: https://a.nl/b)\n    label: {nl: x, en: x}\n",
            ["10: links.0.url: “https://a.nl/b)” ends in “)”; write https://a.nl/b"],
        ),
        "a bracket after it and a full stop": (
            "",
            "links:\n  - url: https://a.nl/b).\n    label: {nl: x, en: x}\n",
            ["10: links.0.url: “https://a.nl/b).” ends in “).”; write https://a.nl/b"],
        ),
        "a quotation mark after it": (
            "",
            "links:\n  - url: https://a.nl/b”\n    label: {nl: x, en: x}\n",
            ["10: links.0.url: “https://a.nl/b”” ends in “””; write https://a.nl/b"],
        ),
        "an address cut short": (
            "",
            "links:\n  - url: https://a.nl/b…\n    label: {nl: x, en: x}\n",
            ["10: links.0.url: “https://a.nl/b…” is cut short (…); copy the whole address"],
        ),
        "a full stop after its host": (
            "",
            "links:\n  - url: https://a.nl.\n    label: {nl: x, en: x}\n",
            ["10: links.0.url: “https://a.nl.” is not a web address; write https://a.nl"],
        ),
        "one slash": (
            "",
            "links:\n  - url: https:/a.nl\n    label: {nl: x, en: x}\n",
            ["10: links.0.url: “https:/a.nl” is not a web address; write https://a.nl"],
        ),
        "no colon": (
            "",
            "links:\n  - url: https//a.nl\n    label: {nl: x, en: x}\n",
            ["10: links.0.url: “https//a.nl” is not a web address; write https://a.nl"],
        ),
        "a letter too few": (
            "",
            "links:\n  - url: htp://a.nl\n    label: {nl: x, en: x}\n",
            ["10: links.0.url: “htp://a.nl” is not a web address; write https://a.nl"],
        ),
        "https twice": (
            "",
            "links:\n  - url: https://https://a.nl\n    label: {nl: x, en: x}\n",
            ["10: links.0.url: “https://https://a.nl” is not a web address; write https://a.nl"],
        ),
        "in angles": (
            "",
            "links:\n  - url: <https://a.nl>\n    label: {nl: x, en: x}\n",
            ["10: links.0.url: “<https://a.nl>” is not a web address; write https://a.nl"],
        ),
        "as a link": (
            "",
            "links:\n  - url: '[a](https://a.nl)'\n    label: {nl: x, en: x}\n",
            ["10: links.0.url: “[a](https://a.nl)” is not a web address; write https://a.nl"],
        ),
        "a space after it": (
            "",
            "links:\n  - url: 'https://a.nl '\n    label: {nl: x, en: x}\n",
            ["10: links.0.url: “https://a.nl ” is not a web address; write https://a.nl"],
        ),
        "two addresses": (
            "",
            "links:\n  - url: https://a.nl https://b.nl\n    label: {nl: x, en: x}\n",
            [
                "10: links.0.url: “https://a.nl https://b.nl” is not a web address; write one address; another one goes in an item of its own"
            ],
        ),
        "a percent sign alone": (
            "",
            "links:\n  - url: https://a.nl/b%zz\n    label: {nl: x, en: x}\n",
            [
                "10: links.0.url: “https://a.nl/b%zz” has “%zz”, which stands for nothing; write %25 for %"
            ],
        ),
        "to be done": (
            "",
            "links:\n  - url: TODO\n    label: {nl: x, en: x}\n",
            ["10: links.0.url: “TODO” says nothing; leave the key out until it is known"],
        ),
        "a machine of one's own": (
            "",
            "links:\n  - url: https://localhost/a\n    label: {nl: x, en: x}\n",
            [
                "10: links.0.url: “https://localhost/a” is not a web address; write it whole, such as https://www.example.org/page"
            ],
        ),
    },
    "files": {
        "a line of dashes inside": (
            "theme: ",
            "---\ntheme: ",
            ["3: a second document starts here (---); remove this line, a file holds one record"],
        ),
        "a line of dots inside": (
            "theme: ",
            "...\ntheme: ",
            ["3: a second document starts here (...); remove this line, a file holds one record"],
        ),
        "merge conflict": (
            "start: 2017\n",
            "<<<<<<< HEAD\nstart: 2017\n=======\nstart: 2018\n>>>>>>> main\n",
            [
                "5: a merge conflict, up to line 9; keep what is right and remove the lines with <<<<<<<, ======= and >>>>>>>"
            ],
        ),
        "merge conflict without end": (
            "start: 2017\n",
            "<<<<<<< HEAD\nstart: 2017\n",
            [
                "5: a merge conflict; keep what is right and remove the lines with <<<<<<<, ======= and >>>>>>>"
            ],
        ),
        "two documents": (
            "",
            "---\ntitle: x\n",
            ["9: a second document starts here (---); remove this line, a file holds one record"],
        ),
        "broken UTF-8": (
            "Licht",
            "Licht\udceb",
            ["3: a character that is not UTF-8; save the file as “UTF-8” and type it again"],
        ),
        "null byte": (
            "Licht",
            "Li\x00cht",
            ["3: an invisible character (U+0000); remove it, or type the line again"],
        ),
        "line separator": (
            "Licht",
            "Li\u2028cht",
            ["3: an invisible character (line separator); remove it, or type the line again"],
        ),
    },
    "too many signs": {
        "two commas": (
            "[zandstad]",
            "[zandstad,, duinland]",
            [
                "4: a comma, colon or bracket stands where a value belongs; remove it, or fill in the value"
            ],
        ),
        "a comma first": (
            "[zandstad]",
            "[, zandstad]",
            [
                "4: a comma, colon or bracket stands where a value belongs; remove it, or fill in the value"
            ],
        ),
        "a bracket for a value": (
            "en: Tower}",
            "en: ]}",
            [
                "1: a comma, colon or bracket stands where a value belongs; remove it, or fill in the value"
            ],
        ),
    },
    "texts over several lines": {
        "a paragraph at the margin": (
            "",
            "body:\n  nl: |-\n    Een.\n\nTwee: het is laat.\nDrie.\n\n    Vier.\n  en: x\n",
            ["13: starts left of the text of line 10, to which it belongs; start it with 4 spaces"],
        ),
        "a paragraph too far to the left": (
            "",
            "body:\n  nl: |-\n    Een.\n\n   Twee.\n  en: x\n",
            ["13: starts left of the text of line 10, to which it belongs; start it with 4 spaces"],
        ),
        "the whole text at the margin": (
            "",
            "body:\n  nl: |-\nEen.\n  en: x\n",
            ["11: starts left of the text of line 10, to which it belongs; start it with 4 spaces"],
        ),
        "an item at the margin": (
            "",
            "body:\n  nl: |-\n    Een:\n\n- twee\n  en: x\n",
            ["13: starts left of the text of line 10, to which it belongs; start it with 4 spaces"],
        ),
        "the last paragraph at the margin": (
            "",
            "body:\n  nl: x\n  en: |-\n    One.\n\nThe end.\n",
            ["14: starts left of the text of line 11, to which it belongs; start it with 4 spaces"],
        ),
        "a text in the column of its key": (
            "",
            "body:\n  nl: |-\n  Een.\n  en: x\n",
            ["11: starts left of the text of line 10, to which it belongs; start it with 4 spaces"],
        ),
        "no sign before paragraphs": (
            "",
            "body:\n  nl:\n    Een.\n\n    Twee.\n  en: x\n",
            [
                "12: body.nl: an empty line parts no paragraphs here; write |- after the key, and the text on the lines below it"
            ],
        ),
        "no sign before a colon": (
            "",
            "body:\n  nl:\n    Een zin.\n\n    Let op: twee.\n  en: x\n",
            ["10: a text over several lines needs |- after the colon; write “nl: |-”"],
        ),
        "no sign before a list": (
            "",
            "body:\n  nl:\n    - Een\n    - Twee\n  en: x\n",
            [
                "10: body.nl: a list is not text; write |- after the key and the text below it, or double quotes around [ and {"
            ],
        ),
        "a list that runs on": (
            "",
            "body:\n  nl: Zie dit.\n    - Een\n    - Twee\n  en: x\n",
            [
                "11: body.nl: a list runs on in one line here; write |- after the key, and the text on the lines below it"
            ],
        ),
        "a folded list": (
            "",
            "body:\n  nl: >-\n    Zie dit.\n\n    - Een\n    - Twee\n  en: x\n",
            [
                "13: body.nl: a list runs on in one line here; write |- after the key, and the text on the lines below it"
            ],
        ),
        "folded paragraphs": (
            "",
            "body:\n  nl: >-\n    Een.\n\n    Twee.\n  en: x\n",
            [
                "12: body.nl: an empty line parts no paragraphs here; write |- after the key, and the text on the lines below it"
            ],
        ),
        "a number sign at the start": (
            "start: 2017",
            "start: #2017",
            ["5: start: “#2017” starts a comment here; put the whole text between double quotes"],
        ),
    },
    "what was copied along": {
        "a fence": (
            "title:",
            "```yaml\ntitle:",
            ["1: a line of ``` belongs to Markdown and not to a record; remove it"],
        ),
        "a fence at the end": (
            "",
            "```\n",
            ["9: a line of ``` belongs to Markdown and not to a record; remove it"],
        ),
        "a fence in the middle": (
            "start:",
            "~~~yaml\nsdgs: [7]\n~~~\nstart:",
            [
                "5: a line of ~~~ belongs to Markdown and not to a record; remove it",
                "7: a line of ~~~ belongs to Markdown and not to a record; remove it",
            ],
        ),
        "a fence after a text": (
            "",
            "body:\n  nl: x\n  en: |-\n    x\n```\n",
            ["13: a line of ``` belongs to Markdown and not to a record; remove it"],
        ),
        "a space before the first key": (
            "title:",
            " title:",
            ["1: spaces before the first key; remove them"],
        ),
        "signs of a difference": (
            "start:",
            "+start:",
            ["5: +start: unknown key; did you mean “start”?"],
        ),
    },
    "Markdown that is drawn otherwise": {
        "a year at the start": (
            "",
            "body:\n  nl: |-\n    2026. Een goed jaar.\n  en: x y\n",
            [
                "11: body.nl: “2026.” is drawn as the number of an item; write 2026\\. for a year or a number in a text"
            ],
        ),
        "numbers between brackets": (
            "",
            "body:\n  nl: |-\n    (1) een\n    (2) twee\n  en: x y\n",
            [
                "12: body.nl: “(2) twee” is drawn inside the text above it; start items with a dash (-) or a number"
            ],
        ),
        "a numbered list under a line, not from 1": (
            "",
            "body:\n  nl: |-\n    Assen:\n    2. een\n    3. twee\n  en: x y\n",
            [
                "12: body.nl: “2. een” is drawn inside the text above it; put an empty line above a list, and 2 spaces before a list inside a list",
                "13: body.nl: “3. twee” is drawn inside the text above it; put an empty line above a list, and 2 spaces before a list inside a list",
            ],
        ),
        "an item too far in": (
            "",
            "body:\n  nl: |-\n    - a\n     - b\n  en: x y\n",
            [
                "12: body.nl: “- b” is drawn beside the item above it, not inside; write 2 spaces before it, or 0 as before that one"
            ],
        ),
        "an item inside a numbered one": (
            "",
            "body:\n  nl: |-\n    1. a\n      - b\n    2. c\n  en: x y\n",
            [
                "12: body.nl: “- b” is drawn beside the item above it, not inside; write 3 spaces before it, or 0 as before that one"
            ],
        ),
        "an item far too far in": (
            "",
            "body:\n  nl: |-\n    - a\n          - b\n  en: x y\n",
            [
                "12: body.nl: “- b” is drawn inside the text above it; put an empty line above a list, and 2 spaces before a list inside a list"
            ],
        ),
        "numbers that are drawn otherwise": (
            "",
            "body:\n  nl: |-\n    1. a\n    3. b\n  en: x y\n",
            ["12: body.nl: “3.” is drawn as 2.; number a list one by one"],
        ),
        "letters for numbers": (
            "",
            "body:\n  nl: |-\n    a) een\n    b) twee\n  en: x y\n",
            [
                "12: body.nl: “b) twee” is drawn inside the text above it; start items with a dash (-) or a number"
            ],
        ),
        "bullets": (
            "",
            "body:\n  nl: |-\n    Zie:\n    • een\n    • twee\n  en: x y\n",
            [
                "12: body.nl: “• een” is no item of a list; start each with a dash (-) and a space",
                "13: body.nl: “• twee” is no item of a list; start each with a dash (-) and a space",
            ],
        ),
        "long dashes": (
            "",
            "body:\n  nl: |-\n    Zie:\n    – een\n    – twee\n  en: x y\n",
            [
                "12: body.nl: “– een” is no item of a list; start each with a dash (-) and a space",
                "13: body.nl: “– twee” is no item of a list; start each with a dash (-) and a space",
            ],
        ),
        "arrows": (
            "",
            "body:\n  nl: |-\n    -> een\n    -> twee\n  en: x y\n",
            [
                "11: body.nl: “-> een” is no item of a list; start each with a dash (-) and a space",
                "12: body.nl: “-> twee” is no item of a list; start each with a dash (-) and a space",
            ],
        ),
        "items without a space": (
            "",
            "body:\n  nl: |-\n    -een\n    -twee\n\n    1.een\n  en: x y\n",
            [
                "11: body.nl: “-een” is no item of a list; write a space after the sign",
                "12: body.nl: “-twee” is no item of a list; write a space after the sign",
                "14: body.nl: “1.een” is no item of a list; write a space after the sign",
            ],
        ),
        "boxes to tick": (
            "",
            "body:\n  nl: |-\n    - [ ] doen\n    - [x] klaar\n  en: x y\n",
            [
                "11: body.nl: “[ ] doen” is a box to tick, which is not drawn; leave it out",
                "12: body.nl: “[x] klaar” is a box to tick, which is not drawn; leave it out",
            ],
        ),
        "a heading": (
            "",
            "body:\n  nl: |-\n    Een.\n\n    ## Kop\n\n    Twee.\n  en: x y\n",
            [
                "13: body.nl: “## Kop” is a heading (#, or a line of === or --- below it); a text here has none"
            ],
        ),
        "a heading without a space": (
            "",
            "body:\n  nl: |-\n    #Kop\n  en: x y\n",
            [
                "11: body.nl: “#Kop” is no heading without a space after #; where a text has no headings, leave # out"
            ],
        ),
        "a heading by a line below it": (
            "",
            "body:\n  nl: |-\n    Kop\n    ---\n    Tekst\n  en: x y\n",
            [
                "11: body.nl: “Kop” is a heading (#, or a line of === or --- below it); a text here has none"
            ],
        ),
        "a line across": (
            "",
            "body:\n  nl: |-\n    Een.\n\n    ---\n\n    Twee.\n  en: x y\n",
            ["13: body.nl: “---” is a line across the text (---); an empty line parts paragraphs"],
        ),
        "code of lines": (
            "",
            "body:\n  nl: |-\n    ```\n    code\n    ```\n  en: x y\n",
            ["11: body.nl: “code” is code (```), which is not drawn here"],
        ),
        "code by spaces": (
            "",
            "body:\n  nl: |-\n    Een.\n\n        code\n  en: x y\n",
            ["13: body.nl: “code” is code, for it starts with four spaces; start it at the left"],
        ),
        "code in a line": (
            "",
            "body:\n  nl: |-\n    Een `code` woord\n  en: x y\n",
            [
                "11: body.nl: “code” is code between backticks, which is not drawn here; use quotation marks"
            ],
        ),
        "a picture": (
            "",
            "body:\n  nl: |-\n    ![foto](https://a.nl/x.jpg)\n  en: x y\n",
            [
                "11: body.nl: “foto” is a picture inside a text; a record has one, under the key image"
            ],
        ),
        "a table without a line": (
            "",
            "body:\n  nl: |-\n    | a | b |\n    | 1 | 2 |\n  en: x y\n",
            [
                "11: body.nl: “| a | b |” is no row of a table; below its head goes a line |---| with as many columns",
                "12: body.nl: “| 1 | 2 |” is no row of a table; below its head goes a line |---| with as many columns",
            ],
        ),
        "a cell too many": (
            "",
            "body:\n  nl: |-\n    | a | b |\n    |---|---|\n    | 1 | 2 | 3 |\n  en: x y\n",
            ["13: body.nl: “| 1 | 2 | 3 |” has 3 cells, the head of its table 2"],
        ),
        "a text right below a table": (
            "",
            "body:\n  nl: |-\n    | a | b |\n    |---|---|\n    | 1 | 2 |\n    Tekst.\n  en: x y\n",
            ["14: body.nl: “Tekst.” is drawn as a row; put an empty line above it"],
        ),
        "terms and meanings": (
            "",
            "body:\n  nl: |-\n    Term\n    : uitleg\n  en: x y\n",
            [
                "12: body.nl: “: uitleg” is drawn inside the text above it; write terms and meanings in sentences"
            ],
        ),
        "a box": (
            "",
            "body:\n  nl: |-\n    !!! note\n        tekst\n  en: x y\n",
            ["11: body.nl: “!!! note” is a box, which is not drawn; write a paragraph"],
        ),
        "a box of elsewhere": (
            "",
            "body:\n  nl: |-\n    > [!NOTE]\n    > tekst\n  en: x y\n",
            ["11: body.nl: “[!NOTE]” is a box, which is not drawn; write a paragraph"],
        ),
        "a container": (
            "",
            "body:\n  nl: |-\n    :::warning\n    tekst\n    :::\n  en: x y\n",
            [
                "11: body.nl: “:::warning” is a box, which is not drawn; write a paragraph",
                "13: body.nl: “:::” is a box, which is not drawn; write a paragraph",
            ],
        ),
        "a short name": (
            "",
            "body:\n  nl: |-\n    *[EU]: Europese Unie\n  en: x y\n",
            [
                "11: body.nl: “*[EU]: Europese Unie” is the meaning of a short name; write it in the text"
            ],
        ),
    },
    "Markdown that stays as it was typed": {
        "code for a letter": (
            "",
            "body:\n  nl: |-\n    caf&eacute; x\n  en: x y\n",
            ["11: body.nl: “&eacute;” is code for a character; type the character itself"],
        ),
        "code for what nobody sees": (
            "",
            "body:\n  nl: |-\n    a\n\n    b&shy;c\n  en: x y\n",
            ["13: body.nl: “&shy;” is code for a character; type the character itself"],
        ),
        "HTML": (
            "",
            "body:\n  nl: |-\n    Een <b>vet</b> woord\n  en: x y\n",
            [
                "11: body.nl: “</b>” is HTML, which is not drawn; leave it out",
                "11: body.nl: “<b>” is HTML, which is not drawn; leave it out",
            ],
        ),
        "HTML that is not closed": (
            "",
            "body:\n  nl: |-\n    Een <b\n  en: x y\n",
            ["11: body.nl: “<b” is HTML, which is not drawn; leave it out"],
        ),
        "a comment": (
            "",
            "body:\n  nl: |-\n    Een.\n\n    <!-- twee -->\n  en: x y\n",
            ["13: body.nl: “<!--” is HTML, which is not drawn; leave it out"],
        ),
        "a footnote": (
            "",
            "body:\n  nl: |-\n    Een[^1].\n\n    [^1]: Voetnoot.\n  en: x y\n",
            [
                "11: body.nl: “[^1]” is a footnote; write it in the text, or cite a source as [@file-name]",
                "13: body.nl: “[^1]:” is a footnote; write it in the text, or cite a source as [@file-name]",
            ],
        ),
        "a footnote in the line": (
            "",
            "body:\n  nl: |-\n    Een^[noot].\n  en: x y\n",
            [
                "11: body.nl: “^[noot]” is a footnote; write it in the text, or cite a source as [@file-name]"
            ],
        ),
        "words struck out": (
            "",
            "body:\n  nl: |-\n    Een ~~oud~~ woord\n  en: x y\n",
            [
                "11: body.nl: “~~oud~~” is text that is struck out or marked, which is not drawn; leave the signs out"
            ],
        ),
        "words marked": (
            "",
            "body:\n  nl: |-\n    Een ==oud== woord\n  en: x y\n",
            [
                "11: body.nl: “==oud==” is text that is struck out or marked, which is not drawn; leave the signs out"
            ],
        ),
        "bold that stays open": (
            "",
            "body:\n  nl: |-\n    Een **vet woord\n  en: x y\n",
            [
                "11: body.nl: “**vet woord” opens or closes nothing; put such signs against the words, on both sides"
            ],
        ),
        "bold with spaces": (
            "",
            "body:\n  nl: |-\n    Een ** vet ** woord\n  en: x y\n",
            [
                "11: body.nl: “** vet ** woord” opens or closes nothing; put such signs against the words, on both sides"
            ],
        ),
        "italics that stay open": (
            "",
            "body:\n  nl: |-\n    Een *vet woord\n\n    Een _vet woord\n  en: x y\n",
            [
                "11: body.nl: “*vet woord” opens or closes nothing; put such signs against the words, on both sides",
                "13: body.nl: “_vet woord” opens or closes nothing; put such signs against the words, on both sides",
            ],
        ),
        "attributes": (
            "",
            "body:\n  nl: |-\n    [x](https://a.nl){target=_blank}\n\n    Een.\n    {: .groot}\n  en: x y\n",
            [
                "11: body.nl: “{target=_blank}” is code for attributes, which is not read here; leave it out",
                "14: body.nl: “{: .groot}” is code for attributes, which is not read here; leave it out",
            ],
        ),
        "a template": (
            "",
            "body:\n  nl: |-\n    Zie {{ site.name }} en {% x %}.\n  en: x y\n",
            [
                "11: body.nl: “{% x %}” is code of a template, which is not read here; write the words themselves",
                "11: body.nl: “{{ site.name }}” is code of a template, which is not read here; write the words themselves",
            ],
        ),
        "code for a picture": (
            "",
            "body:\n  nl: |-\n    Leuk :smile: toch, om 10:30:15.\n  en: x y\n",
            [
                "11: body.nl: “:smile:” is code for a picture; type the picture itself, or leave it out"
            ],
        ),
        "a formula": (
            "",
            "body:\n  nl: |-\n    $x^2$\n  en: x y\n",
            ["11: body.nl: “$x^2$” is a formula, which is not drawn; write it in words"],
        ),
        "raised and lowered signs": (
            "",
            "body:\n  nl: |-\n    m^2^ en H~2~O\n  en: x y\n",
            [
                "11: body.nl: “^2^” is a raised or lowered sign, which is not drawn; type the character itself, such as m²",
                "11: body.nl: “~2~” is a raised or lowered sign, which is not drawn; type the character itself, such as m²",
            ],
        ),
        "code for a character": (
            "",
            "body:\n  nl: |-\n    Caf\\u00e9\n  en: x y\n",
            ["11: body.nl: “\\u00e9” is code for a character; type the character itself"],
        ),
        "a note to yourself": (
            "",
            "body:\n  nl: |-\n    Een. TODO: twee.\n  en: x y\n",
            [
                "11: body.nl: “TODO” is a note to yourself; write what it stands for, or leave the text out until it is known"
            ],
        ),
    },
    "links in a text": {
        "an address that is no link": (
            "",
            "body:\n  nl: |-\n    Zie https://www.a.nl/ of www.b.nl.\n  en: x y\n",
            [
                "11: body.nl: “https://www.a.nl/” is no link by itself; write [words](address)",
                "11: body.nl: “www.b.nl.” is no link by itself; write [words](address)",
            ],
        ),
        "a link with a space between": (
            "",
            "body:\n  nl: |-\n    [x] (https://a.nl)\n  en: x y\n",
            [
                "11: body.nl: “[x] (https://a.nl)” is no link; write [words](address), without a space between the brackets"
            ],
        ),
        "a link the wrong way round": (
            "",
            "body:\n  nl: |-\n    (x)[https://a.nl]\n  en: x y\n",
            [
                "11: body.nl: “(x)[https://a.nl]” is a link the wrong way round; write [words](address)"
            ],
        ),
        "a link that stays open": (
            "",
            "body:\n  nl: |-\n    [x](https://a.nl en verder\n  en: x y\n",
            [
                "11: body.nl: “[x](https://a.nl en verder” is no link; write [words](address), without spaces"
            ],
        ),
        "a link inside a link": (
            "",
            "body:\n  nl: |-\n    [a [b](https://a.nl) c](https://b.nl)\n  en: x y\n",
            ["11: body.nl: “](https://b.nl)” is no link; write [words](address), without spaces"],
        ),
        "a link by name": (
            "",
            "body:\n  nl: |-\n    [x][y]\n\n    [y]: https://a.nl\n  en: x y\n",
            ["13: body.nl: “[y]: …” names a link apart; write [words](address)"],
        ),
        "a link by a name that is none": (
            "",
            "body:\n  nl: |-\n    [x][y]\n  en: x y\n",
            ["11: body.nl: “[x][y]” is no link; write [words](address), without spaces"],
        ),
        "a link with a title": (
            "",
            'body:\n  nl: |-\n    [x](places/zandstad "titel")\n  en: x y\n',
            ["11: body.nl: “titel” is a link's title, which nobody sees; remove it"],
        ),
        "a link of a wiki": (
            "",
            "body:\n  nl: |-\n    [[zandstad]]\n  en: x y\n",
            ["11: body.nl: “[[zandstad]]” is a link of a wiki; write [words](address)"],
        ),
        "a link without https": (
            "",
            "body:\n  nl: |-\n    [x](www.a.nl)\n  en: x y\n",
            ["11: body.nl: “www.a.nl” is not a web address; write https://www.a.nl"],
        ),
        "a link to a list": (
            "",
            "body:\n  nl: |-\n    [x](places)\n  en: x y\n",
            [
                "11: body.nl: “places” leads nowhere; write showcases/file-name, or a web address whole"
            ],
        ),
        "a link to a place on a page": (
            "",
            "body:\n  nl: |-\n    [x](places/zandstad#cijfers)\n  en: x y\n",
            ["11: body.nl: “places/zandstad#cijfers” leads nowhere; write places/zandstad"],
        ),
        "a link as in docs/": (
            "",
            "body:\n  nl: |-\n    [x](../places/zandstad.md)\n  en: x y\n",
            ["11: body.nl: “../places/zandstad.md” leads nowhere; write places/zandstad"],
        ),
        "a link with its language": (
            "",
            "body:\n  nl: |-\n    [x](/nl/places/zandstad/)\n  en: x y\n",
            ["11: body.nl: “/nl/places/zandstad/” leads nowhere; write places/zandstad"],
        ),
        "a link to a heading": (
            "",
            "body:\n  nl: |-\n    [x](#kop)\n  en: x y\n",
            [
                "11: body.nl: “#kop” leads nowhere; write showcases/file-name, or a web address whole"
            ],
        ),
        "a link to mail": (
            "",
            "body:\n  nl: |-\n    [x](mailto:a@b.nl)\n  en: x y\n",
            [
                "11: body.nl: “mailto:a@b.nl” is not a web address; write it whole, such as https://www.example.org/page"
            ],
        ),
        "a link to nothing": (
            "",
            "body:\n  nl: |-\n    [x]()\n  en: x y\n",
            ["11: body.nl: “” leads nowhere; write showcases/file-name, or a web address whole"],
        ),
    },
    "citations that are none": {
        "a bracket too many": (
            "",
            "body:\n  nl: |-\n    Zo [@gids]].\n  en: x y\n",
            ["11: body.nl: “[@gids]]” has a bracket too many; write [@gids]"],
        ),
        "two with a word between": (
            "",
            "body:\n  nl: |-\n    Zo [@gids en @gids].\n  en: x y\n",
            ["11: body.nl: “[@gids en @gids]” is no citation; write [@gids] [@gids]"],
        ),
        "a word behind it": (
            "",
            "body:\n  nl: |-\n    Zo [@gids bijlage].\n  en: x y\n",
            ["11: body.nl: “[@gids bijlage]” is no citation; write [@gids]"],
        ),
        "in a title": (
            "nl: Toren",
            'nl: "Toren [@gids]"',
            [
                "1: title.nl: “[@gids]” cites a source, which nobody sees here; put it into a text, or under sources"
            ],
        ),
        "in round brackets": (
            "",
            "body:\n  nl: |-\n    Een (@gids).\n  en: x y\n",
            ["11: body.nl: “(@gids)” is no citation; write [@gids]"],
        ),
        "without brackets": (
            "",
            "body:\n  nl: |-\n    Een @gids.\n  en: x y\n",
            ["11: body.nl: “@gids” is no citation; write [@gids]"],
        ),
        "that stays open": (
            "",
            "body:\n  nl: |-\n    Een [@gids\n  en: x y\n",
            ["11: body.nl: “[@gids” is no citation; write [@gids]"],
        ),
        "that was not opened": (
            "",
            "body:\n  nl: |-\n    Een @gids].\n  en: x y\n",
            ["11: body.nl: “@gids]” is no citation; write [@gids]"],
        ),
        "without the sign": (
            "",
            "body:\n  nl: |-\n    Een [gids].\n  en: x y\n",
            ["11: body.nl: “[gids]” is no citation; write [@gids]"],
        ),
        "as a footnote": (
            "",
            "body:\n  nl: |-\n    Een [^gids].\n  en: x y\n",
            ["11: body.nl: “[^gids]” is no citation; write [@gids]"],
        ),
        "with words before it": (
            "",
            "body:\n  nl: |-\n    Een [zie @gids].\n  en: x y\n",
            ["11: body.nl: “[zie @gids]” is no citation; write [@gids]"],
        ),
        "with a minus sign": (
            "",
            "body:\n  nl: |-\n    Een [-@gids].\n  en: x y\n",
            ["11: body.nl: “[-@gids]” is no citation; write [@gids]"],
        ),
        "with an address": (
            "",
            "body:\n  nl: |-\n    Een [@gids](https://a.nl).\n  en: x y\n",
            [
                "11: body.nl: “[@gids]” links to its source by itself; leave out what stands between round brackets"
            ],
        ),
        "in two pairs of brackets": (
            "",
            "body:\n  nl: |-\n    Een [[@gids]].\n  en: x y\n",
            ["11: body.nl: “[[@gids]]” is no citation; write [@gids]"],
        ),
        "in braces": (
            "",
            "body:\n  nl: |-\n    Een {@gids}.\n  en: x y\n",
            ["11: body.nl: “@gids” is no citation; write [@gids]"],
        ),
        "of nothing": (
            "",
            "body:\n  nl: |-\n    Een [@].\n  en: x y\n",
            ["11: body.nl: “[@]” is no citation; write [@file-name]"],
        ),
        "with a colon": (
            "",
            "body:\n  nl: |-\n    Een [@gids: p. 12].\n  en: x y\n",
            ["11: body.nl: “[@gids: p. 12]” is no citation; write [@gids]"],
        ),
        "one of two that is not there": (
            "",
            "body:\n  nl: |-\n    Een.\n\n    Twee [@gids, p. 3; @gidz].\n  en: |-\n    x [@gids]\n",
            ["13: body.nl: there is no “gidz” in data/sources/; did you mean “gids”?"],
        ),
    },
    "marks of a language that are none": {
        "one bracket too few": (
            "",
            "body:\n  nl: |-\n    Een [mienskip]lang=fy} is.\n  en: x y\n",
            [
                "11: body.nl: “lang=fy}” marks no words; write [words]{lang=fy}, and no other brackets inside"
            ],
        ),
        "the name of a language": (
            "",
            "body:\n  nl: |-\n    De [mienskip]{lang=fries}.\n  en: x y\n",
            [
                "11: body.nl: “{lang=fries}” marks no words; write [words]{lang=fy}, and no other brackets inside"
            ],
        ),
        "a code of three letters": (
            "",
            "body:\n  nl: |-\n    De [mienskip]{lang=fry}.\n  en: x y\n",
            [
                "11: body.nl: “[mienskip]{lang=fry}” marks no words; write [words]{lang=fy}, and no other brackets inside"
            ],
        ),
        "a code with a country": (
            "",
            "body:\n  nl: |-\n    De [mienskip]{lang=fy_NL}.\n  en: x y\n",
            [
                "11: body.nl: “{lang=fy_NL}” marks no words; write [words]{lang=fy-NL}, and no other brackets inside"
            ],
        ),
        "a code of a country": (
            "",
            "body:\n  nl: |-\n    De [word]{lang=gb}.\n  en: x y\n",
            [
                "11: body.nl: “[word]{lang=gb}” marks no words; write [words]{lang=en} with the code of theirs, and no other brackets inside"
            ],
        ),
        "no code": (
            "",
            "body:\n  nl: |-\n    De [mienskip]{lang=}.\n  en: x y\n",
            [
                "11: body.nl: “{lang=}” marks no words; write [words]{lang=en} with the code of theirs, and no other brackets inside"
            ],
        ),
        "the code alone": (
            "",
            "body:\n  nl: |-\n    De [mienskip]{fy}.\n  en: x y\n",
            [
                "11: body.nl: “{fy}” marks no words; write [words]{lang=fy}, and no other brackets inside"
            ],
        ),
        "another word": (
            "",
            "body:\n  nl: |-\n    De [mienskip]{taal=fy}.\n  en: x y\n",
            [
                "11: body.nl: “{taal=fy}” marks no words; write [words]{lang=fy}, and no other brackets inside"
            ],
        ),
        "a colon": (
            "",
            "body:\n  nl: |-\n    De [mienskip]{lang:fy}.\n  en: x y\n",
            [
                "11: body.nl: “{lang:fy}” marks no words; write [words]{lang=fy}, and no other brackets inside"
            ],
        ),
        "round brackets": (
            "",
            "body:\n  nl: |-\n    De [mienskip](lang=fy).\n  en: x y\n",
            [
                "11: body.nl: “](lang=fy)” marks no words; write [words]{lang=fy}, and no other brackets inside"
            ],
        ),
        "no brackets": (
            "",
            "body:\n  nl: |-\n    De mienskip{lang=fy}.\n  en: x y\n",
            [
                "11: body.nl: “{lang=fy}” marks no words; write [words]{lang=fy}, and no other brackets inside"
            ],
        ),
        "brackets inside": (
            "",
            "body:\n  nl: |-\n    De [mienskip [sic]]{lang=fy}.\n  en: x y\n",
            [
                "11: body.nl: “{lang=fy}” marks no words; write [words]{lang=fy}, and no other brackets inside"
            ],
        ),
        "a citation inside": (
            "",
            "body:\n  nl: |-\n    De [mienskip [@gids]]{lang=fy}.\n  en: x y\n",
            [
                "11: body.nl: “{lang=fy}” marks no words; write [words]{lang=fy}, and no other brackets inside"
            ],
        ),
        "a link": (
            "",
            "body:\n  nl: |-\n    De [mienskip](https://a.nl){lang=fy}.\n  en: x y\n",
            [
                "11: body.nl: “{lang=fy}” marks no words; write [words]{lang=fy}, and no other brackets inside"
            ],
        ),
        "no words": (
            "",
            "body:\n  nl: |-\n    De [ ]{lang=fy}.\n  en: x y\n",
            [
                "11: body.nl: “{lang=fy}” marks no words; write [words]{lang=fy}, and no other brackets inside"
            ],
        ),
    },
    "texts of one line": {
        "code for a new line inside": (
            "nl: Toren",
            "nl: Toren\\ntje",
            ["1: title.nl: “\\n” is code for a character; type the character itself"],
        ),
        "not known": (
            "nl: Toren",
            "nl: Nog onbekend",
            ["1: title.nl: “Nog onbekend” says nothing; leave the key out until it is known"],
        ),
        "to be announced": (
            "en: Tower",
            "en: To be announced",
            ["1: title.en: “To be announced” says nothing; leave the key out until it is known"],
        ),
        "no ink": (
            "nl: Toren",
            'nl: "\u200d"',
            ["1: title.nl: empty; fill it in"],
        ),
        "bold": (
            "nl: Licht",
            'nl: "Een **vet** woord"',
            ["3: theme.nl: “**vet**” is Markdown, which a text of one line has none of"],
        ),
        "italics": (
            "nl: Licht",
            'nl: "Een *vet* of _vet_ woord"',
            [
                "3: theme.nl: “*vet*” is Markdown, which a text of one line has none of",
                "3: theme.nl: “_vet_” is Markdown, which a text of one line has none of",
            ],
        ),
        "italics that stay open": (
            "nl: Licht",
            'nl: "Een *vet woord"',
            ["3: theme.nl: “*” is Markdown, which a text of one line has none of"],
        ),
        "code": (
            "nl: Licht",
            'nl: "`licht`"',
            ["3: theme.nl: “`licht`” is Markdown, which a text of one line has none of"],
        ),
        "HTML": (
            "nl: Licht",
            'nl: "<b>vet</b>"',
            [
                "3: theme.nl: “</b>” is HTML, which is not drawn; leave it out",
                "3: theme.nl: “<b>” is HTML, which is not drawn; leave it out",
            ],
        ),
        "code for a character": (
            "nl: Licht",
            'nl: "caf&eacute;"',
            ["3: theme.nl: “&eacute;” is code for a character; type the character itself"],
        ),
        "a heading": (
            "nl: Licht",
            'nl: "# Kop"',
            ["3: theme.nl: “# Kop” is a heading, which a text of one line has none of"],
        ),
        "an item": (
            "nl: Licht",
            'nl: "- licht"',
            ["3: theme.nl: “- licht” is an item of a list, which a text of one line has none of"],
        ),
        "a quotation": (
            "nl: Licht",
            'nl: "> licht"',
            ["3: theme.nl: “> licht” is a quotation (>), which a text of one line has none of"],
        ),
        "a table": (
            "nl: Licht",
            'nl: "| a | b |"',
            ["3: theme.nl: “| a | b |” is a table, which a text of one line has none of"],
        ),
        "a link": (
            "nl: Licht",
            'nl: "[x](https://a.nl)"',
            ["3: theme.nl: “[x](https://a.nl)” is a link, which a text of one line has none of"],
        ),
        "an address": (
            "nl: Licht",
            'nl: "https://a.nl"',
            [
                "3: theme.nl: “https://a.nl” is a web address; write words here, and the address under a key such as url"
            ],
        ),
        "a footnote": (
            "nl: Licht",
            'nl: "Licht[^1]"',
            [
                "3: theme.nl: “[^1]” is a footnote; write it in the text, or cite a source as [@file-name]"
            ],
        ),
        "a template": (
            "nl: Licht",
            'nl: "{{ licht }}"',
            [
                "3: theme.nl: “{{ licht }}” is code of a template, which is not read here; write the words themselves"
            ],
        ),
        "two paragraphs": (
            "nl: Licht",
            'nl: "Een.\\n\\nTwee."',
            ["3: theme.nl: a second paragraph, which a text of one line has none of; join the two"],
        ),
        "a list": (
            "nl: Licht",
            'nl: "Een:\\n- twee\\n- drie"',
            [
                "3: theme.nl: “- drie” is an item of a list, which a text of one line has none of",
                "3: theme.nl: “- twee” is an item of a list, which a text of one line has none of",
            ],
        ),
        "a dash": (
            "nl: Licht",
            'nl: "-"',
            ["3: theme.nl: “-” says nothing; leave the key out until it is known"],
        ),
        "dots": (
            "nl: Licht",
            'nl: "…"',
            ["3: theme.nl: “…” says nothing; leave the key out until it is known"],
        ),
        "a note to yourself": (
            "nl: Licht",
            'nl: "Licht (TODO)"',
            [
                "3: theme.nl: “TODO” is a note to yourself; write what it stands for, or leave the text out until it is known"
            ],
        ),
        "to be done": (
            "nl: Licht",
            'nl: "TODO"',
            ["3: theme.nl: “TODO” says nothing; leave the key out until it is known"],
        ),
        "not applicable": (
            "nl: Licht",
            'nl: "n.v.t."',
            ["3: theme.nl: “n.v.t.” says nothing; leave the key out until it is known"],
        ),
        "a language that is none": (
            "nl: Licht",
            'nl: "[x]{lang=xx}"',
            [
                "3: theme.nl: “[x]{lang=xx}” marks no words; write [words]{lang=en} with the code of theirs, and no other brackets inside"
            ],
        ),
    },
    "spoilt characters": {
        "a soft hyphen in the third line": (
            "",
            "body:\n  nl: |-\n    Een\n\n    tw\xadee\n  en: x y\n",
            ["13: body.nl: holds a character that nobody sees (soft hyphen); remove it"],
        ),
        "a space without width": (
            "nl: Licht",
            "nl: Li\u200bcht",
            ["3: theme.nl: holds a character that nobody sees (zero width space); remove it"],
        ),
        "a soft hyphen": (
            "nl: Licht",
            "nl: Li\xadcht",
            ["3: theme.nl: holds a character that nobody sees (soft hyphen); remove it"],
        ),
        "a mark of direction": (
            "nl: Licht",
            "nl: Licht\u200e",
            ["3: theme.nl: holds a character that nobody sees (left-to-right mark); remove it"],
        ),
        "a blank of Braille": (
            "nl: Licht",
            "nl: Li⠀cht",
            ["3: theme.nl: holds a character that nobody sees (braille pattern blank); remove it"],
        ),
        "a filler": (
            "nl: Licht",
            "nl: Liㅤcht",
            ["3: theme.nl: holds a character that nobody sees (hangul filler); remove it"],
        ),
        "a letter saved twice": (
            "nl: Licht",
            "nl: FryslÃ¢n",
            ["3: theme.nl: “Ã¢” was another letter before it was saved; type it again"],
        ),
        "a quotation mark saved twice": (
            "nl: Licht",
            "nl: fotoâ€™s",
            ["3: theme.nl: “â€™” was another letter before it was saved; type it again"],
        ),
        "a space saved twice": (
            "nl: Licht",
            "nl: 10Â km",
            ["3: theme.nl: “Â” was another letter before it was saved; type it again"],
        ),
        "a euro sign saved twice": (
            "nl: Licht",
            "nl: â‚¬ 5",
            ["3: theme.nl: “â‚¬” was another letter before it was saved; type it again"],
        ),
        "a letter of the east saved twice": (
            "nl: Licht",
            "nl: KovaÄ‡",
            ["3: theme.nl: “Ä‡” was another letter before it was saved; type it again"],
        ),
        "a lost letter saved twice": (
            "nl: Licht",
            "nl: Fryslï¿½n",
            ["3: theme.nl: “ï¿½” was another letter before it was saved; type it again"],
        ),
        "a lost letter": (
            "nl: Licht",
            "nl: Frysl�n",
            ["3: theme.nl: holds a character that nobody sees (replacement character); remove it"],
        ),
        "a question mark for a letter": (
            "{nl: Licht, en: Light}",
            "\n  nl: Frysl?n\n  en: Light",
            ["4: theme.nl: “l?n” has a question mark where a letter was lost; type it again"],
        ),
        "an accent apart": (
            "nl: Licht",
            "nl: Fryslân",
            [
                "3: theme.nl: “â” is a letter with an accent of its own after it; type it as one letter"
            ],
        ),
        "an accent too many": (
            "nl: Licht",
            "nl: Fryslâ̂n",
            ["3: theme.nl: “â̂” is an accent without a letter of its own; type the letter with it"],
        ),
        "an accent alone": (
            "nl: Licht",
            "nl: ́licht",
            ["3: theme.nl: “́” is an accent without a letter of its own; type the letter with it"],
        ),
        "letters in one": (
            "nl: Licht",
            "nl: oﬃcieel",
            ["3: theme.nl: “ﬃ” is one character for “ffi”; type that"],
        ),
        "a wide letter": (
            "nl: Licht",
            "nl: Ｌicht",
            ["3: theme.nl: “Ｌ” is one character for “L”; type that"],
        ),
        "a letter of another alphabet": (
            "nl: Licht",
            "nl: Lіcht",
            ["3: theme.nl: “Lі” has letters of two alphabets that look alike; type the word again"],
        ),
        "an escape": (
            "nl: Licht",
            "nl: Caf\\xe9",
            ["3: theme.nl: “\\xe9” is code for a character; type the character itself"],
        ),
    },
    "codes": {
        "a language by its name": (
            "",
            "links:\n  - {url: 'https://a.nl', label: {nl: x, en: x}, language: Nederlands}\n",
            ["10: links.0.language: “Nederlands” is no code of a language; write nl"],
        ),
        "a language in three letters": (
            "",
            "links:\n  - {url: 'https://a.nl', label: {nl: x, en: x}, language: fry}\n",
            ["10: links.0.language: “fry” is no code of a language; write fy"],
        ),
        "a language with its country": (
            "",
            "links:\n  - {url: 'https://a.nl', label: {nl: x, en: x}, language: en_GB}\n",
            ["10: links.0.language: “en_GB” is no code of a language; write en-GB"],
        ),
        "a country for a language": (
            "",
            "links:\n  - {url: 'https://a.nl', label: {nl: x, en: x}, language: gb}\n",
            [
                "10: links.0.language: “gb” is no code of a language; write its code, such as en or en-GB"
            ],
        ),
    },
    "several at once": {
        "a slip far below a list of words": (
            "",
            "offers:\n  - text: {nl: x y, en: x y}\n    audience:\n      - citizen\n      - company\n"
            "      - government\n    valid_through 2026\n",
            ["15: no colon after “valid_through”; write “valid_through: 2026”"],
        ),
        "in the model": (
            "{nl: Toren, en: Tower}\nsummary:",
            "{nl: Toren, eng: Tower}\nstrat: 2017\nsummary:",
            [
                "1: title.eng: unknown language; did you mean “en”?",
                "2: strat: unknown key; did you mean “start”?",
            ],
        ),
        "in YAML and the model": (
            "theme: {nl: Licht, en: Light}\nplaces: [zandstad]\nstart: 2017",
            "theme:\n  nl: @licht\n  en: Light: one\nplaces:\n  -zandstat\nstart:soon",
            [
                "4: a text that starts with @, which has a meaning in YAML; put the text between double quotes",
                "5: a colon inside a text; put the whole text between double quotes",
                "7: no space after the dash; write “- zandstat”",
                "7: places.0: there is no “zandstat” in data/places/; did you mean “zandstad”?",
                "8: no space after the colon; write “start: soon”",
                "8: start: “soon” is not a date; write 2017, 2017-04 or 2017-04-18",
            ],
        ),
        "after Windows line ends": (
            "start: 2017\nsources: [gids]",
            "start: soon\r\nsources: [gidz]\r",
            [
                "5: start: “soon” is not a date; write 2017, 2017-04 or 2017-04-18",
                "6: sources.0: there is no “gidz” in data/sources/; did you mean “gids”?",
            ],
        ),
    },
}


def broken(mistake: Mistake) -> bytes:
    """The file with this mistake in it; a lone surrogate stands for a byte that is no UTF-8."""
    before, after, _ = mistake
    assert before in GOOD
    text = GOOD.replace(before, after, 1) if before else GOOD + after
    return text.encode("utf-8", "surrogateescape")
