"""Records as editors spoil them: a key dropped, doubled or renamed, and values of many kinds.

In: records as they stand. Out: `Mutation`s, the same for one seed, and what comes of each: refused
at its line, noted, drawn as it is written, or wrong. `make test` tries a few on the invented
region, `make fuzz` 400 on the data of the site. Run by itself, this prints a row for each class.
"""

import random
import re
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from etalage.commands.check import notes_on_texts
from etalage.loading.yaml import Document, parse_document
from etalage.model import KINDS
from etalage.problems import DataError, Key, Problem
from etalage.settings import read_settings
from etalage.site.build import Site, plan_site
from fuzzing import unlike
from projects import ROOT

REFUSED, NOTED, DRAWN, WRONG = "refused", "noted", "drawn", "wrong"


@dataclass(frozen=True)
class Mutation:
    """One record after one change."""

    kind: str
    """What was done, as in the table."""

    file: str
    raw: bytes

    lines: range
    """Lines that were changed, in the file as it is now."""

    around: frozenset[int]
    """Lines of the keys around them, where something that lacks is told."""

    typed: str
    """What was typed, or the name of the key."""


Change = Callable[[random.Random, "Record"], Mutation | None]


@dataclass(frozen=True)
class Record:
    """One record as it stands."""

    file: str
    raw: bytes

    @cached_property
    def document(self) -> Document:
        return parse_document(self.raw)

    @cached_property
    def text(self) -> str:
        return self.raw.decode()

    @cached_property
    def leaves(self) -> list[tuple[Key, Any]]:
        return list(_leaves(self.document.values, ()))

    def around(self, key: Key) -> frozenset[int]:
        return frozenset(self.document.line_of(key[:end]) for end in range(len(key)))

    def with_value(self, kind: str, key: Key, typed: str) -> Mutation:
        """typed: as it stands in the file; of several lines in the form of a block."""
        start, end = self.document.spans[key]
        tail = "\n" if self.text[start:end].endswith("\n") else ""
        first = self.text.count("\n", 0, start) + 1
        raw = f"{self.text[:start]}{typed}{tail}{self.text[end:]}".encode("utf-8", "surrogatepass")
        lines = range(first, first + typed.count("\n") + 1)
        return Mutation(kind, self.file, raw, lines, self.around(key), typed)

    def with_lines(
        self, kind: str, first: int, last: int, new: Sequence[str], key: Key, typed: str
    ) -> Mutation:
        """first, last: lines that are replaced, from 1."""
        lines = self.text.split("\n")
        lines[first - 1 : last] = new
        changed = range(first, first + max(1, len(new)))
        raw = "\n".join(lines).encode("utf-8", "surrogatepass")
        return Mutation(kind, self.file, raw, changed, self.around(key), typed)


def _leaves(value: Any, key: Key) -> Iterator[tuple[Key, Any]]:
    if isinstance(value, dict | list):
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for name, inner in pairs:
            yield from _leaves(inner, (*key, name))
    else:
        yield key, value


def _name(key: Key) -> str:
    """The last name in a key; the number of an item and the language of a text are none."""
    return next(str(it) for it in reversed(key) if isinstance(it, str) and it not in ("nl", "en"))


def _blocks(record: Record) -> list[tuple[Key, int, int]]:
    """Keys with a line of their own, and their first and last line."""
    lines = record.text.split("\n")
    found = []
    for key, first in record.document.lines.items():
        written = lines[first - 1]
        if isinstance(key[-1], str) and written.lstrip().startswith(f"{key[-1]}:"):
            depth, last = len(written) - len(written.lstrip()), first
            while last < len(lines) and _is_inside(lines[last], depth):
                last += 1
            found.append((key, first, last))
    return found


def _is_inside(line: str, depth: int) -> bool:
    inner = len(line) - len(line.lstrip())
    return bool(line.strip()) and (inner > depth or (inner == depth and line[inner] == "-"))


def _drop(rng: random.Random, record: Record) -> Mutation | None:
    key, first, last = rng.choice(_blocks(record))
    return record.with_lines("key dropped", first, last, [], key, str(key[-1]))


def _double(rng: random.Random, record: Record) -> Mutation | None:
    key, first, last = rng.choice(_blocks(record))
    block = record.text.split("\n")[first - 1 : last]
    within = (*key, "")  # what the first one lacks then is told of it
    return record.with_lines("key doubled", last + 1, last, block, within, str(key[-1]))


