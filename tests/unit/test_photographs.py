"""A photograph is shown in the width that fits, drawn once, and the same wherever it is drawn."""

import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from PIL import Image, ImageCms

from etalage import photographs
from etalage.photographs import cache_of, read_pictures
from etalage.settings import read_settings
from etalage.site.build import plan_site
from etalage.site.writing import draw_renditions, write_site
from projects import planned, read_record, write_record

FOLDER = "docs/assets/images"


def take(file: Path, width: int, height: int, **more: object) -> None:
    """A photograph of something: colours that differ all over."""
    picture = Image.radial_gradient("L").resize((width, height)).convert("RGB")
    picture.save(file, **more)


@pytest.fixture
def project(region: Path) -> Path:
    """The region, with a photograph for a drawing in one record and in one text."""
    take(region / FOLDER / "kust.jpg", 2000, 1200, quality=70)
    record = region / "data/showcases/vuurtoren.yml"
    values = read_record(record)
    write_record(record, values | {"image": values["image"] | {"file": "kust.jpg"}})
    for about in region.glob("docs/about.*.md"):
        with about.open("a") as text:
            text.write("\n![De kust](assets/images/kust.jpg)\n")
    return region


def images_of(html: str) -> list[Tag]:
    return BeautifulSoup(html, "lxml").select("img")


@pytest.mark.parametrize(
    ("width", "widths"),
    [
        (4000, [480, 960, 1600]),
        (1600, [480, 960, 1600]),
        (1700, [480, 960, 1600]),
        (1200, [480, 960, 1200]),
        (1000, [480, 1000]),
        (500, [500]),
        (30, [30]),
    ],
)
def test_a_photograph_has_two_or_three_widths_and_none_wider_than_itself(
    width: int, widths: list[int], region: Path
) -> None:
    take(region / FOLDER / "x.jpg", width, 300)
    picture = read_pictures(read_settings(region / "mkdocs.yml"))["assets/images/x.jpg"]
    assert [it.width for it in picture.renditions] == widths


def test_pages_name_every_width_and_the_size(project: Path) -> None:
    settings = read_settings(project / "mkdocs.yml")
    html = plan_site(settings).draw()
    shown = [
        next(it for it in images_of(html[page]) if "kust." in str(it["src"]))
        for page in (
            "showcases/vuurtoren/index.html",
            "showcases/index.html",
            "about/index.html",
            "en/about/index.html",
        )
    ]
    for image in shown:
        widths = [it.split()[1] for it in str(image["srcset"]).split(", ")]
        assert widths == ["480w", "960w", "1600w"]
        assert (image["width"], image["height"]) == ("960", "576")
        assert image["sizes"]


def test_a_drawing_says_its_own_size_and_has_one_file(region: Path) -> None:
    html = plan_site(read_settings(region / "mkdocs.yml")).draw()["showcases/vuurtoren/index.html"]
    drawing = next(it for it in images_of(html) if "vuurtoren.svg" in str(it["src"]))
    assert "srcset" not in drawing.attrs
    assert (drawing["width"], drawing["height"]) == ("640", "400")


@pytest.mark.parametrize(
    ("head", "size"),
    [
        ('<svg viewBox="0 0 640 400"', (640, 400)),
        ("<svg viewBox='0,0,640.9,400'", (640, 400)),
        ('<svg viewBox = "0 0 64e1 4e2"', (640, 400)),
        ('<svg viewBox="0 0 .64 .4"', (1000, 625)),
        ('<svg width="640" height="400px"', (640, 400)),
        ('<svg width="100%" height="100%" viewBox="0 0 640 400"', (640, 400)),
        (f'<!-- viewBox="0 0 9 9" {"x" * 5000} -->\n<svg viewBox="0 0 640 400"', (640, 400)),
    ],
)
def test_a_drawing_says_its_size_in_any_way_that_a_browser_reads(
    head: str, size: tuple[int, int], region: Path
) -> None:
    raw = f'{head} xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>'
    (region / FOLDER / "x.svg").write_text(raw)
    assert planned(region) == []
    picture = read_pictures(read_settings(region / "mkdocs.yml"))["assets/images/x.svg"]
    assert (picture.width, picture.height) == size


def test_a_photograph_of_sixteen_bits_keeps_its_greys(region: Path) -> None:
    Image.new("I;16", (600, 400), 30_000).save(region / FOLDER / "x.png")
    settings = read_settings(region / "mkdocs.yml")
    rendition = read_pictures(settings)["assets/images/x.png"].renditions[0]
    with Image.open(BytesIO(rendition.draw(cache_of(settings)))) as image:
        assert all(115 <= it <= 119 for it in image.getpixel((9, 9)))  # type: ignore[union-attr]


def test_what_is_named_is_written_and_is_small(project: Path, tmp_path: Path) -> None:
    site = plan_site(read_settings(project / "mkdocs.yml"))
    write_site(site, site.draw(), tmp_path / "site")
    for path, rendition in site.renditions.items():
        with Image.open(tmp_path / "site" / path) as image:
            assert (image.format, image.size) == (
                "WEBP",
                (rendition.width, round(rendition.width * 0.6)),
            )
        assert (tmp_path / "site" / path).stat().st_size < 40_000


