"""Pictures at the sizes in which they are shown.

In: the files below docs/assets/. Out: a `Picture` each, with its size in pixels. A photograph has
`Rendition`s besides: itself in a few widths, as WebP, so that a telephone need not fetch what only
a desk can show. They are planned from the head of a file, and drawn when a site is written; what
was drawn once is kept by what the photograph holds, and costs nothing the next time. Next:
`catalogue`.
"""

import errno
import math
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from warnings import catch_warnings, simplefilter
from xml.parsers import expat

import PIL
from PIL import Image, ImageCms, ImageOps

from .kept import digest_of_code, keep_file
from .model.record import MOST_BYTES
from .relative import KEPT
from .settings import Settings

WIDTHS = (480, 960, 1600)
"""In pixels: a telephone, one with a fine screen or a page, a page on a fine screen."""

QUALITY = 80
RECIPE = f"webp {QUALITY} in RGB by Pillow {PIL.__version__}"
"""What else than the photograph decides what is drawn."""

FORMATS = {
    ".png": ("PNG",),
    ".jpg": ("JPEG", "MPO"),
    ".jpeg": ("JPEG", "MPO"),
    ".webp": ("WEBP",),
    ".avif": ("AVIF",),
}
"""Ending of a name -> what Pillow calls the kind; MPO is how some telephones write JPEG."""

ENDINGS = FORMATS.keys()
LENGTH = re.compile(r"\s*([\d.]+(?:e[+-]?\d+)?)\s*(?:px|pt|pc|mm|cm|in)?\s*", re.I)
"""A size that a drawing has of its own, and not from the page around it."""

SMALLEST = 16
"""In pixels: a drawing of larger units is measured in finer ones, which leaves its shape."""

CODE = "photographs.py"

SAVED_MEANWHILE = "was saved while the site was made; make it again"

TURNED = range(5, 9)
"""Values of Exif's orientation for a photograph that lies on its side."""

ORIENTATION = 0x0112


@dataclass(frozen=True)
class Rendition:
    """A photograph in one width."""

    path: str
    """From the site's root."""

    source: Path
    width: int

    key: str
    """What its bytes follow from."""

    def draw(self, cache: Path) -> bytes:
        """From the cache, where it has been drawn before.

        Raises OSError where the file holds another photograph by now: it would be kept, and
        published, under the name of this one.
        """
        file = cache / f"{self.key}.webp"
        return keep_file(file, self._draw_anew, partial(_is_drawn, self.width))

    def _draw_anew(self) -> bytes:
        raw = self.source.read_bytes()
        if _key(raw, self.width) != self.key:
            raise OSError(errno.EBUSY, SAVED_MEANWHILE, str(self.source))
        return _draw(raw, FORMATS[self.source.suffix], self.width)


@dataclass(frozen=True)
class Picture:
    """A file below docs/assets/."""

    path: str
    """From the site's root, and from docs/."""

    width: int
    height: int
    """In pixels, the right way up; of a drawing as it says itself."""

    renditions: tuple[Rendition, ...] = ()
    """The narrowest first; none of a drawing, which is sharp in any width."""


def read_pictures(settings: Settings) -> dict[str, Picture]:
    """Path -> picture; what cannot be read is left out, and is told by who checks pictures."""
    found: dict[str, Picture] = {}
    for file in sorted((settings.docs / "assets").rglob("*")):
        if file.suffix in ENDINGS | {".svg"} and file.is_file():
            known = file.stat()
            if known.st_size > MOST_BYTES:
                continue
            path = file.relative_to(settings.docs).as_posix()
            picture = _read_picture(path, file, known.st_mtime_ns, known.st_size)
            found |= {path: picture} if picture else {}
    return found


def renditions_of(pictures: Mapping[str, Picture]) -> dict[str, Rendition]:
    """Path on the site -> what stands there."""
    return {it.path: it for picture in pictures.values() for it in picture.renditions}


def cache_of(settings: Settings) -> Path:
    return settings.cache / "photographs"


def _is_drawn(width: int, content: bytes) -> bool:
    """Whether it is what `_draw` gives."""
    with suppress(Exception), Image.open(BytesIO(content), formats=("WEBP",)) as image:
        image.load()
        return image.width == width and not {"exif", "xmp"} & image.info.keys()
    return False


