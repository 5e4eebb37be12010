"""What a link shows where it is shared: its own picture, in its own language, on every page."""

import shutil
from base64 import b64decode
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from etalage.model import KINDS
from etalage.problems import DataError
from etalage.settings import read_settings
from etalage.site import cards
from etalage.site.build import plan_site
from etalage.site.cards import Card, CardPen
from etalage.site.lettering import letters_of, width_of
from pages import BuiltPage, BuiltSite
from projects import ROOT

SIZE = (1200, 630)
HEAVIEST = 300_000
"""Bytes; networks leave out what is larger."""


def told(page: BuiltPage, name: str) -> str:
    (tag,) = page.select(f'meta[property="og:{name}"]')
    return str(tag["content"])


def card_of(site: BuiltSite, page: BuiltPage) -> Path:
    return site.folder / told(page, "image").removeprefix(site.settings.site_url)


def test_every_page_has_a_picture_of_the_right_size(each_site: BuiltSite) -> None:
    for file in {card_of(each_site, page) for page in each_site.pages_with_language}:
        assert file.stat().st_size < HEAVIEST
        with Image.open(file) as image:
            assert (image.format, image.size) == ("PNG", SIZE), file


def test_a_record_has_its_own_in_each_language(each_site: BuiltSite) -> None:
    pages = each_site.record_pages(*(KINDS.keys() - {"sources"}))
    for page in pages:
        assert card_of(each_site, page) == page.file.with_name("card.png")


def test_it_says_in_which_language_and_country(invented: BuiltSite) -> None:
    assert told(invented.pages[""], "locale") == "nl_NL"
    assert told(invented.pages["en/"], "locale") == "en_GB"


def test_what_was_drawn_is_kept_until_it_changes(
    region: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    draw = cards._draw

    def count(drawing: str, is_photograph: bool) -> bytes:
        drawn.append(drawing)
        return draw(drawing, is_photograph)

    monkeypatch.setattr(cards, "_draw", count)
    settings = read_settings(region / "mkdocs.yml")
    files = plan_site(settings).exports.files
    paths = ["card.png", "showcases/vuurtoren/card.png"]
    first = [files[it].content for it in paths]
    assert [files[it].make() for it in paths] == first
    assert len(drawn) == len(paths)
    record = region / "data/showcases/vuurtoren.yml"
    record.write_text(record.read_text().replace("The new lighthouse", "The newer lighthouse"))
    english = plan_site(settings).exports.files["en/showcases/vuurtoren/card.png"]
    assert english.content
    assert ">The newer" in drawn[-1]


def drawing(title: str) -> Image.Image:
    size, lines = next(cards._fitting(title, cards.WIDE))
    return painted(Card("Kind", tuple(lines), size, "Site"))


def painted(card: Card, project: Path = ROOT) -> Image.Image:
    pen = CardPen(read_settings(project / "mkdocs.yml"))
    is_photograph = card.picture.startswith(cards.PHOTOGRAPH)
    return Image.open(BytesIO(cards._draw(pen.write(card), is_photograph)))


@pytest.mark.parametrize("letters", ["Łódź", "ő û ñ ß", "Ελλάδα", "Україна"])
def test_letters_of_other_languages_show(letters: str) -> None:
    """A letter that the font lacks would be left out, or drawn as a box like any other."""
    drawn = drawing(letters)
    for letter in letters.replace(" ", ""):
        without = drawing(letters.replace(letter, "\N{OBJECT REPLACEMENT CHARACTER}", 1))
        difference = ImageChops.difference(drawn.convert("RGB"), without.convert("RGB"))
        assert difference.getbbox(), letter


def test_two_drawings_are_the_same() -> None:
    assert drawing("Twee keer").tobytes() == drawing("Twee keer").tobytes()


def test_a_long_title_becomes_smaller_and_is_cut_short_at_last() -> None:
    sizes = [next(cards._fitting("lang woord " * count, cards.WIDE)) for count in (2, 20, 60)]
    assert [size for size, _ in sizes] == sorted((size for size, _ in sizes), reverse=True)
    assert all(len(lines) <= cards.WIDE.lines for _, lines in sizes)
    assert sizes[-1][1][-1].endswith("…")


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("مشروع", ""),
        ("مشروع HEAVENN", "HEAVENN"),
        ("Zon 😀 en zee", "Zon  en zee"),
        ("Water\N{SOFT HYPHEN}stof", "Waterstof"),
        ("北部 2030", ""),
        ("2030", "2030"),
        ("Cafe\N{COMBINING ACUTE ACCENT} M\N{COMBINING CEDILLA}ajo", "Café Majo"),
        ("’s‑Gravenhof & Łódź", "’s-Gravenhof & Łódź"),
    ],
)
def test_what_the_fonts_lack_is_left_out(title: str, shown: str) -> None:
    """It would be drawn as boxes."""
    assert letters_of(title) == shown


@pytest.mark.parametrize("title", ["levenswetenschappen", "W" * 40, f"{'W' * 40} en meer"])
def test_no_word_runs_into_the_picture(title: str) -> None:
    size, lines = next(cards._fitting(title, cards.NARROW))
    assert all(width_of(line, cards.WEIGHT, size) <= cards.NARROW.width for line in lines)
    assert lines[0][0] == title[0]


