"""Pictures are looked at before they are published: what they hold, how large, under which name."""

import random
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from etalage.site.pictures import LONGEST_SIDE, MOST_BYTES
from etalage.site.svg import SVG, look_at_drawing
from projects import planned, run

FOLDER = "docs/assets/images"


def drawing(inside: str, more: str = "") -> bytes:
    return f'<svg xmlns="{SVG}" viewBox="0 0 9 9" {more}>\n{inside}</svg>\n'.encode()


def pixels(kind: str, width: int = 4, height: int = 3, **more: object) -> bytes:
    stream = BytesIO()
    Image.new("RGB", (width, height), "navy").save(stream, kind, **more)
    return stream.getvalue()


def doubling(depth: int) -> bytes:
    """Few lines, of which a browser would draw two to the power of `depth`."""
    twice = (
        f'<g id="a{i}"><use href="#a{i + 1}"/><use href="#a{i + 1}"/></g>' for i in range(depth)
    )
    return drawing("".join(twice) + f'<path id="a{depth}" d="M0 0h1"/>')


HARMLESS = {
    "shapes and words": drawing(
        '<title>De kaai</title><g fill="rgb(1 2 3)"><path d="M0 0h9" transform="rotate(4)"/></g>'
        '<text x="1" y="2">a &lt; b</text>'
    ),
    "parts that are used again": drawing(
        '<defs><g id="a"/></defs><use href="#a"/><use href="#a"/>'
    ),
    "a gradient": drawing(
        '<linearGradient id="a"><stop offset="0"/></linearGradient><path fill="url(#a)" d="M0 0z"/>'
    ),
    "a style": drawing("<style>.a { fill: url('#b'); stroke: var(--c) }</style>"),
    "notes of a drawing program": drawing(
        '<metadata><r:RDF><r:x r:resource="http://creativecommons.org/"/></r:RDF></metadata>',
        'xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
    ),
    "a byte-order mark": b"\xef\xbb\xbf" + drawing(""),
}


@pytest.mark.parametrize("raw", HARMLESS.values(), ids=HARMLESS.keys())
def test_a_drawing_of_shapes_and_words_passes(raw: bytes) -> None:
    assert list(look_at_drawing(raw)) == []


XHTML = 'xmlns:h="http://www.w3.org/1999/xhtml"'
XLINK = 'xmlns:x="http://www.w3.org/1999/xlink"'

