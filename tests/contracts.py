"""What templates read, by Jinja's own parser, held against what they are given.

In: the folder of templates and, for each template of a page, the type of its view. Out: every name
that a template reads and nobody gives, and every field that is given and nobody reads. Types are
followed through loops, macros, includes and `set`; what cannot be followed is `Unknown` and passes.
"""

import re
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from inspect import getattr_static
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin

from jinja2 import Environment, nodes
from markupsafe import Markup

from etalage.pages.navigation import Frame
from etalage.pages.parts.views import Page
from etalage.words import Words

Types = tuple[Any, ...]
"""What a value may be: one type, or several of a union. Empty: not followed."""

UNKNOWN: Types = ()
ATTRIBUTE = re.compile(r'="[^"]*$')
"""The end of what is written inside the value of an attribute."""

LOOP = {"first", "last", "index", "index0", "length", "previtem", "nextitem", "revindex"}


@dataclass(frozen=True)
class Read:
    """A field that a template reads of a class."""

    owner: type
    name: str


@dataclass(frozen=True)
class Miss:
    """A name that a template reads and nobody gives."""

    template: str
    line: int
    name: str


def union(annotation: Any) -> Types:
    """`A | None` -> (A,): a template asks first."""
    if get_origin(annotation) in (Union, UnionType):
        return tuple(it for part in get_args(annotation) for it in union(part))
    return () if annotation in (type(None), Any, object) else (annotation,)


def items_of(types: Types) -> Types:
    """What a loop over a value gives."""
    found: list[Any] = []
    for it in types:
        origin, arguments = get_origin(it), get_args(it)
        if (origin is tuple and arguments) or (origin in (list, set, frozenset) and arguments):
            found += union(arguments[0])
    return tuple(found)


def field_of(owner: Any, name: str) -> Types | None:
    """The type of a field or property; None where the class has no such thing."""
    base = get_origin(owner) or owner
    if base is Words:
        return (Markup,)
    if get_origin(owner) is not None and issubclass(base, Mapping):
        values = get_args(owner)[1]
        return union(values)  # frame.assets.scripts.search: a key
    hints = typing.get_type_hints(base) if is_dataclass(base) else {}
    if name in hints:
        filled = dict(zip(getattr(base, "__parameters__", ()), get_args(owner), strict=False))
        return union(filled.get(hints[name], hints[name]))  # Part[Card].content is a Card
    found = getattr_static(base, name, None)
    if isinstance(found, property):
        return union(typing.get_type_hints(found.fget).get("return", Any))
    return UNKNOWN if found is not None else None


@dataclass
class Contract:
    """Follows the templates from each page down."""

    folder: Path
    reads: set[Read] = field(default_factory=set)
    misses: set[Miss] = field(default_factory=set)

    bare: set[Miss] = field(default_factory=set)
    """Marked-up text inside an attribute, where a mark of ours would end it."""

    words: set[str] = field(default_factory=set)
    trees: dict[str, nodes.Template] = field(default_factory=dict)
    followed: set[tuple[str, str, tuple[tuple[str, Types], ...]]] = field(default_factory=set)

    def follow_page(self, template: str, view: type) -> None:
        given = {"page": (Page,), "frame": (Frame,), "words": (Words,), "view": (view,)}
        self.follow(template, given)

    def tree(self, name: str) -> nodes.Template:
        if name not in self.trees:
            text = (self.folder / name).read_text("utf-8")
            self.trees[name] = Environment(autoescape=True).parse(text, name)
        return self.trees[name]

    def follow(self, name: str, given: Mapping[str, Types]) -> None:
        tree = self.tree(name)
        walker = Walker(self, name, dict(given), given)
        for parent in tree.find_all(nodes.Extends):
            self.follow(parent.template.value, given)  # type: ignore[attr-defined]
        walker.load_macros(tree)
        walker.visit_all(tree.body)


