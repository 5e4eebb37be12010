"""Styles: a file a component to read, one sheet a kind of page to load.

In: the style sheets of overrides/assets/css. Out: all their rules in one order, shortened, of which
a page's sheet holds those for what is drawn there. Next: `assets`.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import tinycss2
from tinycss2.ast import AtRule, FunctionBlock, LiteralToken, Node, QualifiedRule

FIRST = ("tokens.css", "base.css")
"""What the other style sheets build on; they follow by name."""

LAST = ("print.css",)
"""What has a say over all the others: paper."""

ASKING = {"is", "has"}
"""Between whose brackets are choices of which one must be there."""

RIGHT_TO_LEFT = '[dir="rtl"]'
"""How a selector asks for what stands in such a page, or such a part of one."""

CONDITIONS = {"media", "supports", "container"}
"""At-rules that hold rules. Any other, such as a typeface, is part of every sheet."""

UNUSED_ALONE = ("@font-face", "@page ")
"""What a condition holds only for the rules beside it: a typeface, pages by name."""

# A string stays as it is, and so does a space before a colon: `a :is(p)` is no `a:is(p)`. The space
# of `--none: ;` is its value, without which older browsers drop it.
STRING = r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
COMMENT = re.compile(rf"{STRING}|/\*.*?\*/", re.DOTALL)
SPACE = re.compile(rf"{STRING}|\s*(?:;\s*)?(}})\s*|(: ;)\s*|\s*([{{;,>])\s*|(:)\s+|\s+", re.DOTALL)

# In a sheet that is shortened. A value that holds braces or a semicolon would need more care.
OWN = re.compile(r"(?<=[{;])(--[\w-]+):[^;{}]*;?")
READ = re.compile(r"var\((--[\w-]+)")


@dataclass(frozen=True)
class Selector:
    text: str

    classes: frozenset[str]
    """Without each of these it selects nothing."""

    choices: tuple[tuple[frozenset[str], ...], ...]
    """Of each :is(…) or :has(…): without all classes of one of these sets it selects nothing. What
    stands in other brackets, as in :not(.card), counts as none."""

    def can_select(self, drawn: Set[str]) -> bool:
        return self.classes <= drawn and all(
            any(classes <= drawn for classes in choice) for choice in self.choices
        )


@dataclass(frozen=True)
class Rule:
    selectors: tuple[Selector, ...]
    body: str

    def named(self) -> Iterator[str]:
        for selector in self.selectors:
            yield from selector.classes.union(*(it for choice in selector.choices for it in choice))

    def written(self, drawn: Set[str]) -> str:
        kept = [it.text for it in self.selectors if it.can_select(drawn)]
        return f"{','.join(kept)}{{{self.body}}}" if kept else ""


@dataclass(frozen=True)
class Condition:
    """Rules that count on paper only, say."""

    head: str
    rules: tuple["Rule | Condition", ...]

    def named(self) -> Iterator[str]:
        for rule in self.rules:
            yield from rule.named()

    def written(self, drawn: Set[str]) -> str:
        kept = [text for rule in self.rules if (text := rule.written(drawn))]
        is_used = any(not text.startswith(UNUSED_ALONE) for text in kept)
        return f"{self.head}{{{''.join(kept)}}}" if is_used else ""


Part = Rule | Condition


def is_for_paper(part: Part) -> bool:
    """And for nothing else, as `@media print, (min-width: 48rem)` is."""
    return isinstance(part, Condition) and part.head.strip() == "@media print"


def whole_sheet(folder: Path) -> str:
    """Every rule of every file, shortened."""
    others = sorted(path.name for path in folder.glob("*.css") if path.name not in FIRST + LAST)
    return shorten("".join((folder / it).read_text("utf-8") for it in (*FIRST, *others, *LAST)))


def shorten(styles: str) -> str:
    """The same rules without comments, and without white space that means nothing."""
    bare = COMMENT.sub(lambda found: found[1] or "", styles)
    return SPACE.sub(lambda found: found[found.lastindex] if found.lastindex else " ", bare).strip()


def without_unused(sheet: str, beside: str = "") -> str:
    """The same rules without the properties of our own, such as --ink, that none of them reads.

    beside: rules of another sheet, which may read them too.
    """
    read = set(READ.findall(sheet + beside))
    left = OWN.sub(lambda found: found[0] if found[1] in read else "", sheet)
    return sheet if left == sheet else without_unused(left, beside)


def by_class(rules: Iterable[Part]) -> Iterator[Part]:
    """Those that select by a class: what comes beside another sheet leaves all else to that one."""
    return _selecting(rules, lambda it: bool(it.classes or it.choices))


def left_to_right(rules: Iterable[Part]) -> Iterator[Part]:
    """Those that can select on a site none of whose languages runs from right to left."""
    return _selecting(rules, lambda it: RIGHT_TO_LEFT not in it.text)


def _selecting(rules: Iterable[Part], keeps: Callable[[Selector], bool]) -> Iterator[Part]:
    for rule in rules:
        if isinstance(rule, Condition):
            yield Condition(rule.head, tuple(_selecting(rule.rules, keeps)))
        elif selectors := tuple(filter(keeps, rule.selectors)):
            yield Rule(selectors, rule.body)


def read_rules(sheet: str) -> tuple[Part, ...]:
    return tuple(map(_read_rule, tinycss2.parse_stylesheet(sheet)))


def _read_rule(node: Node) -> Part:
    if isinstance(node, QualifiedRule):
        body = tinycss2.serialize(node.content)
        return Rule(tuple(map(_read_selector, _divided(node.prelude))), body)
    if isinstance(node, AtRule) and node.content is not None:
        head = f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}"
        if node.at_keyword not in CONDITIONS:
            return Rule((Selector(head, frozenset(), ()),), tinycss2.serialize(node.content))
        return Condition(head, tuple(map(_read_rule, tinycss2.parse_rule_list(node.content))))
    raise ValueError(f"a style sheet holds what is no rule: {node.serialize()[:60]}")


def _divided(prelude: Iterable[Node]) -> list[list[Node]]:
    """At its commas."""
    parts: list[list[Node]] = [[]]
    for token in prelude:
        if isinstance(token, LiteralToken) and token.value == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _read_selector(tokens: list[Node]) -> Selector:
    choices = (it.arguments for it in tokens if isinstance(it, FunctionBlock) and it.name in ASKING)
    return Selector(
        tinycss2.serialize(tokens),
        _classes(tokens),
        tuple(tuple(map(_classes, _divided(choice))) for choice in choices),
    )


def _classes(tokens: Iterable[Node]) -> frozenset[str]:
    return frozenset(name.value for dot, name in pairwise(tokens) if _is_dot(dot))


def _is_dot(token: Node) -> bool:
    return isinstance(token, LiteralToken) and token.value == "."
