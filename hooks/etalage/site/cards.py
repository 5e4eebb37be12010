"""What a link shows where it is shared: a picture of 1200 by 630 with its title, in its language.

In: a catalogue and its editions. Out: `Export`s of PNG, drawn from `share_card.svg` when a site is
written. What was drawn once is kept by all that it follows from. Next: `build`.
"""

import json
from base64 import b64encode
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache, partial
from hashlib import sha256
from importlib.metadata import version
from io import BytesIO
from itertools import product
from pathlib import Path

from jinja2 import Template
from PIL import Image

from ..catalogue import Catalogue
from ..edition import Edition
from ..exports import Export
from ..exports.cards import HEIGHT, WIDTH, card_path
from ..kept import keep_file
from ..model.record import PICTURES
from ..settings import Settings
from .drawing import make_environment
from .lettering import draw_lettered, letters_of, width_of

TEMPLATE = "share_card.svg"
PNG = "image/png"
PHOTOGRAPH = "data:image/jpeg"

DRAWING = ("resvg_py", "pillow", "font-source-sans-pro")
"""Packages on which the picture depends."""


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
    editions = tuple(editions)
    for edition in editions:
        site = edition.plain(catalogue.site.name)
        about = partial(_compose, edition.plain(catalogue.site.tagline), site, "", None)
        yield Export(card_path(edition, ""), PNG, partial(_keep, about, settings))
    for record, edition in product(catalogue.described(), editions):
        kind = edition.words[record.folder].unescape()
        file = settings.docs / PICTURES / record.image.file if record.image else None
        site = edition.plain(catalogue.site.name)
        card = partial(_compose, edition.plain(record.title), kind, site, file)
        yield Export(card_path(edition, record.address), PNG, partial(_keep, card, settings))


def _compose(title: str, eyebrow: str, site: str, picture: Path | None) -> Card:
    size, lines = next(_fitting(letters_of(title), NARROW if picture else WIDE))
    shown = _embed(picture) if picture else ""
    return Card(letters_of(eyebrow), tuple(lines), size, letters_of(site), shown)


def _fitting(title: str, room: Room) -> Iterator[tuple[int, list[str]]]:
    """Sizes in which it fits, the largest first; in the smallest one it is cut short."""
    for size in SIZES:
        lines = _wrap(title, size, room.width)
        if len(lines) <= room.lines and not any(_is_too_wide(it, size, room) for it in lines):
            yield size, lines
    kept = lines[: room.lines]
    if len(lines) > room.lines:
        kept[-1] += " …"
    yield size, [_cut(line, size, room) for line in kept]


def _wrap(title: str, size: int, width: int) -> list[str]:
    lines = [""]
    for word in title.split():
        longer = f"{lines[-1]} {word}".strip()
        if not lines[-1] or width_of(longer, WEIGHT, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _cut(line: str, size: int, room: Room) -> str:
    while _is_too_wide(line, size, room):
        line = f"{line.removesuffix('…')[:-1].rstrip()}…"
    return line


def _is_too_wide(line: str, size: int, room: Room) -> bool:
    return width_of(line, WEIGHT, size) > room.width


@cache
def _embed(picture: Path) -> str:
    """A drawing as it is; a photograph as a JPEG of the width of half a card."""
    if picture.suffix == ".svg":
        return f"data:image/svg+xml;base64,{b64encode(picture.read_bytes()).decode()}"
    stream = BytesIO()
    with Image.open(picture) as image:
        image.thumbnail((1200, 1200))
        image.convert("RGB").save(stream, "JPEG", quality=85)
    return f"{PHOTOGRAPH};base64,{b64encode(stream.getvalue()).decode()}"


def _keep(compose: partial[Card], settings: Settings) -> bytes:
    """From the cache, where it has been drawn before."""
    card = compose()
    kept = settings.cache / "cards" / f"{_key(card, settings.templates)}.png"
    return keep_file(kept, partial(_draw, card, settings.templates), _is_drawn)


def _is_drawn(content: bytes) -> bool:
    """Whether it is what `_draw` gives: by its checksums, far sooner than by its pixels."""
    with suppress(Exception), Image.open(BytesIO(content), formats=("PNG",)) as image:
        size = image.size
        image.verify()
        return size == (WIDTH, HEIGHT)
    return False


def _key(card: Card, templates: Path) -> str:
    told = json.dumps(asdict(card)) + _template(templates) + _versions()
    return sha256(told.encode()).hexdigest()


@cache
def _versions() -> str:
    return " ".join(map(version, DRAWING))


@cache
def _template(templates: Path) -> str:
    return (templates / TEMPLATE).read_text("utf-8")


@cache
def _compiled(templates: Path) -> Template:
    return make_environment(templates).get_template(TEMPLATE)


def _draw(card: Card, templates: Path) -> bytes:
    image = draw_lettered(_compiled(templates).render(card=card))
    if not card.picture.startswith(PHOTOGRAPH):
        image = image.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    stream = BytesIO()
    image.save(stream, "PNG")
    return stream.getvalue()