def test_what_was_drawn_once_is_not_drawn_again(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = read_settings(project / "mkdocs.yml")
    first = draw_renditions(plan_site(settings))
    drawn: list[bytes] = []
    monkeypatch.setattr(photographs, "_draw", lambda raw, *_: drawn.append(raw) or b"x")
    assert draw_renditions(plan_site(settings)) == first
    assert drawn == []
    take(project / FOLDER / "kust.jpg", 2000, 1201)
    changed = draw_renditions(plan_site(settings))
    assert len(drawn) == 3
    assert not changed.keys() & first.keys()


def test_one_that_is_saved_while_the_site_is_made_is_not_kept_as_the_one_before(
    project: Path,
) -> None:
    """It stood under the name of the other for good, also once that was put back."""
    settings = read_settings(project / "mkdocs.yml")
    site, file = plan_site(settings), project / FOLDER / "kust.jpg"
    before = file.read_bytes()
    take(file, 2000, 1200, quality=5)
    with pytest.raises(OSError, match="make it again"):
        draw_renditions(site)
    file.write_bytes(before)
    drawn = draw_renditions(site)
    shutil.rmtree(cache_of(settings))
    assert draw_renditions(site) == drawn


def test_what_other_code_drew_is_drawn_again(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = read_settings(project / "mkdocs.yml")
    before = draw_renditions(plan_site(settings))
    monkeypatch.setattr(photographs, "digest_of_code", lambda *_: "of a later release")
    monkeypatch.setattr(photographs, "_draw", lambda *_: b"anew")
    photographs._read_picture.cache_clear()
    assert draw_renditions(plan_site(settings)) == dict.fromkeys(before, b"anew")


def test_a_photograph_is_drawn_the_same_without_the_cache(project: Path) -> None:
    settings = read_settings(project / "mkdocs.yml")
    first = draw_renditions(plan_site(settings))
    for kept in cache_of(settings).iterdir():
        kept.unlink()
    assert draw_renditions(plan_site(settings)) == first


def a_page(kept: Path) -> None:
    kept.write_text("<script>alert(1)</script>")


def half_of_it(kept: Path) -> None:
    kept.write_bytes(kept.read_bytes()[:-50])


def another_width(kept: Path) -> None:
    take(kept, 9, 9, format="WEBP")


def what_tells_more(kept: Path) -> None:
    exif = Image.Exif()
    exif[0x0110] = "Camera 9"
    with Image.open(BytesIO(kept.read_bytes())) as image:
        image.save(kept, "WEBP", exif=exif)


def a_link(kept: Path) -> None:
    kept.rename(kept.with_name("elsewhere"))
    kept.symlink_to("elsewhere")


@pytest.mark.parametrize("spoil", [a_page, half_of_it, another_width, what_tells_more, a_link])
def test_what_somebody_put_in_the_cache_is_not_shown(
    spoil: Callable[[Path], None], project: Path
) -> None:
    settings = read_settings(project / "mkdocs.yml")
    first = draw_renditions(plan_site(settings))
    for kept in list(cache_of(settings).iterdir()):
        spoil(kept)
    assert draw_renditions(plan_site(settings)) == first
    assert draw_renditions(plan_site(settings)) == first


@pytest.mark.parametrize("folder", [".cache", ".cache/photographs"])
def test_nothing_is_kept_behind_a_link(folder: str, project: Path, tmp_path: Path) -> None:
    settings = read_settings(project / "mkdocs.yml")
    (tmp_path / "elsewhere").mkdir()
    (project / folder).parent.mkdir(exist_ok=True)
    (project / folder).symlink_to(tmp_path / "elsewhere")
    assert len(draw_renditions(plan_site(settings))) == 3
    assert list((tmp_path / "elsewhere").rglob("*.webp")) == []


@pytest.mark.parametrize("colours", ["CMYK", "L"])
def test_the_profile_of_other_colours_is_left_out(colours: str, region: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    profile = profile[:16] + {"CMYK": b"CMYK", "L": b"GRAY"}[colours] + profile[20:]
    picture = Image.radial_gradient("L").convert(colours)
    picture.save(region / FOLDER / "x.jpg", icc_profile=profile)
    settings = read_settings(region / "mkdocs.yml")
    rendition = read_pictures(settings)["assets/images/x.jpg"].renditions[0]
    with Image.open(BytesIO(rendition.draw(cache_of(settings)))) as image:
        assert image.mode == "RGB"
        assert "icc_profile" not in image.info


def test_what_is_a_program_for_a_printer_is_not_looked_into(region: Path) -> None:
    page = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\n"
    (region / FOLDER / "x.jpg").write_bytes(page)
    assert "assets/images/x.jpg" not in read_pictures(read_settings(region / "mkdocs.yml"))


def test_a_photograph_is_drawn_where_nothing_can_be_kept(project: Path) -> None:
    settings = read_settings(project / "mkdocs.yml")
    cache_of(settings).parent.write_text("no folder")
    assert len(draw_renditions(plan_site(settings))) == 3


def test_a_photograph_on_its_side_is_shown_upright_and_tells_nothing(region: Path) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x013B] = 6, "Duinland"
    take(region / FOLDER / "x.jpg", 600, 400, exif=exif)
    settings = read_settings(region / "mkdocs.yml")
    picture = read_pictures(settings)["assets/images/x.jpg"]
    assert (picture.width, picture.height) == (400, 600)
    (rendition,) = picture.renditions
    with Image.open(BytesIO(rendition.draw(cache_of(settings)))) as image:
        assert image.size == (400, 600)
        assert not image.getexif()


def test_what_is_clear_stays_clear(region: Path) -> None:
    Image.new("RGBA", (600, 400), (0, 0, 0, 0)).save(region / FOLDER / "x.png")
    settings = read_settings(region / "mkdocs.yml")
    rendition = read_pictures(settings)["assets/images/x.png"].renditions[0]
    with Image.open(BytesIO(rendition.draw(cache_of(settings)))) as image:
        assert image.mode == "RGBA"
        assert image.getpixel((9, 9))[3] == 0  # type: ignore[index]
