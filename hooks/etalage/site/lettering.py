"""Pictures with words, of which the words are set by Pillow: for each picture it draws, resvg reads
its fonts anew, which takes longer than all else of a card.

In: a drawing (SVG), its words in `text` elements. Out: an image, the same on every machine, since
the fonts come along. Next: `cards`.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as Xml

from PIL import Image, ImageColor, ImageDraw, ImageFont

SVG = "http://www.w3.org/2000/svg"
TEXT = f"{{{SVG}}}text"
Xml.register_namespace("", SVG)

NONE = "\uffff"
"""No letter, so no font has it."""

WEIGHTS = {"700": "Bold", "600": "Semibold"}
"""font-weight -> the font of it."""


RULE = (
    "each of its <text> stands in the svg itself, holds words alone, and has an x, a y and a "
    f"font-size in whole numbers, a font-weight of {' or '.join(sorted(WEIGHTS))} and a fill"
)


@dataclass(frozen=True)
class Words:
    """Set in one line."""

    text: str
    begin: tuple[int, int]
    weight: str
    size: int
    fill: str


def draw_lettered(drawing: str) -> Image.Image:
    """Raises ValueError as `read_lettered` does."""
    bare, words = read_lettered(drawing)
    image = _draw(bare).copy()
    pen = ImageDraw.Draw(image)
    for it in words:
        pen.text(it.begin, it.text, fill=it.fill, font=_font(it.weight, it.size), anchor="ls")
    return image


def read_lettered(drawing: str) -> tuple[str, list[Words]]:
    """The drawing without its words, and these. Raises ValueError with what is wrong in it."""
    try:
        whole = Xml.fromstring(drawing)  # noqa: S314 - of a template of ours
    except Xml.ParseError as error:
        raise ValueError(f"it is no SVG: {error}") from None
    try:
        words = [_read_words(it) for it in whole.findall(TEXT)]
    except (KeyError, ValueError):
        raise ValueError(RULE) from None
    if len(words) < sum(1 for _ in whole.iter(TEXT)):
        raise ValueError(RULE)
    for it in whole.findall(TEXT):
        whole.remove(it)
    return Xml.tostring(whole, "unicode"), words


def _read_words(element: Xml.Element) -> Words:
    it = element.attrib
    if len(element) or it["font-weight"] not in WEIGHTS:
        raise ValueError
    ImageColor.getrgb(it["fill"])
    begin = int(it["x"]), int(it["y"])
    size = int(it["font-size"])
    return Words(element.text or "", begin, it["font-weight"], size, it["fill"])


def letters_of(text: str) -> str:
    """What the fonts have of it; nothing where that is no word, as of Arabic, or but the number of
    a title with words. The rest would be boxes.
    """
    is_of_use = str.isalpha if any(map(str.isalpha, text)) else str.isalnum
    known = "".join(map(_shown, unicodedata.normalize("NFC", text))).strip()
    return known if any(map(is_of_use, known)) else ""


@cache
def _shown(letter: str) -> str:
    """It, or what is as good, such as a plain hyphen for one at which no line ends."""
    kind = unicodedata.category(letter)
    if kind == "Cf" or kind.startswith("M"):  # nobody sees it, or Pillow sets it beside its letter
        return ""
    ways = (letter, unicodedata.normalize("NFKC", letter), "-" if kind == "Pd" else "")
    return next(way for way in ways if all(map(_is_known, way)))


@cache
def _is_known(letter: str) -> bool:
    font = _font("700", 46)
    return letter.isspace() or bytes(font.getmask(letter)) not in (b"", bytes(font.getmask(NONE)))


def width_of(line: str, weight: str, size: int) -> float:
    """Pixels that it takes in that weight and size."""
    return _font(weight, size).getlength(line)


@lru_cache(4)
def _draw(drawing: str) -> Image.Image:
    """One that has no words; the cards of a record in all languages stand on the same."""
    from resvg_py import svg_to_bytes  # for a build alone

    with Image.open(BytesIO(svg_to_bytes(svg_string=drawing, skip_system_fonts=True))) as image:
        return image.convert("RGB")


@cache
def _font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    """Laid out by Pillow alone: what else it may use for that is not on every machine."""
    import font_source_sans_pro as fonts  # for a build alone

    file = Path(fonts.__file__).parent / f"files/SourceSansPro-{WEIGHTS[weight]}.ttf"
    return ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)
