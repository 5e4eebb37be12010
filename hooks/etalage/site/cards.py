"""What a link shows where it is shared: a picture of 1200 by 630 with its title, in its language.

In: a catalogue and its editions. Out: `Export`s of PNG, drawn from `share_card.svg` when a site is
written. resvg draws it with fonts that come along, so that it looks the same on every machine; what
was drawn once is kept by all that it follows from. Next: `build`.
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
from pathlib import Path

from jinja2 import Template
from PIL import Image, ImageFont

from ..catalogue import Catalogue
from ..edition import Edition
from ..exports import Export
from ..exports.cards import HEIGHT, WIDTH, card_path
from ..kept import keep_file
from ..model.record import PICTURES
from ..settings import Settings
from .drawing import make_environment

TEMPLATE = "share_card.svg"
PNG = "image/png"

WIDE, NARROW = 1040, 600
"""Pixels for text, without a picture and beside one."""

SIZES = (76, 64, 54, 46)
"""Of the title; the largest in which it takes four lines at most."""

LINES = 4


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
    """One for each record and language, and one a language for all other pages."""
    for edition in editions:
        site = edition.plain(catalogue.site.name)
        about = partial(_compose, edition.plain(catalogue.site.tagline), site, "", None)
        yield Export(card_path(edition, ""), PNG, partial(_keep, about, settings))
        for record in catalogue.described():
            kind = edition.words[record.folder].unescape()
            file = settings.docs / PICTURES / record.image.file if record.image else None
            title = edition.plain(record.title)
            card = partial(_compose, title, kind, site, file)
            yield Export(card_path(edition, record.address), PNG, partial(_keep, card, settings))


def _compose(title: str, eyebrow: str, site: str, picture: Path | None) -> Card:
    width = NARROW if picture else WIDE
    size, lines = next(_fitting(title, width))
    return Card(eyebrow, tuple(lines), size, site, _embed(picture) if picture else "")


def _fitting(title: str, width: int) -> Iterator[tuple[int, list[str]]]:
    """Sizes in which it fits, the largest first; in the smallest one it is cut short."""
    for size in SIZES:
        lines = _wrap(title, size, width)
        if len(lines) <= LINES:
            yield size, lines
    yield size, [*lines[: LINES - 1], f"{lines[LINES - 1]} …"]


def _wrap(title: str, size: int, width: int) -> list[str]:
    font, lines = _font(size), [""]
    for word in title.split():
        longer = f"{lines[-1]} {word}".strip()
        if not lines[-1] or font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_font_files()[0], size)


@cache
def _font_files() -> list[str]:
    """Bold, then semi-bold."""
    import font_source_sans_pro as fonts  # for a build alone

    folder = Path(fonts.__file__).parent / "files"
    return [str(folder / f"SourceSansPro-{weight}.ttf") for weight in ("Bold", "Semibold")]


@cache
def _embed(picture: Path) -> str:
    """A drawing as it is; a photograph as a JPEG of the width of half a card."""
    if picture.suffix == ".svg":
        return f"data:image/svg+xml;base64,{b64encode(picture.read_bytes()).decode()}"
    stream = BytesIO()
    with Image.open(picture) as image:
        image.thumbnail((1200, 1200))
        image.convert("RGB").save(stream, "JPEG", quality=85)
    return f"data:image/jpeg;base64,{b64encode(stream.getvalue()).decode()}"


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
    told = json.dumps(asdict(card)) + _template(templates) + version("resvg_py")
    return sha256(told.encode()).hexdigest()


@cache
def _template(templates: Path) -> str:
    return (templates / TEMPLATE).read_text("utf-8")


@cache
def _compiled(templates: Path) -> Template:
    return make_environment(templates).get_template(TEMPLATE)


def _draw(card: Card, templates: Path) -> bytes:
    from resvg_py import svg_to_bytes  # for a build alone

    svg = _compiled(templates).render(card=card)
    return svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=_font_files())
