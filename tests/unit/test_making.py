"""A build takes over from the one before what would be the same, and never anything else."""

import shutil
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from etalage import kept
from etalage.editing.form import form_installed
from etalage.editing.form.bundle import read_bundle
from etalage.problems import DataError
from etalage.settings import read_settings
from etalage.site import making, sheets, writing
from etalage.site.build import Site, plan_site
from etalage.site.publishing import Stage
from etalage.site.sheets import Sheets
from projects import ROOT, read_record, write_record


def make(project: Path) -> tuple[Site, Mapping[str, str]]:
    return making.make_site(read_settings(project / "mkdocs.yml"))


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Files of the pages that were drawn."""
    files: list[str] = []
    draw_each = making.draw_each

    def note(drawer: object, pages: list[object], *given: object) -> None:
        files.extend(page.file for page in pages)  # type: ignore[attr-defined]
        draw_each(drawer, pages, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(making, "draw_each", note)
    return files


def whole(project: Path) -> dict[str, str]:
    """What is drawn where nothing is kept."""
    shutil.rmtree(project / ".cache", ignore_errors=True)
    return plan_site(read_settings(project / "mkdocs.yml")).draw()


def test_a_build_of_the_same_draws_nothing(region: Path, drawn: list[str]) -> None:
    first = dict(make(region)[1])
    assert set(drawn) == set(first)
    drawn.clear()
    again, html = make(region)
    assert drawn == []
    assert html == first == whole(region)
    assert again.files == plan_site(again.settings).files


def test_a_build_after_an_edit_is_as_a_first_one(region: Path, drawn: list[str]) -> None:
    every = set(make(region)[1])
    drawn.clear()
    place = region / "data/places/zandstad.yml"
    write_record(place, read_record(place) | {"title": {"nl": "Zandstede", "en": "Sandstead"}})
    site, html = make(region)
    assert {"places/zandstad/index.html", "index.html"} < set(drawn) < every
    assert "Zandstede" in html["places/zandstad/index.html"]
    assert site.files == plan_site(site.settings).files
    assert html == whole(region)


def test_a_page_that_is_new_alone_is_drawn(region: Path, drawn: list[str]) -> None:
    """An earlier address changes no other page."""
    every = set(make(region)[1])
    drawn.clear()
    file = region / "data/organisations/duinlab.yml"
    write_record(file, read_record(file) | {"redirect_from": ["organisations/helmlab"]})
    html = make(region)[1]
    assert set(drawn) == set(html) - every
    assert html == whole(region)


def test_a_number_is_the_same_however_many_noughts_end_it(region: Path) -> None:
    """So its record is taken over, and nothing may show which way it was written."""
    file, twin = region / "data/places/duinland.yml", "places/duinland/index.md"
    for latitude in ("52.5", "52.500"):
        write_record(file, read_record(file) | {"location": {"lat": Decimal(latitude), "lon": 4}})
        site = plan_site(read_settings(region / "mkdocs.yml"))
        assert b": 52.5;" in site.exports.files[twin].content


def test_a_page_that_is_gone_is_not_taken_over(region: Path) -> None:
    before = set(make(region)[1])
    for file in region.glob("data/*/*.yml"):
        record = read_record(file)
        if record.pop("redirect_from", None):
            write_record(file, record)
    html = make(region)[1]
    assert before - set(html)
    assert html == whole(region)


@pytest.mark.parametrize("spoil", ["cut", "other", "gone", "link"])
def test_pages_that_are_not_as_they_were_are_drawn_again(
    region: Path, drawn: list[str], spoil: str
) -> None:
    before = dict(make(region)[1])
    drawn.clear()
    pages = region / ".cache/pages"
    content = pages.read_bytes()
    pages.unlink()
    if spoil == "cut":
        pages.write_bytes(content[:-1])
    elif spoil == "other":
        pages.write_bytes(content.replace(b"Zandstad", b"Kwaadstad"))
    elif spoil == "link":
        elsewhere = region / "elsewhere"
        elsewhere.write_bytes(content)
        pages.symlink_to(elsewhere)
    assert make(region)[1] == before
    assert set(drawn) == set(before)


def finish(project: Path, folder: Path) -> dict[str, bytes]:
    """Built and published; file -> content of its index for search."""
    site, html = make(project)
    with Stage(folder) as stage:
        writing.write_site(site, html, stage.folder)
        writing.finish_site(site, stage)
    files = (it for it in (folder / "pagefind").rglob("*") if it.is_file())
    return {str(it.relative_to(folder)): it.read_bytes() for it in files}


def test_pages_are_indexed_once_for_as_long_as_they_are_the_same(
    region: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    indexed = []
    index = writing.make_search_index
    monkeypatch.setattr(
        writing, "make_search_index", lambda folder: (indexed.append(folder), index(folder))
    )
    first = finish(region, tmp_path / "site")
    assert finish(region, tmp_path / "site") == first
    assert len(indexed) == 1
    place = region / "data/places/zandstad.yml"
    write_record(place, read_record(place) | {"title": {"nl": "Zandstede", "en": "Sandstead"}})
    after = finish(region, tmp_path / "site")
    assert len(indexed) == 2
    shutil.rmtree(region / ".cache")
    assert finish(region, tmp_path / "other") == after != first


def test_a_site_in_which_something_is_wrong_is_not_kept(region: Path) -> None:
    (region / "overrides").unlink()
    shutil.copytree(ROOT / "overrides", region / "overrides")
    right = dict(make(region)[1])
    template = region / "overrides/pages/place.html"
    text = template.read_text("utf-8")
    template.write_text(
        text.replace("{% endblock", "{{ nothing_of_this_name }}{% endblock"), "utf-8"
    )
    with pytest.raises(DataError, match="nothing_of_this_name"):
        make(region)
    template.write_text(text, "utf-8")
    assert make(region)[1] == right


def test_a_file_of_any_kind_that_a_template_takes_in_counts(region: Path) -> None:
    (region / "overrides").unlink()
    shutil.copytree(ROOT / "overrides", region / "overrides")
    template, drawing = region / "overrides/pages/place.html", region / "overrides/wave.svg"
    text = template.read_text("utf-8")
    taken_in = '{% include "wave.svg" %}{% endblock'
    template.write_text(text.replace("{% endblock", taken_in), "utf-8")
    drawing.write_text('<svg class="low"></svg>')
    make(region)
    drawing.write_text('<svg class="high"></svg>')
    html = make(region)[1]
    assert 'class="high"' in html["places/zandstad/index.html"]
    assert html == whole(region)


def test_another_release_of_what_npm_brings_takes_the_place_of_the_one_before(
    region: Path,
) -> None:
    for release in ("one", "other"):
        install(region, release)
        read_bundle.cache_clear()
        form_installed.cache_clear()
        files = make(region)[0].files
        assert files["admin/cms/index.js"] == release.encode()
        assert release.encode() in files["admin/cms/locales/nl.js"]  # type: ignore[operator]


def install(project: Path, release: str) -> None:
    package = project / "node_modules/@sveltia/cms"
    files = {"npm/index.js": release, "../../yaml/LICENSE": "ISC"}
    words = {f"locales/{it}.json": f'{{"save": "{release}"}}' for it in ("nl", "en-US")}
    for path, content in (files | words).items():
        (package / path).parent.mkdir(parents=True, exist_ok=True)
        (package / path).write_text(content)


@pytest.mark.parametrize("package", ["tinycss2", "nh3"])
def test_pages_and_sheets_by_another_release_of_a_package_are_made_again(
    region: Path, drawn: list[str], monkeypatch: pytest.MonkeyPatch, package: str
) -> None:
    every = set(make(region)[1])
    drawn.clear()
    release = kept.version
    monkeypatch.setattr(kept, "version", lambda it: release(it) + "+" * (it == package))
    make(region)
    assert set(drawn) == every


def test_a_disk_that_is_full_is_told_by_its_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    full = Path("/dev/full").open("r+b", buffering=0)  # noqa: SIM115 - what is tried closes it
    monkeypatch.setattr(sheets, "TemporaryFile", lambda: full)
    monkeypatch.setattr(sheets, "gettempdir", lambda: "/of/many")
    with pytest.raises(OSError, match="/of/many"):
        Sheets().put("page", "<p>")


def test_pages_are_written_in_one_order_whichever_were_drawn_last(
    region: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, html = make(region)
    orders: list[list[Path]] = [[], []]
    for order, names in zip(orders, (list(html), reversed(list(html))), strict=True):
        monkeypatch.setattr(Path, "write_bytes", lambda it, _, order=order: order.append(it))
        writing.write_site(site, {name: html[name] for name in names}, tmp_path / "site")
    assert orders[0] == orders[1]


def test_pages_are_found_by_name_in_one_file(tmp_path: Path) -> None:
    sheets, file = Sheets(), tmp_path / "pages"
    sheets.put("één", "<p>1</p>")
    sheets.put("twee", "<p>“2”</p>")
    assert dict(sheets) == {"één": "<p>1</p>", "twee": "<p>“2”</p>"}
    sheets.keep(file)
    assert Sheets(file.open("rb"), sheets.contents()) == sheets
    file.write_bytes(b"<")
    with pytest.raises(ValueError, match="not what it was"):
        Sheets(file.open("rb"), sheets.contents())