@dataclass
class Walker:
    """Follows one template, or one call of one macro, with the types of its names."""

    contract: Contract
    template: str
    scope: dict[str, Types]

    given: Mapping[str, Types]
    """What every template of the page is given."""

    macros: dict[str, tuple[str, nodes.Macro]] = field(default_factory=dict)

    written: str = ""
    """What the template writes before the place at hand."""

    def load_macros(self, tree: nodes.Template) -> None:
        for macro in tree.find_all(nodes.Macro):
            self.macros[macro.name] = (self.template, macro)
        for imported in tree.find_all(nodes.FromImport):
            source = imported.template.value  # type: ignore[attr-defined]
            known = {it.name: it for it in self.contract.tree(source).find_all(nodes.Macro)}
            for name in imported.names:
                original, alias = name if isinstance(name, tuple) else (name, name)
                if original not in known:
                    self.miss(imported, original)
                else:
                    self.macros[alias] = (source, known[original])

    def miss(self, node: nodes.Node, name: str) -> None:
        self.contract.misses.add(Miss(self.template, node.lineno, name))

    def visit_all(self, body: list[nodes.Node]) -> None:
        for node in body:
            self.visit(node)

    def visit(self, node: nodes.Node) -> None:
        """Statements; what is inside an expression is followed by `type_of`."""
        if isinstance(node, nodes.Macro | nodes.Extends | nodes.FromImport):
            return
        if isinstance(node, nodes.Output):
            self.visit_output(node)
        elif isinstance(node, nodes.Include):
            self.contract.follow(node.template.value, self.scope)  # type: ignore[attr-defined]
        elif isinstance(node, nodes.For):
            self.visit_loop(node)
        elif isinstance(node, nodes.Assign):
            types = self.type_of(node.node)
            if isinstance(node.target, nodes.Name):
                self.scope[node.target.name] = types
        elif isinstance(node, nodes.CallBlock):
            self.type_of(node.call)
            self.visit_all(node.body)
        else:
            for child in node.iter_child_nodes():
                if isinstance(child, nodes.Expr):
                    self.type_of(child)
                else:
                    self.visit(child)

    def visit_output(self, output: nodes.Output) -> None:
        for child in output.nodes:
            if isinstance(child, nodes.TemplateData):
                self.written += child.data
            elif ATTRIBUTE.search(self.written) and Markup in self.type_of(child):
                self.contract.bare.add(Miss(self.template, child.lineno, written_as(child)))
            else:
                self.type_of(child)

    def visit_loop(self, loop: nodes.For) -> None:
        items = items_of(self.type_of(loop.iter))
        inner = Walker(self.contract, self.template, dict(self.scope), self.given, self.macros)
        inner.scope["loop"] = (dict,)
        inner.bind(loop.target, items)
        if loop.test:
            inner.type_of(loop.test)
        inner.visit_all(loop.body)
        self.visit_all(loop.else_)

    def bind(self, target: nodes.Node, items: Types) -> None:
        if isinstance(target, nodes.Name):
            self.scope[target.name] = items
        elif isinstance(target, nodes.Tuple):
            parts = [get_args(it) for it in items if get_origin(it) is tuple]
            for index, name in enumerate(target.items):
                self.bind(name, union(parts[0][index]) if parts else UNKNOWN)

    def type_of(self, node: nodes.Node) -> Types:
        """The types of an expression; everything read on the way is noted."""
        if isinstance(node, nodes.Name):
            return self.name(node)
        if isinstance(node, nodes.Getattr):
            return self.attribute(node, self.type_of(node.node), node.attr)
        if isinstance(node, nodes.Getitem):
            return self.item(node)
        if isinstance(node, nodes.Call):
            return self.call(node)
        if isinstance(node, nodes.Filter):
            inner = self.type_of(node.node) if node.node else UNKNOWN
            for argument in node.args:
                self.type_of(argument)
            return UNKNOWN if node.name in {"striptags", "url", "length"} else inner
        if isinstance(node, nodes.Test) and node.name == "defined":
            return UNKNOWN  # a question, no reading
        if isinstance(node, nodes.CondExpr) and not self.may_hold(node.test):
            return self.type_of(node.expr2) if node.expr2 else UNKNOWN
        found: Types = UNKNOWN
        for child in node.iter_child_nodes():
            found = self.type_of(child) or found
        return found if isinstance(node, nodes.CondExpr | nodes.Or) else UNKNOWN

    def may_hold(self, test: nodes.Node) -> bool:
        """Whether `value.name is defined` can be true for any type that the value may have."""
        asked = test.node if isinstance(test, nodes.Test) and test.name == "defined" else None
        if not isinstance(asked, nodes.Getattr):
            return True
        owners = self.type_of(asked.node)
        return not owners or any(field_of(it, asked.attr) is not None for it in owners)

    def name(self, node: nodes.Name) -> Types:
        if node.name not in self.scope and node.name not in {"caller", "loop", *self.macros}:
            self.miss(node, node.name)
        return self.scope.get(node.name, UNKNOWN)

    def attribute(self, node: nodes.Node, owners: Types, name: str) -> Types:
        """Of a union, one of its types must have the field."""
        if dict in owners and name not in LOOP:
            self.miss(node, f"loop.{name}")
        if Words in owners:
            self.contract.words.add(name)
        classes = [it for it in owners if it is not dict]
        found = {it: field_of(it, name) for it in classes}
        if classes and all(types is None for types in found.values()):
            self.miss(node, f"{(get_origin(classes[0]) or classes[0]).__name__}.{name}")
        for owner, types in found.items():
            base = get_origin(owner) or owner
            if types is not None and is_dataclass(base):
                self.contract.reads.add(Read(base, name))  # type: ignore[arg-type]
        return tuple(it for types in found.values() for it in types or ())

    def item(self, node: nodes.Getitem) -> Types:
        owners = self.type_of(node.node)
        self.type_of(node.arg)
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, int):
            pairs = [get_args(it) for it in owners if get_origin(it) is tuple]
            return union(pairs[0][0]) if pairs else UNKNOWN
        return (Markup,) if Words in owners else UNKNOWN

    def call(self, node: nodes.Call) -> Types:
        arguments = [self.type_of(it) for it in node.args]
        named = {it.key: self.type_of(it.value) for it in node.kwargs}
        if isinstance(node.node, nodes.Name) and node.node.name in self.macros:
            self.enter(*self.macros[node.node.name], arguments, named)
        elif not isinstance(node.node, nodes.Name):
            self.type_of(node.node)
        is_word = isinstance(node.node, nodes.Getattr) and node.node.attr == "format"
        return (Markup,) if is_word else UNKNOWN

    def enter(
        self, source: str, macro: nodes.Macro, arguments: list[Types], named: dict[str, Types]
    ) -> None:
        """Follow a macro with the types of its arguments, once each."""
        names = [argument.name for argument in macro.args]
        values = dict.fromkeys(names, UNKNOWN) | dict(zip(names, arguments, strict=False))
        values |= named
        key = (source, macro.name, tuple(sorted(values.items())))
        if key in self.contract.followed:
            return
        self.contract.followed.add(key)
        inner = Walker(self.contract, source, {**self.given, **values}, self.given)
        inner.load_macros(self.contract.tree(source))
        inner.visit_all(macro.body)


def written_as(node: nodes.Node) -> str:
    """An expression, near enough to find it."""
    names = [it.attr for it in node.find_all(nodes.Getattr)]
    names += [it.name for it in node.find_all(nodes.Name)]
    return ".".join(reversed(names)) or getattr(node, "attr", "")


def classes_below(start: type) -> Iterator[type]:
    """Every dataclass that a view is made of, itself included."""
    waiting, seen = [start], set[type]()
    while waiting:
        it = waiting.pop()
        if it in seen or not is_dataclass(it):
            continue
        seen.add(it)
        yield it
        hints = typing.get_type_hints(it)
        for each in fields(it):
            waiting += [part for part in parts_of(hints[each.name]) if isinstance(part, type)]


def parts_of(annotation: Any) -> Iterator[Any]:
    arguments = get_args(annotation)
    if not arguments:
        yield annotation
    if is_dataclass(get_origin(annotation)):
        yield get_origin(annotation)
    for argument in arguments:
        yield from parts_of(argument)