def _rename(rng: random.Random, record: Record) -> Mutation | None:
    key, first, _ = rng.choice(_blocks(record))
    name = str(key[-1])
    line = record.text.split("\n")[first - 1]
    other = rng.choice([name[:-1], name + "s", name.upper(), name[::-1], f"{name}_x", "naam"])
    new = line.replace(f"{name}:", f"{other}:", 1)
    return record.with_lines("key of another name", first, first, [new], key, name)


def values(kind: str, names: set[str], typed: Sequence[str]) -> Change:
    """Puts one of these in the place of a value below one of these keys; of any key without."""

    def change(rng: random.Random, record: Record) -> Mutation | None:
        fit = [key for key, _ in record.leaves if not names or _name(key) in names]
        fit = [key for key in fit if key in record.document.spans]
        return record.with_value(kind, rng.choice(fit), rng.choice(typed)) if fit else None

    return change


def inside(kind: str, typed: Sequence[str], *, is_block: bool) -> Change:
    """Puts one of these into a text: as a paragraph of its own, or between its words."""

    def change(rng: random.Random, record: Record) -> Mutation | None:
        texts = [
            (key, value)
            for key, value in record.leaves
            if isinstance(value, str) and key[-1] in ("nl", "en") and key[0] != "updated"
        ]
        fit = [it for it in texts if (_name(it[0]) in ("body", "results", "notes")) is is_block]
        if not fit:
            return None
        key, value = rng.choice(fit)
        sign = rng.choice(typed)
        start = record.document.spans[key][0]
        if not is_block:
            words = value.split()
            words.insert(rng.randint(0, len(words)), sign)
            quoted = " ".join(words).replace("\\", "\\\\").replace('"', '\\"')
            return record.with_value(kind, key, f'"{quoted}"')
        line = record.text.count("\n", 0, start) + 1
        if record.text[start : start + 1] != "|":
            return None
        depth = re.match(r" *", record.text.split("\n")[line])[0]  # type: ignore[index]
        new = ["", *(depth + it if it else "" for it in sign.split("\n"))]
        last = next(
            last for found, first, last in _blocks(record) if found == key and first == line
        )
        return record.with_lines(kind, last + 1, last, new, key, sign)

    return change


def _slip(rng: random.Random, record: Record) -> Mutation | None:
    key, first, _ = rng.choice(_blocks(record))
    line = record.text.split("\n")[first - 1]
    name, _, rest = line.partition(":")
    slips = [
        f"{name}{rest}",
        f"{name}={rest}",
        f"{name};{rest}",
        f"\t{line}",
        f" {line}",
        f"{name}: - x",
    ]
    slips += [f"{name}:{rest.lstrip()}"] if rest.strip() else [f"{name}: |- x"]
    slips += [f"{name}: “{rest.strip()}”", f'{name}: "{rest.strip()}', f"{name}: [{rest.strip()}"]
    slips += [
        f"```\n{line}",
        f"---\n{line}",
        f"- {line}",
        f"*{line}",
        f"{name}:\u00a0{rest.strip()}",
    ]
    slip = rng.choice([it for it in slips if it != line])
    return record.with_lines("lay-out", first, first, slip.split("\n"), key, slip.strip())


def _harmless(rng: random.Random, record: Record) -> Mutation | None:
    text = record.text
    other = rng.choice(
        [
            text.replace("\n", "\r\n"),
            text.rstrip("\n"),
            f"{text}\n\n",
            f"# Een opmerking\n{text}",
            "\ufeff" + text,
            re.sub(r"(?m)^(\w+: .*)$", r"\1  ", text),
            re.sub(r"(?m)^(\w+): (\d{4}-\d\d-\d\d)$", r"\1: '\2'", text),
            re.sub(r"(?m)^(\w+):", r"\1 :", text),
        ]
    )
    everything = range(1, other.count("\n") + 2)
    kind = "what does no harm"
    return Mutation(kind, record.file, other.encode(), everything, frozenset(), "")


DATES = {"start", "end", "verified_on", "updated", "as_of", "published", "retrieved", "date"}
DATES |= {"last_known_active", "valid_from", "valid_to", "confirmed_on"}
NUMBERS = {"value", "value_to", "amount", "percent", "lat", "lon", "keep_eu_id"}
REFERENCES = {"places", "specialisations", "sources", "source", "organisation", "programme"}
REFERENCES |= {"related", "place", "document", "publisher", "within", "broader", "projects"}
NAMES = {"name", "acronym", "credit", "licence", "operation_id", "strand", "publisher"}

