"""Drawing anew after an edit: what it writes, when, and that no edit is written by half."""

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
from etalage.site.incremental import BuiltSite, look
from projects import ROOT


@pytest.fixture
def site(region: Path) -> Site:
    return plan_site(read_settings(region / "mkdocs.yml"))


@pytest.fixture
def built(site: Site, tmp_path: Path) -> BuiltSite:
    """Into an empty folder, so that what is written shows."""
    return BuiltSite(tmp_path / "site", site, look(site.settings))


def with_pages(site: Site, *files: str, **values: Any) -> Site:
    changed = {file: replace(site.pages[file], **values) for file in files}
    return replace(site, pages={**site.pages, **changed})


def is_latest() -> bool:
    """As when no other edit overtakes one."""
    return False


def begin_to_follow(built: BuiltSite, site: Site) -> bool:
    return built.follow(site, look(site.settings))


def follow(built: BuiltSite, site: Site) -> None:
    assert begin_to_follow(built, site)
    built.draw_behind(is_latest)


def written(built: BuiltSite) -> set[str]:
    files = (path for path in built.folder.rglob("*") if path.is_file())
    return {path.relative_to(built.folder).as_posix() for path in files}


def test_nothing_is_written_when_nothing_changed(site: Site, built: BuiltSite) -> None:
    follow(built, site)
    assert written(built) == set()


def test_only_pages_that_differ_are_written(site: Site, built: BuiltSite) -> None:
    _, second, *_ = site.pages
    follow(built, with_pages(site, second, description="After the edit"))
    assert written(built) == {second}
    assert "After the edit" in (built.folder / second).read_text("utf-8")


def test_a_page_is_drawn_once_it_is_asked_for(site: Site, built: BuiltSite) -> None:
    first, second, *_ = site.pages
    assert begin_to_follow(built, with_pages(site, first, second, description="After the edit"))
    assert written(built) == set()
    assert "After the edit" in (built.page(second) or "")
    assert written(built) == {second}
    built.draw_behind(is_latest)
    assert written(built) == {first, second}


def test_a_later_edit_is_compared_with_the_one_before_it(site: Site, built: BuiltSite) -> None:
    first, second, *_ = site.pages
    once = with_pages(site, first, description="Once")
    follow(built, once)
    (built.folder / first).unlink()
    follow(built, with_pages(once, second, description="Twice"))
    assert written(built) == {second}


def test_what_an_edit_left_to_be_drawn_is_drawn_after_the_next(
    site: Site, built: BuiltSite
) -> None:
    """The pages of the first are not drawn when the second comes, and the third undoes it."""
    first, second, *_ = site.pages
    once = with_pages(site, first, description="Once")
    assert begin_to_follow(built, once)
    built.draw_behind(lambda: True)
    assert written(built) == set()
    assert begin_to_follow(built, with_pages(once, second, description="Twice"))
    follow(built, once)
    assert written(built) == {first, second}
    assert "Twice" not in (built.folder / second).read_text("utf-8")


def test_all_that_cannot_be_drawn_is_told_and_drawn_once_it_is_mended(
    site: Site, built: BuiltSite
) -> None:
    first, second, third, *_ = site.pages
    changed = with_pages(site, first, description="After the edit")
    assert begin_to_follow(built, with_pages(changed, second, third, view=None))
    with pytest.raises(DataError, match=r"\.html:\d+: this template cannot be drawn"):
        built.page(second)
    with pytest.raises(DataError) as told:
        built.draw_behind(is_latest)
    assert len(told.value.problems) == len({site.pages[it].template for it in (second, third)})
    assert written(built) == {first}
    follow(built, changed)
    assert written(built) == {first, second, third}


def test_nothing_is_written_to_a_folder_that_was_left(site: Site, built: BuiltSite) -> None:
    _, second, *_ = site.pages
    assert begin_to_follow(built, with_pages(site, second, description="After the edit"))
    built.leave()
    assert built.page(second) is None
    built.draw_behind(is_latest)
    assert written(built) == set()


def test_what_is_no_page_is_not_there(built: BuiltSite) -> None:
    assert built.page("nowhere/index.html") is None


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
    built = BuiltSite(tmp_path / "site", plan_site(settings), look(settings))
    text = (region / file).read_text("utf-8")
    for edited in (text.replace(before, after), text):
        (region / file).write_text(edited, "utf-8")
        follow(built, plan_site(settings, built.site.plan))
        gc.unfreeze()
        left = gc.collect()
    assert left < 1000


def test_what_was_wrong_with_a_template_is_forgotten_once_it_is_mended(
    region: Path, tmp_path: Path
) -> None:
    """Pages that are taken over speak through the very words of before, which note what lacks."""
    (region / "overrides").unlink()
    shutil.copytree(ROOT / "overrides", region / "overrides")
    settings = read_settings(region / "mkdocs.yml")
    built = BuiltSite(tmp_path / "site", plan_site(settings), look(settings))
    header = region / "overrides/partials/header.html"
    text = header.read_text("utf-8")
    header.write_text(text.replace("words.menu ", "words.menukaart "), "utf-8")
    with pytest.raises(DataError, match="menukaart: missing"):
        follow(built, plan_site(settings, built.site.plan))
    header.write_text(text, "utf-8")
    follow(built, plan_site(settings, built.site.plan))


def test_a_template_that_is_saved_while_pages_are_drawn_has_them_drawn_again(
    region: Path, tmp_path: Path
) -> None:
    """They may be as it was before; later edits of data alone left them so."""
    (region / "overrides").unlink()
    shutil.copytree(ROOT / "overrides", region / "overrides")
    settings = read_settings(region / "mkdocs.yml")
    moment, site = look(settings), plan_site(settings)
    page, template = "places/zandstad/index.html", region / "overrides/pages/place.html"
    assert "edited" not in site.draw()[page]
    template.write_text(template.read_text("utf-8").replace("{% endblock", "edited{% endblock"))
    built = BuiltSite(tmp_path / "site", site, moment)
    follow(built, plan_site(settings, site.plan))
    assert "edited" in (built.folder / page).read_text("utf-8")


def test_what_stands_around_a_page_is_drawn_anew_in_that_language(
    site: Site, built: BuiltSite
) -> None:
    frame = replace(site.frames["en"], contact="https://duinland.example/elsewhere")
    follow(built, replace(site, frames={**site.frames, "en": frame}))
    english = {file for file, page in site.pages.items() if page.language == "en"}
    assert written(built) == english


def test_a_page_that_is_gone_is_removed(site: Site, built: BuiltSite) -> None:
    gone, *others = site.pages
    (built.folder / gone).parent.mkdir(parents=True)
    (built.folder / gone).write_text("before")
    assert begin_to_follow(built, replace(site, pages={file: site.pages[file] for file in others}))
    assert not (built.folder / gone).exists()


def test_a_changed_file_beside_the_pages_is_written(site: Site, built: BuiltSite) -> None:
    assert begin_to_follow(
        built, replace(site, files={**site.files, "open-data/places.json": "[]"})
    )
    assert written(built) == {"open-data/places.json"}


def test_a_changed_picture_asks_for_a_whole_build(
    site: Site, built: BuiltSite, region: Path
) -> None:
    os.utime(region / "docs/assets/images/vuurtoren.svg", (1, 1))
    _, second, *_ = site.pages
    assert not begin_to_follow(built, with_pages(site, second, description="After the edit"))
    assert written(built) == set()


def test_other_settings_ask_for_a_whole_build(site: Site, built: BuiltSite) -> None:
    settings = replace(site.settings, site_url="https://elsewhere.example/")
    assert not begin_to_follow(built, replace(site, settings=settings))