HARMFUL = {
    "a script": (drawing("<script>alert(1)</script>"), "<script>"),
    "a script of a page": (drawing("<h:script>alert(1)</h:script>", XHTML), "<script>"),
    "a handler": (drawing("", 'onload="alert(1)"'), "onload"),
    "a handler in capitals": (drawing("", 'ONLOAD="alert(1)"'), "ONLOAD"),
    "a handler on a shape": (drawing('<path d="M0 0" onmouseover="alert(1)"/>'), "onmouseover"),
    "a page inside": (drawing("<foreignObject/>"), "<foreignObject>"),
    "a frame": (drawing('<h:iframe src="x"/>', XHTML), "<iframe>"),
    "a link": (drawing('<a href="javascript:alert(1)"/>'), "<a>"),
    "a script by animation": (drawing('<set attributeName="href" to="javascript:x"/>'), "<set>"),
    "movement": (drawing('<animate attributeName="href"/>'), "<animate>"),
    "a part of another file": (drawing('<use href="https://x.example/a.svg#b"/>'), "href"),
    "the same in the older way": (drawing('<use x:href="//x.example/a#b"/>', XLINK), "href"),
    "a part that is data": (drawing('<use href="data:image/svg+xml,&lt;svg/>"/>'), "href"),
    "a picture of elsewhere": (drawing('<image href="https://x.example/a.png"/>'), "<image>"),
    "a filter of elsewhere": (drawing('<feImage href="https://x.example/a"/>'), "<feImage>"),
    "another base for addresses": (drawing("", 'xml:base="https://x.example/"'), "base"),
    "a fill of elsewhere": (drawing('<path fill="url(https://x.example/#a)" d="M0"/>'), "fill"),
    "a style that loads": (drawing("", 'style="background:url(//x.example)"'), "style"),
    "a style that loads in another way": (drawing("", "style=\"x:image-set('a' 1x)\""), "style"),
    "a style sheet that loads": (drawing("<style>@import 'https://x.example'</style>"), "style"),
    "a style that hides what it does": (drawing(r"<style>a{b:u\72l(x)}</style>"), "style"),
    "a style sheet of elsewhere": (
        b'<?xml-stylesheet href="https://x.example"?>' + drawing(""),
        "<?xml-stylesheet …?>",
    ),
    "a handler by name": (
        drawing('<g e:handler="#a"/>', 'xmlns:e="http://www.w3.org/2001/xml-events"'),
        "handler",
    ),
    "a document type": (b"<!DOCTYPE svg>" + drawing(""), "<!DOCTYPE …>"),
    "words that grow": (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + drawing("&a;"), "<!DOCTYPE …>"),
    "a page": (b"<html><body>x</body></html>", "does not start as a drawing does"),
    "a page that is no XML": (b"<!doctype html><p>x<br>", "is no SVG"),
    "no name of its kind": (b"<svg><path d='M0 0'/></svg>", "does not start as a drawing does"),
    "another encoding": (b'<?xml version="1.0" encoding="UTF-7"?>' + drawing(""), "UTF-8"),
    "an encoding of two bytes": (drawing("").decode().encode("utf-16"), "UTF-8"),
    "nothing": (b"", "is no SVG"),
    "no size": (f'<svg xmlns="{SVG}"/>'.encode(), "does not say how wide and high it is"),
    "no height": (f'<svg xmlns="{SVG}" width="9"/>'.encode(), "how wide and high it is"),
    "a size of the page": (
        f'<svg xmlns="{SVG}" width="100%" height="100%"/>'.encode(),
        "how wide and high it is",
    ),
    "no width at all": (f'<svg xmlns="{SVG}" viewBox="0 0 0 9"/>'.encode(), "how wide and high"),
    "parts that double without end": (doubling(40), "repeats its parts without end"),
    "parts that lead to themselves": (
        drawing('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
        "repeats its parts without end",
    ),
    "a part within itself": (drawing('<g id="a"><use href="#a"/></g>'), "repeats its parts"),
    "noise": (drawing('<filter id="f"><feTurbulence numOctaves="99999"/></filter>'), "feTurb"),
    "thick lines": (drawing('<filter id="f"><feMorphology radius="1e9"/></filter>'), "feMorph"),
    "a matrix": (drawing('<filter id="f"><feConvolveMatrix order="99"/></filter>'), "feConv"),
    "masks without end": (
        drawing('<mask id="m"><path d="M0 0"/></mask>' + '<path mask="url(#m)"/>' * 3000),
        "too many masks",
    ),
    "effects without end": (
        drawing('<filter id="f">' + "<feGaussianBlur/>" * 100 + '</filter><g filter="url(#f)"/>'),
        "too many masks, patterns, effects",
    ),
    "see-through parts without end": (drawing('<g opacity=".5"/>' * 3000), "sees through"),
    "a marker at each of many points": (
        drawing(
            '<marker id="m"><path d="M0 0"/></marker>'
            f'<path marker-mid="url(#m)" d="M0 0{" L1 1" * 20000}"/>'
        ),
        "too many",
    ),
    "masks without end by a style sheet": (
        drawing(
            '<style>.a, .b > .c {mask: url(#m)}</style><mask id="m"><path d="M0 0"/></mask>'
            + '<path class="a"/>' * 3000
        ),
        "too many masks",
    ),
    "a marker at each of many points by a style sheet": (
        drawing(
            '<style>path {marker-mid: url("#m")}</style><marker id="m"><rect/></marker>'
            f'<path d="M0 0{" L1 1" * 20000}"/>'
        ),
        "too many",
    ),
    "see-through parts by a rule after an odd one": (
        drawing('<style>a {b: "}"; OPACITY: 0.5}</style>' + '<path d="M0 0"/>' * 3000),
        "sees through",
    ),
    "a style that leads to itself": (
        drawing('<style>.a {mask: url(#m)}</style><mask id="m"><path class="a"/></mask>'),
        "repeats its parts",
    ),
    "groups without end": (drawing("<g>" * 5000 + "</g>" * 5000), "holds too much"),
}


@pytest.mark.parametrize(("raw", "told"), HARMFUL.values(), ids=HARMFUL.keys())
def test_a_drawing_that_does_more_is_refused(raw: bytes, told: str, region: Path) -> None:
    (region / FOLDER / "x.svg").write_bytes(raw)
    problems = planned(region)
    assert problems
    assert any(told in problem for problem in problems)
    assert all(problem.startswith(f"{FOLDER}/x.svg:") for problem in problems)


def test_every_problem_of_a_drawing_is_told_with_its_line() -> None:
    raw = drawing('<script/>\n<g onload="x"/>\n<a/>\n')
    assert [line for line, _ in look_at_drawing(raw)] == [2, 3, 4]


def photograph_with_a_place() -> bytes:
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    return pixels("JPEG", exif=exif)


def photograph_of(camera: int, kind: str = "JPEG") -> bytes:
    """camera: a key of Exif."""
    exif = Image.Exif()
    exif[camera] = "Camera 9"
    return pixels(kind, exif=exif)


def photograph_with_details(key: int) -> bytes:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[key] = "4711"
    return pixels("JPEG", exif=exif)


def photograph_of_the_press() -> bytes:
    """Its city in IPTC, as agencies write it."""
    stream, told = BytesIO(), b"\x1c\x02\x5a\x00\x04Kwel"
    block = b"8BIM\x04\x04\x00\x00" + len(told).to_bytes(4, "big") + told + b"\0" * (len(told) % 2)
    head = b"Photoshop 3.0\0" + block
    raw = pixels("JPEG")
    stream.write(raw[:2] + b"\xff\xed" + (len(head) + 2).to_bytes(2, "big") + head + raw[2:])
    return stream.getvalue()


def photograph_in_passes() -> bytes:
    """A small file that takes minutes to draw, for each pass goes over all of it."""
    raw = pixels("JPEG", progressive=True)
    last = raw[raw.rindex(b"\xff\xda") : -2]
    return raw[:-2] + last * 2000 + raw[-2:]


def half(kind: str) -> bytes:
    """Of a photograph, with all of its head."""
    stream = BytesIO()
    Image.effect_noise((600, 400), 50).convert("RGB").save(stream, kind)
    return stream.getvalue()[: stream.tell() // 2]


def moving(kind: str) -> bytes:
    stream = BytesIO()
    first, second = Image.new("RGB", (4, 3), "navy"), Image.new("RGB", (4, 3), "red")
    first.save(stream, kind, save_all=True, append_images=[second])
    return stream.getvalue()


def with_text(key: str, text: str) -> PngInfo:
    info = PngInfo()
    info.add_itxt(key, text)
    return info


REFUSED = {
    "a page under the name of a photograph": (
        "x.jpg",
        lambda: b"<script>alert(1)</script>",
        "read",
    ),
    "a drawing under the name of a photograph": ("x.png", lambda: drawing(""), "cannot be read"),
    "a photograph under the name of a drawing": ("x.svg", lambda: pixels("PNG"), "UTF-8"),
    "another kind of photograph": ("x.png", lambda: pixels("JPEG"), "cannot be read as .png"),
    "half a picture": ("x.png", lambda: pixels("PNG")[:-20], "cannot be read as .png"),
    "half a photograph": ("x.jpg", lambda: half("JPEG"), "cannot be read as .jpg"),
    "half of a newer kind": ("x.webp", lambda: half("WEBP"), "cannot be read as .webp"),
    "passes without end": ("x.jpg", photograph_in_passes, "far too many passes"),
    "nothing": ("x.webp", lambda: b"", "cannot be read as .webp"),
    "too many bytes": ("x.jpg", lambda: bytes(MOST_BYTES + 1), "is 2.0 MB large"),
    "too many pixels": ("x.png", lambda: pixels("PNG", LONGEST_SIDE + 1), "is 5001 × 3 pixels"),
    "pixels without end": ("x.png", lambda: pixels("PNG", 200_000, 1000), "far too many pixels"),
    "a place": ("x.jpg", photograph_with_a_place, "tells where it was taken"),
    "a place in XMP": (
        "x.webp",
        lambda: pixels("WEBP", xmp=b'<x exif:GPSLatitude="53,1N"/>'),
        "tells where it was taken",
    ),
    "a place of the press": ("x.jpg", photograph_of_the_press, "tells where it was taken"),
    "a camera": ("x.jpg", lambda: photograph_of(0x0110), "which camera or telephone"),
    "a camera in another kind": ("x.png", lambda: photograph_of(0x010F, "PNG"), "which camera"),
    "a number of a camera": ("x.jpg", lambda: photograph_with_details(0xA431), "which camera"),
    "a camera in XMP": (
        "x.png",
        lambda: pixels("PNG", pnginfo=with_text("XML:com.adobe.xmp", "<x tiff:Make='Q'/>")),
        "which camera",
    ),
    "movement": ("x.png", lambda: moving("PNG"), "moves, and readers cannot stop it"),
    "movement in webp": ("x.webp", lambda: moving("WEBP"), "moves, and readers cannot stop it"),
    "a kind that browsers do not show": ("x.heic", lambda: pixels("PNG"), "no name of a picture"),
    "a page": ("x.html", lambda: b"<script>alert(1)</script>", "no name of a picture"),
    "a script": ("x.js", lambda: b"alert(1)", "no name of a picture"),
    "a style sheet": ("x.css", lambda: b"a{}", "no name of a picture"),
    "a drawing that is compressed": ("x.svgz", lambda: drawing(""), "no name of a picture"),
    "a name in capitals": ("x.PNG", lambda: pixels("PNG"), "no name of a picture"),
    "a name that addresses change": ("foto #1.svg", lambda: drawing(""), "no name of a picture"),
    "a name of two characters for one": ("cafe\u0301.svg", lambda: drawing(""), "no name of a"),
    "a name that is markup": ('"><img src=x>.svg', lambda: drawing(""), "no name of a picture"),
    "a name that steers": ("x\n::error::y.svg", lambda: drawing(""), "no name of a picture"),
    "a name without end": ("a" * 240 + ".jpeg.exe", lambda: b"MZ", "no name of a picture"),
}


@pytest.mark.parametrize(("name", "make", "told"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_picture_for_a_page_is_refused(
    name: str, make: Callable[[], bytes], told: str, region: Path
) -> None:
    (region / FOLDER / name).write_bytes(make())
    (problem,) = planned(region)
    assert problem.startswith(f"{FOLDER}/{name[:1]}")
    assert told in problem
    assert "\n" not in problem


def test_a_photograph_may_say_who_made_it_and_how_it_is_turned(region: Path) -> None:
    exif = Image.Exif()
    exif[0x013B], exif[0x8298], exif[0x0112] = "Duinland", "CC BY 4.0", 6
    (region / FOLDER / "x.jpg").write_bytes(pixels("JPEG", exif=exif))
    assert planned(region) == []


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "AVIF"])
def test_every_kind_of_picture_passes(kind: str, region: Path) -> None:
    (region / FOLDER / f"x.{kind.lower()}").write_bytes(pixels(kind))
    assert planned(region) == []


@pytest.mark.parametrize(
    "name", ["page.html", "x/page.htm", "x.svg", "script.js", "about.nl.md.js"]
)
def test_beside_texts_and_pictures_nothing_stands_in_docs(name: str, region: Path) -> None:
    (region / "docs" / name).parent.mkdir(exist_ok=True)
    (region / "docs" / name).write_bytes(drawing(""))
    (problem,) = planned(region)
    assert problem.startswith(f"docs/{name}:1: is no text in Markdown")


def test_a_picture_takes_the_place_of_no_other(region: Path) -> None:
    (region / FOLDER / "Vuurtoren.svg").write_bytes(drawing(""))
    (problem,) = planned(region)
    assert "differs from assets/images/" in problem


def test_a_picture_takes_the_place_of_nothing_of_the_sites_own(region: Path) -> None:
    own = next((region / "overrides/assets/images").glob("*.svg"))
    (region / FOLDER / own.name).write_bytes(drawing(""))
    (problem,) = planned(region)
    assert "stands where a file of the site's own looks does" in problem


def test_no_spoilt_picture_makes_it_fail(region: Path) -> None:
    """Bytes that are changed, cut and put in, in a picture of each kind."""
    chance = random.Random(3)  # noqa: S311 - the same in every run, not a secret
    for number, kind in enumerate(["PNG", "JPEG", "WEBP", "AVIF"] * 10):
        raw = bytearray(pixels(kind))
        at = chance.randrange(len(raw))
        raw[at : at + chance.randrange(9)] = chance.randbytes(chance.randrange(9))
        (region / FOLDER / f"x{number}.{kind.lower()}").write_bytes(raw)
    assert all(problem.startswith(FOLDER) for problem in planned(region))


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("x.jpg", photograph_with_a_place),
        ("x.png", lambda: photograph_of(0x0110, "PNG")),
        ("x.webp", lambda: photograph_of(0x0110, "WEBP")),
    ],
)
def test_tidy_leaves_out_what_a_photograph_tells_and_nothing_else(
    name: str, make: Callable[[], bytes], region: Path
) -> None:
    (region / FOLDER / name).write_bytes(make())
    (region / FOLDER / "plain.jpg").write_bytes(plain := pixels("JPEG"))
    assert len(planned(region)) == 1
    assert run(region, "tidy", f"{FOLDER}/{name}", f"{FOLDER}/plain.jpg").returncode == 0
    assert planned(region) == []
    assert (region / FOLDER / "plain.jpg").read_bytes() == plain
    with Image.open(region / FOLDER / name) as image:
        assert image.size == (4, 3)


def test_tidy_keeps_a_photograph_upright(region: Path) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x0110] = 6, "Camera 9"
    (region / FOLDER / "x.jpg").write_bytes(pixels("JPEG", exif=exif))
    run(region, "tidy", f"{FOLDER}/x.jpg")
    with Image.open(region / FOLDER / "x.jpg") as image:
        assert dict(image.getexif()) == {0x0112: 6}


@pytest.mark.parametrize("word", ["a", "data:", "url(", "{", "}", ","])
def test_a_drawing_is_looked_at_in_one_go_whatever_is_repeated_in_it(word: str) -> None:
    """Some of these took hours; now each takes a part of a second."""
    told = look_at_drawing(drawing(f"<style>{word * 200_000}</style>"))
    assert len(list(told)) < 10
