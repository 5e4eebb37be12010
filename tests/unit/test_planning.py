"""After an edit only what it changes is planned again, and the whole is as if all had been."""

import gc
import random
from collections.abc import Callable, Iterator
from functools import cached_property
from inspect import getsource, isfunction
from pathlib import Path
from typing import Any

import pytest
import yaml

from etalage.catalogue import Catalogue
from etalage.problems import DataError
from etalage.settings import read_settings
from etalage.site.build import Site, plan_site
from etalage.site.planning import Plan
from etalage.watching import Maker, Watched, differ_in
from projects import make_region

EDITS = 60

Edit = Callable[[dict[str, Any]], None]


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """All of the invented region."""
    return make_region(tmp_path / "project")


def plan(region: Path, before: Plan | None = None) -> Site:
    return plan_site(read_settings(region / "mkdocs.yml"), before)


def rewrite(file: Path, edit: Edit) -> None:
    record = yaml.safe_load(file.read_text("utf-8"))
    edit(record)
    file.write_text(yaml.safe_dump(record, allow_unicode=True, sort_keys=False), "utf-8")


def retitle(record: dict[str, Any]) -> None:
    """In one language, where it is said per language."""
    title = record["title"]
    record["title"] = title | {"nl": f"{title['nl']} elders"} if isinstance(title, dict) else "X"


def drop(key: str) -> Edit:
    def without(record: dict[str, Any]) -> None:
        del record[key]

    return without


def edits(region: Path) -> Iterator[tuple[Path, Edit]]:
    """Of records of every kind: a title, or a key that goes."""
    rng = random.Random(7)  # noqa: S311
    files = sorted(region.glob("data/*/*.yml"))
    for file in rng.sample(files, EDITS):
        keys = [*yaml.safe_load(file.read_text("utf-8")), "title", "title"]
        key = rng.choice(keys)
        yield file, retitle if key == "title" else drop(key)


def assert_as_whole(site: Site, region: Path) -> None:
    whole = plan(region)
    assert {file for file, page in site.pages.items() if page != whole.pages.get(file)} == set()
    assert list(site.pages) == list(whole.pages)
    assert site.extra_pages == whole.extra_pages
    assert site.files == whole.files
    assert site.frames == whole.frames
    assert list(site.exports.files) == list(whole.exports.files)


def test_after_any_edit_the_site_is_as_if_all_had_been_planned(region: Path) -> None:
    site, done = plan(region), 0
    for file, edit in edits(region):
        before = file.read_bytes()
        rewrite(file, edit)
        try:
            site = plan(region, site.plan)
        except DataError:  # such as without a key that is required
            file.write_bytes(before)
            continue
        done += 1
        assert_as_whole(site, region)
    assert done > EDITS / 3


def test_a_record_comes_and_goes(region: Path) -> None:
    site = plan(region)
    file = region / "data/sources/gids.yml"
    new = file.with_name("aanwijzing.yml")
    new.write_bytes(file.read_bytes())
    site = plan(region, site.plan)
    assert_as_whole(site, region)
    new.unlink()
    without = plan(region, site.plan)
    assert_as_whole(without, region)
    # Questions are put in any order: one may be about what is gone.
    is_changed = differ_in(site.catalogue, without.catalogue)
    assert is_changed((Catalogue.rank_of_source, new.stem))


@pytest.mark.parametrize("file", ["data/site.yml", "data/map.yml", "data/interface.yml"])
def test_all_is_planned_again_when_what_is_around_it_changes(region: Path, file: str) -> None:
    site = plan(region)
    path = region / file
    text = path.read_text("utf-8")
    changed = text.replace("Duinland", "Duinenland").replace("De steden van", "Alle steden van")
    path.write_text(changed, "utf-8")
    assert changed != text
    assert_as_whole(plan(region, site.plan), region)


def test_only_what_shows_a_record_is_planned_again(region: Path) -> None:
    before = plan(region)
    rewrite(region / "data/organisations/golfgoot.yml", retitle)
    after = plan(region, before.plan)
    again = {it for it, made in after.plan.made.items() if before.plan.made.get(it) is not made}
    assert {"pages/nl/organisations", "pages/nl/organisations/golfgoot"} <= again
    assert "pages/nl/places/rotsplaat" not in again
    assert len(again) < len(after.plan.made) / 3


def test_nothing_is_planned_again_when_nothing_changed(region: Path) -> None:
    before = plan(region)
    after = plan(region, before.plan)
    again = {it for it, made in after.plan.made.items() if before.plan.made.get(it) is not made}
    assert again <= {"pages/nl/open-data", "pages/en/open-data"}


def test_an_edit_leaves_nothing_behind_in_memory(region: Path) -> None:
    """What refers to itself in a circle is let go late, and never once Python was told to leave it.

    A preview of a day makes hundreds of plans.
    """
    before = plan(region)
    rewrite(region / "data/organisations/golfgoot.yml", retitle)
    gc.unfreeze()
    gc.collect()
    after = plan(region, before.plan)
    gc.unfreeze()
    assert gc.collect() < len(after.plan.made)


def test_every_question_to_a_catalogue_is_noted() -> None:
    """A method that looks at records by another way than those of `Watched` would go unnoticed."""
    own = {name: it for name, it in vars(Catalogue).items() if not name.startswith("__")}
    indexes = {name for name, it in own.items() if isinstance(it, cached_property)}
    looking = {
        name
        for name, it in own.items()
        if isfunction(it) and any(f"self.{index}" in getsource(it) for index in indexes)
    }
    assert looking
    assert looking - vars(Watched).keys() == set()


def test_a_part_that_is_shown_in_several_places_is_made_once(region: Path) -> None:
    catalogue, made = plan(region).catalogue, []

    def make(watched: Catalogue, slug: str) -> str:
        made.append(slug)
        return str(watched.places[slug].title)

    maker = Maker(catalogue)
    for name in ("one", "other"):
        maker.make(name, lambda it: it.once("part", make, "zilt"))
    assert made == ["zilt"]
    assert maker.made["one"].asked == maker.made["other"].asked != frozenset()
