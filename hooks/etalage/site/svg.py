"""Drawings (SVG), which can hold scripts, pages and addresses: only lines, shapes and words pass.

In: the bytes of a file. Out: line and message of what is wrong. What a drawing may hold is listed,
so whatever is not known is refused. It is read without a document type, by which XML grows without
end or reads other files. Next: `pictures`.
"""

import re
from collections.abc import Iterator
from xml.parsers import expat

from ..model.values import describe
from ..photographs import size_of_drawing
from .svg_cost import DEEPEST, MOST_DRAWN, TOO_MANY, Element, cost_of

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"

NOTES = re.compile(
    r"http://(www\.w3\.org/1999/02/22-rdf-syntax-ns#|purl\.org/dc/elements/1\.1/|creativecommons\.org"
    r"/ns#|web\.resource\.org/cc/|www\.inkscape\.org/namespaces/inkscape"
    r"|sodipodi\.sourceforge\.net/DTD/sodipodi-0\.dtd)"
)
"""Spaces of names in which drawing programs keep notes; browsers do nothing with them."""

ELEMENTS = re.compile(
    "svg|g|defs|symbol|use|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|textPath"
    "|title|desc|metadata|style|linearGradient|radialGradient|stop|clipPath|mask|pattern|marker"
    "|filter|fe(Blend|ColorMatrix|ComponentTransfer|Composite|DiffuseLighting"
    "|DisplacementMap|DistantLight|DropShadow|Flood|Func[ABGR]|GaussianBlur|Merge|MergeNode"
    "|Offset|PointLight|SpecularLighting|SpotLight|Tile)"
)
"""What draws and stands still: no script, link, page, picture of elsewhere or animation.

Nor effects that take as long as the numbers in them say: noise, matrices and thicker lines.
"""

FUNCTIONS = re.compile(
    "rgba?|hsla?|calc|var|matrix|translate[XY]?|scale[XY]?|rotate|skew[XY]|blur|url"
)
"""What may be called in a style or an attribute; `url` only of a part of the drawing itself."""

# Long texts are sought through once: no word from its middle, and no address of data without end.
CALL = re.compile(r"(?<![A-Za-z-])([A-Za-z-]+)\(")
OUTSIDE = re.compile(
    r"url\(\s*(?![\"']?#)|@|\\|(?:java|vb)script\s*:|data\s*:[^;,]{0,200}[;,]", re.I
)

NO_OTHER = "a picture holds lines, shapes and words; save it as plain SVG"


class _RefusedError(Exception):
    """Nothing further can be said of this file."""


class _Reader:
    """Reads a file as elements."""

    def __init__(self) -> None:
        self.elements: list[Element] = []
        """In the order of the file; the first is the whole."""

        self.problems: list[tuple[int, str]] = []
        self._open: list[Element] = []
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = lambda name: self._open.pop()
        self._parser.CharacterDataHandler = self._add_text
        self._parser.XmlDeclHandler = self._look_at_encoding
        self._parser.StartDoctypeDeclHandler = self._refuse_doctype
        self._parser.ProcessingInstructionHandler = self._refuse_instruction

    def read(self, raw: bytes) -> None:
        """Raises _RefusedError where reading cannot go on."""
        try:
            self._parser.Parse(raw.decode("utf-8"), True)
        except UnicodeDecodeError:
            raise _RefusedError(1, "is not saved as UTF-8; save it as plain SVG") from None
        except expat.ExpatError as error:
            reason = expat.ErrorString(error.code)
            raise _RefusedError(
                error.lineno, f"is no SVG: {reason}; save it as plain SVG"
            ) from None

    def _look_at_encoding(self, version: str, encoding: str | None, standalone: int) -> None:
        """A browser would read other signs than are looked at here."""
        if (encoding or "utf-8").lower() not in ("utf-8", "utf8"):
            raise _RefusedError(1, "is not saved as UTF-8; save it as plain SVG")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        element = Element(name, self._parser.CurrentLineNumber, attributes)
        if len(self._open) >= DEEPEST or len(self.elements) >= MOST_DRAWN:
            raise _RefusedError(element.line, f"holds too much; {NO_OTHER}, and simplify it")
        if self._open:
            self._open[-1].parts.append(element)
        self._open.append(element)
        self.elements.append(element)

    def _add_text(self, text: str) -> None:
        self._open[-1].text += text

    def _refuse_doctype(self, *_: object) -> None:
        message = "starts with a document type (<!DOCTYPE …>); remove it"
        raise _RefusedError(self._parser.CurrentLineNumber, message)

    def _refuse_instruction(self, target: str, _: str) -> None:
        message = f"{describe(f'<?{target} …?>')} has no place here; {NO_OTHER}"
        self.problems.append((self._parser.CurrentLineNumber, message))


def look_at_drawing(raw: bytes) -> Iterator[tuple[int, str]]:
    """Line and message of everything that a drawing may not hold."""
    reader = _Reader()
    try:
        reader.read(raw.removeprefix(b"\xef\xbb\xbf"))
    except _RefusedError as refused:
        yield refused.args
        return
    yield from reader.problems
    if reader.elements[0].name != f"{SVG} svg":
        yield 1, f'does not start as a drawing does (<svg xmlns="{SVG}">); save it as plain SVG'
    elif not size_of_drawing(reader.elements[0].attributes):
        told = "does not say how wide and high it is; save it with a viewBox, such as"
        yield reader.elements[0].line, f'{told} viewBox="0 0 640 400"'
    for element in reader.elements:
        for message in _look_at(element):
            yield element.line, message
    if cost_of(reader.elements) == TOO_MANY:
        told = "or has too many masks, patterns, effects and parts that one sees through"
        yield 1, f"repeats its parts without end, {told}; draw each once, or make it simpler"


def _look_at(element: Element) -> Iterator[str]:
    space, _, name = element.name.rpartition(" ")
    if NOTES.match(space):
        return
    if space != SVG or not ELEMENTS.fullmatch(name):
        yield f"{describe(f'<{name}>')} has no place here; {NO_OTHER}"
    if name == "style" and _reaches_out(element.text):
        yield "its style leads out of the picture or runs something; write colours and lines only"
    for attribute, value in element.attributes.items():
        if message := _look_at_attribute(attribute, value):
            yield message


def _look_at_attribute(attribute: str, value: str) -> str:
    space, _, name = attribute.rpartition(" ")
    if NOTES.match(space) or name.startswith("aria-"):
        return ""
    if space not in ("", XLINK, XML):
        return f"{describe(name)} is an attribute of another kind of file; {NO_OTHER}"
    if name.lower().startswith("on"):
        return f"{describe(name)} would run a script; {NO_OTHER}"
    if name in ("href", "src", "base") and not value.startswith("#"):
        return f"{describe(name)} leads out of the picture; {NO_OTHER}"
    return (
        f"{describe(name)} leads out of the picture or runs something"
        if _reaches_out(value)
        else ""
    )


def _reaches_out(style: str) -> bool:
    return bool(OUTSIDE.search(style)) or not all(map(FUNCTIONS.fullmatch, CALL.findall(style)))