CHANGES: Mapping[str, Change] = {
    "key dropped": _drop,
    "key doubled": _double,
    "key of another name": _rename,
    "value of another type": values(
        "value of another type",
        set(),
        [
            "[]",
            "{}",
            "[x, y]",
            "{a: b}",
            "true",
            "12",
            "12.5",
            "~",
            "'x y'",
            "''",
            "[[x]]",
            "1e400",
        ],
    ),
    "dates": values(
        "dates",
        DATES,
        [
            "2062-11-22",
            "9999-12-31",
            "0206",
            "1902-03-04",
            "2020-13",
            "2020-02-30",
            "1 mei 2020",
            "sinds 2019",
            "2019–05",
            "31-12-2019",
            "2019-2021",
            "vandaag",
            "'20'",
            "2019-05-01T10:00",
        ],
    ),
    "numbers": values(
        "numbers",
        NUMBERS,
        [
            "-45000",
            "1200000000000000000000",
            "0045000",
            "1.500.000",
            "10,3",
            "1_000",
            "ongeveer 5",
            "12%",
            "€ 5",
            ".inf",
            "1e6",
            "½",
            "5-10",
            "2,5 miljoen",
            "0",
            "10.30",
            "'12'",
        ],
    ),
    "countries": values(
        "countries",
        {"country"},
        ["EL", "UK", "XX", "nl", "NLD", "Duitsland", "[NL]", "''", "NL", "no"],
    ),
    "addresses": values(
        "addresses",
        {"url"},
        [
            "www.x.example",
            "https://x.example/a b",
            "https://x.example/.",
            "htp://x.example",
            "tbd",
            "<https://x.example/>",
            "https://x.example/…",
            "https://x.example/?a=1&amp;b=2",
            "'https://x.example/a'",
        ],
    ),
    "references": values(
        "references",
        REFERENCES,
        ["nergens", "Nergens", "'x y'", "sources/nergens", "nergens.yml", "12", "''", "''"],
    ),
    "names of nothing": values(
        "names of nothing",
        NAMES,
        ["' '", "'-'", "'?'", '"\\u200d"', '"\\u00a0"', "onbekend", "TODO", '"a\\nb"'],
    ),
    "signs in a line": inside(
        "signs in a line",
        [
            "**vet**",
            "<b>vet</b>",
            "&eacute;",
            "[x](y)",
            "{{ x }}",
            "[^1]",
            "\\n",
            "[@nergens]",
            "TODO",
            "[woord]{lang=fy}",
            "(zo)",
            "'s",
            "#1",
            "50%",
            "A&B",
            "`x`",
            "“zo”",
        ],
        is_block=False,
    ),
    "unseen and spoilt letters": inside(
        "unseen and spoilt letters",
        [
            "a\u200bb",
            "a\xadb",
            "\u202ea",
            "FryslÃ¢n",
            "Frysl�n",
            "áán",
            "ﬁets",
            "Fr?sl?n",
            "Łódź",
            "naïef",
            "’s",
            "m²",
        ],
        is_block=False,
    ),
    "Markdown": inside(
        "Markdown",
        [
            "# Kop",
            "Zo:\n- een\n- twee",
            "![foto](https://x.example/a.png)",
            "<b>vet</b>",
            "~~~\nx\n~~~",
            "- een\n  - twee",
            "[x](showcases/nergens)",
            "[x][1]\n\n[1]: https://x.example",
            "a\n---\nb",
            "| a | b |\n|---|---|\n| 1 | 2 |",
            "| a | b |\n| 1 | 2 |",
            "1. een\n2. twee",
            "1. een\n3. drie",
            "*vet",
            "• een\n• twee",
            "2020. Een jaar",
            "> citaat",
            "a&shy;b",
            "tw\xadee",
            "gewoon",
        ],
        is_block=True,
    ),
    "citations and marks": inside(
        "citations and marks",
        [
            "Zo [@nergens].",
            "Zo (@nergens).",
            "Zo [@nergens",
            "Zo [@].",
            "Zo [nergens, p. 1]",
            "Zo [@a en @b].",
            "[mienskip]{lang=fries}",
            "[mienskip] {lang=fy}",
            "[mienskip]{lang=fy",
            "mienskip{lang=fy}",
            "[mienskip](lang=fy)",
            "[mienskip]{lang=fy}",
            "[mienskip]lang=fy}",
            "Zo \\[@nergens\\].",
        ],
        is_block=True,
    ),
    "lay-out": _slip,
    "what does no harm": _harmless,
}


