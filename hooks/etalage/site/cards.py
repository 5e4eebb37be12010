"""What a link shows where it is shared: a picture of 1200 by 630 with its title, in its language.

In: a catalogue and its editions. Out: `Export`s of PNG, drawn from `share_card.svg` when a site is
written. What was drawn once is kept by all that it follows from. Next: `build`.
"""

import re
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from importlib.metadata import version
from io import BytesIO
from itertools import product
from pathlib import Path

from PIL import Image

from ..catalogue import Catalogue
from ..edition import Edition
from ..exports import Export
from ..exports.cards import HEIGHT, WIDTH, card_path
from ..kept import digest_of_code, keep_file
from ..model.record import PICTURES
from ..photographs import for_screens
from ..problems import DataError, Problem
from ..settings import Settings
from .drawing import draw_template, make_environment
from .lettering import draw_lettered, letters_of, read_lettered, width_of

TEMPLATE = "share_card.svg"
PNG = "image/png"
PHOTOGRAPH = "data:image/jpeg"

DRAWING = ("resvg_py", "pillow", "font-source-sans-pro")
"""Packages on which the picture depends."""

CODE = ("site/cards.py", "site/lettering.py", "photographs.py")
"""The same of our own."""


@dataclass(frozen=True)
class Room:
    """For a title."""

    width: int
    """In pixels."""

    lines: int


WIDE, NARROW = Room(1040, 3), Room(600, 4)
"""Above the sun, and beside a picture."""

SIZES = (76, 64, 54, 46)
"""Of the title; the largest in which there is room for it."""

WEIGHT = "700"
"""Of the title, too."""

SMALL = ("600", 30)
"""Weight and size of what stands above and below the title."""

HYPHEN = re.compile(r"(?<=\w-)(?=\w)")

COLOURS = 256
"""Enough for a drawing and its words, and half the bytes; a photograph keeps all it has."""


@dataclass(frozen=True)
class Card:
    """What stands on it."""

    eyebrow: str
    lines: tuple[str, ...]
    size: int
    site: str

    picture: str = ""
    """As an address that holds its own contents."""

    @property
    def leading(self) -> int:
        return round(self.size * 1.12)


def make_cards(
    catalogue: Catalogue, editions: Iterable[Edition], settings: Settings
) -> Iterator[Export]:
    """One a language for pages in general, then one for each record and language.

    Those of a record follow each other, since they show the same picture.
    """
    editions, pen = tuple(editions), CardPen(settings)
    for edition in editions:
        site = edition.plain(catalogue.site.name)
        about = partial(_compose, edition.plain(catalogue.site.tagline), site, "", None)
        yield Export(card_path(edition, ""), PNG, partial(pen.draw, about))
    for record, edition in product(catalogue.described(), editions):
        kind = edition.words[record.folder].unescape()
        file = settings.docs / PICTURES / record.image.file if record.image else None
        site = edition.plain(catalogue.site.name)
        card = partial(_compose, edition.plain(record.title), kind, site, file)
        yield Export(card_path(edition, record.address), PNG, partial(pen.draw, card))


def _compose(title: str, eyebrow: str, site: str, picture: Path | None) -> Card:
    room = NARROW if picture else WIDE
    size, lines = next(_fitting(letters_of(title), room))
    above, below = (_cut(letters_of(it), *SMALL, room.width) for it in (eyebrow, site))
    return Card(above, tuple(lines), size, below, _embed(picture) if picture else "")


def _fitting(title: str, room: Room) -> Iterator[tuple[int, list[str]]]:
    """Sizes in which it fits, the largest first; in the smallest one it is cut short.

    Only where it fits in none does a line end at the hyphen of a word.
    """
    for parts, size in product((_words_of(title), _parts_of(title)), SIZES):
        lines = _wrap(parts, size, room.width)
        if len(lines) <= room.lines and lines == _cut_each(lines, size, room):
            yield size, lines
    kept = lines[: room.lines]
    if len(lines) > room.lines:
        kept[-1] += " …"
    yield size, _cut_each(kept, size, room)


