"""How much there is to draw in a drawing (SVG), before anything tries to.

In: its elements. Out: a number of elements, as often as a browser draws them, where what takes
longer counts for many. It takes no longer than the drawing is large. Next: `svg`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

DEEPEST = 60
MOST_DRAWN = 50_000
"""Elements, counted as often as `use` and fills repeat them: a browser draws them all."""

TOO_MANY = MOST_DRAWN + 1

LAYERS = {"mask": 100, "clipPath": 100, "pattern": 100, "filter": 100}
LAYERED = re.compile(r"(?<![\w-])opacity\b|mix-blend-mode|isolation", re.I)
EFFECT, LAYER, MARKER = 500, 25, 10
"""As how many elements that counts for which the whole picture is drawn apart."""

OWN_PART = re.compile(r"url\(\s*[\"']?#([^\"')]*)")
PLAIN_SELECTOR = re.compile(r"[.#]?[\w-]+")
NUMBER = re.compile(r"\d+")


@dataclass
class Element:
    """name, attributes: with the space of names that they are of, and a blank after it."""

    name: str
    line: int
    attributes: dict[str, str]
    parts: list["Element"] = field(default_factory=list)
    text: str = ""

    @property
    def kind(self) -> str:
        return self.name.rpartition(" ")[2]

    @property
    def points(self) -> int:
        """Where a line may have a marker, on the safe side."""
        line = self.attributes.get("d", "") + self.attributes.get("points", "")
        return max(1, len(NUMBER.findall(line)))

    def targets(self) -> Iterator[str]:
        """Names of the parts of the drawing that this element draws once more."""
        for name, value in self.attributes.items():
            if name.rpartition(" ")[2] == "href":
                yield value.removeprefix("#")
            yield from OWN_PART.findall(value)

    def selectors(self) -> Iterator[str]:
        """By which a rule of a style sheet may mean it."""
        yield from ("*", self.kind, f"#{self.attributes.get('id')}")
        yield from (f".{it}" for it in set(self.attributes.get("class", "").split()))


@dataclass(frozen=True)
class _Extra:
    """What something adds to the elements that have it."""

    once: int = 0
    at_each_point: int = 0

    def __add__(self, other: "_Extra") -> "_Extra":
        return _Extra(self.once + other.once, self.at_each_point + other.at_each_point)


ENDLESS = _Extra(TOO_MANY)
"""Also for what leads to itself."""


def cost_of(elements: list[Element]) -> int:
    """elements: in the order of the file. TOO_MANY where there is no end to it."""
    return _Costs(elements).of(elements[0])


class _Costs:
    """Those of one drawing; each is found out once."""

    def __init__(self, elements: list[Element]) -> None:
        self._named = {it.attributes["id"]: it for it in elements if "id" in it.attributes}
        self._rules = _rules_in(elements)
        self._costs: dict[int, int] = {}
        self._extras: dict[str, _Extra] = {}

    def of(self, element: Element, depth: int = 0) -> int:
        if depth > DEEPEST * 4:
            return TOO_MANY
        if id(element) not in self._costs:
            self._costs[id(element)] = TOO_MANY  # for those that lead back to it
            extra = sum((self._target(it, depth) for it in element.targets()), _Extra())
            extra = sum((self._rule(it, depth) for it in element.selectors()), extra)
            cost = _alone(element) + extra.once + element.points * extra.at_each_point
            cost += sum(self.of(it, depth + 1) for it in element.parts)
            self._costs[id(element)] = min(cost, TOO_MANY)
        return self._costs[id(element)]

    def _target(self, name: str, depth: int) -> _Extra:
        """Of a part that is drawn once more."""
        part = self._named.get(name)
        if part is None:
            return _Extra()
        cost = self.of(part, depth + 1)
        if part.kind == "marker":
            return _Extra(0, MARKER + cost)
        return _Extra(LAYERS.get(part.kind, 0) + cost)

    def _rule(self, selector: str, depth: int) -> _Extra:
        """Of what a style sheet says of a selector."""
        if selector not in self._rules:
            return _Extra()
        if selector not in self._extras:
            self._extras[selector] = ENDLESS
            told = self._rules[selector]
            layer = _Extra(LAYER if LAYERED.search(told) else 0)
            targets = (self._target(it, depth) for it in OWN_PART.findall(told))
            self._extras[selector] = sum(targets, layer)
        return self._extras[selector]


def _rules_in(elements: list[Element]) -> dict[str, str]:
    """Selector -> all that is said of it; “*” for what is not plain, and so may mean any."""
    rules: dict[str, list[str]] = {}
    for sheet in (it.text for it in elements if it.kind == "style"):
        for rule in sheet.split("}"):
            selectors, brace, told = rule.partition("{")
            told = told if brace else rule
            for selector in {it.strip() for it in selectors.split(",")}:
                plain = selector if PLAIN_SELECTOR.fullmatch(selector) else "*"
                rules.setdefault(plain, []).append(told)
    return {selector: " ".join(told) for selector, told in rules.items()}


def _alone(element: Element) -> int:
    """As how many elements it counts without its parts."""
    name = element.kind
    is_effect = name.startswith("fe") and not name.startswith(("feMergeNode", "feFunc"))
    told = " ".join((*element.attributes, element.attributes.get("style", "")))
    return EFFECT if is_effect else LAYER if LAYERED.search(told) else 1