def make_mutations(records: Sequence[Record], count: int, seed: int) -> list[Mutation]:
    """As many, class by class, each of another record; the same for the same seed."""
    rng, found = random.Random(seed), list[Mutation]()  # noqa: S311 - no secret
    by_kind: dict[str, list[Record]] = {}
    for record in records:
        by_kind.setdefault(record.file.split("/")[1], []).append(record)
    for number in range(10 * count):
        if len(found) == count:
            break
        change = list(CHANGES.values())[len(found) % len(CHANGES)]
        record = rng.choice(by_kind[sorted(by_kind)[number % len(by_kind)]])
        if (mutation := change(rng, record)) and mutation.raw != record.raw:
            found.append(mutation)
    return found


def copy_site(folder: Path) -> Path:
    """The site itself, to be changed."""
    for part in ("data", "docs"):
        shutil.copytree(ROOT / part, folder / part)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for part in ("hooks", "overrides"):
        (folder / part).symlink_to(ROOT / part)
    return folder


def records_of(project: Path) -> list[Record]:
    files = sorted(it for kind in KINDS for it in (project / "data" / kind).glob("*.yml"))
    return [Record(it.relative_to(project).as_posix(), it.read_bytes()) for it in files]


class Judge:
    """Tries mutations on a project of its own, and says what came of each."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self.settings = read_settings(project / "mkdocs.yml")
        site = plan_site(self.settings)
        self.usual = self._words(site, list(site.all_pages))
        self.notes = set(map(str, notes_on_texts(site)))

    def judge(self, mutation: Mutation) -> tuple[str, str]:
        """What came of it; and in what, where that is wrong."""
        path = self.project / mutation.file
        before = path.read_bytes()
        path.write_bytes(mutation.raw)
        try:
            site = plan_site(self.settings)
        except DataError as error:
            stray = [it for it in error.problems if not _is_placed(it, mutation)]
            return (WRONG, f"told elsewhere: {stray[0]}") if stray else (REFUSED, "")
        else:
            return self._look(site, mutation)
        finally:
            path.write_bytes(before)

    def _look(self, site: Site, mutation: Mutation) -> tuple[str, str]:
        folder, slug = mutation.file.removeprefix("data/").removesuffix(".yml").split("/")
        record = site.catalogue.records[folder][slug]
        if other := list(unlike(parse_document(mutation.raw).values, record)):
            return WRONG, f"read otherwise: {other}"
        pages = [it for it in site.all_pages if it.origin == mutation.file or it.address == ""]
        written = re.findall(r"[^\W\d_]{2,}", mutation.raw.decode())
        if more := self._words(site, pages) - self.usual - set(written):
            return WRONG, f"shown though nobody wrote it: {sorted(more)}"
        notes = set(map(str, notes_on_texts(site))) - self.notes
        return (NOTED if any(mutation.file in it for it in notes) else DRAWN), ""

    def _words(self, site: Site, pages: Sequence[Any]) -> set[str]:
        drawer, found = site.drawer(), set[str]()
        for page in pages:
            html = drawer.draw(page, site.frames[page.language])
            found |= set(re.findall(r"[^\W\d_]{2,}", unescape(html)))
        return found


def _is_placed(problem: Problem, mutation: Mutation) -> bool:
    """In a line that was changed or around it, or in one that names what was typed."""
    if problem.file == mutation.file:
        near = range(mutation.lines.start - 1, mutation.lines.stop + 1)
        exact = mutation.kind not in ("lay-out", "Markdown", "key dropped", "key doubled")
        if problem.line in (mutation.lines if exact else near) or problem.line in mutation.around:
            return True
    named = {int(it) for it in re.findall(r"line (\d+)", problem.message)}
    typed = mutation.typed.strip("'\" ")
    return bool(named & set(mutation.lines)) or (bool(typed) and typed in problem.message)


def print_table(results: Sequence[tuple[Mutation, str, str]]) -> None:
    for kind in CHANGES:
        found = Counter(outcome for mutation, outcome, _ in results if mutation.kind == kind)
        row = [str(found[it]) for it in (REFUSED, NOTED, DRAWN, WRONG)]
        print(f"{kind:28}{found.total():5}" + "".join(f"{it:>9}" for it in row))


if __name__ == "__main__":
    count, seed = (int(it) for it in (*sys.argv[1:], "400", "1")[:2])
    with TemporaryDirectory() as folder:
        judge = Judge(copy_site(Path(folder)))
        results = [(it, *judge.judge(it)) for it in make_mutations(records_of(ROOT), count, seed)]
    print_table(results)
    for mutation, outcome, why in results:
        if outcome == WRONG:
            print(f"{mutation.kind}: {mutation.file}:{mutation.lines}: {mutation.typed!r}: {why}")
