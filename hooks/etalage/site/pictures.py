"""What stands in docs/ beside the texts, looked at before it is published: pictures, and no more.

In: settings. Out: problems. A file is what it holds, whatever its name says: a picture that is a
page or a program in truth would run on the site's own origin when it is opened at its own address.
Drawings are looked at by `svg`, all others by Pillow. Next: `build`.
"""

import re
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from warnings import catch_warnings, simplefilter

from PIL import Image
from PIL.ImageFile import ImageFile
from PIL.IptcImagePlugin import getiptcinfo

from ..loading.links import leads_out
from ..model.record import MOST_BYTES, PICTURE_NAME
from ..model.values import describe
from ..photographs import FORMATS, ORIENTATION
from ..problems import Problem
from ..settings import Settings
from .copies import copied_docs, copied_looks
from .svg import look_at_drawing

LONGEST_SIDE = 5000
"""In pixels; a browser needs memory for each, however small the file is."""

PASSES = b"\xff\xda"
MOST_PASSES = 100
"""In which a JPEG is drawn, each over the whole of it; a photograph has about ten."""

PLAIN = {"robots.txt", "CNAME"}
"""What else may stand in docs/ itself: nothing that a browser runs."""

GPS = 0x8825
"""Exif's group of keys that say where a photograph was taken."""


DETAILS = 0x8769
"""Exif's group of keys about the camera at work."""

CAMERA = {0x010F, 0x0110, 0x927C, 0xA430, 0xA431, 0xA433, 0xA434, 0xA435}
"""Exif's keys for maker, model, owner and numbers of a camera and its lens."""

IPTC_PLACES = {(2, 90), (2, 92), (2, 95), (2, 101)}
"""Keys of press photographs for the city, the spot, the state and the country."""

PLACES = re.compile(rb"GPS(?:Latitude|Longitude)|photoshop:City|Iptc4xmpCore:Location")
CAMERAS = re.compile(rb"tiff:(?:Make|Model)\b|aux:(?:SerialNumber|Lens|OwnerName)|exifEX:")
"""The same in XMP."""


def wrong_pictures(settings: Settings) -> Iterator[Problem]:
    """Everything that is wrong with what docs/ holds beside texts."""
    looks = {path.lower() for path in copied_looks(settings)}
    taken: dict[str, str] = {}
    for path, file in copied_docs(settings).items():
        if leads_out(file, settings.docs):
            continue  # reported as such
        name = file.relative_to(settings.root).as_posix()
        if path.lower() in looks:
            yield Problem(
                name, 1, "", "stands where a file of the site's own looks does; rename it"
            )
        if path.lower() in taken:
            message = f"differs from {taken[path.lower()]} by capitals only; rename one of them"
            yield Problem(name, 1, "", message)
        taken[path.lower()] = path
        for line, message in _look_at(path, file):
            yield Problem(name, line, "", message)


def _look_at(path: str, file: Path) -> Iterator[tuple[int, str]]:
    """Line and message of what is wrong with one file."""
    folder, _, name = path.rpartition("/")
    if path in PLAIN:
        return
    if not path.startswith("assets/"):
        yield 1, "is no text in Markdown; pictures stand in docs/assets/images/, nothing else here"
    elif not PICTURE_NAME.fullmatch(name) or not _is_plain(folder):
        yield 1, _advise_name(name)
    else:
        known = file.stat()
        yield from _look_inside(file, known.st_mtime_ns, known.st_size)


def _is_plain(folder: str) -> bool:
    """Whether each folder has a name that is the same in an address."""
    return all(PICTURE_NAME.fullmatch(f"{part}.svg") for part in folder.split("/"))


def _advise_name(name: str) -> str:
    kinds = "svg, png, jpg, webp or avif"
    rule = f"letters, digits and hyphens, and {kinds} in small letters after a point"
    return f"{describe(name)} is no name of a picture; write {rule}"


@cache
def _look_inside(file: Path, changed: int, size: int) -> tuple[tuple[int, str], ...]:
    """Kept while a file stays as it is, since a preview looks at all of them after every edit."""
    if size > MOST_BYTES:
        told = (
            f"is {size / 1e6:.1f} MB large; make it smaller, {MOST_BYTES // 1_000_000} MB at most"
        )
        return ((1, told),)
    raw = file.read_bytes()
    if file.suffix == ".svg":
        return tuple(look_at_drawing(raw))
    return tuple((1, message) for message in _look_at_pixels(raw, file.suffix))


def _look_at_pixels(raw: bytes, ending: str) -> list[str]:
    """What is wrong with a picture made of pixels."""
    try:
        with catch_warnings():
            simplefilter("ignore")  # about sizes, which are told below
            with Image.open(BytesIO(raw), formats=FORMATS[ending]) as image:
                image.verify()  # which leaves nothing to be read
            with Image.open(BytesIO(raw), formats=FORMATS[ending]) as image:
                return list(_look_at_image(image)) or _look_at_all(image, raw)
    except Image.DecompressionBombError:
        return [_advise_size("far too many pixels")]
    except Exception:  # whatever Pillow stumbles over, no browser should have to try
        return [f"cannot be read as {ending}; save the picture anew, and choose that kind"]


def _look_at_image(image: ImageFile) -> Iterator[str]:
    if max(image.size) > LONGEST_SIDE:
        yield _advise_size("{} × {} pixels".format(*image.size))
    if image.format != "MPO" and getattr(image, "is_animated", False):
        yield "moves, and readers cannot stop it; choose a picture that stands still"
    if told := _tells(image):
        yield f"tells {told}; save it without metadata, as the form and “tidy” do"


def _look_at_all(image: ImageFile, raw: bytes) -> list[str]:
    """Draw it, which fails where a part is lost."""
    if image.format in FORMATS[".jpg"] and raw.count(PASSES) > MOST_PASSES:
        return ["is drawn in far too many passes; save the picture anew"]
    image.load()
    return []


def without_metadata(file: Path) -> bytes:
    """The same picture, still turned and coloured as it was, without what `_tells` finds.

    As it stands where there is nothing to leave out, or nothing that can be read.
    """
    raw, stream = file.read_bytes(), BytesIO()
    try:
        with Image.open(BytesIO(raw), formats=FORMATS[file.suffix]) as image:
            if not _tells(image):
                return raw
            kept = Image.Exif()
            kept[ORIENTATION] = image.getexif().get(ORIENTATION, 1)
            profile = image.info.get("icc_profile")
            how = {"quality": "keep" if image.format == "JPEG" else 90}
            kind = "JPEG" if image.format == "MPO" else image.format
            image.info.clear()
            image.save(stream, kind, exif=kept, icc_profile=profile, **how)
    except Exception:  # `check` says what is wrong with it
        return raw
    return stream.getvalue()


def _tells(image: ImageFile) -> str:
    """What a photograph gives away of its maker, besides a name and a licence."""
    exif, xmp = image.getexif(), image.info.get("xmp", b"")
    xmp = xmp if isinstance(xmp, bytes) else str(xmp).encode()
    if exif.get_ifd(GPS) or PLACES.search(xmp) or IPTC_PLACES & (getiptcinfo(image) or {}).keys():
        return "where it was taken (GPS)"
    if CAMERA & {*exif, *exif.get_ifd(DETAILS)} or CAMERAS.search(xmp):
        return "with which camera or telephone it was taken"
    return ""


def _advise_size(size: str) -> str:
    return f"is {size} large; make it smaller, {LONGEST_SIDE} pixels wide or high at most"