@cache
def _read_picture(path: str, file: Path, changed: int, size: int) -> Picture | None:
    """Kept while a file stays as it is, for a preview asks after every edit."""
    raw = file.read_bytes()
    if file.suffix == ".svg":
        drawn = size_of_drawing(_attributes_of(raw))
        return Picture(path, *drawn) if drawn else None
    try:
        with catch_warnings():
            simplefilter("ignore")
            with Image.open(BytesIO(raw), formats=FORMATS[file.suffix]) as image:
                width, height = image.size
                if image.getexif().get(ORIENTATION) in TURNED:
                    width, height = height, width
    except Exception:  # whatever Pillow stumbles over
        return None
    return Picture(path, width, height, tuple(_plan(path, file, raw, width)))


def _attributes_of(drawing: bytes) -> Mapping[str, str]:
    """Of the first element; whatever is wrong with the file is told by who checks pictures."""
    found: list[Mapping[str, str]] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda _, attributes: found.append(attributes)
    with suppress(expat.ExpatError):
        parser.Parse(drawing.decode("utf-8", "replace"), True)
    return found[0] if found else {}


def size_of_drawing(attributes: Mapping[str, str]) -> tuple[int, int] | None:
    """Width and height as its first element says, from 1; None where a page would have to guess."""
    box = re.split(r"[\s,]+", attributes.get("viewBox", "").strip())
    lengths = box[2:] if len(box) == 4 else [attributes.get(it, "") for it in ("width", "height")]
    sizes = [float(it[1]) for it in map(LENGTH.fullmatch, lengths) if it and _is_number(it[1])]
    if len(sizes) != 2 or not all(sizes):
        return None
    finer = 1 if min(sizes) >= SMALLEST else 1000 / max(sizes)
    width, height = (max(1, int(it * finer)) for it in sizes)
    return width, height


def _is_number(text: str) -> bool:
    with suppress(ValueError):
        return math.isfinite(float(text))
    return False


def _plan(path: str, file: Path, raw: bytes, width: int) -> Iterator[Rendition]:
    digest = _digest(raw)
    stem = path.removeprefix("assets/").removesuffix(file.suffix)
    for each in _widths(width):
        name = f"{KEPT}/{stem}.{digest[:8]}-{each}.webp"
        yield Rendition(name, file, each, _key(raw, each))


def _digest(raw: bytes) -> str:
    return sha256(RECIPE.encode() + raw).hexdigest()


def _key(raw: bytes, width: int) -> str:
    """Of what is kept; also by the code, for a name on the site changes with the recipe alone."""
    return f"{_digest(raw)[:32]}-{digest_of_code(CODE)[:8]}-{width}"


def _widths(width: int) -> list[int]:
    """Two or three, and none wider than the photograph; one of a small one."""
    narrower = [it for it in WIDTHS if it * 1.2 < width]
    largest = min(width, WIDTHS[-1])
    return narrower if narrower[-1:] == [largest] else [*narrower, largest]


def _draw(raw: bytes, kinds: tuple[str, ...], width: int) -> bytes:
    """The right way up, with its colours, and without anything that it tells besides."""
    stream = BytesIO()
    with Image.open(BytesIO(raw), formats=kinds) as image:
        upright, profile = for_screens(image)
        height = max(1, round(upright.height * width / upright.width))
        small = upright.resize((width, height), Image.Resampling.LANCZOS)
        small.info.clear()
        small.save(stream, "WEBP", quality=QUALITY, method=4, icc_profile=profile)
    return stream.getvalue()


def for_screens(image: Image.Image) -> tuple[Image.Image, bytes | None]:
    """The right way up in RGB, and the profile that still tells what its colours are."""
    image = ImageOps.exif_transpose(image)
    profile = image.info.get("icc_profile") or b""
    if image.mode.startswith("I;16"):  # whatever is lighter than 255 of 65,535 would turn white
        image = image.convert("I").point(lambda grey: grey / 256).convert("L")
    if profile[16:20] == b"RGB ":
        return image.convert("RGBA" if image.has_transparency_data else "RGB"), profile
    if image.mode == "CMYK" and profile:
        with suppress(ImageCms.PyCMSError, OSError):
            screen = ImageCms.createProfile("sRGB")
            drawn = ImageCms.profileToProfile(image, BytesIO(profile), screen, outputMode="RGB")
            return (drawn or image), None
    return image.convert("RGBA" if image.has_transparency_data else "RGB"), None