def _words_of(title: str) -> list[str]:
    """Each with the space before it."""
    return [f" {word}" for word in title.split()]


def _parts_of(title: str) -> list[str]:
    return [part for word in _words_of(title) for part in HYPHEN.split(word)]


def _wrap(parts: Iterable[str], size: int, width: int) -> list[str]:
    lines = [""]
    for part in parts:
        longer = f"{lines[-1]}{part}".strip()
        if not lines[-1] or width_of(longer, WEIGHT, size) <= width:
            lines[-1] = longer
        else:
            lines.append(part.strip())
    return lines


def _cut_each(lines: Iterable[str], size: int, room: Room) -> list[str]:
    return [_cut(line, WEIGHT, size, room.width) for line in lines]


def _cut(line: str, weight: str, size: int, width: int) -> str:
    while width_of(line, weight, size) > width:
        line = f"{line.removesuffix('…')[:-1].rstrip()}…"
    return line


@cache
def _embed(picture: Path) -> str:
    """A drawing as it is; a photograph as a JPEG of the width of half a card."""
    if picture.suffix == ".svg":
        return f"data:image/svg+xml;base64,{b64encode(picture.read_bytes()).decode()}"
    stream = BytesIO()
    with Image.open(picture) as image:
        image.draft(None, (2 * WIDTH, 2 * WIDTH))  # far sooner, of a large one
        shown, _ = for_screens(image)
        shown.thumbnail((WIDTH, WIDTH))
        _on_white(shown).save(stream, "JPEG", quality=85)
    return f"{PHOTOGRAPH};base64,{b64encode(stream.getvalue()).decode()}"


def _on_white(image: Image.Image) -> Image.Image:
    """As pages show what is clear, which would be black otherwise."""
    white = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(white, image.convert("RGBA")).convert("RGB")


def _is_drawn(content: bytes) -> bool:
    """Whether it is what `_draw` gives: by its checksums, far sooner than by its pixels."""
    with suppress(Exception), Image.open(BytesIO(content), formats=("PNG",)) as image:
        size = image.size
        image.verify()
        return size == (WIDTH, HEIGHT)
    return False


class CardPen:
    """Draws cards by the template of one folder."""

    def __init__(self, settings: Settings) -> None:
        self._environment = make_environment(settings.templates)
        self._cache = settings.cache / "cards"

    def draw(self, compose: Callable[[], Card]) -> bytes:
        """From the cache, where the same has been drawn before."""
        card = compose()
        drawing = self.write(card)
        key = sha256(f"{drawing}{_drawn_by()}".encode()).hexdigest()
        draw = partial(_draw, drawing, card.picture.startswith(PHOTOGRAPH))
        return keep_file(self._cache / f"{key}.png", draw, _is_drawn)

    def write(self, card: Card) -> str:
        """As SVG. Raises DataError as `Drawer.draw` does."""
        return draw_template(self._environment, TEMPLATE, {"card": card})


SAMPLES = (Card("", ("",), SIZES[0], ""), Card("", ("",), SIZES[0], "", "data:,"))


def wrong_template(settings: Settings) -> Iterator[Problem]:
    """What is wrong with the template of cards, none of which is drawn before a site is written."""
    pen = CardPen(settings)
    try:
        for card in SAMPLES:
            read_lettered(pen.write(card))
    except DataError as error:
        yield from error.problems
    except ValueError as error:
        message = f"no card can be drawn by this template: {error}"
        yield Problem(f"{settings.templates.name}/{TEMPLATE}", 1, "", message)


@cache
def _drawn_by() -> str:
    """What a picture follows from besides its drawing."""
    return " ".join([*map(version, DRAWING), digest_of_code(*CODE)])


def _draw(drawing: str, is_photograph: bool) -> bytes:
    image = draw_lettered(drawing)
    if not is_photograph:
        image = image.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    stream = BytesIO()
    image.save(stream, "PNG")
    return stream.getvalue()