def test_a_drawing_has_few_colours_and_a_photograph_all_of_its_own(tmp_path: Path) -> None:
    photograph = tmp_path / "a.jpg"
    Image.linear_gradient("L").resize((600, 800)).convert("RGB").save(photograph)
    modes = {}
    for picture in ("", cards._embed(photograph)):
        card = Card("Kind", ("Title",), 46, "Site", picture)
        with painted(card) as image:
            modes[image.mode] = len(image.convert("RGB").getcolors(1 << 20) or ())
    assert modes["P"] <= cards.COLOURS < modes["RGB"]


def own_template(region: Path) -> Path:
    (region / "overrides").unlink()
    shutil.copytree(ROOT / "overrides", region / "overrides")
    return region / "overrides" / cards.TEMPLATE


def test_a_card_looks_for_its_looks_in_the_project(region: Path) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>'
    own_template(region).write_text(svg)
    with painted(Card("", (), 46, ""), region) as image:
        assert image.size == (3, 2)


def test_a_card_is_drawn_again_when_anything_that_its_template_takes_in_changes(
    region: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cards, "_is_drawn", lambda content: content.startswith(b"drawn"))
    monkeypatch.setattr(cards, "_draw", lambda drawing, _: f"drawn {drawing}".encode())
    template, wave = own_template(region), region / "overrides/wave.svg"
    text = template.read_text("utf-8")
    template.write_text(text.replace("</svg>", '{% include "wave.svg" %}</svg>'), "utf-8")
    for height in (1, 2):
        wave.write_text(f'<rect width="9" height="{height}"/>')
        card = plan_site(read_settings(region / "mkdocs.yml")).exports.files["card.png"]
        assert f'height="{height}"/>'.encode() in card.content
    monkeypatch.setattr(cards, "_drawn_by", lambda: "other code")
    monkeypatch.setattr(cards, "_draw", lambda *_: b"drawn anew")
    card = plan_site(read_settings(region / "mkdocs.yml")).exports.files["card.png"]
    assert card.content == b"drawn anew"


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("card.site", "card.nope", r"overrides/share_card\.svg:\d+: .* has no attribute 'nope'"),
        ("{% endfor %}", "", r"overrides/share_card\.svg:\d+: this template cannot be drawn"),
        ("</svg>", "", r"overrides/share_card\.svg:1: .* it is no SVG: no element found"),
        ('font-size="30" ', "", "a font-size in whole numbers"),
        ('font-size="30" ', 'font-size="30px" ', "a font-size in whole numbers"),
        ('font-weight="600"', 'font-weight="500"', "a font-weight of 600 or 700"),
        ("#a9d3d8", "nocolour", "and a fill"),
        ("{{ card.site }}", "<tspan>{{ card.site }}</tspan>", "holds words alone"),
        ("</svg>", "<g><text>x</text></g></svg>", "stands in the svg itself"),
    ],
)
def test_a_template_by_which_no_card_can_be_drawn_is_told_before_anything_is_written(
    before: str, after: str, told: str, region: Path
) -> None:
    """A check passed it, and the build ended in a traceback, or left words out."""
    template = own_template(region)
    text = template.read_text("utf-8")
    assert before in text
    template.write_text(text.replace(before, after, 1), "utf-8")
    with pytest.raises(DataError, match=told):
        plan_site(read_settings(region / "mkdocs.yml"))


def test_what_stands_above_and_below_the_title_keeps_off_the_picture(tmp_path: Path) -> None:
    picture = tmp_path / "a.svg"
    picture.touch()
    card = cards._compose("Title", "soort " * 40, "streek " * 40, picture)
    for line in (card.eyebrow, card.site):
        assert line.endswith("…")
        assert width_of(line, *cards.SMALL) <= cards.NARROW.width


def test_a_line_ends_at_a_hyphen_rather_than_that_a_name_is_cut_short() -> None:
    names = ["Groningen", "Emmen", "Leeuwarden", "Assen", "Heerenveen", "Drachten", "Hoogeveen"]
    for room in (cards.WIDE, cards.NARROW):
        assert "".join(next(cards._fitting("-".join(names), room))[1]) == "-".join(names)
    assert next(cards._fitting("Samen in Noord-Nederland", cards.NARROW))[1][-1] in (
        "Noord-Nederland",
        "in Noord-Nederland",
    )


def test_a_photograph_is_shown_as_on_a_page(tmp_path: Path) -> None:
    """Upright where a camera lay on its side, white where it is clear, and with all its greys."""
    sides = Image.new("RGB", (400, 200), "red")
    sides.paste("blue", (0, 0, 200, 200))
    exif = Image.Exif()
    exif[0x0112] = 6
    sides.save(tmp_path / "turned.png", exif=exif)
    Image.new("RGBA", (40, 20), (0, 0, 0, 0)).save(tmp_path / "clear.png")
    Image.new("I;16", (40, 20), 0x8000).save(tmp_path / "grey.png")
    turned, clear, grey = (shown_of(tmp_path / f"{it}.png") for it in ("turned", "clear", "grey"))
    assert turned.size == (200, 400)
    assert turned.getpixel((100, 20))[2] > 200  # type: ignore[index]
    assert clear.getpixel((9, 9)) == (255, 255, 255)
    assert grey.getpixel((9, 9)) == (128, 128, 128)


def shown_of(photograph: Path) -> Image.Image:
    encoded = cards._embed(photograph).partition("base64,")[2]
    return Image.open(BytesIO(b64decode(encoded)))
