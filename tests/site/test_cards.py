"""What a link shows where it is shared: its own picture, in its own language, on every page."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from etalage.model import KINDS
from etalage.settings import read_settings
from etalage.site import cards
from etalage.site.build import plan_site
from etalage.site.cards import Card
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
    drawn: list[Card] = []
    draw = cards._draw

    def count(card: Card, templates: Path) -> bytes:
        drawn.append(card)
        return draw(card, templates)

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
    assert drawn[-1].lines[0].startswith("The newer")


def drawing(title: str) -> Image.Image:
    size, lines = next(cards._fitting(title, cards.WIDE))
    card = Card("Kind", tuple(lines), size, "Site")
    return Image.open(BytesIO(cards._draw(card, ROOT / "overrides")))


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
        with Image.open(BytesIO(cards._draw(card, ROOT / "overrides"))) as image:
            modes[image.mode] = len(image.convert("RGB").getcolors(1 << 20) or ())
    assert modes["P"] <= cards.COLOURS < modes["RGB"]


def test_a_card_looks_for_its_looks_in_the_project(region: Path) -> None:
    settings = read_settings(region / "mkdocs.yml")
    own = replace(settings, templates=region / "own")
    own.templates.mkdir()
    (own.templates / cards.TEMPLATE).write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>'
    )
    content = cards._draw(Card("", (), 46, ""), own.templates)
    with Image.open(BytesIO(content)) as image:
        assert image.size == (3, 2)
