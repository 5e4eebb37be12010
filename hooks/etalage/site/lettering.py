"""Pictures with words, of which the words are set by Pillow: for each picture it draws, resvg reads
its fonts anew, which takes longer than all else of a card.

In: a drawing (SVG), its words in `text` elements. Out: an image, the same on every machine, since
the fonts come along. Next: `cards`.
"""

import unicodedata
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as Xml

from PIL import Image, ImageDraw, ImageFont

SVG = "http://www.w3.org/2000/svg"
Xml.register_namespace("", SVG)

NONE = "\uffff"
"""No letter, so no font has it."""

WEIGHTS = {"700": "Bold", "600": "Semibold"}
"""font-weight -> the font of it."""


def draw_lettered(drawing: str) -> Image.Image:
    """drawing: its words have an x, a y, a font-size, a font-weight and a fill, and nothing else.

    Raises KeyError for words that lack one of these.
    """
    whole = Xml.fromstring(drawing)  # noqa: S314 - of a template of ours
    words = whole.findall(f"{{{SVG}}}text")
    for it in words:
        whole.remove(it)
    image = _draw(Xml.tostring(whole, "unicode")).copy()
    pen = ImageDraw.Draw(image)
    for it in words:
        _set(it, pen)
    return image


def letters_of(text: str) -> str:
    """What the fonts have of it; nothing where that is no word, as of Arabic. The rest would be
    boxes.
    """
    known = "".join(map(_shown, text)).strip()
    return known if any(map(str.isalnum, known)) else ""


@cache
def _shown(letter: str) -> str:
    """It, or what is as good, such as a plain hyphen for one at which no line ends."""
    kind = unicodedata.category(letter)
    if kind == "Cf":  # nobody sees it
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


def _set(words: Xml.Element, pen: ImageDraw.ImageDraw) -> None:
    it = words.attrib
    font = _font(it["font-weight"], int(it["font-size"]))
    begin = int(it["x"]), int(it["y"])
    pen.text(begin, words.text or "", fill=it["fill"], font=font, anchor="ls")


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
