"""Drawing anew after an edit: what it writes, and that it writes all of an edit or nothing."""

import gc
import os
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from etalage.problems import DataError
from etalage.settings import read_settings
from etalage.site.build import Site, plan_site
from etalage.site.incremental import BuiltSite
from projects import ROOT


@pytest.fixture
def site(region: Path) -> Site:
    return plan_site(read_settings(region / "mkdocs.yml"))


@pytest.fixture
def built(site: Site, tmp_path: Path) -> BuiltSite:
    """Into an empty folder, so that what is written shows."""
    return BuiltSite(tmp_path / "site", site)


def with_pages(site: Site, *files: str, **values: Any) -> Site:
    changed = {file: replace(site.pages[file], **values) for file in files}
    return replace(site, pages={**site.pages, **changed})


def written(built: BuiltSite) -> set[str]:
    files = (path for path in built.folder.rglob("*") if path.is_file())
    return {path.relative_to(built.folder).as_posix() for path in files}


def test_nothing_is_written_when_nothing_changed(site: Site, built: BuiltSite) -> None:
    assert built.follow(site)
    assert written(built) == set()


def test_only_pages_that_differ_are_written(site: Site, built: BuiltSite) -> None:
    _, second, *_ = site.pages
    assert built.follow(with_pages(site, second, description="After the edit"))
    assert written(built) == {second}
    assert "After the edit" in (built.folder / second).read_text("utf-8")


def test_a_later_edit_is_compared_with_the_one_before_it(site: Site, built: BuiltSite) -> None:
    first, second, *_ = site.pages
    once = with_pages(site, first, description="Once")
    assert built.follow(once)
    (built.folder / first).unlink()
    assert built.follow(with_pages(once, second, description="Twice"))
    assert written(built) == {second}


def test_no_page_is_written_when_one_cannot_be_drawn(site: Site, built: BuiltSite) -> None:
    first, second, *_ = site.pages
    changed = with_pages(site, first, description="After the edit")
    with pytest.raises(DataError, match=r"\.html:\d+: this template cannot be drawn"):
        built.follow(with_pages(changed, second, view=None))
    assert written(built) == set()


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        ("data/places/zandstad.yml", "Zandstad", "Zandstede"),
        ("data/interface.yml", "De steden van", "Alle steden van"),
    ],
)
def test_no_edit_leaves_anything_behind_in_memory(
    region: Path, tmp_path: Path, file: str, before: str, after: str
) -> None:
    """What is in a circle is never let go once it is frozen; so it is with what Jinja compiled."""
    settings = read_settings(region / "mkdocs.yml")
    built = BuiltSite(tmp_path / "site", plan_site(settings))
    text = (region / file).read_text("utf-8")
    for edited in (text.replace(before, after), text):
        (region / file).write_text(edited, "utf-8")
        is_followed = built.follow(plan_site(settings, built.site.plan))
        gc.unfreeze()
        left = gc.collect()
    assert is_followed
    assert left < 1000


def test_what_was_wrong_with_a_template_is_forgotten_once_it_is_mended(
    region: Path, tmp_path: Path
) -> None:
    """Pages that are taken over speak through the very words of before, which note what lacks."""
    (region / "overrides").unlink()
    shutil.copytree(ROOT / "overrides", region / "overrides")
    settings = read_settings(region / "mkdocs.yml")
    built = BuiltSite(tmp_path / "site", plan_site(settings))
    header = region / "overrides/partials/header.html"
    text = header.read_text("utf-8")
    header.write_text(text.replace("words.menu ", "words.menukaart "), "utf-8")
    with pytest.raises(DataError, match="menukaart: missing"):
        built.follow(plan_site(settings, built.site.plan))
    header.write_text(text, "utf-8")
    assert built.follow(plan_site(settings, built.site.plan))


def test_what_stands_around_a_page_is_drawn_anew_in_that_language(
    site: Site, built: BuiltSite
) -> None:
    frame = replace(site.frames["en"], contact="https://duinland.example/elsewhere")
    assert built.follow(replace(site, frames={**site.frames, "en": frame}))
    english = {file for file, page in site.pages.items() if page.language == "en"}
    assert written(built) == english


def test_a_page_that_is_gone_is_removed(site: Site, built: BuiltSite) -> None:
    gone, *others = site.pages
    (built.folder / gone).parent.mkdir(parents=True)
    (built.folder / gone).write_text("before")
    assert built.follow(replace(site, pages={file: site.pages[file] for file in others}))
    assert not (built.folder / gone).exists()


def test_a_changed_file_beside_the_pages_is_written(site: Site, built: BuiltSite) -> None:
    assert built.follow(replace(site, files={**site.files, "open-data/places.json": "[]"}))
    assert written(built) == {"open-data/places.json"}


def test_a_changed_picture_asks_for_a_whole_build(
    site: Site, built: BuiltSite, region: Path
) -> None:
    os.utime(region / "docs/assets/images/vuurtoren.svg", (1, 1))
    _, second, *_ = site.pages
    assert not built.follow(with_pages(site, second, description="After the edit"))
    assert written(built) == set()


def test_other_settings_ask_for_a_whole_build(site: Site, built: BuiltSite) -> None:
    settings = replace(site.settings, site_url="https://elsewhere.example/")
    assert not built.follow(replace(site, settings=settings))
